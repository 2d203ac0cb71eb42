import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { runProgram } from './program.ts';
import type { ScoringTimes, ScoringWay } from './score-units.ts';
import { scoringSize } from './scoring-sample.ts';

/**
 * What scoring is compared with. HyperFormula is under the GPL and JSON logic is needed for nothing else, so that both
 * are fetched for the measurement into a temporary folder and go with it.
 */
export const scoringPeers = { hyperformula: '3.5.0', 'json-logic-engine': '5.0.7' } as const;

/** All ways of scoring in one run; a peer that could not be fetched is told instead. */
export type ScoringReport = {
  readonly communes: number;
  readonly items: number;
  readonly times: readonly ScoringTimes[];
  /** Ten times as many communes, by ours alone. */
  readonly nation10: ScoringTimes;
  readonly fault: string | null;
};

/** Measures each way in a process of its own, one after the other. */
export async function measureScoring(tools: {
  readonly folder: string;
  readonly dist: string;
  readonly npm: string | null;
  readonly tell: (sentence: string) => void;
}): Promise<ScoringReport> {
  const { folder, dist, npm, tell } = tools;
  const home = path.join(folder, 'scoring');
  await mkdir(home, { recursive: true });
  const program = path.join(dist, 'bench', 'score-units.js');
  const run = (args: readonly string[]): Promise<string> =>
    runProgram({ args: [program, ...args], cwd: home, env: { NODE_ENV: 'production' }, secondsMax: 600 });
  const { communes, fields, itemsOfField } = scoringSize;
  const references = new Map<number, string>();
  for (const count of [communes, communes * 10]) {
    tell(`the exact totals of ${count} communes`);
    const file = path.join(home, `exact-${count}.json`);
    await run(['reference', String(count), file]);
    references.set(count, file);
  }
  const measure = async (way: ScoringWay, count: number): Promise<ScoringTimes> => {
    tell(`scoring ${count} communes: ${way}`);
    return JSON.parse(await run([way, String(count), home, references.get(count) ?? ''])) as ScoringTimes;
  };
  const times = [await measure('ours', communes), await measure('by-hand', communes)];
  let fault = npm === null ? 'left out' : null;
  if (npm !== null)
    try {
      tell('fetching HyperFormula and json-logic-engine');
      await writeFile(
        path.join(home, 'package.json'),
        JSON.stringify({ name: 'peers', private: true, dependencies: scoringPeers }),
      );
      await runProgram({
        args: [npm, 'install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
        cwd: home,
        env: {},
        secondsMax: 300,
      });
      times.push(await measure('json-logic', communes), await measure('hyperformula', communes));
    } catch (error) {
      fault = String(error);
    }
  const nation10 = await measure('ours', communes * 10);
  return { communes, items: fields * itemsOfField, times, nation10, fault };
}
