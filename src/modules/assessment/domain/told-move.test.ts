import { expect, test } from 'vitest';
import type { AssessmentMove } from './assessment-workflow.ts';
import { toldMove } from './told-move.ts';

const after = (...moves: readonly (AssessmentMove | 'open')[]) => moves.map((move) => ({ move }));

test('a sheet that came back is told of until it is handed in again', () => {
  expect(toldMove('self_scoring', after('open', 'submit', 'return'))?.move).toBe('return');
  expect(toldMove('awaiting_approval', after('open', 'submit', 'return', 'ask_approval'))?.move).toBe(
    'return',
  );
  expect(toldMove('self_scoring', after('open', 'ask_approval', 'send_back'))?.move).toBe('send_back');
  expect(toldMove('self_scoring', after('open'))).toBeNull();
  expect(toldMove('submitted', after('open', 'submit', 'return', 'submit'))).toBeNull();
});

test('a result that was reopened is told of until it is concluded again, while the unit explains too', () => {
  const reopened = ['open', 'submit', 'begin_appraisal', 'conclude', 'publish', 'reopen'] as const;
  expect(toldMove('reappraising', after(...reopened))?.move).toBe('reopen');
  expect(toldMove('explaining', after(...reopened, 'ask_explanation'))?.move).toBe('reopen');
  expect(toldMove('concluded', after(...reopened, 'conclude'))).toBeNull();
});

test('that the round of explanations was ended is told of, handing in is not', () => {
  const asked = ['open', 'submit', 'begin_appraisal', 'ask_explanation'] as const;
  expect(toldMove('reappraising', after(...asked, 'end_explanation'))?.move).toBe('end_explanation');
  expect(toldMove('reappraising', after(...asked, 'hand_in_explanation'))).toBeNull();
});
