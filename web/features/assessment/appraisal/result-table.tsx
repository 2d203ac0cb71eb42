import { Link } from 'react-router';
import { say as sayIn } from '#kernel/language.ts';
import { useLanguage } from '#web/i18n/language.ts';
import { useSay } from '#web/i18n/say.ts';
import { useAssessmentWords } from '#web/scoring/assessment-words.ts';
import { Icon } from '#web/ui/icons.tsx';
import { columnsOf, ResultCells, ResultHeads, type Compared } from './result-cells.tsx';
import type { ResultLine } from './result-lines.ts';
import styles from './result-table.module.css';
import { resultTexts } from './result-texts.ts';

type Given = {
  compared: Compared;
  /** The loss that fills a bar. */
  greatest: string;
  /** Not in the order of the set, so that no item stands below another. */
  isFlat: boolean;
  traceTo: (code: string) => string;
  onToggle: (code: string) => void;
};

/** The place on the page of an item's line. */
export const lineId = (code: string) => `muc-${code}`;

/** Every item with what was lost, conceded and cut in columns; pressing one says why and leads to its papers. */
export function ResultTable({
  lines,
  opened,
  ...given
}: Given & { lines: readonly ResultLine[]; opened: ReadonlySet<string> }) {
  const say = useSay(resultTexts);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the keyboard scrolls the table
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={say('by_item')}>
      <table className={`${styles.table} ${styles.items} figures`}>
        <caption className="unseen">{say('by_item')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('item')}</th>
            <ResultHeads {...given.compared} />
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <ResultRow key={line.code} line={line} isOpen={opened.has(line.code)} {...given} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ResultRow({
  line,
  isOpen,
  compared,
  greatest,
  isFlat,
  traceTo,
  onToggle,
}: Given & { line: ResultLine; isOpen: boolean }) {
  return (
    <>
      <tr data-depth={isFlat ? undefined : Math.min(line.depth, 3)} data-leaf={line.isLeaf || undefined}>
        <th scope="row">
          <button
            type="button"
            id={lineId(line.code)}
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
        <ResultCells line={line} greatest={line.isLeaf ? greatest : null} {...compared} />
      </tr>
      {isOpen && (
        <tr className={styles.reasons}>
          <td colSpan={1 + columnsOf(compared)}>
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
  const { previous } = line;
  return (
    <div className={styles.words}>
      {line.derivation && <p data-derivation="">{sayIn(line.derivation, language)}</p>}
      {line.decision && <p>{say('decision', { decision: words.decision(line.decision) })}</p>}
      {line.reason && <p className={styles.long}>{say('reason', { reason: line.reason })}</p>}
      {previous?.mapping === 'split' && <p>{say('previous_split')}</p>}
      {previous && previous.mapping !== 'split' && previous.max !== line.max && (
        <p>{say('previous_other_max')}</p>
      )}
      {to !== null && (
        <p className="no-print">
          <Link to={to}>{say('trace')}</Link>
        </p>
      )}
    </div>
  );
}
