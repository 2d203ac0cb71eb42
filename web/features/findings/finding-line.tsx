import { memo } from 'react';
import type { PersonRow } from '#modules/identity/contract.ts';
import type { Assignment, FindingRow } from '#modules/findings/contract.ts';
import type { SupervisionRow } from '#modules/supervision/contract.ts';
import type { ReplyProblem } from '#web/api.ts';
import { today } from '#web/clock.ts';
import { showDate, showPoints } from '#web/i18n/format.ts';
import { useSay } from '#web/i18n/say.ts';
import { groupLetters, useTerms } from '#web/i18n/terms.ts';
import { StatusMark } from '#web/ui/status-mark.tsx';
import { CausesEditor } from './causes-editor.tsx';
import { DateCellEditor, PersonCellEditor, TextCellEditor } from './cell-editors.tsx';
import styles from './cell.module.css';
import { EditableCell, type EditableColumn } from './editable-cell.tsx';
import table from './findings-table.module.css';
import { LackPips } from './lack-pips.tsx';
import type { Leaving, Register } from './leaving.ts';
import { SupervisionLink } from './supervision-link.tsx';
import { texts } from './texts.ts';

/** What a line of the board can do. */
export type LineActions = {
  readonly edit: (id: string, column: EditableColumn | null) => void;
  readonly select: (id: string, isSelected: boolean) => void;
  readonly open: (id: string) => void;
  readonly save: (row: FindingRow, set: Assignment) => void;
  /** Tells how to ask the open editor what there is to save, before it closes. */
  readonly register: (row: FindingRow, leave: () => Leaving<Assignment>) => void;
};

/** One finding as a row, or as a card on a phone: what was lost and why, and the five things to settle. */
export const FindingLine = memo(function FindingLine({
  row,
  people,
  editing,
  problem,
  isSelected,
  mayAssign,
  supervision,
  actions,
}: {
  row: FindingRow;
  people: readonly PersonRow[];
  editing: EditableColumn | null;
  /** What hindered saving the open cell. */
  problem: ReplyProblem | null;
  isSelected: boolean;
  mayAssign: boolean;
  /** Of which supervision the finding is; null where all are of one. */
  supervision: SupervisionRow | null;
  actions: LineActions;
}) {
  const say = useSay(texts);
  const terms = useTerms();
  const name = [row.itemCode, row.itemName].filter(Boolean).join(' ') || say('unnamed');
  const cancel = () => actions.edit(row.id, null);
  const save = (set: Assignment) => actions.save(row, set);
  const register =
    <Value,>(setOf: (value: Value) => Assignment): Register<Value> =>
    (leave) =>
      actions.register(row, () => {
        const left = leave();
        return left.kind === 'changed' ? { kind: 'changed', value: setOf(left.value) } : left;
      });
  const isOverdue = row.dueOn !== null && row.dueOn < today();
  const due = row.dueOn === null ? null : showDate(row.dueOn);
  const cell = (column: EditableColumn) => ({
    column,
    name: say(column),
    isEditing: editing === column,
    problem,
    onEdit: (one: EditableColumn) => actions.edit(row.id, one),
  });
  const cells = {
    causes: {
      words: row.causes.length === 0 ? null : row.causes.map((cause) => cause.text).join('; '),
      shown: [...new Set(row.causes.map((cause) => cause.causeClass))].map((causeClass) => (
        <span key={causeClass} className={styles.cause}>
          <span className={styles.clip}>
            {causeClass === null ? say('no_cause') : terms.cause(causeClass)}
          </span>
        </span>
      )),
      editor: (
        <CausesEditor
          causes={row.causes}
          register={register((causes) => ({ causes }))}
          onSave={(causes) => save({ causes })}
          onCancel={cancel}
        />
      ),
    },
    person: {
      words: row.person && personWords(row.person),
      shown: row.person && (
        <>
          {row.person.name}
          {row.person.position !== row.person.name && (
            <span className={styles.note}>{row.person.position}</span>
          )}
        </>
      ),
      editor: (
        <PersonCellEditor
          label={say('person')}
          value={row.person?.id ?? null}
          people={people}
          register={register((personId) => ({ personId }))}
          onSave={(personId) => save({ personId })}
          onCancel={cancel}
        />
      ),
    },
    action: {
      words: row.action,
      shown: null,
      editor: (
        <TextCellEditor
          label={say('action')}
          value={row.action}
          register={register((action) => ({ action }))}
          onSave={(action) => save({ action })}
          onCancel={cancel}
        />
      ),
    },
    due: {
      words: due && (isOverdue ? `${due}, ${say('overdue')}` : due),
      shown: (
        <span className="figures">
          {due}
          {isOverdue && (
            <span className={styles.note}>
              <StatusMark shape="triangle" tone="risk">
                {say('overdue')}
              </StatusMark>
            </span>
          )}
        </span>
      ),
      editor: (
        <DateCellEditor
          label={say('due')}
          value={row.dueOn}
          register={register((dueOn) => ({ dueOn }))}
          onSave={(dueOn) => save({ dueOn })}
          onCancel={cancel}
        />
      ),
    },
    evidence: {
      words: row.evidenceNeeded,
      shown: null,
      editor: (
        <TextCellEditor
          label={say('evidence')}
          value={row.evidenceNeeded}
          register={register((evidenceNeeded) => ({ evidenceNeeded }))}
          onSave={(evidenceNeeded) => save({ evidenceNeeded })}
          onCancel={cancel}
        />
      ),
    },
  } satisfies Record<EditableColumn, unknown>;

  return (
    <tr className={isSelected ? table.selected : undefined} data-finding={row.id}>
      {mayAssign && (
        <td className={table.tick}>
          <label className={table.tickBox}>
            <input
              type="checkbox"
              checked={isSelected}
              aria-label={say('select_one', { name })}
              onChange={(event) => actions.select(row.id, event.target.checked)}
            />
          </label>
        </td>
      )}
      <td className={table.item}>
        <button
          type="button"
          className={table.open}
          aria-label={say('open_detail', { name })}
          onClick={() => actions.open(row.id)}
        >
          <span className={`${table.kind} figures`}>
            {row.group === null ? say('no_group') : `${groupLetters[row.group]}. ${terms.group(row.group)}`}
          </span>
          <span className={table.name}>
            {row.itemCode && <strong className="figures">{row.itemCode}</strong>}{' '}
            {row.itemName ?? say('unnamed')}
          </span>
          {row.reason && <span className={table.reason}>{row.reason}</span>}
        </button>
      </td>
      {supervision && (
        <td data-label={say('supervision')} className={table.supervision}>
          <div className={styles.static}>
            <SupervisionLink supervision={supervision} />
          </div>
        </td>
      )}
      <td data-label={say('lost')} className={table.points}>
        <div className={`${styles.static} figures`}>
          {row.lostPoints === null ? (
            <em className={styles.missing}>{say('not_stated')}</em>
          ) : (
            <strong>{showPoints(row.lostPoints)}</strong>
          )}
        </div>
      </td>
      {(['causes', 'person', 'action', 'due', 'evidence'] as const).map((column) => {
        const { words, shown, editor } = cells[column];
        return (
          <td key={column} data-label={say(column)} className={table[column]}>
            {mayAssign ? (
              <EditableCell {...cell(column)} words={words} editor={editor}>
                {shown}
              </EditableCell>
            ) : (
              <div className={styles.static}>
                {words === null ? <span className={styles.missing}>{say('missing')}</span> : (shown ?? words)}
              </div>
            )}
          </td>
        );
      })}
      <td data-label={say('still')} className={table.still}>
        <div className={styles.static}>
          <LackPips lacks={row.lacks} />
        </div>
      </td>
    </tr>
  );
});

/** A person known by position only is named once. */
function personWords({ name, position }: { name: string; position: string }): string {
  return name === position ? name : `${name}, ${position}`;
}
