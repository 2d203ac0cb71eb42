import { expect, test } from 'vitest';
import type { SheetItem } from '#modules/assessment/contract.ts';
import type { Entry } from './entry.ts';
import {
  decide,
  dropSent,
  emptyOutbox,
  joinOutboxes,
  nextSending,
  putEntry,
  settle,
  takeBack,
  withEntries,
  type Outbox,
} from './outbox.ts';

const item: SheetItem = {
  code: '1.1',
  version: 3,
  assignee: null,
  dueOn: null,
  note: null,
  figures: { value: '4' },
  isNotApplicable: false,
  explanation: null,
  evidence: [],
  selfPoints: null,
  selfLow: null,
  selfHigh: null,
  scoredBy: 'Bà Thử',
  scoredAt: '2026-11-24T10:00:00.000Z',
  decision: null,
  appraisedPoints: null,
  appraisedFigures: null,
  appraisedEvidence: null,
  reason: null,
  appraisedBy: null,
  appraisedAt: null,
  answer: null,
  answeredBy: null,
  reply: null,
  isScoredByMe: false,
};

const entry = (parts: Partial<Entry> = {}): Entry => ({
  code: '1.1',
  field: 'figure:value',
  value: '5',
  base: '4',
  ...parts,
});
const waiting = (...entries: readonly Entry[]): Outbox => ({ ...emptyOutbox, waiting: entries });
let names = 0;
const newId = () => `id-${(names += 1)}`;
const sent = (outbox: Outbox): Outbox =>
  nextSending(
    outbox,
    () => true,
    () => 3,
    newId,
  ) ?? outbox;

test('the last word on a place counts, beside what stood there first', () => {
  const outbox = putEntry(waiting(entry()), entry({ value: '6', base: '5' }));
  expect(outbox.waiting).toEqual([entry({ value: '6', base: '4' })]);
});

test('going back to what stood there leaves nothing to send', () => {
  expect(putEntry(waiting(entry()), entry({ value: '4', base: '4' }))).toEqual(emptyOutbox);
});

test('scores and answers go as writes of their own, each item once with the version that was seen', () => {
  const { sending } = sent(
    waiting(
      entry(),
      entry({ field: 'explanation', value: 'Vì sao' }),
      entry({ field: 'answer', value: 'Giải trình' }),
      entry({ code: '', field: 'knock:sai-pham', value: false, base: null }),
    ),
  );
  expect(sending.map(({ kind }) => kind)).toEqual(['scores', 'answers']);
  expect(sending[0]?.body).toMatchObject({
    changes: [{ code: '1.1', version: 3, set: { figures: { value: '5' }, explanation: 'Vì sao' } }],
    knockOuts: { 'sai-pham': false },
  });
  expect(sending[1]?.body).toMatchObject({ changes: [{ code: '1.1', version: 3, answer: 'Giải trình' }] });
});

test('what is not fit to be sent waits on', () => {
  const outbox = waiting(entry(), entry({ code: '1.2' }));
  const next = nextSending(
    outbox,
    ({ code }) => code !== '1.2',
    () => 1,
    newId,
  );
  expect(next?.waiting.map(({ code }) => code)).toEqual(['1.2']);
  expect(
    nextSending(
      waiting(entry()),
      () => false,
      () => 1,
      newId,
    ),
  ).toBeNull();
});

test('a write that was refused waits again, and what was written since goes before it', () => {
  const outbox = putEntry(sent(waiting(entry())), entry({ value: '7', base: '5' }));
  expect(takeBack(outbox)).toEqual(waiting(entry({ value: '7', base: '4' })));
  expect(dropSent(outbox).waiting).toEqual([entry({ value: '7', base: '5' })]);
});

test('where nobody else wrote, what waits goes on waiting; where the same stands already, it is done with', () => {
  expect(settle(waiting(entry()), () => item, {}).waiting).toEqual([entry()]);
  expect(settle(waiting(entry({ value: '4', base: '3' })), () => item, {})).toEqual(emptyOutbox);
});

test('where somebody else wrote something different, both values are kept with who and when', () => {
  const outbox = settle(waiting(entry({ base: '3' })), () => item, {});
  expect(outbox.waiting).toEqual([]);
  expect(outbox.disputes).toEqual([
    { ...entry({ base: '3' }), theirs: '4', by: 'Bà Thử', at: '2026-11-24T10:00:00.000Z' },
  ]);
  const [dispute] = outbox.disputes;
  if (!dispute) throw new Error('no dispute');
  expect(decide(outbox, dispute, true)).toEqual(waiting(entry({ base: '4' })));
  expect(decide(outbox, dispute, false)).toEqual(emptyOutbox);
});

test('two tabs become one outbox: a write under way once, a place once with the last word', () => {
  const left = sent(waiting(entry()));
  const right = { ...left, waiting: [entry({ code: '2.1' })] };
  const joined = joinOutboxes({ ...left, waiting: [entry({ code: '2.1', value: '1' })] }, right);
  expect(joined.sending).toHaveLength(1);
  expect(joined.waiting).toEqual([entry({ code: '2.1' })]);
});

test('a line is shown with what was written on top; words of blanks are none', () => {
  const shown = withEntries(item, [entry(), entry({ field: 'note', value: '  ' })]);
  expect([shown.figures, shown.note, item.figures]).toEqual([{ value: '5' }, null, { value: '4' }]);
});
