import type { AssessmentRow } from '#modules/assessment/contract.ts';
import { canWrite } from '#modules/assessment/domain/assessment-workflow.ts';
import type { SetRow } from '#web/scoring/set-rows.ts';
import type { Totals } from '#web/scoring/total-line.tsx';
import type { SheetShown } from './sheet-lines.ts';

/** What a sheet comes to: counted here while it is written, as it was handed in afterwards. */
export function totalsOf(
  rows: readonly SetRow[],
  { score, lines }: SheetShown,
  head: AssessmentRow,
): {
  readonly totals: Totals;
  readonly done: number;
  readonly all: number;
  readonly answered?: { readonly done: number; readonly all: number };
} {
  // What others give asks nothing of the unit: it counts as done, as on the lists of both sides.
  const leaves = rows.filter(({ isLeaf }) => isLeaf);
  const isOpen = canWrite(head.state, 'self_score');
  const asked = leaves.flatMap(({ code }) => {
    const line = lines.get(code);
    return line?.decision === 'cut' || line?.decision === 'ask_more' ? [line] : [];
  });
  const isExplaining = head.state === 'explaining';
  const answered = asked.filter((line) => line.answered).length;
  return {
    ...(isExplaining ? { answered: { done: answered, all: asked.length } } : {}),
    done: leaves.filter(({ code, isGiven }) => isGiven || (lines.get(code)?.points ?? null) !== null).length,
    all: leaves.length,
    totals: {
      points: isOpen ? score.total : head.selfTotal,
      low: isOpen ? score.totalLow : (head.selfLow ?? score.totalLow),
      high: isOpen ? score.totalHigh : (head.selfHigh ?? score.totalHigh),
      max: score.applicableMax,
      appraised: isOpen ? null : head.appraisedTotal,
      index: isOpen ? score.index : head.index,
      classification: isOpen ? score.classification : head.classification,
    },
  };
}
