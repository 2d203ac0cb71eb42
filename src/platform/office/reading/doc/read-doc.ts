import WordExtractor from 'word-extractor';
import type { Paper } from '#kernel/paper.ts';
import { refuseFile } from '../outcome.ts';
import { startPaper } from '../paper-builder.ts';
import { addLines } from '../text/add-lines.ts';

/** A Word 97-2003 file as a paper: its paragraphs, a tab between the cells of a row; no look, no pages. */
export async function readDoc(bytes: Uint8Array): Promise<Paper> {
  const builder = startPaper('told');
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let text: string;
  try {
    const document = await new WordExtractor().extract(buffer);
    text = `${document.getBody({ filterUnicode: false })}\n${document.getTextboxes()}`;
  } catch {
    refuseFile('corrupt');
  }
  addLines(text.split('\n'), builder);
  return builder.build('doc', null);
}
