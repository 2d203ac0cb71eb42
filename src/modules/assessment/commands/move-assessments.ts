import type { Caller } from '#kernel/caller.ts';
import { isPermitted } from '#kernel/permission.ts';
import { refuse } from '#kernel/problem.ts';
import { appendAudit } from '#modules/audit/index.ts';
import { today } from '#platform/clock.ts';
import type { Tx } from '#platform/database/database.ts';
import { scoreAppraised } from '../domain/appraised-score.ts';
import { assessmentMoves, canMoveAssessment, type AssessmentMove } from '../domain/assessment-workflow.ts';
import { checkOpened } from '../domain/check-dates.ts';
import { checkDecided, checkFinished } from '../domain/check-readiness.ts';
import { requiredPapers } from '../domain/missing-papers.ts';
import { scoreSelf } from '../domain/self-score.ts';
import { snapshotContent, type CertifiedSheet } from '../domain/snapshot-content.ts';
import { lockAssessments, type LockedAssessment } from '../store/assessment-lock.ts';
import { getLastMove, makeMoves } from '../store/moves.ts';
import { takeOperation } from '../store/operations.ts';
import { listReportTexts } from '../store/report-texts.ts';
import { getKnockOuts, listItemRows } from '../store/self-scores.ts';
import { listKnockOuts, listManifestRows, type ManifestRow } from '../views/manifest-rows.ts';
import { getPinnedSet, type PinnedSet } from '../views/pinned-set.ts';
import { keepScores } from './keep-scores.ts';

/** One move of one or many assessments, each at the version that was seen. */
export type MoveAsked = {
  readonly operationId: string;
  readonly move: AssessmentMove;
  readonly assessments: readonly { readonly id: string; readonly version: number }[];
  readonly reason: string | null;
  /** Where all of them must belong. */
  readonly cycleId?: string;
};

/**
 * Moves assessments on, or back with a reason: all or none. What is handed in or published is certified by a
 * snapshot; the database keeps who moved, when and why, and shows the appraisal where the move shows it.
 * @returns how many were moved
 * @throws Problem assessment.not_found, assessment.operation_reused, assessment.closed_to_…, assessment.submitted_already,
 *   assessment.moved_already, assessment.moved_meanwhile, assessment.reason_needed, assessment.items_unscored, assessment.items_unproved, assessment.items_unfinished,
 *   assessment.items_undecided, assessment.not_open_yet
 */
export async function moveAssessmentsOf(
  tx: Tx,
  caller: Caller,
  asked: MoveAsked,
): Promise<{ moved: number }> {
  const { move, reason } = asked;
  const rule = assessmentMoves[move];
  if (!isPermitted(caller.roles, rule.permission)) return refuse('not_found', 'assessment.not_found');
  const versions = new Map(asked.assessments.map(({ id, version }) => [id, version]));
  const locked = await lockAssessments(tx, [...versions.keys()]);
  const [first] = locked;
  const isHere = ({ side, cycleId }: LockedAssessment) =>
    side === rule.side && (asked.cycleId === undefined || cycleId === asked.cycleId);
  if (!first || locked.length !== versions.size || !locked.every(isHere))
    return refuse('not_found', 'assessment.not_found');
  const { operationId, ...request } = asked;
  const reference = { moved: locked.length };
  const operation = await takeOperation(tx, caller, { operationId, year: first.year, request, reference });
  if (!operation.isNew) return operation.reference;
  const closed = locked.find(({ state }) => !canMoveAssessment(state, move));
  if (closed) return refuseClosed(tx, move, closed);
  if (locked.some(({ id, version }) => versions.get(id) !== version))
    return refuse('conflict', 'assessment.moved_meanwhile');
  if (rule.needsReason && reason === null) return refuse('invalid', 'assessment.reason_needed');
  if (rule.side === 'unit') for (const { opensOn } of locked) checkOpened(opensOn, today());
  const snapshots = await certify(tx, move, locked);
  await makeMoves(
    tx,
    move,
    reason,
    locked.map(({ unitId, year, id }) => ({ unitId, year, id, snapshot: snapshots.get(id) ?? null })),
  );
  await appendAudit(tx, {
    action: 'assessment.moved',
    subjectKind: 'assessment',
    subjectId: locked.length === 1 ? first.id : null,
    facts: { move, reason, assessments: locked.map(({ id, state }) => ({ id, from: state })) },
  });
  return reference;
}

/** Whoever comes second with the very same move is told who made it, and when. */
async function refuseClosed(tx: Tx, move: AssessmentMove, closed: LockedAssessment): Promise<never> {
  const last = await getLastMove(tx, closed);
  if (last?.move !== move || last.by === null)
    return refuse('conflict', `assessment.closed_to_${closed.side}.${closed.state}`);
  const code = move === 'submit' ? 'assessment.submitted_already' : 'assessment.moved_already';
  return refuse('conflict', code, { person: last.by, at: last.at });
}

/** Checks what a move asks of the sheets, and writes down what it certifies. */
async function certify(
  tx: Tx,
  move: AssessmentMove,
  locked: readonly LockedAssessment[],
): Promise<ReadonlyMap<string, string>> {
  const snapshots = new Map<string, string>();
  if (move !== 'submit' && move !== 'conclude' && move !== 'publish') return snapshots;
  const rows = new Map<string, readonly ManifestRow[]>();
  for (const each of locked) {
    if (move === 'submit') await scoreAsItStands(tx, each);
    const items = await listManifestRows(tx, each);
    if (move === 'conclude') checkDecided(items);
    rows.set(each.id, items);
  }
  if (move === 'conclude') return snapshots;
  const knockOuts = await listKnockOuts(tx, locked);
  const reports = await listReportTexts(tx, locked);
  const sets = new Map<string, PinnedSet>();
  for (const each of locked) {
    const set = sets.get(each.criteriaSetId) ?? (await getPinnedSet(tx, each));
    sets.set(each.criteriaSetId, set);
    const items = rows.get(each.id) ?? [];
    if (move === 'submit') checkFinished(toFinish(items, set));
    const report = reports.get(each.id) ?? { difficulties: null, proposals: null };
    snapshots.set(each.id, certified(move, each, set, items, knockOuts.get(each.id) ?? {}, report));
  }
  return snapshots;
}

/** A file may have been refused or found damaged since the last write: what is handed in is scored without it. */
async function scoreAsItStands(tx: Tx, assessment: LockedAssessment): Promise<void> {
  const before = await listItemRows(tx, assessment);
  const knockOuts = await getKnockOuts(tx, assessment);
  await keepScores(tx, assessment, { before, items: before, changed: new Set(), knockOuts });
}

function toFinish(items: readonly ManifestRow[], { content }: PinnedSet) {
  const required = requiredPapers(content);
  return items.map((item) => ({ ...item, papers: item.evidence, required: required.get(item.code) ?? [] }));
}

function certified(
  move: 'submit' | 'publish',
  { id, unitId, year, unitKind }: LockedAssessment,
  set: PinnedSet,
  items: readonly ManifestRow[],
  knockOuts: Readonly<Record<string, boolean | null>>,
  report: CertifiedSheet['report'],
): string {
  const isPublication = move === 'publish';
  return snapshotContent({
    kind: isPublication ? 'publication' : 'submission',
    assessmentId: id,
    unitId,
    year,
    criteriaSet: { id: set.id, title: set.title, hash: set.hash },
    knockOuts,
    report,
    items: items.map((item) => (isPublication ? appraisedPart(item) : selfPart(item))),
    self: scoreSelf(set.content, items, knockOuts, unitKind),
    appraised: isPublication ? scoreAppraised(set.content, items, knockOuts, unitKind) : null,
  });
}

function selfPart({ code, figures, isNotApplicable, explanation, evidence, scoredBy }: ManifestRow) {
  // What the checks found may change; which file was handed in may not.
  const named = evidence.map(({ document, ...paper }) => ({
    ...paper,
    document: document && { id: document.id, revision: document.revision, sha256: document.sha256 },
  }));
  return { code, figures, isNotApplicable, explanation, evidence: named, scoredBy };
}

function appraisedPart(item: ManifestRow) {
  const { decision, givenPoints, correctedFigures, judgedEvidence, reason, reply, answer, appraisedBy } =
    item;
  return {
    ...selfPart(item),
    decision,
    givenPoints,
    correctedFigures,
    judgedEvidence,
    reason,
    reply,
    answer,
    appraisedBy,
  };
}
