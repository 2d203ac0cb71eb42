import type { RowAt, RuleRows } from './read-rule-rows.ts';
import {
  cellCode,
  cellLine,
  cellWord,
  complainAt,
  exactHeads,
  findHeads,
  type Grid,
  type SheetReading,
} from './sheet-reading.ts';
import { rowKinds, ruleHeads, type RuleColumn } from './sheet-words.ts';

/** Reads the rules' sheet: the rows of each item by its code. */
export function readRuleSheet(reading: SheetReading, grid: Grid): ReadonlyMap<string, RuleRows> {
  const heads = findHeads<RuleColumn>(grid, exactHeads(ruleHeads), ['code', 'kind']);
  if (heads === null) {
    if (grid.rows.length > 0)
      complainAt(reading, { grid, row: grid.rows[0] ?? 1, column: 1 }, 'no_rule_heads', {
        known: Object.values(ruleHeads).join('; '),
      });
    return new Map();
  }
  const { columns } = heads;
  const items = new Map<string, Map<string, RowAt[]>>();
  for (const row of grid.rows.filter((each) => each > heads.row)) {
    const at = (column: RuleColumn) => ({ grid, row, column: columns[column] ?? 0 });
    const code = cellCode(reading, at('code'));
    const kind = cellWord(reading, at('kind'), rowKinds);
    if (code === '') complainAt(reading, at('code'), 'cell_missing', { name: ruleHeads.code });
    if (cellLine(at('kind')) === '')
      complainAt(reading, at('kind'), 'cell_missing', { name: ruleHeads.kind }, code);
    if (code === '' || kind === null) continue;
    const paths = items.get(code) ?? new Map<string, RowAt[]>();
    items.set(code, paths);
    const path = cellCode(reading, at('path'));
    paths.set(path, [...(paths.get(path) ?? []), { row, kind }]);
  }
  return new Map([...items].map(([code, byPath]) => [code, { grid, columns, byPath }]));
}
