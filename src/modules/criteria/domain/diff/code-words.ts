import type { Sentence } from '#kernel/language.ts';
import type { CriteriaSet, Item, NotApplicablePolicy, Rounding, ScoredUnitKind } from '../criteria-set.ts';

/** Ways of rounding, as a difference between two sets names them. */
export const roundingModeWords: Readonly<Record<Rounding['mode'], Sentence>> = {
  half_up: { vi: 'từ 5 làm tròn lên', en: '5 goes up' },
  half_even: { vi: '5 về số chẵn', en: '5 goes to even' },
  down: { vi: 'bỏ phần dư', en: 'cut off' },
  up: { vi: 'luôn làm tròn lên', en: 'always up' },
};

/** Whether an item is inside the scale, as a difference names it. */
export const itemPlaceWords: Readonly<Record<Item['place'], Sentence>> = {
  base: { vi: 'trong thang điểm', en: 'inside the scale' },
  bonus: { vi: 'điểm thưởng', en: 'bonus' },
  deduction: { vi: 'điểm trừ', en: 'deduction' },
};

/** What becomes of an item that does not apply, as a difference names it. */
export const policyWords: Readonly<Record<NotApplicablePolicy, Sentence>> = {
  not_allowed: { vi: 'không được khai không áp dụng', en: 'may not be claimed' },
  full: { vi: 'được đủ điểm', en: 'full points' },
  zero: { vi: 'được 0 điểm', en: 'no points' },
  excluded: { vi: 'bỏ ra ngoài, không tính', en: 'left out of the result' },
};

/** Where the maximum of what is left out goes, as a difference names it. */
export const rebasingSaid: Readonly<Record<CriteriaSet['rebasing'], Sentence>> = {
  index: { vi: 'trừ khỏi mẫu số của chỉ số', en: 'leave the denominator of the index' },
  parent: { vi: 'các mục cùng cấp nhân lên cho đủ', en: 'their siblings are scaled up' },
};

/** Kinds of unit, as a difference names them. */
export const unitKindSaid: Readonly<Record<ScoredUnitKind, Sentence>> = {
  province: { vi: 'cấp tỉnh', en: 'provinces' },
  district: { vi: 'cấp huyện', en: 'districts' },
  commune: { vi: 'cấp xã', en: 'communes' },
};
