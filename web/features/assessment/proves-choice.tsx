import styles from './item-panel.module.css';

/** Which of the papers that the set asks for one paper proves: one, several or all. */
export function ProvesChoice({
  title,
  required,
  proves,
  error,
  onChange,
}: {
  title: string;
  required: readonly string[];
  proves: ReadonlySet<number>;
  error?: string | undefined;
  onChange: (proves: ReadonlySet<number>) => void;
}) {
  return (
    <fieldset className={styles.proves}>
      <legend>{title}</legend>
      {required.map((paper, place) => (
        <label key={place} className={styles.check}>
          <input
            type="checkbox"
            checked={proves.has(place)}
            onChange={(event) => {
              const next = new Set(proves);
              if (event.target.checked) next.add(place);
              else next.delete(place);
              onChange(next);
            }}
          />
          <span>{paper}</span>
        </label>
      ))}
      {error && (
        <p className={styles.fault} role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}
