import type { SheetItem, SheetView } from '#modules/assessment/contract.ts';
import { scoreAppraised } from '#modules/assessment/domain/appraised-score.ts';
import { isUndecided, undecidedItems } from '#modules/assessment/domain/undecided-items.ts';
import { countedPapers, missingPapers } from '#modules/assessment/domain/missing-papers.ts';
import { scoreSelf } from '#modules/assessment/domain/self-score.ts';
import type { CriteriaSet } from '#modules/criteria/domain/criteria-set.ts';
import type { Figures, SetScore } from '#modules/criteria/domain/scoring/score.ts';
import type { SetRow } from '#web/scoring/set-rows.ts';
import { claimedOf, withDraft } from './decision-draft.ts';
import type { Drafts } from './kept-decisions.ts';

/** Which items the list can be narrowed to. */
export const itemFilters = ['all', 'open', 'cut', 'ask_more', 'answered'] as const;
/** One of them. */
export type ItemFilter = (typeof itemFilters)[number];

/** What the unit claims, scored by the one function. */
export function scoreClaim(set: CriteriaSet, sheet: SheetView): SetScore {
  const items = sheet.items.map(({ code, figures, isNotApplicable, explanation, evidence }) => ({
    code,
    figures: figures as Figures,
    isNotApplicable,
    explanation,
    evidenceCount: countedPapers(evidence).length,
  }));
  return scoreSelf(set, items, sheet.knockOuts, sheet.unitKind);
}

/** What the decisions come to, those being typed included. */
export function scoreDecisions(
  set: CriteriaSet,
  sheet: SheetView,
  rows: ReadonlyMap<string, SetRow>,
  drafts: Drafts,
): SetScore {
  const items = sheet.items.flatMap((item) => {
    const row = rows.get(item.code);
    return row?.isLeaf ? [withDraft(item, row, drafts[item.code])] : [];
  });
  return scoreAppraised(set, items, sheet.knockOuts, sheet.unitKind);
}

/** The items that still need a decision, in the order of the set: the number of which the server speaks, too. */
export function undecidedOf(rows: readonly SetRow[], items: readonly SheetItem[]): readonly SheetItem[] {
  const byCode = new Map(items.map((item) => [item.code, item]));
  return undecidedItems(
    rows.flatMap(({ code, isLeaf }) => {
      const item = byCode.get(code);
      return item ? [{ ...item, isLeaf }] : [];
    }),
  );
}

/** Whether an item waits for this appraiser now; one of which more was asked waits for the unit first. */
export function waitsForMe(item: SheetItem, state: SheetView['state']): boolean {
  if (item.isScoredByMe) return false;
  if (item.decision === null) return true;
  if (state !== 'reappraising') return false;
  return isUndecided(item.decision) || (item.answer !== null && item.reply === null);
}

/** Whether an item belongs to what is listed. */
export function isListed(item: SheetItem, filter: ItemFilter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'open':
      return isUndecided(item.decision);
    case 'answered':
      return item.answer !== null;
    case 'cut':
    case 'ask_more':
      return item.decision === filter;
  }
}

/** The next open item after (or before) a place, going round; null where none is left. */
export function nextOpen(
  codes: readonly string[],
  isOpenCode: (code: string) => boolean,
  from: string | null,
  direction: 1 | -1,
): string | null {
  const start = from === null ? (direction === 1 ? -1 : codes.length) : codes.indexOf(from);
  for (let step = 1; step <= codes.length; step += 1) {
    const code = codes[(start + direction * step + codes.length * 2) % codes.length];
    if (code !== undefined && code !== from && isOpenCode(code)) return code;
  }
  return null;
}

/** Whether a claim can be accepted without a closer look: the rule gives its points, and its evidence is there. */
export function isPlainClaim(item: SheetItem, row: SetRow): boolean {
  if (item.decision !== null || item.isScoredByMe || row.isGiven || item.isNotApplicable) return false;
  return item.selfPoints !== null && (!row.needsEvidence || isProved(item, row));
}

/** Whether every paper that the set asks for is named. */
function isProved(item: SheetItem, row: SetRow): boolean {
  return (
    claimedOf(item) === 'accepted' && missingPapers(row.item.evidence.required, item.evidence).length === 0
  );
}

/** The claims that can be accepted together, without those on which something is being written. */
export function plainClaims(
  rows: readonly SetRow[],
  items: readonly SheetItem[],
  drafts: Drafts,
): readonly SheetItem[] {
  const byCode = new Map(items.map((item) => [item.code, item]));
  return rows.flatMap((row) => {
    const item = byCode.get(row.code);
    return row.isLeaf && item && drafts[row.code] === undefined && isPlainClaim(item, row) ? [item] : [];
  });
}

/** Which sentence says why decisions cannot be written now. */
export function closedNoteOf(state: SheetView['state']) {
  if (state === 'explaining' || state === 'concluded' || state === 'published')
    return `note_${state}` as const;
  return 'note_submitted';
}
