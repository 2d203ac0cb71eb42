import { readFileSync, statSync } from 'node:fs';
import type { Paper } from '#kernel/paper.ts';
import type { Archive } from './archive/open-archive.ts';
import { readDoc } from './doc/read-doc.ts';
import { flattenDocx, hasBodyText } from './docx/flatten-docx.ts';
import { readDocxArchive } from './docx/read-docx.ts';
import { detectKind, fileKinds, kindByName } from './file-kind.ts';
import { fileBytesMax } from './limits.ts';
import { refuseFile, RefusalError, type PaperOutcome, type ReadingProgress } from './outcome.ts';
import { paperOfPages, readPdfPages } from './pdf/read-pdf.ts';
import { readPictureFile } from './scan/picture-pages.ts';
import { recognisePages } from './scan/recognise-pages.ts';
import { renderPdfPages } from './scan/render-pdf-pages.ts';
import { decodeText } from './text/decode-text.ts';
import { readText } from './text/read-text.ts';

/** A file to open: where it lies, and the name that its owner gave it. */
export type PaperFile = { readonly path: string; readonly name: string };

/**
 * Opens a file in this thread. Only the worker does so: what people hand in may be anything. The worker has nothing
 * else to do meanwhile, so the file is read without asking other threads for it.
 */
export async function openFile(file: PaperFile, onProgress: ReadingProgress): Promise<PaperOutcome> {
  const { size } = statSync(file.path);
  if (size > fileBytesMax)
    return { kind: 'refused', code: 'too_large', facts: { bytes: size, bytesMax: fileBytesMax } };
  const bytes = readFileSync(file.path);
  try {
    return { kind: 'paper', paper: await readPaper(bytes, file.name, onProgress) };
  } catch (error) {
    if (error instanceof RefusalError) return { kind: 'refused', code: error.code, facts: error.facts };
    throw error;
  }
}

async function readPaper(bytes: Uint8Array, name: string, onProgress: ReadingProgress): Promise<Paper> {
  if (bytes.every((byte) => byte === 0)) refuseFile('empty');
  const { kind, archive } = await detectKind(bytes);
  const named = kindByName(name);
  const found = kind === 'unknown' && decodeText(bytes) !== undefined ? 'text' : kind;
  if (found === 'unknown')
    refuseFile(named === undefined || named === 'text' ? 'unsupported' : 'corrupt', { name });
  if (named !== undefined && named !== found) {
    refuseFile('wrong_type', { name, expected: fileKinds[named], found: fileKinds[found] });
  }
  onProgress(0, 1, 'opening');
  if (found === 'docx' && archive !== undefined) return readWord(archive);
  if (found === 'doc') return readDoc(bytes);
  if (found === 'text') return readText(bytes, name);
  if (found === 'pdf') return readPdf(bytes, onProgress);
  if (found === 'image') return readPicture(bytes, onProgress);
  return refuseFile('unsupported', { name, found: fileKinds[found] });
}

/** Headers and footers are read only where the body holds nothing. */
async function readWord(archive: Archive): Promise<Paper> {
  const document = await readDocxArchive(archive, 'body');
  return flattenDocx(hasBodyText(document) ? document : await readDocxArchive(archive, 'all'));
}

/** Pages with a text layer are read, the others recognised. */
async function readPdf(bytes: Uint8Array, onProgress: ReadingProgress): Promise<Paper> {
  const { pages, pagesWithoutText } = await readPdfPages(bytes);
  if (pagesWithoutText.length === 0) return paperOfPages(pages, null);
  const recognised = await renderPdfPages(bytes, (render) =>
    recognisePages(
      pagesWithoutText.length,
      (index) => render(pagesWithoutText[index] ?? 1),
      (done, total) => onProgress(done, total, 'recognising'),
    ),
  );
  const all = pages.map((page, index) => {
    const place = pagesWithoutText.indexOf(index + 1);
    return (place === -1 ? undefined : recognised.pages[place]) ?? page;
  });
  return paperOfPages(all, recognised.confidence);
}

async function readPicture(bytes: Uint8Array, onProgress: ReadingProgress): Promise<Paper> {
  const pictures = readPictureFile(bytes);
  const recognised = await recognisePages(
    pictures.length,
    async (index) => pictures[index] ?? refuseFile('corrupt'),
    (done, total) => onProgress(done, total, 'recognising'),
  );
  return paperOfPages(recognised.pages, recognised.confidence);
}
