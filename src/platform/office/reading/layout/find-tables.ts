import type { Bounds, Rule, TextPiece } from './page-ink.ts';

/** A table whose cells are drawn: where it stands, its columns, and each row's cells of text pieces. */
export type RuledTable = {
  readonly top: number;
  readonly bottom: number;
  readonly columns: readonly Bounds[];
  /** Text of merged cells stands in the first of them; the others are empty. */
  readonly rows: readonly (readonly RuledCell[])[];
  readonly pieces: ReadonlySet<TextPiece>;
};

/** A cell between drawn lines, in points from the page’s corner. */
export type RuledCell = { readonly bounds: Bounds; readonly pieces: readonly TextPiece[] };

const touching = 3;
const linesMax = 400;
const rulesMax = 4_000;

/** Finds the drawn tables of a page, from top to bottom. */
export function findTables(rules: readonly Rule[], pieces: readonly TextPiece[]): readonly RuledTable[] {
  return connected(rules.slice(0, rulesMax))
    .flatMap((group) => tableOf(group, pieces) ?? [])
    .sort((one, other) => one.top - other.top);
}

/** Groups of rules that touch or cross. */
function connected(rules: readonly Rule[]): readonly (readonly Rule[])[] {
  const groupOf = rules.map((_, index) => index);
  const find = (index: number): number => {
    let root = index;
    while (groupOf[root] !== root) root = groupOf[root] ?? root;
    groupOf[index] = root;
    return root;
  };
  for (const [index, rule] of rules.entries()) {
    for (let other = index + 1; other < rules.length; other += 1) {
      const candidate = rules[other];
      if (candidate !== undefined && meet(rule, candidate)) groupOf[find(other)] = find(index);
    }
  }
  const groups = new Map<number, Rule[]>();
  for (const [index, rule] of rules.entries()) {
    const root = find(index);
    const group = groups.get(root);
    if (group === undefined) groups.set(root, [rule]);
    else group.push(rule);
  }
  return [...groups.values()];
}

function meet(one: Rule, other: Rule): boolean {
  if (one.axis === other.axis) {
    return (
      Math.abs(one.at - other.at) <= touching &&
      one.from <= other.to + touching &&
      other.from <= one.to + touching
    );
  }
  return (
    one.at >= other.from - touching &&
    one.at <= other.to + touching &&
    other.at >= one.from - touching &&
    other.at <= one.to + touching
  );
}

function tableOf(rules: readonly Rule[], pieces: readonly TextPiece[]): RuledTable | undefined {
  const across = rules.filter((rule) => rule.axis === 'horizontal');
  const down = rules.filter((rule) => rule.axis === 'vertical');
  const ys = positions(across);
  const xs = positions(down);
  if (ys.length < 2 || xs.length < 3 || ys.length > linesMax || xs.length > linesMax) return undefined;
  const rowCount = ys.length - 1;
  const columnCount = xs.length - 1;

  /** Each field of the grid belongs to the cell whose first field this tells. */
  const owner = Array.from({ length: rowCount * columnCount }, (_, index) => index);
  for (let row = 0; row < rowCount; row += 1) {
    for (let column = 0; column < columnCount; column += 1) {
      const field = row * columnCount + column;
      const middleX = (placeOf(xs, column) + placeOf(xs, column + 1)) / 2;
      const middleY = (placeOf(ys, row) + placeOf(ys, row + 1)) / 2;
      const isWalledLeft = column === 0 || isCovered(down, placeOf(xs, column), middleY);
      const isWalledAbove = row === 0 || isCovered(across, placeOf(ys, row), middleX);
      if (!isWalledLeft) owner[field] = owner[field - 1] ?? field;
      else if (!isWalledAbove) owner[field] = owner[field - columnCount] ?? field;
    }
  }

  const contents = new Map<number, TextPiece[]>();
  const used = new Set<TextPiece>();
  for (const piece of pieces) {
    const row = bandOf(ys, piece.baseline - piece.size * 0.3);
    const column = bandOf(xs, Math.min((piece.left + piece.right) / 2, piece.left + piece.size));
    if (row === undefined || column === undefined) continue;
    const cell = owner[row * columnCount + column] ?? 0;
    const content = contents.get(cell);
    if (content === undefined) contents.set(cell, [piece]);
    else content.push(piece);
    used.add(piece);
  }
  if (used.size === 0) return undefined;
  const columns = xs.slice(0, -1).map((left, index) => ({ left, right: placeOf(xs, index + 1) }));
  const rows = Array.from({ length: rowCount }, (_, row) =>
    columns.map(({ left }, column) => {
      const field = row * columnCount + column;
      let last = column;
      while (last + 1 < columnCount && owner[row * columnCount + last + 1] === field) last += 1;
      return {
        bounds: { left, right: placeOf(xs, last + 1) },
        pieces: owner[field] === field ? (contents.get(field) ?? []) : [],
      };
    }),
  );
  return { top: placeOf(ys, 0), bottom: placeOf(ys, rowCount), columns, rows, pieces: used };
}

function placeOf(list: readonly number[], index: number): number {
  return list[index] ?? 0;
}

/** Where rules run, each place once. */
function positions(rules: readonly Rule[]): readonly number[] {
  const sorted = rules.map((rule) => rule.at).sort((one, other) => one - other);
  return sorted.filter((at, index) => index === 0 || at - (sorted[index - 1] ?? at) > touching);
}

function isCovered(rules: readonly Rule[], at: number, middle: number): boolean {
  return rules.some((rule) => Math.abs(rule.at - at) <= touching && rule.from <= middle && rule.to >= middle);
}

function bandOf(lines: readonly number[], value: number): number | undefined {
  for (let index = 0; index + 1 < lines.length; index += 1) {
    if (value >= (lines[index] ?? 0) && value < (lines[index + 1] ?? 0)) return index;
  }
  return undefined;
}
