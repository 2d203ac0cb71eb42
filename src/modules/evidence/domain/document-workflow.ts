import type { CalendarDate } from '#kernel/calendar.ts';
import type { Permission } from '#kernel/permission.ts';

/** Where the unit's own review of a document stands (domain: "tài liệu kiểm chứng"). */
export const documentStates = ['draft', 'in_review', 'accepted', 'rejected'] as const;
export type DocumentState = (typeof documentStates)[number];

/** What people see: an accepted document whose last day has passed is expired. */
export const shownStates = [...documentStates, 'expired'] as const;
export type ShownState = (typeof shownStates)[number];

/** The moves of a document: from which states, to which, who may make it, and whether it must say why. */
export const documentMoves = {
  send: { from: ['draft', 'rejected'], to: 'in_review', permission: 'evidence.write', needsReason: false },
  take_back: { from: ['in_review'], to: 'draft', permission: 'evidence.write', needsReason: false },
  accept: { from: ['in_review'], to: 'accepted', permission: 'evidence.review', needsReason: false },
  reject: { from: ['in_review'], to: 'rejected', permission: 'evidence.review', needsReason: true },
  reopen: { from: ['accepted'], to: 'draft', permission: 'evidence.review', needsReason: true },
} as const satisfies Record<
  string,
  { from: readonly DocumentState[]; to: DocumentState; permission: Permission; needsReason: boolean }
>;
export type DocumentMove = keyof typeof documentMoves;

/** The names of the moves, in the order in which they are offered. */
export const documentMoveNames = Object.keys(documentMoves) as readonly DocumentMove[];

/** Whether the move is offered in this state. */
export function canMoveDocument(state: DocumentState, move: DocumentMove): boolean {
  return (documentMoves[move].from as readonly DocumentState[]).includes(state);
}

/** The state that people see on a day. */
export function shownState(
  document: { readonly state: DocumentState; readonly validUntil: string | null },
  today: CalendarDate,
): ShownState {
  const isOver = document.validUntil !== null && document.validUntil < today;
  return document.state === 'accepted' && isOver ? 'expired' : document.state;
}
