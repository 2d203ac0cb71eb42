import { joinPieces } from './find-lines.ts';
import type { Bounds, TextLine } from './page-ink.ts';

type Row = readonly TextLine[];

const narrowGap = 0.5;
const closeLines = 2.6;

/**
 * Columns may come closer than words of stretched lines do. A narrow gap counts as one between columns where a
 * line close above or below has a wide gap at the same place.
 */
export function splitSharedGaps(rows: readonly Row[]): readonly Row[] {
  const split = [...rows];
  for (let index = 1; index < split.length; index += 1) splitAlike(split, index, index - 1);
  for (let index = split.length - 2; index >= 0; index -= 1) splitAlike(split, index, index + 1);
  return split;
}

function splitAlike(rows: Row[], index: number, neighbour: number): void {
  const row = rows[index];
  const other = rows[neighbour];
  const line = row?.[0];
  const beside = other?.[0];
  if (row === undefined || other === undefined || line === undefined || beside === undefined) return;
  if (other.length < 2 || Math.abs(line.baseline - beside.baseline) > line.size * closeLines) return;
  const gaps = other
    .slice(1)
    .map((part, place): Bounds => ({ left: other[place]?.right ?? 0, right: part.left }));
  rows[index] = row.flatMap((part) => splitLine(part, gaps));
}

function splitLine(line: TextLine, gaps: readonly Bounds[]): readonly TextLine[] {
  const at = line.pieces.findIndex((piece, index) => {
    const before = line.pieces[index - 1];
    if (before === undefined || piece.left - before.right < piece.size * narrowGap) return false;
    return gaps.some((gap) => before.right < gap.right && piece.left > gap.left);
  });
  if (at === -1) return [line];
  return [joinPieces(line.pieces.slice(0, at)), ...splitLine(joinPieces(line.pieces.slice(at)), gaps)];
}
