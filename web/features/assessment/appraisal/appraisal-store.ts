import {
  getAssessment,
  saveAppraisals,
  type SavedItems,
  type SheetView,
} from '#modules/assessment/contract.ts';
import { canWrite } from '#modules/assessment/domain/assessment-workflow.ts';
import { call, problemOf, type ReplyProblem } from '#web/api.ts';
import { newOperationId } from '#web/operation-id.ts';
import type { SetRow } from '#web/scoring/set-rows.ts';
import { draftOf, isSameDraft, readDraft, type DecisionDraft } from './decision-draft.ts';
import { itemOf, stillNew, withSaved } from './drafts-of-sheet.ts';
import {
  findKept,
  keep,
  watchKept,
  withHeld,
  writtenElsewhere,
  type Drafts,
  type Held,
  type Kept,
  type Sending,
} from './kept-decisions.ts';

const quietMilliseconds = 700;
const retryMilliseconds = [2000, 4000, 8000, 15000, 30000] as const;

/** How safe the decisions are. */
export type Saving =
  | { readonly kind: 'saved' | 'waiting' | 'saving' }
  | { readonly kind: 'offline' | 'refused'; readonly problem: ReplyProblem };

/** Everything the screen needs to know at one moment. */
export type AppraisalState = {
  readonly sheet: SheetView;
  readonly drafts: Drafts;
  /** Items that somebody else decided first. */
  readonly conflicts: ReadonlySet<string>;
  readonly refused: ReadonlyMap<string, { readonly draft: DecisionDraft; readonly problem: ReplyProblem }>;
  /** Items on which another window of this browser has something unsaved. */
  readonly elsewhere: ReadonlySet<string>;
  readonly saving: Saving;
};

/** One sheet that is being appraised: what it shows, and how it is written. */
export type AppraisalStore = {
  readonly getState: () => AppraisalState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Begins to send what is left of earlier visits; returns how to end. */
  readonly start: () => () => void;
  /** Notes what the appraiser wrote. */
  readonly write: (code: string, draft: DecisionDraft) => void;
  /** Where somebody else decided first: mine is written over it, or given up. */
  readonly settle: (code: string, isMine: boolean) => void;
  /** Sends at once; whether nothing is left on this machine. */
  readonly flush: () => Promise<boolean>;
  readonly takeSheet: (sheet: SheetView) => void;
};

/**
 * Opens a sheet for one appraiser. Each decision is stored shortly after it is complete; what is not stored yet, or
 * incomplete, is kept in the browser, and a write whose answer was lost is sent again under its own name.
 */
export function openAppraisal(
  loaded: SheetView,
  rows: ReadonlyMap<string, SetRow>,
  personId: string,
): AppraisalStore {
  const { id } = loaded;
  const windowId = newOperationId();
  const kept = findKept(personId, id);
  const listeners = new Set<() => void>();
  // Writes of a window that was closed are sent again; one that is open sends its own too, which changes nothing.
  const left = Object.values(kept.sending);
  const written = Object.fromEntries(Object.entries(kept.drafts).map(([code, { draft }]) => [code, draft]));
  let sending: Sending | null = null;
  let held: Held = { drafts: written, sending };
  let running: Promise<boolean> | null = null;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let state: AppraisalState = {
    sheet: loaded,
    drafts: stillNew(written, loaded, rows),
    conflicts: new Set(),
    refused: new Map(),
    elsewhere: new Set(),
    saving: { kind: 'saved' },
  };

  function put(parts: Partial<AppraisalState>): void {
    state = { ...state, ...parts };
    const now: Held = { drafts: state.drafts, sending };
    if (now.drafts !== held.drafts || now.sending !== held.sending)
      keep(personId, id, withHeld(findKept(personId, id), held, now, windowId));
    held = now;
    for (const listener of listeners) listener();
  }

  /** What can be sent: complete, without a conflict, and not what was just refused. */
  function nextSending(): Sending | null {
    if (!canWrite(state.sheet.state, 'appraisal')) return null;
    const drafts: Record<string, DecisionDraft> = {};
    const changes = Object.entries(state.drafts).flatMap(([code, draft]) => {
      const item = itemOf(state.sheet, code);
      const row = rows.get(code);
      if (!item || !row || state.conflicts.has(code) || state.refused.get(code)?.draft === draft) return [];
      const read = readDraft(draft, item, row);
      if ('lack' in read) return [];
      drafts[code] = draft;
      return [{ ...read.change, version: item.version }];
    });
    return changes.length === 0 ? null : { operationId: newOperationId(), changes, drafts };
  }

  function arrived(saved: SavedItems, sent: Sending): void {
    failures = 0;
    sending = null;
    const drafts = Object.entries(state.drafts).filter(([code, draft]) => {
      const was = sent.drafts[code];
      return !was || !isSameDraft(was, draft);
    });
    put({ sheet: withSaved(state.sheet, saved), drafts: Object.fromEntries(drafts) });
  }

  /** Takes the sheet as it is now. What somebody else decided first is shown beside what stands here. */
  function meet(sheet: SheetView): void {
    const drafts = stillNew(state.drafts, sheet, rows);
    const touched = Object.keys(drafts).filter(
      (code) => itemOf(sheet, code)?.version !== itemOf(state.sheet, code)?.version,
    );
    const conflicts = new Set([...state.conflicts, ...touched].filter((code) => drafts[code] !== undefined));
    put({ sheet, drafts, conflicts });
  }

  /** Another window of this browser wrote something, or is done with it. */
  async function hearOf(keptNow: Kept): Promise<void> {
    const elsewhere = writtenElsewhere(keptNow, state.drafts, windowId);
    const isOneDone = [...state.elsewhere].some((code) => !elsewhere.has(code));
    put({ elsewhere });
    if (!isOneDone) return;
    // Without an answer nothing is lost: the next write meets whatever has changed.
    const sheet = await call(getAssessment, { params: { id } }).catch(() => null);
    if (sheet !== null && sheet.items.length > 0) meet(sheet);
  }

  function failed(problem: ReplyProblem, sent: Sending): false {
    if (isLost(problem)) {
      timer = setTimeout(() => void flush(), retryMilliseconds[Math.min(failures, 4)]);
      failures += 1;
      put({ saving: { kind: 'offline', problem } });
      return false;
    }
    sending = null;
    const refused = Object.entries(sent.drafts).map(([code, draft]) => [code, { draft, problem }] as const);
    put({ refused: new Map([...state.refused, ...refused]), saving: { kind: 'refused', problem } });
    return false;
  }

  async function saveAll(): Promise<boolean> {
    for (;;) {
      sending ??= left.shift() ?? nextSending();
      if (sending === null) break;
      const sent = sending;
      put({ saving: { kind: 'saving' } });
      try {
        const { operationId, changes } = sent;
        arrived(
          await call(saveAppraisals, { params: { id }, body: { operationId, changes: [...changes] } }),
          sent,
        );
      } catch (error) {
        const problem = problemOf(error);
        if (problem.code !== 'assessment.changed_meanwhile') return failed(problem, sent);
        const sheet = await call(getAssessment, { params: { id } });
        sending = null;
        meet(sheet);
      }
    }
    put({ saving: { kind: 'saved' } });
    return Object.keys(state.drafts).length === 0;
  }

  function flush(): Promise<boolean> {
    clearTimeout(timer);
    running ??= saveAll()
      .catch((error: unknown) => {
        timer = setTimeout(() => void flush(), retryMilliseconds[0]);
        put({ saving: { kind: 'offline', problem: problemOf(error) } });
        return false;
      })
      .finally(() => {
        running = null;
      });
    return running;
  }

  function change(code: string, draft: DecisionDraft | null): Drafts {
    const { [code]: _before, ...others } = state.drafts;
    return draft === null ? others : { ...others, [code]: draft };
  }

  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start: () => {
      if (left.length > 0 || Object.keys(state.drafts).length > 0) void flush();
      const online = () => void flush();
      const unwatch = watchKept(personId, id, (keptNow) => void hearOf(keptNow));
      window.addEventListener('online', online);
      return () => {
        unwatch();
        window.removeEventListener('online', online);
        void flush();
      };
    },
    write: (code, draft) => {
      const item = itemOf(state.sheet, code);
      const row = rows.get(code);
      if (!item || !row) return;
      const isBack = isSameDraft(draft, draftOf(item, row));
      const conflicts = new Set([...state.conflicts].filter((each) => each !== code || !isBack));
      const refused = new Map([...state.refused].filter(([each]) => each !== code));
      put({ drafts: change(code, isBack ? null : draft), conflicts, refused, saving: { kind: 'waiting' } });
      clearTimeout(timer);
      timer = setTimeout(() => void flush(), quietMilliseconds);
    },
    settle: (code, isMine) => {
      const conflicts = new Set([...state.conflicts].filter((each) => each !== code));
      put({ conflicts, ...(isMine ? {} : { drafts: change(code, null) }) });
      void flush();
    },
    flush,
    takeSheet: (sheet) => put({ sheet }),
  };
}

/** The network, the session or the server is away: the same write can be sent again. */
function isLost({ status }: ReplyProblem): boolean {
  return status === 0 || status === 401 || status >= 429;
}
