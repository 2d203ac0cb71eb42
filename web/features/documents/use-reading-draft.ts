import { useCallback, useEffect, useRef, useState } from 'react';
import { correctReading, getReading } from '#modules/documents/contract.ts';
import type { Reading } from '#modules/documents/domain/reading/reading.ts';
import { call, problemOf, type ReplyProblem } from '#web/api.ts';
import { isSame, mergeReadings, type Disagreement } from './merge-readings.ts';

const quietMilliseconds = 700;
const retryMilliseconds = 5000;

/** How safe the corrections are. */
export type Saving =
  | { readonly kind: 'saved' | 'waiting' | 'saving' | 'merged' }
  | { readonly kind: 'failed'; readonly problem: ReplyProblem }
  | { readonly kind: 'disagreeing'; readonly disagreements: readonly Disagreement[] };

type Kept = {
  reading: Reading;
  stored: Reading;
  version: number;
  running: Promise<boolean> | null;
  isHeld: boolean;
};

/**
 * A reading that a person corrects. Changes are saved by themselves shortly after the last one; when somebody else
 * saved in between, both people's changes are put together, and only where they disagree the person is asked.
 */
export function useReadingDraft(id: string, initial: Reading, initialVersion: number) {
  const [reading, setReading] = useState(initial);
  const [saving, setSaving] = useState<Saving>({ kind: 'saved' });
  const again = useRef<() => void>(() => undefined);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const kept = useRef<Kept>({
    reading: initial,
    stored: initial,
    version: initialVersion,
    running: null,
    isHeld: false,
  });

  const joinTheirs = useCallback(async () => {
    const now = kept.current;
    const theirs = await call(getReading, { params: { id } });
    if (!theirs.reading) throw new Error('the reading is gone');
    const merged = mergeReadings(now.stored, now.reading, theirs.reading);
    Object.assign(now, { reading: merged.reading, stored: theirs.reading, version: theirs.version });
    setReading(merged.reading);
    if (merged.disagreements.length === 0) return true;
    now.isHeld = true;
    setSaving({ kind: 'disagreeing', disagreements: merged.disagreements });
    return false;
  }, [id]);

  const saveAll = useCallback(async (): Promise<boolean> => {
    const now = kept.current;
    let wasMerged = false;
    try {
      while (!isSame(now.reading, now.stored)) {
        setSaving({ kind: 'saving' });
        const sent = now.reading;
        try {
          const body = { version: now.version, reading: sent };
          const { version } = await call(correctReading, { params: { id }, body });
          Object.assign(now, { stored: sent, version });
        } catch (error) {
          if (problemOf(error).status !== 409) throw error;
          if (!(await joinTheirs())) return false;
          wasMerged = true;
        }
      }
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
  }, [save]);

  const change = useCallback(
    (next: (reading: Reading) => Reading) => {
      const now = kept.current;
      now.reading = next(now.reading);
      setReading(now.reading);
      if (now.isHeld) return;
      setSaving((before) => (before.kind === 'saving' ? before : { kind: 'waiting' }));
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void save(), quietMilliseconds);
    },
    [save],
  );

  /** The person has chosen wherever the two disagreed. */
  const settle = useCallback(() => {
    kept.current.isHeld = false;
    setSaving({ kind: 'waiting' });
    void save();
  }, [save]);

  useEffect(() => {
    const leave = (event: BeforeUnloadEvent) => {
      if (!isSame(kept.current.reading, kept.current.stored)) event.preventDefault();
    };
    window.addEventListener('beforeunload', leave);
    return () => {
      window.removeEventListener('beforeunload', leave);
      void save();
    };
  }, [save]);

  const readNow = useCallback(() => kept.current.reading, []);
  const isUnsaved = useCallback(() => !isSame(kept.current.reading, kept.current.stored), []);
  return {
    reading,
    saving,
    change,
    save,
    settle,
    readNow,
    isUnsaved,
    currentVersion: () => kept.current.version,
  };
}
