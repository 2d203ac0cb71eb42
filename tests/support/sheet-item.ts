import type { SheetItem } from '#modules/assessment/contract.ts';

/** An item of a score sheet for tests, on which nothing is written yet; whatever is given takes its place. */
export function sheetItem(code: string, parts: Partial<SheetItem> = {}): SheetItem {
  return {
    code,
    version: 1,
    assignee: null,
    dueOn: null,
    note: null,
    figures: {},
    isNotApplicable: false,
    explanation: null,
    evidence: [],
    selfPoints: null,
    selfLow: null,
    selfHigh: null,
    scoredBy: null,
    scoredAt: null,
    decision: null,
    appraisedPoints: null,
    appraisedFigures: null,
    appraisedEvidence: null,
    reason: null,
    appraisedBy: null,
    appraisedAt: null,
    answer: null,
    answeredBy: null,
    reply: null,
    isScoredByMe: false,
    ...parts,
  };
}
