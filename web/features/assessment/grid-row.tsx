import { memo } from 'react';
import { showDate, showPoints } from '#web/i18n/format.ts';
import { useSay } from '#web/i18n/say.ts';
import { useAssessmentWords } from '#web/scoring/assessment-words.ts';
import { CutWords } from '#web/scoring/cut-words.tsx';
import { PointsBar } from '#web/scoring/points-bar.tsx';
import { useEvidenceWords } from '#web/scoring/evidence-words.ts';
import { ReadinessMark } from '#web/scoring/readiness-mark.tsx';
import type { SetRow } from '#web/scoring/set-rows.ts';
import { StatusMark } from '#web/ui/status-mark.tsx';
import type { Unread } from './figure-cell.tsx';
import { FigureCells } from './figure-cells.tsx';
import type { GridActions, GridRights } from './use-grid.ts';
import { stopName } from './grid-stops.ts';
import styles from './grid.module.css';
import { LineMark } from './line-mark.tsx';
import type { SheetLine } from './sheet-lines.ts';
import { sheetTexts } from './sheet-texts.ts';

/** One line of the grid; drawn anew only when something of it changes. */
export const GridRow = memo(function GridRow({
  row,
  line,
  rights,
  editing,
  unread,
  isSelected,
  actions,
}: {
  row: SetRow;
  line: SheetLine;
  rights: GridRights;
  editing: { readonly key: string; readonly initial: string | null } | null;
  unread: ReadonlyMap<string, Unread> | null;
  isSelected: boolean;
  actions: GridActions;
}) {
  const say = useSay(sheetTexts);
  const words = useEvidenceWords();
  const { code, item } = row;
  return (
    <tr
      data-depth={Math.min(row.depth, 3)}
      data-code={code}
      data-leaf={row.isLeaf || undefined}
      aria-selected={isSelected || undefined}
      className={styles.row}
    >
      {rights.mayAssign && (
        <td className={styles.tick}>
          {row.isLeaf && (
            <label className={styles.tickBox}>
              <input
                type="checkbox"
                tabIndex={-1}
                checked={isSelected}
                aria-label={say('select', { code })}
                onChange={(event) => actions.select([code], event.target.checked)}
              />
            </label>
          )}
        </td>
      )}
      <th scope="row" className={styles.name}>
        <button
          type="button"
          tabIndex={-1}
          className={styles.open}
          data-stop={stopName({ code, slot: 'name' })}
          aria-label={say('open_item', { code, name: item.name })}
          onClick={() => actions.open(code)}
        >
          <span className={`${styles.code} figures`}>{code}</span>
          <span className={styles.words}>{item.name}</span>
        </button>
      </th>
      <td className={`${styles.max} figures`} data-label={say('max')}>
        {showPoints(item.max)}
      </td>
      <td className={styles.figures}>
        {row.isLeaf && (
          <FigureCells
            row={row}
            line={line}
            rights={rights}
            editing={editing}
            unread={unread}
            actions={actions}
          />
        )}
      </td>
      <td className={styles.points}>
        <PointsCell row={row} line={line} actions={actions} />
      </td>
      {rights.hasAppraisal && (
        <td className={styles.appraisal} data-label={say('appraisal')}>
          <Appraisal line={line} />
        </td>
      )}
      <td className={styles.evidence} data-label={say('evidence')}>
        {row.isLeaf && (
          <button
            type="button"
            tabIndex={-1}
            className={`${styles.open} figures`}
            data-stop={stopName({ code, slot: 'evidence' })}
            aria-label={[
              say('evidence_is', { code, count: line.evidenceCount }),
              line.readiness && words.readiness(line.readiness),
            ]
              .filter(Boolean)
              .join(' ')}
            onClick={() => actions.open(code)}
          >
            {line.readiness === null ? (
              row.needsEvidence || line.evidenceCount > 0 ? (
                line.evidenceCount
              ) : (
                '–'
              )
            ) : (
              <>
                {line.evidenceCount} <ReadinessMark state={line.readiness} />
              </>
            )}
          </button>
        )}
      </td>
      <td className={styles.person} data-label={say('person_due')}>
        {row.isLeaf && <PersonDue line={line} />}
      </td>
      <td className={styles.mark} data-label={say('mark')}>
        {row.isLeaf ? (
          <LineMark line={line} />
        ) : (
          <span className="figures muted">{say('band_progress', { done: line.done, all: line.all })}</span>
        )}
      </td>
    </tr>
  );
});

function PointsCell({ row, line, actions }: { row: SetRow; line: SheetLine; actions: GridActions }) {
  const say = useSay(sheetTexts);
  const { code } = row;
  const words =
    line.points === null ? `${showPoints(line.low)} – ${showPoints(line.high)}` : showPoints(line.points);
  return (
    <button
      type="button"
      tabIndex={-1}
      className={styles.pointsOpen}
      data-stop={stopName({ code, slot: 'points' })}
      data-known={line.points !== null || undefined}
      aria-label={say('points_is', { code, points: words })}
      onClick={() => actions.open(code)}
    >
      <span className="figures" data-points="">
        {words}
      </span>
      <PointsBar low={line.low} high={line.high} max={line.max} />
    </button>
  );
}

function Appraisal({ line }: { line: SheetLine }) {
  const say = useSay(sheetTexts);
  const words = useAssessmentWords();
  if (line.decision === null)
    return line.appraisedPoints === null ? null : (
      <span className="figures">{showPoints(line.appraisedPoints)}</span>
    );
  const isAccepted = line.decision === 'accept';
  return (
    <div className={styles.decision}>
      <StatusMark shape={isAccepted ? 'check' : 'triangle'} tone={isAccepted ? 'ok' : 'risk'}>
        {words.decision(line.decision)}
      </StatusMark>
      {line.appraisedPoints !== null &&
        (isAccepted ? (
          <span className="figures">{showPoints(line.appraisedPoints)}</span>
        ) : (
          <CutWords appraised={line.appraisedPoints} claimed={line.points} max={line.max} />
        ))}
      {line.reason && (
        <span className={styles.why} title={line.reason}>
          {line.reason}
        </span>
      )}
      {!isAccepted && line.answered && <span className="muted">{say('answered')}</span>}
    </div>
  );
}

function PersonDue({ line }: { line: SheetLine }) {
  const say = useSay(sheetTexts);
  return (
    <>
      {line.assignee ?? <em className="muted">{say('nobody')}</em>}
      {line.dueOn && (
        <span className={`${styles.due} figures`} data-overdue={line.isOverdue || undefined}>
          {showDate(line.dueOn)}
          {line.isOverdue && ` ${say('overdue')}`}
        </span>
      )}
    </>
  );
}
