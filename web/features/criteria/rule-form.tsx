import type { Points } from '#kernel/points.ts';
import { ruleKinds, type Rule, type RuleKind } from '#modules/criteria/domain/rule.ts';
import { useSay } from '#web/i18n/say.ts';
import { AmountField } from './amount-field.tsx';
import { BandsForm } from './bands-form.tsx';
import { blankRule } from './blank-rule.ts';
import { ChoiceField } from './choice-field.tsx';
import { ConditionsForm } from './condition-form.tsx';
import { DeductionForm } from './deduction-form.tsx';
import styles from './form.module.css';
import { LevelsForm } from './levels-form.tsx';
import { MeasureForm } from './measure-form.tsx';
import { ruleTexts } from './rule-texts.ts';
import { SourceField, withSource } from './source-field.tsx';
import { SumForm } from './sum-form.tsx';
import { TextField } from './text-field.tsx';

/** A rule as a form: its kind, then what that kind needs. Rules within rules are the same form again. */
export function RuleForm({
  rule,
  max,
  hasChildren,
  onChange,
}: {
  rule: Rule | null;
  /** The most that its item or part gives. */
  max: Points;
  hasChildren: boolean;
  onChange: (rule: Rule | null) => void;
}) {
  const say = useSay(ruleTexts);
  const kinds: readonly RuleKind[] = hasChildren ? ['sum', 'deduction'] : ruleKinds;
  const offered = rule === null || kinds.includes(rule.kind) ? kinds : [...kinds, rule.kind];
  return (
    <>
      <ChoiceField<RuleKind | 'none'>
        label={say('kind')}
        value={rule?.kind ?? 'none'}
        options={(['none', ...offered] as const).map((value) => ({ value, label: say(`kind_${value}`) }))}
        hint={rule ? say(`tell_${rule.kind}`) : undefined}
        onChange={(kind) => onChange(kind === 'none' ? null : blankRule(kind, max, hasChildren))}
      />
      {rule && <Particulars rule={rule} max={max} hasChildren={hasChildren} onChange={onChange} />}
    </>
  );
}

function Particulars({
  rule,
  max,
  hasChildren,
  onChange,
}: {
  rule: Rule;
  max: Points;
  hasChildren: boolean;
  onChange: (rule: Rule) => void;
}) {
  const say = useSay(ruleTexts);
  switch (rule.kind) {
    case 'yes_no':
    case 'zero_tolerance':
      return (
        <>
          <TextField
            label={say(rule.kind === 'yes_no' ? 'question' : 'cases')}
            value={rule.label ?? ''}
            maxLength={500}
            onChange={(label) => onChange({ ...rule, label })}
          />
          <div className={styles.row}>
            <AmountField
              label={say('points')}
              value={rule.points}
              onChange={(points) => onChange({ ...rule, points })}
            />
            <AmountField
              label={say('otherwise')}
              value={rule.otherwise}
              onChange={(otherwise) => onChange({ ...rule, otherwise })}
            />
          </div>
          <OwnSource rule={rule} onChange={onChange} />
        </>
      );
    case 'levels':
      return (
        <>
          <LevelsForm levels={rule.levels} onChange={(levels) => onChange({ ...rule, levels })} />
          <OwnSource rule={rule} onChange={onChange} />
        </>
      );
    case 'bands':
      return (
        <>
          <MeasureForm measure={rule.measure} onChange={(measure) => onChange({ ...rule, measure })} />
          <BandsForm bands={rule.bands} onChange={(bands) => onChange({ ...rule, bands })} />
        </>
      );
    case 'proportional':
      return (
        <>
          <MeasureForm measure={rule.measure} onChange={(measure) => onChange({ ...rule, measure })} />
          <div className={styles.row}>
            <AmountField label={say('of')} value={rule.of} onChange={(of) => onChange({ ...rule, of })} />
            <AmountField
              label={say('floor')}
              hint={say('no_limit')}
              value={rule.floor}
              isOptional
              onChange={(floor) => onChange({ ...rule, floor })}
            />
            <AmountField
              label={say('cap')}
              hint={say('no_limit')}
              value={rule.cap}
              isOptional
              onChange={(cap) => onChange({ ...rule, cap })}
            />
          </div>
        </>
      );
    case 'all_of':
    case 'any_of':
      return <ConditionsForm rule={rule} onChange={onChange} />;
    case 'count':
      return (
        <>
          <TextField
            label={say('counted')}
            value={rule.label}
            maxLength={500}
            onChange={(label) => onChange({ ...rule, label })}
          />
          <div className={styles.row}>
            <AmountField label={say('per')} value={rule.per} onChange={(per) => onChange({ ...rule, per })} />
            <AmountField
              label={say('cap')}
              hint={say('no_limit')}
              value={rule.cap}
              isOptional
              onChange={(cap) => onChange({ ...rule, cap })}
            />
          </div>
          <OwnSource rule={rule} onChange={onChange} />
        </>
      );
    case 'deduction':
      return (
        <DeductionForm
          rule={rule}
          max={max}
          onChange={onChange}
          inner={(from, change) => (
            <RuleForm
              rule={from}
              max={max}
              hasChildren={hasChildren}
              onChange={(next) => change(next ?? { kind: 'full', points: max })}
            />
          )}
        />
      );
    case 'sum':
      return (
        <SumForm
          rule={rule}
          hasChildren={hasChildren}
          onChange={onChange}
          inner={(part, change) => (
            <RuleForm
              rule={part.rule}
              max={part.max}
              hasChildren={false}
              onChange={(next) => next && change({ ...part, rule: next })}
            />
          )}
        />
      );
    case 'given':
      return (
        <div className={styles.row}>
          <ChoiceField
            label={say('given_by')}
            value={rule.by}
            options={(['survey', 'other_body'] as const).map((value) => ({
              value,
              label: say(`given_${value}`),
            }))}
            onChange={(by) => onChange({ ...rule, by })}
          />
          <TextField
            label={say('body')}
            value={rule.body}
            maxLength={200}
            onChange={(body) => onChange({ ...rule, body })}
          />
          <AmountField
            label={say('scale')}
            hint={say('scale_hint')}
            value={rule.scale}
            isOptional
            onChange={(scale) => onChange({ ...rule, scale })}
          />
        </div>
      );
  }
}

type Sourced = Extract<Rule, { kind: 'yes_no' | 'zero_tolerance' | 'levels' | 'count' }>;

function OwnSource({ rule, onChange }: { rule: Sourced; onChange: (rule: Rule) => void }) {
  const say = useSay(ruleTexts);
  return (
    <details className={styles.more}>
      <summary>{say('source')}</summary>
      <div>
        <SourceField
          figure={say('figure_value')}
          source={rule.source}
          onChange={(source) => onChange(withSource(rule, source))}
        />
      </div>
    </details>
  );
}
