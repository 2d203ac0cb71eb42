import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import type { Paper } from '#kernel/paper.ts';
import { layOutPages } from '../layout/lay-out-pages.ts';
import type { PageInk } from '../layout/page-ink.ts';
import { textPagesMax } from '../limits.ts';
import { refuseFile, RefusalError } from '../outcome.ts';
import { startPaper } from '../paper-builder.ts';
import './array-buffer-transfer.ts';
import './decompress-at-once.ts';
import { findLegacyDecoding, hasTellingShare } from '../text/decode-text.ts';
import { pictureShare } from './find-page-picture.ts';
import { readPageInk, type PdfPage } from './read-page-ink.ts';
import { refuseBombs } from './refuse-bombs.ts';
import type { Transform } from './read-rules.ts';

/** A PDF's pages; those without a text layer are told apart so that they can be recognised. */
export type PdfPages = { readonly pages: readonly PageInk[]; readonly pagesWithoutText: readonly number[] };

const signsOfText = 12;
/** A stamp of a signature or a registry that was set upon a scanned page has no more signs than this. */
const signsOfStamp = 400;
/** Text that a scanner wrote under its picture without knowing Vietnamese has hardly a true word. */
const shareOfGarbledText = 0.03;
const shareOfScan = 0.6;

/** Loads the library, so that the first file does not wait for it. */
export async function warmPdf(): Promise<void> {
  await getResolvedPDFJS();
}

/** Reads the text layer of a PDF. Nothing that the file holds is run. */
export async function readPdfPages(bytes: Uint8Array): Promise<PdfPages> {
  refuseBombs(bytes);
  const document = await openPdf(bytes);
  try {
    if (document.numPages > textPagesMax) {
      refuseFile('too_many_pages', { pages: document.numPages, pagesMax: textPagesMax });
    }
    const pages: PageInk[] = [];
    const pagesWithoutText: number[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const ink = await readPageInk(page);
      if (await isScanned(page, ink)) pagesWithoutText.push(number);
      pages.push(ink);
    }
    return { pages, pagesWithoutText };
  } catch (error) {
    if (error instanceof RefusalError) throw error;
    return refuseFile('corrupt');
  } finally {
    await document.destroy();
  }
}

/** True for a page without text of its own: none, a mere stamp on a picture, or garbled text under one. */
async function isScanned(page: PdfPage, ink: PageInk): Promise<boolean> {
  const text = ink.pieces.map((piece) => piece.text.trim()).join(' ');
  if (text.length < signsOfText) return true;
  if (text.length > signsOfStamp && hasTellingShare(text, shareOfGarbledText)) return false;
  const transform = page.getViewport({ scale: 1 }).transform as unknown as Transform;
  return pictureShare(await page.getOperatorList(), transform, ink) >= shareOfScan;
}

/** Pages whose fonts are of the years before Unicode, as the letters that they show. */
function inUnicode(pages: readonly PageInk[]): readonly PageInk[] {
  const text = pages.flatMap((page) => page.pieces.map((piece) => piece.text)).join(' ');
  const decode = findLegacyDecoding(text);
  if (decode === undefined) return pages;
  return pages.map((page) => ({
    ...page,
    pieces: page.pieces.map((piece) => ({ ...piece, text: decode(piece.text) })),
  }));
}

/** Pages as a paper; with a certainty where some of them were recognised. */
export function paperOfPages(pages: readonly PageInk[], recognitionConfidence: number | null): Paper {
  const builder = startPaper('every');
  layOutPages(inUnicode(pages), builder);
  return builder.build(recognitionConfidence === null ? 'pdf' : 'scan', recognitionConfidence);
}

async function openPdf(bytes: Uint8Array): ReturnType<typeof getDocumentProxy> {
  try {
    // The library takes the bytes for itself, and others may need them afterwards.
    return await getDocumentProxy(new Uint8Array(bytes), {
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
      enableXfa: false,
      verbosity: 0,
    });
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') refuseFile('encrypted');
    return refuseFile('corrupt');
  }
}
