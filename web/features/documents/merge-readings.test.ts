import { expect, test } from 'vitest';
import type { Reading } from '#modules/documents/domain/reading/reading.ts';
import { isSame } from '#web/is-same.ts';
import { mergeReadings, takeTheirs } from './merge-readings.ts';
import { withEntry } from './reading-edits.ts';
import { added, withField } from './reading-fields.ts';
import { sampleReading } from './sample-reading.ts';

const changed = (reading: Reading, path: string, value: unknown) => withField(reading, path, added(value));

test('changes of two people in different places are put together', () => {
  const before = sampleReading();
  const mine = changed(before, 'findings.0.lostPoints', '0.5');
  const theirs = changed(before, 'document.place', 'Suối Mẫu');
  const { reading, disagreements } = mergeReadings(before, mine, theirs);
  expect(reading.findings[0]?.lostPoints.value).toBe('0.5');
  expect(reading.document.place.value).toBe('Suối Mẫu');
  expect(disagreements).toEqual([]);
});

test('where two people wrote different values mine stands until I choose', () => {
  const before = sampleReading();
  const mine = changed(before, 'document.place', 'Suối Mẫu');
  const theirs = changed(before, 'document.place', 'Xã Suối Mẫu');
  const { reading, disagreements } = mergeReadings(before, mine, theirs);
  expect(reading.document.place.value).toBe('Suối Mẫu');
  expect(disagreements.map(({ path }) => path)).toEqual(['document.place']);
  const [disagreement] = disagreements;
  expect(disagreement && takeTheirs(reading, disagreement).document.place.value).toBe('Xã Suối Mẫu');
});

test('the same change by both is no disagreement', () => {
  const before = sampleReading();
  const both = changed(before, 'document.place', 'Suối Mẫu');
  expect(mergeReadings(before, both, changed(before, 'document.place', 'Suối Mẫu')).disagreements).toEqual(
    [],
  );
});

test('a list that both made longer is one question about the whole list', () => {
  const before = sampleReading();
  const mine = changed(withEntry(before, 'recipients'), 'recipients.1', 'Lưu: VT');
  const theirs = changed(withEntry(before, 'recipients'), 'recipients.1', 'Đảng ủy');
  const merged = mergeReadings(before, mine, theirs);
  expect(merged.disagreements.map(({ path }) => path)).toEqual(['recipients']);
  expect(merged.reading.recipients).toHaveLength(2);
});

test('the order of keys, which a database may change, makes no difference', () => {
  expect(isSame({ value: 'a', span: null }, { span: null, value: 'a' })).toBe(true);
  expect(isSame({ value: 'a' }, { value: 'a', span: null })).toBe(false);
  expect(isSame([1, 2], [1, 2, 3])).toBe(false);
});
