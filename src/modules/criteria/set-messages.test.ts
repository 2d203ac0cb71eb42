import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { officeRefusals } from '#platform/office/reading/outcome.ts';
import { criteriaSetMessages, sayFault } from './set-messages.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));
const known = new Set(Object.keys(criteriaSetMessages));

/** The text of every file here that is no test, by its path. */
function textsIn(place: string): readonly string[] {
  return readdirSync(`${folder}${place}`, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => readFileSync(`${folder}${place}/${name}`, 'utf8'));
}

const readers = [
  ...textsIn('domain/formats'),
  ...['input-files.ts', 'input-sheets.ts'].map((name) => readFileSync(`${folder}${name}`, 'utf8')),
];
/** The literals of each call that complains: one of them is the code. */
const callsOf = (text: string) =>
  [...text.matchAll(/\b(?:complain|complainAt|notice|fileFault|failed)\(([^;]{0,200});/g)].flatMap(
    ([, inside = '']) => {
      const literals = [...inside.matchAll(/'([a-z_0-9]+)'/g)].map(([, literal = '']) => literal);
      return literals.length === 0 || literals.some((each) => known.has(`criteria.file.${each}`))
        ? []
        : [literals.join(' ')];
    },
  );

test.each([
  ['refusals of files', officeRefusals.map((code) => `criteria.file.${code}`)],
  [
    'faults that readers name in full',
    readers.flatMap((text) => [...text.matchAll(/'(criteria\.file\.\w+)'/g)].map(([, code = '']) => code)),
  ],
  [
    'faults of checks',
    [...textsIn('domain/check'), readFileSync(`${folder}domain/check-set.ts`, 'utf8')].flatMap((text) =>
      [...text.matchAll(/(?:tell|fault|differ)\((?:[\w.]+, )?'([a-z_]+)'/g)].map(
        ([, code = '']) => `criteria.set.${code}`,
      ),
    ),
  ],
])('%s all have a sentence', (_, codes) => {
  expect(codes.length).toBeGreaterThan(5);
  expect([...new Set(codes)].filter((code) => !known.has(code))).toEqual([]);
});

test('every call that complains names a code that has a sentence', () => {
  expect(readers.flatMap(callsOf)).toEqual([]);
});

test('every fact of a sentence stands in both languages', () => {
  const facts = (text: string) =>
    [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name))].sort((a, b) =>
      a.localeCompare(b),
    );
  const uneven = Object.entries(criteriaSetMessages).filter(
    ([, { vi, en }]) => facts(vi).join() !== facts(en).join(),
  );
  expect(uneven.map(([code]) => code)).toEqual([]);
});

test('a fault is told with its place in both languages', () => {
  const fault = {
    item: '2.6',
    code: 'criteria.file.cell_not_a_number',
    facts: { found: 'một' },
    place: { sheet: 'Quy tắc', row: 12, column: 'C' },
  };
  expect(sayFault(fault)).toEqual({
    vi: 'Trang tính “Quy tắc”, dòng 12, cột C, mục 2.6: “một” không phải là số. Hãy ghi số, ví dụ 1,5.',
    en: 'Sheet “Quy tắc”, row 12, column C, item 2.6: “một” is no number. Write one such as 1,5.',
  });
});
