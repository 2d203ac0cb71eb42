import type { BodyOf } from '#platform/http/contract.ts';
import type { saveAnswers, saveSelfScores, SheetItem } from '#modules/assessment/contract.ts';
import type { Entry, FieldValue, SheetField } from './entry.ts';
import { scoresOf } from './scores-body.ts';

/** A write under way: sent again it is sent word for word, so that the server knows it. */
export type Sending =
  | {
      readonly kind: 'scores';
      readonly entries: readonly Entry[];
      readonly body: BodyOf<typeof saveSelfScores>;
    }
  | {
      readonly kind: 'answers';
      readonly entries: readonly Entry[];
      readonly body: BodyOf<typeof saveAnswers>;
    };

/** Two people wrote the same place: what I wrote, what stands there, and who wrote it when. */
export type Dispute = Entry & {
  readonly theirs: FieldValue;
  readonly by: string | null;
  readonly at: string | null;
};

/** Everything that the server does not have yet. */
export type Outbox = {
  readonly sending: readonly Sending[];
  readonly waiting: readonly Entry[];
  readonly disputes: readonly Dispute[];
};

/** Nothing is on its way. */
export const emptyOutbox: Outbox = { sending: [], waiting: [], disputes: [] };

type Place = Pick<Entry, 'code' | 'field'>;

const isSamePlace = (left: Place, right: Place) => left.code === right.code && left.field === right.field;

/** Whether the server has everything. */
export function isEmpty({ sending, waiting, disputes }: Outbox): boolean {
  return sending.length === 0 && waiting.length === 0 && disputes.length === 0;
}

/** Notes what a person wrote: the last word counts, and going back to what stood there leaves nothing to send. */
export function putEntry(outbox: Outbox, entry: Entry): Outbox {
  const earlier = outbox.waiting.find((each) => isSamePlace(each, entry));
  const merged = { ...entry, base: earlier ? earlier.base : entry.base };
  const others = outbox.waiting.filter((each) => !isSamePlace(each, entry));
  const disputes = outbox.disputes.filter((each) => !isSamePlace(each, entry));
  const isBack = merged.value === merged.base && disputes.length === outbox.disputes.length;
  return { ...outbox, waiting: isBack ? others : [...others, merged], disputes };
}

/** Takes what can be sent now out of what waits, as one write for scores and one for answers; null where nothing can. */
export function nextSending(
  outbox: Outbox,
  canSend: (entry: Entry) => boolean,
  versionOf: (code: string) => number,
  newId: () => string,
): Outbox | null {
  const ready = outbox.waiting.filter(canSend);
  if (ready.length === 0) return null;
  const answers = ready.filter(({ field }) => field === 'answer');
  const scores = ready.filter(({ field }) => field !== 'answer');
  const sending: Sending[] = [];
  if (scores.length > 0)
    sending.push({
      kind: 'scores',
      entries: scores,
      body: { operationId: newId(), ...scoresOf(scores, versionOf) },
    });
  if (answers.length > 0)
    sending.push({
      kind: 'answers',
      entries: answers,
      body: {
        operationId: newId(),
        changes: answers.map(({ code, value }) => ({
          code,
          version: versionOf(code),
          answer: typeof value === 'string' ? value : null,
        })),
      },
    });
  return {
    ...outbox,
    sending: [...outbox.sending, ...sending],
    waiting: outbox.waiting.filter((entry) => !ready.includes(entry)),
  };
}

/** The first write arrived. */
export function dropSent(outbox: Outbox): Outbox {
  return { ...outbox, sending: outbox.sending.slice(1) };
}

/** The first write cannot be made as it is: what it held waits again, with what was written since. */
export function takeBack(outbox: Outbox): Outbox {
  const [first, ...rest] = outbox.sending;
  if (!first) return outbox;
  return { ...outbox, sending: rest, waiting: rejoined(first.entries, outbox.waiting) };
}

/**
 * Compares what waits with what now stands: what nobody else touched waits on, what is the same already is done with,
 * and where somebody else wrote something different the person is asked.
 */
export function settle(
  outbox: Outbox,
  itemOf: (code: string) => SheetItem | undefined,
  knockOuts: Readonly<Record<string, boolean | null>>,
): Outbox {
  const waiting: Entry[] = [];
  const disputes = [...outbox.disputes];
  for (const entry of outbox.waiting) {
    const item = itemOf(entry.code);
    const theirs = item ? valueOf(item, entry.field) : knockOutOf(knockOuts, entry.field);
    if (theirs === entry.value) continue;
    if (theirs === entry.base) waiting.push(entry);
    else {
      const isAnswer = entry.field === 'answer';
      disputes.push({
        ...entry,
        theirs,
        by: (isAnswer ? item?.answeredBy : entry.field === 'note' ? null : item?.scoredBy) ?? null,
        at: isAnswer || entry.field === 'note' ? null : (item?.scoredAt ?? null),
      });
    }
  }
  return { ...outbox, waiting, disputes };
}

/** The person chose: what they wrote waits again, or is given up. */
export function decide(outbox: Outbox, dispute: Dispute, isMine: boolean): Outbox {
  const { theirs, by: _by, at: _at, ...entry } = dispute;
  const disputes = outbox.disputes.filter((each) => each !== dispute);
  return {
    ...outbox,
    disputes,
    waiting: isMine ? [...outbox.waiting, { ...entry, base: theirs }] : outbox.waiting,
  };
}

/** All that several tabs and earlier visits left, as one. */
export function joinOutboxes(left: Outbox, right: Outbox): Outbox {
  const known = new Set(left.sending.map(({ body }) => body.operationId));
  return {
    sending: [...left.sending, ...right.sending.filter(({ body }) => !known.has(body.operationId))],
    waiting: right.waiting.reduce((joined, entry) => putEntry(joined, entry), left).waiting,
    disputes: [
      ...left.disputes,
      ...right.disputes.filter((dispute) => !left.disputes.some((each) => isSamePlace(each, dispute))),
    ],
  };
}

/** A line as it stands with what was written and is not stored yet. */
export function withEntries(item: SheetItem, entries: readonly Entry[]): SheetItem {
  return entries.reduce((written, { field, value }) => withValue(written, field, value), item);
}

/** What stands in one place of a line. */
export function valueOf(item: SheetItem, field: SheetField): FieldValue {
  if (field.startsWith('figure:')) return item.figures[field.slice('figure:'.length)] ?? null;
  if (field === 'isNotApplicable') return item.isNotApplicable;
  if (field === 'explanation') return item.explanation;
  return field === 'note' ? item.note : item.answer;
}

function withValue(item: SheetItem, field: SheetField, value: FieldValue): SheetItem {
  if (field.startsWith('figure:'))
    return { ...item, figures: { ...item.figures, [field.slice('figure:'.length)]: value } };
  if (field === 'isNotApplicable') return { ...item, isNotApplicable: value === true };
  const text = typeof value === 'string' && value.trim() !== '' ? value : null;
  return field === 'explanation'
    ? { ...item, explanation: text }
    : field === 'note'
      ? { ...item, note: text }
      : { ...item, answer: text };
}

function knockOutOf(knockOuts: Readonly<Record<string, boolean | null>>, field: SheetField): FieldValue {
  return knockOuts[field.slice('knock:'.length)] ?? null;
}

function rejoined(first: readonly Entry[], later: readonly Entry[]): readonly Entry[] {
  const rest = later.filter((entry) => !first.some((each) => isSamePlace(each, entry)));
  const again = first.map((entry) => {
    const newer = later.find((each) => isSamePlace(each, entry));
    return newer ? { ...newer, base: entry.base } : entry;
  });
  return [...again, ...rest];
}
