import { foldText } from '#kernel/search-text.ts';
import type { CriteriaSet } from '../criteria-set.ts';
import { listItems } from '../criteria-set.ts';
import type { FilePlace } from '../set-fault.ts';
import { nowhere, type InputFileFault, type InputLine, type InputLines } from './input-reading.ts';
import { plainLine } from './plain-text.ts';

/** A cell of a table of inputs: its text, and where it stands; `exact` is a number as it is, whatever is shown. */
export type TableCell = { readonly text: string; readonly exact?: string; readonly place: FilePlace };
/** Rows of cells, the heading first; a missing cell is undefined. */
export type InputTable = readonly (readonly (TableCell | undefined)[])[];
/** Where a table comes from: text parted by commas (which may be decimal ones), by other marks, or a sheet. */
export type TableForm = 'commas' | 'marks' | 'sheet';

const heads = {
  unit: /^(?:unit|don vi|ten don vi|xa|xa, phuong)$/,
  unitKind: /^(?:unit_kind|unit kind|loai don vi)$/,
  item: /^(?:item|code|ma|muc|ma tieu chi|tieu chi|ma muc)$/,
  figure: /^(?:figure|so lieu|khoa|khoa so lieu)$/,
  value: /^(?:value|gia tri)$/,
  evidence: /^(?:evidence|tai lieu|tai lieu kiem chung|minh chung)$/,
} as const;
type Head = keyof typeof heads;

/**
 * What a table of inputs says. Long: a line for each figure (unit, item, figure, value, evidence). Wide: a line for
 * each unit, a column for each item ("2.6") or figure ("2.6:numerator", "2.6:evidence").
 */
export function linesOfTable(set: CriteriaSet, table: InputTable, form: TableForm): InputLines {
  const [head = [], ...rows] = table;
  const names = head.map((cell) => foldText(cell?.text ?? ''));
  const at = (name: Head) => names.findIndex((words) => heads[name].test(words));
  const isLong = at('item') >= 0 && at('value') >= 0;
  const columns = isLong ? [] : columnsOf(set, head, at);
  if (!isLong && !columns.some(({ isKnown }) => isKnown))
    return notInputs('not_inputs', head.find((cell) => cell !== undefined)?.place);
  const filled = rows.filter((row) => row.some((cell) => (cell?.text.trim() ?? '') !== ''));
  if (filled.length === 0) return notInputs('inputs_without_rows', undefined);
  const sorted = sortRows(head, filled, at('unit'), { form, isLong });
  const lines = isLong ? longLines(sorted.rows, at) : wideLines(columns, sorted.rows, at);
  return { ...lines, faults: [...sorted.faults, ...lines.faults], notices: sorted.notices };
}

type At = (name: Head) => number;
type Row = InputTable[number];
/** A row with its unit; what stands wrong in it is not used, though the unit is there. */
type SortedRow = { readonly row: Row; readonly unit: string | null; readonly isUsed: boolean };

function text(row: Row, column: number): string {
  return plainLine(row[column]?.text ?? '');
}

function placeOf(row: Row): FilePlace {
  return row.find((cell) => cell !== undefined)?.place ?? nowhere;
}

function fault(code: string, place: FilePlace, about: Partial<InputFileFault> = {}): InputFileFault {
  return { unit: null, item: null, figure: null, facts: {}, ...about, code: `criteria.file.${code}`, place };
}

function notInputs(code: 'not_inputs' | 'inputs_without_rows', place: FilePlace | undefined): InputLines {
  return {
    lines: [],
    units: [],
    faults: [fault(code, place ?? nowhere)],
    notices: [],
    areUnitsOnce: true,
    isInputs: false,
  };
}

/** Finds rows without a unit among named ones, and rows with more cells than headings. */
function sortRows(
  head: Row,
  rows: readonly Row[],
  unitColumn: number,
  { form, isLong }: { readonly form: TableForm; readonly isLong: boolean },
) {
  const faults: InputFileFault[] = [];
  const notices: InputFileFault[] = [];
  const isNameNeeded = rows.some((row) => text(row, unitColumn) !== '') || (!isLong && rows.length > 1);
  const sorted = rows.flatMap((row): readonly SortedRow[] => {
    const unit = text(row, unitColumn) || null;
    if (unit === null && isNameNeeded) {
      faults.push(fault('unit_missing', placeOf(row)));
      return [];
    }
    const surplus = row.find(
      (cell, column) =>
        (plainLine(cell?.text ?? '') !== '' && text(head, column) === '') ||
        (form === 'commas' && column >= head.length),
    );
    if (surplus === undefined) return [{ row, unit, isUsed: true }];
    const about = { unit, facts: { found: plainLine(surplus.text) } };
    if (form === 'sheet') notices.push(fault('cell_without_head', surplus.place, about));
    else faults.push(fault(form === 'commas' ? 'row_longer_commas' : 'row_longer', surplus.place, about));
    return [{ row, unit, isUsed: form === 'sheet' }];
  });
  return { rows: sorted, faults, notices };
}

const formOfAll = { notices: [], isInputs: true } as const;

function longLines(rows: readonly SortedRow[], at: At): InputLines {
  const faults: InputFileFault[] = [];
  const named = rows.map(({ row, unit }) => ({
    unit,
    unitKind: text(row, at('unitKind')) || null,
    place: row[at('unitKind')]?.place ?? placeOf(row),
  }));
  const lines = rows.flatMap(({ row, unit, isUsed }): readonly InputLine[] => {
    const value = row[at('value')];
    const place = value?.place ?? placeOf(row);
    const about = { unit, item: text(row, at('item')), isExact: false };
    if (!isUsed) return [];
    if (about.item === '') {
      faults.push(fault('input_without_item', placeOf(row), { unit }));
      return [];
    }
    const evidence = row[at('evidence')];
    return [
      { ...about, figure: text(row, at('figure')), ...valueOf(value), place },
      ...(evidence && evidence.text.trim() !== ''
        ? [{ ...about, figure: 'evidence', value: plainLine(evidence.text), place: evidence.place }]
        : []),
    ];
  });
  // The state of evidence may stand in each line of an item; said alike again, it is said once.
  const seen = new Set<string>();
  const distinct = lines.filter((line) => {
    if (line.figure !== 'evidence') return true;
    const key = JSON.stringify([line.unit, line.item, line.value]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  const units = new Map(named.map((each) => [JSON.stringify([each.unit, each.unitKind]), each]));
  return { ...formOfAll, lines: distinct, units: [...units.values()], faults, areUnitsOnce: false };
}

function valueOf(cell: TableCell | undefined): { readonly value: string; readonly isExact: boolean } {
  return { value: plainLine(cell?.exact ?? cell?.text ?? ''), isExact: cell?.exact !== undefined };
}

type Column = {
  readonly column: number;
  readonly name: string;
  readonly item: string;
  readonly figure: string;
  readonly isKnown: boolean;
  readonly place: FilePlace;
};

function columnsOf(set: CriteriaSet, head: Row, at: At): readonly Column[] {
  const codes = new Set([
    ...listItems(set.items).map(({ item }) => item.code),
    ...set.knockOuts.map(({ code }) => code),
  ]);
  return head.flatMap((cell, column) => {
    const name = text(head, column);
    if (name === '' || column === at('unit') || column === at('unitKind')) return [];
    const [item = '', ...figure] = codes.has(name) ? [name] : name.split(':').map((part) => part.trim());
    const place = cell?.place ?? nowhere;
    return [{ column, name, item, figure: figure.join(':'), isKnown: codes.has(item), place }];
  });
}

function wideLines(columns: readonly Column[], rows: readonly SortedRow[], at: At): InputLines {
  const units = rows.map(({ row, unit }) => ({
    unit,
    unitKind: text(row, at('unitKind')) || null,
    place: row[at('unit')]?.place ?? placeOf(row),
  }));
  const known = columns.filter(({ isKnown }) => isKnown);
  const lines = rows.flatMap(({ row, unit, isUsed }) =>
    (isUsed ? known : []).flatMap(({ column, item, figure }): readonly InputLine[] => {
      const cell = row[column];
      const value = valueOf(cell);
      return value.value === '' ? [] : [{ unit, item, figure, ...value, place: cell?.place ?? nowhere }];
    }),
  );
  const faults = columns
    .filter(({ isKnown }) => !isKnown)
    .map(({ item, name, place }) => fault('input_column_unknown', place, { item, facts: { item: name } }));
  return { ...formOfAll, lines, units, faults, areUnitsOnce: true };
}
