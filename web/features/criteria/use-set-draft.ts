import { useCallback, useEffect, useRef, useState } from 'react';
import { getCriteriaSet, saveCriteriaSet, type CriteriaSetView } from '#modules/criteria/contract.ts';
import type { CriteriaSet } from '#modules/criteria/domain/criteria-set.ts';
import { call, problemOf, type ReplyProblem } from '#web/api.ts';
import { findKeptDraft, forgetKeptDraft, keepDraft } from './kept-draft.ts';
import { isSame, mergeSets, type Disagreement } from './merge-sets.ts';

const quietMilliseconds = 700;
const retryMilliseconds = 5000;
const stepsKept = 100;

/** How safe the changes are. */
export type Saving =
  | { readonly kind: 'saved' | 'waiting' | 'saving' | 'merged' }
  | { readonly kind: 'failed'; readonly problem: ReplyProblem }
  | { readonly kind: 'disagreeing'; readonly disagreements: readonly Disagreement[] };

type Kept = {
  content: CriteriaSet;
  stored: CriteriaSet;
  version: number;
  running: Promise<boolean> | null;
  isHeld: boolean;
  past: CriteriaSet[];
  lastStep: string | null;
};

/**
 * A draft that a person writes. Changes are saved by themselves shortly after the last one and kept in the browser
 * until the server has them; when somebody else saved in between, both people's changes are put together.
 */
export function useSetDraft({ id, content: stored, version }: CriteriaSetView) {
  const [begun] = useState(() => begin(id, stored));
  const [content, setContent] = useState(begun.content);
  const [saving, setSaving] = useState<Saving>(begun.saving);
  const [undoable, setUndoable] = useState(0);
  const again = useRef<() => void>(() => undefined);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const kept = useRef<Kept>({
    content: begun.content,
    stored,
    version,
    running: null,
    isHeld: begun.saving.kind === 'disagreeing',
    past: [],
    lastStep: null,
  });

  const joinTheirs = useCallback(async () => {
    const now = kept.current;
    const theirs = await call(getCriteriaSet, { params: { id } });
    const merged = mergeSets(now.stored, now.content, theirs.content);
    Object.assign(now, { content: merged.set, stored: theirs.content, version: theirs.version });
    setContent(merged.set);
    if (merged.disagreements.length === 0) return true;
    now.isHeld = true;
    setSaving({ kind: 'disagreeing', disagreements: merged.disagreements });
    return false;
  }, [id]);

  const saveAll = useCallback(async (): Promise<boolean> => {
    const now = kept.current;
    let wasMerged = false;
    try {
      while (!isSame(now.content, now.stored)) {
        setSaving({ kind: 'saving' });
        const sent = now.content;
        keepDraft(id, { stored: now.stored, content: sent });
        try {
          const reply = await call(saveCriteriaSet, {
            params: { id },
            body: { version: now.version, content: sent },
          });
          Object.assign(now, { stored: sent, version: reply.version });
        } catch (error) {
          if (problemOf(error).status !== 409) throw error;
          if (!(await joinTheirs())) return false;
          wasMerged = true;
        }
      }
      forgetKeptDraft(id);
      setSaving({ kind: wasMerged ? 'merged' : 'saved' });
      return true;
    } catch (error) {
      setSaving({ kind: 'failed', problem: problemOf(error) });
      timer.current = setTimeout(() => again.current(), retryMilliseconds);
      return false;
    }
  }, [id, joinTheirs]);

  /** Saves until nothing is left to save; true when everything is stored. Whoever asks meanwhile waits along. */
  const save = useCallback((): Promise<boolean> => {
    clearTimeout(timer.current);
    const now = kept.current;
    if (now.isHeld) return Promise.resolve(false);
    now.running ??= saveAll().finally(() => {
      now.running = null;
    });
    return now.running;
  }, [saveAll]);

  useEffect(() => {
    again.current = () => void save();
    if (!isSame(kept.current.content, kept.current.stored)) again.current();
  }, [save]);

  const put = useCallback(
    (next: CriteriaSet) => {
      const now = kept.current;
      now.content = next;
      setContent(next);
      setUndoable(now.past.length);
      if (now.isHeld) return;
      setSaving((before) => (before.kind === 'saving' ? before : { kind: 'waiting' }));
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void save(), quietMilliseconds);
    },
    [save],
  );

  /** Changes the draft; steps of the same name one after the other are undone together, `null` stands alone. */
  const change = useCallback(
    (next: (set: CriteriaSet) => CriteriaSet, step: string | null) => {
      const now = kept.current;
      const changed = next(now.content);
      if (changed === now.content) return;
      if (step === null || step !== now.lastStep) now.past = [...now.past.slice(1 - stepsKept), now.content];
      now.lastStep = step;
      put(changed);
    },
    [put],
  );

  const undo = useCallback(() => {
    const now = kept.current;
    const last = now.past.at(-1);
    if (!last) return;
    now.past = now.past.slice(0, -1);
    now.lastStep = null;
    put(last);
  }, [put]);

  /** The person has chosen wherever the two disagreed. */
  const settle = useCallback(() => {
    kept.current.isHeld = false;
    setSaving({ kind: 'waiting' });
    void save();
  }, [save]);

  useEffect(() => {
    const isUnsaved = () => !isSame(kept.current.content, kept.current.stored);
    const leave = (event: BeforeUnloadEvent) => {
      if (isUnsaved()) event.preventDefault();
    };
    const hide = () => {
      const { content: mine, stored: theirs } = kept.current;
      if (isUnsaved()) keepDraft(id, { stored: theirs, content: mine });
    };
    window.addEventListener('beforeunload', leave);
    window.addEventListener('pagehide', hide);
    return () => {
      window.removeEventListener('beforeunload', leave);
      window.removeEventListener('pagehide', hide);
      hide();
      void save();
    };
  }, [id, save]);

  const isUnsaved = useCallback(() => !isSame(kept.current.content, kept.current.stored), []);
  return {
    content,
    saving,
    undoable,
    wasRestored: begun.wasRestored,
    change,
    undo,
    save,
    settle,
    isUnsaved,
  };
}

/** What was kept in this browser joins what the server has. */
function begin(
  id: string,
  stored: CriteriaSet,
): { content: CriteriaSet; saving: Saving; wasRestored: boolean } {
  const kept = findKeptDraft(id);
  if (kept === null || isSame(kept.content, stored))
    return { content: stored, saving: { kind: 'saved' }, wasRestored: false };
  const { set, disagreements } = mergeSets(kept.stored, kept.content, stored);
  return {
    content: set,
    saving: disagreements.length > 0 ? { kind: 'disagreeing', disagreements } : { kind: 'waiting' },
    wasRestored: !isSame(set, stored),
  };
}
