import type { Facts } from '#kernel/language.ts';
import { RefusalError } from '#platform/office/reading/outcome.ts';
import { readWorkbook } from '#platform/office/reading/xlsx/read-workbook.ts';
import { writeWorkbook } from '#platform/office/writing/write-workbook.ts';
import type { CriteriaSet } from './domain/criteria-set.ts';
import { readSetSheets } from './domain/formats/read-set-sheets.ts';
import { readSetTree } from './domain/formats/read-set-tree.ts';
import type { SetReading } from './domain/formats/set-reading.ts';
import { setSheets } from './domain/formats/write-set-sheets.ts';
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
  try {
    return readSetSheets(await readWorkbook(bytes));
  } catch (error) {
    if (error instanceof RefusalError) return refused(error.code, error.facts);
    throw error;
  }
}

/** Writes a set as a workbook in the form provinces use, which reads back as the same set. */
export async function writeSetXlsx(set: CriteriaSet): Promise<Uint8Array> {
  return writeWorkbook(setSheets(set), `${String(set.year).padStart(4, '0')}-01-01`);
}

/** Reads a set from a file that is YAML or a workbook, told apart by its bytes. */
export async function readSetFile(bytes: Uint8Array): Promise<SetReading> {
  if (bytes.every((byte) => byte === 0)) return refused('empty', {});
  const isBinary = bytes.subarray(0, 4096).includes(0) || (bytes[0] === 0x50 && bytes[1] === 0x4b);
  if (isBinary) return readSetXlsx(bytes);
  if (bytes.byteLength > setCharactersMax * 4) return refused('yaml_too_large', {});
  const text = decodeUtf8(bytes);
  return text === null ? refused('unsupported', {}) : parseSetYaml(text);
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function refused(code: string, facts: Facts): SetReading {
  // Bytes of no known kind have no name that a sentence could say.
  const isNameless = code === 'unsupported' && (facts.found === undefined || facts.found === '?');
  const fault = {
    item: null,
    code: `criteria.file.${isNameless ? 'unsupported_unknown' : code}`,
    facts,
    place: { sheet: null, row: null, column: null },
  };
  return { set: null, faults: [fault], notices: [], proposedRules: [] };
}
