import type { SavedItems, SheetView } from '#modules/assessment/contract.ts';
import type { SetRow } from '#web/scoring/set-rows.ts';
import { draftOf, isSameDraft } from './decision-draft.ts';
import type { Drafts } from './kept-decisions.ts';

/** One item of a sheet. */
export function itemOf(sheet: SheetView, code: string) {
  return sheet.items.find((item) => item.code === code);
}

/** The sheet with the items as a write left them. */
export function withSaved(sheet: SheetView, { assessment, items }: SavedItems): SheetView {
  const newer = new Map(items.map((item) => [item.code, item]));
  return { ...sheet, ...assessment, items: sheet.items.map((item) => newer.get(item.code) ?? item) };
}

/** Drafts of an earlier visit that still say something else than the server. */
export function stillNew(drafts: Drafts, sheet: SheetView, rows: ReadonlyMap<string, SetRow>): Drafts {
  const news = Object.entries(drafts).filter(([code, draft]) => {
    const item = itemOf(sheet, code);
    const row = rows.get(code);
    return item && row && !isSameDraft(draft, draftOf(item, row));
  });
  return Object.fromEntries(news);
}
