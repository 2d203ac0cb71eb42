import type { ClassBand, Classification, KnockOut, ScoredUnitKind } from '../criteria-set.ts';
import { parseInterval } from './interval-text.ts';
import {
  cellCode,
  cellLine,
  cellPoints,
  cellWord,
  complainAt,
  wordOf,
  type Grid,
  type GridPlace,
  type SheetReading,
} from './sheet-reading.ts';
import { classedOnWords, effectWords, everyUnit, unitKindWords } from './sheet-words.ts';
import { foldText } from '#kernel/search-text.ts';
import { zeroPoints } from '#kernel/points.ts';

/** Reads the sheet of classes: each line a class, those of one table together. */
export function readClasses(reading: SheetReading, grid: Grid): readonly Classification[] {
  const tables = new Map<
    string,
    { unitKinds: Classification['unitKinds']; on: Classification['on']; bands: ClassBand[] }
  >();
  for (const row of grid.rows.slice(1)) {
    const at = (column: number): GridPlace => ({ grid, row, column });
    const number = cellLine(at(1)) || '1';
    const table = tables.get(number) ?? {
      unitKinds: unitKindsAt(reading, at(2)),
      on: cellWord(reading, at(3), classedOnWords) ?? 'index',
      bands: [],
    };
    tables.set(number, table);
    const label = cellLine(at(4));
    if (label === '') complainAt(reading, at(4), 'cell_missing', { name: 'Xếp loại' });
    const interval = parseInterval(cellLine(at(5)));
    if (interval === null) complainAt(reading, at(5), 'cell_not_an_interval');
    table.bands.push({ ...(interval ?? { from: null, to: null }), label });
  }
  return [...tables.values()];
}

function unitKindsAt(reading: SheetReading, place: GridPlace): Classification['unitKinds'] {
  const words = cellLine(place);
  if (words === '' || foldText(words) === foldText(everyUnit)) return null;
  const kinds = words.split(/[;,]/).map((word) => wordOf<ScoredUnitKind>(word.trim(), unitKindWords));
  if (kinds.includes(null))
    complainAt(reading, place, 'cell_not_a_word', {
      known: [everyUnit, ...Object.values(unitKindWords)].join('; '),
    });
  return kinds.filter((kind) => kind !== null);
}

/** Reads the sheet of knock-outs. */
export function readKnockOuts(reading: SheetReading, grid: Grid): readonly KnockOut[] {
  return grid.rows.slice(1).map((row): KnockOut => {
    const at = (column: number): GridPlace => ({ grid, row, column });
    for (const [column, name] of [
      [1, 'Mã'],
      [2, 'Nội dung'],
      [3, 'Hậu quả'],
    ] as const)
      if (cellLine(at(column)) === '') complainAt(reading, at(column), 'cell_missing', { name });
    return { code: cellCode(reading, at(1)), name: cellLine(at(2)), effect: effectAt(reading, at) };
  });
}

function effectAt(reading: SheetReading, at: (column: number) => GridPlace): KnockOut['effect'] {
  const kind = cellWord(reading, at(3), effectWords) ?? 'total_zero';
  if (kind === 'total_zero' || kind === 'unclassified') return { kind };
  if (cellLine(at(4)) === '') complainAt(reading, at(4), 'cell_missing', { name: 'Giá trị' });
  return kind === 'class_at_most'
    ? { kind, label: cellLine(at(4)) }
    : { kind, points: cellPoints(reading, at(4)) ?? zeroPoints };
}
