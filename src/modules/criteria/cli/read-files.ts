import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { CriteriaSet } from '../domain/criteria-set.ts';
import type { SetReading } from '../domain/formats/set-reading.ts';
import { readSetFile } from '../set-files.ts';
import { sayFault } from '../set-messages.ts';
import { tell, tellSentence } from './tell.ts';

const fileBytesMax = 256 * 1024 * 1024;

/** The bytes of a file; null, with the reason told, where it is not there or far too large. */
export async function readBytes(file: string): Promise<Uint8Array | null> {
  const found = await stat(file).catch(() => null);
  if (found === null || !found.isFile()) {
    tellFault('not_found', { file });
    return null;
  }
  if (found.size > fileBytesMax) {
    tellFault('too_large', { bytes: found.size, bytesMax: fileBytesMax });
    return null;
  }
  return readFile(file).catch(() => {
    tellFault('not_found', { file });
    return null;
  });
}

function tellFault(code: string, facts: Readonly<Record<string, string | number>>): void {
  tellSentence(sayFault({ item: null, code: `criteria.file.${code}`, facts }));
}

/** A set out of a file, with its notices told; null, with every fault told, where it cannot be read. */
export async function readSet(
  file: string,
): Promise<{ readonly set: CriteriaSet; readonly reading: SetReading } | null> {
  const bytes = await readBytes(file);
  if (bytes === null) return null;
  const reading = await readSetFile(bytes);
  if (reading.notices.length + reading.faults.length > 0) tell('file_named', { file: path.basename(file) });
  for (const each of [...reading.notices, ...reading.faults]) tellSentence(sayFault(each));
  if (reading.proposedRules.length > 0)
    tell('rules_proposed', {
      count: reading.proposedRules.length,
      codes: reading.proposedRules.join(', '),
    });
  return reading.set === null ? null : { set: reading.set, reading };
}
