import type { getDocumentProxy } from 'unpdf';
import { paperTextMax } from '#kernel/paper.ts';
import { refuseFile } from '../outcome.ts';
import type { PageInk, TextPiece } from '../layout/page-ink.ts';
import { combine, rulesOf, type Transform } from './read-rules.ts';

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;
/** A page of the PDF library. */
export type PdfPage = Awaited<ReturnType<PdfDocument['getPage']>>;

const slantMax = 0.05;

/** The text and the drawn lines of one page, in points from its top left corner as a reader holds it. */
export async function readPageInk(page: PdfPage): Promise<PageInk> {
  const viewport = page.getViewport({ scale: 1 });
  const toPage = viewport.transform as unknown as Transform;
  const { items } = await page.getTextContent();
  const texts = items.filter((item) => 'str' in item);
  const signs = texts.reduce((sum, item) => sum + item.str.length, 0);
  if (signs > paperTextMax) refuseFile('too_large', { charactersMax: paperTextMax });
  const operators = mayHoldColumns(texts) ? await page.getOperatorList() : undefined;
  const boldFonts = new Map<string, boolean>();
  const pieces: TextPiece[] = [];
  for (const item of texts) {
    if (item.str.trim() === '') continue;
    const place = combine(toPage, item.transform as unknown as Transform);
    const size = Math.hypot(place[2], place[3]);
    if (size === 0 || Math.abs(place[1]) > Math.abs(place[0]) * slantMax || place[0] < 0) continue;
    const isBold = boldFonts.get(item.fontName) ?? isBoldFont(page, item.fontName);
    boldFonts.set(item.fontName, isBold);
    pieces.push({
      text: item.str,
      left: place[4],
      right: place[4] + item.width,
      baseline: place[5],
      size,
      isBold,
    });
  }
  const rules = operators === undefined ? [] : rulesOf(operators, toPage);
  return { width: viewport.width, height: viewport.height, pieces, rules };
}

/** Drawn lines matter where texts stand side by side; to ask for them on every page would cost as much again. */
function mayHoldColumns(
  items: readonly { readonly str: string; readonly transform: readonly number[]; readonly width: number }[],
): boolean {
  let before: { readonly right: number; readonly y: number; readonly size: number } | undefined;
  for (const item of items) {
    if (item.str.trim() === '') continue;
    const [scale = 0, , , , x = 0, y = 0] = item.transform;
    const size = Math.abs(scale);
    if (before !== undefined && x < before.right + size * 0.5 && y > before.y + size * 0.3) return true;
    if (before !== undefined && Math.abs(y - before.y) < size * 0.4 && x > before.right + size * 0.6)
      return true;
    if (before !== undefined && y > before.y + size * 0.3) return true;
    before = { right: x + item.width, y, size };
  }
  return false;
}

/** The font's own name tells; fonts that the page has not resolved count as not bold. */
function isBoldFont(page: PdfPage, name: string): boolean {
  if (!page.commonObjs.has(name)) return false;
  const font: unknown = page.commonObjs.get(name);
  return typeof font === 'object' && font !== null && 'name' in font && /bold|black/i.test(String(font.name));
}
