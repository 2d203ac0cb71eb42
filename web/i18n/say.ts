import { useCallback } from 'react';
import { say, type Facts, type Messages } from '#kernel/language.ts';
import { getLanguage, useLanguage } from './language.ts';

/** Speaks the sentences of one feature in the person's language; unknown keys do not compile. */
export function useSay<Texts extends Messages>(texts: Texts) {
  const language = useLanguage();
  return useCallback(
    (key: keyof Texts & string, facts?: Facts): string => sentence(texts, key, facts, language),
    [texts, language],
  );
}

/** The same outside components, where nothing is drawn anew when the language changes. */
export function sayNow<Texts extends Messages>(
  texts: Texts,
  key: keyof Texts & string,
  facts?: Facts,
): string {
  return sentence(texts, key, facts, getLanguage());
}

function sentence(texts: Messages, key: string, facts: Facts | undefined, language: 'vi' | 'en'): string {
  const found = texts[key];
  return found ? say(found, language, facts) : key;
}
