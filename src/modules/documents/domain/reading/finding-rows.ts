import type { Paragraph } from './flow.ts';
import { addFinding } from './build-finding.ts';
import { groupOf } from './finding-groups.ts';
import { readFindingTable, type TableEntry } from './finding-table.ts';
import { remember, type Walk } from './finding-walk.ts';
import type { Step } from './item-head.ts';
import { isBelow } from './item-points.ts';
import type { Range } from './lines.ts';
import type { ColumnRole } from './table-columns.ts';
import type { TableHead } from './table-head.ts';

type ItemRow = Extract<TableEntry, { kind: 'item' }>;

/** Walks through the rows of one table; false for a table whose columns are none of findings. */
export function walkTable(walk: Walk, rows: readonly Paragraph[]): boolean {
  const { flow } = walk;
  const read = readFindingTable(flow, rows, walk.tableHead, walk.legend);
  walk.tableHead = read.head;
  if (read.entries.length > 0) for (const row of rows) walk.taken.add(row);
  let steps: readonly Step[] = [];
  let merged: Range | null = null;
  const isGroupMerged = read.head !== null && leads(read.head, 'group', 'item');
  for (const entry of read.entries) {
    if (entry.kind === 'group') {
      const value = groupOf(flow.low.slice(entry.range.start, entry.range.end));
      if (value) walk.group = { value, range: entry.range, confidence: 0.95 };
    } else if (entry.kind === 'criterion') {
      for (const step of entry.steps) remember(walk, step);
      walk.criteria = entry.steps.map((step) => ({
        code: step.value,
        codeRange: step.value ? step.code : null,
        name: step.name,
        rank: step.rank,
      }));
      steps = [];
    } else {
      if (entry.steps.length > 0) steps = entry.steps;
      for (const step of entry.steps) remember(walk, step);
      if (isGroupMerged) merged = entry.group ?? merged;
      if (losesPoints(entry)) addRow(walk, { ...entry, group: entry.group ?? merged }, steps);
    }
  }
  return read.isOfFindings;
}

/** A column left of the items holds cells that go on through the rows below. */
const leads = (head: TableHead, outer: ColumnRole, inner: ColumnRole): boolean =>
  head.includes(outer) && head.indexOf(outer) < head.indexOf(inner);

/** A row reports a loss when it says a reason or states fewer points than the maximum. */
function losesPoints(entry: ItemRow): boolean {
  const { max, appraised, lost } = entry.points;
  if (!entry.code && !entry.name) return false;
  if (lost.value !== null && Number(lost.value) > 0) return true;
  if (isBelow(entry.points)) return true;
  const isFull =
    (lost.value !== null && Number(lost.value) === 0) ||
    (max.value !== null && appraised.value === max.value);
  return entry.reason !== null && !isFull;
}

function addRow(walk: Walk, entry: ItemRow, steps: readonly Step[]): void {
  const value = entry.group ? groupOf(walk.flow.low.slice(entry.group.start, entry.group.end)) : null;
  addFinding(walk, {
    steps,
    code: entry.code,
    group: entry.group && value ? { value, range: entry.group, confidence: 0.85 } : null,
    told: {
      name: entry.name,
      reason: entry.reason,
      reasonConfidence: 0.95,
      points: entry.points,
      page: entry.page,
      remedy: null,
      hasPoints: true,
      hasReasonLabel: true,
      hasFault: true,
      hasLoss: true,
      saysFull: false,
    },
  });
}
