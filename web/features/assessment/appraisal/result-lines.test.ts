import { expect, test } from 'vitest';
import { addPoints, points, type Points } from '#kernel/points.ts';
import {
  arrange,
  greatestLoss,
  greatestLosses,
  linesOf,
  remainderOf,
  type ResultItem,
  type ResultLine,
} from './result-lines.ts';

const item = (code: string, depth: number, given: Partial<ResultItem> = {}): ResultItem => ({
  code,
  name: `Mục ${code}`,
  depth,
  max: '4',
  self: null,
  appraised: null,
  lost: null,
  conceded: '0',
  cut: '0',
  previous: null,
  median: null,
  decision: 'accept',
  reason: null,
  derivation: null,
  ...given,
});
const lines = linesOf([
  item('1', 0, { lost: '10.5' }),
  item('1.1', 1, { lost: '0' }),
  item('1.2', 1, { lost: '9.5', cut: '0.25', conceded: '9.25' }),
  item('2', 0),
  item('2.1', 1, { cut: null, conceded: null }),
  item('2.2', 1, { lost: '10', cut: '2', conceded: '8' }),
]);
const codes = (shown: readonly ResultItem[]) => shown.map(({ code }) => code);
const only = (given: Partial<ResultItem>) => linesOf([item('1', 0, given)])[0] as ResultLine;

test('what has others below it is not an item of its own', () => {
  expect(lines.filter(({ isLeaf }) => isLeaf).map(({ code }) => code)).toEqual(['1.1', '1.2', '2.1', '2.2']);
});

test('the most lost stands first, compared as numbers, and what is unknown last', () => {
  expect(codes(arrange(lines, 'lost', false))).toEqual(['2.2', '1.2', '1.1', '2.1']);
  expect(codes(arrange(lines, 'cut', false))).toEqual(['2.2', '1.2', '1.1', '2.1']);
  expect(codes(arrange(lines, 'conceded', false))).toEqual(['1.2', '2.2', '1.1', '2.1']);
  expect(codes(arrange(lines, 'set', false))).toHaveLength(6);
});

test('only items with points lost leave out fields, full items and unknown ones', () => {
  expect(codes(arrange(lines, 'set', true))).toEqual(['1.2', '2.2']);
});

test('the greatest losses are single items that lost anything; before an appraisal, what the unit conceded', () => {
  expect(codes(greatestLosses(lines, 5))).toEqual(['2.2', '1.2']);
  expect(codes(greatestLosses(lines, 1))).toEqual(['2.2']);
  const claimed = linesOf([
    item('1', 0, { decision: null, conceded: '0.5', cut: null }),
    item('2', 0, { decision: null, conceded: '2', cut: null }),
  ]);
  expect(codes(greatestLosses(claimed, 5))).toEqual(['2', '1']);
});

test('bars are drawn by the greatest loss of a single item, not of a field', () => {
  expect(greatestLoss(lines)).toBe('10');
  expect(greatestLoss([])).toBe('0');
});

test('the difference to last year and to the median is exact, and of the self-score before an appraisal', () => {
  const previous = { appraised: '3.3', max: '4', mapping: 'same' };
  expect(only({ appraised: '3.1', previous, median: '2.85' })).toMatchObject({
    toPrevious: '-0.2',
    toMedian: '0.25',
  });
  expect(only({ decision: null, self: '3.4', appraised: null, previous })).toMatchObject({
    toPrevious: '0.1',
    toMedian: null,
  });
  expect(only({ appraised: null, previous, median: '2.85' })).toMatchObject({
    toPrevious: null,
    toMedian: null,
  });
});

test('points out of another maximum, or of an item that was split, are not compared with last year', () => {
  const appraised = '3';
  const comparedWith = (previous: ResultItem['previous']) => only({ appraised, previous }).toPrevious;
  expect(comparedWith({ appraised: '2.5', max: '4', mapping: 'same' })).toBe('0.5');
  expect(comparedWith({ appraised: '2.5', max: '4', mapping: 'merged' })).toBe('0.5');
  expect(comparedWith({ appraised: '2.5', max: '5', mapping: 'max_changed' })).toBeNull();
  expect(comparedWith({ appraised: '2.5', max: '4', mapping: 'split' })).toBeNull();
  expect(comparedWith({ appraised: null, max: '4', mapping: 'same' })).toBeNull();
  expect(comparedWith(null)).toBeNull();
});

test('what the fields do not add up to is told as a remainder, so that the columns close exactly', () => {
  const fields = linesOf([
    item('1', 0, { max: '60', self: '55.55', appraised: '50.1', lost: '9.9', conceded: '4.45', cut: '5.45' }),
    item('2', 0, { max: '40', self: '40', appraised: '40', lost: '0', conceded: '0', cut: '0' }),
  ]);
  const total = {
    max: '100',
    self: '95.55',
    appraised: '90.1',
    lost: '9.9',
    conceded: '4.45',
    cut: '5.45',
  };
  expect(remainderOf(fields, total)).toBeNull();
  const limited = { ...total, appraised: '50', lost: '50', cut: '45.55' };
  const remainder = remainderOf(fields, limited);
  expect(remainder).toMatchObject({ max: '0', self: '0', appraised: '-40.1', lost: '40.1', cut: '40.1' });
  const appraised = fields.map((field) => points(field.appraised ?? ''));
  expect(addPoints(...appraised, remainder?.appraised as Points)).toBe('50');
});

test('a field that is left out as not applicable adds nothing, and an unknown one leaves its column unknown', () => {
  const [whole, left, unknown] = linesOf([
    item('1', 0, { max: '60', self: '50', appraised: '50', lost: '10', conceded: '10', cut: '0' }),
    item('2', 0, { max: null, self: '0', appraised: '0', lost: null, conceded: null, cut: '0' }),
    item('3', 0, { max: '10', self: '10', appraised: null, lost: null, conceded: '0', cut: null }),
  ]) as [ResultLine, ResultLine, ResultLine];
  const total = { max: '60', self: '50', appraised: '50', lost: '10', conceded: '10', cut: '0' };
  expect(remainderOf([whole, left], total)).toBeNull();
  expect(remainderOf([whole, unknown], { ...total, max: '70', self: '60' })).toBeNull();
});
