import { expect, test } from 'vitest';
import { areSameDates, findDateFaults } from './check-dates.ts';

const dates = {
  selfScoreDueOn: '2026-12-15',
  appraisalDueOn: '2027-01-31',
  explanationDueOn: null,
};

test('days that follow one another and are ahead have no fault, and two may be the same day', () => {
  expect(findDateFaults('2026-12-15', dates, '2026-12-15')).toEqual([]);
  expect(findDateFaults('2026-10-01', { ...dates, explanationDueOn: '2027-01-31' }, '2026-11-01')).toEqual(
    [],
  );
});

test('a deadline before the one that it follows is named with the earliest day that it may be', () => {
  expect(findDateFaults('2026-10-01', { ...dates, appraisalDueOn: '2026-12-14' }, '2026-11-01')).toEqual([
    { kind: 'order', deadline: 'appraisalDueOn', notBefore: '2026-12-15' },
  ]);
  expect(findDateFaults('2026-12-16', { ...dates, appraisalDueOn: null }, '2026-11-01')).toEqual([
    { kind: 'order', deadline: 'selfScoreDueOn', notBefore: '2026-12-16' },
  ]);
  const late = { ...dates, appraisalDueOn: null, explanationDueOn: '2026-12-01' };
  expect(findDateFaults('2026-10-01', late, '2026-11-01')).toEqual([
    { kind: 'order', deadline: 'explanationDueOn', notBefore: '2026-12-15' },
  ]);
});

test('a deadline that is over is a fault, unless it stays where it was', () => {
  const past = { kind: 'past', deadline: 'selfScoreDueOn', notBefore: '2026-12-16' };
  expect(findDateFaults('2026-10-01', dates, '2026-12-16')).toEqual([past]);
  expect(findDateFaults('2026-10-01', dates, '2026-12-16', dates)).toEqual([]);
  expect(
    findDateFaults('2026-10-01', dates, '2026-12-16', { ...dates, selfScoreDueOn: '2026-12-10' }),
  ).toEqual([past]);
});

test('deadlines are the same when every one of them is', () => {
  expect(areSameDates(dates, { ...dates })).toBe(true);
  expect(areSameDates(dates, { ...dates, explanationDueOn: '2027-02-10' })).toBe(false);
});
