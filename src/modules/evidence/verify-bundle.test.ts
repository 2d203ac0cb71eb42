import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeArchive } from '#platform/files/write-archive.ts';
import { rawArchive, type RawEntry } from '#tests/support/raw-archive.ts';
import { bundleReport, bundleTable } from './verify-bundle-report.ts';
import { verifyBundle, type VerifiedBundle } from './verify-bundle.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'minh-chung-bundle-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const plan = { path: '1.1 Kế hoạch/45-KH-UBND Kế hoạch.pdf', bytes: Buffer.from('kế hoạch năm') };
const report = { path: '1.2 Báo cáo/87-BC-UBND Báo cáo.txt', bytes: Buffer.from('báo cáo '.repeat(40)) };

type Paper = { readonly path: string; readonly bytes: Buffer };

function manifestOf(papers: readonly Paper[], missing: readonly string[] = []): Buffer {
  return Buffer.from(
    JSON.stringify({
      format: 'minh-chung-bundle',
      edition: 1,
      madeAt: '2026-11-24T08:00:00.000Z',
      unit: { id: 'x', name: 'xã Mẫu' },
      year: 2026,
      isComplete: missing.length === 0,
      expected: papers.length + missing.length,
      actual: papers.length,
      documents: [
        ...papers.map((paper) => ({ title: paper.path, path: paper.path, missing: null })),
        ...missing.map((title) => ({ title, path: null, missing: { code: 'damaged', text: 'bị hỏng' } })),
      ],
      entries: papers.map(({ path: name, bytes }) => ({
        path: name,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        size: bytes.byteLength,
        kind: 'document',
      })),
    }),
  );
}

async function sealed(entries: readonly Paper[], manifest: Buffer): Promise<Buffer> {
  const { content } = writeArchive(async (add) => {
    for (const { path: name, bytes } of [...entries, { path: 'manifest.json', bytes: manifest }])
      await add({ path: name, isPacked: name.endsWith('.pdf'), open: async () => bytes });
  });
  return buffer(content);
}

async function verified(bytes: Uint8Array): Promise<VerifiedBundle> {
  const file = path.join(folder, 'bo-tai-lieu.zip');
  await writeFile(file, bytes);
  return verifyBundle(file);
}

const codesOf = ({ faults }: VerifiedBundle) => faults.map(({ code }) => code);

/** A hostile archive with a right list and, unless said otherwise, a right plan in it. */
const hostile = (entries: readonly RawEntry[], comment = '') =>
  verified(rawArchive([...entries, { name: 'manifest.json', bytes: manifestOf([plan]) }], comment));
const planEntry: RawEntry = { name: plan.path, bytes: plan.bytes };

test('a bundle as it was made is whole, and one that says what it lacks is partial', async () => {
  const whole = await verified(await sealed([plan, report], manifestOf([plan, report])));
  expect(whole).toMatchObject({ outcome: 'whole', faults: [], listed: { unitName: 'xã Mẫu', year: 2026 } });
  const partial = await verified(await sealed([plan], manifestOf([plan], ['Biên bản kỳ họp'])));
  expect(partial).toMatchObject({
    outcome: 'partial',
    listed: { expected: 2, actual: 1, missing: [{ title: 'Biên bản kỳ họp', text: 'bị hỏng' }] },
  });
  expect(bundleTable('bo.zip', partial)).toContain('KHÔNG ĐẦY ĐỦ');
});

test('any byte that is changed, cut out or put in is found, 2,000 times', async () => {
  const bytes = await sealed([plan, report], manifestOf([plan, report]));
  const place = fc.nat(bytes.byteLength - 1);
  const damage = fc.oneof(
    fc.tuple(place, fc.integer({ min: 1, max: 255 })).map(([at, mask]) => {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ mask;
      return changed;
    }),
    fc
      .tuple(place, fc.integer({ min: 1, max: 40 }))
      .map(([at, count]) => Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + count)])),
    fc
      .tuple(fc.nat(bytes.byteLength), fc.uint8Array({ minLength: 1, maxLength: 40 }))
      .map(([at, more]) => Buffer.concat([bytes.subarray(0, at), more, bytes.subarray(at)])),
  );
  await fc.assert(
    fc.asyncProperty(damage, async (changed) => {
      const { outcome, faultCount } = await verified(changed);
      expect(['different', 'unreadable']).toContain(outcome);
      expect(faultCount).toBeGreaterThan(0);
    }),
    { numRuns: 2000 },
  );
}, 60_000);

test('files that are changed, missing or added are told by name, also under a seal made anew', async () => {
  const other = { path: plan.path, bytes: Buffer.from('kế hoạch khác') };
  const stray = { path: '1.1 Kế hoạch/lạ.txt', bytes: Buffer.from('lạ') };
  const found = await verified(await sealed([other, stray], manifestOf([plan, report])));
  expect(found.outcome).toBe('different');
  expect(found.faults).toEqual([
    { code: 'entry_changed', path: plan.path },
    { code: 'entry_extra', path: stray.path },
    { code: 'entry_missing', path: report.path },
  ]);
  expect(bundleTable('bo.zip', found)).toContain(`Thiếu tệp có trong danh mục: ${report.path}`);
});

test('names that lead elsewhere, links, encryption, repeated names, wrong sums and bombs are told', async () => {
  const bomb = deflateRawSync(Buffer.alloc(80 * 1024 * 1024));
  const cases: readonly (readonly [string, RawEntry])[] = [
    ['entry_unsafe_name', { name: '../../etc/passwd', bytes: Buffer.from('x') }],
    ['entry_unsafe_name', { name: '/etc/passwd', bytes: Buffer.from('x') }],
    ['entry_unsafe_name', { name: 'C:\\Windows\\a.exe', bytes: Buffer.from('x') }],
    ['entry_link', { name: 'noi-khac', bytes: Buffer.from('/etc'), attributes: (0o120777 << 16) >>> 0 }],
    ['entry_encrypted', { name: 'kin.pdf', bytes: Buffer.alloc(13), flags: 0x801, statedSize: 1 }],
    ['entry_twice', planEntry],
    ['entry_bomb', { name: 'bom.pdf', bytes: bomb, method: 8, statedSize: 80 * 1024 * 1024 }],
    ['entry_extra', { name: 'thư mục/', bytes: Buffer.alloc(0) }],
  ];
  for (const [code, entry] of cases) {
    const found = await hostile([planEntry, entry]);
    expect([code, codesOf(found)]).toEqual([code, ['seal_absent', code]]);
    expect(found.outcome).toBe('different');
  }
  const wrongSum = await hostile([{ ...planEntry, crc: 7 }]);
  expect(codesOf(wrongSum)).toEqual(['seal_absent', 'entry_unreadable']);
  const swollen = await hostile([
    { name: plan.path, bytes: deflateRawSync(Buffer.alloc(9_000_000)), method: 8, statedSize: 9_000_000 },
  ]);
  expect(codesOf(swollen)).toEqual(['seal_absent', 'entry_changed']);
});

test('a forged comment is told', async () => {
  const forged = await hostile([planEntry], `minh-chung sha256 ${'a'.repeat(64)}`);
  expect(codesOf(forged)).toEqual(['seal_wrong']);
  expect((await hostile([planEntry], 'không phải niêm phong')).outcome).toBe('different');
});

test('an archive of 60,000 entries, one without a list, one of another program or no archive is unreadable', async () => {
  const many = Array.from({ length: 60_000 }, (_, place) => ({ name: `${place}`, bytes: Buffer.alloc(0) }));
  expect(codesOf(await hostile(many))).toEqual(['too_many_entries']);
  expect(codesOf(await verified(rawArchive([planEntry])))).toEqual(['manifest_absent']);
  const list = (text: string) => ({ name: 'manifest.json', bytes: Buffer.from(text) });
  expect(codesOf(await verified(rawArchive([list('{"format":"khác"}')])))).toEqual(['manifest_foreign']);
  expect(codesOf(await verified(rawArchive([list('{"format":"minh-chung-bundle","edition":9}')])))).toEqual([
    'manifest_later',
  ]);
  expect(codesOf(await verified(rawArchive([list('['.repeat(200_000))])))).toEqual(['manifest_unreadable']);
  expect(codesOf(await verified(rawArchive([list('{}'), list('{}')])))).toEqual(['manifest_twice']);
  expect(codesOf(await verified(Buffer.from('không phải tệp nén')))).toEqual(['no_archive']);
  expect(await verifyBundle(path.join(folder, 'không-có.zip'))).toMatchObject({ outcome: 'unreadable' });
});

test('a list that contradicts itself is not believed', async () => {
  const lying = JSON.parse(manifestOf([plan], ['Biên bản']).toString()) as Record<string, unknown>;
  for (const change of [{ isComplete: true }, { expected: 1 }, { actual: 2 }, { entries: [] }])
    expect(
      codesOf(await verified(await sealed([plan], Buffer.from(JSON.stringify({ ...lying, ...change }))))),
    ).toEqual(['manifest_unreadable']);
});

test('names from an archive cannot write over a terminal', async () => {
  const name = '1.1 \u001b[2Jđảo\u202engược.txt';
  const found = await verified(
    await sealed([plan], manifestOf([plan, { path: name, bytes: Buffer.from('x') }])),
  );
  expect(codesOf(found)).toEqual(['entry_missing']);
  // oxlint-disable-next-line no-control-regex
  expect(bundleTable('bo.zip', found)).not.toMatch(/[\u001b\u202e]/);
  expect(JSON.parse(bundleReport('bo.zip', found))).toMatchObject({
    outcome: 'different',
    faults: [{ code: 'entry_missing', path: name }],
  });
});
