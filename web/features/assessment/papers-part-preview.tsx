import { useState, type ReactNode } from 'react';
import { say as sayIn, type Messages } from '#kernel/language.ts';
import type { SheetChange, SheetFaultRow, SheetPreview } from '#modules/assessment/contract.ts';
import { assessmentPaperMessages } from '#modules/assessment/paper-messages.ts';
import { criteriaScoringMessages } from '#modules/criteria/messages.ts';
import { useLanguage } from '#web/i18n/language.ts';
import { useSay } from '#web/i18n/say.ts';
import { Button } from '#web/ui/button.tsx';
import { RowTable, type Column } from '#web/ui/row-table.tsx';
import { Note } from '#web/ui/states.tsx';
import { papersPartTexts } from './papers-part-texts.ts';
import styles from './papers-part.module.css';

const sentences: Messages = { ...assessmentPaperMessages, ...criteriaScoringMessages };

/** What a filled sheet would change, what both sides changed, and what is not taken; saved only when said so. */
export function PapersPartPreview({
  preview,
  isBusy,
  onApply,
  onLeave,
}: {
  preview: SheetPreview;
  isBusy: boolean;
  onApply: (changes: readonly SheetChange[]) => void;
  onLeave: () => void;
}) {
  const say = useSay(papersPartTexts);
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set());
  const { changes, conflicts, refused, notices } = preview;
  const applied = [...changes, ...conflicts.filter((each) => taken.has(keyOf(each)))];
  const decide = (change: SheetChange, isTaken: boolean) =>
    setTaken((before) => {
      const next = new Set(before);
      if (isTaken) next.add(keyOf(change));
      else next.delete(keyOf(change));
      return next;
    });
  return (
    <>
      {changes.length + conflicts.length + refused.length === 0 && (
        <Note>
          <p>{say('nothing', { name: preview.fileName })}</p>
        </Note>
      )}
      {refused.length > 0 && <Faults title={say('refused', { count: refused.length })} faults={refused} />}
      {conflicts.length > 0 && (
        <div>
          <h3>{say('conflicts', { count: conflicts.length })}</h3>
          <p className="muted">{say('conflicts_lead')}</p>
          {conflicts.map((change) => {
            const isTaken = taken.has(keyOf(change));
            return (
              <Change key={keyOf(change)} change={change} isConflict>
                <div className={styles.tools}>
                  <Button
                    small
                    look={isTaken ? 'outline' : 'primary'}
                    aria-pressed={!isTaken}
                    onClick={() => decide(change, false)}
                  >
                    {say('keep_current')}
                  </Button>
                  <Button
                    small
                    look={isTaken ? 'primary' : 'outline'}
                    aria-pressed={isTaken}
                    onClick={() => decide(change, true)}
                  >
                    {say('take_mine')}
                  </Button>
                </div>
              </Change>
            );
          })}
        </div>
      )}
      {changes.length > 0 && (
        <div>
          <h3>{say('changes', { count: changes.length })}</h3>
          {changes.map((change) => (
            <Change key={keyOf(change)} change={change} />
          ))}
        </div>
      )}
      {notices.length > 0 && <Faults title={say('notices', { count: notices.length })} faults={notices} />}
      <div className={styles.tools}>
        {applied.length > 0 && (
          <Button look="primary" busy={isBusy} onClick={() => onApply(applied)}>
            {say('apply', { count: applied.length })}
          </Button>
        )}
        <Button onClick={onLeave}>{say('cancel')}</Button>
      </div>
    </>
  );
}

function Change({
  change,
  isConflict,
  children,
}: {
  change: SheetChange;
  isConflict?: boolean;
  children?: ReactNode;
}) {
  const say = useSay(papersPartTexts);
  type Cell = SheetChange['cells'][number];
  const value = (text: string) => <span className={styles.value}>{text === '' ? say('empty') : text}</span>;
  const columns: readonly Column<Cell>[] = [
    { key: 'label', head: say('label'), cell: (cell) => cell.label, isMain: true },
    ...(isConflict ? [{ key: 'before', head: say('before'), cell: (cell: Cell) => value(cell.before) }] : []),
    { key: 'current', head: say('current'), cell: (cell) => value(cell.current) },
    { key: 'mine', head: say('mine'), cell: (cell) => <strong>{value(cell.mine)}</strong> },
  ];
  const title = `${say('item', { code: change.code })} – ${change.name}`;
  return (
    <div className={styles.item}>
      <h4>{title}</h4>
      <RowTable
        caption={title}
        columns={columns}
        rows={change.cells}
        rowKey={({ place }) => `${place.row ?? ''}${place.column ?? ''}`}
      />
      {children}
    </div>
  );
}

function Faults({ title, faults }: { title: string; faults: readonly SheetFaultRow[] }) {
  const say = useSay(papersPartTexts);
  const language = useLanguage();
  const where = ({ place, of }: SheetFaultRow) => {
    if (place.row === null) return say('whole_sheet');
    if (place.column === null) return say('row', { row: place.row });
    const cell = `${place.column}${place.row}`;
    return of ? say('cell_of', { place: cell, code: of.code, name: of.name }) : say('cell', { place: cell });
  };
  return (
    <div>
      <h3>{title}</h3>
      <ul className={styles.faults}>
        {faults.map((fault, index) => {
          const sentence = sentences[fault.code];
          return (
            <li key={index}>
              <span className={`${styles.place} figures`}>{where(fault)}</span>
              <span>{sentence ? sayIn(sentence, language, fault.facts) : fault.code}</span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function keyOf({ kind, code }: SheetChange): string {
  return `${kind}|${code}`;
}
