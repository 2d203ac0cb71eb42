import { useSearchParams } from 'react-router';
import { causeClasses, findingGroups } from '#kernel/finding-terms.ts';
import type { FindingListQuery } from '#modules/findings/contract.ts';
import type { PersonRow } from '#modules/identity/contract.ts';
import { useSay } from '#web/i18n/say.ts';
import { useTerms } from '#web/i18n/terms.ts';
import { Button } from '#web/ui/button.tsx';
import { filterNames, withCondition, withoutFilters, type FilterName } from './board-query.ts';
import styles from './findings-page.module.css';
import { texts } from './texts.ts';

/** What narrows the list, each to be taken away by itself. */
export function FilterChips({
  query,
  people,
  criterionName,
}: {
  query: FindingListQuery;
  people: readonly PersonRow[];
  criterionName: (key: string) => string | null;
}) {
  const say = useSay(texts);
  const words = useFilterWords(people, criterionName);
  const [search, setSearch] = useSearchParams();
  const chips = filterNames.flatMap((name) => {
    const value = query[name];
    return value === undefined ? [] : [{ name, words: words(name, value) }];
  });
  if (chips.length === 0) return null;
  return (
    <div className={styles.chips}>
      <span className="muted">{say('filters')}</span>
      {chips.map((chip) => (
        <Button
          key={chip.name}
          small
          icon="cross"
          aria-label={say('clear_one', { what: chip.words })}
          onClick={() => setSearch(withCondition(search, chip.name, null))}
        >
          {chip.words}
        </Button>
      ))}
      {chips.length > 1 && (
        <Button look="quiet" small onClick={() => setSearch(withoutFilters(search))}>
          {say('clear_all')}
        </Button>
      )}
    </div>
  );
}

function useFilterWords(people: readonly PersonRow[], criterionName: (key: string) => string | null) {
  const say = useSay(texts);
  const terms = useTerms();
  return (name: FilterName, value: string): string => {
    switch (name) {
      case 'group': {
        const group = findingGroups.find((one) => one === value);
        return group ? terms.group(group) : say('no_group');
      }
      case 'cause': {
        const cause = causeClasses.find((one) => one === value);
        return cause ? terms.cause(cause) : say('no_cause');
      }
      case 'lack':
        return say('lack', { what: terms.lack(value as Parameters<typeof terms.lack>[0]) });
      case 'points':
        return say(value === 'known' ? 'filter_known' : 'filter_unknown');
      case 'person':
        return say('filter_person', { name: people.find(({ id }) => id === value)?.name ?? null });
      case 'criterion':
        return criterionName(value) ?? say('no_criterion');
      case 'q':
        return say('filter_search', { q: value });
    }
  };
}
