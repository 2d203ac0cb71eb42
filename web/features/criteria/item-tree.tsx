import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { Item } from '#modules/criteria/domain/criteria-set.ts';
import { showPoints } from '#web/i18n/format.ts';
import { useSay } from '#web/i18n/say.ts';
import { Icon } from '#web/ui/icons.tsx';
import { editorTexts } from './editor-texts.ts';
import type { ItemPath } from './item-edits.ts';
import styles from './item-tree.module.css';
import { shownNodes, type Node } from './tree-nodes.ts';

/** What may be done with the chosen item, by its keys. */
export type TreeActions = {
  readonly onEdit: () => void;
  readonly onAdd: (where: 'after' | 'below') => void;
  readonly onMove: (way: 'up' | 'down' | 'in' | 'out') => void;
  readonly onRemove: () => void;
  readonly onRenumber: () => void;
  readonly onUndo: () => void;
};

/** The set and its items as a tree that the keyboard walks and changes; the empty path is the set itself. */
export function ItemTree({
  items,
  chosen,
  faults,
  onChoose,
  actions,
}: {
  items: readonly Item[];
  chosen: ItemPath;
  /** How many faults an item of this code has. */
  faults: ReadonlyMap<string | null, number>;
  onChoose: (path: ItemPath) => void;
  actions: TreeActions;
}) {
  const say = useSay(editorTexts);
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const box = useRef<HTMLDivElement>(null);
  const nodes = shownNodes(items, closed, chosen);
  const key = chosen.join('.');
  const isFocused = useRef(false);
  useEffect(() => {
    const node = box.current?.querySelector<HTMLElement>(`[data-path="${key}"]`);
    node?.scrollIntoView({ block: 'nearest' });
    if (isFocused.current) node?.focus({ preventScroll: true });
  }, [key]);

  function toggle(path: string, isOpen: boolean) {
    setClosed((before) => {
      const next = new Set(before);
      if (isOpen) next.delete(path);
      else next.add(path);
      return next;
    });
  }
  function walk(event: KeyboardEvent) {
    const at = nodes.findIndex((node) => node.path.join('.') === key);
    const here = nodes[at];
    const done = keyPressed(event, { nodes, at, here, onChoose, toggle, actions });
    if (done) event.preventDefault();
  }
  return (
    <div
      ref={box}
      role="tree"
      aria-label={say('tree')}
      aria-describedby="tree-hint"
      tabIndex={-1}
      className={styles.tree}
      onKeyDown={walk}
      onFocus={() => (isFocused.current = true)}
      onBlur={() => (isFocused.current = false)}
    >
      {nodes.map((node) => {
        const path = node.path.join('.');
        const count = faults.get(node.item?.code ?? null) ?? 0;
        const label = node.item
          ? say('node', {
              code: node.item.code,
              name: node.item.name || say('no_name'),
              max: showPoints(node.item.max),
            })
          : say('set_node');
        return (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the tree takes the keys
          <div
            key={path}
            role="treeitem"
            aria-level={node.path.length + 1}
            aria-selected={path === key}
            aria-expanded={node.isOpen ?? undefined}
            aria-label={count > 0 ? `${label}, ${say('node_faulty', { count })}` : label}
            data-path={path}
            data-depth={Math.min(node.path.length, 4)}
            tabIndex={path === key ? 0 : -1}
            className={styles.node}
            onClick={() => onChoose(node.path)}
            onDoubleClick={actions.onEdit}
          >
            <span
              className={styles.twist}
              aria-hidden="true"
              onClick={(event) => {
                if (node.isOpen === null) return;
                event.stopPropagation();
                toggle(path, !node.isOpen);
              }}
            >
              {node.isOpen !== null && <Icon name={node.isOpen ? 'down' : 'right'} size={14} />}
            </span>
            <NodeWords node={node} />
            {count > 0 && (
              <span className={styles.fault}>
                <Icon name="warning" size={15} />
              </span>
            )}
            {node.item && <span className={`${styles.max} figures`}>{showPoints(node.item.max)}</span>}
          </div>
        );
      })}
    </div>
  );
}

function NodeWords({ node }: { node: Node }) {
  const say = useSay(editorTexts);
  if (!node.item) return <span className={styles.words}>{say('set_node')}</span>;
  return (
    <span className={styles.words}>
      <span className="figures">{node.item.code}</span>{' '}
      {node.item.name || <em className="muted">{say('no_name')}</em>}
    </span>
  );
}

type Walk = {
  readonly nodes: readonly Node[];
  readonly at: number;
  readonly here: Node | undefined;
  readonly onChoose: (path: ItemPath) => void;
  readonly toggle: (path: string, isOpen: boolean) => void;
  readonly actions: TreeActions;
};

/** Does what the key stands for; false where it stands for nothing. */
function keyPressed(event: KeyboardEvent, walk: Walk): boolean {
  const { actions, nodes, at, here } = walk;
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z') {
    actions.onUndo();
    return true;
  }
  if (event.ctrlKey || event.metaKey) return false;
  if (event.altKey) {
    const way = ({ ArrowUp: 'up', ArrowDown: 'down', ArrowRight: 'in', ArrowLeft: 'out' } as const)[
      event.key as 'ArrowUp'
    ];
    if (way) actions.onMove(way);
    return way !== undefined;
  }
  const go = (index: number) => {
    const node = nodes[Math.max(0, Math.min(nodes.length - 1, index))];
    if (node) walk.onChoose(node.path);
    return true;
  };
  switch (event.key) {
    case 'ArrowDown':
      return go(at + 1);
    case 'ArrowUp':
      return go(at - 1);
    case 'Home':
      return go(0);
    case 'End':
      return go(nodes.length - 1);
    case 'ArrowRight':
      if (here?.isOpen === false) walk.toggle(here.path.join('.'), true);
      else if (here?.isOpen) go(at + 1);
      return true;
    case 'ArrowLeft':
      if (here?.isOpen) walk.toggle(here.path.join('.'), false);
      else if (here && here.path.length > 0) walk.onChoose(here.path.slice(0, -1));
      return true;
    case 'Enter':
    case ' ':
      actions.onEdit();
      return true;
    case 'Insert':
      actions.onAdd(event.shiftKey ? 'below' : 'after');
      return true;
    case 'Delete':
      if (here && here.path.length > 0) actions.onRemove();
      return true;
    default:
      return false;
  }
}
