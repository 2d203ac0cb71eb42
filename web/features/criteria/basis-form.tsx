import { parseCalendarDate, type CalendarDate } from '#kernel/calendar.ts';
import type { LegalBasis } from '#modules/criteria/domain/criteria-set.ts';
import { today } from '#web/clock.ts';
import { useSay } from '#web/i18n/say.ts';
import { DateField } from './date-field.tsx';
import { editorTexts } from './editor-texts.ts';
import { EntryList } from './entry-list.tsx';
import styles from './form.module.css';
import { TextField } from './text-field.tsx';

/** The documents that found a set. */
export function BasisForm({
  basis,
  onChange,
}: {
  basis: readonly LegalBasis[];
  onChange: (basis: readonly LegalBasis[]) => void;
}) {
  const say = useSay(editorTexts);
  return (
    <EntryList
      title={say('basis')}
      entries={basis}
      nameOf={(n) => say('basis_one', { n })}
      add={say('add_basis')}
      blank={() => ({ number: '', symbol: '', issuedOn: thisDay(), title: null })}
      onChange={onChange}
    >
      {(one, change) => (
        <div className={styles.row}>
          <TextField
            label={say('basis_number')}
            value={one.number}
            maxLength={40}
            onChange={(number) => change({ ...one, number })}
          />
          <TextField
            label={say('basis_symbol')}
            value={one.symbol}
            maxLength={80}
            onChange={(symbol) => change({ ...one, symbol })}
          />
          <DateField
            label={say('basis_date')}
            date={one.issuedOn}
            onChange={(issuedOn) => change({ ...one, issuedOn })}
          />
          <TextField
            label={say('basis_title')}
            value={one.title ?? ''}
            maxLength={1000}
            onChange={(title) => change({ ...one, title: title === '' ? null : title })}
          />
        </div>
      )}
    </EntryList>
  );
}

function thisDay(): CalendarDate {
  const day = parseCalendarDate(today());
  if (day === null) throw new RangeError('today is no day');
  return day;
}
