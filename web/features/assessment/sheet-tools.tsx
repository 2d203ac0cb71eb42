import { useEffect, useState, type RefObject } from 'react';
import { evidenceReadinesses } from '#modules/assessment/domain/evidence-readiness.ts';
import { useSay } from '#web/i18n/say.ts';
import { useEvidenceWords } from '#web/scoring/evidence-words.ts';
import type { SetRow } from '#web/scoring/set-rows.ts';
import { Button } from '#web/ui/button.tsx';
import { Choice, TextInput } from '#web/ui/field.tsx';
import { evidenceTexts } from './evidence-texts.ts';
import { isFiltered, noFilter, type SheetFilter } from './sheet-filter.ts';
import styles from './sheet-page.module.css';
import { sheetTexts } from './sheet-texts.ts';

const quietMilliseconds = 250;

/** Narrows the sheet: mine, lacking, one field, or what is searched. */
export function SheetTools({
  filter,
  fields,
  count,
  searchBox,
  hasMine,
  onFilter,
}: {
  filter: SheetFilter;
  fields: readonly SetRow[];
  count: number;
  searchBox: RefObject<HTMLInputElement | null>;
  hasMine: boolean;
  onFilter: (filter: SheetFilter) => void;
}) {
  const say = useSay(sheetTexts);
  const words = useSay(evidenceTexts);
  const evidence = useEvidenceWords();
  const [text, setText] = useState(filter.search);
  const [applied, setApplied] = useState(filter.search);
  if (applied !== filter.search) {
    setApplied(filter.search);
    setText(filter.search);
  }
  useEffect(() => {
    if (text.trim() === filter.search) return;
    const timer = setTimeout(() => onFilter({ ...filter, search: text.trim() }), quietMilliseconds);
    return () => clearTimeout(timer);
  }, [text, filter, onFilter]);
  return (
    <div className={`${styles.tools} no-print`}>
      <div className={styles.search}>
        <TextInput
          ref={searchBox}
          type="search"
          aria-label={say('search')}
          placeholder={say('search')}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      <div className={styles.field}>
        <Choice
          aria-label={say('filter_field')}
          value={filter.field ?? ''}
          onChange={(event) => onFilter({ ...filter, field: event.target.value || null })}
        >
          <option value="">{say('filter_all_fields')}</option>
          {fields.map(({ code, item }) => (
            <option key={code} value={code}>
              {code}. {item.name}
            </option>
          ))}
        </Choice>
      </div>
      <div className={styles.field}>
        <Choice
          aria-label={words('filter')}
          value={filter.readiness ?? ''}
          onChange={(event) =>
            onFilter({
              ...filter,
              readiness: evidenceReadinesses.find((each) => each === event.target.value) ?? null,
            })
          }
        >
          <option value="">{words('filter_all')}</option>
          {evidenceReadinesses.map((state) => (
            <option key={state} value={state}>
              {words('filter_one', { state: evidence.readiness(state).toLowerCase() })}
            </option>
          ))}
        </Choice>
      </div>
      {hasMine && (
        <Button
          look={filter.isMine ? 'primary' : 'outline'}
          aria-pressed={filter.isMine}
          onClick={() => onFilter({ ...filter, isMine: !filter.isMine })}
        >
          {say('filter_mine')}
        </Button>
      )}
      <Button
        look={filter.isLacking ? 'primary' : 'outline'}
        aria-pressed={filter.isLacking}
        onClick={() => onFilter({ ...filter, isLacking: !filter.isLacking })}
      >
        {say('filter_lacking')}
      </Button>
      <span className={`${styles.count} figures`} role="status">
        {say('shown', { count })}
      </span>
      {isFiltered(filter) && (
        <Button look="quiet" icon="cross" onClick={() => onFilter(noFilter)}>
          {say('clear_filter')}
        </Button>
      )}
    </div>
  );
}
