import { points } from '#kernel/points.ts';
import type { Condition, Rule } from '#modules/criteria/domain/rule.ts';
import { useSay } from '#web/i18n/say.ts';
import { AmountField } from './amount-field.tsx';
import { blankCondition, blankShare, relabelled } from './blank-rule.ts';
import { ChoiceField } from './choice-field.tsx';
import { EntryList } from './entry-list.tsx';
import styles from './form.module.css';
import { BoundCell } from './interval-cells.tsx';
import { KeyedWords } from './keyed-words.tsx';
import { MeasureForm } from './measure-form.tsx';
import { ruleTexts } from './rule-texts.ts';
import { SourceField, withSource } from './source-field.tsx';

/** Conditions of which all or any must hold, and what holding is worth. */
export function ConditionsForm({
  rule,
  onChange,
}: {
  rule: Extract<Rule, { kind: 'all_of' | 'any_of' }>;
  onChange: (rule: Rule) => void;
}) {
  const say = useSay(ruleTexts);
  const { conditions } = rule;
  return (
    <>
      <div className={styles.row}>
        <AmountField
          label={say('points')}
          value={rule.points}
          onChange={(amount) => onChange({ ...rule, points: amount })}
        />
        <AmountField
          label={say('otherwise')}
          value={rule.otherwise}
          onChange={(otherwise) => onChange({ ...rule, otherwise })}
        />
      </div>
      <EntryList
        title={say('conditions')}
        entries={conditions}
        nameOf={(n) => say('condition', { n }).toLowerCase()}
        add={say('add_condition')}
        blank={() => blankCondition(conditions)}
        onChange={(next) => onChange({ ...rule, conditions: next })}
      >
        {(condition, change, index) => (
          <>
            <KeyedWords
              label={say('condition', { n: index + 1 })}
              entry={condition}
              onWords={(words) => change(relabelled(condition, words, conditions))}
              onKey={(key) => change({ ...condition, key })}
            />
            <ConditionTest condition={condition} number={index + 1} onChange={change} />
          </>
        )}
      </EntryList>
    </>
  );
}

function ConditionTest({
  condition,
  number,
  onChange,
}: {
  condition: Condition;
  number: number;
  onChange: (condition: Condition) => void;
}) {
  const say = useSay(ruleTexts);
  const { test } = condition;
  return (
    <>
      <ChoiceField
        label={say('condition_how')}
        value={test === null ? 'fact' : 'measure'}
        options={(['fact', 'measure'] as const).map((value) => ({ value, label: say(`condition_${value}`) }))}
        onChange={(kind) =>
          onChange(
            kind === 'fact'
              ? { ...condition, test: null }
              : withSource(
                  {
                    ...condition,
                    test: {
                      measure: blankShare,
                      from: { value: points('80'), isIncluded: true },
                      to: null,
                    },
                  },
                  undefined,
                ),
          )
        }
      />
      {test === null ? (
        <details className={styles.more}>
          <summary>{say('source')}</summary>
          <div>
            <SourceField
              figure={condition.label || say('condition', { n: number })}
              source={condition.source}
              onChange={(source) => onChange(withSource(condition, source))}
            />
          </div>
        </details>
      ) : (
        <div className={styles.nested}>
          <MeasureForm
            measure={test.measure}
            onChange={(measure) => onChange({ ...condition, test: { ...test, measure } })}
          />
          <div className={styles.row}>
            <BoundCell
              side="from"
              number={number}
              interval={test}
              onChange={(from) => onChange({ ...condition, test: { ...test, from } })}
            />
            <BoundCell
              side="to"
              number={number}
              interval={test}
              onChange={(to) => onChange({ ...condition, test: { ...test, to } })}
            />
          </div>
        </div>
      )}
    </>
  );
}
