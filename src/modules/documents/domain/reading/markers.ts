/** What opens a paragraph: a bullet or one of the numberings of Vietnamese papers. */
export type MarkerKind = 'part' | 'roman' | 'upper' | 'number' | 'letter' | 'paren' | 'star' | 'bullet';
export type Marker = { readonly kind: MarkerKind; readonly levels: number; readonly length: number };

const forms: readonly (readonly [MarkerKind, RegExp])[] = [
  [
    'part',
    /^(?:phần|phụ lục|nhóm)\s+(?:thứ\s+)?(?:[ivx]{1,4}|\d{1,2}|[a-d]|một|hai|ba|bốn|nhất)(?![\p{L}\d])\s*[-.:)]*\s*/iu,
  ],
  ['roman', /^[IVX]{1,5}(?:\s?[.)]{1,2}\/?\s*|\s?[/:-]{1,2}\s+)(?=[\p{L}"(])/u],
  ['upper', /^[A-H](?:[.)]{1,2}\/?\s*|\/{1,2}\s+)(?=[\p{L}"(])/u],
  ['number', /^(\d{1,2}(?:\.\d{1,2}){0,3})(?:[.)/:]{1,2}\s*|\s+)(?=[\p{L}"([])/u],
  ['letter', /^[a-zđ](?:[)/]|\.(?=\s))\.?\s*(?=[\p{L}"(])/u],
  ['paren', /^\((?:\d{1,2}|[a-zđ]|[ivx]{1,4})\)\s*/u],
  ['star', /^\*+\s+/u],
  ['bullet', /^[-+•●○▪■◦·‣➢►✓❖]\s*(?=[\p{L}"([\d])/u],
];

/** The marker that opens a text, or null. */
export function markerOf(text: string): Marker | null {
  const opening = text.slice(0, 40);
  for (const [kind, form] of forms) {
    const match = form.exec(opening);
    if (!match) continue;
    return { kind, levels: (match[1] ?? '').split('.').length, length: match[0].length };
  }
  return null;
}
