import { addPoints } from '#kernel/points.ts';
import { notApplicablePolicies, type CriteriaSet, type Item } from '#modules/criteria/domain/criteria-set.ts';
import type { SetFault } from '#modules/criteria/domain/set-fault.ts';
import { showPoints } from '#web/i18n/format.ts';
import { useSay } from '#web/i18n/say.ts';
import { AmountField } from './amount-field.tsx';
import { ChoiceField } from './choice-field.tsx';
import { editorTexts } from './editor-texts.ts';
import { itemFaults, type ItemField } from './fault-field.ts';
import { FieldFaults } from './field-faults.tsx';
import { useFaultSentence } from './fault-words.ts';
import styles from './form.module.css';
import { LinesField } from './lines-field.tsx';
import { RuleForm } from './rule-form.tsx';
import { ruleTexts } from './rule-texts.ts';
import { LongTextField, TextField } from './text-field.tsx';
import { TryOut } from './try-out.tsx';

const places = ['base', 'bonus', 'deduction'] as const;

/** Everything about one item, with its rule to be tried out beside it. */
export function ItemForm({
  set,
  item,
  faults,
  onChange,
}: {
  set: CriteriaSet;
  item: Item;
  /** Those of this item. */
  faults: readonly SetFault[];
  /** `step` names what was changed, so that typing is undone as one. */
  onChange: (change: (item: Item) => Item, step: string) => void;
}) {
  const say = useSay(editorTexts);
  const sayRules = useSay(ruleTexts);
  const sentence = useFaultSentence();
  const told = itemFaults(faults);
  const error = (field: ItemField) => told(field).map(sentence).join(' ') || undefined;
  /** The table of bands ends the form of such a rule; bands within other rules are told of above it. */
  const hasTable = item.rule?.kind === 'bands';
  const put = <Key extends keyof Item>(key: Key, value: Item[Key]) =>
    onChange((before) => ({ ...before, [key]: value }), key);
  const below = item.children.filter(({ place }) => place === 'base');
  return (
    <div className={styles.sides}>
      <div className={styles.form}>
        <div className={styles.head}>
          <TextField
            label={say('code')}
            value={item.code}
            maxLength={40}
            error={error('code')}
            onChange={(code) => put('code', code)}
          />
          <LongTextField
            label={say('name')}
            value={item.name}
            maxLength={1000}
            error={error('name')}
            onChange={(name) => put('name', name)}
          />
          <AmountField
            label={say('max')}
            value={item.max}
            error={error('max')}
            {...(below.length > 0
              ? {
                  hint: say('sum_of_children', {
                    sum: showPoints(addPoints(...below.map(({ max }) => max))),
                  }),
                }
              : {})}
            onChange={(max) => put('max', max)}
          />
          <ChoiceField
            label={say('place')}
            value={item.place}
            options={places.map((value) => ({ value, label: say(`place_${value}`) }))}
            onChange={(place) => put('place', place)}
          />
        </div>
        <section className={styles.part}>
          <h3>{sayRules('rule')}</h3>
          <FieldFaults
            title={sayRules('rule')}
            faults={[...told('rule'), ...(hasTable ? [] : told('bands'))]}
          />
          <RuleForm
            rule={item.rule}
            max={item.max}
            hasChildren={item.children.length > 0}
            onChange={(rule) => put('rule', rule)}
          />
          <FieldFaults title={sayRules('bands')} faults={hasTable ? told('bands') : []} />
          <LongTextField
            label={say('scoring_text')}
            hint={say('scoring_text_hint')}
            value={item.scoringText ?? ''}
            maxLength={4000}
            onChange={(text) => put('scoringText', text === '' ? null : text)}
          />
        </section>
        <section className={styles.part}>
          <h3>{say('details')}</h3>
          <LinesField
            label={say('evidence')}
            hint={say('evidence_hint')}
            lines={item.evidence.required}
            onChange={(required) => put('evidence', { ...item.evidence, required })}
          />
          <label className={styles.check}>
            <input
              type="checkbox"
              checked={item.evidence.isGate}
              onChange={(event) => put('evidence', { ...item.evidence, isGate: event.target.checked })}
            />
            {say('gate')}
          </label>
          <div className={styles.row}>
            <ChoiceField
              label={say('not_applicable')}
              value={item.notApplicable}
              options={notApplicablePolicies.map((value) => ({ value, label: say(`na_${value}`) }))}
              onChange={(policy) => put('notApplicable', policy)}
            />
            <TextField
              label={say('position')}
              hint={say('position_hint')}
              value={item.position ?? ''}
              maxLength={300}
              onChange={(position) => put('position', position === '' ? null : position)}
            />
          </div>
        </section>
      </div>
      <section className={styles.beside} aria-label={sayRules('try_title')}>
        <h3>{sayRules('try_title')}</h3>
        <TryOut set={set} item={item} />
      </section>
    </div>
  );
}
