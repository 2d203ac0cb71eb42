import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paperTextMax } from '#kernel/paper.ts';
import { paperFromText } from '#modules/documents/domain/reading/paper-from-text.ts';
import { readNotice } from '#modules/documents/domain/reading/read-notice.ts';
import { readingToJson } from '#modules/documents/domain/reading/reading-json.ts';
import { faultsOfSpans, unwritten } from './span-faults.ts';

const folder = import.meta.dirname;
const texts = readdirSync(folder)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => readFileSync(path.join(folder, file), 'utf8'));
const figurePath = /\.(?:max|self|appraised|lost)Points$/;

/** What is wrong with the reading of a text: values without their words, figures that the text does not have. */
function faultsOf(text: string): readonly string[] {
  const paper = paperFromText(text);
  const result = readNotice(paper);
  if (result.kind === 'refused') return [];
  const { fields } = readingToJson(result.reading, paper);
  const figures = new Set(
    [...paper.text.replace(unwritten, '').matchAll(/\d+(?:[.,]\d+)?/g)].map((match) =>
      Number(match[0].replace(',', '.')),
    ),
  );
  const invented = Object.entries(fields).flatMap(([at, { value }]) =>
    figurePath.test(at) && value !== null && !figures.has(Number(value))
      ? [`${at}: ${value} is not in the text`]
      : [],
  );
  return [...faultsOfSpans(paper, fields), ...invented];
}

test('a notice that lost or repeated any of its lines still names only what it says', () => {
  const changed = fc
    .record({
      text: fc.constantFrom(...texts),
      drops: fc.array(fc.nat(80), { maxLength: 6 }),
      repeats: fc.array(fc.nat(80), { maxLength: 3 }),
    })
    .map(({ text, drops, repeats }) =>
      text
        .split('\n')
        .flatMap((line, at) => (drops.includes(at) ? [] : repeats.includes(at) ? [line, line] : [line]))
        .join('\n'),
    );
  fc.assert(
    fc.property(changed, (text) => {
      expect(faultsOf(text)).toEqual([]);
    }),
    { numRuns: 80 },
  );
});

test('a notice strewn with odd signs never stops the reading', () => {
  const odd = fc.constantFrom(
    '*',
    '|',
    '\t',
    '\f',
    '\n',
    '   ',
    '(',
    ')',
    '0,5 điểm',
    'Mục 1.1:',
    '-',
    '\u0301',
    '\u200b',
    '𝟙',
    'İ',
    '/',
  );
  const strewn = fc
    .record({
      text: fc.constantFrom(...texts),
      cuts: fc.array(fc.tuple(fc.nat(4000), odd), { minLength: 1, maxLength: 12 }),
    })
    .map(({ text, cuts }) =>
      cuts.reduce((whole, [at, sign]) => whole.slice(0, at) + sign + whole.slice(at), text),
    );
  fc.assert(
    fc.property(strewn, (text) => {
      expect(faultsOf(text)).toEqual([]);
    }),
    { numRuns: 80 },
  );
});

test('text of any kind is read or refused', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
      expect(['read', 'refused']).toContain(readNotice(paperFromText(text)).kind);
    }),
    { numRuns: 100 },
  );
});

const fill = (unit: string): string => unit.repeat(Math.floor(paperTextMax / unit.length));
const opening = `${(texts[1] ?? '').split('\n').slice(0, 14).join('\n')}\n`;

test.each([
  ['one line without end', opening + fill('a')],
  ['blanks', `${opening}Mục 1.1: x${fill(' ')}`],
  ['lines of blanks', opening + fill(' \n')],
  ['figures', opening + fill('0,5/2 ')],
  ['items on one line', opening + fill('; Mục 1.1: mất 0,5 điểm do chưa làm')],
  ['items on lines', opening + fill('- Mục 1.1: A: mất 0,5 điểm. Lý do: chưa làm\n')],
  ['items left open', opening + fill('- Mục 1.1:\n')],
  ['brackets', opening + fill('(')],
  ['bars', opening + fill('| 1.1 | a | 2 | 1 | b |\n')],
  [
    'rows of blanks',
    `${opening}STT   Tiêu chí   Điểm tối đa   Thẩm định   Lý do\n${fill('1.1   a   2   1   b\n')}`,
  ],
  ['citations', opening + fill('số 04/KH-HĐND, ngày 01/8/2023 ')],
  ['people', `${opening}Đoàn giám sát gồm: ${fill('ông Lê Văn Mẫu - Chủ tịch, ')}`],
  ['commas', `${opening}- Mục 1.1: A: mất 0,5 điểm. Lý do: ${fill('không có, ')}`],
  ['causes before items', opening + fill('Do trễ nên mục 1.1 (A) bị trừ 0,5 điểm; ')],
  ['items without words on one line', `${opening}Mục 1.1: a; ${fill('3.4 Ab (-0,5đ): c; ')}`],
  ['sentences in cells', opening + fill('| a | b |\n| Mục 1.1: A mất 0,5 điểm do b | c |\n')],
  ['capitals', opening + fill('XÃ PHÚ ')],
  ['letters apart', opening + fill('a\u0301')],
])('two million signs of %s are done with in two seconds', (_, text) => {
  const paper = paperFromText(text.slice(0, paperTextMax));
  const start = performance.now();
  readNotice(paper);
  expect(performance.now() - start).toBeLessThan(2000);
});
