import type { CriteriaSet } from '#modules/criteria/domain/criteria-set.ts';
import type { SetFault } from '#modules/criteria/domain/set-fault.ts';
import { useSay } from '#web/i18n/say.ts';
import { AmountField } from './amount-field.tsx';
import { BasisForm } from './basis-form.tsx';
import { ChoiceField } from './choice-field.tsx';
import { ClassesForm } from './classes-form.tsx';
import { editorTexts } from './editor-texts.ts';
import { setFaults, type SetField } from './fault-field.ts';
import { useFaultSentence } from './fault-words.ts';
import { FieldFaults } from './field-faults.tsx';
import styles from './form.module.css';
import { KnockOutsForm } from './knock-outs-form.tsx';
import { LinesField } from './lines-field.tsx';
import { RoundingForm } from './rounding-form.tsx';
import { LongTextField, TextField } from './text-field.tsx';
import { UnitKinds } from './unit-kinds.tsx';
import { YearField } from './year-field.tsx';

/** Everything that a set says besides its items. */
export function SetForm({
  set,
  faults,
  onChange,
}: {
  set: CriteriaSet;
  /** Those of the set as a whole. */
  faults: readonly SetFault[];
  onChange: (change: (set: CriteriaSet) => CriteriaSet, step: string) => void;
}) {
  const say = useSay(editorTexts);
  const sentence = useFaultSentence();
  const told = setFaults(faults);
  const error = (field: SetField) => told(field).map(sentence).join(' ') || undefined;
  const put = <Key extends keyof CriteriaSet>(key: Key, value: CriteriaSet[Key]) =>
    onChange((before) => ({ ...before, [key]: value }), key);
  return (
    <div className={styles.form}>
      <FieldFaults title={say('set_faults')} faults={told('other')} />
      <LongTextField
        label={say('set_title')}
        error={error('title')}
        value={set.title}
        maxLength={500}
        onChange={(title) => put('title', title)}
      />
      <div className={styles.row}>
        <TextField
          label={say('issuer')}
          error={error('issuer')}
          value={set.issuer}
          maxLength={300}
          onChange={(issuer) => put('issuer', issuer)}
        />
        <TextField
          label={say('set_code')}
          error={error('code')}
          value={set.code}
          maxLength={80}
          onChange={(code) => put('code', code)}
        />
        <YearField year={set.year} error={error('year')} onChange={(year) => put('year', year)} />
      </div>
      <FieldFaults title={say('unit_kinds')} faults={told('unitKinds')} />
      <UnitKinds
        legend={say('unit_kinds')}
        kinds={set.unitKinds}
        onChange={(kinds) => put('unitKinds', kinds)}
      />
      <TextField
        label={say('note')}
        hint={say('note_hint')}
        value={set.note ?? ''}
        maxLength={500}
        onChange={(note) => put('note', note === '' ? null : note)}
      />
      <BasisForm basis={set.legalBasis} onChange={(basis) => put('legalBasis', basis)} />
      <LinesField
        label={say('levels')}
        error={error('levelLabels')}
        hint={say('levels_hint')}
        lines={set.levelLabels}
        onChange={(labels) => put('levelLabels', labels)}
      />
      <section className={styles.part}>
        <h3>{say('totals')}</h3>
        <div className={styles.row}>
          <AmountField
            label={say('total')}
            error={error('total')}
            value={set.total}
            onChange={(total) => put('total', total)}
          />
          <AmountField
            label={say('survey_share')}
            error={error('surveyShare')}
            hint={say('survey_hint')}
            value={set.surveyShare}
            isOptional
            onChange={(share) => put('surveyShare', share)}
          />
          <AmountField
            label={say('bonus_cap')}
            hint={say('survey_hint')}
            value={set.bonusCap}
            isOptional
            onChange={(cap) => put('bonusCap', cap)}
          />
        </div>
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={set.indexCountsOutside}
            onChange={(event) => put('indexCountsOutside', event.target.checked)}
          />
          {say('counts_outside')}
        </label>
        <ChoiceField
          label={say('rebasing')}
          value={set.rebasing}
          options={(['index', 'parent'] as const).map((value) => ({
            value,
            label: say(`rebasing_${value}`),
          }))}
          onChange={(rebasing) => put('rebasing', rebasing)}
        />
        <FieldFaults title={say('totals')} faults={told('rounding')} />
        <RoundingForm rounding={set.rounding} onChange={(rounding) => put('rounding', rounding)} />
      </section>
      <section className={styles.part}>
        <h3>{say('classes')}</h3>
        <FieldFaults title={say('classes')} faults={told('classes')} />
        <ClassesForm
          classifications={set.classifications}
          onChange={(classifications) => put('classifications', classifications)}
        />
      </section>
      <section className={styles.part}>
        <h3>{say('knock_outs')}</h3>
        <FieldFaults title={say('knock_outs')} faults={told('knockOuts')} />
        <KnockOutsForm knockOuts={set.knockOuts} onChange={(knockOuts) => put('knockOuts', knockOuts)} />
      </section>
    </div>
  );
}
