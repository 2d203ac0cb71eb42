import { say, type Facts, type Messages } from '#kernel/language.ts';
import { documentsMessages } from '#modules/documents/messages.ts';
import { useLanguage } from '#web/i18n/language.ts';

const sentences: Messages = documentsMessages;

/** Why a paper was refused, as a sentence; null where the code has none. */
export function useRefusalSentence(
  refusal: { code: string; facts: Record<string, unknown> } | null,
): string | null {
  const language = useLanguage();
  if (refusal === null) return null;
  const sentence = sentences[refusal.code];
  return sentence ? say(sentence, language, refusal.facts as Facts) : null;
}
