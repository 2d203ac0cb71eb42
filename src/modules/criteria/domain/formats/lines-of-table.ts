import { foldText } from '#kernel/search-text.ts';
import type { CriteriaSet } from '../criteria-set.ts';
import { listItems } from '../criteria-set.ts';
import type { FilePlace } from '../set-fault.ts';
import type { InputFileFault, InputLine, InputLines } from './input-reading.ts';
import { plainLine } from './plain-text.ts';

/** A cell of a table of inputs: its text, and where it stands. */
export type TableCell = { readonly text: string; readonly place: FilePlace };
/** Rows of cells, the heading first; a missing cell is undefined. */
export type InputTable = readonly (readonly (TableCell | undefined)[])[];

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
export function linesOfTable(set: CriteriaSet, table: InputTable): InputLines {
  const [head = [], ...rows] = table;
  const names = head.map((cell) => foldText(cell?.text ?? ''));
  const at = (name: Head) => names.findIndex((words) => heads[name].test(words));
  const filled = rows.filter((row) => row.some((cell) => (cell?.text.trim() ?? '') !== ''));
  if (at('item') >= 0 && at('value') >= 0) return longLines(filled, at);
  return wideLines(set, head, filled, at);
}

type At = (name: Head) => number;
type Row = InputTable[number];

function text(row: Row, column: number): string {
  return plainLine(row[column]?.text ?? '');
}

function longLines(rows: readonly Row[], at: At): InputLines {
  const faults: InputFileFault[] = [];
  const lines = rows.flatMap((row): readonly InputLine[] => {
    const first = row.find((cell) => cell !== undefined);
    const place = row[at('value')]?.place ?? first?.place ?? nowhere;
    const item = text(row, at('item'));
    const about = { unit: text(row, at('unit')) || null, unitKind: text(row, at('unitKind')) || null, item };
    if (item === '') {
      faults.push({
        unit: about.unit,
        item: null,
        figure: null,
        code: 'criteria.file.input_without_item',
        facts: {},
        place: first?.place ?? place,
      });
      return [];
    }
    const evidence = row[at('evidence')];
    return [
      { ...about, figure: text(row, at('figure')), value: text(row, at('value')), place },
      ...(evidence && evidence.text.trim() !== ''
        ? [{ ...about, figure: 'evidence', value: plainLine(evidence.text), place: evidence.place }]
        : []),
    ];
  });
  // The state of evidence may stand in each line of an item; said alike again, it is said once.
  const seen = new Set<string>();
  const distinct = lines.filter((line) => {
    const key = JSON.stringify([line.unit, line.item, line.figure, line.value]);
    if (line.figure !== 'evidence' || !seen.has(key)) {
      seen.add(key);
      return true;
    }
    return false;
  });
  return { lines: distinct, units: unitsOf(lines), faults, notices: [] };
}

const nowhere: FilePlace = { sheet: null, row: null, column: null };

function unitsOf(lines: readonly InputLine[]): InputLines['units'] {
  const units = new Map(lines.map(({ unit, unitKind }) => [unit, { unit, unitKind }]));
  return [...units.values()];
}

function wideLines(set: CriteriaSet, head: Row, rows: readonly Row[], at: At): InputLines {
  const codes = new Set([
    ...listItems(set.items).map(({ item }) => item.code),
    ...set.knockOuts.map(({ code }) => code),
  ]);
  const faults: InputFileFault[] = [];
  const columns = head.flatMap((cell, column) => {
    const name = plainLine(cell?.text ?? '');
    if (name === '' || column === at('unit') || column === at('unitKind')) return [];
    const [item = '', ...figure] = codes.has(name) ? [name] : name.split(':').map((part) => part.trim());
    if (codes.has(item)) return [{ column, item, figure: figure.join(':') }];
    faults.push({
      unit: null,
      item,
      figure: null,
      code: codes.size > 0 ? 'criteria.file.input_column_unknown' : 'criteria.item_unknown',
      facts: { item: name },
      place: cell?.place ?? nowhere,
    });
    return [];
  });
  const units = rows.map((row) => ({
    unit: text(row, at('unit')) || null,
    unitKind: text(row, at('unitKind')) || null,
  }));
  const lines = rows.flatMap((row, index) =>
    columns.flatMap(({ column, item, figure }): readonly InputLine[] => {
      const cell = row[column];
      const value = text(row, column);
      const unit = units[index] ?? { unit: null, unitKind: null };
      return value === '' ? [] : [{ ...unit, item, figure, value, place: cell?.place ?? nowhere }];
    }),
  );
  return { lines, units, faults, notices: [] };
}
