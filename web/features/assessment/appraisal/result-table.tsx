import { Link } from 'react-router';
import { say as sayIn } from '#kernel/language.ts';
import { showPoints } from '#web/i18n/format.ts';
import { useLanguage } from '#web/i18n/language.ts';
import { useSay } from '#web/i18n/say.ts';
import { useAssessmentWords } from '#web/scoring/assessment-words.ts';
import { Icon } from '#web/ui/icons.tsx';
import { isAboveZero, type ResultLine } from './result-lines.ts';
import styles from './result-table.module.css';
import { resultTexts } from './result-texts.ts';

/** Every item with what was lost, conceded and cut in columns; pressing one says why and leads to its papers. */
export function ResultTable({
  lines,
  greatest,
  hasPrevious,
  hasMedian,
  isFlat,
  opened,
  traceTo,
  onToggle,
}: {
  lines: readonly ResultLine[];
  /** The loss that fills a bar. */
  greatest: string;
  hasPrevious: boolean;
  hasMedian: boolean;
  /** Not in the order of the set, so that no item stands below another. */
  isFlat: boolean;
  opened: ReadonlySet<string>;
  traceTo: (code: string) => string;
  onToggle: (code: string) => void;
}) {
  const say = useSay(resultTexts);
  const columns = 7 + Number(hasPrevious) + Number(hasMedian);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the keyboard scrolls the table
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={say('by_item')}>
      <table className={styles.table}>
        <caption className="unseen">{say('by_item')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('item')}</th>
            <th scope="col">{say('max')}</th>
            <th scope="col">{say('self_short')}</th>
            <th scope="col">{say('appraised_short')}</th>
            <th scope="col" title={say('lost_words')}>
              {say('lost')}
            </th>
            <th scope="col" title={say('conceded_words')}>
              {say('conceded')}
            </th>
            <th scope="col" title={say('cut_words')}>
              {say('cut')}
            </th>
            {hasPrevious && <th scope="col">{say('previous')}</th>}
            {hasMedian && <th scope="col">{say('median')}</th>}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <ResultRow
              key={line.code}
              line={line}
              greatest={greatest}
              hasPrevious={hasPrevious}
              hasMedian={hasMedian}
              isFlat={isFlat}
              isOpen={opened.has(line.code)}
              columns={columns}
              traceTo={traceTo}
              onToggle={onToggle}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ResultRow({
  line,
  greatest,
  hasPrevious,
  hasMedian,
  isFlat,
  isOpen,
  columns,
  traceTo,
  onToggle,
}: {
  line: ResultLine;
  greatest: string;
  hasPrevious: boolean;
  hasMedian: boolean;
  isFlat: boolean;
  isOpen: boolean;
  columns: number;
  traceTo: (code: string) => string;
  onToggle: (code: string) => void;
}) {
  const say = useSay(resultTexts);
  const amount = (value: string | null) => (value === null ? '–' : showPoints(value));
  return (
    <>
      <tr data-depth={isFlat ? undefined : Math.min(line.depth, 3)} data-leaf={line.isLeaf || undefined}>
        <th scope="row">
          <button
            type="button"
            className={styles.why}
            aria-expanded={isOpen}
            onClick={() => onToggle(line.code)}
          >
            <Icon name={isOpen ? 'up' : 'down'} size={14} />
            <span>
              <span className="figures">{line.code}</span> {line.name}
            </span>
          </button>
        </th>
        <td data-label={say('max')} className="figures">
          {line.max === null ? <em className="muted">{say('excluded')}</em> : showPoints(line.max)}
        </td>
        <td data-label={say('self_short')} className="figures">
          {amount(line.self)}
        </td>
        <td data-label={say('appraised_short')} className="figures">
          <strong>{amount(line.appraised)}</strong>
        </td>
        {(['lost', 'conceded', 'cut'] as const).map((kind) => (
          <td key={kind} data-label={say(kind)} className="figures">
            <LossCell
              kind={kind}
              value={line[kind]}
              greatest={line.isLeaf ? greatest : null}
              unknown={say('unknown')}
            />
          </td>
        ))}
        {hasPrevious && (
          <td data-label={say('previous')} className="figures">
            {line.previous === null ? (
              <em className="muted">{say('new_item')}</em>
            ) : line.previous.max === line.max ? (
              amount(line.previous.appraised)
            ) : (
              say('of_other_max', {
                points: amount(line.previous.appraised),
                max: showPoints(line.previous.max),
              })
            )}
          </td>
        )}
        {hasMedian && (
          <td data-label={say('median')} className="figures">
            {amount(line.median)}
          </td>
        )}
      </tr>
      {isOpen && (
        <tr className={styles.reasons}>
          <td colSpan={columns}>
            <Reasons line={line} to={line.isLeaf ? traceTo(line.code) : null} />
          </td>
        </tr>
      )}
    </>
  );
}

function Reasons({ line, to }: { line: ResultLine; to: string | null }) {
  const say = useSay(resultTexts);
  const words = useAssessmentWords();
  const language = useLanguage();
  return (
    <div className={styles.words}>
      {line.derivation && <p data-derivation="">{sayIn(line.derivation, language)}</p>}
      {line.decision && <p>{say('decision', { decision: words.decision(line.decision) })}</p>}
      {line.reason && <p className={styles.long}>{say('reason', { reason: line.reason })}</p>}
      {to !== null && (
        <p className="no-print">
          <Link to={to}>{say('trace')}</Link>
        </p>
      )}
    </div>
  );
}

/** A loss as a figure with its bar; a nothing is shown faintly. */
function LossCell({
  kind,
  value,
  greatest,
  unknown,
}: {
  kind: 'lost' | 'conceded' | 'cut';
  value: string | null;
  greatest: string | null;
  unknown: string;
}) {
  if (value === null) return <em className="muted">{unknown}</em>;
  if (value === '0') return <span className="muted">0</span>;
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
