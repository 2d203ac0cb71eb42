import styles from './points-bar.module.css';

/**
 * Points drawn within their cell: filled up to what is certain, hatched up to what is still possible. A picture of
 * figures that stand beside it, hence hidden from screen readers.
 */
export function PointsBar({ low, high, max }: { low: string; high: string; max: string }) {
  const whole = Number(max);
  const share = (amount: string) =>
    whole > 0 ? Math.max(0, Math.min(100, (Math.abs(Number(amount)) / whole) * 100)) : 0;
  const [from, to] = [share(low), share(high)].sort((left, right) => left - right) as [number, number];
  return (
    <svg className={styles.bar} viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
      <rect className={styles.track} width="100" height="6" />
      <rect className={styles.possible} x={from} width={Math.max(0, to - from)} height="6" />
      <rect className={styles.certain} width={from} height="6" />
    </svg>
  );
}
