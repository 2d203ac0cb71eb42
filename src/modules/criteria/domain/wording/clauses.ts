import { parsePoints, type Points } from '#kernel/points.ts';
import { plainLine } from '../formats/plain-text.ts';

/** A case and the points that it gives: "Từ 90% trở lên: 2 điểm". */
export type Clause = { readonly words: string; readonly points: Points };

/** One clause a line, without dashes and ends. */
export function clauseLines(text: string): readonly string[] {
  return text
    .split(/\n|;|\.(?=\s|$)/)
    .map((line) => plainLine(line).replace(/^[-–+•*]\s*/, ''))
    .filter((line) => line !== '');
}

/** Cases with their points out of lines; null where one of them is something else. */
export function clausesIn(lines: readonly string[]): readonly Clause[] | null {
  const read = lines.flatMap((line): readonly (Clause | null)[] => {
    const parts = line.split(/,\s+/).map(clauseOf);
    return parts.length > 1 && !parts.includes(null) ? parts : [clauseOf(line)];
  });
  return read.includes(null) ? null : read.filter((clause) => clause !== null);
}

/** Words that make points grow or shrink with a number of cases, so that no single case can be meant. */
const growing = /(?<!\p{L})(?:mỗi|từng|cứ|trừ|cộng thêm)(?!\p{L})/iu;

/** Whether points are said to be given or taken for each of something. */
export function isPerCase(text: string): boolean {
  return growing.test(text.normalize('NFC'));
}

/** "Từ 90% trở lên: 2 điểm", "đúng hạn được 1 điểm", "chậm 0,5": the words, and the points at their end. */
function clauseOf(line: string): Clause | null {
  const separated =
    /^(.+?)\s*(?::|=|–|->|→|\s-\s|,?\s*(?:được|đạt|tính|chấm|cho)\s(?=\S+\s*(?:điểm|đ)?$))\s*(?:được|đạt|tính|chấm|cho)?\s*(\d+(?:[.,]\d+)?)\s*(?:điểm|đ)?$/iu.exec(
      line,
    );
  const match = separated ?? /^(.*[\p{L}%)])\s+(\d+(?:[.,]\d+)?)\s*(?:điểm|đ)?$/iu.exec(line);
  const points = parsePoints(match?.[2] ?? '');
  const words = plainLine(match?.[1] ?? '').replace(/^(?:nếu|trường hợp)\s+/iu, '');
  return points === null || words === '' ? null : { words, points };
}
