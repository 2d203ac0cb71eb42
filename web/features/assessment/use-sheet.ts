import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { SheetView } from '#modules/assessment/contract.ts';
import type { CriteriaSet } from '#modules/criteria/domain/criteria-set.ts';
import { openSheet, type SheetState, type SheetStore } from './sheet-store.ts';

/** Opens a sheet as long as its page stands; a sheet that was loaded anew is taken over with what is unsaved. */
export function useSheetStore(given: { sheet: SheetView; set: CriteriaSet; personId: string }): SheetStore {
  const [store] = useState(() => openSheet(given));
  const { sheet } = given;
  const taken = useRef(sheet);
  useEffect(() => store.start(), [store]);
  useEffect(() => {
    if (sheet === taken.current) return;
    taken.current = sheet;
    store.takeSheet(sheet);
  }, [sheet, store]);
  return store;
}

/** What the sheet shows now. */
export function useSheetState(store: SheetStore): SheetState {
  return useSyncExternalStore(store.subscribe, store.getState);
}
