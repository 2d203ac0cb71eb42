import { parsePoints, type Points } from '#kernel/points.ts';
import { plainLine } from '../formats/plain-text.ts';
import { formulaIn } from './read-formula.ts';

/** A case and what it gives: "Từ 90% trở lên: 2 điểm", or with `isRate` "từ 50% đến dưới 90%: tỷ lệ % x 2 điểm". */
export type Clause = { readonly words: string; readonly points: Points; readonly isRate: boolean };

/** One clause a line, without dashes and ends. */
export function clauseLines(text: string): readonly string[] {
  return text
    .split(/\n|;|\.(?=\s|$)/)
    .map((line) => plainLine(line).replace(/^[-–+•*]\s*/, ''))
    .filter((line) => line !== '');
}

/** Cases with their points out of lines; null where one of them is something else. */
export function clausesIn(lines: readonly string[], max: Points): readonly Clause[] | null {
  const read = lines.flatMap((line): readonly (Clause | null)[] => {
    const parts = line.split(/,\s+/).map((part) => clauseOf(part, max));
    return parts.length > 1 && !parts.includes(null) ? parts : [clauseOf(line, max)];
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
export function clauseOf(line: string, max: Points): Clause | null {
  const rated = /^(.+?)\s*(?::|\s(?=tính theo công thức))\s*(.*[x×*].*)$/iu.exec(line);
  const formula = rated ? formulaIn(rated[2] ?? '', max) : null;
  if (rated && formula?.numerator === null)
    return { words: wordsOf(rated[1]), points: formula.of, isRate: true };
  const separated =
    /^(.+?)\s*(?::|=|–|->|→|\s-\s|,?\s*(?:thì )?(?:được|đạt|tính|chấm|cho)\s(?=\S+\s*(?:điểm|đ)?$))\s*(?:được|đạt|tính|chấm|cho)?\s*(\d+(?:[.,]\d+)?)\s*(?:điểm|đ)?$/iu.exec(
      line,
    );
  const match = separated ?? /^(.*[\p{L}%)])\s+(\d+(?:[.,]\d+)?)\s*(?:điểm|đ)?$/iu.exec(line);
  const most = match
    ? null
    : /^(.+?)\s*(?::|,?\s*(?:thì )?(?:được|đạt|tính|chấm))\s*(?:đạt |được )?(?:số )?điểm tối đa$/iu.exec(
        line,
      );
  const points = most ? max : parsePoints(match?.[2] ?? '');
  const words = wordsOf(match?.[1] ?? most?.[1]);
  return points === null || words === '' ? null : { words, points, isRate: false };
}

function wordsOf(text = ''): string {
  return plainLine(text).replace(/^(?:nếu|trường hợp)\s+/iu, '');
}
