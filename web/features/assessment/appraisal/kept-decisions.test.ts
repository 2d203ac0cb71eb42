import { expect, test } from 'vitest';
import type { DecisionDraft } from './decision-draft.ts';
import { withHeld, writtenElsewhere, type Kept } from './kept-decisions.ts';

const draft = (reason: string): DecisionDraft => ({
  decision: 'cut',
  by: 'points',
  points: '1',
  figures: {},
  evidence: null,
  reason,
  reply: '',
});
const empty: Kept = { drafts: {}, sending: {} };
const held = (drafts: Readonly<Record<string, DecisionDraft>>) => ({ drafts, sending: null });

test('two windows of one person keep their drafts beside each other', () => {
  const first = withHeld(empty, held({}), held({ '1.1': draft('một') }), 'a');
  const both = withHeld(first, held({}), held({ '1.2': draft('hai') }), 'b');
  expect(Object.keys(both.drafts)).toEqual(['1.1', '1.2']);
  expect(writtenElsewhere(both, { '1.2': draft('hai') }, 'b')).toEqual(new Set(['1.1']));
});

test('a window that is done takes away its own drafts only', () => {
  const own = draft('một');
  const first = withHeld(empty, held({}), held({ '1.1': own }), 'a');
  const both = withHeld(first, held({}), held({ '1.1': draft('khác'), '1.2': draft('hai') }), 'b');
  expect(Object.keys(withHeld(both, held({ '1.1': own }), held({}), 'a').drafts)).toEqual(['1.1', '1.2']);
  expect(both.drafts['1.1']).toEqual({ draft: draft('khác'), by: 'b' });
  expect(writtenElsewhere(both, { '1.1': own }, 'a')).toEqual(new Set(['1.1', '1.2']));
});

test('a draft that was taken over from a closed window is taken away once it is stored', () => {
  const left = withHeld(empty, held({}), held({ '1.1': draft('một') }), 'closed');
  expect(withHeld(left, held({ '1.1': draft('một') }), held({}), 'a').drafts).toEqual({});
});

test('each window keeps its own write under way', () => {
  const sending = { operationId: 'x', changes: [], drafts: {} };
  const kept = withHeld(empty, held({}), { drafts: {}, sending }, 'a');
  expect(withHeld(kept, held({}), held({}), 'b').sending).toEqual({ a: sending });
  expect(withHeld(kept, { drafts: {}, sending }, held({}), 'a').sending).toEqual({});
});

test('a write that was taken over from a closed window is done with once it is answered', () => {
  const sending = { operationId: 'x', changes: [], drafts: {} };
  const kept = withHeld(empty, held({}), { drafts: {}, sending }, 'closed');
  expect(withHeld(kept, { drafts: {}, sending }, held({}), 'a').sending).toEqual({});
});
