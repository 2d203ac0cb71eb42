import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
} from 'react';
import { readFigure } from '#modules/criteria/domain/scoring/read-figure.ts';
import type { FigureValue } from '#modules/criteria/domain/scoring/score.ts';
import type { SetRow } from '#web/scoring/set-rows.ts';
import type { Onward, Unread } from './figure-cell.tsx';
import { figureBeside, findStop, stopOf, stopTowards, type Stop } from './grid-stops.ts';
import type { SheetStore } from './sheet-store.ts';

/** The figure that is being typed, and what the typing began with where it replaces what stood there. */
export type Editing = { readonly code: string; readonly key: string; readonly initial: string | null };

/** What can be done in the grid; stays the same object, so that lines are not drawn anew for it. */
export type GridActions = {
  readonly edit: (code: string, key: string, initial?: string) => void;
  readonly type: (code: string, key: string, value: FigureValue) => void;
  readonly enter: (code: string, key: string, value: FigureValue, onward: Onward) => void;
  readonly keepUnread: (code: string, key: string, unread: Unread) => void;
  readonly cancel: (code: string, key: string) => void;
  readonly setNotApplicable: (code: string, isNotApplicable: boolean) => void;
  readonly open: (code: string) => void;
  readonly select: (codes: readonly string[], isSelected: boolean) => void;
};

/** What of a sheet may be done now, the same for all lines. */
export type GridRights = {
  readonly mayScore: boolean;
  readonly mayAssign: boolean;
  /** Whether the appraiser’s part is shown. */
  readonly hasAppraisal: boolean;
};

/** What the grid asks of its page. */
export type GridGiven = {
  readonly store: SheetStore;
  readonly mayScore: boolean;
  readonly mayAssign: boolean;
  /** Goes on with a write into an item, once it is agreed to where the item is a colleague's. */
  readonly onFill: (code: string, goOn: () => void) => void;
  readonly onOpen: (code: string) => void;
  readonly onSelect: (codes: readonly string[], isSelected: boolean) => void;
  readonly isSelected: (code: string) => boolean;
  readonly onNextUnscored: (after: string | null) => void;
  readonly onSearch: () => void;
  readonly onHelp: () => void;
  readonly onLeave: () => void;
};

/** The keyboard of the grid and the figure that is open in it. */
export function useGrid(given: GridGiven) {
  const { store } = given;
  const grid = useRef<HTMLTableElement>(null);
  const latest = useRef(given);
  // Before anything is painted, so that a quick key finds what is seen.
  useLayoutEffect(() => {
    latest.current = given;
  });
  const [editing, setEditing] = useState<Editing | null>(null);
  const [unread, setUnread] = useState<ReadonlyMap<string, ReadonlyMap<string, Unread>>>(new Map());
  const wanted = useRef<Stop | null>(null);
  const rowByCode = useMemo(() => new Map(store.rows.map((row) => [row.code, row])), [store]);

  useLayoutEffect(() => {
    const { current } = wanted;
    if (current === null || grid.current === null) return;
    const found = findStop(grid.current, current);
    if (!found) return;
    wanted.current = null;
    if (found.tabIndex < 0 && found.tagName !== 'BUTTON') return;
    found.focus();
  });
  useEffect(() => {
    if (grid.current && !grid.current.querySelector('[data-stop][tabindex="0"]'))
      grid.current.querySelector('[data-stop]')?.setAttribute('tabindex', '0');
  });

  const actions = useMemo((): GridActions => {
    const forget = (code: string, key: string) =>
      setUnread((before) => {
        if (!before.get(code)?.has(key)) return before;
        const figures = new Map(before.get(code));
        figures.delete(key);
        return figures.size > 0
          ? new Map(before).set(code, figures)
          : new Map([...before].filter(([each]) => each !== code));
      });
    return {
      edit: (code, key, initial) => {
        if (!latest.current.mayScore || rowByCode.get(code)?.isGiven) latest.current.onOpen(code);
        else {
          // Once a question was asked the focus comes back to the cell, and typing begins there.
          let isAtOnce = true;
          latest.current.onFill(code, () => {
            if (isAtOnce) setEditing({ code, key, initial: initial ?? null });
          });
          isAtOnce = false;
        }
      },
      type: (code, key, value) => store.preview({ code, field: `figure:${key}`, value }),
      enter: (code, key, value, onward) => {
        store.write(code, `figure:${key}`, value);
        forget(code, key);
        const here = grid.current && findStop(grid.current, { code, slot: `figure:${key}` });
        const next =
          onward === 'stay' || !here || !grid.current
            ? null
            : stopOf(figureBeside(grid.current, here, onward === 'next' ? 1 : -1) ?? null);
        if (onward !== 'stay') wanted.current = next ?? { code, slot: `figure:${key}` };
        setEditing((before) => (before?.code === code && before.key === key ? null : before));
      },
      keepUnread: (code, key, wrong) => {
        store.preview(null);
        setUnread((before) => new Map(before).set(code, new Map(before.get(code)).set(key, wrong)));
        setEditing((before) => (before?.code === code && before.key === key ? null : before));
      },
      cancel: (code, key) => {
        store.preview(null);
        forget(code, key);
        wanted.current = { code, slot: `figure:${key}` };
        setEditing(null);
      },
      setNotApplicable: (code, isNotApplicable) => {
        if (latest.current.mayScore)
          latest.current.onFill(code, () => store.write(code, 'isNotApplicable', isNotApplicable));
        wanted.current = { code, slot: 'na' };
      },
      open: (code) => latest.current.onOpen(code),
      select: (codes, isSelected) => latest.current.onSelect(codes, isSelected),
    };
  }, [store, rowByCode]);

  const focusStop = useCallback((stop: Stop) => {
    wanted.current = stop;
    const found = grid.current && findStop(grid.current, stop);
    if (found) {
      wanted.current = null;
      found.focus();
    }
  }, []);

  function press(event: KeyboardEvent<HTMLTableElement>) {
    const target = event.target as HTMLElement;
    const stop = stopOf(target);
    if (stop === null || target.tagName === 'INPUT' || target.tagName === 'SELECT') return;
    if (event.altKey || event.metaKey || (event.ctrlKey && event.key !== 'Home' && event.key !== 'End'))
      return;
    if (isTaken(event, stop, rowByCode.get(stop.code), { actions, given: latest.current }))
      event.preventDefault();
  }

  /** The cell that has the focus is the one that Tab comes back to. */
  function noteFocus(event: { target: EventTarget }) {
    const target = event.target as HTMLElement;
    if (!target.matches('[data-stop]')) return;
    for (const each of grid.current?.querySelectorAll('[data-stop][tabindex="0"]') ?? [])
      each.setAttribute('tabindex', '-1');
    target.setAttribute('tabindex', '0');
  }
  return { grid, editing, unread, actions, press, noteFocus, focusStop };
}

type Tools = { readonly actions: GridActions; readonly given: GridGiven };

/** Does what a key means in a cell; whether it meant anything. */
function isTaken(
  event: KeyboardEvent<HTMLTableElement>,
  stop: Stop,
  row: SetRow | undefined,
  { actions, given }: Tools,
): boolean {
  const { key } = event;
  const target = event.target as HTMLElement;
  const grid = event.currentTarget;
  const spec = row?.figures.find((each) => stop.slot === `figure:${each.key}`);
  const isEditable = spec !== undefined && given.mayScore && row?.isGiven === false;
  const towards = stopTowards(grid, target, key, event.ctrlKey);
  if (towards) return focus(towards);
  if (key === 'Tab') {
    const next = figureBeside(grid, target, event.shiftKey ? -1 : 1);
    return next ? focus(next) : false;
  }
  if (key === 'Escape') {
    given.onLeave();
    return true;
  }
  if (key === '?') {
    given.onHelp();
    return true;
  }
  if (key === '/') {
    given.onSearch();
    return true;
  }
  if (key === ' ' && stop.slot === 'name' && given.mayAssign && row?.isLeaf) {
    actions.select([stop.code], !given.isSelected(stop.code));
    return true;
  }
  if (isEditable && spec) {
    if (key === 'F2') {
      actions.edit(stop.code, spec.key);
      return true;
    }
    if (key === 'Delete' || key === 'Backspace') {
      given.onFill(stop.code, () => actions.enter(stop.code, spec.key, null, 'stay'));
      return true;
    }
    const chosen = chosenBy(key, spec);
    if (chosen !== undefined) {
      given.onFill(stop.code, () => actions.enter(stop.code, spec.key, chosen, 'next'));
      return true;
    }
    if (spec.options.length === 0 && spec.kind !== 'yes_no' && /^[-0-9.,]$/.test(key)) {
      actions.edit(stop.code, spec.key, key);
      return true;
    }
  }
  if (key === 'n' || key === 'N') {
    given.onNextUnscored(stop.code);
    return true;
  }
  if (key === 'v' || key === 'V') {
    actions.open(stop.code);
    return true;
  }
  return false;
}

/** Yes and no by a letter, a level by the digit of its place. */
function chosenBy(key: string, spec: SetRow['figures'][number]): FigureValue | undefined {
  if (spec.kind === 'yes_no') {
    if (!/^[ckyx01]$/i.test(key)) return undefined;
    const reading = readFigure(spec, { c: 'có', k: 'không' }[key.toLowerCase()] ?? key);
    return 'value' in reading ? reading.value : undefined;
  }
  return spec.kind === 'level' && /^[1-9]$/.test(key) ? spec.options[Number(key) - 1]?.key : undefined;
}

function focus(element: HTMLElement): boolean {
  element.focus();
  return true;
}
