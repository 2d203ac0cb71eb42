/** The languages of every sentence a person reads; Vietnamese comes first and is the default. */
export const languages = ['vi', 'en'] as const;
export type Language = (typeof languages)[number];

/** One whole sentence in every language. */
export type Sentence = Readonly<Record<Language, string>>;

/** Sentences by key; `{name}` in a sentence is replaced by the fact of that name. */
export type Messages = Readonly<Record<string, Sentence>>;

/** What the names in a sentence's braces stand for. */
export type Facts = Readonly<Record<string, string | number | null>>;

/** Puts facts into a sentence; a fact that is missing shows as "…" rather than as code. */
export function say(sentence: Sentence, language: Language, facts: Facts = {}): string {
  return sentence[language].replace(/\{(\w+)\}/g, (_, name: string) => String(facts[name] ?? '…'));
}
