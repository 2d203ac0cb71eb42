import { comparePoints, parsePoints, zeroPoints, type Points } from '#kernel/points.ts';
import { keyOfLabel } from '../formats/figure-key.ts';
import { plainLine } from '../formats/plain-text.ts';
import type { Penalty, Rule } from '../rule.ts';
import { isPerCase } from './clauses.ts';

const limit = String.raw`(?:\s*[,;(]?\s*(?:nhưng )?(?:trừ |cộng )?(?:tối đa(?: không quá)?|không quá)\s*(?:là |trừ |cộng )?(\d+(?:[.,]\d+)?)\s*(?:điểm|đ)?\)?)?`;
const counted = new RegExp(
  String.raw`^(?:cứ )?mỗi (.+?)\s*:?\s*(?:(?:được|đạt|tính|cộng|thưởng)(?: thêm)?\s*){0,2}(\d+(?:[.,]\d+)?)\s*(?:điểm|đ)?${limit}$`,
  'iu',
);
const perFirst = new RegExp(
  String.raw`^(?:được )?(?:(?:cộng|thưởng|tính)(?: thêm)? )?(\d+(?:[.,]\d+)?)\s*(?:điểm|đ)\s*(?:\/|cho mỗi |mỗi )\s*(?:0?1 )?(\p{L}.*?)${limit}$`,
  'iu',
);

/** "Mỗi hội nghị 0,5 điểm, tối đa 2 điểm", "0,5 điểm/hội nghị, tối đa 2 điểm". */
export function countOf(lines: readonly string[], max: Points): Rule | null {
  const whole = lines.join('; ');
  const first = counted.exec(whole);
  const second = first ? null : perFirst.exec(whole);
  const per = parsePoints(first?.[2] ?? second?.[1] ?? '');
  const most = first?.[3] ?? second?.[3];
  const cap = most === undefined ? max : parsePoints(most);
  const label = plainLine(first?.[1] ?? second?.[2] ?? '').replace(/\s*[,:]$/, '');
  if (per === null || cap === null || label === '' || /[\d%:;]|điểm/iu.test(label) || isPerCase(label))
    return null;
  return { kind: 'count', per, cap, label };
}

/** "Trừ 0,25 điểm mỗi trường hợp", "mỗi trường hợp chậm trừ 0,25 điểm nhưng không quá 1 điểm"; one a line. */
export function deductionOf(lines: readonly string[], max: Points): Rule | null {
  const penalties = penaltiesOf(lines);
  return (
    penalties && { kind: 'deduction', from: { kind: 'full', points: max }, penalties, floor: zeroPoints }
  );
}

/** The same where the item itself takes points off: each case counts, and no case takes nothing. */
export function takenOf(lines: readonly string[], max: Points): Rule | null {
  const [only, ...more] = penaltiesOf(lines) ?? [];
  if (!only || more.length > 0 || only.per.kind !== 'points') return null;
  const cap = only.cap !== null && comparePoints(only.cap, max) < 0 ? only.cap : max;
  return { kind: 'count', per: only.per.points, cap, label: only.label };
}

function penaltiesOf(lines: readonly string[]): readonly Penalty[] | null {
  const read = lines.map(penaltyOf);
  const penalties = read.filter((penalty) => penalty !== null);
  const isDistinct = new Set(penalties.map(({ key }) => key)).size === read.length;
  return isDistinct && penalties.length > 0 ? penalties : null;
}

const sizeFirst = new RegExp(
  String.raw`^(?:bị )?(?:trừ|giảm) (\d+(?:[.,]\d+)?)\s*(%|điểm|đ)?\s*(?:\/\s*(?:(?:mỗi|0?1|một) )?|(?:cho |với |đối với )?\s*(?:mỗi|0?1|một) )(\p{L}.*?)${limit}$`,
  'iu',
);
const caseFirst = new RegExp(
  String.raw`^(?:cứ )?(?:mỗi|cứ 0?1|cứ một) (.+?)\s*[,:]?\s*(?:bị |thì )*trừ (\d+(?:[.,]\d+)?)\s*(%|điểm|đ)?${limit}$`,
  'iu',
);

function penaltyOf(line: string): Penalty | null {
  const first = sizeFirst.exec(line);
  const second = first ? null : caseFirst.exec(line);
  const size = parsePoints(first?.[1] ?? second?.[2] ?? '');
  const label = plainLine(first?.[3] ?? second?.[1] ?? '');
  const most = first?.[4] ?? second?.[4];
  const cap = most === undefined ? null : parsePoints(most);
  const isUnclear = label === '' || /[\d:%]|điểm/iu.test(label) || isPerCase(label);
  if (size === null || isUnclear || (most !== undefined && cap === null)) return null;
  const isPercent = (first?.[2] ?? second?.[3]) === '%';
  return {
    key: keyOfLabel(label),
    label,
    per: isPercent ? { kind: 'percent_of_max', percent: size } : { kind: 'points', points: size },
    cap,
  };
}
