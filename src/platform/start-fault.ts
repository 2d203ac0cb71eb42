import { type Facts, type Sentence, say } from '#kernel/language.ts';

/** Why the program cannot start, in words for the person who runs it; the process prints it and exits. */
export class StartFault extends Error {
  readonly sentence: Sentence;
  readonly facts: Facts;
  constructor(sentence: Sentence, facts: Facts = {}, cause?: unknown) {
    super(`${say(sentence, 'vi', facts)}\n${say(sentence, 'en', facts)}`, { cause });
    this.name = 'StartFault';
    this.sentence = sentence;
    this.facts = facts;
  }
}

/** Gives up starting, with a sentence that says what to do. */
export function failStart(sentence: Sentence, facts: Facts = {}, cause?: unknown): never {
  throw new StartFault(sentence, facts, cause);
}
