import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import type { ReadingResult } from '#modules/documents/domain/reading/reading.ts';
import { createPaperOpener, type PaperOpener } from '#platform/office/reading/paper-opener.ts';
import { projectRoot } from '#platform/project-root.ts';
import { spreadOf } from './spread.ts';

/** Milliseconds from a file on disk to the reading of its notice. */
export type ReadingTimes = {
  readonly format: string;
  /** The first file of the process, the start of its worker thread included. */
  readonly coldMs: number;
  readonly warmMs: number;
  readonly warmP95Ms: number;
  readonly bytes: number;
  readonly findings: number;
  readonly rounds: number;
};

const rounds = 60;
/** Not counted as warm: for some forty files the runtime is still compiling what is used again and again. */
const warmUpRounds = 40;

/** Measures the reading of one file, in a process of its own: cold is cold. */
async function measureReading(file: string): Promise<ReadingTimes> {
  const bytes = (await readFile(file)).length;
  const workerFile = pathToFileURL(path.join(projectRoot(), 'dist', 'paper-worker.js'));
  const started = performance.now();
  const opener = createPaperOpener<ReadingResult>({ workerFile, workers: 1 });
  const findings = await readOnce(opener, file);
  const coldMs = performance.now() - started;
  const times: number[] = [];
  for (let round = -warmUpRounds; round < rounds; round += 1) {
    const from = performance.now();
    await readOnce(opener, file);
    if (round >= 0) times.push(performance.now() - from);
  }
  await opener.close();
  const { median, p95 } = spreadOf(times);
  return {
    format: path.extname(file).slice(1),
    coldMs,
    warmMs: median,
    warmP95Ms: p95,
    bytes,
    findings,
    rounds,
  };
}

async function readOnce(opener: PaperOpener<ReadingResult>, file: string): Promise<number> {
  const outcome = await opener.open({ path: file, name: path.basename(file) });
  if (outcome.kind === 'refused') throw new Error(`${file} was refused: ${outcome.code}`);
  const { understood: result } = outcome;
  if (result.kind === 'refused') throw new Error(`${file} was refused: ${result.reason}`);
  return result.reading.findings.length;
}

const [target] = process.argv.slice(2);
if (target) console.log(JSON.stringify(await measureReading(target)));
