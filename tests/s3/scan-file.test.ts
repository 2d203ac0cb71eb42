import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { scanFile } from '#platform/files/scan-file.ts';
import { scannerPlace } from '#platform/files/scanner-place.ts';

const inventedThreat = process.env['MINH_CHUNG_CLAMAV_PATTERN'] ?? '';
const scanner = scannerPlace(process.env['MINH_CHUNG_CLAMAV'] ?? '');
if (!scanner) throw new Error('these tests run by npm run test:s3');
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'minh-chung-scan-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function fileOf(content: Buffer | string): Promise<string> {
  const file = path.join(folder, 'tep');
  await writeFile(file, content);
  return file;
}

test('a harmless file is clean, and one with the pattern is named, also when it is large', async () => {
  expect(await scanFile(scanner, await fileOf('Kế hoạch'))).toEqual({ kind: 'clean' });
  const padding = Buffer.alloc(20_000_000, 'a ');
  for (const content of [inventedThreat, Buffer.concat([padding, Buffer.from(inventedThreat)])])
    expect(await scanFile(scanner, await fileOf(content))).toEqual({
      kind: 'infected',
      threat: 'MinhChung.MauThu.UNOFFICIAL',
    });
});

test('a file over the scanner’s own limit is not taken for clean', async () => {
  const outcome = await scanFile(scanner, await fileOf(Buffer.alloc(101 * 1024 * 1024)));
  expect(outcome.kind).toBe('no_answer');
});

test('a scanner that is away, or hangs up without a word, is not taken for clean', async () => {
  const file = await fileOf('Kế hoạch');
  expect(await scanFile({ path: path.join(folder, 'nobody') }, file)).toMatchObject({ kind: 'no_answer' });
  const mute = createServer((socket) => socket.destroy());
  const socket = path.join(folder, 'mute');
  await new Promise<void>((resolve) => {
    mute.listen(socket, resolve);
  });
  expect(await scanFile({ path: socket }, file)).toMatchObject({ kind: 'no_answer' });
  mute.close();
});
