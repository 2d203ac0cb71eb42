import { useEffect } from 'react';

/** What an open editor is left with: nothing new, something to save, or words that cannot be read yet. */
export type Leaving<Value> =
  | { readonly kind: 'same' | 'wrong' }
  | { readonly kind: 'changed'; readonly value: Value };

/** Tells the table how to ask an open editor what it is left with. */
export type Register<Value> = (leave: () => Leaving<Value>) => void;

/** Keeps the table's question to this editor up to date with what has been typed. */
export function useLeaving<Value>(register: Register<Value>, leave: () => Leaving<Value>): void {
  // Without dependencies: the answer holds what was typed last.
  useEffect(() => register(leave));
}
