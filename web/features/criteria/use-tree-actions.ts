import { useCallback, useMemo } from 'react';
import type { CriteriaSet, Item } from '#modules/criteria/domain/criteria-set.ts';
import { useSay } from '#web/i18n/say.ts';
import { tell } from '#web/ui/toasts.tsx';
import { editorTexts } from './editor-texts.ts';
import {
  itemAt,
  withChild,
  withIndented,
  withMoved,
  withOutdented,
  withoutItem,
  withSibling,
  type Edited,
  type ItemPath,
} from './item-edits.ts';
import type { TreeActions } from './item-tree.tsx';
import { renumbered } from './renumber.ts';

type Draft = {
  readonly change: (next: (set: CriteriaSet) => CriteriaSet, step: string | null) => void;
  readonly undo: () => void;
};

/** Adding, moving and removing the chosen item, each a step of its own that can be taken back. */
export function useTreeActions({
  items,
  path,
  draft: { change, undo },
  onChoose,
  onEdit,
}: {
  items: readonly Item[];
  path: ItemPath;
  draft: Draft;
  onChoose: (path: ItemPath) => void;
  onEdit: () => void;
}): TreeActions {
  const say = useSay(editorTexts);
  const apply = useCallback(
    (edited: Edited | null) => {
      if (!edited) return;
      change((set) => ({ ...set, items: edited.items }), null);
      onChoose(edited.path);
    },
    [change, onChoose],
  );
  return useMemo(
    () => ({
      onEdit,
      onAdd: (where) => {
        apply(where === 'after' || path.length === 0 ? withSibling(items, path) : withChild(items, path));
        onEdit();
      },
      onMove: (way) => {
        if (path.length === 0) return;
        if (way === 'in') apply(withIndented(items, path));
        else if (way === 'out') apply(withOutdented(items, path));
        else apply(withMoved(items, path, way === 'up' ? -1 : 1));
      },
      onRemove: () => {
        const item = itemAt(items, path);
        if (!item || path.length === 0) return;
        apply(withoutItem(items, path));
        tell(say('removed', { code: item.code, name: item.name }), 'ink');
      },
      onRenumber: () => {
        change(renumbered, null);
        tell(say('renumbered'), 'ink');
      },
      onUndo: undo,
    }),
    [apply, change, items, path, onEdit, undo, say],
  );
}
