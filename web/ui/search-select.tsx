import { lazy, Suspense } from 'react';
import { TextInput } from './field.tsx';
import type { SearchSelectGiven } from './search-select-given.ts';

const fetchBox = () => import('./search-select-box.tsx');
const SearchSelectBox = lazy(async () => ({ default: (await fetchBox()).SearchSelectBox }));

/** Fetches the search ahead, for instance when somebody touches the list in which it may open. */
export function fetchSearchSelect(): void {
  void fetchBox();
}

/** One of many: typing narrows the list, Vietnamese marks or not. Fetched when it is first needed. */
export function SearchSelect(given: SearchSelectGiven) {
  return (
    <Suspense fallback={<TextInput aria-label={given.label} disabled />}>
      <SearchSelectBox {...given} />
    </Suspense>
  );
}
