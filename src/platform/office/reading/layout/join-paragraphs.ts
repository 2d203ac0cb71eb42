import type { Bounds, TextLine } from './page-ink.ts';

/** Lines that belong together, before they become text. */
export type JoinedParagraph = {
  readonly lines: readonly TextLine[];
  readonly isCentred: boolean;
  readonly isBold: boolean;
};

/** How lines are told apart: the bounds they run between, and the usual distance of two lines. */
export type Setting = {
  readonly bounds: Bounds;
  readonly pitch: number | null;
  /** True beside another column, where capitals in the middle are mostly lines of their own. */
  readonly isColumn?: boolean;
};

const itemStart = /^(?:[-–—+*•▪◦➢❖✓]\s|\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-zđ]|[IVX]{1,5})[.)/]\s)/iu;
const sentenceEnd = /[.;:!?…/”"]$/u;
/** Bounds of columns are guessed: only a line with hardly any room left is taken to run on. */
const titleShare = 0.5;
const unjoined = /[\p{L}\p{N}][-/]$/u;

/** Joins the lines of one column into paragraphs. */
export function joinParagraphs(lines: readonly TextLine[], setting: Setting): readonly JoinedParagraph[] {
  const paragraphs: TextLine[][] = [];
  for (const [index, line] of lines.entries()) {
    const paragraph = paragraphs.at(-1);
    if (paragraph !== undefined && continues(paragraph, line, lines[index + 1], setting, true))
      paragraph.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs.map((paragraph) => ({
    lines: paragraph,
    isCentred: placingOf(paragraph, setting.bounds) === 'centred',
    isBold: paragraph.every((line) => line.isBold),
  }));
}

/** True where a paragraph runs on in this line; across pages the distance tells nothing. */
export function continues(
  paragraph: readonly TextLine[],
  line: TextLine,
  next: TextLine | undefined,
  setting: Setting,
  isSamePage: boolean,
): boolean {
  const last = paragraph.at(-1);
  const first = paragraph[0];
  if (last === undefined || first === undefined) return false;
  if (isSamePage && isFarBelow(paragraph, last, line, setting.pitch)) return false;
  if (Math.abs(line.size - last.size) > last.size * 0.1) return false;
  const { bounds } = setting;
  const placing = placingOf(paragraph, bounds);
  const own = placingOf([line], bounds);
  if (placing !== own && placing !== 'full' && own !== 'full') return false;
  const isCentredTogether = placing === 'centred' || own === 'centred';
  if (placing !== 'left' && isCapital(last.text) && !isCapital(line.text)) return false;
  const isTitle = placing !== 'left' && isCapital(last.text) && setting.isColumn === true;
  if (wordFits(last, line, bounds, { isFree: placing !== 'left', share: isTitle ? titleShare : 1 }))
    return false;
  const em = line.size;
  const isIndented = first.left > bounds.left + em * 0.8;
  if (!isSamePage && !isIndented && sentenceEnd.test(last.text) && /^\P{L}*\p{Lu}/u.test(line.text))
    return false;
  if (itemStart.test(line.text)) {
    const isAtContinuation =
      paragraph.length > 1 ? near(line.left, last.left, em) : line.left < first.left - em * 0.5;
    if (!isAtContinuation || sentenceEnd.test(last.text)) return false;
  }
  if (isCentredTogether) return true;
  if (paragraph.length > 1) return line.left <= last.left + em * 0.8;
  if (line.left > first.left + em * 0.8) return itemStart.test(first.text);
  if (isIndented && near(line.left, first.left, em))
    return next !== undefined && near(next.left, line.left, em);
  return true;
}

/** The text of joined lines: a blank between them, none after a hyphen or slash that ends a symbol. */
export function textOfLines(lines: readonly Pick<TextLine, 'text'>[]): string {
  let text = '';
  for (const line of lines) {
    if (text !== '' && !unjoined.test(text)) text += ' ';
    text += line.text;
  }
  return text;
}

function near(one: number, other: number, em: number): boolean {
  return Math.abs(one - other) < em * 0.5;
}

function isFarBelow(
  paragraph: readonly TextLine[],
  last: TextLine,
  line: TextLine,
  pitch: number | null,
): boolean {
  const distance = line.baseline - last.baseline;
  const before = paragraph.at(-2);
  if (before !== undefined && before.baseline < last.baseline)
    return distance > (last.baseline - before.baseline) * 1.15 + 1;
  return distance > Math.max((pitch ?? last.size * 1.5) * 1.15 + 1, last.size * 1.3);
}

/** True where the line's first word would have had room in the line before: so the break is meant. */
function wordFits(
  last: TextLine,
  line: TextLine,
  bounds: Bounds,
  { isFree, share }: { readonly isFree: boolean; readonly share: number },
): boolean {
  const word = /^\S+/.exec(line.text)?.[0] ?? '';
  const wordWidth = ((line.right - line.left) * (word.length + 1)) / Math.max(1, line.text.length);
  const room = isFree ? bounds.right - bounds.left - (last.right - last.left) : bounds.right - last.right;
  return room > wordWidth * share + last.size * 0.5 * share;
}

/** Centred: equal room at both sides; full: hardly any room; a paragraph is what its lines together tell. */
function placingOf(lines: readonly TextLine[], bounds: Bounds): 'left' | 'centred' | 'full' {
  let isFull = true;
  for (const line of lines) {
    const before = line.left - bounds.left;
    const after = bounds.right - line.right;
    if (Math.max(before, after) < line.size * 1.2) continue;
    if (Math.abs(before - after) > line.size * 0.8) return 'left';
    isFull = false;
  }
  return isFull ? 'full' : 'centred';
}

function isCapital(text: string): boolean {
  return text === text.toLocaleUpperCase('vi') && /\p{L}/u.test(text);
}
