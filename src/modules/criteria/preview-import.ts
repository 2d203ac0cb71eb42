import type { ImportPreview } from './contract.ts';
import { checkSet } from './domain/check-set.ts';
import { orderedFaults, placedFault } from './domain/formats/set-reading.ts';
import { faultRow } from './fault-row.ts';
import { readSetFile } from './set-files.ts';

/** Reads a file as a set; nothing of it is kept, on disk or in the database. */
export async function previewImport(name: string, bytes: Uint8Array): Promise<ImportPreview> {
  const reading = await readSetFile(bytes);
  const { set, faults, notices, proposedRules } = reading;
  const unsound = set ? checkSet(set).map((fault) => placedFault(fault, reading)) : [];
  return {
    fileName: name.split(/[\\/]/).at(-1)?.slice(-200) ?? '',
    content: set,
    faults: orderedFaults([...faults, ...unsound]).map(faultRow),
    notices: notices.map(faultRow),
    proposedRules: [...proposedRules],
  };
}
