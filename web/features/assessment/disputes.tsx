import { useEffect, useRef } from 'react';
import { say as sayIn } from '#kernel/language.ts';
import type { CriteriaSet } from '#modules/criteria/domain/criteria-set.ts';
import { showInstant } from '#web/i18n/format.ts';
import { useLanguage } from '#web/i18n/language.ts';
import { useSay } from '#web/i18n/say.ts';
import { nameFigure, showFigure } from '#web/scoring/figure-words.ts';
import type { SetRow } from '#web/scoring/set-rows.ts';
import { Button } from '#web/ui/button.tsx';
import { Note } from '#web/ui/states.tsx';
import type { FieldValue } from './entry.ts';
import type { Dispute } from './outbox.ts';
import styles from './sheet-page.module.css';
import type { SheetStore } from './sheet-store.ts';
import { sheetTexts } from './sheet-texts.ts';

/** Places that two people wrote: both values, who and when; the person chooses. Comes into sight by itself. */
export function Disputes({
  disputes,
  store,
  set,
}: {
  disputes: readonly Dispute[];
  store: SheetStore;
  set: CriteriaSet;
}) {
  const say = useSay(sheetTexts);
  const language = useLanguage();
  const place = useRef<HTMLDivElement>(null);
  const count = disputes.length;
  useEffect(() => {
    if (count > 0) place.current?.scrollIntoView({ block: 'center' });
  }, [count]);
  if (count === 0) return null;
  return (
    <div ref={place} className={styles.disputes}>
      <Note tone="risk" live>
        <p>{say('dispute_title', { count })}</p>
        <ul>
          {disputes.map((dispute) => {
            const row = store.rows.find(({ code }) => code === dispute.code);
            const words = (value: FieldValue) => wordsOf(row, dispute, value, language) ?? say('nothing');
            return (
              <li key={`${dispute.code}/${dispute.field}`} className={styles.dispute}>
                <strong>{placeOf(row, dispute, set, language)}</strong>
                <span>{say('dispute_mine', { value: words(dispute.value) })}</span>
                <span>
                  {dispute.by === null || dispute.at === null
                    ? say('dispute_theirs_plain', { value: words(dispute.theirs) })
                    : say('dispute_theirs', {
                        by: dispute.by,
                        at: showInstant(dispute.at),
                        value: words(dispute.theirs),
                      })}
                </span>
                <span className={styles.choices}>
                  <Button small onClick={() => store.decide(dispute, true)}>
                    {say('keep_mine')}
                  </Button>
                  <Button small onClick={() => store.decide(dispute, false)}>
                    {say('keep_theirs')}
                  </Button>
                </span>
              </li>
            );
          })}
        </ul>
      </Note>
    </div>
  );
}

function placeOf(row: SetRow | undefined, dispute: Dispute, set: CriteriaSet, language: 'vi' | 'en'): string {
  const { field } = dispute;
  if (field.startsWith('knock:'))
    return set.knockOuts.find(({ code }) => `knock:${code}` === field)?.name ?? field;
  const spec = row?.figures.find(({ key }) => `figure:${key}` === field);
  const what = spec ? nameFigure(spec, language) : sayIn(fieldWords(field), language);
  return `${dispute.code} – ${what}`;
}

function fieldWords(field: Dispute['field']) {
  if (field === 'explanation') return sheetTexts.explanation;
  if (field === 'answer') return sheetTexts.answer;
  return field === 'note' ? sheetTexts.note : sheetTexts.na_short;
}

function wordsOf(
  row: SetRow | undefined,
  { field }: Dispute,
  value: FieldValue,
  language: 'vi' | 'en',
): string | null {
  if (value === null) return null;
  if (typeof value === 'boolean') return sayIn(sheetTexts[value ? 'answer_yes' : 'answer_no'], language);
  const spec = row?.figures.find(({ key }) => `figure:${key}` === field);
  return spec ? showFigure(spec, value, language) : value;
}
