import type { ImportPreview } from './contract.ts';
import { checkSet } from './domain/check-set.ts';
import { faultRow } from './fault-row.ts';
import { readSetFile } from './set-files.ts';

/** Reads a file as a set; nothing of it is kept, on disk or in the database. */
export async function previewImport(name: string, bytes: Uint8Array): Promise<ImportPreview> {
  const { set, faults, notices, proposedRules } = await readSetFile(bytes);
  return {
    fileName: name.split(/[\\/]/).at(-1)?.slice(-200) ?? '',
    content: set,
    faults: [...faults, ...(set ? checkSet(set) : [])].map(faultRow),
    notices: notices.map(faultRow),
    proposedRules: [...proposedRules],
  };
}
