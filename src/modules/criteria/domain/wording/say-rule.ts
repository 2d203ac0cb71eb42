import type { Sentence } from '#kernel/language.ts';
import { formatPoints, type Points } from '#kernel/points.ts';
import type { Award, Measure, Rule } from '../rule.ts';
import { sayInterval } from '../scoring/wording.ts';

/** A rule as one sentence for people, in the set's own words; English with the decimal point. */
export function sayRule(rule: Rule): Sentence {
  const { vi, en } = sentenceOf(rule);
  return { vi, en: en.replace(/(?<=\d),(?=\d)/g, '.') };
}

function sentenceOf(rule: Rule): Sentence {
  switch (rule.kind) {
    case 'yes_no': {
      const [yes, no] = [show(rule.points), show(rule.otherwise)];
      const [vi, en] = rule.label === undefined ? ['Có', 'Yes'] : [rule.label, rule.label];
      return { vi: `${vi}: ${yes}; không: ${no}`, en: `${en}: ${yes}; no: ${no}` };
    }
    case 'levels':
      return same(rule.levels.map(({ label, points }) => `${label}: ${show(points)}`).join('; '));
    case 'bands': {
      const what = sayMeasure(rule.measure);
      const lines = rule.bands.map((band) => {
        const where = sayInterval(band, unitOf(rule.measure));
        const award = sayAward(band.award);
        return { vi: `${where.vi}: ${award.vi}`, en: `${where.en}: ${award.en}` };
      });
      return { vi: `${what.vi}: ${joined(lines).vi}`, en: `${what.en}: ${joined(lines).en}` };
    }
    case 'proportional': {
      const what = sayMeasure(rule.measure);
      const limits = sayLimits(rule.floor, rule.cap);
      return {
        vi: `${what.vi} × ${show(rule.of)}${limits.vi}`,
        en: `${what.en} × ${show(rule.of)}${limits.en}`,
      };
    }
    case 'all_of':
    case 'any_of': {
      const conditions = rule.conditions.map(({ label, test }) => {
        if (test === null) return same(label);
        const where = sayInterval(test, unitOf(test.measure));
        return { vi: `${label} ${where.vi}`, en: `${label} ${where.en}` };
      });
      const list = joined(conditions);
      const [points, otherwise] = [show(rule.points), show(rule.otherwise)];
      return rule.kind === 'all_of'
        ? {
            vi: `Đủ tất cả (${list.vi}): ${points}; không đủ: ${otherwise}`,
            en: `All of (${list.en}): ${points}; otherwise: ${otherwise}`,
          }
        : {
            vi: `Một trong các nội dung (${list.vi}): ${points}; không có: ${otherwise}`,
            en: `Any of (${list.en}): ${points}; otherwise: ${otherwise}`,
          };
    }
    case 'count': {
      const limits = sayLimits(null, rule.cap);
      return {
        vi: `Mỗi ${rule.label}: ${show(rule.per)}${limits.vi}`,
        en: `Each ${rule.label}: ${show(rule.per)}${limits.en}`,
      };
    }
    case 'zero_tolerance':
      return {
        vi: `Không có ${rule.label}: ${show(rule.points)}; có từ một trở lên: ${show(rule.otherwise)}`,
        en: `No ${rule.label}: ${show(rule.points)}; one or more: ${show(rule.otherwise)}`,
      };
    case 'deduction': {
      const from = rule.from.kind === 'full' ? same(show(rule.from.points)) : sayRule(rule.from);
      const penalties = joined(
        rule.penalties.map(({ label, per, cap }) => {
          const size = per.kind === 'points' ? show(per.points) : `${show(per.percent)} %`;
          const limits = sayLimits(null, cap);
          return {
            vi: `mỗi ${label} trừ ${size}${limits.vi}`,
            en: `each ${label} takes ${size}${limits.en}`,
          };
        }),
      );
      return {
        vi: `Từ (${from.vi}), ${penalties.vi}; không dưới ${show(rule.floor)}`,
        en: `From (${from.en}), ${penalties.en}; not below ${show(rule.floor)}`,
      };
    }
    case 'sum': {
      const limits = sayLimits(null, rule.cap);
      if (rule.parts === null)
        return { vi: `Tổng các mục con${limits.vi}`, en: `The sum of its items${limits.en}` };
      const parts = joined(
        rule.parts.map(({ label, max, rule: own }) => {
          const said = sayRule(own);
          return {
            vi: `${label}, tối đa ${show(max)} (${said.vi})`,
            en: `${label}, at most ${show(max)} (${said.en})`,
          };
        }),
      );
      return { vi: `Tổng: ${parts.vi}${limits.vi}`, en: `The sum of: ${parts.en}${limits.en}` };
    }
    case 'given': {
      const scale = rule.scale === null ? '' : show(rule.scale);
      const [vi, en] = scale === '' ? ['', ''] : [` theo thang ${scale}`, ` out of ${scale}`];
      return rule.by === 'survey'
        ? {
            vi: `Điểm điều tra do ${rule.body} công bố${vi}`,
            en: `Survey points published by ${rule.body}${en}`,
          }
        : { vi: `Điểm do ${rule.body} chấm${vi}`, en: `Points given by ${rule.body}${en}` };
    }
  }
}

const show = (amount: Points): string => formatPoints(amount);
const same = (words: string): Sentence => ({ vi: words, en: words });

function joined(sentences: readonly Sentence[]): Sentence {
  return {
    vi: sentences.map(({ vi }) => vi).join('; '),
    en: sentences.map(({ en }) => en).join('; '),
  };
}

function sayLimits(floor: Points | null, cap: Points | null): Sentence {
  return {
    vi: `${floor === null ? '' : `, tối thiểu ${show(floor)}`}${cap === null ? '' : `, tối đa ${show(cap)}`}`,
    en: `${floor === null ? '' : `, at least ${show(floor)}`}${cap === null ? '' : `, at most ${show(cap)}`}`,
  };
}

function unitOf(measure: Measure): string | null {
  if (measure.kind === 'value') return measure.unit;
  return measure.kind === 'item' && measure.of === 'points' ? null : '%';
}

function sayMeasure(measure: Measure): Sentence {
  if (measure.kind === 'value') return same(measure.label);
  if (measure.kind === 'item')
    return measure.of === 'percent'
      ? { vi: `Tỷ lệ điểm của mục ${measure.code}`, en: `Per cent reached of item ${measure.code}` }
      : { vi: `Điểm của mục ${measure.code}`, en: `Points of item ${measure.code}` };
  return {
    vi: `Tỷ lệ ${measure.numerator} trên ${measure.denominator}`,
    en: `${measure.numerator} out of ${measure.denominator}`,
  };
}

function sayAward(award: Award): Sentence {
  if (award.kind === 'points') return same(show(award.points));
  if (award.kind === 'rate_of')
    return { vi: `tỷ lệ × ${show(award.of)}`, en: `the rate × ${show(award.of)}` };
  return {
    vi: `từ ${show(award.from)} đến ${show(award.to)} theo đường thẳng`,
    en: `on a straight line from ${show(award.from)} to ${show(award.to)}`,
  };
}
