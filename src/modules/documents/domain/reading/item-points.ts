import type { Points } from '#kernel/points.ts';
import { absent, fieldOf } from './fields.ts';
import type { Flow } from './flow.ts';
import type { Range } from './lines.ts';
import type { PointsRole } from './points-labels.ts';
import type { PointsPhrase } from './points-phrases.ts';
import type { Field } from './reading.ts';

/** The four sets of points of an item, as far as its words state them. */
export type ItemPoints = Readonly<Record<PointsRole, Field<Points>>>;

const otherScore = /hài lòng|tỷ lệ|tỉ lệ|khảo sát|phiếu|sát hạch|bài thi|xếp loại|thi đua|hộ nghèo/u;

/** A reason tells of other scores too ("bài thi đạt 45 điểm"): only a loss or a plain label is the item's there. */
function isCertainWithin(low: string, { role, confidence, phrase, figure }: PointsPhrase): boolean {
  const before = low.slice(Math.max(0, phrase.start - 60), figure.start);
  const part = before.slice(Math.max(...[',', ';', ':', '('].map((mark) => before.lastIndexOf(mark))) + 1);
  if (otherScore.test(part) || /^\s?(?:điểm|đ)?\s?của/u.test(low.slice(figure.end, figure.end + 12)))
    return false;
  return role === 'lost' ? /^-|mất|trừ|hụt/u.test(low.slice(phrase.start, figure.start)) : confidence >= 0.95;
}

/** One value for each set of points: what stands before the reason counts first; two different figures count as none. */
export function resolved(flow: Flow, phrases: readonly PointsPhrase[], reason: Range | null): ItemPoints {
  const pick = (role: PointsRole): Field<Points> => {
    const all = phrases.filter((phrase) => phrase.role === role);
    const outside = all.filter(
      (phrase) => !reason || phrase.phrase.end <= reason.start || phrase.phrase.start >= reason.end,
    );
    const inside = outside.length > 0 ? [] : all.filter((phrase) => isCertainWithin(flow.low, phrase));
    if (inside.length > 1) return absent(0.4);
    const candidates = outside.length > 0 ? outside : inside;
    const best = Math.max(...candidates.map((phrase) => phrase.confidence));
    const kept = candidates.filter((phrase) => phrase.confidence === best);
    const [first] = kept;
    if (!first) return absent(0.9);
    if (kept.some((phrase) => phrase.value !== first.value)) return absent(0.4);
    return fieldOf(
      flow,
      first.figure,
      first.value,
      inside.length > 0 ? first.confidence - 0.1 : first.confidence,
    );
  };
  return { max: pick('max'), self: pick('self'), appraised: pick('appraised'), lost: pick('lost') };
}

/** Whether the appraised points stand below the maximum or the unit's own score. */
export function isBelow({ max, self, appraised }: ItemPoints): boolean {
  const over = [max.value, self.value].filter((value) => value !== null);
  return appraised.value !== null && over.some((value) => Number(appraised.value) < Number(value));
}

/** The words without their points: one figure for several items says nothing of each. */
export function withoutPoints<Words extends { readonly points: ItemPoints }>(told: Words): Words {
  return {
    ...told,
    points: { max: absent(0.4), self: absent(0.4), appraised: absent(0.4), lost: absent(0.4) },
  };
}
