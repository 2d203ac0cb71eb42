/**
 * The code points that a TrueType or OpenType font can show, read from its `cmap` table (formats 4 and 12).
 * A PDF/A must not show a letter that its font does not have, so it has to be known beforehand.
 */
export function fontLetters(font: Uint8Array): ReadonlySet<number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const cmap = tableOffset(view, 'cmap');
  const letters = new Set<number>();
  for (let index = 0; index < view.getUint16(cmap + 2); index += 1) {
    const subtable = cmap + view.getUint32(cmap + 8 + 8 * index);
    const format = view.getUint16(subtable);
    if (format === 4) addSegments(view, subtable, letters);
    if (format === 12) addGroups(view, subtable, letters);
  }
  return letters;
}

function tableOffset(view: DataView, tag: string): number {
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const entry = 12 + 16 * index;
    const name = [0, 1, 2, 3].map((at) => String.fromCodePoint(view.getUint8(entry + at))).join('');
    if (name === tag) return view.getUint32(entry + 8);
  }
  throw new RangeError(`the font has no table ${tag}`);
}

function addSegments(view: DataView, subtable: number, letters: Set<number>): void {
  const twice = view.getUint16(subtable + 6);
  for (let at = 0; at < twice; at += 2) {
    const end = view.getUint16(subtable + 14 + at);
    const start = view.getUint16(subtable + 16 + twice + at);
    const delta = view.getUint16(subtable + 16 + 2 * twice + at);
    const rangeAt = subtable + 16 + 3 * twice + at;
    const range = view.getUint16(rangeAt);
    for (let letter = start; letter <= end && letter < 0xffff; letter += 1) {
      const glyph = range === 0 ? letter + delta : view.getUint16(rangeAt + range + 2 * (letter - start));
      if ((glyph & 0xffff) !== 0) letters.add(letter);
    }
  }
}

function addGroups(view: DataView, subtable: number, letters: Set<number>): void {
  for (let index = 0; index < view.getUint32(subtable + 12); index += 1) {
    const group = subtable + 16 + 12 * index;
    for (let letter = view.getUint32(group); letter <= view.getUint32(group + 4); letter += 1)
      letters.add(letter);
  }
}
