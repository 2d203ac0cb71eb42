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
import type { Drafts } from './appraisal-view.ts';
import { draftOf, isSameDraft, readDraft, type DecisionDraft } from './decision-draft.ts';
import { findKept, keep, type Sending } from './kept-decisions.ts';

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
  const kept = findKept(personId, id);
  const listeners = new Set<() => void>();
  let sending: Sending | null = kept.sending;
  let running: Promise<boolean> | null = null;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let state: AppraisalState = {
    sheet: loaded,
    drafts: stillNew(kept.drafts, loaded, rows),
    conflicts: new Set(),
    refused: new Map(),
    saving: { kind: 'saved' },
  };

  function put(parts: Partial<AppraisalState>): void {
    state = { ...state, ...parts };
    keep(personId, id, { drafts: state.drafts, sending });
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

  /** Somebody was first: what they decided is shown beside what stands here. */
  async function meet(sent: Sending): Promise<void> {
    const sheet = await call(getAssessment, { params: { id } });
    sending = null;
    const touched = sent.changes.filter(({ code, version }) => itemOf(sheet, code)?.version !== version);
    put({ sheet, conflicts: new Set([...state.conflicts, ...touched.map(({ code }) => code)]) });
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
      sending ??= nextSending();
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
        await meet(sent);
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
      if (sending !== null || Object.keys(state.drafts).length > 0) void flush();
      const online = () => void flush();
      window.addEventListener('online', online);
      return () => {
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

function itemOf(sheet: SheetView, code: string) {
  return sheet.items.find((item) => item.code === code);
}

function withSaved(sheet: SheetView, { assessment, items }: SavedItems): SheetView {
  const newer = new Map(items.map((item) => [item.code, item]));
  return { ...sheet, ...assessment, items: sheet.items.map((item) => newer.get(item.code) ?? item) };
}

/** Drafts of an earlier visit that still say something else than the server. */
function stillNew(drafts: Drafts, sheet: SheetView, rows: ReadonlyMap<string, SetRow>): Drafts {
  const news = Object.entries(drafts).filter(([code, draft]) => {
    const item = itemOf(sheet, code);
    const row = rows.get(code);
    return item && row && !isSameDraft(draft, draftOf(item, row));
  });
  return Object.fromEntries(news);
}

/** The network, the session or the server is away: the same write can be sent again. */
function isLost({ status }: ReplyProblem): boolean {
  return status === 0 || status === 401 || status >= 429;
}
