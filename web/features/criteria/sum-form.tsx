import type { ReactNode } from 'react';
import type { Part, Rule } from '#modules/criteria/domain/rule.ts';
import { useSay } from '#web/i18n/say.ts';
import { AmountField } from './amount-field.tsx';
import { blankPart, relabelled } from './blank-rule.ts';
import { ChoiceField } from './choice-field.tsx';
import { EntryList } from './entry-list.tsx';
import styles from './form.module.css';
import { KeyedWords } from './keyed-words.tsx';
import { ruleTexts } from './rule-texts.ts';

/** What is added up: the items below, or parts that have a rule each. */
export function SumForm({
  rule,
  hasChildren,
  inner,
  onChange,
}: {
  rule: Extract<Rule, { kind: 'sum' }>;
  hasChildren: boolean;
  /** The form of the rule of one part. */
  inner: (part: Part, change: (part: Part) => void) => ReactNode;
  onChange: (rule: Rule) => void;
}) {
  const say = useSay(ruleTexts);
  const { parts } = rule;
  return (
    <>
      <div className={styles.row}>
        <ChoiceField
          label={say('sum_of')}
          value={parts === null ? 'children' : 'own'}
          options={(['children', 'own'] as const)
            .filter((value) => hasChildren || value === 'own' || parts === null)
            .map((value) => ({ value, label: say(`parts_${value}`) }))}
          onChange={(chosen) => onChange({ ...rule, parts: chosen === 'children' ? null : [] })}
        />
        <AmountField
          label={say('cap')}
          hint={say('no_limit')}
          value={rule.cap}
          isOptional
          onChange={(cap) => onChange({ ...rule, cap })}
        />
      </div>
      {parts && (
        <EntryList
          title={say('parts')}
          entries={parts}
          nameOf={(n) => say('part', { n }).toLowerCase()}
          add={say('add_part')}
          blank={() => blankPart(parts)}
          onChange={(next) => onChange({ ...rule, parts: next })}
        >
          {(part, change, index) => (
            <>
              <KeyedWords
                label={say('part', { n: index + 1 })}
                entry={part}
                onWords={(words) => change(relabelled(part, words, parts))}
                onKey={(key) => change({ ...part, key })}
              />
              <AmountField
                label={say('part_max')}
                value={part.max}
                onChange={(max) => change({ ...part, max })}
              />
              <div className={styles.nested}>{inner(part, change)}</div>
            </>
          )}
        </EntryList>
      )}
    </>
  );
}
