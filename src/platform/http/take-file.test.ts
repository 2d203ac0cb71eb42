import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { takeFile } from './take-file.ts';

const inParts = (...parts: readonly string[]) => Readable.from(parts.map((part) => Buffer.from(part)));

test('a file that comes in parts is put together in their order', async () => {
  expect(Buffer.from(await takeFile(inParts('Xã ', 'Suối ', 'Mẫu'), 100)).toString()).toBe('Xã Suối Mẫu');
  expect(await takeFile(inParts(), 100)).toHaveLength(0);
});

test('a file is taken up to its limit, and told the limit as soon as it passes it', async () => {
  expect(await takeFile(inParts('1234', '5678'), 8)).toHaveLength(8);
  let sent = 0;
  async function* endless() {
    for (; sent < 1000; sent += 1) yield await Promise.resolve(new Uint8Array(1024 * 1024));
  }
  await expect(takeFile(endless(), 2.5 * 1024 * 1024)).rejects.toMatchObject({
    problem: { kind: 'too_large', code: 'files.too_large', facts: { megabytes: 2.5 } },
  });
  expect(sent).toBe(2);
});
