import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { CriteriaSetView } from '#modules/criteria/contract.ts';
import { checkSet } from '#modules/criteria/domain/check-set.ts';
import { listItems } from '#modules/criteria/domain/criteria-set.ts';
import { useSay } from '#web/i18n/say.ts';
import { useMay } from '#web/session.ts';
import { Button, ButtonLink } from '#web/ui/button.tsx';
import { Note } from '#web/ui/states.tsx';
import { StatusMark } from '#web/ui/status-mark.tsx';
import { publishPath, setPath } from './addresses.ts';
import { EditorContext } from './editor-context.ts';
import styles from './editor-page.module.css';
import { editorTexts } from './editor-texts.ts';
import { FaultList } from './fault-list.tsx';
import { itemAt, pathOf, withItem, type ItemPath } from './item-edits.ts';
import { ItemForm } from './item-form.tsx';
import { ItemTree } from './item-tree.tsx';
import { LeaveGuard } from './leave-guard.tsx';
import { SaveState, SaveTrouble } from './save-state.tsx';
import { SetForm } from './set-form.tsx';
import { TreeTools } from './tree-tools.tsx';
import { useInvalid } from './use-invalid.ts';
import { useSetDraft } from './use-set-draft.ts';
import { useTreeActions } from './use-tree-actions.ts';

type View = 'tree' | 'form';

/** Where a draft is written: the tree on the left, what is chosen in it on the right, everything saved by itself. */
export function EditorDesk({ view }: { view: CriteriaSetView }) {
  const say = useSay(editorTexts);
  const mayPublish = useMay('criteria.publish');
  const draft = useSetDraft(view);
  const { content } = draft;
  const [search] = useSearchParams();
  const [chosen, setChosen] = useState<ItemPath>(() => pathOf(content.items, search.get('muc') ?? '') ?? []);
  const [shown, setShown] = useState<View>('tree');
  const [isFaultsOpen, setIsFaultsOpen] = useState(false);
  const form = useRef<HTMLElement>(null);
  const { isInvalid, mark } = useInvalid();

  const settled = useDeferredValue(content);
  const faults = useMemo(() => checkSet(settled), [settled]);
  const codesKey = listItems(content.items)
    .map(({ item }) => item.code)
    .join('\n');
  const scope = useMemo(() => ({ mark, codes: codesKey.split('\n') }), [mark, codesKey]);
  const counts = useMemo(() => {
    const byItem = new Map<string | null, number>();
    for (const { item } of faults) byItem.set(item, (byItem.get(item) ?? 0) + 1);
    return byItem;
  }, [faults]);
  const path = nearest(content.items, chosen);
  const item = itemAt(content.items, path);

  function edit() {
    setShown('form');
    requestAnimationFrame(() => {
      form.current?.querySelector<HTMLElement>('input, textarea, select')?.focus();
    });
  }
  function goTo(code: string | null) {
    setChosen(code === null ? [] : (pathOf(content.items, code) ?? []));
    edit();
  }
  const actions = useTreeActions({ items: content.items, path, draft, onChoose: setChosen, onEdit: edit });
  const undo = actions.onUndo;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof HTMLElement && event.target.matches('input, textarea, select');
      if (isTyping || event.defaultPrevented || event.key.toLowerCase() !== 'z') return;
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      undo();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [undo]);
  useEffect(() => {
    document.title = `${content.title} – Minh Chứng`;
  }, [content.title]);

  return (
    <EditorContext value={scope}>
      <div className={styles.desk}>
        <header className={styles.head}>
          <div className={styles.title}>
            <Link to={setPath(view.id)} className={styles.back}>
              {say('page_of_set')}
            </Link>
            <h1>{say('editing', { title: content.title })}</h1>
            <p className={styles.facts}>
              <SaveState saving={draft.saving} isInvalid={isInvalid} />
              <button
                type="button"
                className={styles.faultCount}
                aria-expanded={isFaultsOpen}
                disabled={faults.length === 0}
                onClick={() => setIsFaultsOpen(!isFaultsOpen)}
              >
                <StatusMark
                  shape={faults.length === 0 ? 'check' : 'triangle'}
                  tone={faults.length === 0 ? 'ok' : 'risk'}
                >
                  {faults.length === 0 ? say('faults_none') : say('faults_now', { count: faults.length })}
                </StatusMark>
              </button>
            </p>
          </div>
          {mayPublish && (
            <ButtonLink look="primary" to={publishPath(view.id)}>
              {say('publish_preview')}
            </ButtonLink>
          )}
        </header>
        {draft.wasRestored && draft.saving.kind !== 'disagreeing' && (
          <Note>
            <p>{say('restored')}</p>
          </Note>
        )}
        <SaveTrouble
          saving={draft.saving}
          onRetry={() => void draft.save()}
          onTake={({ take }) => draft.change(take, null)}
          onSettle={draft.settle}
        />
        {isFaultsOpen && faults.length > 0 && <FaultList faults={faults} onGoTo={goTo} />}
        <div className={styles.views} role="group" aria-label={say('views')}>
          {(['tree', 'form'] as const).map((one) => (
            <button key={one} type="button" aria-pressed={shown === one} onClick={() => setShown(one)}>
              {say(`view_${one}`)}
            </button>
          ))}
        </div>
        <div className={styles.panes} data-view={shown}>
          <section className={styles.tree} aria-label={say('tree')}>
            <TreeTools actions={actions} path={path} canUndo={draft.undoable > 0} />
            <ItemTree
              items={content.items}
              chosen={path}
              faults={counts}
              onChoose={setChosen}
              actions={actions}
            />
            {content.items.length > 0 && (
              <p className={styles.hint}>
                <Button small look="quiet" onClick={actions.onRenumber}>
                  {say('renumber')}
                </Button>
              </p>
            )}
            <p id="tree-hint" className={styles.hint}>
              {content.items.length === 0 ? say('empty_tree') : say('tree_hint')}
            </p>
          </section>
          <section
            ref={form}
            className={styles.form}
            aria-label={item ? say('item_form', { code: item.code }) : say('set_form')}
          >
            <h2>{item ? `${item.code} ${item.name || say('no_name')}` : say('set_form')}</h2>
            {item && <p className="muted">{content.levelLabels[path.length - 1]}</p>}
            {item ? (
              <ItemForm
                key={path.join('.')}
                set={content}
                item={item}
                faults={faults.filter((fault) => fault.item === item.code)}
                onChange={(change, step) =>
                  draft.change(
                    (set) => ({ ...set, items: withItem(set.items, path, change) }),
                    `${path.join('.')} ${step}`,
                  )
                }
              />
            ) : (
              <SetForm
                set={content}
                faults={faults.filter((fault) => fault.item === null)}
                onChange={(change, step) => draft.change(change, step)}
              />
            )}
          </section>
        </div>
      </div>
      <LeaveGuard isUnsaved={draft.isUnsaved} save={draft.save} isInvalid={isInvalid} />
    </EditorContext>
  );
}

/** The chosen place, or the nearest one above it that is still there. */
function nearest(items: CriteriaSetView['content']['items'], path: ItemPath): ItemPath {
  return path.length === 0 || itemAt(items, path) ? path : nearest(items, path.slice(0, -1));
}
