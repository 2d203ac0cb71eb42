import type { Paper } from '#kernel/paper.ts';
import { refuseFile } from '../outcome.ts';
import { startPaper } from '../paper-builder.ts';
import { addLines } from './add-lines.ts';
import { decodeText } from './decode-text.ts';

/** A plain text file as a paper, one paragraph a line, tabbed lines as tables; form feeds begin pages. */
export function readText(bytes: Uint8Array, name: string): Paper {
  const decoded = decodeText(bytes);
  if (decoded === undefined) refuseFile('unsupported', { name, found: 'unknown' });
  const builder = startPaper('told');
  addLines(decoded.text.split(/\r\n?|\n/), builder);
  return builder.build('text', null);
}
