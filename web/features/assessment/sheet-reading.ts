import { getAssessment, type SheetView } from '#modules/assessment/contract.ts';
import type { CriteriaSet } from '#modules/criteria/domain/criteria-set.ts';
import { getCriteriaSet } from '#modules/criteria/contract.ts';
import { call } from '#web/api.ts';
import { today } from '#web/clock.ts';
import { rowsOf } from '#web/scoring/set-rows.ts';
import { showSheet } from './sheet-lines.ts';

/** A sheet with the set it is pinned to, for pages that only read it. */
export async function loadSheet(id: string, signal: AbortSignal) {
  const sheet = await call(getAssessment, { params: { id }, signal });
  const set = await call(getCriteriaSet, { params: { id: sheet.criteriaSetId }, signal });
  return { sheet, set: set.content };
}

/** A stored sheet as it is shown, without anything that waits in this browser. */
export function readSheet(sheet: SheetView, set: CriteriaSet) {
  const rows = rowsOf(set);
  const shown = showSheet({
    set,
    rows,
    head: sheet,
    items: new Map(sheet.items.map((item) => [item.code, item])),
    knockOuts: sheet.knockOuts,
    waiting: new Set(),
    disputed: new Set(),
    today: today(),
    before: null,
  });
  return { rows, shown };
}
