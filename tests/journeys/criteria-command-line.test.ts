import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const sets = path.resolve('seeds', 'criteria-sets');
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'minh-chung-criteria-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs the built command line as a clerk's terminal would. */
function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const program = path.resolve('dist', 'cli.js');
  return new Promise((resolve) => {
    execFile(process.execPath, [program, ...args], { maxBuffer: 1 << 26 }, (error, out, err) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
    );
  });
}

async function fileOf(name: string, content: string | Uint8Array): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, content);
  return file;
}

test('a set that became a workbook scores as it did before', async () => {
  const workbook = path.join(folder, 'bo.xlsx');
  const exported = await run('criteria', 'export', path.join(sets, 'mau-ba-cap-2026.yaml'), '--to', workbook);
  expect([exported.code, exported.out]).toEqual([0, '']);
  const inputs = path.join(sets, 'mau-ba-cap-2026.so-lieu.csv');
  const { code, out, err } = await run('score', '--set', workbook, '--inputs', inputs, '--json');
  expect([code, err]).toEqual([0, '']);
  const results = JSON.parse(out) as { unit: string; rank: number | null; total: string | null }[];
  expect(results.map(({ rank, total }) => [rank, total])).toEqual([
    [2, '87.59'],
    [1, '87.6'],
    [3, '0'],
    [null, null],
  ]);
});

test('without --json people get a table', async () => {
  const { code, out } = await run(
    'score',
    '--set',
    path.join(sets, 'mau-gia-dinh-2026.yaml'),
    '--inputs',
    path.join(sets, 'mau-gia-dinh-2026.so-lieu.yaml'),
  );
  expect(code).toBe(0);
  expect(out).toContain('Tổng điểm / Total: 69,01 / 98,5');
  expect(out).toContain('Xếp loại / Class: Trung bình');
});

test('faults in inputs end with 1, the result is printed all the same', async () => {
  const inputs = await fileOf('sai.csv', 'item,figure,value\n1.1,numerator,21\n1.1,denominator,20\n9.9,,1\n');
  const { code, out, err } = await run(
    'score',
    '--set',
    path.join(sets, 'mau-gia-dinh-2026.yaml'),
    '--inputs',
    inputs,
    '--json',
  );
  expect(code).toBe(1);
  expect((JSON.parse(out) as { faults: { item: string }[] }).faults.map(({ item }) => item)).toEqual([
    '9.9',
    '1.1',
  ]);
  expect(err).toContain('Dòng 4');
});

test('a set with faults is told line by line and ends with 1', async () => {
  const set = await fileOf(
    'lech.yaml',
    'code: a\ntitle: A\nissuer: B\nyear: 2026\ntotal: 5\nitems:\n  - { code: "1", name: X, max: 4, items: [{ code: "1.1", name: Y, max: 3, rule: yes_no }] }\n',
  );
  const { code, err } = await run('criteria', 'check', set);
  expect(code).toBe(1);
  expect(err).toContain('cộng lại là 4, khác tổng điểm đã ghi 5');
  expect(err).toContain('The maxima of its items add up to 3, not to 4');
});

test.each([
  ['no file', ['criteria', 'check', 'khong-co.yaml'], 'Không thấy tệp'],
  ['no arguments', ['score'], 'Cách dùng'],
  ['an unknown option', ['score', '--nhanh'], 'Cách dùng'],
  ['an unknown verb', ['criteria', 'xoa', 'a.yaml'], 'Cách dùng'],
])('%s ends with 2, in two languages and without a stack', async (_, args, sentence) => {
  const { code, out, err } = await run(...args);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(sentence);
  expect(err).not.toMatch(/Error|at .*\.js/);
});

test.each([
  ['broken YAML', 'hong.yaml', 'items: [', 'Dòng 1'],
  ['a picture', 'anh.xlsx', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]), 'không phải là bảng tính'],
  ['an empty file', 'rong.xlsx', '', 'Tệp trống'],
])('%s is refused with its reason', async (_, name, content, sentence) => {
  const { code, err } = await run('criteria', 'import', await fileOf(name, content));
  expect(code).toBe(2);
  expect(err).toContain(sentence);
  expect(err).not.toMatch(/Error|at .*\.js/);
});
