import { useSearchParams } from 'react-router';
import { findingSorts, type FindingListQuery } from '#modules/findings/contract.ts';
import type { PersonRow } from '#modules/identity/contract.ts';
import { useSay } from '#web/i18n/say.ts';
import { Button } from '#web/ui/button.tsx';
import { Choice } from '#web/ui/field.tsx';
import { withCondition } from './board-query.ts';
import styles from './findings-page.module.css';
import { SearchBox } from './search-box.tsx';
import { texts } from './texts.ts';

/** Above the list: searching, whose work to see, the order on phones, and how many there are. */
export function ListTools({
  query,
  people,
  total,
  hasCharts,
  onCharts,
}: {
  query: FindingListQuery;
  people: readonly PersonRow[];
  total: number;
  hasCharts: boolean;
  onCharts: () => void;
}) {
  const say = useSay(texts);
  const [search, setSearch] = useSearchParams();
  const set = (name: string, value: string) =>
    setSearch(withCondition(search, name, value), { preventScrollReset: true });
  return (
    <div className={`${styles.tools} no-print`}>
      <SearchBox key={query.q ?? ''} value={query.q ?? ''} onSearch={(q) => set('q', q)} />
      <div className={styles.choice}>
        <Choice
          aria-label={say('filter_by_person')}
          value={query.person ?? ''}
          onChange={(event) => set('person', event.target.value)}
        >
          <option value="">{say('anybody')}</option>
          {people.map((person) => (
            <option key={person.id} value={person.id}>
              {person.name}
            </option>
          ))}
        </Choice>
      </div>
      <div className={`${styles.choice} ${styles.narrow}`}>
        <Choice
          aria-label={say('sort')}
          value={query.sort ?? 'order'}
          onChange={(event) => set('sort', event.target.value)}
        >
          {findingSorts.map((sort) => (
            <option key={sort} value={sort}>
              {say('sort_by', { what: say(sort) })}
            </option>
          ))}
        </Choice>
      </div>
      <Button look="quiet" aria-expanded={hasCharts} onClick={onCharts}>
        {say(hasCharts ? 'hide_charts' : 'show_charts')}
      </Button>
      <span className={`${styles.count} figures`} role="status">
        {say('count', { count: total })}
      </span>
    </div>
  );
}
