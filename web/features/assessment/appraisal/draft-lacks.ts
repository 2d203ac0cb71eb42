import type { SheetItem } from '#modules/assessment/contract.ts';
import type { SetRow } from '#web/scoring/set-rows.ts';
import { readDraft, type DecisionDraft, type DraftLack } from './decision-draft.ts';

/** Where on the form something lacks. */
export type LackPlace = 'decision' | 'points' | 'figures' | 'reason';
/** What a draft lacks, and where that is mended. */
export type PlacedLack = { readonly place: LackPlace; readonly lack: DraftLack | 'cut_needs_figures' };

/** Everything that keeps a draft from being stored, in the order of the form. */
export function draftLacks(draft: DecisionDraft, item: SheetItem, row: SetRow): readonly PlacedLack[] {
  const { decision } = draft;
  const isReasonNeeded = (decision === 'cut' || decision === 'ask_more') && draft.reason.trim() === '';
  const read = readDraft(isReasonNeeded ? { ...draft, reason: '…' } : draft, item, row);
  return [
    ...('lack' in read ? [placed(read.lack, draft)] : []),
    ...(isReasonNeeded ? [{ place: 'reason', lack: 'reason_needed' } as const] : []),
  ];
}

/** Whether what is typed cannot be right, which is said at once; what is only missing is said when it is to be stored. */
export function isWrong({ lack }: PlacedLack): boolean {
  return lack === 'points_wrong' || lack === 'points_above_self' || lack === 'figure_wrong';
}

/** The control at which a lack is mended. */
export function findControl(place: LackPlace): HTMLElement | null {
  const selectors = {
    decision: ['button[data-decision]'],
    points: ['[data-points]'],
    figures: ['[data-figure][aria-invalid="true"]', '[data-figure]', '[data-evidence]'],
    reason: ['[data-reason]'],
  } as const satisfies Record<LackPlace, readonly string[]>;
  for (const selector of selectors[place]) {
    const control = document.querySelector<HTMLElement>(selector);
    if (control) return control;
  }
  return null;
}

function placed(lack: DraftLack, { by }: DecisionDraft): PlacedLack {
  switch (lack) {
    case 'undecided':
    case 'accept_as_claimed':
      return { place: 'decision', lack };
    case 'points_wrong':
    case 'points_above_self':
      return { place: 'points', lack };
    case 'cut_needs_points':
      return by === 'points' ? { place: 'points', lack } : { place: 'figures', lack: 'cut_needs_figures' };
    case 'figure_wrong':
    case 'given_needs_points':
      return { place: 'figures', lack };
    case 'reason_needed':
      return { place: 'reason', lack };
  }
}
