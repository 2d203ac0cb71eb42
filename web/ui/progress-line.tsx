import styles from './progress-line.module.css';

/** How far a piece of work is; without a share it only says that the work goes on. */
export function ProgressLine({
  label,
  share,
  figure,
}: {
  label: string;
  share: number | null;
  figure?: string;
}) {
  const percent = share === null ? null : Math.round(Math.max(0, Math.min(1, share)) * 100);
  return (
    <div className={styles.box}>
      <p className={styles.words}>
        <span>{label}</span>
        {figure && <span className="figures">{figure}</span>}
      </p>
      <svg
        className={styles.track}
        viewBox="0 0 100 4"
        preserveAspectRatio="none"
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        {...(percent === null ? {} : { 'aria-valuenow': percent })}
      >
        <rect
          className={`${styles.fill} ${percent === null ? styles.moving : ''}`}
          width={percent ?? 30}
          height="4"
        />
      </svg>
    </div>
  );
}
