import type { Paper } from '#kernel/paper.ts';
import { refuseFile } from '../outcome.ts';
import { startPaper } from '../paper-builder.ts';
import { decodeText } from './decode-text.ts';

/** A plain text file as a paper, one paragraph a line; form feeds begin pages. */
export function readText(bytes: Uint8Array, name: string): Paper {
  const decoded = decodeText(bytes);
  if (decoded === undefined) refuseFile('unsupported', { name, found: 'unknown' });
  const builder = startPaper('told');
  for (const line of decoded.text.split(/\r\n?|\n/)) {
    builder.addParagraph(line, { isBold: false, isCentred: false });
  }
  return builder.build('text', null);
}
