import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openLocalStore } from '#platform/files/local-store.ts';
import { inPieces, someContents } from '../support/store-contract.ts';

// A disk of 4 MB in memory, which only root can make; elsewhere this is skipped.
let folder = '';
let isMounted = false;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'minh-chung-full-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', folder], { stdio: 'ignore' });
    isMounted = true;
  } catch {
    isMounted = false;
  }
});
afterAll(async () => {
  if (isMounted) execFileSync('umount', [folder]);
  await rm(folder, { recursive: true, force: true });
});

test('on a full disk an upload is refused with a sentence, leaves nothing behind, and what was kept stays whole', async ({
  skip,
}) => {
  skip(!isMounted, 'a disk of its own in memory needs root on Linux');
  const store = await openLocalStore(folder);
  const small = await store.put(inPieces(someContents(100)), 1e9);
  const large = Buffer.alloc(6_000_000, 'x');
  await expect(store.put(inPieces(large, 64_000), 1e9)).rejects.toMatchObject({
    problem: { kind: 'unavailable', code: 'files.disk_full' },
  });
  expect(await readdir(path.join(folder, 'files', 'incoming'))).toEqual([]);
  expect(await store.verify(small.sha256)).toBe(true);
  // There is room again, and the next file is taken.
  const next = await store.put(inPieces(someContents(200)), 1e9);
  expect(await store.verify(next.sha256)).toBe(true);
});
