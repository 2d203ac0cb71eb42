import { PDFiumLibrary } from '@hyzyla/pdfium';
import { scanDotsPerInch, scanPixelsMax } from '../limits.ts';
import { refuseFile, RefusalError } from '../outcome.ts';
import { eraseRules, findDrawnRules, type GreyPixels } from './find-drawn-rules.ts';
import type { PagePicture } from './page-picture.ts';

const pointsInInch = 72;

/** Renders pages of a PDF one at a time, in grey, for as long as `use` runs. */
export async function renderPdfPages<Result>(
  bytes: Uint8Array,
  use: (render: (number: number) => Promise<PagePicture>) => Promise<Result>,
): Promise<Result> {
  refuseHugePictures(bytes);
  const library = await PDFiumLibrary.init();
  try {
    const document = await library.loadDocument(bytes);
    return await use(async (number) => {
      const page = document.getPage(number - 1);
      const { originalWidth: width, originalHeight: height } = page.getOriginalSize();
      if (!(width > 0 && height > 0)) refuseFile('corrupt', { page: number });
      const scale = Math.min(scanDotsPerInch / pointsInInch, Math.sqrt(scanPixelsMax / (width * height)));
      const picture = await page.render({ scale, colorSpace: 'Gray', render: 'bitmap' });
      const rules = findDrawnRules(picture, width / picture.width);
      eraseRules(picture, rules, width / picture.width);
      return { bytes: portableGrey(picture), pixelWidth: picture.width, width, height, rules };
    });
  } catch (error) {
    if (error instanceof RefusalError) throw error;
    return refuseFile('corrupt');
  } finally {
    library.destroy();
  }
}

/** The simplest picture file there is: a line of sizes, then one byte a pixel. */
function portableGrey(picture: GreyPixels): Uint8Array {
  return Buffer.concat([Buffer.from(`P5\n${picture.width} ${picture.height}\n255\n`), picture.data]);
}

/**
 * A small PDF can hold a picture that unfolds to gigabytes. Dictionaries of pictures are never packed, so their
 * sizes can be read before the pages are rendered.
 */
function refuseHugePictures(bytes: Uint8Array): void {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  for (const { index } of source.matchAll(/\/Subtype\s*\/Image/g)) {
    const around = source.slice(Math.max(0, source.lastIndexOf('<<', index)), index + 400);
    const width = Number(/\/Width\s+(\d+)/.exec(around)?.[1] ?? 0);
    const height = Number(/\/Height\s+(\d+)/.exec(around)?.[1] ?? 0);
    if (width * height > scanPixelsMax * 4) {
      refuseFile('too_large', { pixels: width * height, pixelsMax: scanPixelsMax * 4 });
    }
  }
}
