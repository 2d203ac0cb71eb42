import { expect, test } from 'vitest';
import { points } from '#kernel/points.ts';
import { isAbove, takeDecision, type ItemToDecide } from './take-decision.ts';

const claimed: ItemToDecide = {
  code: '1.1',
  figures: { numerator: '8', denominator: '10' },
  isNotApplicable: false,
  explanation: null,
  evidenceCount: 1,
  isSelfScored: true,
  selfPoints: points('2'),
  decision: null,
  givenPoints: null,
  correctedFigures: null,
  judgedEvidence: null,
  reason: null,
  reply: null,
};

test('accepting takes the claim as it stands, and freezes how its evidence counted', () => {
  expect(takeDecision(claimed, { decision: 'accept' })).toMatchObject({
    decision: 'accept',
    judgedEvidence: 'accepted',
    givenPoints: null,
  });
  expect(takeDecision({ ...claimed, evidenceCount: 0 }, { decision: 'accept' })).toMatchObject({
    judgedEvidence: 'missing',
  });
  expect(takeDecision(claimed, { decision: 'accept', figures: { numerator: '7' } })).toBe(
    'accept_as_claimed',
  );
});

test('a cut needs a reason and something that makes it less', () => {
  expect(takeDecision(claimed, { decision: 'cut', points: '1' })).toBe('reason_needed');
  expect(takeDecision(claimed, { decision: 'cut', reason: 'Thiếu.' })).toBe('cut_needs_points');
  expect(takeDecision(claimed, { decision: 'cut', points: '2.01', reason: 'Thừa.' })).toBe(
    'points_above_self',
  );
  expect(
    takeDecision(claimed, { decision: 'cut', figures: { numerator: '7' }, reason: 'Sai.' }),
  ).toMatchObject({
    correctedFigures: { numerator: '7', denominator: '10' },
    givenPoints: null,
  });
});

test('a decision that stays keeps what it said, and one that goes takes it along', () => {
  const cut = takeDecision(claimed, { decision: 'cut', points: '1', reason: 'Thiếu.' }) as ItemToDecide;
  expect(takeDecision(cut, { decision: 'cut', reply: 'Đã xem.' })).toMatchObject({
    givenPoints: '1',
    reason: 'Thiếu.',
    reply: 'Đã xem.',
  });
  expect(takeDecision(cut, { decision: null })).toMatchObject({ givenPoints: null, reason: 'Thiếu.' });
});

test('what a survey gives is entered with the acceptance', () => {
  const survey = { ...claimed, isSelfScored: false, selfPoints: null, figures: {} };
  expect(takeDecision(survey, { decision: 'accept' })).toBe('given_needs_points');
  expect(takeDecision(survey, { decision: 'accept', figures: { value: '1.2' } })).toMatchObject({
    correctedFigures: { value: '1.2' },
  });
});

test('of a deduction, taking less away than the unit did itself would be more points', () => {
  expect(isAbove(points('0.5'), points('-1'))).toBe(true);
  expect(isAbove(points('1.5'), points('-1'))).toBe(false);
  expect(isAbove(points('2'), points('2'))).toBe(false);
  expect(isAbove(points('9'), null)).toBe(false);
});
