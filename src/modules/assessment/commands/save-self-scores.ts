import type { Caller } from '#kernel/caller.ts';
import { refuse } from '#kernel/problem.ts';
import { appendAudit } from '#modules/audit/index.ts';
import type { Tx } from '#platform/database/database.ts';
import { parsePoints } from '#kernel/points.ts';
import type { Figures, FigureValue } from '#modules/criteria/domain/scoring/score.ts';
import type { SelfScoresToSave, SavedItems } from '../contract.ts';
import { checkItems, codesOf } from '../domain/check-items.ts';
import { getKnockOuts, listItemRows, saveNotes, type ItemRow } from '../store/self-scores.ts';
import { getSavedItems } from '../views/sheet.ts';
import { lockForWriting } from './lock-for-writing.ts';
import { rescoreItems } from './rescore-items.ts';

type Asked = SelfScoresToSave;

/**
 * Keeps figures, not-applicable, explanations and notes of items, all or none, and scores the whole sheet anew.
 * @throws Problem assessment.not_found, assessment.operation_reused, assessment.closed_to_unit.…,
 *   assessment.item_unknown, assessment.items_repeated, assessment.not_open_yet, assessment.changed_meanwhile, assessment.scored_by_others,
 *   figures that cannot be
 */
export async function saveSelfScoresOf(
  tx: Tx,
  caller: Caller,
  id: string,
  asked: Asked,
): Promise<SavedItems> {
  const { operationId, ...request } = asked;
  const opened = await lockForWriting(tx, caller, { id, operationId, request, writing: 'self_score' });
  if (!opened.isNew) return getSavedItems(tx, id, null);
  const { assessment } = opened;
  const before = await listItemRows(tx, assessment);
  checkItems(
    asked.changes,
    before.map((row) => ({ ...row, lastWriter: row.changedBy })),
  );
  const changes = new Map(asked.changes.map(({ code, set }) => [code, set]));
  const others = before.filter((row) => row.isLeaf && !row.isSelfScored && isScore(changes.get(row.code)));
  if (others.length > 0) return refuse('invalid', 'assessment.scored_by_others', { items: codesOf(others) });
  const items = before.map((row) => changedItem(row, changes.get(row.code)));
  const knockOuts = { ...(await getKnockOuts(tx, assessment)), ...asked.knockOuts };
  const codes = await rescoreItems(tx, assessment, {
    before,
    items,
    knockOuts,
    changed: new Set(changes.keys()),
  });
  await saveNotes(
    tx,
    assessment,
    asked.changes.flatMap(({ code, set }) => ('note' in set ? [{ code, note: filled(set.note) }] : [])),
  );
  await appendAudit(tx, {
    action: 'assessment.self_scored',
    subjectKind: 'assessment',
    subjectId: id,
    facts: {
      changes: asked.changes,
      knockOuts: asked.knockOuts ?? {},
      before: before.filter(({ code }) => changes.has(code)).map(claimOf),
    },
  });
  return getSavedItems(tx, id, codes);
}

type Change = Asked['changes'][number]['set'];

function isScore(set: Change | undefined): boolean {
  return set !== undefined && (set.figures !== undefined || set.isNotApplicable !== undefined);
}

function changedItem(row: ItemRow, set: Change | undefined): ItemRow {
  if (!set) return row;
  return {
    ...row,
    figures: set.figures ? mergedFigures(row.figures, set.figures) : row.figures,
    isNotApplicable: set.isNotApplicable ?? row.isNotApplicable,
    explanation: set.explanation === undefined ? row.explanation : filled(set.explanation),
  };
}

/** A figure set to null is cleared, one left out stays; decimals are kept in their one form, "1.5" for "1,50". */
function mergedFigures(kept: Figures, given: Readonly<Record<string, FigureValue>>): Figures {
  const merged = Object.entries({ ...kept, ...given }).filter(([, value]) => value !== null && value !== '');
  return Object.fromEntries(
    merged.map(([key, value]) => [key, typeof value === 'string' ? (parsePoints(value) ?? value) : value]),
  );
}

function filled(text: string | null | undefined): string | null {
  return text && text.trim() !== '' ? text : null;
}

function claimOf({ code, version, figures, isNotApplicable, explanation, points }: ItemRow) {
  return { code, version, figures, isNotApplicable, explanation, points };
}
