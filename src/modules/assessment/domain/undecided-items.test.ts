import { expect, test } from 'vitest';
import type { AppraisalDecision } from './assessment-workflow.ts';
import { undecidedItems } from './undecided-items.ts';

const item = (code: string, decision: AppraisalDecision | null, isLeaf = true) => ({
  code,
  decision,
  isLeaf,
});

test('what is not looked at and what more is asked of still need a decision, whoever gives their points', () => {
  const items = [
    item('1', null, false),
    item('1.1', 'accept'),
    item('1.2', 'cut'),
    item('1.3', 'ask_more'),
    item('1.4', null),
  ];
  expect(undecidedItems(items).map(({ code }) => code)).toEqual(['1.3', '1.4']);
});
