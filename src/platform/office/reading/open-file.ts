import { readFile, stat } from 'node:fs/promises';
import type { Paper } from '#kernel/paper.ts';
import { readDoc } from './doc/read-doc.ts';
import { flattenDocx } from './docx/flatten-docx.ts';
import { readDocxArchive } from './docx/read-docx.ts';
import { detectKind, fileKinds, kindByName } from './file-kind.ts';
import { fileBytesMax } from './limits.ts';
import { refuseFile, RefusalError, type PaperOutcome, type ReadingProgress } from './outcome.ts';
import { paperOfPdf, readPdfPages } from './pdf/read-pdf.ts';
import { decodeText } from './text/decode-text.ts';
import { readText } from './text/read-text.ts';

/** A file to open: where it lies, and the name that its owner gave it. */
export type PaperFile = { readonly path: string; readonly name: string };

/** Opens a file in this thread. Only the worker does so: what people hand in may be anything. */
export async function openFile(file: PaperFile, onProgress: ReadingProgress): Promise<PaperOutcome> {
  const { size } = await stat(file.path);
  if (size > fileBytesMax)
    return { kind: 'refused', code: 'too_large', facts: { bytes: size, bytesMax: fileBytesMax } };
  const bytes = await readFile(file.path);
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
  if (found === 'docx' && archive !== undefined) return flattenDocx(await readDocxArchive(archive, 'body'));
  if (found === 'doc') return readDoc(bytes);
  if (found === 'text') return readText(bytes, name);
  if (found === 'pdf') return readPdf(bytes);
  return refuseFile('unsupported', { name, found: fileKinds[found] });
}

async function readPdf(bytes: Uint8Array): Promise<Paper> {
  const { pages } = await readPdfPages(bytes);
  return paperOfPdf(pages);
}
