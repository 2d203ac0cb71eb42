import { say } from '#kernel/language.ts';
import type { Rule } from '#modules/criteria/domain/rule.ts';
import { useLanguage } from '#web/i18n/language.ts';
import { ruleTexts } from './rule-texts.ts';

/** Tells a rule as a sentence in the person's language. */
export function useRuleSentence(): (rule: Rule) => string {
  const language = useLanguage();
  return (rule) => say(ruleTexts[`kind_${rule.kind}`], language);
}
