import type { InputFault } from '#modules/criteria/domain/scoring/score.ts';
import type { Tx } from '#platform/database/database.ts';
import { checkFigures } from '../domain/check-figures.ts';
import { scoreSelf, type KnockOuts } from '../domain/self-score.ts';
import type { LockedAssessment } from '../store/assessment-lock.ts';
import { saveItemScores, saveSelfResult, type ItemRow } from '../store/self-scores.ts';
import { getPinnedSet } from '../views/pinned-set.ts';

/** Items as they are to be, and which of them a person changed. */
export type Rescoring = {
  readonly before: readonly ItemRow[];
  readonly items: readonly ItemRow[];
  readonly changed: ReadonlySet<string>;
  /** Items whose papers changed: whoever changed them answers for the score. */
  readonly proved?: ReadonlySet<string>;
  readonly knockOuts: KnockOuts;
};

/**
 * Scores the whole sheet anew and keeps what is different, as a part of a move, which counts as the change itself.
 * @returns the codes of the items that are not as they were
 * @throws Problem figures that cannot be
 */
export async function keepScores(
  tx: Tx,
  assessment: LockedAssessment,
  { before, items, changed, proved = new Set(), knockOuts }: Rescoring,
): Promise<readonly string[]> {
  const { content } = await getPinnedSet(tx, assessment);
  const score = scoreSelf(content, items, knockOuts, assessment.unitKind);
  checkFigures(score.faults.filter((fault) => isOfChange(fault, changed, knockOuts)));
  const scores = new Map(score.items.map((item) => [item.code, item]));
  const earlier = new Map(before.map((item) => [item.code, item]));
  const writes = items.flatMap((item) => {
    const scored = scores.get(item.code);
    const old = earlier.get(item.code);
    if (!scored || !old) return [];
    const isMoved = scored.points !== old.points || scored.low !== old.low || scored.high !== old.high;
    if (!isMoved && !changed.has(item.code)) return [];
    const { code, figures, isNotApplicable, explanation } = item;
    const { points, low, high } = scored;
    return [
      {
        code,
        figures,
        isNotApplicable,
        explanation,
        points,
        low,
        high,
        isChanged: changed.has(code),
        isSigned: proved.has(code),
      },
    ];
  });
  if (writes.length > 0) await saveItemScores(tx, assessment, writes);
  await saveSelfResult(tx, assessment, score, knockOuts);
  return writes.map(({ code }) => code);
}

function isOfChange(fault: InputFault, changed: ReadonlySet<string>, knockOuts: KnockOuts): boolean {
  return changed.has(fault.item) || fault.item in knockOuts;
}
