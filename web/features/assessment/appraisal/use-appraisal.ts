import { useEffect, useState, useSyncExternalStore } from 'react';
import type { SheetView } from '#modules/assessment/contract.ts';
import type { SetRow } from '#web/scoring/set-rows.ts';
import { openAppraisal, type AppraisalState, type AppraisalStore } from './appraisal-store.ts';

/** A sheet that is being appraised, drawn anew whenever something of it changes. */
export function useAppraisal(
  loaded: SheetView,
  rows: ReadonlyMap<string, SetRow>,
  personId: string,
): { readonly state: AppraisalState; readonly store: AppraisalStore } {
  const [store] = useState(() => openAppraisal(loaded, rows, personId));
  const state = useSyncExternalStore(store.subscribe, store.getState);
  useEffect(() => store.start(), [store]);
  return { state, store };
}
