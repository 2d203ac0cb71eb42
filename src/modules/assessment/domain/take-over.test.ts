import { expect, test } from 'vitest';
import { continuedCodes } from './take-over.ts';

test('without a confirmed mapping an item continues the one of its code', () => {
  expect(continuedCodes(['1', '1.1', '1.2'], ['1', '1.2', '1.3'], null)).toEqual([
    { from: '1', to: '1' },
    { from: '1.2', to: '1.2' },
  ]);
});

test('a confirmed mapping decides, split and merged items included, and equal codes then mean nothing', () => {
  const lines = [
    { kind: 'split', previous: ['1.1'], current: ['1.1', '1.4'] },
    { kind: 'merged', previous: ['1.2', '1.3'], current: ['1.2'] },
    { kind: 'new', previous: [], current: ['1.3'] },
    { kind: 'dropped', previous: ['2'], current: [] },
  ];
  expect(continuedCodes(['1.1', '1.2', '1.3', '2'], ['1.1', '1.2', '1.3', '1.4', '2'], lines)).toEqual([
    { from: '1.1', to: '1.1' },
    { from: '1.1', to: '1.4' },
    { from: '1.2', to: '1.2' },
    { from: '1.3', to: '1.2' },
  ]);
});
