import { useCallback, useMemo, useRef, useState } from 'react';
import { getCriteriaSet, saveCriteriaSet, type CriteriaSetView } from '#modules/criteria/contract.ts';
import type { CriteriaSet } from '#modules/criteria/domain/criteria-set.ts';
import { call } from '#web/api.ts';
import { isSame } from '#web/is-same.ts';
import { useMergedDraft, type DraftPlace } from '#web/use-merged-draft.ts';
import { findKeptDraft, forgetKeptDraft, keepDraft } from './kept-draft.ts';
import { mergeSets, type Disagreement } from './merge-sets.ts';

const stepsKept = 100;

/** A draft that a person writes, with the steps that can be undone; what is unsent is kept in the browser. */
export function useSetDraft({ id, content: stored, version }: CriteriaSetView) {
  const [begun] = useState(() => begin(id, stored));
  const place = useMemo((): DraftPlace<CriteriaSet, Disagreement> => {
    const params = { id };
    return {
      load: () => call(getCriteriaSet, { params }),
      send: async (content, seen) =>
        (await call(saveCriteriaSet, { params, body: { version: seen, content } })).version,
      merge: merged,
      keep: (unsent) => keepDraft(id, unsent),
      forget: () => forgetKeptDraft(id),
    };
  }, [id]);
  const draft = useMergedDraft(place, { ...begun, stored, version });
  const { content, saving, save, settle, isUnsaved, put, contentNow } = draft;
  const [undoable, setUndoable] = useState(0);
  const steps = useRef<{ past: CriteriaSet[]; last: string | null }>({ past: [], last: null });

  /** Changes the draft; steps of the same name one after the other are undone together, `null` stands alone. */
  const change = useCallback(
    (next: (set: CriteriaSet) => CriteriaSet, step: string | null) => {
      const before = contentNow();
      const changed = next(before);
      if (changed === before) return;
      const { past, last } = steps.current;
      const isNew = step === null || step !== last;
      steps.current = { past: isNew ? [...past.slice(1 - stepsKept), before] : past, last: step };
      setUndoable(steps.current.past.length);
      put(changed);
    },
    [put, contentNow],
  );

  const undo = useCallback(() => {
    const { past } = steps.current;
    const last = past.at(-1);
    if (!last) return;
    steps.current = { past: past.slice(0, -1), last: null };
    setUndoable(steps.current.past.length);
    put(last);
  }, [put]);

  const { wasRestored } = begun;
  return { content, saving, undoable, wasRestored, change, undo, save, settle, isUnsaved };
}

function merged(before: CriteriaSet, mine: CriteriaSet, theirs: CriteriaSet) {
  const { set, disagreements } = mergeSets(before, mine, theirs);
  return { content: set, disagreements };
}

/** What was kept in this browser joins what the server has. */
function begin(id: string, stored: CriteriaSet) {
  const kept = findKeptDraft(id);
  if (kept === null || isSame(kept.content, stored))
    return { content: stored, disagreements: [], wasRestored: false };
  const joined = merged(kept.stored, kept.content, stored);
  return { ...joined, wasRestored: !isSame(joined.content, stored) };
}
