import type { ReactNode } from 'react';
import type { Field } from '#modules/documents/domain/reading/reading.ts';
import { useSay } from '#web/i18n/say.ts';
import { StatusMark } from '#web/ui/status-mark.tsx';
import styles from './field-row.module.css';
import { controlId, useReadingEditor } from './reading-editor.ts';
import { isUncertain, type FieldPath } from './reading-fields.ts';
import { readingTexts } from './reading-texts.ts';

/** How a field stands on the page: label beside it, above it, or for screen readers only. */
export type FieldLook = 'beside' | 'above' | 'bare';

/** What every kind of field needs. */
export type FieldGiven<Value> = {
  path: FieldPath;
  label: string;
  field: Field<Value>;
  look?: FieldLook;
  isStrong?: boolean;
};

/** A field with its label, the mark of doubt and its error; touching it shows where it was read. */
export function FieldRow({
  path,
  label,
  field,
  look = 'beside',
  isStrong,
  error,
  children,
}: FieldGiven<unknown> & { error?: string | null; children: ReactNode }) {
  const say = useSay(readingTexts);
  const editor = useReadingEditor();
  const isDoubtful = isUncertain(field);
  const classes = [
    styles.row,
    look === 'above' ? styles.stacked : '',
    look === 'bare' ? styles.bare : '',
    isDoubtful ? styles.uncertain : '',
    isStrong ? styles.strong : '',
  ];
  return (
    <div className={classes.join(' ')} onFocusCapture={() => editor.touch(path)}>
      <label className={styles.label} htmlFor={controlId(path)}>
        {label}
      </label>
      <div className={styles.control}>
        {children}
        {isDoubtful && (
          <span className={styles.mark}>
            <StatusMark shape="diamond" tone="ink">
              {say('uncertain')}
            </StatusMark>
            {editor.isEditable && (
              <button
                type="button"
                className={styles.right}
                aria-label={say('is_right_label', { label })}
                onClick={() => editor.put(path, { ...field, confidence: 1 })}
              >
                {say('is_right')}
              </button>
            )}
          </span>
        )}
        {error && (
          <span className={styles.error} id={`${controlId(path)}-error`} role="alert">
            {error}
          </span>
        )}
      </div>
    </div>
  );
}
