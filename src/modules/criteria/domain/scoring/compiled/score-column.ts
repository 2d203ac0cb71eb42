import type { PlannedItem } from '../set-plan.ts';
import type { BatchState, ScoreColumn } from './batch-state.ts';
import { leafScorer } from './score-leaf.ts';
import { parentScorer } from './score-parent.ts';

/** Prepares the scoring of an item: of a parent by adding up, of others by their compiled rule. */
export function columnScorer(state: BatchState, planned: PlannedItem): ScoreColumn {
  const columns = state.columns.items[planned.index];
  const result = state.items[planned.index];
  if (!columns || !result) return () => undefined;
  return planned.isParent && !planned.isCyclic
    ? parentScorer(state, planned, columns, result)
    : leafScorer(state, planned, columns, result);
}
