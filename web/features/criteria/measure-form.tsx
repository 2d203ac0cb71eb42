import type { FigureSource, Measure } from '#modules/criteria/domain/rule.ts';
import { useSay } from '#web/i18n/say.ts';
import { ChoiceField } from './choice-field.tsx';
import styles from './form.module.css';
import { ruleTexts } from './rule-texts.ts';
import { ItemCodeField, SourceField, withSource } from './source-field.tsx';
import { TextField } from './text-field.tsx';

const kinds = ['share', 'ratio', 'value', 'item'] as const;

/** What is measured: a rate of two figures, one number, or what another item got. */
export function MeasureForm({
  measure,
  onChange,
}: {
  measure: Measure;
  onChange: (measure: Measure) => void;
}) {
  const say = useSay(ruleTexts);
  const kind = (
    <ChoiceField
      label={say('measure')}
      value={measure.kind}
      options={kinds.map((value) => ({ value, label: say(`measure_${value}`) }))}
      onChange={(chosen) => onChange(turned(measure, chosen))}
    />
  );
  switch (measure.kind) {
    case 'share':
    case 'ratio':
      return (
        <>
          {kind}
          <div className={styles.row}>
            <TextField
              label={say('numerator')}
              value={measure.numerator}
              maxLength={500}
              onChange={(numerator) => onChange({ ...measure, numerator })}
            />
            <TextField
              label={say('denominator')}
              value={measure.denominator}
              maxLength={500}
              onChange={(denominator) => onChange({ ...measure, denominator })}
            />
          </div>
          <details className={styles.more}>
            <summary>{say('source')}</summary>
            <div>
              {(['numerator', 'denominator'] as const).map((figure) => (
                <SourceField
                  key={figure}
                  figure={say(`figure_${figure}`)}
                  source={measure.sources?.[figure]}
                  onChange={(source) => onChange(withRateSource(measure, figure, source))}
                />
              ))}
            </div>
          </details>
        </>
      );
    case 'value':
      return (
        <>
          {kind}
          <div className={styles.row}>
            <TextField
              label={say('value_label')}
              value={measure.label}
              maxLength={500}
              onChange={(label) => onChange({ ...measure, label })}
            />
            <TextField
              label={say('unit')}
              hint={say('unit_hint')}
              value={measure.unit ?? ''}
              maxLength={40}
              onChange={(unit) => onChange({ ...measure, unit: unit === '' ? null : unit })}
            />
          </div>
          <details className={styles.more}>
            <summary>{say('source')}</summary>
            <div>
              <SourceField
                figure={say('figure_value')}
                source={measure.source}
                onChange={(source) => onChange(withSource(measure, source))}
              />
            </div>
          </details>
        </>
      );
    case 'item':
      return (
        <>
          {kind}
          <div className={styles.row}>
            <ItemCodeField code={measure.code} onChange={(code) => onChange({ ...measure, code })} />
            <ChoiceField
              label={say('item_of')}
              value={measure.of}
              options={(['percent', 'points'] as const).map((value) => ({
                value,
                label: say(`of_${value}`),
              }))}
              onChange={(of) => onChange({ ...measure, of })}
            />
          </div>
        </>
      );
  }
}

function turned(measure: Measure, kind: Measure['kind']): Measure {
  if (kind === 'share' || kind === 'ratio')
    return measure.kind === 'share' || measure.kind === 'ratio'
      ? { ...measure, kind }
      : { kind, numerator: '', denominator: '' };
  if (kind === 'value') return { kind, label: '', unit: null };
  return { kind, code: '', of: 'percent' };
}

function withRateSource(
  measure: Extract<Measure, { numerator: string }>,
  figure: 'numerator' | 'denominator',
  source: FigureSource | undefined,
): Measure {
  const { sources, ...rest } = measure;
  const { [figure]: _, ...others } = sources ?? {};
  const next = source ? { ...others, [figure]: source } : others;
  return Object.keys(next).length > 0 ? { ...rest, sources: next } : rest;
}
