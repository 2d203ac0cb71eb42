import { mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { inPieces, someContents, testStoreContract } from '#tests/support/store-contract.ts';
import { openLocalStore } from './local-store.ts';

let dataDir = '';

beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'minh-chung-files-'));
});

afterEach(async () => {
  await rm(dataDir, { recursive: true, force: true });
});

async function unfinished(): Promise<string[]> {
  return readdir(path.join(dataDir, 'files', 'incoming'));
}

testStoreContract(async () => {
  const store = await openLocalStore(dataDir);
  return {
    store,
    dataDir,
    damage: async (sha256, bytes) =>
      bytes ? writeFile(store.pathOf(sha256), bytes) : rm(store.pathOf(sha256)),
  };
});

test('a store whose folder is gone as a whole, as of a disk that is not mounted, calls no file damaged', async () => {
  const store = await openLocalStore(dataDir);
  const { sha256 } = await store.put(inPieces(someContents()), 1e9);
  await rm(path.join(dataDir, 'files'), { recursive: true });
  await expect(store.verify(sha256)).rejects.toMatchObject({ problem: { code: 'files.store_unreachable' } });
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

test('a name that is no SHA-256 reaches no path', async () => {
  const sha256 = 'a'.repeat(64);
  const store = await openLocalStore(dataDir);
  for (const name of ['../../etc/passwd', `${sha256}/..`, sha256.toUpperCase(), ''])
    expect(() => store.pathOf(name)).toThrow(TypeError);
});

test.skipIf(process.platform === 'win32')('only the account of the program may read the files', async () => {
  const store = await openLocalStore(dataDir);
  const { sha256 } = await store.put(inPieces(someContents()), 1e9);
  expect((await stat(store.pathOf(sha256))).mode & 0o077).toBe(0);
});
