import type { Flow } from './flow.ts';
import type { Range } from './lines.ts';

/** What is said before a person's name. */
export const title =
  '(?:[Ôô]ng(?: \\(bà\\)|/[Bb]à)?|[Bb]à|[Đđ]ồng chí|[Đđ]/[Cc]\\.?|[Đđ][Cc]\\.?|ÔNG|BÀ|ĐỒNG CHÍ|Đ/C|Anh|Chị)';
/** A name of two words or more, each with a capital. */
export const personName = "\\p{Lu}[\\p{L}']{0,7}(?: \\p{Lu}[\\p{L}']{0,7}){1,5}";
const titledPerson = new RegExp(`(?<!\\p{L})${title}\\s?:?\\s?(${personName})(?!\\p{L})`, 'gu');
/** What a position begins with, so that the capitals before it are a person's name. */
const positionOpening =
  'chủ tịch|phó|trưởng|bí thư|ủy viên|uỷ viên|thường trực|giám đốc|công chức|chánh|đại biểu|chi hội|cán bộ|chuyên viên|thành viên|đại diện|thư ký|tổ|ban|hội|nguyên'
    .split('|')
    .map((word) => `[${word.charAt(0).toUpperCase()}${word.charAt(0)}]${word.slice(1)}`)
    .concat('PCT', 'CT', 'PBT', 'BT', 'UV')
    .join('|');
const listedPerson = new RegExp(
  `(?<=(?:^|[:;,)]|(?<!\\p{L})và|\\d[.)])\\s?)(${personName})(?=\\s?(?:[-(:]|,\\s)\\s?(?:${positionOpening})(?!\\p{L}))`,
  'gu',
);

/** A person named in a text, and where the words that name the person begin. */
export type Person = { readonly name: Range; readonly start: number };

/** The people whom a title or a position after the name makes known as people, in their order. */
export function peopleNamed(flow: Flow, range: Range): Person[] {
  const words = flow.text.slice(range.start, range.end);
  const titled = [...words.matchAll(titledPerson)].map((match) => {
    const end = range.start + match.index + match[0].length;
    const name = trimmedName(flow.text, { start: end - (match[1] ?? '').length, end });
    return { start: range.start + match.index, name };
  });
  const listed = [...words.matchAll(listedPerson)].flatMap((match) => {
    const start = range.start + match.index;
    const name = { start, end: start + (match[1] ?? '').length };
    return isPersonName(match[1] ?? '') ? [{ start, name }] : [];
  });
  return [
    ...titled,
    ...listed.filter(
      ({ name }) => !titled.some((other) => other.name.end > name.start && other.start < name.end),
    ),
  ].toSorted((left, right) => left.start - right.start);
}

/** Whether none of the words is a body's. */
const isPersonName = (words: string): boolean =>
  !/(?<!\p{L})(?:UBND|HĐND|MTTQ|UBMTTQ|BCH|CCB|LHPN|ĐOÀN|BAN|HỘI|ỦY|UỶ|ĐẢNG)(?!\p{L})/u.test(words);

/** A name ends where the capitals of a position begin: "Nguyễn Văn Mẫu Chủ tịch". */
function trimmedName(text: string, range: Range): Range {
  const at = text
    .slice(range.start, range.end)
    .search(/ (?:Chủ|Phó|Trưởng|HĐND|UBND|Ủy|Uỷ|Đại|Bí|Giám|Thường)(?= |$)/u);
  return at > 4 ? { start: range.start, end: range.start + at } : range;
}
