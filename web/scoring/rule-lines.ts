import type { Interval } from '#modules/criteria/domain/interval.ts';
import { showPoints } from '#web/i18n/format.ts';
import type { Award, Rule } from '#modules/criteria/domain/rule.ts';

/** One way a rule can turn out, and what it is worth; `place` counts as `band` of a derivation does. */
export type RuleLine = { readonly place: number | null; readonly what: string; readonly worth: string };

/** What the words of rule lines are taken from. */
export type RuleWords = {
  readonly yes: string;
  readonly no: string;
  readonly any: string;
  readonly each: string;
  readonly none: string;
  readonly once: string;
  readonly all: string;
  readonly rate: (of: string) => string;
};

/** A rule as a small table; empty for rules whose sentence tells all. */
export function ruleLines(rule: Rule | null, words: RuleWords): readonly RuleLine[] {
  if (rule === null) return [];
  switch (rule.kind) {
    case 'yes_no':
      return [line(null, words.yes, rule.points), line(null, words.no, rule.otherwise)];
    case 'levels':
      return rule.levels.map(({ label, points }, place) => line(place, label, points));
    case 'bands': {
      const unit = rule.measure.kind === 'value' ? rule.measure.unit : '%';
      return rule.bands.map((band, place) => ({
        place,
        what: showInterval(band, unit, words.any),
        worth: showAward(band.award, words),
      }));
    }
    case 'proportional':
      return [{ place: null, what: words.all, worth: words.rate(showPoints(rule.of)) }];
    case 'count':
      return [line(null, `${words.each}: ${rule.label}`, rule.per)];
    case 'zero_tolerance':
      return [line(null, words.none, rule.points), line(null, words.once, rule.otherwise)];
    case 'all_of':
    case 'any_of':
      return rule.conditions.map(({ label, test }) => ({
        place: null,
        what: label,
        worth: test
          ? showInterval(test, test.measure.kind === 'value' ? test.measure.unit : '%', words.any)
          : words.yes,
      }));
    case 'deduction':
      return rule.penalties.map(({ label, per }) => ({
        place: null,
        what: `${words.each}: ${label}`,
        worth: per.kind === 'points' ? `−${showPoints(per.points)}` : `−${showPoints(per.percent)} %`,
      }));
    case 'sum':
      return (rule.parts ?? []).map(({ label, max }) => line(null, label, max));
    case 'given':
      return [];
  }
}

/** A stretch of numbers as people read it: "≥ 80 %", "từ 70 đến dưới 80" as "≥ 70, < 80 %". */
export function showInterval({ from, to }: Interval, unit: string | null, any: string): string {
  const ends = [
    from && `${from.isIncluded ? '≥' : '>'} ${showPoints(from.value)}`,
    to && `${to.isIncluded ? '≤' : '<'} ${showPoints(to.value)}`,
  ].filter((end) => end !== null);
  if (ends.length === 0) return any;
  return unit ? `${ends.join(', ')} ${unit}` : ends.join(', ');
}

function showAward(award: Award, words: RuleWords): string {
  switch (award.kind) {
    case 'points':
      return showPoints(award.points);
    case 'rate_of':
      return words.rate(showPoints(award.of));
    case 'linear':
      return `${showPoints(award.from)} → ${showPoints(award.to)}`;
  }
}

function line(place: number | null, what: string, points: string): RuleLine {
  return { place, what, worth: showPoints(points) };
}
