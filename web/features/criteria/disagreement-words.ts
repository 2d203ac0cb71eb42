import { parsePoints } from '#kernel/points.ts';
import type { Item } from '#modules/criteria/domain/criteria-set.ts';
import type { Rule } from '#modules/criteria/domain/rule.ts';
import { showPoints } from '#web/i18n/format.ts';
import { useSay } from '#web/i18n/say.ts';
import { editorTexts } from './editor-texts.ts';
import type { Disagreement } from './merge-sets.ts';
import { useRuleSentence } from './rule-sentence.ts';

const ofItem = {
  name: 'p_name',
  max: 'p_max',
  rule: 'p_rule',
  scoringText: 'p_scoringText',
  evidence: 'p_evidence',
  notApplicable: 'p_notApplicable',
  position: 'p_position',
  place: 'p_place',
} as const satisfies Partial<Record<keyof Item, keyof typeof editorTexts>>;

/** Tells what two people wrote differently: the place, and each one's value in short. */
export function useDisagreementWords() {
  const say = useSay(editorTexts);
  const sentence = useRuleSentence();
  const shown = (property: Disagreement['property'], value: unknown): string => {
    if (property === 'order') return say('items_of', { count: Number(value) });
    if (value === null || value === undefined || value === '') return say('nothing');
    if (property === 'rule') return sentence(value as Rule);
    if (Array.isArray(value)) return say('entries', { count: value.length });
    if (property === 'evidence') return (value as Item['evidence']).required.join('; ') || say('nothing');
    if (property === 'notApplicable') return say(`na_${value as Item['notApplicable']}`);
    if (property === 'place') return say(`place_${value as Item['place']}`);
    if (typeof value === 'string') return `“${parsePoints(value) ? showPoints(value) : value}”`;
    return typeof value === 'number' ? String(value) : JSON.stringify(value);
  };
  const nameOf = ({ item, property }: Disagreement): string => {
    if (property === 'order') return say('p_order');
    if (item !== null && property in ofItem)
      return say('of_item', { code: item, property: say(ofItem[property as keyof typeof ofItem]) });
    return property === 'title' ? say('p_title') : say('p_other', { property });
  };
  return (disagreement: Disagreement) => ({
    name: nameOf(disagreement),
    mine: shown(disagreement.property, disagreement.mine),
    theirs: shown(disagreement.property, disagreement.theirs),
  });
}
