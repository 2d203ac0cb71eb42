import { say } from '#kernel/language.ts';
import type { Rule } from '#modules/criteria/domain/rule.ts';
import { sayRule } from '#modules/criteria/domain/wording/say-rule.ts';
import { useLanguage } from '#web/i18n/language.ts';

/** Tells a rule as a sentence in the person's language. */
export function useRuleSentence(): (rule: Rule) => string {
  const language = useLanguage();
  return (rule) => say(sayRule(rule), language);
}
