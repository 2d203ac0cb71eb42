import type { ReactNode } from 'react';
import { points, zeroPoints, type Points } from '#kernel/points.ts';
import type { Penalty, Rule } from '#modules/criteria/domain/rule.ts';
import { useSay } from '#web/i18n/say.ts';
import { AmountField } from './amount-field.tsx';
import { blankPenalty, blankRule, relabelled } from './blank-rule.ts';
import { ChoiceField } from './choice-field.tsx';
import { EntryList } from './entry-list.tsx';
import styles from './form.module.css';
import { KeyedWords } from './keyed-words.tsx';
import { ruleTexts } from './rule-texts.ts';
import { SourceField, withSource } from './source-field.tsx';

type Deduction = Extract<Rule, { kind: 'deduction' }>;

/** From what is deducted, how much for each case, and where it ends. */
export function DeductionForm({
  rule,
  max,
  inner,
  onChange,
}: {
  rule: Deduction;
  max: Points;
  /** The form of a rule from whose result is deducted. */
  inner: (from: Rule, change: (from: Deduction['from']) => void) => ReactNode;
  onChange: (rule: Rule) => void;
}) {
  const say = useSay(ruleTexts);
  const { from, penalties } = rule;
  return (
    <>
      <div className={styles.row}>
        <ChoiceField
          label={say('from_rule')}
          value={from.kind === 'full' ? 'full' : 'other'}
          options={(['full', 'other'] as const).map((value) => ({ value, label: say(`from_${value}`) }))}
          onChange={(kind) =>
            onChange({
              ...rule,
              from: kind === 'full' ? { kind, points: max } : blankRule('yes_no', max, false),
            })
          }
        />
        {from.kind === 'full' && (
          <AmountField
            label={say('from_points')}
            value={from.points}
            onChange={(amount) => onChange({ ...rule, from: { ...from, points: amount } })}
          />
        )}
        <AmountField
          label={say('floor')}
          value={rule.floor}
          onChange={(floor) => onChange({ ...rule, floor })}
        />
      </div>
      {from.kind !== 'full' && (
        <div className={styles.nested}>{inner(from, (next) => onChange({ ...rule, from: next }))}</div>
      )}
      <EntryList
        title={say('penalties')}
        entries={penalties}
        nameOf={(n) => say('penalty', { n }).toLowerCase()}
        add={say('add_penalty')}
        blank={() => blankPenalty(penalties)}
        onChange={(next) => onChange({ ...rule, penalties: next })}
      >
        {(penalty, change, index) => (
          <>
            <KeyedWords
              label={say('penalty', { n: index + 1 })}
              entry={penalty}
              onWords={(words) => change(relabelled(penalty, words, penalties))}
              onKey={(key) => change({ ...penalty, key })}
            />
            <PenaltyAmount penalty={penalty} onChange={change} />
            <details className={styles.more}>
              <summary>{say('source')}</summary>
              <div>
                <SourceField
                  figure={penalty.label || say('penalty', { n: index + 1 })}
                  source={penalty.source}
                  onChange={(source) => change(withSource(penalty, source))}
                />
              </div>
            </details>
          </>
        )}
      </EntryList>
    </>
  );
}

function PenaltyAmount({ penalty, onChange }: { penalty: Penalty; onChange: (penalty: Penalty) => void }) {
  const say = useSay(ruleTexts);
  const { per } = penalty;
  return (
    <div className={styles.row}>
      <ChoiceField
        label={say('penalty_how')}
        value={per.kind === 'points' ? 'points' : 'percent'}
        options={(['points', 'percent'] as const).map((value) => ({ value, label: say(`penalty_${value}`) }))}
        onChange={(kind) =>
          onChange({
            ...penalty,
            per:
              kind === 'points'
                ? { kind: 'points', points: zeroPoints }
                : { kind: 'percent_of_max', percent: points('50') },
          })
        }
      />
      <AmountField
        label={say('penalty_amount')}
        value={per.kind === 'points' ? per.points : per.percent}
        onChange={(amount) =>
          onChange({
            ...penalty,
            per: per.kind === 'points' ? { ...per, points: amount } : { ...per, percent: amount },
          })
        }
      />
      <AmountField
        label={say('cap')}
        hint={say('no_limit')}
        value={penalty.cap}
        isOptional
        onChange={(cap) => onChange({ ...penalty, cap })}
      />
    </div>
  );
}
