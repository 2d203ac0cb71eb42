import { lacksOf, type ItemLack } from '#modules/assessment/domain/item-lacks.ts';
import {
  evidenceReadiness,
  type EvidenceProblem,
  type EvidenceReadiness,
} from '#modules/assessment/domain/evidence-readiness.ts';
import { countedPapers, missingPapers } from '#modules/assessment/domain/missing-papers.ts';
import { scoreSelf } from '#modules/assessment/domain/self-score.ts';
import type { AssessmentRow, SheetItem } from '#modules/assessment/contract.ts';
import { canWrite } from '#modules/assessment/domain/assessment-workflow.ts';
import type { CriteriaSet } from '#modules/criteria/domain/criteria-set.ts';
import type { Figures, ItemScore, SetScore } from '#modules/criteria/domain/scoring/score.ts';
import type { SetRow } from '#web/scoring/set-rows.ts';

/** How far a line is: complete, something is missing, at risk; given by others; adding up what is below it. */
export type LineMark = 'done' | 'lacking' | 'risk' | 'given' | 'sum';

/** What a line of the grid shows; it stays the same object as long as none of it changes. */
export type SheetLine = {
  readonly code: string;
  /** What counts: typed in, else taken from where the set says. */
  readonly figures: Figures;
  /** The keys of those that were taken from elsewhere. */
  readonly sourced: readonly string[];
  readonly isNotApplicable: boolean;
  readonly points: string | null;
  readonly low: string;
  readonly high: string;
  readonly max: string;
  readonly mark: LineMark;
  readonly lacks: readonly ItemLack[];
  /** What is wrong with its figures. */
  readonly faults: ItemScore['faults'];
  readonly isDisputed: boolean;
  /** Not stored yet. */
  readonly isWaiting: boolean;
  readonly evidenceCount: number;
  /** How far its evidence is, and what stands against it; null where none is asked for and none is named. */
  readonly readiness: EvidenceReadiness | null;
  readonly problems: readonly EvidenceProblem[];
  /** Which papers that the set asks for are not named yet, by their place in its list. */
  readonly missing: readonly number[];
  readonly assigneeId: string | null;
  readonly assignee: string | null;
  readonly dueOn: string | null;
  readonly isOverdue: boolean;
  readonly decision: SheetItem['decision'];
  readonly appraisedPoints: string | null;
  /** Why it was cut, or what is asked for. */
  readonly reason: string | null;
  readonly answered: boolean;
  /** For lines that add up: how many below are done, of how many; what others give counts as done. */
  readonly done: number;
  readonly all: number;
};

/** All that the screen shows of a sheet at one moment. */
export type SheetShown = { readonly score: SetScore; readonly lines: ReadonlyMap<string, SheetLine> };

type Given = {
  readonly set: CriteriaSet;
  readonly rows: readonly SetRow[];
  readonly head: AssessmentRow;
  readonly items: ReadonlyMap<string, SheetItem>;
  readonly knockOuts: Readonly<Record<string, boolean | null>>;
  readonly waiting: ReadonlySet<string>;
  readonly disputed: ReadonlySet<string>;
  readonly today: string;
  readonly before: SheetShown | null;
};

/**
 * Scores a sheet as the server would, and says of each line what it shows. Lines that did not change stay the same
 * objects, so that only what changed is drawn anew. Once handed in, the points are those that were handed in.
 */
export function showSheet(given: Given): SheetShown {
  const { set, rows, head, items, knockOuts, before } = given;
  const claimed = rows.flatMap(({ code }) => {
    const item = items.get(code);
    return item ? [{ ...item, evidenceCount: countedPapers(item.evidence).length }] : [];
  });
  const score = scoreSelf(set, claimed, knockOuts, head.unitKind);
  const isOpen = canWrite(head.state, 'self_score');
  const lines = new Map<string, SheetLine>();
  rows.forEach((row, index) => {
    const item = items.get(row.code);
    const scored = score.items[index];
    if (!item || !scored) return;
    const kept = isOpen ? null : item;
    const line = lineOf(row, item, { ...scored, ...storedPoints(kept, scored) }, given);
    const old = before?.lines.get(row.code);
    lines.set(row.code, old && JSON.stringify(old) === JSON.stringify(line) ? old : line);
  });
  sumUp(rows, lines, before);
  return { score, lines };
}

function storedPoints(kept: SheetItem | null, scored: ItemScore) {
  if (kept === null || kept.selfLow === null || kept.selfHigh === null) return {};
  return {
    points: kept.selfPoints as ItemScore['points'],
    low: kept.selfLow as ItemScore['low'],
    high: kept.selfHigh as ItemScore['high'],
    max: scored.max,
  };
}

function lineOf(row: SetRow, item: SheetItem, scored: ItemScore, given: Given): SheetLine {
  const { head, waiting, disputed, today } = given;
  const isExplaining = head.state === 'explaining';
  const isAsked = item.decision === 'cut' || item.decision === 'ask_more';
  const toProve = {
    isSelfScored: row.isLeaf && !row.isGiven,
    needsEvidence: row.needsEvidence,
    isNotApplicable: item.isNotApplicable,
    explanation: item.explanation,
    required: row.item.evidence.required,
    papers: item.evidence,
  };
  const proved = evidenceReadiness(toProve, today);
  const lacks: readonly ItemLack[] = !row.isLeaf
    ? []
    : isExplaining
      ? isAsked && item.answer === null
        ? ['answer']
        : []
      : lacksOf({ ...toProve, points: scored.points });
  const dueOn = item.dueOn ?? null;
  const due = isExplaining ? head.explanationDueOn : (dueOn ?? head.selfScoreDueOn);
  const isOpen = canWrite(head.state, 'self_score') || isExplaining;
  const isOverdue = isOpen && row.isLeaf && lacks.length > 0 && due !== null && due < today;
  const isDisputed = disputed.has(row.code);
  const typed = Object.fromEntries(Object.entries(item.figures).filter(([, value]) => value !== null));
  const used = scored.derivation.figures.filter(({ value }) => value !== null);
  const isAtRisk = scored.faults.length > 0 || isDisputed || isOverdue;
  return {
    code: row.code,
    figures: { ...Object.fromEntries(used.map(({ key, value }) => [key, value])), ...typed },
    sourced: used.flatMap(({ key }) => (key in typed ? [] : [key])),
    isNotApplicable: item.isNotApplicable,
    points: scored.points,
    low: scored.low,
    high: scored.high,
    max: scored.max,
    mark: !row.isLeaf
      ? 'sum'
      : row.isGiven
        ? 'given'
        : isAtRisk
          ? 'risk'
          : lacks.length > 0
            ? 'lacking'
            : 'done',
    lacks,
    faults: scored.faults,
    isDisputed,
    isWaiting: waiting.has(row.code),
    evidenceCount: countedPapers(item.evidence).length,
    readiness: proved?.state ?? null,
    problems: proved?.problems ?? [],
    missing: missingPapers(row.item.evidence.required, item.evidence),
    assigneeId: item.assignee?.id ?? null,
    assignee: item.assignee?.name ?? null,
    dueOn,
    isOverdue,
    decision: item.decision,
    appraisedPoints: item.appraisedPoints,
    reason: isAsked ? item.reason : null,
    answered: item.answer !== null,
    done: 0,
    all: 0,
  };
}

/** Counts below each line that adds up; a leaf counts for all above it. */
function sumUp(rows: readonly SetRow[], lines: Map<string, SheetLine>, before: SheetShown | null): void {
  const counts = new Map<string, { done: number; all: number }>();
  const parents = new Map(rows.map(({ code, parent }) => [code, parent]));
  for (const row of rows) {
    const line = lines.get(row.code);
    if (!row.isLeaf || !line) continue;
    for (let above = row.parent; above !== null; above = parents.get(above) ?? null) {
      const count = counts.get(above) ?? { done: 0, all: 0 };
      counts.set(above, {
        done: count.done + (line.points === null && !row.isGiven ? 0 : 1),
        all: count.all + 1,
      });
    }
  }
  for (const [code, count] of counts) {
    const line = lines.get(code);
    if (!line) continue;
    const counted = { ...line, ...count };
    const old = before?.lines.get(code);
    lines.set(code, old && JSON.stringify(old) === JSON.stringify(counted) ? old : counted);
  }
}
