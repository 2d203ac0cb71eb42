import type { Permission } from '#kernel/permission.ts';

/** Where the assessment of one unit in one year stands. */
export const assessmentStates = [
  'self_scoring',
  'awaiting_approval',
  'submitted',
  'appraising',
  'explaining',
  'reappraising',
  'concluded',
  'published',
] as const;
/** One of these states. */
export type AssessmentState = (typeof assessmentStates)[number];

type Move = {
  readonly from: readonly AssessmentState[];
  readonly to: AssessmentState;
  /** Whose side makes it: the unit that is assessed, or the one that appraises. */
  readonly side: 'unit' | 'appraiser';
  readonly permission: Permission;
  readonly needsReason: boolean;
};

/** The moves of an assessment. The server refuses from this table and the screen offers from it. */
export const assessmentMoves = {
  /** The officers are done: the leader is asked to approve. */
  ask_approval: {
    from: ['self_scoring'],
    to: 'awaiting_approval',
    side: 'unit',
    permission: 'assessment.score',
    needsReason: false,
  },
  /** The leader is not content. */
  send_back: {
    from: ['awaiting_approval'],
    to: 'self_scoring',
    side: 'unit',
    permission: 'assessment.submit',
    needsReason: true,
  },
  /** The leader approves: locked, with a certified snapshot. */
  submit: {
    from: ['self_scoring', 'awaiting_approval'],
    to: 'submitted',
    side: 'unit',
    permission: 'assessment.submit',
    needsReason: false,
  },
  /** Taken back before anybody appraises. */
  withdraw: {
    from: ['submitted'],
    to: 'self_scoring',
    side: 'unit',
    permission: 'assessment.submit',
    needsReason: true,
  },
  begin_appraisal: {
    from: ['submitted'],
    to: 'appraising',
    side: 'appraiser',
    permission: 'appraisal.score',
    needsReason: false,
  },
  /** Not fit to be appraised: back to the unit. */
  return: {
    from: ['submitted', 'appraising'],
    to: 'self_scoring',
    side: 'appraiser',
    permission: 'appraisal.score',
    needsReason: true,
  },
  /** The unit sees the result and may explain item by item (giải trình). */
  ask_explanation: {
    from: ['appraising', 'reappraising'],
    to: 'explaining',
    side: 'appraiser',
    permission: 'appraisal.score',
    needsReason: false,
  },
  hand_in_explanation: {
    from: ['explaining'],
    to: 'reappraising',
    side: 'unit',
    permission: 'assessment.submit',
    needsReason: false,
  },
  /** The unit did not explain in time, or need not: the appraiser goes on. */
  end_explanation: {
    from: ['explaining'],
    to: 'reappraising',
    side: 'appraiser',
    permission: 'appraisal.score',
    needsReason: true,
  },
  /** Every item is decided. */
  conclude: {
    from: ['appraising', 'reappraising'],
    to: 'concluded',
    side: 'appraiser',
    permission: 'appraisal.conclude',
    needsReason: false,
  },
  publish: {
    from: ['concluded'],
    to: 'published',
    side: 'appraiser',
    permission: 'appraisal.conclude',
    needsReason: false,
  },
  reopen: {
    from: ['concluded', 'published'],
    to: 'reappraising',
    side: 'appraiser',
    permission: 'appraisal.conclude',
    needsReason: true,
  },
} as const satisfies Record<string, Move>;
/** One of the moves. */
export type AssessmentMove = keyof typeof assessmentMoves;

/** The names of all moves. */
export const assessmentMoveNames = Object.keys(assessmentMoves) as readonly AssessmentMove[];

/** Whether the move is offered in this state. */
export function canMoveAssessment(state: AssessmentState, move: AssessmentMove): boolean {
  return (assessmentMoves[move].from as readonly AssessmentState[]).includes(state);
}

/**
 * In which states what can be written: self-scores by the unit, decisions by the appraiser, explanations. Work can be
 * handed out, and papers can be added, while the unit explains too: that is what the appraiser asks for.
 */
export const writableIn = {
  self_score: ['self_scoring', 'awaiting_approval'],
  assignment: ['self_scoring', 'awaiting_approval', 'explaining'],
  evidence: ['self_scoring', 'awaiting_approval', 'explaining'],
  appraisal: ['appraising', 'reappraising'],
  explanation: ['explaining'],
} as const satisfies Record<string, readonly AssessmentState[]>;
/** One of the kinds of writing. */
export type AssessmentWriting = keyof typeof writableIn;

/** Whether something of this kind can be written in this state. */
export function canWrite(state: AssessmentState, writing: AssessmentWriting): boolean {
  return (writableIn[writing] as readonly AssessmentState[]).includes(state);
}

/** Whether the next step is the appraiser's: to begin, or to go on. */
export function waitsForAppraiser(state: AssessmentState): boolean {
  return canMoveAssessment(state, 'begin_appraisal') || canWrite(state, 'appraisal');
}

/** Whether the next step is the leader's of the unit: to hand in the self-score or the explanations. */
export function waitsForLeader(state: AssessmentState): boolean {
  return canMoveAssessment(state, 'submit') || canMoveAssessment(state, 'hand_in_explanation');
}

/** What an appraiser says of an item: as claimed, less with a reason, or more is asked for. */
export const appraisalDecisions = ['accept', 'cut', 'ask_more'] as const;
/** One of these decisions. */
export type AppraisalDecision = (typeof appraisalDecisions)[number];
