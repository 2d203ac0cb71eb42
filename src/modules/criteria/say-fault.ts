import { say, type Language, type Messages } from '#kernel/language.ts';
import type { SetFault } from './domain/set-fault.ts';
import { criteriaSetMessages } from './set-messages.ts';

/** A fault as one line for a terminal: where it is, and the sentence. */
export function sayFault({ item, code, facts, place }: SetFault, language: Language): string {
  const sentence = (criteriaSetMessages as Messages)[code];
  const where = [place?.sheet, place?.row, place?.column, item].filter(
    (part) => part !== null && part !== undefined,
  );
  return `${where.length > 0 ? `[${where.join(' ')}] ` : ''}${sentence ? say(sentence, language, facts) : code}`;
}
