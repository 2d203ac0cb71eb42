import { useEffect, useMemo, useRef } from 'react';
import { useBlocker } from 'react-router';
import type { Assignment, FindingRow } from '#modules/findings/contract.ts';
import type { ReplyProblem } from '#web/api.ts';
import { tell } from '#web/ui/toasts.tsx';
import type { EditableColumn } from './editable-cell.tsx';
import type { LineActions } from './finding-line.tsx';
import type { Leaving } from './leaving.ts';
import type { Outcome } from './use-board.ts';

/** The open cell, and what hindered saving it: until it is saved the editor stays open with what was typed. */
export type Editing = {
  readonly id: string;
  readonly column: EditableColumn;
  readonly problem: ReplyProblem | null;
};

/**
 * Opening, leaving and saving cells. One is open at a time; whatever leaves it without saying "cancel" saves it first:
 * another cell, another order or page of the list, another page of the program. Where saving fails it stays open.
 */
export function useCellActions({
  onSelect,
  onOpen,
  onSave,
  setEditing,
}: {
  onSelect: (ids: readonly string[], isSelected: boolean) => void;
  onOpen: (id: string) => void;
  onSave: (row: FindingRow, set: Assignment) => Promise<Outcome>;
  setEditing: (editing: Editing | null) => void;
}): LineActions {
  const open = useRef<Editing | null>(null);
  const running = useRef<Promise<boolean> | null>(null);
  const asked = useRef<{ row: FindingRow; leave: () => Leaving<Assignment> } | null>(null);
  const store = useRef(onSave);
  useEffect(() => {
    store.current = onSave;
  }, [onSave]);

  const cells = useMemo(() => {
    const show = (next: Editing | null) => {
      open.current = next;
      if (next === null) asked.current = null;
      setEditing(next);
    };
    const send = async (row: FindingRow, set: Assignment): Promise<boolean> => {
      const from = open.current;
      const outcome = await store.current(row, set);
      const problem = outcome.kind === 'failed' ? outcome.problem : null;
      if (from !== null && open.current === from) show(problem && { ...from, problem });
      else if (problem) tell(problem.detail, 'risk');
      return outcome.kind === 'saved';
    };
    /** Whoever saves while a save is under way waits for that one. */
    const save = (row: FindingRow, set: Assignment): Promise<boolean> => {
      running.current ??= send(row, set).finally(() => {
        running.current = null;
      });
      return running.current;
    };
    /** Saves what the open editor holds; false where it must stay open or a dispute is to be settled first. */
    const leave = async (): Promise<boolean> => {
      if (running.current && !(await running.current)) return false;
      const { current } = asked;
      const left = current?.leave();
      if (!current || !left || left.kind === 'same') return true;
      return left.kind === 'changed' && (await save(current.row, left.value));
    };
    const goTo = async (next: Editing) => {
      if (await leave()) show(next);
    };
    const isUnsaved = () => {
      const left = running.current === null ? asked.current?.leave() : null;
      return left === null || (left !== undefined && left.kind !== 'same');
    };
    return { show, save, leave, goTo, isUnsaved };
  }, [setEditing]);

  const blocker = useBlocker(cells.isUnsaved);
  useEffect(() => {
    if (blocker.state !== 'blocked') return;
    const goOnOnceSaved = async () => {
      if (await cells.leave()) blocker.proceed();
      else blocker.reset();
    };
    void goOnOnceSaved();
  }, [blocker, cells]);
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (cells.isUnsaved()) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [cells]);

  return useMemo(
    () => ({
      edit: (id, column) => {
        if (column === null) cells.show(null);
        else void cells.goTo({ id, column, problem: null });
      },
      select: (id, isSelected) => onSelect([id], isSelected),
      open: onOpen,
      save: (row, set) => void cells.save(row, set),
      register: (row, leave) => {
        if (open.current?.id === row.id) asked.current = { row, leave };
      },
    }),
    [cells, onOpen, onSelect],
  );
}
