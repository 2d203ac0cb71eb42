import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import type { Paper } from '#kernel/paper.ts';
import { layOutPages } from '../layout/lay-out-pages.ts';
import type { PageInk } from '../layout/page-ink.ts';
import { textPagesMax } from '../limits.ts';
import { refuseFile, RefusalError } from '../outcome.ts';
import { startPaper } from '../paper-builder.ts';
import './array-buffer-transfer.ts';
import { readPageInk } from './read-page-ink.ts';

/** A PDF's pages; those without a text layer are told apart so that they can be recognised. */
export type PdfPages = { readonly pages: readonly PageInk[]; readonly pagesWithoutText: readonly number[] };

const signsOfText = 12;

/** Loads the library, so that the first file does not wait for it. */
export async function warmPdf(): Promise<void> {
  await getResolvedPDFJS();
}

/** Reads the text layer of a PDF. Nothing that the file holds is run. */
export async function readPdfPages(bytes: Uint8Array): Promise<PdfPages> {
  const document = await openPdf(bytes);
  try {
    if (document.numPages > textPagesMax) {
      refuseFile('too_many_pages', { pages: document.numPages, pagesMax: textPagesMax });
    }
    const pages: PageInk[] = [];
    const pagesWithoutText: number[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await readPageInk(await document.getPage(number));
      if (page.pieces.reduce((sum, piece) => sum + piece.text.trim().length, 0) < signsOfText) {
        pagesWithoutText.push(number);
      }
      pages.push(page);
    }
    return { pages, pagesWithoutText };
  } catch (error) {
    if (error instanceof RefusalError) throw error;
    return refuseFile('corrupt');
  } finally {
    await document.destroy();
  }
}

/** Pages as a paper; with a certainty where some of them were recognised. */
export function paperOfPages(pages: readonly PageInk[], recognitionConfidence: number | null): Paper {
  const builder = startPaper('every');
  layOutPages(pages, builder);
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
