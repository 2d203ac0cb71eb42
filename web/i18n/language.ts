import { useSyncExternalStore } from 'react';
import { languages, type Language } from '#kernel/language.ts';

const storageKey = 'minh-chung.language';
const listeners = new Set<() => void>();
let current: Language = remembered();

/** The language the person reads now; Vietnamese until they choose otherwise. */
export function getLanguage(): Language {
  return current;
}

/** Changes the language of the whole app and remembers it in this browser. */
export function setLanguage(language: Language): void {
  current = language;
  announceLanguage();
  try {
    localStorage.setItem(storageKey, language);
  } catch {
    // A browser that keeps nothing still shows the chosen language until it is closed.
  }
  for (const listener of listeners) listener();
}

/** Tells the document its language, for screen readers and hyphenation. */
export function announceLanguage(): void {
  document.documentElement.lang = current;
}

/** The current language; the component draws itself anew when it changes. */
export function useLanguage(): Language {
  return useSyncExternalStore(subscribe, getLanguage);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function remembered(): Language {
  try {
    const stored = localStorage.getItem(storageKey);
    return languages.find((language) => language === stored) ?? 'vi';
  } catch {
    return 'vi';
  }
}
