import { parseCalendarDate } from '#kernel/calendar.ts';
import { foldText } from '#kernel/search-text.ts';
import type { CriteriaSet, LegalBasis, Rounding, ScoredUnitKind } from '../criteria-set.ts';
import {
  cellCode,
  cellLine,
  cellPoints,
  cellWord,
  complainAt,
  notice,
  type Grid,
  type GridPlace,
  type SheetReading,
} from './sheet-reading.ts';
import {
  aboutHeads,
  flagWords,
  rebasingWords,
  roundingWords,
  unitKindWords,
  unrounded,
  type AboutRow,
} from './sheet-words.ts';

/** What the first sheet says of the set; what it does not say is left out. */
export type About = Partial<Omit<CriteriaSet, 'classifications' | 'knockOuts' | 'items'>>;

type Lines = Partial<Record<AboutRow, readonly number[]>>;

/** Reads the first sheet: names in the first column, values beside them. */
export function readAbout(reading: SheetReading, grid: Grid): About {
  const lines = linesOf(reading, grid);
  const at = (name: AboutRow, column = 2): GridPlace => ({ grid, row: lines[name]?.[0] ?? 0, column });
  for (const name of ['code', 'title', 'issuer', 'year', 'total'] as const)
    if (cellLine(at(name)) === '')
      complainAt(reading, { grid, row: lines[name]?.[0] ?? 1, column: 2 }, 'cell_missing', {
        name: aboutHeads[name],
      });
  const values = (name: AboutRow): readonly GridPlace[] =>
    [2, 3, 4, 5, 6, 7, 8].map((column) => at(name, column)).filter((place) => cellLine(place) !== '');
  const year = cellLine(at('year'));
  if (year !== '' && !/^\d{4}$/.test(year)) complainAt(reading, at('year'), 'cell_not_a_year');
  const roundPoints = roundingAt(reading, at('roundPoints'), at('roundPoints', 3));
  const roundIndex = roundingAt(reading, at('roundIndex'), at('roundIndex', 3));
  const labels = values('levelLabels').map(cellLine);
  const kinds = values('unitKinds')
    .map((place) => cellWord<ScoredUnitKind>(reading, place, unitKindWords))
    .filter((kind) => kind !== null);
  return stated({
    code: cellCode(reading, at('code')) || undefined,
    title: cellLine(at('title')) || undefined,
    note: cellLine(at('note')) || null,
    issuer: cellLine(at('issuer')) || undefined,
    unitKinds: kinds.length > 0 ? kinds : undefined,
    year: /^\d{4}$/.test(year) ? Number(year) : undefined,
    legalBasis: (lines.legalBasis ?? []).flatMap((row) => basisAt(reading, grid, row)),
    levelLabels: labels.length > 0 ? labels : undefined,
    total: cellPoints(reading, at('total')) ?? undefined,
    surveyShare: cellPoints(reading, at('surveyShare')),
    rounding: roundIndex ? { points: roundPoints, index: roundIndex } : undefined,
    rebasing: cellWord(reading, at('rebasing'), rebasingWords) ?? undefined,
    bonusCap: cellPoints(reading, at('bonusCap')),
    indexCountsOutside: cellWord(reading, at('indexCountsOutside'), flagWords) === 'yes',
  });
}

type Undefinable<Value> = { [Key in keyof Value]?: Value[Key] | undefined };

function stated(about: Undefinable<About>): About {
  return Object.fromEntries(Object.entries(about).filter(([, value]) => value !== undefined));
}

function linesOf(reading: SheetReading, grid: Grid): Lines {
  const names = Object.keys(aboutHeads) as AboutRow[];
  const lines: Partial<Record<AboutRow, number[]>> = {};
  for (const row of grid.rows) {
    const head = foldText(cellLine({ grid, row, column: 1 }));
    const name = names.find((each) => foldText(aboutHeads[each]) === head);
    if (name !== undefined) (lines[name] ??= []).push(row);
    else if (head !== '' && head !== 'noi dung')
      notice(reading, grid.sheet.name, 'about_row_ignored', {
        row,
        found: cellLine({ grid, row, column: 1 }),
      });
  }
  for (const name of names)
    if (name !== 'legalBasis' && (lines[name]?.length ?? 0) > 1)
      complainAt(reading, { grid, row: lines[name]?.[1] ?? 1, column: 1 }, 'row_twice', {
        name: aboutHeads[name],
      });
  return lines;
}

function roundingAt(reading: SheetReading, places: GridPlace, mode: GridPlace): Rounding | null {
  const words = cellLine(places);
  if (words === '' || foldText(words) === foldText(unrounded)) return null;
  if (!/^\d$/.test(words)) {
    complainAt(reading, places, 'cell_not_places');
    return null;
  }
  return { places: Number(words), mode: cellWord(reading, mode, roundingWords) ?? 'half_up' };
}

function basisAt(reading: SheetReading, grid: Grid, row: number): readonly LegalBasis[] {
  const line = (column: number) => cellLine({ grid, row, column });
  if (line(2) === '' && line(3) === '' && line(4) === '') return [];
  for (const [column, name] of [
    [2, 'Số'],
    [3, 'Ký hiệu'],
  ] as const)
    if (line(column) === '') complainAt(reading, { grid, row, column }, 'cell_missing', { name });
  const written = line(4);
  const vietnamese = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(written);
  const iso = vietnamese
    ? [vietnamese[3], vietnamese[2]?.padStart(2, '0'), vietnamese[1]?.padStart(2, '0')].join('-')
    : written;
  const issuedOn = parseCalendarDate(iso);
  if (issuedOn === null) complainAt(reading, { grid, row, column: 4 }, 'cell_not_a_day');
  return issuedOn === null
    ? []
    : [
        {
          number: cellCode(reading, { grid, row, column: 2 }),
          symbol: line(3),
          issuedOn,
          title: line(5) || null,
        },
      ];
}
