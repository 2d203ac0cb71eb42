import { formatPoints, type Points } from '#kernel/points.ts';
import type { Facts } from '#kernel/language.ts';
import type { Item } from '../criteria-set.ts';
import { clauseLines, clauseOf, isPerCase } from './clauses.ts';
import { conditionIn, formulaIn } from './read-formula.ts';
import { readWording, unclearStretch, unclearThousands } from './read-wording.ts';

/** Why a wording became no rule, and how it could be written; `code` is the last word of `criteria.set.…`. */
export type UnreadWording = { readonly code: string; readonly facts: Facts };

/** Says why a wording that became no rule did not; null where it is read, or there is none. */
export function sayUnread({ scoringText, max, place }: Item): UnreadWording | null {
  if (scoringText === null || readWording(scoringText, max, place) !== null) return null;
  const found = unclearStretch(scoringText);
  const [from, to] = found?.match(/\d+(?:[.,]\d+)?/g) ?? [];
  if (found !== null && from !== undefined && to !== undefined)
    return { code: 'rule_ends_unclear', facts: { found, from, to } };
  const thousands = unclearThousands(scoringText);
  if (thousands !== null)
    return {
      code: 'rule_thousands_unclear',
      facts: { found: thousands, whole: thousands.slice(0, -4), thousands: thousands.replace(/[.,]/, '') },
    };
  const lines = clauseLines(scoringText);
  // One line that says nothing by itself is named; where each does, they do not go together.
  const unclear = lines.filter((line) => !isUnderstood(line, max, place));
  const text = unclear.length === 1 ? (unclear[0] ?? '') : scoringText.replaceAll('\n', ' ');
  return { code: 'rule_unread', facts: { text, like: likeOf(scoringText, max) } };
}

function isUnderstood(line: string, max: Points, place: Item['place']): boolean {
  if (readWording(line, max, place) !== null) return true;
  if (isPerCase(line)) return false;
  return clauseOf(line, max) !== null || formulaIn(line, max) !== null || conditionIn(line, max) !== null;
}

/** A wording that is read, of the kind that the text comes nearest to, for this maximum. */
function likeOf(text: string, max: Points): string {
  const most = formatPoints(max);
  const words = text.normalize('NFC');
  if (/(?<!\p{L})(?:trừ|giảm)(?!\p{L})/iu.test(words))
    return `Trừ 0,25 điểm mỗi văn bản chậm, tối đa ${most} điểm`;
  if (/(?<!\p{L})(?:mỗi|cứ|từng)(?!\p{L})/iu.test(words))
    return `Mỗi hội nghị: 0,5 điểm, tối đa ${most} điểm`;
  if (/(?<!\p{L})x(?!\p{L})|[×*]|công thức/iu.test(words))
    return `Tỷ lệ % x ${most} điểm. Nếu tỷ lệ dưới 50% thì điểm đánh giá là 0`;
  if (words.includes('%')) return `Từ 90% trở lên: ${most} điểm; dưới 90%: 0 điểm`;
  if (/trở lên|trở xuống|ít nhất|(?:từ|trên|dưới) \d/iu.test(words))
    return `Từ 02 hội nghị trở lên: ${most} điểm; dưới 02 hội nghị: 0 điểm`;
  return `Có: ${most} điểm; không: 0 điểm`;
}
