import { showPoints } from '#web/i18n/format.ts';
import { useSay } from '#web/i18n/say.ts';
import { isAboveZero, type ResultLine } from './result-lines.ts';
import styles from './result-table.module.css';
import { resultTexts } from './result-texts.ts';

/** Which comparisons a result has at all; a column without any is left out. */
export type Compared = { readonly hasPrevious: boolean; readonly hasMedian: boolean };

/** What last year and the median are known of. */
export function comparedOf(lines: readonly ResultLine[]): Compared {
  return {
    hasPrevious: lines.some(({ previous }) => previous !== null),
    hasMedian: lines.some(({ median }) => median !== null),
  };
}

/** How many columns `ResultHeads` and `ResultCells` have. */
export function columnsOf({ hasPrevious, hasMedian }: Compared): number {
  return 6 + 2 * Number(hasPrevious) + 2 * Number(hasMedian);
}

/** The heads of the columns of points, the same for fields and for items. */
export function ResultHeads({ hasPrevious, hasMedian }: Compared) {
  const say = useSay(resultTexts);
  const heads = [
    ...(['max', 'self_short', 'appraised_short', 'lost', 'conceded', 'cut'] as const),
    ...(hasPrevious ? (['previous', 'to_previous'] as const) : []),
    ...(hasMedian ? (['median', 'to_median'] as const) : []),
  ];
  return heads.map((head) => (
    <th key={head} scope="col">
      {say(head)}
    </th>
  ));
}

/** The points of one line: out of what, claimed, appraised; lost, conceded, cut; beside last year and the median. */
export function ResultCells({
  line,
  greatest,
  hasPrevious,
  hasMedian,
}: Compared & {
  line: ResultLine;
  /** The loss that fills a bar; null draws none. */
  greatest: string | null;
}) {
  const say = useSay(resultTexts);
  const { max, self, appraised, previous, median, toPrevious, toMedian } = line;
  return (
    <>
      <td data-label={say('max')}>
        {max === null ? <em className="muted">{say('excluded')}</em> : showPoints(max)}
      </td>
      <td data-label={say('self_short')}>{amount(self)}</td>
      <td data-label={say('appraised_short')}>
        <strong>{amount(appraised)}</strong>
      </td>
      {(['lost', 'conceded', 'cut'] as const).map((kind) => (
        <td key={kind} data-label={say(kind)} data-nothing={line[kind] === '0' || undefined}>
          <LossCell kind={kind} value={line[kind]} greatest={greatest} />
        </td>
      ))}
      {hasPrevious && (
        <>
          <td data-label={say('previous')}>
            {previous === null ? (
              <em className="muted">{say('new_item')}</em>
            ) : previous.max === max && previous.mapping !== 'split' ? (
              amount(previous.appraised)
            ) : (
              say('of_other_max', { points: amount(previous.appraised), max: showPoints(previous.max) })
            )}
          </td>
          <td
            data-label={say('to_previous')}
            data-nothing={toPrevious === null || toPrevious === '0' || undefined}
          >
            <Difference value={toPrevious} />
          </td>
        </>
      )}
      {hasMedian && (
        <>
          <td data-label={say('median')}>{amount(median)}</td>
          <td data-label={say('to_median')} data-nothing={toMedian === null || toMedian === '0' || undefined}>
            <Difference value={toMedian} />
          </td>
        </>
      )}
    </>
  );
}

/** How far from something else, always with its sign. */
export function Difference({ value }: { value: string | null }) {
  if (value === null) return '–';
  if (value === '0') return <span className="muted">0</span>;
  const isMore = isAboveZero(value);
  return (
    <span className={styles.difference} data-more={isMore || undefined}>
      {isMore ? '+' : '−'}
      {showPoints(isMore ? value : value.slice(1))}
    </span>
  );
}

/** A loss as a figure with its bar; a nothing is shown faintly. */
function LossCell({
  kind,
  value,
  greatest,
}: {
  kind: 'lost' | 'conceded' | 'cut';
  value: string | null;
  greatest: string | null;
}) {
  if (value === null) return <span className="muted">–</span>;
  if (value === '0') return <span className="muted">0</span>;
  // Only how long a bar is drawn; no points follow from it.
  const width =
    greatest !== null && isAboveZero(value) && isAboveZero(greatest)
      ? (Number(value) / Number(greatest)) * 100
      : 0;
  return (
    <span className={styles.loss}>
      {greatest !== null && (
        <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
          <rect data-kind={kind} width={width} height="10" />
        </svg>
      )}
      <span>{showPoints(value)}</span>
    </span>
  );
}

function amount(value: string | null): string {
  return value === null ? '–' : showPoints(value);
}
