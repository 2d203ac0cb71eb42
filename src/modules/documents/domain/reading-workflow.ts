/** Where a handed-in paper stands. Only a draft can be corrected, discarded or confirmed. */
export const readingStates = ['reading', 'draft', 'refused', 'confirmed', 'discarded'] as const;
export type ReadingState = (typeof readingStates)[number];

/** The moves of a reading: from which state, to which. */
export const readingMoves = {
  finish: { from: ['reading'], to: 'draft' },
  refuse: { from: ['reading'], to: 'refused' },
  correct: { from: ['draft'], to: 'draft' },
  confirm: { from: ['draft'], to: 'confirmed' },
  discard: { from: ['draft', 'refused'], to: 'discarded' },
} as const satisfies Record<string, { from: readonly ReadingState[]; to: ReadingState }>;
export type ReadingMove = keyof typeof readingMoves;

/** Whether the move is offered in this state. */
export function canMove(state: ReadingState, move: ReadingMove): boolean {
  return (readingMoves[move].from as readonly ReadingState[]).includes(state);
}
