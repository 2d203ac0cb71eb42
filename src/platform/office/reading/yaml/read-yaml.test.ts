import { expect, test } from 'vitest';
import { readYaml } from './read-yaml.ts';

const faults = (text: string, most = 1_000_000) => {
  const outcome = readYaml(text, most);
  return outcome.kind === 'tree' ? [] : outcome.faults.map(({ code, line, found }) => [code, line, found]);
};

test('scalars keep the text of the file, with line, column and path', () => {
  const outcome = readYaml('a: 1.10\nb:\n  - "0,5"\n  - { k: 0.1 }\n', 1000);
  expect(outcome).toMatchObject({
    root: {
      entries: [
        { name: 'a', value: { text: '1.10', isPlain: true, line: 1, column: 4, path: 'a' } },
        {
          name: 'b',
          value: {
            items: [
              { text: '0,5', isPlain: false, path: 'b[0]', line: 3 },
              { entries: [{ value: { text: '0.1', path: 'b[1].k', line: 4, column: 10 } }] },
            ],
          },
        },
      ],
    },
  });
});

test.each([
  ['a: &x 1\nb: *x\n', ['alias', 'alias']],
  ['a: 1\na: 2\n', ['duplicate']],
  ['a: !!python/object 1', ['tag']],
  ['a: [1', ['indent']],
  ['a\n\tb: 1', ['syntax']],
  ['a: 1\n---\nb: 2', ['several']],
])('%j is refused as %j', (text, codes) => {
  expect(faults(text).map(([code]) => code)).toEqual(codes);
});

test('every fault is told, each with its line', () => {
  expect(faults('a: &x 1\nb: 2\nb: 3\nc: *x\n')).toEqual([
    ['alias', 1, '&x'],
    ['duplicate', 3, 'b'],
    ['alias', 4, '*x'],
  ]);
});

test.each([
  ['brackets', '['.repeat(100_000)],
  ['dashes', '- '.repeat(100_000)],
  ['indents', Array.from({ length: 500 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
])('%s nested beyond all measure are refused at once', (_, text) => {
  expect(faults(text).map(([code]) => code)).toEqual(['too_deep']);
});

test('a long text is refused before it is read', () => {
  expect(faults('a'.repeat(1001), 1000)).toEqual([['too_large', 1, null]]);
});
