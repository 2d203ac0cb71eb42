import type { Outcome } from '#kernel/checked-file.ts';
import { foldText } from '#kernel/search-text.ts';

/** Words of every official paper, and those that only bind others: that they occur says nothing. */
const stopWords: ReadonlySet<string> = new Set(
  (
    'uy ban nhan dan xa phuong cong hoa hoi chu nghia viet nam doc lap do hanh phuc so ngay thang noi nhan luu ' +
    'tich thuc hien tac cua cac va theo cho trong tren tai den duoc khong nhung voi hoac khac nay tinh huyen can ' +
    'the thi khi neu nhu thuoc ubnd hdnd'
  ).split(' '),
);
const shortest = 2;

/** The words by which a text on these matters would be known, folded, each once; none where all are common. */
export function soughtWords(texts: readonly string[]): readonly string[] {
  const words = texts.flatMap((text) => foldText(text).match(/[a-z0-9]+/g) ?? []);
  return [...new Set(words.filter((word) => word.length > shortest && !stopWords.has(word)))];
}

/**
 * Whether a text ever mentions what an item asks: it fails only where none of the words occurs. Where there is no text,
 * or nothing to look for, nobody can tell. The database asks the same of many files at once (`evidence.vocabulary_of`).
 */
export function mentionsItem(text: string | null, sought: readonly string[]): Outcome {
  const folded = foldText(text ?? '');
  if (folded === '' || sought.length === 0) return 'cannot_tell';
  const words = new Set(folded.match(/[a-z0-9]+/g) ?? []);
  return sought.some((word) => words.has(word)) ? 'pass' : 'fail';
}
