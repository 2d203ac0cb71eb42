import { readFile } from 'node:fs/promises';
import { parentPort } from 'node:worker_threads';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import type { DrawReport, DrawRequest, PageToDraw } from './page-request.ts';
import { writePng } from './write-png.ts';

const pixelsMax = 6_000_000;

/** Makes this thread the worker that draws pages of PDF files. */
export function servePages(): void {
  const port = parentPort;
  if (port === null) throw new Error('pages are drawn in a worker thread');
  const work = async ({ job, draw }: DrawRequest): Promise<void> => {
    let report: DrawReport;
    try {
      const png = await drawPage(draw);
      report = png === null ? { kind: 'no_page', job } : { kind: 'drawn', job, png };
    } catch {
      report = { kind: 'failed', job };
    }
    port.postMessage(report);
  };
  port.on('message', (request: DrawRequest) => void work(request));
}

/** A page as PNG; null where the file has no such page. */
async function drawPage({ path, page: number, width }: PageToDraw): Promise<Uint8Array | null> {
  const library = await PDFiumLibrary.init();
  try {
    const document = await library.loadDocument(await readFile(path));
    if (number > document.getPageCount()) return null;
    const page = document.getPage(number - 1);
    const { originalWidth, originalHeight } = page.getOriginalSize();
    if (!(originalWidth > 0 && originalHeight > 0)) throw new Error('the page has no size');
    const scale = Math.min(width / originalWidth, Math.sqrt(pixelsMax / (originalWidth * originalHeight)));
    const picture = await page.render({ scale, render: 'bitmap' });
    return writePng({ width: picture.width, height: picture.height, data: picture.data });
  } finally {
    library.destroy();
  }
}
