import { isWhitespace } from '../syntax/characters.ts';
import { cursorAt, takeCount } from '../syntax/cursor.ts';
import { afterEndMark } from '../structure/read-section.ts';

const startWord = 'startxref';

/** Whether only white space stands between two offsets. */
export const isBlankBetween = (bytes: Buffer, from: number, to: number): boolean => {
  for (let at = from; at < to; at += 1) if (!isWhitespace(bytes[at])) return false;
  return true;
};

/** Whether the first `end` bytes end as a saved file does: `startxref`, an offset, `%%EOF`, at most white space. */
export const isWholeRevision = (bytes: Buffer, end: number): boolean => {
  const at = bytes.lastIndexOf(startWord, Math.max(0, end - startWord.length), 'latin1');
  if (at === -1 || end - at > 1_024) return false;
  const cursor = cursorAt(bytes, at + startWord.length, 0);
  if (takeCount(cursor) === undefined) return false;
  const after = afterEndMark(bytes, cursor.at);
  if (after === null) return false;
  return after <= end ? isBlankBetween(bytes, after, end) : isBlankBetween(bytes, end, after);
};
