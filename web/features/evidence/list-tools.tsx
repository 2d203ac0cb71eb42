import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import type { EvidenceListQuery } from '#modules/evidence/contract.ts';
import { shownStates } from '#modules/evidence/domain/document-workflow.ts';
import { useSay } from '#web/i18n/say.ts';
import { Button } from '#web/ui/button.tsx';
import { Choice, TextInput } from '#web/ui/field.tsx';
import styles from './list-page.module.css';
import { problems } from './list-query.ts';
import { texts } from './texts.ts';

const quietMilliseconds = 350;

/** The search and the filters of the list; each change stands in the address. */
export function ListTools({
  query,
  years,
  total,
  onSet,
  onClear,
}: {
  query: EvidenceListQuery;
  years: readonly number[];
  total: number;
  onSet: (name: string, value: string) => void;
  onClear: () => void;
}) {
  const say = useSay(texts);
  const [text, setText] = useState(query.q ?? '');
  const searched = query.q ?? '';
  useEffect(() => {
    if (text.trim() === searched) return;
    const timer = setTimeout(() => onSet('q', text.trim()), quietMilliseconds);
    return () => clearTimeout(timer);
  }, [text, searched, onSet]);
  const isNarrowed = query.q !== undefined || query.state !== undefined || query.problem !== undefined;
  return (
    <div className={styles.tools} role="search">
      <div className={styles.search}>
        <TextInput
          type="search"
          aria-label={say('search')}
          placeholder={say('search')}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      <label className={styles.filter}>
        <span>{say('year')}</span>
        <Choice value={query.year ?? 'tat-ca'} onChange={(event) => onSet('nam', event.target.value)}>
          {years.map((year) => (
            <option key={year}>{year}</option>
          ))}
          <option value="tat-ca">{say('every_year')}</option>
        </Choice>
      </label>
      <label className={styles.filter}>
        <span>{say('state')}</span>
        <Choice value={query.state ?? ''} onChange={(event) => onSet('trang-thai', event.target.value)}>
          <option value="">{say('any_state')}</option>
          {shownStates.map((state) => (
            <option key={state} value={state}>
              {say(`state_${state}`)}
            </option>
          ))}
        </Choice>
      </label>
      <label className={styles.filter}>
        <span>{say('problem')}</span>
        <Choice value={query.problem ?? ''} onChange={(event) => onSet('loc', event.target.value)}>
          <option value="">{say('any_problem')}</option>
          {problems.map((problem) => (
            <option key={problem} value={problem}>
              {say(`problem_${problem}`)}
            </option>
          ))}
        </Choice>
      </label>
      <span className={styles.count} role="status">
        {say('count', { count: total })}
      </span>
      {isNarrowed && (
        <Button
          look="quiet"
          icon="cross"
          onClick={() => {
            setText('');
            onClear();
          }}
        >
          {say('clear_filters')}
        </Button>
      )}
    </div>
  );
}

/** What waits for somebody, each a link that narrows the list to it. */
export function WaitingLine({
  waiting,
  year,
}: {
  waiting: {
    readonly unconfirmed: number;
    readonly inReview: number;
    readonly refused: number;
    readonly fault: number;
  };
  year: string;
}) {
  const say = useSay(texts);
  const kinds = [
    { count: waiting.unconfirmed, key: 'wait_unconfirmed', filter: 'loc=unconfirmed' },
    { count: waiting.inReview, key: 'wait_in_review', filter: 'trang-thai=in_review' },
    { count: waiting.refused, key: 'wait_refused', filter: 'loc=refused' },
    { count: waiting.fault, key: 'wait_fault', filter: 'loc=fault' },
  ] as const;
  const shown = kinds.filter(({ count }) => count > 0);
  return (
    <nav className={styles.waiting} aria-label={say('waiting_title')}>
      <strong>{say('waiting_title')}:</strong>
      {shown.map(({ key, count, filter }) => (
        <Link key={key} to={`?nam=${year}&${filter}`}>
          {say(key, { count })}
        </Link>
      ))}
      {shown.length === 0 && <span className="muted">{say('wait_none')}</span>}
    </nav>
  );
}
