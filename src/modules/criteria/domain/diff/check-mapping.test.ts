import { expect, test } from 'vitest';
import { parentItem, sampleItem, sampleSet } from '#tests/support/criteria-sample.ts';
import { checkMapping, type MappingLineToCheck } from './check-mapping.ts';

const previous = sampleSet([
  parentItem('1', '3', [sampleItem('1.1', '1', null), sampleItem('1.2', '2', null)]),
  sampleItem('2', '4', null),
]);
const current = sampleSet([
  parentItem('A', '3', [sampleItem('A.1', '3', null)]),
  sampleItem('B', '2', null),
  sampleItem('C', '2', null),
]);
const line = (
  kind: MappingLineToCheck['kind'],
  before: readonly string[],
  after: readonly string[],
): MappingLineToCheck => ({ kind, previous: before, current: after });

const whole = [
  line('same', ['1'], ['A']),
  line('merged', ['1.1', '1.2'], ['A.1']),
  line('split', ['2'], ['B', 'C']),
];
const sound = { unknown: [], twice: [], missing: [], misfit: [] };

test('a mapping in which every item of both sets stands once is sound', () => {
  expect(checkMapping(previous, current, whole)).toEqual(sound);
});

test('items in no line, in two lines and of no set are told by their codes', () => {
  expect(checkMapping(previous, current, whole.slice(1))).toEqual({ ...sound, missing: ['1', 'A'] });
  expect(checkMapping(previous, current, [...whole, line('new', [], ['C'])])).toEqual({
    ...sound,
    twice: ['C'],
  });
  // A code of the one set is none of the other.
  expect(checkMapping(previous, current, [...whole, line('dropped', ['A'], [])])).toEqual({
    ...sound,
    unknown: ['A'],
  });
});

test.each([
  line('same', ['1', '1.1'], ['A']),
  line('max_changed', ['1'], []),
  line('split', ['2'], ['B']),
  line('merged', ['2'], ['B']),
  line('new', ['2'], ['B']),
  line('dropped', ['2'], ['B']),
])('a line of a kind that its numbers do not fit is told: $kind', (each) => {
  expect(checkMapping(previous, current, [each]).misfit).toEqual([each.previous[0]]);
});
