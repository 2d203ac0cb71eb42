import { causeClasses, findingGroups } from '#kernel/finding-terms.ts';
import { findingSorts, type FindingListQuery } from '#modules/findings/contract.ts';
import { lackKinds } from '#modules/findings/domain/lacks.ts';

/** The names under which filters stand in the address. */
export const filterNames = ['group', 'criterion', 'cause', 'lack', 'points', 'person', 'q'] as const;
export type FilterName = (typeof filterNames)[number];

/** What the board shows, read from its address; words that mean nothing are left out. */
export function boardQuery(search: URLSearchParams): FindingListQuery {
  const query = {
    supervision: search.get('supervision') ?? undefined,
    group: oneOf(search, 'group', [...findingGroups, 'none'] as const),
    criterion: search.get('criterion') ?? undefined,
    cause: oneOf(search, 'cause', [...causeClasses, 'none'] as const),
    lack: oneOf(search, 'lack', lackKinds),
    points: oneOf(search, 'points', ['known', 'unknown'] as const),
    person: search.get('person') ?? undefined,
    q: search.get('q')?.slice(0, 200) ?? undefined,
    sort: oneOf(search, 'sort', findingSorts),
    direction: oneOf(search, 'direction', ['asc', 'desc'] as const),
    page: Math.max(1, Number.parseInt(search.get('page') ?? '1', 10) || 1),
  };
  return Object.fromEntries(
    Object.entries(query).filter(([, value]) => value !== undefined && value !== ''),
  ) as FindingListQuery;
}

/** The address with one condition set or taken away; the list starts at its first page again. */
export function withCondition(search: URLSearchParams, name: string, value: string | null): URLSearchParams {
  const next = new URLSearchParams(search);
  next.delete('page');
  if (value === null || value === '') next.delete(name);
  else next.set(name, value);
  return next;
}

/** The address without any filter; the supervision and the order stay. */
export function withoutFilters(search: URLSearchParams): URLSearchParams {
  const next = new URLSearchParams(search);
  for (const name of [...filterNames, 'page']) next.delete(name);
  return next;
}

/** The address sorted by a column: pressed again, the other way round. */
export function withSort(search: URLSearchParams, sort: (typeof findingSorts)[number]): URLSearchParams {
  const next = new URLSearchParams(search);
  const isAgain = (search.get('sort') ?? 'order') === sort;
  const direction = isAgain && search.get('direction') !== 'desc' ? 'desc' : 'asc';
  next.delete('page');
  next.set('sort', sort);
  next.set('direction', direction);
  return next;
}

function oneOf<const Values extends readonly string[]>(
  search: URLSearchParams,
  name: string,
  values: Values,
): Values[number] | undefined {
  const given = search.get(name);
  return values.find((value) => value === given);
}
