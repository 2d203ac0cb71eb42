import styles from './bar.module.css';

/** A horizontal bar for a share of a whole, drawn without inline styles. */
export function Bar({ share }: { share: number }) {
  const width = Math.max(0, Math.min(100, share * 100));
  return (
    <span className={styles.track} aria-hidden="true">
      <svg className={styles.fill} viewBox="0 0 100 10" preserveAspectRatio="none">
        <rect width={width} height="10" />
      </svg>
    </span>
  );
}

/** One named amount of a list of bars. */
export type BarRow = { readonly key: string; readonly label: string; readonly count: number };

/** Amounts side by side; pressing one narrows the list to it, pressing again widens it. */
export function BarList({
  label,
  rows,
  chosen,
  onChoose,
}: {
  label: string;
  rows: readonly BarRow[];
  chosen: string | null;
  onChoose: (key: string | null) => void;
}) {
  const greatest = Math.max(1, ...rows.map((row) => row.count));
  return (
    <div role="group" aria-label={label} className={styles.list}>
      {rows.map((row) => (
        <button
          key={row.key}
          type="button"
          className={styles.row}
          aria-pressed={row.key === chosen}
          title={row.label}
          onClick={() => onChoose(row.key === chosen ? null : row.key)}
        >
          <span className={styles.label}>{row.label}</span>
          <Bar share={row.count / greatest} />
          <span className={`${styles.count} figures`}>{row.count}</span>
        </button>
      ))}
    </div>
  );
}
