import { useMemo, useState } from 'react';
import { say as sayIn } from '#kernel/language.ts';
import { parsePoints } from '#kernel/points.ts';
import type { CriteriaSet, Item } from '#modules/criteria/domain/criteria-set.ts';
import { figuresOf, type FigureSpec } from '#modules/criteria/domain/scoring/figures.ts';
import { readFigure } from '#modules/criteria/domain/scoring/read-figure.ts';
import { evidenceStates, type EvidenceState, type Figures } from '#modules/criteria/domain/scoring/score.ts';
import { scoreItem } from '#modules/criteria/domain/scoring/score-unit.ts';
import { measuredCodes } from '#modules/criteria/domain/scoring/set-plan.ts';
import { showPoints } from '#web/i18n/format.ts';
import { useLanguage } from '#web/i18n/language.ts';
import { useSay } from '#web/i18n/say.ts';
import { Button } from '#web/ui/button.tsx';
import { Field, TextInput } from '#web/ui/field.tsx';
import { ChoiceField } from './choice-field.tsx';
import { useFaultSentence } from './fault-words.ts';
import form from './form.module.css';
import { ruleTexts } from './rule-texts.ts';
import { givenInputs, withGivenItems, type GivenPoints } from './given-items.ts';
import styles from './try-out.module.css';

/** Figures to type beside a rule, and at once what they come to and why. Nothing of it is kept. */
export function TryOut({ set, item }: { set: CriteriaSet; item: Item }) {
  const say = useSay(ruleTexts);
  const language = useLanguage();
  const sentence = useFaultSentence();
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [isNotApplicable, setIsNotApplicable] = useState(false);
  const [evidence, setEvidence] = useState<EvidenceState | 'unknown'>('accepted');
  const specs = figuresOf(item.rule, item.max);
  const read = specs.map((spec) => ({ spec, reading: readFigure(spec, typed[spec.key] ?? '') }));
  const figures: Figures = Object.fromEntries(
    read.map(({ spec, reading }) => [spec.key, 'value' in reading ? reading.value : null]),
  );
  const measured = measuredCodes(item.rule).filter((code) => code !== item.code);
  const given: GivenPoints = Object.fromEntries(
    measured.map((code) => [code, parsePoints(typed[`${code} points`] ?? '')]),
  );
  const key = JSON.stringify([figures, isNotApplicable, evidence, given]);
  const score = useMemo(
    () =>
      scoreItem(
        withGivenItems(set, given),
        item,
        {
          figures,
          isNotApplicable: isNotApplicable && item.notApplicable !== 'not_allowed',
          evidence: evidence === 'unknown' ? null : evidence,
        },
        givenInputs(given),
      ),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the key stands for what was typed
    [set, item, key],
  );
  if (item.rule === null) return <p className="muted">{say('try_none')}</p>;
  if (item.children.length > 0) return <p className="muted">{say('try_children')}</p>;
  const put = (figure: string, text: string) => setTyped((before) => ({ ...before, [figure]: text }));
  const faults = [
    ...read.flatMap(({ reading }) => ('fault' in reading ? [reading.fault] : [])),
    ...(score?.faults ?? []),
  ];
  return (
    <div className={styles.box}>
      <p className={form.tell}>{say('try_lead')}</p>
      <div className={form.row}>
        {read.map(({ spec, reading }) => (
          <FigureField
            key={spec.key}
            spec={spec}
            text={typed[spec.key] ?? ''}
            error={'fault' in reading ? sentence(reading.fault) : undefined}
            onChange={(text) => put(spec.key, text)}
          />
        ))}
        {measured.map((code) => (
          <Field key={code} label={say('try_other_item', { code })}>
            {(tied) => (
              <TextInput
                {...tied}
                inputMode="decimal"
                value={typed[`${code} points`] ?? ''}
                placeholder={say('try_unknown')}
                onChange={(event) => put(`${code} points`, event.target.value)}
              />
            )}
          </Field>
        ))}
        {item.evidence.isGate && (
          <ChoiceField
            label={say('try_evidence')}
            value={evidence}
            options={([...evidenceStates, 'unknown'] as const).map((value) => ({
              value,
              label: value === 'unknown' ? say('try_unknown') : say(`try_evidence_${value}`),
            }))}
            onChange={setEvidence}
          />
        )}
      </div>
      {item.notApplicable !== 'not_allowed' && (
        <label className={form.check}>
          <input
            type="checkbox"
            checked={isNotApplicable}
            onChange={(event) => setIsNotApplicable(event.target.checked)}
          />
          {say('try_not_applicable')}
        </label>
      )}
      {score && (
        <div className={styles.result} aria-live="polite">
          <p className={styles.points}>
            <span className={styles.label}>{say('try_points')}</span>{' '}
            <output className={`${styles.number} figures`} data-try-points="">
              {score.points === null
                ? say('try_range', { low: showPoints(score.low), high: showPoints(score.high) })
                : showPoints(score.points)}
            </output>{' '}
            <span className="muted figures">{say('try_of_max', { max: showPoints(score.max) })}</span>
          </p>
          <p data-try-why="">{sayIn(score.derivation.text, language)}</p>
          {faults.length > 0 && (
            <ul className={form.faults}>
              {[...new Set(faults.map(sentence))].map((words) => (
                <li key={words}>{words}</li>
              ))}
            </ul>
          )}
        </div>
      )}
      {Object.values(typed).some((text) => text !== '') && (
        <Button small look="quiet" onClick={() => setTyped({})}>
          {say('try_clear')}
        </Button>
      )}
    </div>
  );
}

function FigureField({
  spec,
  text,
  error,
  onChange,
}: {
  spec: FigureSpec;
  text: string;
  error: string | undefined;
  onChange: (text: string) => void;
}) {
  const say = useSay(ruleTexts);
  const language = useLanguage();
  const words = sayIn(spec.label, language) || say('figure_value');
  const label = `${spec.isAlternative ? `${say('try_alternative')} ` : ''}${words}${spec.unit ? ` (${spec.unit})` : ''}`;
  if (spec.kind === 'yes_no' || spec.kind === 'level') {
    const options =
      spec.kind === 'yes_no'
        ? [
            { value: 'có', label: say('try_yes') },
            { value: 'không', label: say('try_no') },
          ]
        : spec.options.map((option) => ({ value: option.key, label: option.label }));
    return (
      <ChoiceField
        label={label}
        value={text}
        options={[{ value: '', label: say('try_unknown') }, ...options]}
        onChange={onChange}
      />
    );
  }
  return (
    <Field label={label} error={error}>
      {(tied) => (
        <TextInput
          {...tied}
          inputMode="decimal"
          value={text}
          placeholder={say('try_unknown')}
          data-try={spec.key}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
