import { say, type Language, type Messages } from '#kernel/language.ts';
import type { SetFault } from '#modules/criteria/domain/set-fault.ts';
import { criteriaScoringMessages } from '#modules/criteria/messages.ts';
import { criteriaSetMessages } from '#modules/criteria/set-messages.ts';
import { useLanguage } from '#web/i18n/language.ts';

type Told = Pick<SetFault, 'code' | 'facts'>;

const sentences: Messages = { ...criteriaSetMessages, ...criteriaScoringMessages };

/** The sentence of a fault of a set or of a file; a code without a sentence stands for itself. */
export function sayFault({ code, facts }: Told, language: Language): string {
  const found = sentences[code];
  return found ? say(found, language, facts) : code;
}

/** The same in the person's language. */
export function useFaultSentence(): (fault: Told) => string {
  const language = useLanguage();
  return (fault) => sayFault(fault, language);
}
