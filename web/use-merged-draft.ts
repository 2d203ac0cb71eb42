import { useCallback, useEffect, useRef, useState } from 'react';
import { problemOf, type ReplyProblem } from './api.ts';
import { isSame } from './is-same.ts';

const quietMilliseconds = 700;
const retryMilliseconds = 5000;

/** How safe what a person wrote is. */
export type Saving<Disagreement> =
  | { readonly kind: 'saved' | 'waiting' | 'saving' | 'merged' }
  | { readonly kind: 'failed'; readonly problem: ReplyProblem }
  | { readonly kind: 'disagreeing'; readonly disagreements: readonly Disagreement[] };

/** Where a draft lives and how two people's changes to it are put together; the same value on every render. */
export type DraftPlace<Content, Disagreement> = {
  readonly load: () => Promise<{ readonly content: Content; readonly version: number }>;
  /** Stores it over the version that was seen; gives the new version, and is refused with 409 where that is past. */
  readonly send: (content: Content, version: number) => Promise<number>;
  readonly merge: (
    stored: Content,
    mine: Content,
    theirs: Content,
  ) => { readonly content: Content; readonly disagreements: readonly Disagreement[] };
  /** Keeps what the server does not have yet in this browser; left out where only the open page keeps it. */
  readonly keep?: (unsent: { readonly stored: Content; readonly content: Content }) => void;
  /** Everything reached the server. */
  readonly forget?: () => void;
};

/** What a page begins with: what the server has, and what the person has, where that was kept from before. */
export type DraftBeginning<Content, Disagreement> = {
  readonly stored: Content;
  readonly content: Content;
  readonly version: number;
  readonly disagreements: readonly Disagreement[];
};

type Standing<Content> = {
  content: Content;
  stored: Content;
  version: number;
  running: Promise<boolean> | null;
  isHeld: boolean;
};

/**
 * A draft that saves itself shortly after the last change. When somebody else saved in between, both people's changes
 * are put together, and only where they disagree the person is asked.
 */
export function useMergedDraft<Content, Disagreement>(
  place: DraftPlace<Content, Disagreement>,
  begun: DraftBeginning<Content, Disagreement>,
) {
  const [content, setContent] = useState(begun.content);
  const [saving, setSaving] = useState<Saving<Disagreement>>(() => {
    if (begun.disagreements.length > 0) return { kind: 'disagreeing', disagreements: begun.disagreements };
    return { kind: isSame(begun.content, begun.stored) ? 'saved' : 'waiting' };
  });
  const again = useRef<() => void>(() => undefined);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const standing = useRef<Standing<Content>>({
    content: begun.content,
    stored: begun.stored,
    version: begun.version,
    running: null,
    isHeld: begun.disagreements.length > 0,
  });
  const isUnsaved = useCallback(() => !isSame(standing.current.content, standing.current.stored), []);

  const joinTheirs = useCallback(async () => {
    const now = standing.current;
    const theirs = await place.load();
    const merged = place.merge(now.stored, now.content, theirs.content);
    Object.assign(now, { content: merged.content, stored: theirs.content, version: theirs.version });
    setContent(merged.content);
    if (merged.disagreements.length === 0) return true;
    now.isHeld = true;
    setSaving({ kind: 'disagreeing', disagreements: merged.disagreements });
    return false;
  }, [place]);

  const saveAll = useCallback(async (): Promise<boolean> => {
    const now = standing.current;
    let wasMerged = false;
    try {
      while (isUnsaved()) {
        setSaving({ kind: 'saving' });
        const sent = now.content;
        place.keep?.({ stored: now.stored, content: sent });
        try {
          const version = await place.send(sent, now.version);
          Object.assign(now, { stored: sent, version });
        } catch (error) {
          if (problemOf(error).status !== 409) throw error;
          if (!(await joinTheirs())) return false;
          wasMerged = true;
        }
      }
      place.forget?.();
      setSaving({ kind: wasMerged ? 'merged' : 'saved' });
      return true;
    } catch (error) {
      setSaving({ kind: 'failed', problem: problemOf(error) });
      timer.current = setTimeout(() => again.current(), retryMilliseconds);
      return false;
    }
  }, [place, joinTheirs, isUnsaved]);

  /** Saves until nothing is left to save; true when everything is stored. Whoever asks meanwhile waits along. */
  const save = useCallback((): Promise<boolean> => {
    clearTimeout(timer.current);
    const now = standing.current;
    if (now.isHeld) return Promise.resolve(false);
    now.running ??= saveAll().finally(() => {
      now.running = null;
    });
    return now.running;
  }, [saveAll]);

  useEffect(() => {
    again.current = () => void save();
    if (isUnsaved()) again.current();
  }, [save, isUnsaved]);

  /** Takes the draft as it now is; it is saved once the person pauses. */
  const put = useCallback(
    (next: Content) => {
      const now = standing.current;
      now.content = next;
      setContent(next);
      if (now.isHeld) return;
      setSaving((before) => (before.kind === 'saving' ? before : { kind: 'waiting' }));
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void save(), quietMilliseconds);
    },
    [save],
  );

  /** The person has chosen wherever the two disagreed. */
  const settle = useCallback(() => {
    standing.current.isHeld = false;
    setSaving({ kind: 'waiting' });
    void save();
  }, [save]);

  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (isUnsaved()) event.preventDefault();
    };
    const hide = () => {
      const { stored, content: mine } = standing.current;
      if (isUnsaved()) place.keep?.({ stored, content: mine });
    };
    window.addEventListener('beforeunload', ask);
    window.addEventListener('pagehide', hide);
    return () => {
      window.removeEventListener('beforeunload', ask);
      window.removeEventListener('pagehide', hide);
      hide();
      void save();
    };
  }, [place, save, isUnsaved]);

  const contentNow = useCallback(() => standing.current.content, []);
  const versionNow = useCallback(() => standing.current.version, []);
  return { content, saving, put, save, settle, contentNow, versionNow, isUnsaved };
}
