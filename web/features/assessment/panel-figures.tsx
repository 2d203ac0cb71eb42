import { useState } from 'react';
import { readFigure, type FigureFault } from '#modules/criteria/domain/scoring/read-figure.ts';
import type { FigureSpec } from '#modules/criteria/domain/scoring/figures.ts';
import type { FigureValue } from '#modules/criteria/domain/scoring/score.ts';
import { useLanguage } from '#web/i18n/language.ts';
import { useSay } from '#web/i18n/say.ts';
import { nameFigure } from '#web/scoring/figure-words.ts';
import type { SetRow } from '#web/scoring/set-rows.ts';
import { Choice, Field, TextInput } from '#web/ui/field.tsx';
import { sayFault, typedText } from './figure-cell.tsx';
import styles from './item-panel.module.css';
import type { SheetLine } from './sheet-lines.ts';
import type { SheetStore } from './sheet-store.ts';
import { sheetTexts } from './sheet-texts.ts';

/** The figures of an item as fields, with the rate where only that is known; points follow while one types. */
export function PanelFigures({
  row,
  line,
  store,
  isOpen,
}: {
  row: SetRow;
  line: SheetLine;
  store: SheetStore;
  isOpen: boolean;
}) {
  const say = useSay(sheetTexts);
  const language = useLanguage();
  const { code, item } = row;
  if (!isOpen) return null;
  return (
    <section className={styles.figures}>
      {!line.isNotApplicable &&
        row.figures.map((spec) => (
          <FigureField
            key={spec.key}
            spec={spec}
            value={line.sourced.includes(spec.key) ? null : (line.figures[spec.key] ?? null)}
            onWrite={(value) => store.write(code, `figure:${spec.key}`, value)}
          />
        ))}
      {item.notApplicable !== 'not_allowed' && (
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={line.isNotApplicable}
            onChange={(event) => store.write(code, 'isNotApplicable', event.target.checked)}
          />
          <span>
            {say('na_short')}. <span className="muted">{say(`na_${item.notApplicable}`)}</span>
          </span>
        </label>
      )}
      {line.faults.length > 0 && (
        <p className={styles.fault}>
          {[...new Set(line.faults.map((fault) => sayFault(fault, language)))].join(' ')}
        </p>
      )}
    </section>
  );
}

function FigureField({
  spec,
  value,
  onWrite,
}: {
  spec: FigureSpec;
  value: FigureValue;
  onWrite: (value: FigureValue) => void;
}) {
  const say = useSay(sheetTexts);
  const language = useLanguage();
  const [text, setText] = useState(() => (spec.kind === 'level' ? String(value ?? '') : typedText(value)));
  const [known, setKnown] = useState(value);
  const [fault, setFault] = useState<FigureFault | null>(null);
  if (value !== known) {
    setKnown(value);
    const reading = readFigure(spec, text);
    if ('fault' in reading || reading.value !== value)
      setText(spec.kind === 'level' ? String(value ?? '') : typedText(value));
  }
  function type(typed: string) {
    setText(typed);
    const reading = readFigure(spec, typed);
    if ('fault' in reading) return setFault(reading.fault);
    setFault(null);
    setKnown(reading.value);
    onWrite(reading.value);
  }
  const label = `${nameFigure(spec, language)}${spec.unit ? ` (${spec.unit})` : ''}`;
  const options =
    spec.kind === 'yes_no'
      ? [
          { key: 'có', label: say('answer_yes') },
          { key: 'không', label: say('answer_no') },
        ]
      : spec.options;
  return (
    <Field label={label} error={fault ? sayFault(fault, language) : undefined}>
      {(tied) =>
        options.length > 0 ? (
          <Choice {...tied} value={text} onChange={(event) => type(event.target.value)}>
            <option value="">{say('empty_figure')}</option>
            {options.map((option) => (
              <option key={option.key} value={option.key}>
                {option.label}
              </option>
            ))}
          </Choice>
        ) : (
          <TextInput
            {...tied}
            inputMode="decimal"
            value={text}
            placeholder={say('empty_figure')}
            onChange={(event) => type(event.target.value)}
          />
        )
      }
    </Field>
  );
}
