import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ProblemError } from '#kernel/problem.ts';
import { openLocalStore } from './local-store.ts';

let dataDir = '';

beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'minh-chung-files-'));
});

afterEach(async () => {
  await rm(dataDir, { recursive: true, force: true });
});

const content = Buffer.from('Kế hoạch cải cách hành chính của một xã không có thật'.repeat(5000));
const sha256 = createHash('sha256').update(content).digest('hex');

function inPieces(bytes: Buffer): Readable {
  const pieces = Array.from({ length: Math.ceil(bytes.length / 1000) }, (_, index) =>
    bytes.subarray(index * 1000, (index + 1) * 1000),
  );
  return Readable.from(pieces);
}

async function unfinished(): Promise<string[]> {
  return readdir(path.join(dataDir, 'files', 'incoming'));
}

test('a file is kept under its contents and given back byte for byte', async () => {
  const store = await openLocalStore(dataDir);
  expect(await store.put(inPieces(content), content.length)).toEqual({ sha256, size: content.length });
  expect(await buffer(await store.open(sha256))).toEqual(content);
  expect(await readFile(store.pathOf(sha256))).toEqual(content);
  expect(await unfinished()).toEqual([]);
});

test('the same contents handed in twice, at the same time, are kept once', async () => {
  const store = await openLocalStore(dataDir);
  await Promise.all([store.put(inPieces(content), 1e9), store.put(inPieces(content), 1e9)]);
  expect(await readdir(path.dirname(store.pathOf(sha256)))).toHaveLength(1);
  expect(await store.verify(sha256)).toBe(true);
});

test('a file over the limit is refused while it streams, and nothing of it stays', async () => {
  const store = await openLocalStore(dataDir);
  let sent = 0;
  async function* endless() {
    for (;;) {
      sent += 1;
      yield Buffer.alloc(1_000_000);
    }
  }
  const refused = await store.put(endless(), 3_000_000).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(ProblemError);
  expect(refused).toMatchObject({ problem: { kind: 'too_large', code: 'files.too_large' } });
  expect(sent).toBe(4);
  expect(await unfinished()).toEqual([]);
});

test('an upload that breaks off leaves nothing behind', async () => {
  const store = await openLocalStore(dataDir);
  const stream = new Readable({ read: () => undefined });
  stream.push(content);
  const kept = store.put(stream, 1e9);
  setTimeout(() => stream.destroy(new Error('the connection was cut')), 20);
  await expect(kept).rejects.toThrow('the connection was cut');
  expect(await unfinished()).toEqual([]);
});

test('what a crash left half-written is swept away at the next start, an upload under way is not', async () => {
  await openLocalStore(dataDir);
  const [left, current] = ['left', 'current'].map((name) => path.join(dataDir, 'files', 'incoming', name));
  for (const file of [left, current]) await writeFile(file ?? '', 'half');
  const longAgo = new Date(Date.now() - 3_600_000);
  await utimes(left ?? '', longAgo, longAgo);
  await openLocalStore(dataDir);
  expect(await unfinished()).toEqual(['current']);
});

test('a damaged or missing file is noticed, and mended by handing it in again', async () => {
  const store = await openLocalStore(dataDir);
  expect(await store.verify(sha256)).toBe(false);
  await store.put(inPieces(content), 1e9);
  await writeFile(store.pathOf(sha256), 'damaged');
  expect(await store.verify(sha256)).toBe(false);
  await store.put(inPieces(content), 1e9);
  expect(await store.verify(sha256)).toBe(true);
});

test('a name that is no SHA-256 reaches no path', async () => {
  const store = await openLocalStore(dataDir);
  for (const name of ['../../etc/passwd', `${sha256}/..`, sha256.toUpperCase(), ''])
    expect(() => store.pathOf(name)).toThrow(TypeError);
});

test.skipIf(process.platform === 'win32')('only the account of the program may read the files', async () => {
  const store = await openLocalStore(dataDir);
  await store.put(inPieces(content), 1e9);
  expect((await stat(store.pathOf(sha256))).mode & 0o077).toBe(0);
});
