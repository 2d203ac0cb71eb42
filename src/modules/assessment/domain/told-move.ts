import type { AssessmentMove, AssessmentState } from './assessment-workflow.ts';

type Line = { readonly move: AssessmentMove | 'open' };

/**
 * The move back of which the unit must be told, as long as it is what the sheet stands at: it was sent back, returned
 * or withdrawn and must be handed in anew; the result was reopened; the round of explanations was ended.
 */
export function toldMove<Told extends Line>(state: AssessmentState, history: readonly Told[]): Told | null {
  const latest = (...moves: readonly Line['move'][]) =>
    history.findLastIndex(({ move }) => moves.includes(move));
  const told = (place: number, after: number) => (place > after ? (history[place] ?? null) : null);
  switch (state) {
    case 'self_scoring':
      return told(latest('send_back', 'return', 'withdraw'), latest('submit', 'ask_approval', 'open'));
    case 'awaiting_approval':
      return told(latest('return', 'withdraw'), latest('submit', 'open'));
    case 'explaining':
      return told(latest('reopen'), latest('conclude', 'publish'));
    case 'reappraising':
      return told(latest('reopen', 'end_explanation'), latest('conclude', 'publish', 'ask_explanation'));
    case 'submitted':
    case 'appraising':
    case 'concluded':
    case 'published':
      return null;
  }
}
