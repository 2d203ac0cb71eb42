import { readFile, writeFile } from 'node:fs/promises';
import { performance } from 'node:perf_hooks';
import { scoreUnit } from '#modules/criteria/domain/scoring/score-unit.ts';
import { sampleInputs, scoringSet } from './scoring-sample.ts';
import {
  scoreByHand,
  scoreByHyperFormula,
  scoreByJsonLogic,
  scoreOurs,
  type Scoring,
} from './scoring-ways.ts';
import { spreadOf } from './spread.ts';

/** The ways of scoring that are compared. */
export const scoringWays = ['ours', 'by-hand', 'json-logic', 'hyperformula'] as const;
/** One of them. */
export type ScoringWay = (typeof scoringWays)[number];

/** Milliseconds of one way, medians after the first rounds; null where the way cannot do it. */
export type ScoringTimes = {
  readonly way: ScoringWay;
  readonly communes: number;
  readonly scoreMs: number;
  readonly rankMs: number | null;
  readonly derivationsMs: number | null;
  readonly changeMs: number | null;
  /** Totals that differ from those of exact fractions. */
  readonly wrong: number;
  readonly rounds: number;
  readonly memoryMb: number;
};

const set = scoringSet();

/** Measures one way in a process of its own. `reference` holds the exact totals, one a commune. */
async function measure(
  way: ScoringWay,
  communes: number,
  folder: string,
  reference: string,
): Promise<ScoringTimes> {
  const scoring = await prepare(way, communes, folder);
  const isSlow = way === 'hyperformula';
  const rounds = isSlow ? 3 : communes > 10_000 ? 11 : 41;
  const totals = Float64Array.from(await scoring.score());
  const exact = JSON.parse(await readFile(reference, 'utf8')) as number[];
  const wrong = exact.filter((total, commune) => total !== totals[commune]).length;
  const timed = async (work: ((round: number) => unknown) | null, times: number): Promise<number | null> => {
    if (work === null) return null;
    const measured: number[] = [];
    const uncounted = isSlow ? 0 : 5;
    for (let round = 0; round < times + uncounted; round += 1) {
      const started = performance.now();
      await work(round);
      if (round >= uncounted) measured.push(performance.now() - started);
    }
    return spreadOf(measured).median;
  };
  const scoreMs = (await timed(scoring.score, rounds)) ?? NaN;
  const rankMs = await timed(scoring.scoreAndRank, isSlow ? 1 : rounds);
  const changeMs = await timed(scoring.changeOne, 101);
  const memoryMb = process.memoryUsage.rss() / 1e6;
  const derivationsMs = await timed(scoring.derivations, communes > 10_000 ? 5 : 21);
  return { way, communes, scoreMs, rankMs, derivationsMs, changeMs, wrong, rounds, memoryMb };
}

function prepare(way: ScoringWay, communes: number, folder: string): Scoring | Promise<Scoring> {
  if (way === 'ours') return scoreOurs(set, communes);
  if (way === 'by-hand') return scoreByHand(set, communes);
  return way === 'json-logic'
    ? scoreByJsonLogic(set, communes, folder)
    : scoreByHyperFormula(set, communes, folder);
}

/** The exact totals in hundredths, by the function that scores one unit with fractions. */
async function writeReference(communes: number, file: string): Promise<void> {
  const totals = Array.from({ length: communes }, (_, commune) => {
    const { total } = scoreUnit(set, sampleInputs(set, commune), 'commune');
    return Math.round(Number(total) * 100);
  });
  await writeFile(file, JSON.stringify(totals));
}

const [task = '', communes = '0', folder = '', reference = ''] = process.argv.slice(2);
const way = scoringWays.find((known) => known === task);
if (task === 'reference') await writeReference(Number(communes), folder);
else if (way) console.log(JSON.stringify(await measure(way, Number(communes), folder, reference)));
