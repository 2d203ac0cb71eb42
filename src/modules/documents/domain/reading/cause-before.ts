import type { Range } from './lines.ts';

const forms =
  /^[\s+•-]*(?:(?:do|vì|bởi|tại|bởi vì|tại vì)\s)?(.{6,380}?),?\s(?:nên|do đó|do vậy|vì vậy|vì thế|dẫn đến|khiến(?: cho)?|làm cho)\s(?:tại |ở |điểm )?$/su;
const joint = /(?<!\p{L})(?:nên|đó|vậy|thế|đến|khiến|cho)\s(?:tại |ở |điểm )?$/u;
const named =
  /(?<!\p{L})(?:nên|do đó|do vậy|vì vậy|vì thế|dẫn đến|khiến(?: cho)?|làm cho)\s(?:(?:tại|ở)\s)?(?:mục|tiêu chí|nội dung|chỉ tiêu|chỉ số|tctp|phần)\s(?=["\p{L}])/u;

/** Where a sentence begins that tells the cause before the item: "Do trễ 7 hồ sơ nên mục 3.4 …". */
export type CauseBefore = { readonly start: number; readonly cause: Range };

/** The cause that the sentence tells before a place in it where the item is named; null where it tells none. */
export function causeBefore(low: string, from: number, at: number): CauseBefore | null {
  if (!joint.test(low.slice(Math.max(from, at - 24), at))) return null;
  const start = sentenceStart(low, Math.max(from, at - 420), at);
  const words = low.slice(start, at);
  const match = forms.exec(words);
  if (!match?.[1]) return null;
  const begin = start + words.indexOf(match[1], match[0].length - match[0].trimStart().length);
  return { start, cause: { start: begin, end: begin + match[1].length } };
}

/** The cause in front of an item that is named without a code, and where its name begins. */
export function causeBeforeName(
  low: string,
  from: number,
  end: number,
): (CauseBefore & { nameStart: number }) | null {
  const sentence = low.slice(from, Math.min(end, from + 500)).split(/[.;]\s|\n/u, 1)[0] ?? '';
  const match = named.exec(sentence);
  if (!match) return null;
  const word = match[0].search(/(?:mục|tiêu chí|nội dung|chỉ tiêu|chỉ số|tctp|phần)\s$/u);
  const found = causeBefore(low, from, from + match.index + Math.max(word, 0));
  return found && { ...found, nameStart: from + match.index + match[0].length };
}

function sentenceStart(low: string, from: number, at: number): number {
  let start = from;
  for (const match of low.slice(from, at).matchAll(/[.;](?=\s)|\n/gu)) start = from + match.index + 1;
  while (start < at && /[\s+•-]/u.test(low.charAt(start))) start++;
  return start;
}
