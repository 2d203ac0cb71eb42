// Longer than 250 lines: what is written, kept, sent and shown of one sheet is one thing, which must not fall apart.
import {
  getAssessment,
  saveAnswers,
  saveSelfScores,
  type SavedItems,
  type SheetItem,
  type SheetView,
} from '#modules/assessment/contract.ts';
import type { CriteriaSet } from '#modules/criteria/domain/criteria-set.ts';
import { call, problemOf, type ReplyProblem } from '#web/api.ts';
import { today } from '#web/clock.ts';
import { newOperationId } from '#web/operation-id.ts';
import { rowsOf, type SetRow } from '#web/scoring/set-rows.ts';
import type { Entry, FieldValue, SheetField } from './entry.ts';
import { keptOutbox } from './kept-outbox.ts';
import {
  decide,
  dropSent,
  emptyOutbox,
  isEmpty,
  joinOutboxes,
  nextSending,
  putEntry,
  settle,
  takeBack,
  valueOf,
  withEntries,
  type Dispute,
  type Outbox,
  type Sending,
} from './outbox.ts';
import { showSheet, type SheetShown } from './sheet-lines.ts';

const quietMilliseconds = 600;
const retryMilliseconds = [2000, 4000, 8000, 15000, 30000];

/** How safe what was written is. */
export type Saving =
  | { readonly kind: 'saved' | 'waiting' | 'saving' | 'held' | 'disputed' }
  /** The network is away: everything is kept on this machine and sent once it is back. */
  | { readonly kind: 'offline' }
  /** The server refused: kept on this machine until the person decides. */
  | { readonly kind: 'refused'; readonly problem: ReplyProblem };

/** Everything the screen needs to know at one moment. */
export type SheetState = SheetShown & {
  readonly sheet: SheetView;
  /** The lines with what was written on top. */
  readonly items: ReadonlyMap<string, SheetItem>;
  readonly knockOuts: Readonly<Record<string, boolean | null>>;
  readonly outbox: Outbox;
  readonly saving: Saving;
};

/** One opened sheet: what it shows, and how it is written. */
export type SheetStore = {
  readonly rows: readonly SetRow[];
  readonly getState: () => SheetState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Begins to send what is left of earlier visits; returns how to end. */
  readonly start: () => () => void;
  readonly write: (code: string, field: SheetField, value: FieldValue) => void;
  /** Shows what a figure would make of the points while it is typed; null ends that. */
  readonly preview: (entry: Pick<Entry, 'code' | 'field' | 'value'> | null) => void;
  readonly decide: (dispute: Dispute, isMine: boolean) => void;
  /** Sends at once; whether everything arrived. */
  readonly flush: () => Promise<boolean>;
  /** Gives up what the server refused. */
  readonly giveUp: () => void;
  /** Takes what a write outside the outbox answered, or a sheet that was read anew. */
  readonly takeSaved: (saved: SavedItems) => void;
  readonly takeSheet: (sheet: SheetView) => void;
};

/** Opens a sheet for one person. */
export function openSheet(given: { sheet: SheetView; set: CriteriaSet; personId: string }): SheetStore {
  const { set, personId } = given;
  const rows = rowsOf(set);
  const kept = keptOutbox(personId, given.sheet.id);
  const listeners = new Set<() => void>();
  let sheet = given.sheet;
  let stored = new Map(sheet.items.map((item) => [item.code, item]));
  let outbox: Outbox = emptyOutbox;
  let previewed: Pick<Entry, 'code' | 'field' | 'value'> | null = null;
  let running: Promise<boolean> | null = null;
  let problem: ReplyProblem | null = null;
  let failures = 0;
  let isStarted = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let state = shown(null);

  function shown(before: SheetState | null): SheetState {
    const written = [...outbox.sending.flatMap(({ entries }) => entries), ...outbox.waiting];
    const preview = previewed ? [{ ...previewed, base: null }] : [];
    const byCode = new Map<string, Entry[]>();
    for (const entry of [...written, ...preview])
      byCode.set(entry.code, [...(byCode.get(entry.code) ?? []), entry]);
    const items = new Map(
      [...stored].map(([code, item]) => {
        const entries = byCode.get(code);
        return [code, entries ? withEntries(item, entries) : item];
      }),
    );
    const knockOuts = Object.fromEntries([
      ...Object.entries(sheet.knockOuts),
      ...(byCode.get('') ?? []).map(({ field, value }) => [
        field.slice('knock:'.length),
        typeof value === 'boolean' ? value : null,
      ]),
    ]) as Record<string, boolean | null>;
    const seen = showSheet({
      set,
      rows,
      head: sheet,
      items,
      knockOuts,
      waiting: new Set(written.map(({ code }) => code)),
      disputed: new Set(outbox.disputes.map(({ code }) => code)),
      today: today(),
      before,
    });
    return { ...seen, sheet, items, knockOuts, outbox, saving: savingNow(seen) };
  }

  function savingNow(seen: SheetShown): Saving {
    if (problem) return isPassing(problem) ? { kind: 'offline' } : { kind: 'refused', problem };
    if (running || outbox.sending.length > 0) return { kind: 'saving' };
    if (outbox.waiting.some((entry) => isSendable(entry, seen))) return { kind: 'waiting' };
    if (outbox.waiting.length > 0) return { kind: 'held' };
    return { kind: outbox.disputes.length > 0 ? 'disputed' : 'saved' };
  }

  function change(next: Outbox): void {
    outbox = next;
    kept.keep(outbox);
    announce();
  }

  function announce(): void {
    state = shown(state);
    for (const listener of listeners) listener();
  }

  function schedule(milliseconds: number): void {
    clearTimeout(timer);
    if (isStarted) timer = setTimeout(() => void flush(), milliseconds);
  }

  /** Whoever flushes while it runs waits for that one, then sends what came since. */
  async function flush(): Promise<boolean> {
    clearTimeout(timer);
    if (running) await running;
    running ??= send().finally(() => {
      running = null;
      announce();
    });
    return running;
  }

  async function send(): Promise<boolean> {
    problem = null;
    announce();
    for (;;) {
      if (outbox.sending.length === 0) {
        const next = nextSending(
          outbox,
          (entry) => isSendable(entry, state),
          (code) => stored.get(code)?.version ?? 0,
          newOperationId,
        );
        if (!next) return isEmpty(outbox);
        change(next);
      }
      const [first] = outbox.sending;
      if (!first) return true;
      try {
        const saved = await request(first);
        takeStored(saved);
        if (first.kind === 'scores') setKnockOuts(first.body.knockOuts ?? {});
        failures = 0;
        change(dropSent(outbox));
      } catch (error) {
        if (!(await recover(problemOf(error)))) return false;
      }
    }
  }

  function request(sending: Sending): Promise<SavedItems> {
    const params = { id: sheet.id };
    return sending.kind === 'scores'
      ? call(saveSelfScores, { params, body: sending.body })
      : call(saveAnswers, { params, body: sending.body });
  }

  /** What to do about a write that failed; whether to go on sending. */
  async function recover(found: ReplyProblem): Promise<boolean> {
    if (found.code === 'assessment.changed_meanwhile' || found.code === 'assessment.operation_reused') {
      try {
        const newer = await call(getAssessment, { params: { id: sheet.id } });
        setSheet(newer);
        change(settle(takeBack(outbox), (code) => stored.get(code), newer.knockOuts));
        return true;
      } catch (error) {
        return recover(problemOf(error));
      }
    }
    problem = found;
    if (isPassing(found)) {
      failures += 1;
      schedule(retryMilliseconds[Math.min(failures, retryMilliseconds.length) - 1] ?? 30000);
    } else if (found.status !== 401) {
      change(takeBack(outbox));
      // It may have been locked meanwhile: the screen shows what now holds.
      await call(getAssessment, { params: { id: sheet.id } }).then(setSheet, () => undefined);
    }
    announce();
    return false;
  }

  function takeStored({ assessment, items }: SavedItems): void {
    stored = new Map(stored);
    for (const item of items) stored.set(item.code, item);
    sheet = { ...sheet, ...assessment };
  }

  function setKnockOuts(answers: SheetView['knockOuts']): void {
    sheet = { ...sheet, knockOuts: { ...sheet.knockOuts, ...answers } };
  }

  function setSheet(newer: SheetView): void {
    sheet = newer;
    stored = new Map(newer.items.map((item) => [item.code, item]));
  }

  return {
    rows,
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start: () => {
      isStarted = true;
      // Taken here and not at the opening, which must leave the browser as it is.
      change(joinOutboxes(kept.take(), outbox));
      const atOnce = () => {
        if (!isEmpty(outbox)) void flush();
      };
      const whenHidden = () => {
        if (document.visibilityState === 'hidden' || problem) atOnce();
      };
      const warn = (event: BeforeUnloadEvent) => {
        if (!isEmpty(outbox) && !kept.keep(outbox)) event.preventDefault();
      };
      window.addEventListener('beforeunload', warn);
      window.addEventListener('online', atOnce);
      document.addEventListener('visibilitychange', whenHidden);
      atOnce();
      return () => {
        isStarted = false;
        clearTimeout(timer);
        window.removeEventListener('beforeunload', warn);
        window.removeEventListener('online', atOnce);
        document.removeEventListener('visibilitychange', whenHidden);
        atOnce();
      };
    },
    write: (code, field, value) => {
      previewed = null;
      const item = state.items.get(code);
      const knockOut = state.knockOuts[field.slice('knock:'.length)] ?? null;
      const base = item ? valueOf(stored.get(code) ?? item, field) : knockOut;
      const sent = outbox.sending
        .flatMap(({ entries }) => entries)
        .findLast((entry) => entry.code === code && entry.field === field);
      change(putEntry(outbox, { code, field, value, base: sent ? sent.value : base }));
      schedule(quietMilliseconds);
    },
    preview: (entry) => {
      if (entry === null && previewed === null) return;
      previewed = entry;
      announce();
    },
    decide: (dispute, isMine) => {
      change(decide(outbox, dispute, isMine));
      schedule(0);
    },
    flush,
    giveUp: () => {
      problem = null;
      change({ ...outbox, sending: [], waiting: [] });
    },
    takeSaved: (saved) => {
      takeStored(saved);
      announce();
    },
    takeSheet: (newer) => {
      setSheet(newer);
      // What is under way may have arrived or not: it is compared once its answer is there.
      const isQuiet = outbox.sending.length === 0;
      change(isQuiet ? settle(outbox, (code) => stored.get(code), newer.knockOuts) : outbox);
    },
  };
}

/** Figures that cannot be are not sent: the rest would be refused with them. */
function isSendable(entry: Entry, seen: SheetShown): boolean {
  return !entry.field.startsWith('figure:') || (seen.lines.get(entry.code)?.faults.length ?? 0) === 0;
}

/** The server or something before it is busy or away for a while. */
function isPassing({ status, code }: ReplyProblem): boolean {
  return status === 429 || status >= 500 || code === 'web.network';
}
