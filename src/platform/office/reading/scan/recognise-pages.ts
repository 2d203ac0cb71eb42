import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createWorker, OEM, type Page, type Worker } from 'tesseract.js';
import type { PageInk, TextPiece } from '../layout/page-ink.ts';
import { scanDotsPerInch, scanPagesMax } from '../limits.ts';
import { refuseFile } from '../outcome.ts';
import type { PagePicture } from './page-picture.ts';

/** Pages as recognised, and the mean certainty of their words, 0 to 1. */
export type RecognisedPages = { readonly pages: readonly PageInk[]; readonly confidence: number };

/**
 * Recognises pages with Vietnamese data that stands in a package: nothing is fetched and nothing is kept on disk.
 * `pictureOf` is asked for one page at a time, so that only one stands in memory.
 */
export async function recognisePages(
  count: number,
  pictureOf: (index: number) => Promise<PagePicture>,
  onPage: (done: number, total: number) => void,
): Promise<RecognisedPages> {
  if (count > scanPagesMax) refuseFile('too_many_pages', { pages: count, pagesMax: scanPagesMax });
  onPage(0, count);
  const recogniser = await createWorker('vie', OEM.LSTM_ONLY, {
    langPath: languageFolder(),
    cacheMethod: 'none',
    gzip: true,
    errorHandler: () => undefined,
  });
  try {
    await recogniser.setParameters({ user_defined_dpi: String(scanDotsPerInch) });
    const pages: PageInk[] = [];
    let certainty = 0;
    let signs = 0;
    for (let index = 0; index < count; index += 1) {
      const picture = await pictureOf(index);
      const data = await recognise(recogniser, picture);
      for (const word of wordsOf(data)) {
        certainty += word.confidence * word.text.length;
        signs += word.text.length;
      }
      pages.push(inkOf(data, picture));
      onPage(index + 1, count);
    }
    return { pages, confidence: signs === 0 ? 0 : certainty / signs / 100 };
  } finally {
    await recogniser.terminate();
  }
}

/** What the recogniser cannot even open as a picture is broken. */
async function recognise(recogniser: Worker, picture: PagePicture): Promise<Page> {
  try {
    const image = Buffer.from(picture.bytes);
    const { data } = await recogniser.recognize(image, {}, { blocks: true, text: false });
    return data;
  } catch {
    return refuseFile('corrupt');
  }
}

function languageFolder(): string {
  const manifest = fileURLToPath(import.meta.resolve('@tesseract.js-data/vie/package.json'));
  return join(dirname(manifest), '4.0.0_best_int');
}

function linesOf(page: Page) {
  return (page.blocks ?? []).flatMap((block) => block.paragraphs.flatMap((paragraph) => paragraph.lines));
}

function wordsOf(page: Page) {
  return linesOf(page).flatMap((line) => line.words);
}

const certaintyMin = 25;

/** Words as pieces of text. Heights of single lines vary with their marks, so a page has one size. */
function inkOf(page: Page, picture: PagePicture): PageInk {
  const scale = picture.width / picture.pixelWidth;
  const lines = linesOf(page);
  const heights = lines.map((line) => line.rowAttributes.rowHeight).sort((one, other) => one - other);
  const size = (heights[Math.floor(heights.length / 2)] ?? 0) * scale;
  const pieces = lines.flatMap((line) => {
    const { baseline } = line;
    const slope = (baseline.y1 - baseline.y0) / Math.max(1, baseline.x1 - baseline.x0);
    return line.words
      .filter((word) => word.confidence >= certaintyMin || /[\p{L}\p{N}]/u.test(word.text))
      .map((word): TextPiece => ({
        text: word.text,
        left: word.bbox.x0 * scale,
        right: word.bbox.x1 * scale,
        baseline: (baseline.y0 + slope * ((line.bbox.x0 + line.bbox.x1) / 2 - baseline.x0)) * scale,
        size,
        isBold: false,
      }));
  });
  return { width: picture.width, height: picture.height, pieces, rules: picture.rules };
}
