import type { FigureSource } from '#modules/criteria/domain/rule.ts';
import { useSay } from '#web/i18n/say.ts';
import { ChoiceField } from './choice-field.tsx';
import { useEditor } from './editor-context.ts';
import styles from './form.module.css';
import { ruleTexts } from './rule-texts.ts';
import { TextField } from './text-field.tsx';

const figures = ['numerator', 'denominator', 'value'] as const;

/** Where one figure comes from: typed in, an indicator of a register, a figure of another item. */
export function SourceField({
  figure,
  source,
  onChange,
}: {
  figure: string;
  source: FigureSource | undefined;
  onChange: (source: FigureSource | undefined) => void;
}) {
  const say = useSay(ruleTexts);
  const { codes } = useEditor();
  const kind = source?.kind ?? 'typed';
  return (
    <div className={styles.row}>
      <ChoiceField
        label={say('source_of', { figure })}
        value={kind}
        options={(['typed', 'indicator', 'item'] as const).map((value) => ({
          value,
          label: say(`source_${value}`),
        }))}
        onChange={(chosen) => {
          if (chosen === 'typed') onChange(undefined);
          else if (chosen === 'indicator') onChange({ kind: 'indicator', indicator: '', figure: 'value' });
          else onChange({ kind: 'item', code: codes[0] ?? '', figure: 'value' });
        }}
      />
      {source?.kind === 'indicator' && (
        <>
          <TextField
            label={say('indicator')}
            value={source.indicator}
            maxLength={80}
            onChange={(indicator) => onChange({ ...source, indicator })}
          />
          <ChoiceField
            label={say('indicator_figure')}
            value={source.figure}
            options={figures.map((value) => ({ value, label: say(`figure_${value}`) }))}
            onChange={(chosen) => onChange({ ...source, figure: chosen })}
          />
        </>
      )}
      {source?.kind === 'item' && (
        <>
          <ItemCodeField code={source.code} onChange={(code) => onChange({ ...source, code })} />
          <TextField
            label={say('figure_key')}
            value={source.figure}
            maxLength={80}
            onChange={(key) => onChange({ ...source, figure: key })}
          />
        </>
      )}
    </div>
  );
}

/** The code of another item of the set. */
export function ItemCodeField({ code, onChange }: { code: string; onChange: (code: string) => void }) {
  const say = useSay(ruleTexts);
  const { codes } = useEditor();
  const all = codes.includes(code) ? codes : [code, ...codes];
  return (
    <ChoiceField
      label={say('item_code')}
      value={code}
      options={all.map((value) => ({ value, label: value }))}
      onChange={onChange}
    />
  );
}

/** Puts a source into a rule, a measure or a condition, or takes it out. */
export function withSource<Whole extends { readonly source?: FigureSource }>(
  whole: Whole,
  source: FigureSource | undefined,
): Whole {
  const { source: _, ...rest } = whole;
  return (source ? { ...rest, source } : rest) as Whole;
}
