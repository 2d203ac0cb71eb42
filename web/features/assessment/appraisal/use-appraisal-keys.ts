import { useEffect, useLayoutEffect, useRef } from 'react';
import type { AppraisalDecision } from '#modules/assessment/domain/assessment-workflow.ts';

/** What the keys of the appraisal page do. */
export type KeyActions = {
  readonly decide: (decision: AppraisalDecision) => void;
  readonly go: (direction: 1 | -1) => void;
  readonly saveAndGo: () => void;
};

const decisions: Readonly<Record<string, AppraisalDecision>> = { a: 'accept', c: 'cut', m: 'ask_more' };

/** A, C, M, N, P while nothing is being typed, Ctrl+Enter always; no key works while a question is open. */
export function useAppraisalKeys(actions: KeyActions): void {
  const latest = useRef(actions);
  // Before anything is painted: a key pressed at once must reach the item that is seen, not the one before it.
  useLayoutEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (document.querySelector('[role="dialog"]') !== null) return;
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        latest.current.saveAndGo();
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const key = event.key.toLowerCase();
      const decision = decisions[key];
      if (decision) latest.current.decide(decision);
      else if (key === 'n') latest.current.go(1);
      else if (key === 'p') latest.current.go(-1);
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}
