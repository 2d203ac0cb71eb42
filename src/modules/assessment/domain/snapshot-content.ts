import type { SetScore } from '#modules/criteria/domain/scoring/score.ts';
import { canonicalText } from './canonical-text.ts';

/** What is certified besides the scores: whose assessment it is, after which set, and what each item holds. */
export type CertifiedSheet = {
  readonly kind: 'submission' | 'publication';
  readonly assessmentId: string;
  readonly unitId: string;
  readonly year: number;
  readonly criteriaSet: { readonly id: string; readonly title: string; readonly hash: string };
  readonly knockOuts: Readonly<Record<string, boolean | null>>;
  /** What the unit wrote for its report, so that a report printed later says what was handed in. */
  readonly report: { readonly difficulties: string | null; readonly proposals: string | null };
  readonly items: readonly ({ readonly code: string } & Readonly<Record<string, unknown>>)[];
  readonly self: SetScore;
  readonly appraised: SetScore | null;
};

/**
 * The canonical text of a submission or publication: the hash of the set, what went in, the points that came out and
 * why. Whoever has the set and this text can score it again, and must come to the same.
 */
export function snapshotContent(sheet: CertifiedSheet): string {
  const { self, appraised, items, ...head } = sheet;
  const selfByCode = new Map(self.items.map((item) => [item.code, item]));
  const appraisedByCode = new Map(appraised?.items.map((item) => [item.code, item]));
  return canonicalText({
    format: 'minh-chung-assessment-1',
    ...head,
    items: items.map((item) => ({
      ...item,
      self: scoreOf(selfByCode.get(item.code)),
      appraised: scoreOf(appraisedByCode.get(item.code)),
    })),
    self: outcomeOf(self),
    appraised: appraised && outcomeOf(appraised),
  });
}

function scoreOf(item: SetScore['items'][number] | undefined) {
  if (!item) return null;
  const { max, points, low, high, derivation } = item;
  return { max, points, low, high, derivation: derivation.text };
}

function outcomeOf({
  total,
  totalLow,
  totalHigh,
  applicableMax,
  index,
  classification,
  knockOuts,
}: SetScore) {
  return { total, totalLow, totalHigh, applicableMax, index, classification, knockOuts };
}
