/** Where a criteria set stands. Only a draft changes; published ones are for ever, superseded or not. */
export const setStates = ['draft', 'published', 'superseded', 'discarded'] as const;
/** One of these states. */
export type SetState = (typeof setStates)[number];

/** The moves of a set: from which state, to which. */
export const setMoves = {
  save: { from: ['draft'], to: 'draft' },
  publish: { from: ['draft'], to: 'published' },
  supersede: { from: ['published'], to: 'superseded' },
  discard: { from: ['draft'], to: 'discarded' },
} as const satisfies Record<string, { from: readonly SetState[]; to: SetState }>;
/** One of the moves. */
export type SetMove = keyof typeof setMoves;

/** Whether the move is offered in this state. */
export function canMoveSet(state: SetState, move: SetMove): boolean {
  return (setMoves[move].from as readonly SetState[]).includes(state);
}
