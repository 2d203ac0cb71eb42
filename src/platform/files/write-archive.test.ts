import { createHash, randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { unzipSync } from 'fflate';
import { checkSeal } from './archive-seal.ts';
import { writeArchive, type WrittenEntry } from './write-archive.ts';

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

async function sample(): Promise<{ bytes: Buffer; seal: string; written: WrittenEntry[] }> {
  const written: WrittenEntry[] = [];
  const { content, sealed } = writeArchive(async (add) => {
    const packed = { isPacked: true };
    written.push(
      await add({
        ...packed,
        path: '1.1 Kế hoạch/45-KH-UBND.pdf',
        open: async () => Readable.from([Buffer.from('kế '), Buffer.from('hoạch')]),
      }),
      await add({
        ...packed,
        path: '1.1 Kế hoạch/mất.pdf',
        open: async () => {
          throw new Error('ENOENT');
        },
      }),
      await add({ path: 'danh-muc.json', isPacked: false, open: async () => Buffer.from('{}') }),
    );
  });
  return { bytes: await buffer(content), seal: await sealed, written };
}

test('files go into the archive one after the other, and one that cannot be opened is told and left out', async () => {
  const { bytes, written } = await sample();
  const files = unzipSync(bytes);
  expect(Object.keys(files)).toEqual(['1.1 Kế hoạch/45-KH-UBND.pdf', 'danh-muc.json']);
  expect(Buffer.from(files['1.1 Kế hoạch/45-KH-UBND.pdf'] ?? []).toString()).toBe('kế hoạch');
  expect(written).toEqual([
    {
      kind: 'written',
      path: '1.1 Kế hoạch/45-KH-UBND.pdf',
      sha256: hashOf(Buffer.from('kế hoạch')),
      size: Buffer.byteLength('kế hoạch'),
    },
    { kind: 'left_out', path: '1.1 Kế hoạch/mất.pdf', reason: 'ENOENT' },
    { kind: 'written', path: 'danh-muc.json', sha256: hashOf(Buffer.from('{}')), size: 2 },
  ]);
});

test('the seal at the end of an archive tells any byte that was changed, cut or added', async () => {
  const { bytes, seal } = await sample();
  const check = (content: Uint8Array) =>
    checkSeal(Readable.from([content.subarray(0, 7), content.subarray(7)]));
  expect(await check(bytes)).toEqual({ stated: seal, counted: seal });
  for (let at = 0; at < bytes.byteLength; at += 1) {
    const changed = Buffer.from(bytes);
    changed[at] = (changed[at] ?? 0) ^ 1;
    const { stated, counted } = await check(changed);
    expect(stated, `byte ${at}`).not.toBe(counted);
  }
  for (const wrong of [
    bytes.subarray(0, -1),
    Buffer.concat([bytes, Buffer.from('x')]),
    Buffer.from('no archive'),
  ]) {
    const { stated, counted } = await check(wrong);
    expect(stated).not.toBe(counted);
  }
});

test('a file that breaks while it is read ends the archive instead of standing in it cut short', async () => {
  const { content, sealed } = writeArchive(async (add) => {
    await add({
      path: 'hong.bin',
      isPacked: false,
      open: async () =>
        Readable.from(
          (async function* () {
            yield randomBytes(70_000);
            throw new Error('the disk broke');
          })(),
        ),
    });
  });
  await expect(buffer(content)).rejects.toThrow('the disk broke');
  await expect(sealed).rejects.toThrow('the disk broke');
});

test('an archive whose reader goes away stops reading files', async () => {
  let opened = 0;
  const { content, sealed } = writeArchive(async (add) => {
    for (let at = 0; at < 50; at += 1)
      await add({
        path: `${at}.bin`,
        isPacked: false,
        open: async () => {
          opened += 1;
          return Readable.from([randomBytes(60_000)]);
        },
      });
  });
  for await (const _ of content) break;
  await expect(sealed).rejects.toThrow(/abort/i);
  expect(opened).toBeLessThan(50);
});
