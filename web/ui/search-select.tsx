import { lazy, Suspense, useEffect } from 'react';
import { TextInput } from './field.tsx';
import type { SearchSelectGiven } from './search-select-given.ts';

const fetchBox = () => import('./search-select-box.tsx');
const SearchSelectBox = lazy(async () => ({ default: (await fetchBox()).SearchSelectBox }));

/** Fetches the search once the page stands, so that it is there when somebody opens it. */
export function useSearchSelectSoon(): void {
  useEffect(() => {
    const timer = setTimeout(() => void fetchBox(), 300);
    return () => clearTimeout(timer);
  }, []);
}

/** One of many: typing narrows the list, Vietnamese marks or not. Fetched when it is first needed. */
export function SearchSelect(given: SearchSelectGiven) {
  return (
    <Suspense fallback={<TextInput aria-label={given.label} disabled />}>
      <SearchSelectBox {...given} />
    </Suspense>
  );
}
