import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import type { ReplyProblem } from '#web/api.ts';
import { useSay } from '#web/i18n/say.ts';
import { SignInAgain } from '#web/sign-in-again.tsx';
import { StatusMark } from '#web/ui/status-mark.tsx';
import styles from './cell.module.css';
import { texts } from './texts.ts';

/** The columns that are filled in place. */
export const editableColumns = ['causes', 'person', 'action', 'due', 'evidence'] as const;
export type EditableColumn = (typeof editableColumns)[number];

const steps: Record<string, readonly [rows: number, columns: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** A cell of the board: shows its value, opens its editor in place, and gets the focus back afterwards. */
export function EditableCell({
  column,
  name,
  words,
  children,
  editor,
  isEditing,
  problem,
  onEdit,
}: {
  column: EditableColumn;
  /** The column's heading. */
  name: string;
  /** The value in words, null where there is none yet. */
  words: string | null;
  children?: ReactNode;
  editor: ReactNode;
  isEditing: boolean;
  /** Why the last try to save failed; the editor stays open with what was typed. */
  problem: ReplyProblem | null;
  onEdit: (column: EditableColumn) => void;
}) {
  const say = useSay(texts);
  const button = useRef<HTMLButtonElement>(null);
  const trouble = useRef<HTMLParagraphElement>(null);
  const wasEditing = useRef(false);
  useEffect(() => {
    // The focus may have gone on to another cell already: it is not taken back from there.
    if (wasEditing.current && !isEditing && document.activeElement === document.body) button.current?.focus();
    wasEditing.current = isEditing;
  }, [isEditing]);
  useEffect(() => {
    const cell = trouble.current?.parentElement;
    if (problem === null || !cell || cell.contains(document.activeElement)) return;
    cell.querySelector<HTMLElement>('textarea, input')?.focus();
  }, [problem]);
  if (isEditing)
    return (
      <>
        {editor}
        {problem && (
          <p ref={trouble} role="alert" className={styles.trouble}>
            {problem.detail} <SignInAgain problem={problem} />
          </p>
        )}
      </>
    );
  return (
    <button
      ref={button}
      type="button"
      className={styles.cell}
      data-column={column}
      aria-label={say('edit_cell', { what: name, value: words ?? say('missing') })}
      onClick={() => onEdit(column)}
      onKeyDown={moveFocus}
    >
      {words === null ? (
        <span className={styles.missing}>
          <StatusMark shape="hollow">{say('missing')}</StatusMark>
        </span>
      ) : (
        (children ?? <span className={styles.clip}>{words}</span>)
      )}
    </button>
  );
}

/** Arrow keys walk from cell to cell, as in a spreadsheet. */
function moveFocus(event: KeyboardEvent<HTMLButtonElement>): void {
  const step = steps[event.key];
  const row = event.currentTarget.closest('tr');
  if (!step || !row) return;
  event.preventDefault();
  const [rows, columns] = step;
  const column = event.currentTarget.dataset['column'] as EditableColumn;
  const wanted = editableColumns[editableColumns.indexOf(column) + columns];
  const target = rows < 0 ? row.previousElementSibling : rows > 0 ? row.nextElementSibling : row;
  target?.querySelector<HTMLButtonElement>(`[data-column="${wanted ?? column}"]`)?.focus();
}
