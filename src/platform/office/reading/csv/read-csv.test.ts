import { expect, test } from 'vitest';
import { readCsv } from './read-csv.ts';

const cells = (text: string) => {
  const outcome = readCsv(text);
  return outcome.kind === 'table' ? outcome.rows.map((row) => row.cells) : outcome;
};

test.each([
  [
    'a,b\n1,2\n',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    '\uFEFFa;b\r\n"1,5";2\r\n',
    [
      ['a', 'b'],
      ['1,5', '2'],
    ],
  ],
  [
    'a\tb\n1\t',
    [
      ['a', 'b'],
      ['1', ''],
    ],
  ],
  [
    'a,b\n"x ""y"" z","hai\r\ndòng"',
    [
      ['a', 'b'],
      ['x "y" z', 'hai\r\ndòng'],
    ],
  ],
  [
    'a,b\r1,2\r\r3,4',
    [
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
    ],
  ],
  [
    '"a;b",c\n1,2',
    [
      ['a;b', 'c'],
      ['1', '2'],
    ],
  ],
  ['', []],
])('%j is the table %j', (text, table) => {
  expect(cells(text)).toEqual(table);
});

test('lines are counted as an editor shows them', () => {
  const outcome = readCsv('a,b\n"x\ny",2\n3,4\n');
  expect(outcome.kind === 'table' && outcome.rows.map(({ line }) => line)).toEqual([1, 2, 4]);
});

test('a quotation mark that never closes is told by its line', () => {
  expect(cells('a\n1\n"x\ny')).toEqual({ kind: 'unclosed', line: 3 });
});
