import type { Caller } from '#kernel/caller.ts';
import { refuse } from '#kernel/problem.ts';
import { appendAudit } from '#modules/audit/index.ts';
import type { Tx } from '#platform/database/database.ts';
import type { AppraisalsToSave, SavedItems } from '../contract.ts';
import { scoreAppraised } from '../domain/appraised-score.ts';
import { checkFigures } from '../domain/check-figures.ts';
import { checkItems, codesOf } from '../domain/check-items.ts';
import { isAbove, takeDecision, type DecisionFault } from '../domain/take-decision.ts';
import {
  listAppraisalRows,
  saveAppraisalRows,
  saveAppraisedResult,
  type AppraisalRow,
} from '../store/appraisals.ts';
import { touchAssessment } from '../store/assessment-lock.ts';
import { getKnockOuts } from '../store/self-scores.ts';
import { getPinnedSet } from '../views/pinned-set.ts';
import { getSavedItems } from '../views/sheet.ts';
import { lockForWriting } from './lock-for-writing.ts';

type Asked = AppraisalsToSave;

/**
 * Decides items, all or none, and scores the appraisal anew. Who ever scored an item cannot decide it, whatever the
 * unit they work for by now; the database refuses that too.
 * @throws Problem assessment.not_found, assessment.operation_reused, assessment.closed_to_appraiser.…,
 *   assessment.item_unknown, assessment.items_repeated, assessment.changed_meanwhile, assessment.item_adds_up,
 *   assessment.scored_by_you, assessment.decision.…, figures that cannot be
 */
export async function saveAppraisalsOf(
  tx: Tx,
  caller: Caller,
  id: string,
  asked: Asked,
): Promise<SavedItems> {
  const { operationId, ...request } = asked;
  const opened = await lockForWriting(tx, caller, { id, operationId, request, writing: 'appraisal' });
  if (!opened.isNew) return getSavedItems(tx, id, null);
  const { assessment } = opened;
  const before = await listAppraisalRows(tx, assessment);
  checkItems(
    asked.changes,
    before.map((row) => ({ ...row, lastWriter: row.appraisedBy })),
  );
  const changes = new Map(asked.changes.map((change) => [change.code, change]));
  const named = before.filter(({ code }) => changes.has(code));
  const parents = named.filter(({ isLeaf }) => !isLeaf);
  if (parents.length > 0) return refuse('invalid', 'assessment.item_adds_up', { items: codesOf(parents) });
  const own = named.filter(({ isScoredByMe }) => isScoredByMe);
  if (own.length > 0) return refuse('conflict', 'assessment.scored_by_you', { items: codesOf(own) });
  const items = decide(before, changes);
  const { content } = await getPinnedSet(tx, assessment);
  const knockOuts = await getKnockOuts(tx, assessment);
  const score = scoreAppraised(content, items, knockOuts, assessment.unitKind);
  checkFigures(score.faults.filter(({ item }) => changes.has(item)));
  const scores = new Map(score.items.map((item) => [item.code, item]));
  const writes = items.flatMap((item, place) => {
    const scored = scores.get(item.code);
    const old = before[place];
    if (!scored || !old) return [];
    const { points, low, high } = scored;
    const isMoved = points !== old.points || low !== old.low || high !== old.high;
    const isChanged = changes.has(item.code);
    return isMoved || isChanged ? [{ ...item, isChanged, points, low, high }] : [];
  });
  const cut = writes.filter(({ isChanged, decision }) => isChanged && decision === 'cut');
  const unknown = cut.filter(({ points }) => points === null);
  if (unknown.length > 0)
    return refuse('invalid', 'assessment.decision.points_unknown', { items: codesOf(unknown) });
  const above = cut.filter(({ points, selfPoints }) => points !== null && isAbove(points, selfPoints));
  if (above.length > 0)
    return refuse('invalid', 'assessment.decision.points_above_self', { items: codesOf(above) });
  await saveAppraisalRows(tx, assessment, writes);
  await saveAppraisedResult(tx, assessment, score);
  await touchAssessment(tx, assessment);
  await appendAudit(tx, {
    action: 'assessment.appraised',
    subjectKind: 'assessment',
    subjectId: id,
    facts: { changes: asked.changes, before: named.map(decisionOf) },
  });
  return getSavedItems(
    tx,
    id,
    writes.map(({ code }) => code),
  );
}

function decide(
  before: readonly AppraisalRow[],
  changes: ReadonlyMap<string, Asked['changes'][number]>,
): readonly AppraisalRow[] {
  const faults: { readonly code: string; readonly fault: DecisionFault }[] = [];
  const items = before.map((row) => {
    const change = changes.get(row.code);
    if (!change) return row;
    const decided = takeDecision(row, change);
    if (typeof decided !== 'string') return decided;
    faults.push({ code: row.code, fault: decided });
    return row;
  });
  const [first] = faults;
  if (first)
    return refuse('invalid', `assessment.decision.${first.fault}`, {
      items: codesOf(faults.filter(({ fault }) => fault === first.fault)),
    });
  return items;
}

function decisionOf({
  code,
  version,
  decision,
  givenPoints,
  correctedFigures,
  reason,
  points,
}: AppraisalRow) {
  return { code, version, decision, givenPoints, correctedFigures, reason, points };
}
