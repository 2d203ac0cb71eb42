import type { TextLine, TextPiece } from './page-ink.ts';

const sameLine = 0.4;
const wordGap = 0.14;
const columnGap = 1.5;
/** A number, letter or sign that opens a list item and stands apart from its text. */
const marker = /^(?:[-–—+*•▪◦➢❖✓]|\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-zđ]|[IVX]{1,5})[.)])$/iu;

/**
 * Lines from top to bottom, each split where a gap is too wide to stand between words: what a line then holds
 * beside its first part belongs to another column.
 */
export function findLines(pieces: readonly TextPiece[]): readonly (readonly TextLine[])[] {
  const sorted = pieces
    .filter((piece) => piece.text.trim() !== '')
    .sort((one, other) => one.baseline - other.baseline || one.left - other.left);
  const rows: TextPiece[][] = [];
  for (const piece of sorted) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row === undefined || first === undefined || !isSameLine(first, piece)) rows.push([piece]);
    else row.push(piece);
  }
  return rows.map(splitRow);
}

function isSameLine(one: TextPiece, other: TextPiece): boolean {
  return Math.abs(one.baseline - other.baseline) <= Math.max(one.size, other.size) * sameLine;
}

function splitRow(row: readonly TextPiece[]): readonly TextLine[] {
  const parts: TextPiece[][] = [];
  for (const piece of [...row].sort((one, other) => one.left - other.left)) {
    const part = parts.at(-1);
    const before = part?.at(-1);
    const isNear =
      before !== undefined &&
      (piece.left - before.right <= columnGap * Math.max(before.size, piece.size) ||
        (part?.length === 1 && marker.test(before.text.trim())));
    if (part !== undefined && isNear) part.push(piece);
    else parts.push([piece]);
  }
  return parts.map(joinPieces);
}

/** One line of some pieces that stand side by side. */
export function joinPieces(pieces: readonly TextPiece[]): TextLine {
  let text = '';
  let right = Number.NEGATIVE_INFINITY;
  let left = Number.POSITIVE_INFINITY;
  let size = 0;
  let baseline = 0;
  let signs = 0;
  let boldSigns = 0;
  for (const piece of pieces) {
    const isApart = piece.left - right > wordGap * piece.size;
    if (text !== '' && isApart && !text.endsWith(' ') && !piece.text.startsWith(' ')) text += ' ';
    text += piece.text;
    right = Math.max(right, piece.right);
    left = Math.min(left, piece.left);
    if (piece.size > size) {
      size = piece.size;
      baseline = piece.baseline;
    }
    signs += piece.text.length;
    if (piece.isBold) boldSigns += piece.text.length;
  }
  return {
    text: text.replace(/\s+/g, ' ').trim(),
    left,
    right,
    baseline,
    size,
    isBold: boldSigns > signs * 0.9,
    pieces,
  };
}
