import { Link } from 'react-router';
import type { CycleUnitRow } from '#modules/assessment/contract.ts';
import { showInstant, showPoints } from '#web/i18n/format.ts';
import { useSay } from '#web/i18n/say.ts';
import { AssessmentStateMark } from '#web/scoring/assessment-state.tsx';
import { RowTable, type Column } from '#web/ui/row-table.tsx';
import { StatusMark } from '#web/ui/status-mark.tsx';
import { appraisalPath, resultPath } from './addresses.ts';
import { cycleTexts } from './cycle-texts.ts';
import styles from './cycle-page.module.css';

/** One row for each unit: where it stands, how much is done, what it came to. */
export function CycleUnits({
  caption,
  units,
  selected,
  lateOf,
  onSelect,
}: {
  caption: string;
  units: readonly CycleUnitRow[];
  selected: ReadonlySet<string>;
  lateOf: (unit: CycleUnitRow) => number;
  onSelect: (id: string, isSelected: boolean) => void;
}) {
  const say = useSay(cycleTexts);
  const amount = (value: string | null) => value !== null && showPoints(value);
  const columns: Column<CycleUnitRow>[] = [
    {
      key: 'choose',
      head: say('choose'),
      cell: (unit) => (
        <label className={styles.boxCell}>
          <span className="unseen">{say('choose_unit', { unit: unit.unitName })}</span>
          <input
            type="checkbox"
            className={styles.box}
            checked={selected.has(unit.assessmentId)}
            onChange={(event) => onSelect(unit.assessmentId, event.target.checked)}
          />
        </label>
      ),
    },
    {
      key: 'unit',
      head: say('unit'),
      isMain: true,
      cell: (unit) =>
        isHandedIn(unit) ? (
          <Link className={styles.name} to={appraisalPath(unit.assessmentId)}>
            {unit.unitName}
          </Link>
        ) : (
          <span className={styles.name}>{unit.unitName}</span>
        ),
    },
    {
      key: 'state',
      head: say('state'),
      cell: (unit) => {
        const days = lateOf(unit);
        return (
          <>
            <AssessmentStateMark state={unit.state} />
            {days > 0 && (
              <span className={styles.note}>
                <StatusMark shape="triangle" tone="risk">
                  {say('overdue', { days })}
                </StatusMark>
              </span>
            )}
          </>
        );
      },
    },
    {
      key: 'scored',
      head: say('scored'),
      cell: (unit) => <CountCell count={unit.scoredCount} all={unit.itemCount} />,
    },
    {
      key: 'decided',
      head: say('decided'),
      cell: (unit) => <CountCell count={unit.decidedCount} all={unit.itemCount} />,
    },
    { key: 'self', head: say('self_total'), isNumber: true, cell: (unit) => amount(unit.selfTotal) },
    {
      key: 'appraised',
      head: say('appraised_total'),
      isNumber: true,
      cell: (unit) => amount(unit.appraisedTotal),
    },
    {
      key: 'index',
      head: say('index'),
      isNumber: true,
      cell: (unit) =>
        unit.index !== null && (
          <Link to={resultPath(unit.assessmentId)} aria-label={say('result_of', { unit: unit.unitName })}>
            {`${showPoints(unit.index)}\u00a0%`}
          </Link>
        ),
    },
    { key: 'class', head: say('class'), cell: (unit) => unit.classification },
    { key: 'rank', head: say('rank'), isNumber: true, cell: (unit) => unit.rank },
    {
      key: 'since',
      head: say('since'),
      cell: (unit) => <span className="figures">{showInstant(unit.stateSince).slice(0, 10)}</span>,
    },
  ];
  return (
    <RowTable caption={caption} columns={columns} rows={units} rowKey={({ assessmentId }) => assessmentId} />
  );
}

/** "12/40" beside a small bar. */
export function CountCell({ count, all }: { count: number; all: number }) {
  const width = all === 0 ? 0 : (count / all) * 100;
  return (
    <span className={styles.cell}>
      <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
        <rect className={styles.track} width="100" height="10" />
        <rect className={styles.fill} width={width} height="10" />
      </svg>
      <span className="figures">
        {count}/{all}
      </span>
    </span>
  );
}

/** Whether the superior may look at the sheet. */
function isHandedIn({ state }: CycleUnitRow): boolean {
  return state !== 'self_scoring' && state !== 'awaiting_approval';
}
