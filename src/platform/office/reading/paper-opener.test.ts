import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildWorker } from '#tests/support/build-worker.ts';
import { wordFile } from '#tests/support/paper-files.ts';
import { createPaperOpener, type PaperOpener, type PaperOpenerSettings } from './paper-opener.ts';

let folder: string;
let workerFile: URL;
const openers: PaperOpener<unknown>[] = [];

/** Falls ill at files of certain names, and otherwise is the real worker. */
const sickness = `
import { parentPort } from 'node:worker_threads';
parentPort.on('message', ({ file }) => {
  if (file.name === 'loop') for (;;);
  if (file.name === 'exit') process.exit(3);
  if (file.name === 'throw') throw new Error('fell over');
  if (file.name === 'heap') { const all = []; for (;;) all.push(new Array(1000).fill(all.length)); }
  if (file.name === 'beside') { const all = []; for (;;) all.push(Buffer.alloc(5_000_000, 1)); }
});
`;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'paper-opener-'));
  const real = await buildWorker('src/paper-worker.ts');
  const sick = join(folder, 'sick-worker.mjs');
  await writeFile(sick, `await import(${JSON.stringify(real.href)});${sickness}`);
  workerFile = pathToFileURL(sick);
  await writeFile(join(folder, 'good'), wordFile('<w:p><w:r><w:t>Thông báo kết luận</w:t></w:r></w:p>'));
}, 60_000);

afterAll(async () => {
  await Promise.all(openers.map((opener) => opener.close()));
  await rm(folder, { recursive: true });
});

function start(settings: Partial<PaperOpenerSettings> = {}): PaperOpener<unknown> {
  const opener = createPaperOpener({ workerFile, workers: 1, ...settings });
  openers.push(opener);
  return opener;
}

const file = (name: string) => ({ path: join(folder, 'good'), name });
const paper = { kind: 'paper', paper: { text: 'Thông báo kết luận' } };

test('a file that never ends is given up in time, and the next one is read', async () => {
  const opener = start({ readMilliseconds: 400 });
  await opener.open(file('good.docx'));
  const began = Date.now();
  expect(await opener.open(file('loop'))).toEqual({
    kind: 'refused',
    code: 'too_slow',
    facts: { seconds: 0 },
  });
  expect(Date.now() - began).toBeLessThan(2000);
  expect(await start().open(file('good.docx'))).toMatchObject(paper);
});

test('a worker that runs out of its heap is replaced, and the file is too large', async () => {
  const opener = start({ workerMebibytes: 64 });
  expect(await opener.open(file('heap'))).toMatchObject({ kind: 'refused', code: 'too_large' });
  expect(await opener.open(file('good.docx'))).toMatchObject(paper);
}, 30_000);

test('a worker that takes memory beside its heap is replaced, and the file is too large', async () => {
  const opener = start({ residentMebibytes: 300 });
  const before = process.memoryUsage.rss();
  expect(await opener.open(file('beside'))).toMatchObject({ kind: 'refused', code: 'too_large' });
  expect((process.memoryUsage.rss() - before) / 2 ** 20).toBeLessThan(1500);
  expect(await opener.open(file('good.docx'))).toMatchObject(paper);
}, 30_000);

test.each(['exit', 'throw'])('a worker that falls over (%s) is told of and replaced', async (way) => {
  const failures: string[] = [];
  const opener = start({ onFailure: ({ name }) => failures.push(name) });
  expect(await opener.open(file(way))).toEqual({ kind: 'refused', code: 'corrupt', facts: {} });
  expect(failures).toEqual([way]);
  expect(await opener.open(file('good.docx'))).toMatchObject(paper);
});

test('a file that is not there is refused and told of, since that is nobody’s fault but ours', async () => {
  const failures: string[] = [];
  const opener = start({ onFailure: ({ message }) => failures.push(message) });
  expect(await opener.open({ path: join(folder, 'none'), name: 'a.docx' })).toMatchObject({
    kind: 'refused',
  });
  expect(failures.join('\n')).toContain('ENOENT');
});

test('more files than may wait are refused at once, those that wait are read', async () => {
  const opener = start({ queueMax: 2 });
  const read = [1, 2, 3].map(() => opener.open(file('good.docx')));
  await expect(opener.open(file('good.docx'))).rejects.toMatchObject({
    problem: { kind: 'unavailable', code: 'office.busy', facts: { waiting: 2 } },
  });
  for (const outcome of await Promise.all(read)) expect(outcome).toMatchObject(paper);
});

test('a file whose reader gave up waiting frees its worker, read or waiting', async () => {
  const opener = start();
  const first = new AbortController();
  const second = new AbortController();
  const looping = opener.open(file('loop'), { signal: first.signal });
  const waiting = opener.open(file('loop'), { signal: second.signal });
  const last = opener.open(file('good.docx'));
  second.abort(new Error('not wanted'));
  await expect(waiting).rejects.toThrow('not wanted');
  first.abort(new Error('gone away'));
  await expect(looping).rejects.toThrow('gone away');
  expect(await last).toMatchObject(paper);
});

test('closing answers what is being read with an error, and nothing is read afterwards', async () => {
  const opener = start();
  const looping = opener.open(file('loop'));
  const [closed] = await Promise.allSettled([looping, opener.close()]);
  expect(closed).toMatchObject({ status: 'rejected', reason: { message: 'closed' } });
  await expect(opener.open(file('good.docx'))).rejects.toMatchObject({ problem: { code: 'office.busy' } });
});
