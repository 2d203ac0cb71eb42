import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildWorker } from '#tests/support/build-worker.ts';
import { picturesPdf, rasterise, tiffFile, typsetPdf } from '#tests/support/paper-files.ts';
import { createPaperOpener, type PaperOpener } from '../paper-opener.ts';

let folder: string;
let workerFile: URL;
let opener: PaperOpener<unknown>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'recognise-'));
  workerFile = await buildWorker('src/paper-worker.ts');
  opener = createPaperOpener({ workerFile, workers: 1 });
}, 60_000);

afterAll(async () => {
  await opener.close();
  await rm(folder, { recursive: true });
});

const page = `#align(center)[*THÔNG BÁO*]
Hội đồng nhân dân xã kết luận giám sát công tác cải cách hành chính năm 2024 của Ủy ban nhân dân xã.
#table(columns: (1.5cm, 1fr, 3cm), [TT], [Tiêu chí], [Điểm], [1], [Hòa giải ở cơ sở chưa đạt yêu cầu], [0,5])
#pagebreak()
Nơi nhận: lưu văn thư.`;

async function scanned(name: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, picturesPdf(await rasterise(typsetPdf(page), 200)));
  return path;
}

test('a scanned paper is recognised page by page, tables by their lines', async () => {
  const path = await scanned('scan.pdf');
  const progress: string[] = [];
  const outcome = await opener.open(
    { path, name: 'scan.pdf' },
    { onProgress: (done, total, step) => progress.push(`${step} ${done}/${total}`) },
  );
  if (outcome.kind !== 'paper') throw new Error(outcome.code);
  const { paper } = outcome;
  expect(paper.kind).toBe('scan');
  expect(paper.recognitionConfidence).toBeGreaterThan(0.85);
  expect(paper.text).toBe(
    'THÔNG BÁO\n' +
      'Hội đồng nhân dân xã kết luận giám sát công tác cải cách hành chính năm 2024 của Ủy ban nhân dân xã.\n' +
      'TT\tTiêu chí\tĐiểm\n1\tHòa giải ở cơ sở chưa đạt yêu cầu\t0,5\nNơi nhận: lưu văn thư.',
  );
  expect(paper.blocks.filter((block) => block.kind === 'row')).toHaveLength(2);
  expect(paper.pageStarts).toHaveLength(2);
  expect(progress).toEqual(['opening 0/1', 'recognising 0/2', 'recognising 1/2', 'recognising 2/2']);
}, 60_000);

test('every page of a picture file is recognised', async () => {
  const pages = typsetPdf(
    'Hội đồng nhân dân xã thông báo kết luận.\n#pagebreak()\nỦy ban nhân dân xã thực hiện.',
  );
  const path = join(folder, 'scan.tif');
  await writeFile(path, tiffFile(await rasterise(pages, 200)));
  const outcome = await opener.open({ path, name: 'scan.tif' });
  expect(outcome).toMatchObject({
    kind: 'paper',
    paper: { kind: 'scan', text: 'Hội đồng nhân dân xã thông báo kết luận.\nỦy ban nhân dân xã thực hiện.' },
  });
}, 60_000);

/** Every attempt to reach the network, in any thread, is told of. */
const noNetwork = `
const stop = (what) => () => { process.stderr.write('reached for ' + what); throw new Error(what); };
require('node:net').Socket.prototype.connect = stop('the network');
require('node:dns').lookup = stop('a name');
globalThis.fetch = stop('a page');
`;

test('recognising needs nothing from the network and leaves nothing on the disk', async () => {
  const path = await scanned('offline.pdf');
  const guard = join(folder, 'no-network.cjs');
  const script = join(folder, 'read.mjs');
  await writeFile(guard, noNetwork);
  await writeFile(
    script,
    `import { Worker } from 'node:worker_threads';
const worker = new Worker(new URL(${JSON.stringify(workerFile.href)}));
worker.on('message', (report) => {
  if (report.kind === 'progress') return;
  process.stdout.write(report.kind + ' ' + report.outcome?.paper?.kind);
  process.exit(0);
});
worker.postMessage({ job: 1, file: { path: ${JSON.stringify(path)}, name: 'offline.pdf' } });`,
  );
  const work = await mkdtemp(join(folder, 'work-'));
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [script], {
    cwd: work,
    env: { NODE_OPTIONS: `--require ${guard}` },
  });
  expect({ stdout, stderr }).toEqual({ stdout: 'done scan', stderr: '' });
  expect(await readdir(work)).toEqual([]);
}, 60_000);
