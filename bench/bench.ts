import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { projectRoot } from '#platform/project-root.ts';
import type { CheckTimes } from './check-signatures.ts';
import { measureLoad } from './measure-load.ts';
import { measureScoring } from './measure-scoring.ts';
import { measureUploads } from './measure-uploads.ts';
import { noticePapers } from './notice-papers.ts';
import { endPrograms, runProgram } from './program.ts';
import type { ReadingTimes } from './read-notice.ts';
import { reportTable, type Report } from './report-table.ts';
import type { WritingTimes } from './write-notice.ts';

let isStopped = false;

const usage = `npm run bench -- [--json] [--papers] [--scoring] [--checks] [--uploads] [--no-peer]
  --json     the figures as JSON on standard output
  --papers   reading and writing only, without a database
  --scoring  scoring only
  --checks   checking signed files only
  --uploads  500 uploads into a running program only
  --no-peer  without Directus, HyperFormula and json-logic-engine
`;

/** Measures everything and prints it; progress goes to standard error. */
async function run(): Promise<void> {
  const { values } = parseArgs({
    options: {
      json: { type: 'boolean', default: false },
      papers: { type: 'boolean', default: false },
      scoring: { type: 'boolean', default: false },
      checks: { type: 'boolean', default: false },
      uploads: { type: 'boolean', default: false },
      'no-peer': { type: 'boolean', default: false },
    },
  });
  const isAll = !values.papers && !values.scoring && !values.checks && !values.uploads;
  const npm = values['no-peer'] ? null : (process.env['npm_execpath'] ?? null);
  const dist = path.join(projectRoot(), 'dist');
  const folder = await mkdtemp(path.join(tmpdir(), 'minh-chung-bench-'));
  try {
    const report: Report = {
      machine: {
        processor: cpus()[0]?.model.trim() ?? 'unknown',
        cores: availableParallelism(),
        memoryGiB: Math.round(totalmem() / 2 ** 30),
        node: process.versions.node,
        platform: `${process.platform} ${process.arch}`,
      },
      ...(isAll || values.papers
        ? await measurePapers(dist, folder)
        : { isSeed: false, reading: [], writing: [] }),
      checks: isAll || values.checks ? await measureChecks(dist, folder) : null,
      uploads: isAll || values.uploads ? await measureUploads({ dist, folder, tell }) : null,
      scoring: isAll || values.scoring ? await measureScoring({ folder, dist, npm, tell }) : null,
      load: !isAll
        ? null
        : await measureLoad({
            folder,
            dist,
            npm,
            tell,
          }),
    };
    console.log(values.json ? JSON.stringify(report, null, 1) : reportTable(report));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measurePapers(
  dist: string,
  folder: string,
): Promise<Pick<Report, 'isSeed' | 'reading' | 'writing'>> {
  tell('reading and writing a notice');
  const papers = path.join(folder, 'papers');
  await mkdir(papers);
  const { isSeed, files } = await noticePapers(projectRoot());
  const measure = async (program: string, argument: string): Promise<unknown> =>
    JSON.parse(
      await runProgram({
        args: [path.join(dist, 'bench', `${program}.js`), argument],
        cwd: folder,
        env: { NODE_ENV: 'production' },
        secondsMax: 120,
      }),
    );
  const reading: ReadingTimes[] = [];
  for (const { name, content } of files) {
    await writeFile(path.join(papers, name), content);
    reading.push((await measure('read-notice', path.join(papers, name))) as ReadingTimes);
  }
  const writing: WritingTimes[] = [];
  for (const format of ['docx', 'pdf']) writing.push((await measure('write-notice', format)) as WritingTimes);
  return { isSeed, reading, writing };
}

async function measureChecks(dist: string, folder: string): Promise<readonly CheckTimes[]> {
  tell('checking signed files');
  const args = [path.join(dist, 'bench', 'check-signatures.js')];
  const env = { NODE_ENV: 'production' };
  return JSON.parse(await runProgram({ args, cwd: folder, env, secondsMax: 300 })) as CheckTimes[];
}

/** The first signal ends what runs and cleans up on the way out; the second ends at once. */
function stop(): void {
  if (isStopped) process.exit(1);
  isStopped = true;
  endPrograms();
}

function tell(sentence: string): void {
  if (isStopped) throw new Error('stopped');
  process.stderr.write(`… ${sentence}\n`);
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);
await run().catch((error: unknown) => {
  process.stderr.write(`${error instanceof TypeError ? usage : ''}${String(error)}\n`);
  process.exitCode = 1;
});
