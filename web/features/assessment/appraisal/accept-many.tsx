import { useState } from 'react';
import type { SheetItem } from '#modules/assessment/contract.ts';
import { showPoints } from '#web/i18n/format.ts';
import { useSay } from '#web/i18n/say.ts';
import type { SetRow } from '#web/scoring/set-rows.ts';
import { ConfirmDialog } from '#web/ui/dialog.tsx';
import { appraisalTexts } from './appraisal-texts.ts';
import styles from './appraisal-page.module.css';

/** Accepts many plain claims at once; any of them can be taken out first. */
export function AcceptMany({
  isOpen,
  plain,
  rows,
  onAccept,
  onClose,
}: {
  isOpen: boolean;
  plain: readonly SheetItem[];
  rows: ReadonlyMap<string, SetRow>;
  onAccept: (codes: readonly string[]) => void;
  onClose: () => void;
}) {
  const say = useSay(appraisalTexts);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const chosen = plain.filter(({ code }) => !left.has(code));
  const title = say('accept_many_title', { count: chosen.length });
  return (
    <ConfirmDialog
      isOpen={isOpen}
      onClose={onClose}
      title={title}
      confirm={title}
      onConfirm={() => onAccept(chosen.map(({ code }) => code))}
    >
      <p>{say('accept_many_words')}</p>
      <ul className={styles.many}>
        {plain.map(({ code, selfPoints }) => (
          <li key={code}>
            <label className={styles.check}>
              <input
                type="checkbox"
                checked={!left.has(code)}
                onChange={(event) => {
                  const next = new Set(left);
                  if (event.target.checked) next.delete(code);
                  else next.add(code);
                  setLeft(next);
                }}
              />
              <span>
                {say('accept_item', {
                  code,
                  name: rows.get(code)?.item.name ?? '',
                  points: selfPoints === null ? '–' : showPoints(selfPoints),
                })}
              </span>
            </label>
          </li>
        ))}
      </ul>
    </ConfirmDialog>
  );
}
