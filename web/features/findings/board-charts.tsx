import { causeClasses, findingGroups, type CauseClass, type FindingGroup } from '#kernel/finding-terms.ts';
import type { FindingCounts } from '#modules/findings/contract.ts';
import { useSay } from '#web/i18n/say.ts';
import { groupLetters, useTerms } from '#web/i18n/terms.ts';
import { BarList, type BarRow } from '#web/ui/bar.tsx';
import styles from './board-head.module.css';
import type { FilterName } from './board-query.ts';
import { texts } from './texts.ts';

/** Where the findings lie: bars by group, criterion and cause class; pressing one filters the list. */
export function BoardCharts({
  counts,
  chosen,
  onFilter,
}: {
  counts: FindingCounts;
  chosen: (name: FilterName) => string | null;
  onFilter: (name: FilterName, value: string | null) => void;
}) {
  const say = useSay(texts);
  const terms = useTerms();
  const order = new Map<string, number>(findingGroups.map((group, index) => [group, index]));
  const groups: BarRow[] = [...counts.byGroup]
    .sort((left, right) => (order.get(left.key) ?? 9) - (order.get(right.key) ?? 9))
    .map(({ key, count }) => ({
      key,
      count,
      label: isGroup(key) ? `${groupLetters[key]}. ${terms.group(key)}` : say('no_group'),
    }));
  const criteria: BarRow[] = [...counts.byCriterion]
    .sort((left, right) => left.key.localeCompare(right.key, 'vi', { numeric: true }))
    .map(({ key, name, count }) => ({
      key,
      count,
      label: key === 'none' ? say('no_criterion') : [key, name].filter(Boolean).join('. '),
    }));
  const causes: BarRow[] = [...counts.byCause]
    .sort((left, right) => right.count - left.count)
    .map(({ key, count }) => ({ key, count, label: isCause(key) ? terms.cause(key) : say('no_cause') }));
  const charts = [
    { name: 'group', title: say('by_group'), rows: groups },
    { name: 'criterion', title: say('by_criterion'), rows: criteria },
    { name: 'cause', title: say('by_cause'), rows: causes },
  ] as const;
  return (
    <div className={styles.charts}>
      {charts.map(({ name, title, rows }) => (
        <section key={name}>
          <h2>{title}</h2>
          <BarList label={title} rows={rows} chosen={chosen(name)} onChoose={(key) => onFilter(name, key)} />
        </section>
      ))}
    </div>
  );
}

function isGroup(key: string): key is FindingGroup {
  return (findingGroups as readonly string[]).includes(key);
}

function isCause(key: string): key is CauseClass {
  return (causeClasses as readonly string[]).includes(key);
}
