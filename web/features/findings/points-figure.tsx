import { comparePoints, parsePoints, zeroPoints, type Points } from '#kernel/points.ts';
import type { FindingRow } from '#modules/findings/contract.ts';
import { showPoints } from '#web/i18n/format.ts';
import { useSay } from '#web/i18n/say.ts';
import styles from './finding-panel.module.css';
import { texts } from './texts.ts';

/** Maximum, self-scored, appraised and lost points one under the other, drawn to the same scale. */
export function PointsFigure({ row }: { row: FindingRow }) {
  const say = useSay(texts);
  const amounts = [
    { key: 'max', value: row.maxPoints },
    { key: 'self', value: row.selfPoints },
    { key: 'appraised', value: row.appraisedPoints },
    { key: 'lost', value: row.lostPoints },
  ] as const;
  const scale = amounts.reduce<Points>((greatest, { value }) => {
    const amount = value === null ? null : parsePoints(value);
    return amount !== null && comparePoints(amount, greatest) > 0 ? amount : greatest;
  }, zeroPoints);
  if (amounts.every(({ value }) => value === null)) return <p className="muted">{say('points_unstated')}</p>;
  return (
    <dl className={`${styles.points} figures`}>
      {amounts.map(({ key, value }) => (
        <PointsLine
          key={key}
          label={say(key)}
          value={value}
          share={shareOf(value, scale)}
          isLost={key === 'lost'}
        />
      ))}
    </dl>
  );
}

function PointsLine({
  label,
  value,
  share,
  isLost,
}: {
  label: string;
  value: string | null;
  share: number;
  isLost: boolean;
}) {
  const say = useSay(texts);
  return (
    <>
      <dt>{label}</dt>
      <dd>
        <svg className={styles.bar} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
          <rect width={share * 100} height="10" className={isLost ? styles.lost : undefined} />
        </svg>
      </dd>
      <dd>{value === null ? <em className="muted">{say('not_stated')}</em> : showPoints(value)}</dd>
    </>
  );
}

/** For the length of a drawn bar only; amounts themselves are never rounded. */
function shareOf(value: string | null, scale: Points): number {
  const whole = Number(scale);
  return value === null || whole === 0 ? 0 : Number(value) / whole;
}
