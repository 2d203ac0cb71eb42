import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { createCriteriaSet, type ImportPreview } from '#modules/criteria/contract.ts';
import { listItems, type CriteriaSet, type Item } from '#modules/criteria/domain/criteria-set.ts';
import { call, problemOf } from '#web/api.ts';
import { showPoints } from '#web/i18n/format.ts';
import { useSay } from '#web/i18n/say.ts';
import { Button } from '#web/ui/button.tsx';
import { Note } from '#web/ui/states.tsx';
import { tell } from '#web/ui/toasts.tsx';
import { editorPath } from './addresses.ts';
import { ImportDifference } from './import-difference.tsx';
import { importTexts } from './import-texts.ts';
import { ItemTable } from './item-table.tsx';
import { PlacedFaults } from './placed-faults.tsx';
import { ProposedRules } from './proposed-rules.tsx';
import { SetFacts } from './set-facts.tsx';
import styles from './set-page.module.css';

/** What a file said: its faults by place, rules to confirm, the difference to the edition in force, and all of it. */
export function ImportResult({ preview, onRestart }: { preview: ImportPreview; onRestart: () => void }) {
  const say = useSay(importTexts);
  const navigate = useNavigate();
  const { content, faults, notices, proposedRules, fileName } = preview;
  const [confirmed, setConfirmed] = useState<ReadonlySet<string>>(() => new Set());
  const [isBusy, setIsBusy] = useState(false);
  const top = useRef<HTMLHeadingElement>(null);
  useEffect(() => top.current?.focus(), []);
  const lines = content ? listItems(content.items) : [];
  const proposed = lines.flatMap(({ item }) => (proposedRules.includes(item.code) ? [item] : []));

  async function create(set: CriteriaSet) {
    setIsBusy(true);
    try {
      const waiting = new Set(proposedRules.filter((code) => !confirmed.has(code)));
      const body = { content: { ...set, items: withoutRules(set.items, waiting) } };
      const { id } = await call(createCriteriaSet, { body });
      tell(say('created', { name: fileName }));
      await navigate(editorPath(id));
    } catch (error) {
      tell(problemOf(error).detail, 'risk');
    } finally {
      setIsBusy(false);
    }
  }
  const buttons = (
    <div className={styles.tools}>
      {content && (
        <Button look="primary" busy={isBusy} onClick={() => void create(content)}>
          {say('create')}
        </Button>
      )}
      <Button onClick={onRestart}>{say('other')}</Button>
    </div>
  );
  return (
    <>
      <h2 ref={top} tabIndex={-1} className={styles.file}>
        {fileName}
      </h2>
      {!content && <PlacedFaults kind="faults" faults={faults} />}
      {content && faults.length > 0 && <PlacedFaults kind="mend" faults={faults} />}
      {notices.length > 0 && <PlacedFaults kind="notices" faults={notices} />}
      {content && (
        <Note>
          <p>
            <strong>{content.title}</strong>{' '}
            {say('read_count', {
              count: lines.length,
              leaves: lines.filter(({ item }) => item.children.length === 0).length,
              total: showPoints(content.total),
            })}
          </p>
        </Note>
      )}
      {proposed.length > 0 && (
        <ProposedRules items={proposed} confirmed={confirmed} onChange={setConfirmed} />
      )}
      {buttons}
      {content && (
        <>
          <ImportDifference set={content} />
          <SetFacts set={content} hash={null} edition={null} />
          <ItemTable set={content} faulty={new Set(faults.flatMap(({ item }) => item ?? []))} />
        </>
      )}
    </>
  );
}

function withoutRules(items: readonly Item[], codes: ReadonlySet<string>): readonly Item[] {
  return items.map((item) => ({
    ...item,
    rule: codes.has(item.code) ? null : item.rule,
    children: withoutRules(item.children, codes),
  }));
}
