import { say, type Facts, type Messages, type Sentence } from '#kernel/language.ts';
import { criteriaCliMessages } from '../cli-messages.ts';

const sentences: Messages = criteriaCliMessages;

/** Writes a sentence in both languages to the terminal, beside the output. */
export function tell(code: keyof typeof criteriaCliMessages, facts: Facts = {}): void {
  const sentence = sentences[code];
  if (sentence) tellSentence({ vi: say(sentence, 'vi', facts), en: say(sentence, 'en', facts) });
}

/** The same for a sentence that is ready. */
export function tellSentence({ vi, en }: Sentence): void {
  process.stderr.write(`${vi}\n  ${en}\n`);
}

/** Writes to the output itself. */
export function print(text: string): void {
  process.stdout.write(text);
}
