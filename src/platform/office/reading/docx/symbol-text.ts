const symbolFonts = /^(symbol|wingdings|webdings)/i;

/** Signs of the Symbol and Wingdings fonts that stand in papers, by their code in the font. */
const signs: Readonly<Record<number, string>> = {
  0x2b: '+',
  0x2d: '-',
  0x6e: '■',
  0x6f: '□',
  0x71: '❑',
  0x75: '◆',
  0x76: '❖',
  0x9f: '•',
  0xa3: '≤',
  0xa7: '▪',
  0xa8: '□',
  0xae: '→',
  0xb0: '°',
  0xb1: '±',
  0xb3: '≥',
  0xb4: '×',
  0xb7: '•',
  0xd8: '➢',
  0xe0: '→',
  0xf0: '⇨',
  0xfb: '✗',
  0xfc: '✓',
  0xfe: '☑',
};

/** Text set in a font of signs, as the signs it shows; other text as it is. An unknown sign becomes a bullet. */
export function symbolText(text: string, font: string | null): string {
  const isSymbolFont = font !== null && symbolFonts.test(font);
  if (font !== null && /^courier/i.test(font) && text === 'o') return '◦';
  let shown = '';
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code >= 0xf000 && code <= 0xf0ff)
      shown += signs[code - 0xf000] ?? signOfLetter(code - 0xf000, isSymbolFont);
    else if (isSymbolFont && code > 0x20) shown += signs[code] ?? character;
    else shown += character;
  }
  return shown;
}

/** Old files keep plain letters in the private range of a symbol font. */
function signOfLetter(code: number, isSymbolFont: boolean): string {
  return !isSymbolFont && code >= 0x20 && code < 0x7f ? String.fromCharCode(code) : '•';
}
