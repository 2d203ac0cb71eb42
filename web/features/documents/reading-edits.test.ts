import { expect, test } from 'vitest';
import {
  withCause,
  withEntry,
  withoutCause,
  withoutEntry,
  withoutRecommendation,
  withRecommendation,
} from './reading-edits.ts';
import { sampleReading } from './sample-reading.ts';

test('a finding that is added says nothing yet, and findings stay numbered', () => {
  const longer = withEntry(withEntry(sampleReading(), 'findings'), 'findings');
  expect(longer.findings.map(({ order }) => order)).toEqual([1, 2, 3]);
  expect(longer.findings[2]?.lostPoints.value).toBeNull();
  const shorter = withoutEntry(longer, 'findings', 0);
  expect(shorter.findings.map(({ order }) => order)).toEqual([1, 2]);
});

test('causes are added and taken away one by one', () => {
  const reading = withCause(sampleReading(), 0);
  expect(reading.findings[0]?.causes).toHaveLength(3);
  expect(withoutCause(reading, 0, 0).findings[0]?.causes[0]?.text.value).toBe('thiếu số liệu');
});

test('an addressee without recommendations is left out', () => {
  const reading = withRecommendation(withRecommendation(sampleReading(), 0), null);
  expect(reading.recommendations.map(({ items }) => items.length)).toEqual([2, 1]);
  expect(withoutRecommendation(reading, 1, 0).recommendations).toHaveLength(1);
});
