import { points, zeroPoints, type Points } from '#kernel/points.ts';
import type {
  Condition,
  Level,
  Measure,
  Part,
  Penalty,
  Rule,
  RuleKind,
} from '#modules/criteria/domain/rule.ts';
import { keyOfLabel } from '#modules/criteria/domain/formats/figure-key.ts';

/** A share of which nothing is said yet. */
export const blankShare: Measure = { kind: 'share', numerator: '', denominator: '' };

/** A rule of a kind as it begins: full points for the best, none for the rest, to be filled in. */
export function blankRule(kind: RuleKind, max: Points, hasChildren: boolean): Rule {
  switch (kind) {
    case 'yes_no':
      return { kind, points: max, otherwise: zeroPoints };
    case 'levels':
      return { kind, levels: [] };
    case 'bands': {
      const edge = points('80');
      return {
        kind,
        measure: blankShare,
        bands: [
          { from: { value: edge, isIncluded: true }, to: null, award: { kind: 'points', points: max } },
          {
            from: null,
            to: { value: edge, isIncluded: false },
            award: { kind: 'points', points: zeroPoints },
          },
        ],
      };
    }
    case 'proportional':
      return { kind, measure: blankShare, of: max, floor: null, cap: max };
    case 'all_of':
    case 'any_of':
      return { kind, conditions: [], points: max, otherwise: zeroPoints };
    case 'count':
      return { kind, per: zeroPoints, cap: max, label: '' };
    case 'zero_tolerance':
      return { kind, points: max, otherwise: zeroPoints, label: '' };
    case 'deduction':
      return { kind, from: { kind: 'full', points: max }, penalties: [], floor: zeroPoints };
    case 'sum':
      return { kind, parts: hasChildren ? null : [], cap: null };
    case 'given':
      return { kind, by: 'survey', body: '', scale: null };
  }
}

/** One more level, condition, penalty or part, with a key that none of the others has. */
export function blankLevel(levels: readonly Level[]): Level {
  return { key: freeKey('muc', levels), label: '', points: zeroPoints };
}
export function blankCondition(conditions: readonly Condition[]): Condition {
  return { key: freeKey('dieu_kien', conditions), label: '', test: null };
}
export function blankPenalty(penalties: readonly Penalty[]): Penalty {
  return {
    key: freeKey('khoan_tru', penalties),
    label: '',
    per: { kind: 'points', points: zeroPoints },
    cap: null,
  };
}
export function blankPart(parts: readonly Part[]): Part {
  return {
    key: freeKey('phan', parts),
    label: '',
    max: zeroPoints,
    rule: { kind: 'yes_no', points: zeroPoints, otherwise: zeroPoints },
  };
}

/** An entry with other words; its key follows them as long as nobody chose it. */
export function relabelled<Entry extends { readonly key: string; readonly label: string }>(
  entry: Entry,
  label: string,
  all: readonly Entry[],
): Entry {
  const followed = keyOfLabel(entry.label);
  const isFollowing = entry.key === followed || /^(muc|dieu_kien|khoan_tru|phan)_\d+$/.test(entry.key);
  const key = keyOfLabel(label);
  const isFree = key !== '' && !all.some((one) => one !== entry && one.key === key);
  return { ...entry, label, ...(isFollowing && isFree ? { key } : {}) };
}

function freeKey(stem: string, entries: readonly { readonly key: string }[]): string {
  const taken = new Set(entries.map(({ key }) => key));
  let number = entries.length + 1;
  while (taken.has(`${stem}_${number}`)) number += 1;
  return `${stem}_${number}`;
}
