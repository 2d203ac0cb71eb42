import {
  exactDecimal,
  isSameFraction,
  negateFraction,
  oneFraction,
  type Fraction,
} from '#kernel/fraction.ts';
import type { Sentence } from '#kernel/language.ts';
import type { CriteriaSet, Item } from '../criteria-set.ts';
import type { ItemShare } from './applicable.ts';
import type { Limit, Ruling } from './ruling.ts';
import type { Derivation } from './score.ts';
import type { Range } from './stretch.ts';
import { capitalised, inEnglish, joined, shownNumber } from './wording.ts';

/** All that the sentence about an item tells. */
export type ItemStory = {
  readonly item: Item;
  readonly ruling: Ruling;
  readonly limits: readonly Limit[];
  readonly gate: Derivation['gate'];
  readonly unrounded: Fraction | null;
  readonly share: ItemShare;
  /** What the rule gives before the evidence is looked at; null while that is not known. */
  readonly ruled: Fraction | null;
  readonly points: Fraction | null;
  readonly range: Range;
  readonly isFaulty: boolean;
  readonly missing: readonly Sentence[];
};

/** Why an item has its points, in whole sentences for people. */
export function sayItem(story: ItemStory): Sentence {
  const { ruling, ruled, gate, item, share } = story;
  const max = sayMaximum(shownNumber(share.max), item.place);
  const isPlain = gate === null || gate === 'open' || gate === 'explained';
  const sentences: Sentence[] = [];
  if (ruled === null) sentences.push(...sayUnknown(story, max));
  else {
    const size = item.place === 'deduction' ? negateFraction(ruled) : ruled;
    const points = sayAmount(shownNumber(size), item.place);
    const found = capitalised(ruling.found);
    sentences.push(
      isPlain
        ? sayRuled(found, points, max)
        : {
            vi: `${found.vi}: theo quy tắc ${points.vi}; ${max.vi}.`,
            en: `${found.en}: by the rule ${points.en}; ${max.en}.`,
          },
      ...story.limits.map((limit) => limitSentences[limit]),
    );
    if (!isSameFraction(share.factor, oneFraction) && item.children.length === 0)
      sentences.push(sayFactor(share.factor));
    if (story.unrounded) {
      const before = item.place === 'deduction' ? negateFraction(story.unrounded) : story.unrounded;
      sentences.push(sayRounding(shownNumber(before)));
    }
  }
  sentences.push(...sayGate(story));
  return joined(sentences);
}

/** What an item that did not arise gets. */
export function sayNotApplicable({ state, max }: ItemShare, rebasing: CriteriaSet['rebasing']): Sentence {
  const points = shownNumber(max);
  if (state === 'full')
    return {
      vi: `Không áp dụng: theo bộ tiêu chí được tính đủ điểm; tối đa ${points}.`,
      en: `Not applicable: the set gives full points; at most ${inEnglish(points)}.`,
    };
  if (state === 'zero')
    return {
      vi: `Không áp dụng: theo bộ tiêu chí không được tính điểm; tối đa vẫn là ${points}.`,
      en: `Not applicable: the set gives no points; the maximum stays ${inEnglish(points)}.`,
    };
  return rebasing === 'index'
    ? {
        vi: 'Không áp dụng: mục này không tính vào điểm và tổng điểm tối đa.',
        en: 'Not applicable: this item is left out of the points and of the total maximum.',
      }
    : {
        vi: 'Không áp dụng: mục này không tính điểm, điểm tối đa của mục được chia cho các mục cùng cấp còn lại.',
        en: 'Not applicable: this item is left out and its maximum is shared among the items beside it.',
      };
}

/** What a limit did to the points. */
export const limitSentences: Readonly<Record<Limit, Sentence>> = {
  cap: {
    vi: 'Điểm đã được giữ ở mức trần của quy tắc.',
    en: 'The points are held at the cap of the rule.',
  },
  floor: {
    vi: 'Điểm không xuống dưới mức sàn.',
    en: 'The points do not go below the floor.',
  },
  max: {
    vi: 'Điểm không vượt quá điểm tối đa của mục.',
    en: 'The points do not exceed the maximum of the item.',
  },
};

function sayUnknown({ ruling, range, isFaulty, missing, item }: ItemStory, max: Sentence): Sentence[] {
  const [low, high] = [shownNumber(range.low), shownNumber(range.high)];
  const span: Sentence =
    low === high
      ? { vi: `điểm chưa được tính`, en: `the points are not counted yet` }
      : {
          vi: `điểm trong khoảng từ ${low} đến ${high}`,
          en: `the points lie between ${inEnglish(low)} and ${inEnglish(high)}`,
        };
  if (isFaulty)
    return [
      {
        vi: `Số liệu đã nhập chưa dùng được, cần sửa lại: ${span.vi}; ${max.vi}.`,
        en: `The figures handed in cannot be used and need mending: ${span.en}; ${max.en}.`,
      },
    ];
  const isBare = missing.length === 0;
  const what = item.children.length > 0 || isBare ? [ruling.found] : missing;
  const list = joined(what, '; ');
  if (ruling.rule === 'none')
    return [
      {
        vi: `Mục này chưa có quy tắc chấm điểm: ${span.vi}; ${max.vi}.`,
        en: `This item has no scoring rule yet: ${span.en}; ${max.en}.`,
      },
    ];
  return [
    {
      vi: `Chưa biết ${list.vi}: ${span.vi}; ${max.vi}.`,
      en: `Not known yet: ${list.en}; ${span.en}; ${max.en}.`,
    },
  ];
}

function sayGate({ gate, range, ruled }: ItemStory): readonly Sentence[] {
  if (gate === 'explained')
    return [
      {
        vi: 'Giải trình được chấp nhận thay cho tài liệu kiểm chứng.',
        en: 'An accepted explanation stands in for the evidence.',
      },
    ];
  if (gate === 'closed')
    return [
      {
        vi: 'Không có tài liệu kiểm chứng hoặc giải trình được chấp nhận nên mục này được 0 điểm.',
        en: 'There is no accepted evidence or explanation, so this item gets 0 points.',
      },
    ];
  if (gate !== 'unknown') return [];
  return ruled === null
    ? [
        {
          vi: 'Chưa có kết luận về tài liệu kiểm chứng.',
          en: 'The evidence has not been decided on yet.',
        },
      ]
    : [
        {
          vi: `Chưa có kết luận về tài liệu kiểm chứng nên điểm trong khoảng từ ${shownNumber(range.low)} đến ${shownNumber(range.high)}.`,
          en: `The evidence has not been decided on yet, so the points lie between ${inEnglish(shownNumber(range.low))} and ${inEnglish(shownNumber(range.high))}.`,
        },
      ];
}

function sayFactor(factor: Fraction): Sentence {
  const text = factorText(factor);
  return {
    vi: `Có mục cùng cấp không áp dụng nên điểm được quy đổi theo hệ số ${text}.`,
    en: `An item beside it does not apply, so the points are scaled by ${inEnglish(text)}.`,
  };
}

/** What the points were before they were rounded. */
export function sayRounding(before: string): Sentence {
  return { vi: `Trước khi làm tròn là ${before} điểm.`, en: `Before rounding it is ${inEnglish(before)}.` };
}

/** What was found, what it gives, and the most that it could. */
export function sayRuled(found: Sentence, points: Sentence, max: Sentence): Sentence {
  return { vi: `${found.vi}: ${points.vi}; ${max.vi}.`, en: `${found.en}: ${points.en}; ${max.en}.` };
}

/** The points that an item gets, or that a deduction takes, by their size. */
export function sayAmount(size: string, place: Item['place']): Sentence {
  return place === 'deduction'
    ? { vi: `bị trừ ${size} điểm`, en: `${inEnglish(size)} points taken off` }
    : { vi: `được ${size} điểm`, en: size === '1' ? 'gets 1 point' : `gets ${inEnglish(size)} points` };
}

/** The most that an item can give or take. */
export function sayMaximum(size: string, place: Item['place']): Sentence {
  return place === 'deduction'
    ? { vi: `trừ tối đa ${size}`, en: `at most ${inEnglish(size)} taken off` }
    : { vi: `tối đa ${size}`, en: `at most ${inEnglish(size)}` };
}

function factorText(factor: Fraction): string {
  const exact = exactDecimal(factor);
  return exact === null ? `${factor.numerator}/${factor.denominator}` : shownNumber(factor);
}
