import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { Assignment, FindingRow, FindingSort } from '#modules/findings/contract.ts';
import type { PersonRow } from '#modules/identity/contract.ts';
import type { SupervisionRow } from '#modules/supervision/contract.ts';
import { useSay } from '#web/i18n/say.ts';
import { Icon } from '#web/ui/icons.tsx';
import { withSort } from './board-query.ts';
import { ConflictNote } from './conflict-note.tsx';
import { FindingLine } from './finding-line.tsx';
import styles from './findings-table.module.css';
import { texts } from './texts.ts';
import type { Conflict, Outcome } from './use-board.ts';
import { useCellActions, type Editing } from './use-cell-actions.ts';

const heads = [
  { key: 'item', sort: 'item' },
  { key: 'supervision', sort: null },
  { key: 'lost', sort: 'lost' },
  { key: 'causes', sort: null },
  { key: 'person', sort: 'person' },
  { key: 'action', sort: null },
  { key: 'due', sort: 'due' },
  { key: 'evidence', sort: null },
  { key: 'still', sort: null },
] as const satisfies readonly { key: keyof typeof texts; sort: FindingSort | null }[];

const widths: Partial<Record<(typeof heads)[number]['key'], string | undefined>> = {
  item: styles.item,
  supervision: styles.supervision,
  lost: styles.points,
  causes: styles.causes,
  person: styles.person,
  due: styles.due,
  still: styles.still,
};

/** The findings as a table that is filled in place; on phones as cards. */
export function FindingsTable({
  rows,
  people,
  selected,
  conflict,
  mayAssign,
  supervisions,
  areMixed,
  onSelect,
  onOpen,
  onSave,
  onDropConflict,
}: {
  rows: readonly FindingRow[];
  people: readonly PersonRow[];
  selected: ReadonlySet<string>;
  conflict: Conflict | null;
  mayAssign: boolean;
  supervisions: readonly SupervisionRow[];
  /** Findings of several supervisions stand together, so each says of which it is. */
  areMixed: boolean;
  onSelect: (ids: readonly string[], isSelected: boolean) => void;
  onOpen: (id: string) => void;
  onSave: (row: FindingRow, set: Assignment) => Promise<Outcome>;
  onDropConflict: () => void;
}) {
  const say = useSay(texts);
  const [search, setSearch] = useSearchParams();
  const [editing, setEditing] = useState<Editing | null>(null);
  const actions = useCellActions({ onSelect, onOpen, onSave, setEditing });
  const of = (row: FindingRow) => supervisions.find(({ id }) => id === row.supervisionId);
  const sort = search.get('sort') ?? 'order';
  const isDown = search.get('direction') === 'desc';
  const areAll = rows.length > 0 && rows.every((row) => selected.has(row.id));
  const disputed = conflict === null ? undefined : rows.find((row) => row.id === conflict.id);
  return (
    <>
      {conflict && disputed && editing === null && (
        <ConflictNote
          row={disputed}
          set={conflict.set}
          people={people}
          onWrite={() => actions.save(disputed, conflict.set)}
          onDrop={onDropConflict}
        />
      )}
      <div className={styles.scroll}>
        <table className={styles.table} data-mixed={areMixed || undefined}>
          <caption className="unseen">{say('title')}</caption>
          <thead>
            <tr>
              {mayAssign && (
                <th scope="col" className={styles.tick}>
                  <label className={styles.tickBox}>
                    <input
                      type="checkbox"
                      checked={areAll}
                      aria-label={say('select_all')}
                      onChange={(event) =>
                        onSelect(
                          rows.map((row) => row.id),
                          event.target.checked,
                        )
                      }
                    />
                  </label>
                </th>
              )}
              {heads
                .filter(({ key }) => areMixed || key !== 'supervision')
                .map((head) => (
                  <th
                    key={head.key}
                    scope="col"
                    className={widths[head.key]}
                    aria-sort={head.sort === sort ? (isDown ? 'descending' : 'ascending') : undefined}
                  >
                    {head.sort === null ? (
                      say(head.key)
                    ) : (
                      <button
                        type="button"
                        className={styles.sort}
                        title={say('sort_by', { what: say(head.key) })}
                        onClick={() => setSearch(withSort(search, head.sort))}
                      >
                        {say(head.key)}
                        {head.sort === sort && <Icon name={isDown ? 'down' : 'up'} size={14} />}
                      </button>
                    )}
                  </th>
                ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <FindingLine
                key={row.id}
                row={row}
                people={people}
                editing={editing?.id === row.id ? editing.column : null}
                problem={editing?.id === row.id ? editing.problem : null}
                isSelected={selected.has(row.id)}
                mayAssign={mayAssign}
                supervision={areMixed ? (of(row) ?? null) : null}
                actions={actions}
              />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
