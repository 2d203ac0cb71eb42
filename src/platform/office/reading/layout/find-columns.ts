import { joinPieces } from './find-lines.ts';
import type { Bounds, TextLine } from './page-ink.ts';

/** What stands on a page, from top to bottom: lines one below the other, columns side by side, rows of a table. */
export type Region =
  | { readonly kind: 'lines'; readonly lines: readonly TextLine[] }
  | {
      readonly kind: 'columns';
      readonly columns: readonly { readonly bounds: Bounds; readonly lines: readonly TextLine[] }[];
    }
  | {
      readonly kind: 'rows';
      readonly bands: readonly Bounds[];
      readonly lines: readonly (readonly TextLine[])[];
    };

type Row = readonly TextLine[];
type Band = { left: number; right: number };

const closeLines = 2.6;
const closeTitle = 1.9;
const signatureLines = 9;
const columnsOfTable = 3;
const cellPadding = 5;

/** Tells columns from running text by the gaps that lines which follow one another have in common. */
export function findColumns(rows: readonly Row[], bounds: Bounds): readonly Region[] {
  const regions: Region[] = [];
  let running: TextLine[] = [];
  let index = 0;
  const flush = (): void => {
    if (running.length > 0) regions.push({ kind: 'lines', lines: running });
    running = [];
  };
  while (index < rows.length) {
    const row = rows[index] ?? [];
    if (row.length < 2) {
      running.push(...row);
      index += 1;
      continue;
    }
    const group = growGroup(rows, index, bounds);
    if (group.rows.length === 1 && isRunningText(row, rows[index - 1], rows[index + 1], bounds)) {
      running.push(joinRow(row));
      index += 1;
      continue;
    }
    const lead: TextLine[] = [];
    while (belongsAbove(running.at(-1), group, bounds)) {
      const line = running.pop();
      if (line !== undefined) lead.unshift(line);
    }
    flush();
    regions.push(regionOf([...lead.map((line) => [line]), ...group.rows], group.bands, bounds));
    index += group.rows.length;
  }
  flush();
  return regions;
}

type Group = { readonly rows: readonly Row[]; readonly bands: readonly Band[] };

function growGroup(rows: readonly Row[], start: number, bounds: Bounds): Group {
  const taken: Row[] = [];
  let bands: readonly Band[] = [];
  for (let index = start; index < rows.length; index += 1) {
    const row = rows[index] ?? [];
    const before = taken.at(-1);
    if (before !== undefined && !isNearEnough(before, row, bands)) break;
    if (taken.length > 0 && row.length === 1 && row[0] !== undefined && isForPage(row[0], bands, bounds))
      break;
    const grown = addToBands(bands, row);
    if (grown === undefined || (taken.length > 0 && grown.length !== bands.length)) break;
    bands = grown;
    taken.push(row);
  }
  return { rows: taken, bands };
}

/** Signatures leave a wide space above the signer's name; otherwise lines of a column follow closely. */
function isNearEnough(before: Row, row: Row, bands: readonly Band[]): boolean {
  const above = before[0];
  const line = row[0];
  if (above === undefined || line === undefined) return false;
  const distance = (line.baseline - above.baseline) / Math.max(above.size, line.size);
  const lastBand = bands.at(-1);
  const isSigner =
    row.length === 1 &&
    bands.length === 2 &&
    lastBand !== undefined &&
    isCentredIn(line, lastBand, line.size);
  return distance <= (isSigner ? signatureLines : closeLines);
}

/** True for a line set in the middle of the page, or across the columns: it does not belong to one of them. */
function isForPage(line: TextLine, bands: readonly Band[], bounds: Bounds): boolean {
  if (bands.filter((band) => overlaps(line, band)).length > 1) return true;
  if (!isCentredIn(line, bounds, line.size * 0.8)) return false;
  return !bands.some((band) => isCentredIn(line, band, line.size * 0.5));
}

function isCentredIn(line: Bounds, band: Bounds, tolerance: number): boolean {
  return Math.abs(line.left + line.right - band.left - band.right) / 2 <= tolerance;
}

/** The bands with the row's lines in them; undefined where a line would join two. */
function addToBands(bands: readonly Band[], row: Row): readonly Band[] | undefined {
  const grown: Band[] = bands.map((band) => ({ ...band }));
  for (const line of row) {
    const hit = grown.filter((band) => overlaps(line, band));
    const [band] = hit;
    if (hit.length > 1) return undefined;
    if (band === undefined) grown.push({ left: line.left, right: line.right });
    else {
      band.left = Math.min(band.left, line.left);
      band.right = Math.max(band.right, line.right);
    }
  }
  grown.sort((one, other) => one.left - other.left);
  for (const [index, band] of grown.entries()) {
    const next = grown[index + 1];
    if (next !== undefined && next.left - band.right < 3) return undefined;
  }
  return grown;
}

function overlaps(line: Bounds, band: Bounds): boolean {
  return line.left < band.right && line.right > band.left;
}

/** A lone line with a gap between lines that run through is running text with a wide blank. */
function isRunningText(row: Row, before: Row | undefined, after: Row | undefined, bounds: Bounds): boolean {
  const last = row.at(-1);
  const first = row[0];
  if (first === undefined || last === undefined) return false;
  const isWide = last.right - first.left > (bounds.right - bounds.left) * 0.85;
  const isBeside = (other: Row | undefined): boolean =>
    other?.length === 1 &&
    other[0] !== undefined &&
    other[0].right - other[0].left > (bounds.right - bounds.left) * 0.6 &&
    Math.abs(other[0].baseline - first.baseline) < first.size * 2;
  return isWide && (isBeside(before) || isBeside(after));
}

/** One line of all that stands at its height, however far apart. */
export function joinRow(row: Row): TextLine {
  return joinPieces(row.flatMap((line) => line.pieces));
}

/** A lone line above the group that stands in one of its columns, as where the other column begins lower. */
function belongsAbove(line: TextLine | undefined, group: Group, bounds: Bounds): boolean {
  const first = group.rows[0]?.[0];
  if (line === undefined || first === undefined || group.bands.length !== 2) return false;
  if (first.baseline - line.baseline > first.size * closeTitle) return false;
  const band = group.bands.find((candidate) => overlaps(line, candidate));
  if (band === undefined || isForPage(line, group.bands, bounds)) return false;
  const column = group.rows.flatMap((row) => row.filter((other) => overlaps(other, band)));
  const isCentredColumn =
    column.length > 1 && column.every((other) => isCentredIn(other, band, other.size * 0.5));
  const isLeftAligned = column.every((other) => Math.abs(other.left - band.left) < other.size * 0.5);
  return isCentredColumn && !isLeftAligned && isCentredIn(line, band, line.size * 0.5);
}

function regionOf(rows: readonly Row[], bands: readonly Band[], bounds: Bounds): Region {
  const isTable = bands.length >= columnsOfTable && rows.filter((row) => row.length >= 2).length >= 2;
  if (isTable) return { kind: 'rows', bands: spread(bands, bounds), lines: rows };
  const wide = spread(bands, bounds);
  return {
    kind: 'columns',
    columns: wide.map((band, index) => {
      const lines = rows.flatMap((row) => row.filter((line) => overlaps(line, band)));
      return { bounds: evenBounds(lines, bands[index] ?? band, band), lines };
    }),
  };
}

/** Of a column whose lines share a middle, the bounds lie as far from it on both sides, less a cell's padding. */
function evenBounds(lines: readonly TextLine[], band: Bounds, wide: Bounds): Bounds {
  if (lines.length < 2 || !lines.every((line) => isCentredIn(line, band, line.size * 0.5))) return wide;
  const middle = (band.left + band.right) / 2;
  const half = Math.min(middle - wide.left, wide.right - middle) - cellPadding;
  return { left: Math.min(band.left, middle - half), right: Math.max(band.right, middle + half) };
}

/** Bands that meet in the middle of their gaps and reach to the bounds. */
function spread(bands: readonly Band[], bounds: Bounds): readonly Bounds[] {
  return bands.map((band, index) => {
    const before = bands[index - 1];
    const after = bands[index + 1];
    return {
      left: before === undefined ? Math.min(bounds.left, band.left) : (before.right + band.left) / 2,
      right: after === undefined ? Math.max(bounds.right, band.right) : (band.right + after.left) / 2,
    };
  });
}
