import { parsePoints, zeroPoints, type Points } from '#kernel/points.ts';
import type { Item } from '../criteria-set.ts';
import { kindOfRow, shortened, splitHead } from './item-rows.ts';
import { bare, outlineLevels } from './outline.ts';
import { isThousands } from './plain-text.ts';
import {
  cellCode,
  cellLine,
  cellLines,
  cellPoints,
  cellWord,
  complainAt,
  exactHeads,
  findHeads,
  notice,
  type Grid,
  type GridPlace,
  type SheetReading,
} from './sheet-reading.ts';
import { flagWords, itemHeads, notApplicableWords, placeWords } from './sheet-words.ts';

/** A line of the items' sheet: an item without its rule and children, and where it stands. */
export type ItemLine = {
  readonly item: Omit<Item, 'rule' | 'children'>;
  readonly depth: number;
  readonly row: number;
  /** Who scores it, where the sheet has such a column. */
  readonly scoredBy: string | null;
};

/** The items' sheet, and the total that its last line states. */
export type ItemSheet = {
  readonly lines: readonly ItemLine[];
  readonly total: Points | null;
  readonly headRow: number;
  /** The column of the wordings; null where the sheet has none. */
  readonly wordingColumn: number | null;
  readonly maxColumn: number | null;
};

/** How provinces head their columns, beside the headings that are written here. */
const looseHeads = {
  code: /^(?:stt|so tt|tt|so thu tu|ma|ma so|ma tieu chi)$/,
  max: /^(?:diem toi da|diem chuan|thang diem|diem|so diem|diem quy dinh|diem so toi da)$/,
  scoringText: /cach (?:tinh|cham)|phuong phap (?:danh gia|tinh|cham)|huong dan cham|cong thuc/,
  evidence: /tai lieu|minh chung|kiem chung/,
  level: /^cap$/,
  notApplicable: /^khong ap dung$/,
  place: /^loai diem$/,
  gate: /^bat buoc co tai lieu$/,
  scoredBy: /^(?:cham boi|co quan cham|don vi cham|nguoi cham|co quan tham dinh)$/,
  position: /vi tri|phu trach|nguoi thuc hien|cong chuc/,
  name: /tieu chi|linh vuc|noi dung|chi tieu|ten muc/,
} as const;
type Column = keyof typeof looseHeads;

/** Where the heading of an items' sheet is; null where the sheet has none. */
export function findItemHeads(
  grid: Grid,
): { readonly row: number; readonly columns: Partial<Record<Column, number>> } | null {
  const exact = findHeads(grid, { ...looseHeads, ...exactHeads(itemHeads) }, ['code', 'name', 'max']);
  return exact ?? findHeads(grid, looseHeads, ['code', 'name', 'max']);
}

/** Reads the items' sheet; lines without a number continue the item above them. */
export function readItemSheet(reading: SheetReading, grid: Grid): ItemSheet | null {
  const heads = findItemHeads(grid);
  if (heads === null) return null;
  const at = (row: number, column: Column) => ({ grid, row, column: heads.columns[column] ?? 0 });
  const lines: RawLine[] = [];
  let total: Points | null = null;
  // What stands below the total and has no number of its own is no part of the item above it.
  let isBelowTotal = false;
  for (const row of grid.rows.filter((each) => each > heads.row)) {
    const { code, name } = splitHead(cellCode(reading, at(row, 'code')), cellLine(at(row, 'name')));
    const max = cellLine(at(row, 'max'));
    const kind = kindOfRow({ code, name, max, hasLevel: cellLine(at(row, 'level')) !== '' });
    if (kind === 'heading') continue;
    if (kind === 'note') {
      notice(reading, grid.sheet.name, 'row_is_note', { row, found: shortened(code || name) });
    } else if (kind === 'total' || kind === 'subtotal') {
      total = (kind === 'total' ? maxAt(reading, at(row, 'max')) : null) ?? total;
      isBelowTotal = true;
    } else if (code !== '') {
      lines.push(readLine(reading, at, row, { code, name }));
      isBelowTotal = false;
    } else if (isBelowTotal) {
      const found = shortened(name || (cellLines(at(row, 'scoringText')) ?? ''));
      if (found !== '') notice(reading, grid.sheet.name, 'row_is_note', { row, found });
    } else {
      const last = lines.at(-1);
      const more = continuation(at, row, name);
      if (more.length === 0 && cellLines(at(row, 'evidence')) === null) continue;
      if (last === undefined) {
        notice(reading, grid.sheet.name, 'row_skipped', { row });
        continue;
      }
      last.scoring.push(...more);
      last.evidence.push(...(cellLines(at(row, 'evidence'))?.split('\n') ?? []));
    }
  }
  const depths = lines.some(({ level }) => level !== null)
    ? lines.map(({ level }) => (level ?? 1) - 1)
    : outlineLevels(lines.map(({ code }) => code));
  const codes = uniqueCodes(reading, grid, lines, depths);
  return {
    headRow: heads.row,
    wordingColumn: heads.columns.scoringText ?? null,
    maxColumn: heads.columns.max ?? null,
    total,
    lines: lines.map((line, index) => ({
      row: line.row,
      depth: depths[index] ?? 0,
      scoredBy: line.scoredBy,
      item: {
        ...line.item,
        code: codes[index] ?? line.code,
        scoringText: line.scoring.join('\n') || null,
        evidence: { required: papersOf(line.evidence), isGate: line.isGate },
      },
    })),
  };
}

type RawLine = {
  readonly row: number;
  readonly code: string;
  readonly item: Omit<Item, 'rule' | 'children' | 'scoringText' | 'evidence' | 'code'>;
  readonly scoring: string[];
  readonly evidence: string[];
  readonly isGate: boolean;
  readonly level: number | null;
  readonly scoredBy: string | null;
};

type At = (row: number, column: Column) => { grid: Grid; row: number; column: number };

/** A maximum: a number, or one with its word, "2 điểm". */
function maxAt(reading: SheetReading, place: GridPlace): Points | null {
  const words = cellLine(place);
  const withoutWord = words.replace(/\s*(?:điểm|đ)\.?$/iu, '');
  return withoutWord !== words && !isThousands(withoutWord)
    ? (parsePoints(withoutWord) ?? cellPoints(reading, place))
    : cellPoints(reading, place);
}

function readLine(
  reading: SheetReading,
  at: At,
  row: number,
  { code, name }: { readonly code: string; readonly name: string },
): RawLine {
  if (name === '') complainAt(reading, at(row, 'name'), 'cell_missing', { name: itemHeads.name }, code);
  const max = maxAt(reading, at(row, 'max'));
  // A formula without a value is told as such, once.
  const { grid, column } = at(row, 'max');
  if (max === null && cellLine(at(row, 'max')) === '' && grid.at(row, column)?.isFormula !== true)
    complainAt(reading, at(row, 'max'), 'cell_missing', { name: itemHeads.max }, code);
  const level = cellLine(at(row, 'level'));
  if (level !== '' && !/^[1-4]$/.test(level)) complainAt(reading, at(row, 'level'), 'cell_not_a_level');
  return {
    row,
    code,
    item: {
      name,
      max: max ?? zeroPoints,
      place: cellWord(reading, at(row, 'place'), placeWords) ?? 'base',
      notApplicable: cellWord(reading, at(row, 'notApplicable'), notApplicableWords) ?? 'not_allowed',
      position: cellLine(at(row, 'position')) || null,
    },
    scoring: cellLines(at(row, 'scoringText'))?.split('\n') ?? [],
    evidence: cellLines(at(row, 'evidence'))?.split('\n') ?? [],
    isGate: cellWord(reading, at(row, 'gate'), flagWords) === 'yes',
    level: /^[1-4]$/.test(level) ? Number(level) : null,
    scoredBy: cellLine(at(row, 'scoredBy')) || null,
  };
}

/** "Ban hành đúng hạn" with 1 in the column of points is one more line of how the points are given. */
function continuation(at: At, row: number, name: string): readonly string[] {
  const points = cellLine(at(row, 'max'));
  const own = name === '' ? [] : [points === '' ? name : `${name}: ${points}`];
  return [...own, ...(cellLines(at(row, 'scoringText'))?.split('\n') ?? [])];
}

/** Papers begin with a dash; where none does, each line and each piece between ";" is one. */
function papersOf(lines: readonly string[]): readonly string[] {
  const dash = /^[-–+•*]\s+/;
  if (!lines.some((line) => dash.test(line)))
    return lines
      .flatMap((line) => line.split(';'))
      .map((paper) => paper.trim().replace(/[.;]$/, ''))
      .filter((paper) => paper !== '');
  const papers: string[] = [];
  for (const line of lines) {
    const last = papers.length - 1;
    if (dash.test(line) || last < 0) papers.push(line.replace(dash, ''));
    else papers[last] = `${papers[last]} ${line}`;
  }
  return papers;
}

/** Where numbers start again below every heading, a code carries those above it: "I.1". */
function uniqueCodes(
  reading: SheetReading,
  grid: Grid,
  lines: readonly RawLine[],
  depths: readonly number[],
): readonly string[] {
  const hasLevels = lines.some(({ level }) => level !== null);
  const plain = lines.map(({ code }) => (hasLevels ? code : bare(code)));
  if (hasLevels || new Set(plain).size === plain.length) return plain;
  notice(reading, grid.sheet.name, 'codes_extended', {});
  const open: { readonly code: string; readonly own: string }[] = [];
  return plain.map((code, index) => {
    open.length = Math.min(open.length, depths[index] ?? 0);
    const parent = open.at(-1);
    const isBelow = parent !== undefined && code.startsWith(`${parent.code}.`);
    const own =
      parent === undefined ? code : `${parent.own}.${isBelow ? code.slice(parent.code.length + 1) : code}`;
    open.push({ code, own });
    return own;
  });
}
