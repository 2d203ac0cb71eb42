import { comparePoints, points, type Points } from '#kernel/points.ts';
import type { EvidenceState, Figures } from '#modules/criteria/domain/scoring/score.ts';
import type { AppraisedItem } from './appraised-score.ts';
import type { AppraisalDecision } from './assessment-workflow.ts';
import { claimedEvidence } from './self-score.ts';

/** An item with what the appraiser says of it so far. */
export type ItemToDecide = AppraisedItem & {
  readonly isSelfScored: boolean;
  readonly selfPoints: Points | null;
  readonly reason: string | null;
  readonly reply: string | null;
};

/** What an appraiser asks to be kept of an item; what is left out stays as long as the decision does. */
export type DecisionAsked = {
  readonly decision: AppraisalDecision | null;
  readonly points?: string | null;
  readonly figures?: Readonly<Record<string, string | boolean | null>> | null;
  readonly evidence?: EvidenceState | null;
  readonly reason?: string | null;
  readonly reply?: string | null;
};

/** Why a decision cannot be taken as it was asked for. */
export const decisionFaults = [
  'reason_needed',
  'cut_needs_points',
  'points_above_self',
  'accept_as_claimed',
  'given_needs_points',
] as const;
/** One of these. */
export type DecisionFault = (typeof decisionFaults)[number];

/**
 * Takes a decision on an item. Accepting takes the claim as it stands; a cut gives points by hand, or corrects figures
 * or evidence, from which points follow; asking for more says what. Evidence is kept as it counted when the decision
 * was taken, so that a paper added later changes nothing by itself.
 */
export function takeDecision<Item extends ItemToDecide>(
  item: Item,
  asked: DecisionAsked,
): Item | DecisionFault {
  const { decision } = asked;
  const reason = asked.reason === undefined ? item.reason : asked.reason;
  const reply = asked.reply === undefined ? item.reply : asked.reply;
  const isSame = decision === item.decision;
  const figures = correctedFigures(item, asked.figures, isSame);
  const evidence = asked.evidence === undefined && isSame ? item.judgedEvidence : (asked.evidence ?? null);
  const given = asked.points === undefined && isSame ? item.givenPoints : pointsOf(asked.points);
  const cleared = { givenPoints: null, correctedFigures: null, judgedEvidence: null };
  if (decision === null) return { ...item, ...cleared, decision, reason, reply };
  if (decision !== 'accept' && reason === null) return 'reason_needed';
  if (decision === 'ask_more') return { ...item, ...cleared, decision, reason, reply };
  const judgedEvidence = evidence ?? claimedEvidence(item);
  if (decision === 'accept') {
    if (!item.isSelfScored)
      return figures === null
        ? 'given_needs_points'
        : { ...item, decision, reason, reply, givenPoints: null, correctedFigures: figures, judgedEvidence };
    const isAsClaimed =
      (asked.figures ?? null) === null &&
      (asked.points ?? null) === null &&
      judgedEvidence === claimedEvidence(item);
    return isAsClaimed
      ? { ...item, ...cleared, judgedEvidence, decision, reason, reply }
      : 'accept_as_claimed';
  }
  if (given !== null) {
    if (isAbove(given, item.selfPoints)) return 'points_above_self';
    return { ...item, ...cleared, decision, reason, reply, givenPoints: given, judgedEvidence };
  }
  if (figures === null && judgedEvidence === claimedEvidence(item)) return 'cut_needs_points';
  return { ...item, decision, reason, reply, givenPoints: null, correctedFigures: figures, judgedEvidence };
}

/** Whether the points are more than the unit claimed. What a deduction takes away is stated as a size. */
export function isAbove(given: Points, self: Points | null): boolean {
  if (self === null) return false;
  if (!self.startsWith('-')) return comparePoints(given, self) > 0;
  return comparePoints(given.startsWith('-') ? points(given.slice(1)) : given, points(self.slice(1))) < 0;
}

function correctedFigures(
  item: ItemToDecide,
  asked: DecisionAsked['figures'],
  isSame: boolean,
): Figures | null {
  if (asked === undefined) return isSame ? item.correctedFigures : null;
  if (asked === null) return null;
  const merged = Object.entries({ ...item.figures, ...asked }).filter(
    ([, value]) => value !== null && value !== '',
  );
  return Object.fromEntries(merged) as Figures;
}

function pointsOf(text: string | null | undefined): Points | null {
  return text === null || text === undefined ? null : points(text);
}
