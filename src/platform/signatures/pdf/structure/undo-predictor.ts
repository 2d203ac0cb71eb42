type Layout = {
  readonly predictor: number;
  readonly colors: number;
  readonly bits: number;
  readonly columns: number;
};

const paeth = (left: number, above: number, corner: number): number => {
  const guess = left + above - corner;
  const toLeft = Math.abs(guess - left);
  const toAbove = Math.abs(guess - above);
  const toCorner = Math.abs(guess - corner);
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
};

const guessOf = (filter: number, left: number, above: number, corner: number): number => {
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  return filter === 4 ? paeth(left, above, corner) : 0;
};

const undoPng = (packed: Uint8Array, pixel: number, rowLength: number): Uint8Array => {
  const rows = Math.ceil(packed.length / (rowLength + 1));
  const plain = new Uint8Array(rows * rowLength);
  for (let row = 0; row < rows; row += 1) {
    const from = row * (rowLength + 1);
    const to = row * rowLength;
    const filter = packed[from] ?? 0;
    for (let column = 0; column < rowLength; column += 1) {
      const left = column < pixel ? 0 : (plain[to + column - pixel] ?? 0);
      const above = row === 0 ? 0 : (plain[to + column - rowLength] ?? 0);
      const corner = row === 0 || column < pixel ? 0 : (plain[to + column - rowLength - pixel] ?? 0);
      plain[to + column] = (packed[from + 1 + column] ?? 0) + guessOf(filter, left, above, corner);
    }
  }
  return plain;
};

const undoTiff = (packed: Uint8Array, colors: number, rowLength: number): Uint8Array => {
  const plain = Uint8Array.from(packed);
  for (let at = 0; at < plain.length; at += 1) {
    if (at % rowLength >= colors) plain[at] = (plain[at] ?? 0) + (plain[at - colors] ?? 0);
  }
  return plain;
};

/** Undoes the differences that make tables pack better; null for a layout that no table is written in. */
export const undoPredictor = (
  packed: Uint8Array,
  { predictor, colors, bits, columns }: Layout,
): Uint8Array | null => {
  if (predictor === 1) return packed;
  const rowLength = Math.ceil((colors * bits * columns) / 8);
  const pixel = Math.max(1, (colors * bits) >> 3);
  if (rowLength < 1 || rowLength > 1_000_000) return null;
  if (predictor >= 10 && predictor <= 15) return undoPng(packed, pixel, rowLength);
  return predictor === 2 && bits === 8 ? undoTiff(packed, colors, rowLength) : null;
};
