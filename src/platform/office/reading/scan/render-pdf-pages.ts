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
