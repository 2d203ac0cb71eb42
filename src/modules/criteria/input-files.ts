import type { Facts } from '#kernel/language.ts';
import { columnName } from '#kernel/workbook.ts';
import { readCsv } from '#platform/office/reading/csv/read-csv.ts';
import { RefusalError } from '#platform/office/reading/outcome.ts';
import { readWorkbook } from '#platform/office/reading/xlsx/read-workbook.ts';
import { readYaml } from '#platform/office/reading/yaml/read-yaml.ts';
import type { CriteriaSet } from './domain/criteria-set.ts';
import { inputsOfLines } from './domain/formats/inputs-of-lines.ts';
import {
  fileFault,
  type InputFileFault,
  type InputLines,
  type UnitInputReading,
} from './domain/formats/input-reading.ts';
import { linesOfTable, type InputTable } from './domain/formats/lines-of-table.ts';
import { linesOfTree } from './domain/formats/lines-of-tree.ts';
import type { FilePlace } from './domain/set-fault.ts';
import { badCells, noticesOfSheets, tableOf } from './input-sheets.ts';

/** What a file of inputs holds for a set: the units, or why the file cannot be read at all. */
export type InputFileReading = {
  readonly units: readonly UnitInputReading[];
  /** Concerning the file; `isRead` is false where nothing of it could be used. */
  readonly faults: readonly InputFileFault[];
  readonly notices: readonly InputFileFault[];
  readonly isRead: boolean;
};

/** What is read of inputs in text: the communes of the whole country, a line for each figure, and some more. */
const textBytesMax = { yaml: 12_000_000, csv: 48_000_000 } as const;
const cellsMax = 1_500_000;
/** Commas, colons and line breaks of YAML, of which each value has one or two: a tree takes far more room than text. */
const marksMax = 1_200_000;
const unitsMax = 10_000;

/** Reads a file of inputs: YAML or CSV told apart by its name, a workbook by its bytes. */
export async function readInputsFile(
  set: CriteriaSet,
  bytes: Uint8Array,
  name: string,
): Promise<InputFileReading> {
  const isTable = /\.(?:csv|tsv|txt)$/i.test(name);
  const isText = isTable || /\.ya?ml$/i.test(name);
  const charset = charsetOf(bytes);
  const isPacked = isMarked(bytes, [0x50, 0x4b]) || isMarked(bytes, [0xd0, 0xcf, 0x11, 0xe0]);
  const isBinary = charset === 'utf-8' && bytes.subarray(0, 4096).includes(0);
  if (isPacked || (isBinary && !isText) || bytes.every((byte) => byte === 0))
    return readWorkbookInputs(set, bytes);
  const bytesMax = isTable ? textBytesMax.csv : textBytesMax.yaml;
  if (bytes.byteLength > bytesMax) return failed('inputs_too_large', { megabytes: bytesMax / 1_000_000 });
  const text = isBinary ? null : decode(bytes, charset);
  if (text === null) return isTable ? failed('csv_not_utf8', {}) : failed('not_utf8', {});
  return isTable ? readCsvInputs(set, text) : readYamlInputs(set, text);
}

function isMarked(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

/** Excel's "Unicode text" is UTF-16 and begins with a mark; everything else has to be UTF-8. */
function charsetOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (isMarked(bytes, [0xff, 0xfe])) return 'utf-16le';
  return isMarked(bytes, [0xfe, 0xff]) ? 'utf-16be' : 'utf-8';
}

function readYamlInputs(set: CriteriaSet, text: string): InputFileReading {
  if (countMarks(text) > marksMax) return failed('inputs_too_many_values', { most: marksMax });
  const questions = questionsIn(text);
  if (questions.length > 0) return { units: [], faults: questions, notices: [], isRead: false };
  const outcome = readYaml(text, textBytesMax.yaml);
  if (outcome.kind === 'tree') return read(set, linesOfTree(outcome.root));
  const faults = outcome.faults.map(({ code, line, column, found }) =>
    fileFault(`yaml_${code}`, { found }, { sheet: null, row: line, column: String(column) }),
  );
  return { units: [], faults, notices: [], isRead: false };
}

function countMarks(text: string): number {
  let marks = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13 || code === 44 || code === 58) marks += 1;
  }
  return marks;
}

/** A question mark without quotation marks begins a key in YAML, and would be told as something nobody understands. */
function questionsIn(text: string): readonly InputFileFault[] {
  return text.split(/\r\n|[\r\n]/).flatMap((line, index) => {
    const found = /^[^#]*?:[ \t]+(?=\?[ \t]*(?:$|[,}#]))/.exec(line);
    const place = { sheet: null, row: index + 1, column: String((found?.[0].length ?? 0) + 1) };
    return found === null ? [] : [fileFault('yaml_question', {}, place)];
  });
}

function readCsvInputs(set: CriteriaSet, text: string): InputFileReading {
  const outcome = readCsv(text, cellsMax);
  if (outcome.kind === 'too_large') return failed('inputs_too_many_cells', { most: cellsMax });
  if (outcome.kind === 'unclosed')
    return failed('csv_unclosed', {}, { sheet: null, row: outcome.line, column: null });
  const table: InputTable = outcome.rows.map(({ line, cells }) =>
    cells.map((cell, index) => ({
      text: cell,
      place: { sheet: null, row: line, column: columnName(index + 1) },
    })),
  );
  const form = outcome.separator === ',' ? 'commas' : 'marks';
  return table.length === 0 ? failed('empty', {}) : read(set, linesOfTable(set, table, form));
}

async function readWorkbookInputs(set: CriteriaSet, bytes: Uint8Array): Promise<InputFileReading> {
  try {
    const { sheets } = await readWorkbook(bytes);
    const sheet = sheets.find(({ isHidden }) => !isHidden) ?? sheets[0];
    if (sheet === undefined || sheet.cells.length === 0) return failed('empty', {});
    if (sheet.cells.length > cellsMax) return failed('inputs_too_many_cells', { most: cellsMax });
    const lines = read(set, linesOfTable(set, tableOf(sheet), 'sheet'));
    const told = noticesOfSheets(sheets, sheet);
    return {
      ...lines,
      faults: [...badCells(sheet), ...lines.faults],
      notices: [...told, ...lines.notices],
    };
  } catch (error) {
    if (!(error instanceof RefusalError)) throw error;
    return error.code === 'unsupported' ? unsupported(error.facts) : failed(error.code, error.facts);
  }
}

function read(set: CriteriaSet, lines: InputLines): InputFileReading {
  const { faults, notices } = lines;
  const units = lines.isInputs ? inputsOfLines(set, lines) : [];
  if (units.length > unitsMax) return failed('inputs_too_many_units', { most: unitsMax });
  return { units, faults, notices, isRead: units.length > 0 };
}

function decode(bytes: Uint8Array, charset: string): string | null {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function unsupported(facts: Facts): InputFileReading {
  // Bytes of no known kind have no name that a sentence could say.
  const isNameless = facts.found === undefined || facts.found === '?';
  return failed(isNameless ? 'inputs_unsupported_unknown' : 'inputs_unsupported', facts);
}

function failed(code: string, facts: Facts, place: FilePlace | null = null): InputFileReading {
  return { units: [], faults: [fileFault(code, facts, place)], notices: [], isRead: false };
}
