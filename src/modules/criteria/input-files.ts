import type { Facts } from '#kernel/language.ts';
import { columnName, type Sheet } from '#kernel/workbook.ts';
import { readCsv } from '#platform/office/reading/csv/read-csv.ts';
import { RefusalError } from '#platform/office/reading/outcome.ts';
import { readWorkbook } from '#platform/office/reading/xlsx/read-workbook.ts';
import { readYaml } from '#platform/office/reading/yaml/read-yaml.ts';
import type { CriteriaSet } from './domain/criteria-set.ts';
import { inputsOfLines } from './domain/formats/inputs-of-lines.ts';
import type { InputFileFault, InputLines, UnitInputReading } from './domain/formats/input-reading.ts';
import { linesOfTable, type InputTable } from './domain/formats/lines-of-table.ts';
import { linesOfTree } from './domain/formats/lines-of-tree.ts';
import type { FilePlace } from './domain/set-fault.ts';

/** What a file of inputs holds for a set: the units, or why the file cannot be read at all. */
export type InputFileReading = {
  readonly units: readonly UnitInputReading[];
  /** Concerning the file; `isRead` is false where nothing of it could be used. */
  readonly faults: readonly InputFileFault[];
  readonly notices: readonly InputFileFault[];
  readonly isRead: boolean;
};

const charactersMax = 64_000_000;

/** Reads a file of inputs: YAML or CSV told apart by its name, a workbook by its bytes. */
export async function readInputsFile(
  set: CriteriaSet,
  bytes: Uint8Array,
  name: string,
): Promise<InputFileReading> {
  const isWorkbook = bytes.subarray(0, 4096).includes(0) || (bytes[0] === 0x50 && bytes[1] === 0x4b);
  if (isWorkbook || bytes.byteLength === 0) return readWorkbookInputs(set, bytes);
  const text = decodeUtf8(bytes);
  if (text === null) return failed('not_utf8', {});
  return /\.(?:csv|tsv|txt)$/i.test(name) ? readCsvInputs(set, text) : readYamlInputs(set, text);
}

function readYamlInputs(set: CriteriaSet, text: string): InputFileReading {
  const outcome = readYaml(text, charactersMax);
  if (outcome.kind === 'tree') return read(set, linesOfTree(outcome.root));
  const faults = outcome.faults.map(({ code, line, column, found }) =>
    fileFault(`yaml_${code}`, { found }, { sheet: null, row: line, column: String(column) }),
  );
  return { units: [], faults, notices: [], isRead: false };
}

function readCsvInputs(set: CriteriaSet, text: string): InputFileReading {
  const outcome = readCsv(text);
  if (outcome.kind === 'unclosed')
    return failed('csv_unclosed', {}, { sheet: null, row: outcome.line, column: null });
  const table: InputTable = outcome.rows.map(({ line, cells }) =>
    cells.map((cell, index) => ({
      text: cell,
      place: { sheet: null, row: line, column: columnName(index + 1) },
    })),
  );
  return table.length === 0 ? failed('empty', {}) : read(set, linesOfTable(set, table));
}

async function readWorkbookInputs(set: CriteriaSet, bytes: Uint8Array): Promise<InputFileReading> {
  try {
    const { sheets } = await readWorkbook(bytes);
    const sheet = sheets.find(({ isHidden }) => !isHidden) ?? sheets[0];
    if (sheet === undefined || sheet.cells.length === 0) return failed('empty', {});
    const bad = sheet.cells.filter(
      ({ kind, isFormula, text }) => kind === 'error' || (isFormula && text === ''),
    );
    const lines = read(set, linesOfTable(set, tableOf(sheet)));
    const at = (row: number, column: number): FilePlace => ({
      sheet: sheet.name,
      row,
      column: columnName(column),
    });
    const formulas = sheet.cells.filter(({ isFormula, text }) => isFormula && text !== '');
    return {
      ...lines,
      faults: [
        ...bad.map(({ row, column, kind, text }) =>
          fileFault(
            kind === 'error' ? 'cell_error' : 'formula_without_value',
            { found: text },
            at(row, column),
          ),
        ),
        ...lines.faults,
      ],
      notices: [
        ...sheets
          .filter((each) => each !== sheet)
          .map((each) => fileFault('sheet_ignored', { sheet: each.name }, { ...nowhere, sheet: each.name })),
        ...(formulas.length === 0
          ? []
          : [
              fileFault(
                'formulas_read',
                {
                  cells: formulas
                    .slice(0, 20)
                    .map(({ row, column }) => `${columnName(column)}${row}`)
                    .join(', '),
                },
                { ...nowhere, sheet: sheet.name },
              ),
            ]),
      ],
    };
  } catch (error) {
    if (error instanceof RefusalError) return failed(error.code, error.facts);
    throw error;
  }
}

const nowhere: FilePlace = { sheet: null, row: null, column: null };

/** Cells of a sheet as rows; codes keep the zeros that they show, per cent cells their sign. */
function tableOf(sheet: Sheet): InputTable {
  const rows = new Map<number, (InputTable[number][number] | undefined)[]>();
  for (const { row, column, shown, isPercent, kind, text } of sheet.cells) {
    const cells = rows.get(row) ?? [];
    rows.set(row, cells);
    const words = isPercent
      ? `${shown}%`
      : kind === 'error'
        ? ''
        : kind === 'yes_no'
          ? text.toLowerCase()
          : shown;
    cells[column - 1] = { text: words, place: { sheet: sheet.name, row, column: columnName(column) } };
  }
  return [...rows.values()].map((cells) => Array.from(cells));
}

function read(set: CriteriaSet, lines: InputLines): InputFileReading {
  return { units: inputsOfLines(set, lines), faults: lines.faults, notices: lines.notices, isRead: true };
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function fileFault(code: string, facts: Facts, place: FilePlace | null): InputFileFault {
  return { unit: null, item: null, figure: null, code: `criteria.file.${code}`, facts, place };
}

function failed(code: string, facts: Facts, place: FilePlace | null = null): InputFileReading {
  return { units: [], faults: [fileFault(code, facts, place)], notices: [], isRead: false };
}
