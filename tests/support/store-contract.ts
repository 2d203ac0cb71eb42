import { createHash, randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { FileStore } from '#platform/files/file-store.ts';

/** A store to be held to what every store promises. */
export type StoreUnderTest = {
  readonly store: FileStore;
  /** Where its files lie while they come in. */
  readonly dataDir: string;
  /** Writes other bytes behind the store's back, or takes the file away. */
  readonly damage: (sha256: string, bytes: Buffer | null) => Promise<void>;
};

const megabyte = 1024 * 1024;
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Contents that no other test has. */
export function someContents(repeats = 2000): Buffer {
  return Buffer.from(`Kế hoạch của một xã không có thật ${randomUUID()} `.repeat(repeats));
}

/** Bytes in pieces, as they come over a line. */
export function inPieces(bytes: Buffer, size = 1000): Readable {
  return Readable.from(
    Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
      bytes.subarray(index * size, (index + 1) * size),
    ),
  );
}

/** Declares the tests that every store must pass. */
export function testStoreContract(given: () => Promise<StoreUnderTest>): void {
  const unfinished = async (dataDir: string) => readdir(path.join(dataDir, 'files', 'incoming'));

  test('a file is kept under its contents and given back byte for byte, whole, in part and by a path', async () => {
    const { store, dataDir } = await given();
    const content = someContents();
    const sha256 = hashOf(content);
    expect(await store.put(inPieces(content), content.length)).toEqual({ sha256, size: content.length });
    expect((await buffer(await store.open(sha256))).equals(content)).toBe(true);
    const span = await buffer(await store.open(sha256, { start: 10, end: 19 }));
    expect(span.equals(content.subarray(10, 20))).toBe(true);
    const last = await buffer(
      await store.open(sha256, { start: content.length - 1, end: content.length - 1 }),
    );
    expect(last.equals(content.subarray(-1))).toBe(true);
    expect((await store.withPath(sha256, (file) => readFile(file))).equals(content)).toBe(true);
    expect(await store.verify(sha256)).toBe(true);
    expect(await unfinished(dataDir)).toEqual([]);
  });

  test('the same contents handed in twice, at the same time, are kept once and whole', async () => {
    const { store } = await given();
    const content = someContents();
    const kept = await Promise.all([
      store.put(inPieces(content), 1e9),
      store.put(inPieces(content, 999), 1e9),
    ]);
    expect(kept[0]).toEqual(kept[1]);
    expect(await store.verify(hashOf(content))).toBe(true);
  });

  test('a file over the limit is refused while it streams, and nothing of it stays', async () => {
    const { store, dataDir } = await given();
    const sent: Buffer[] = [];
    async function* endless() {
      for (;;) {
        const piece = Buffer.alloc(megabyte, randomUUID());
        sent.push(piece);
        yield piece;
      }
    }
    await expect(store.put(endless(), 3 * megabyte)).rejects.toMatchObject({
      problem: { kind: 'too_large', code: 'files.too_large' },
    });
    expect(sent).toHaveLength(4);
    expect(await store.verify(hashOf(Buffer.concat(sent)))).toBe(false);
    expect(await unfinished(dataDir)).toEqual([]);
  });

  test('an upload that breaks off leaves nothing behind', async () => {
    const { store, dataDir } = await given();
    const content = someContents();
    const stream = new Readable({ read: () => undefined });
    stream.push(content);
    const kept = store.put(stream, 1e9);
    setTimeout(() => stream.destroy(new Error('the connection was cut')), 20);
    await expect(kept).rejects.toThrow('the connection was cut');
    expect(await unfinished(dataDir)).toEqual([]);
    expect(await store.verify(hashOf(content))).toBe(false);
  });

  test('a damaged or missing file is noticed, and mended by handing it in again', async () => {
    const { store, damage } = await given();
    const content = someContents();
    const sha256 = hashOf(content);
    expect(await store.verify(sha256)).toBe(false);
    await store.put(inPieces(content), 1e9);
    const changed = Buffer.from(content);
    changed[7] = 0;
    for (const bytes of [changed, Buffer.from('ngắn'), null]) {
      await damage(sha256, bytes);
      expect(await store.verify(sha256)).toBe(false);
      await store.put(inPieces(content), 1e9);
      expect(await store.verify(sha256)).toBe(true);
    }
    expect((await buffer(await store.open(sha256))).equals(content)).toBe(true);
  });

  test('a file that is not there is not opened', async () => {
    const { store } = await given();
    const missing = hashOf(someContents());
    await expect(store.open(missing)).rejects.toThrow(/no such file|does not exist/);
    await expect(store.withPath(missing, (file) => readFile(file))).rejects.toThrow(
      /no such file|does not exist/,
    );
  });

  test('200 MB are kept and given back in constant memory', { timeout: 120_000 }, async () => {
    const { store } = await given();
    const piece = Buffer.alloc(megabyte, randomUUID());
    const before = process.memoryUsage().rss;
    let peak = before;
    const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 20);
    const { sha256, size } = await store.put(Readable.from(repeated(piece, 200)), 1e9);
    const hash = createHash('sha256');
    for await (const chunk of await store.open(sha256)) hash.update(chunk as Buffer);
    clearInterval(watch);
    expect([size, hash.digest('hex')]).toEqual([200 * megabyte, sha256]);
    expect((peak - before) / megabyte).toBeLessThan(100);
  });
}

function* repeated(piece: Buffer, times: number): Generator<Buffer> {
  for (let time = 0; time < times; time += 1) yield piece;
}
