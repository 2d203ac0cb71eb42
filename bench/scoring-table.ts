import type { ScoringReport } from './measure-scoring.ts';
import type { ScoringTimes, ScoringWay } from './score-units.ts';
import { mark, table } from './table.ts';

const aims = { scoreMs: 10, derivationsMs: 150, changeMs: 1, memoryMb: 300 } as const;

const wayNames: Readonly<Record<ScoringWay, string>> = {
  ours: 'Minh Chứng',
  'by-hand': 'typed-array loop, by hand',
  'json-logic': 'json-logic-engine',
  hyperformula: 'HyperFormula',
};

/** The scoring part of the report for people. */
export function scoringTable({ communes, items, times, nation10, fault }: ScoringReport): string {
  const ms = (value: number | null): string => (value === null ? '–' : value.toFixed(value < 10 ? 2 : 0));
  const row = (figures: ScoringTimes): readonly string[] => [
    wayNames[figures.way],
    String(figures.communes),
    ms(figures.scoreMs),
    ms(figures.rankMs),
    ms(figures.derivationsMs),
    ms(figures.changeMs),
    String(figures.wrong),
    figures.memoryMb.toFixed(0),
  ];
  const ours = times.find(({ way }) => way === 'ours') ?? nation10;
  const derivations = ours.derivationsMs ?? NaN;
  const isTenfold =
    nation10.scoreMs <= aims.scoreMs * 10 && (nation10.derivationsMs ?? NaN) <= aims.derivationsMs * 10;
  return [
    `Scoring ${communes} communes × ${items} items out of figures in memory, medians; ours ranks in the same step`,
    table(
      ['way', 'communes', 'score ms', 'and rank ms', 'derivations ms', 'one change ms', 'wrong', 'MB'],
      [...times, nation10].map(row),
    ),
    mark(`Without derivations: ${ms(ours.scoreMs)} ms, aim ≤ ${aims.scoreMs}`, ours.scoreMs <= aims.scoreMs),
    mark(
      `With all derivations and their sentences in both languages: ${ms(derivations)} ms, aim ≤ ${aims.derivationsMs}`,
      derivations <= aims.derivationsMs,
    ),
    mark(
      `One changed input, ranked again: ${ms(ours.changeMs)} ms, aim ≤ ${aims.changeMs}`,
      (ours.changeMs ?? NaN) <= aims.changeMs,
    ),
    mark(`Ten times as many communes within ten times the aims`, isTenfold),
    mark(
      `and within ${aims.memoryMb} MB: ${nation10.memoryMb.toFixed(0)}`,
      nation10.memoryMb <= aims.memoryMb,
    ),
    mark('No total differs from exact fractions', ours.wrong + nation10.wrong === 0),
    ...(fault === null ? [] : [`The peers were not measured: ${fault}.`]),
  ].join('\n');
}
