import { expect, test } from 'vitest';
import { points } from '#kernel/points.ts';
import { isKeepable, withLinked, withUnlinked, type Maxima, type WorkedLine } from './mapping-edits.ts';

const maxima: Maxima = {
  previous: new Map([
    ['1', points('2')],
    ['2', points('3')],
  ]),
  current: new Map([
    ['1', points('2')],
    ['2', points('4')],
    ['3', points('1')],
  ]),
};
const lines: readonly WorkedLine[] = [
  { kind: 'same', previous: ['1'], current: ['1'], confidence: 1 },
  { kind: 'dropped', previous: ['2'], current: [], confidence: 0.4 },
  { kind: 'new', previous: [], current: ['2'], confidence: 0.4 },
  { kind: 'new', previous: [], current: ['3'], confidence: 0.9 },
];

test('linking a dropped item to a new one makes one line, whose kind follows from the maxima', () => {
  expect(shown(withLinked(lines, 1, 'current', '2', maxima))).toEqual([
    'same 1>1',
    'max_changed 2>2',
    'new >3',
  ]);
});

test('linking a second item of this year splits, one of the year before merges', () => {
  expect(shown(withLinked(lines, 0, 'current', '3', maxima))[0]).toBe('split 1>1,3');
  const merged = withLinked(lines, 0, 'previous', '2', maxima);
  expect(shown(merged)).toEqual(['merged 1,2>1', 'new >2', 'new >3']);
  expect(merged.every(isKeepable)).toBe(true);
  expect(withLinked(merged, 0, 'current', '3', maxima).every(isKeepable)).toBe(false);
});

test('an item taken out of its line stands alone, and what a person changed is no proposal any more', () => {
  const apart = withUnlinked(lines, 0, 'current', '1', maxima);
  expect(shown(apart).slice(0, 2)).toEqual(['dropped 1>', 'new >1']);
  expect(apart.map(({ confidence }) => confidence)).toEqual([null, null, 0.4, 0.4, 0.9]);
});

function shown(all: readonly WorkedLine[]): readonly string[] {
  return all.map(({ kind, previous, current }) => `${kind} ${previous.join()}>${current.join()}`);
}
