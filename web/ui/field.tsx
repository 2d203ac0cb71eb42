import { useId, type ComponentProps, type ReactNode } from 'react';
import styles from './field.module.css';

/** A labelled place to type; the error stands below it and is tied to it for screen readers. */
export function Field({
  label,
  hint,
  error,
  children,
}: {
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  children: (given: {
    id: string;
    'aria-describedby': string | undefined;
    'aria-invalid': boolean;
  }) => ReactNode;
}) {
  const id = useId();
  const describedBy = error ? `${id}-error` : hint ? `${id}-hint` : undefined;
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {children({ id, 'aria-describedby': describedBy, 'aria-invalid': error !== undefined })}
      {hint && !error && (
        <p className={styles.hint} id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className={styles.error} id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  );
}

/** One line of text. */
export function TextInput(props: Omit<ComponentProps<'input'>, 'className'>) {
  return <input type="text" autoComplete="off" {...props} className={styles.input} />;
}

/** Text of several lines; grows with what is written. */
export function TextArea(props: Omit<ComponentProps<'textarea'>, 'className' | 'value'> & { value: string }) {
  return (
    <div className={styles.grow} data-text={props.value}>
      <textarea rows={1} {...props} className={styles.input} />
    </div>
  );
}

/** A short list to choose from. */
export function Choice(props: Omit<ComponentProps<'select'>, 'className'>) {
  return <select {...props} className={styles.input} />;
}
