import { comparePoints, parsePoints, zeroPoints, type Points } from '#kernel/points.ts';
import { foldText } from '#kernel/search-text.ts';
import { keyOfLabel, usualLabels } from '../formats/figure-key.ts';
import { parseInterval } from '../formats/interval-text.ts';
import { plainLine } from '../formats/plain-text.ts';
import type { Band, Level, Rule } from '../rule.ts';

const number = String.raw`(\d+(?:[.,]\d+)?)`;

/**
 * Reads how points are given out of a province's own words: "Có: 1; không: 0", "Từ 90% trở lên: 2 điểm; dưới 90%: 0",
 * "mỗi hội nghị 0,5 điểm, tối đa 2 điểm". What comes out is a proposal that a person confirms.
 * @returns null where the words are not understood as a whole; nothing is guessed
 */
export function readWording(text: string, max: Points): Rule | null {
  const lines = clausesOf(text);
  if (lines.length === 0) return null;
  const rule =
    proportionalOf(lines, max) ?? countOf(lines, max) ?? deductionOf(lines, max) ?? casesOf(lines, max);
  return rule ?? bandsOf(lines) ?? answersOf(lines);
}

/** One clause a line, without dashes, ends and the words "điểm". */
function clausesOf(text: string): readonly string[] {
  return text
    .split(/\n|;|\.(?=\s|$)/)
    .map((line) => plainLine(line).replace(/^[-–+•*]\s*/, ''))
    .filter((line) => line !== '');
}

type Clause = { readonly words: string; readonly points: Points };

/** "Từ 90% trở lên: 2 điểm", "đúng hạn được 1 điểm", "chậm 0,5": the words, and the points at their end. */
function clauseOf(line: string): Clause | null {
  const separated =
    /^(.+?)\s*(?::|=|–|->|→|\s-\s|,?\s*(?:được|đạt|tính|chấm|cho)\s(?=\S+\s*(?:điểm|đ)?$))\s*(?:được|đạt|tính|chấm|cho)?\s*(\d+(?:[.,]\d+)?)\s*(?:điểm|đ)?$/iu.exec(
      line,
    );
  const match = separated ?? /^(.*\p{L})\s+(\d+(?:[.,]\d+)?)\s*(?:điểm|đ)?$/iu.exec(line);
  const points = parsePoints(match?.[2] ?? '');
  const words = plainLine(match?.[1] ?? '').replace(/^(?:nếu|trường hợp)\s+/iu, '');
  return points === null || words === '' ? null : { words, points };
}

function clausesIn(lines: readonly string[]): readonly Clause[] | null {
  const read = lines.flatMap((line): readonly (Clause | null)[] => {
    const parts = line.split(/,\s+/).map(clauseOf);
    return parts.length > 1 && !parts.includes(null) ? parts : [clauseOf(line)];
  });
  return read.includes(null) ? null : read.filter((clause) => clause !== null);
}

/** "Tỷ lệ % x điểm tối đa", "tỷ lệ × 2". */
function proportionalOf(lines: readonly string[], max: Points): Rule | null {
  const [line = '', ...more] = lines;
  if (more.length > 0) return null;
  const match = new RegExp(
    String.raw`^(?:diem (?:dat )?= ?|duoc tinh theo cong thuc:? ?)?\(?(?:ty|ti) le(?: %| phan tram)?(?: (?:dat|dat duoc|thuc hien))?\)? ?[x×*] ?(?:(diem toi da)|${number}(?: diem)?)$`,
  ).exec(foldText(line));
  if (!match) return null;
  const of = match[1] === undefined ? parsePoints(match[2] ?? '') : max;
  return of === null
    ? null
    : {
        kind: 'proportional',
        measure: { kind: 'share', numerator: usualLabels.numerator, denominator: usualLabels.denominator },
        of,
        floor: null,
        cap: null,
      };
}

/** "Mỗi hội nghị 0,5 điểm, tối đa 2 điểm". */
function countOf(lines: readonly string[], max: Points): Rule | null {
  const match =
    /^(?:cứ )?mỗi (.+?)\s*(?::|được|đạt|tính|cộng)?\s*(\d+(?:[.,]\d+)?)\s*(?:điểm|đ)?(?:\s*[,;(]?\s*(?:nhưng )?(?:tối đa|không quá)\s*(?:là )?(\d+(?:[.,]\d+)?)\s*(?:điểm|đ)?\)?)?$/iu.exec(
      lines.join('; '),
    );
  const per = parsePoints(match?.[2] ?? '');
  const cap = match?.[3] === undefined ? max : parsePoints(match[3]);
  const label = plainLine(match?.[1] ?? '').replace(/\s*,$/, '');
  if (per === null || cap === null || label === '' || /trừ|\d|%/iu.test(label)) return null;
  return { kind: 'count', per, cap, label };
}

/** "Trừ 0,25 điểm mỗi trường hợp", "mỗi trường hợp chậm trừ 0,25 điểm". */
function deductionOf(lines: readonly string[], max: Points): Rule | null {
  const [line = '', ...more] = lines;
  if (more.length > 0) return null;
  const first =
    /^(?:bị )?trừ (\d+(?:[.,]\d+)?)\s*(%|điểm|đ)?\s*(?:cho |với |\/)?\s*(?:mỗi|01|một) (.+)$/iu.exec(line);
  const second = /^(?:cứ )?mỗi (.+?),?\s*(?:bị |thì )?trừ (\d+(?:[.,]\d+)?)\s*(%|điểm|đ)?$/iu.exec(line);
  const size = parsePoints(first?.[1] ?? second?.[2] ?? '');
  const label = plainLine(first?.[3] ?? second?.[1] ?? '');
  if (size === null || label === '' || /\d/.test(label)) return null;
  const isPercent = (first?.[2] ?? second?.[3]) === '%';
  return {
    kind: 'deduction',
    from: { kind: 'full', points: max },
    penalties: [
      {
        key: keyOfLabel(label),
        label,
        per: isPercent ? { kind: 'percent_of_max', percent: size } : { kind: 'points', points: size },
        cap: null,
      },
    ],
    floor: zeroPoints,
  };
}

/** "Không có văn bản trái pháp luật: 2; có từ 01 văn bản trở lên: 0". */
function casesOf(lines: readonly string[], max: Points): Rule | null {
  const clauses = clausesIn(lines);
  const [none, some, ...more] = clauses ?? [];
  if (!none || !some || more.length > 0) return null;
  const label = /^(?:không (?:có|để xảy ra|phát sinh|xảy ra)|không) (.+)$/iu.exec(none.words)?.[1];
  const isSome = /^(?:co|neu co|de xay ra|phat sinh)? ?tu (?:0?1|mot) .*tro len$/.test(foldText(some.words));
  if (label === undefined || !isSome || comparePoints(none.points, max) > 0) return null;
  return { kind: 'zero_tolerance', points: none.points, otherwise: some.points, label: plainLine(label) };
}

/** "Từ 90% trở lên: 2 điểm; từ 70% đến dưới 90%: 1 điểm; dưới 70%: 0". */
function bandsOf(lines: readonly string[]): Rule | null {
  const clauses = clausesIn(lines);
  if (!clauses || clauses.length < 2 || !clauses.every(({ words }) => words.includes('%'))) return null;
  const bands = clauses.map(({ words, points }): Band | null => {
    const bare = words.replace(
      /^(?:(?:tỷ|tỉ) lệ )?(?:đạt|hoàn thành|thực hiện)?\s*(?:được )?(?:(?:tỷ|tỉ) lệ )?/iu,
      '',
    );
    const interval = parseInterval(bare) ?? parseInterval(words);
    return interval && { ...interval, award: { kind: 'points', points } };
  });
  if (bands.includes(null)) return null;
  return {
    kind: 'bands',
    measure: { kind: 'share', numerator: usualLabels.numerator, denominator: usualLabels.denominator },
    bands: bands.filter((band) => band !== null),
  };
}

const yesWords = /^(?:co|dat|co ban hanh|ban hanh|co thuc hien|thuc hien|co bao cao|day du|du)$/;
const noWords =
  /^(?:khong|khong co|khong dat|chua|khong ban hanh|khong thuc hien|chua thuc hien|khong day du|khong du|chua dat)$/;

/** "Có: 1; không: 0" is yes or no; other words in front of points are levels, best first. */
function answersOf(lines: readonly string[]): Rule | null {
  const clauses = clausesIn(lines);
  if (!clauses || clauses.length < 2) return null;
  const [yes, no, ...more] = clauses;
  if (
    yes &&
    no &&
    more.length === 0 &&
    yesWords.test(foldText(yes.words)) &&
    noWords.test(foldText(no.words))
  )
    return { kind: 'yes_no', points: yes.points, otherwise: no.points };
  // Words with figures in them say more than a level does.
  if (clauses.some(({ words }) => /\d|%/.test(words))) return null;
  const levels = clauses.map(({ words, points }): Level => ({
    key: keyOfLabel(words),
    label: words,
    points,
  }));
  const isOrdered = levels.every(({ points }, index) => {
    const before = levels[index - 1];
    return before === undefined || comparePoints(before.points, points) > 0;
  });
  return isOrdered && new Set(levels.map(({ key }) => key)).size === levels.length
    ? { kind: 'levels', levels }
    : null;
}
