import { useSay } from '#web/i18n/say.ts';
import { Button } from '#web/ui/button.tsx';
import styles from './editor-page.module.css';
import { editorTexts } from './editor-texts.ts';
import type { ItemPath } from './item-edits.ts';
import type { TreeActions } from './item-tree.tsx';

/** What the keys of the tree do, as buttons for whoever uses the mouse or a finger. */
export function TreeTools({
  actions,
  path,
  canUndo,
}: {
  actions: TreeActions;
  path: ItemPath;
  canUndo: boolean;
}) {
  const say = useSay(editorTexts);
  const isSet = path.length === 0;
  const tool = (key: 'move_up' | 'move_down' | 'indent' | 'outdent' | 'remove') => ({
    'aria-label': say(key),
    title: say(key),
    disabled: isSet,
    small: true,
    look: 'quiet' as const,
  });
  return (
    <div className={styles.tools} role="toolbar" aria-label={say('tree')}>
      <Button small icon="plus" onClick={() => actions.onAdd('after')}>
        {say('add_after')}
      </Button>
      {!isSet && (
        <Button small onClick={() => actions.onAdd('below')}>
          {say('add_below')}
        </Button>
      )}
      <Button {...tool('move_up')} icon="up" onClick={() => actions.onMove('up')} />
      <Button {...tool('move_down')} icon="down" onClick={() => actions.onMove('down')} />
      <Button {...tool('outdent')} icon="left" onClick={() => actions.onMove('out')} />
      <Button {...tool('indent')} icon="right" onClick={() => actions.onMove('in')} />
      <Button {...tool('remove')} icon="trash" onClick={actions.onRemove} />
      <Button small look="quiet" disabled={!canUndo} onClick={actions.onUndo}>
        {say('undo')}
      </Button>
    </div>
  );
}
