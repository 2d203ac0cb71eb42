import type { Item } from '../criteria-set.ts';
import { readWording, type ReadWording } from '../wording/read-wording.ts';
import type { ItemLine } from './read-item-sheet.ts';
import { ruleOfRows, type RuleRows } from './read-rule-rows.ts';
import { complainAt, notice, type Grid, type SheetReading } from './sheet-reading.ts';
import { notApplicableWords } from './sheet-words.ts';

/** The items as a tree with their rules, and of which the rule is only a proposal. */
export type BuiltItems = { readonly items: readonly Item[]; readonly proposedRules: readonly string[] };

/** Puts the lines of the items' sheet below one another and gives each its rule. */
export function buildItems(
  reading: SheetReading,
  grid: Grid,
  lines: readonly ItemLine[],
  rules: ReadonlyMap<string, RuleRows>,
): BuiltItems {
  const proposedRules: string[] = [];
  const seen = new Set<string>();
  lines.forEach(({ depth, row, item }, index) => {
    if (depth > (lines[index - 1]?.depth ?? -1) + 1)
      complainAt(reading, { grid, row, column: 1 }, 'level_skipped', {}, item.code);
    if (seen.has(item.code)) {
      // As a number Excel keeps 1.10 as 1.1, and the cell no longer says which was meant.
      const isNumber = grid.sheet.cells.some(
        (cell) =>
          cell.row === row &&
          cell.kind === 'number' &&
          item.code.endsWith(cell.shown) &&
          /[.,]/.test(cell.shown),
      );
      const code = isNumber ? 'code_lost_zero' : 'code_twice';
      complainAt(reading, { grid, row, column: 1 }, code, { code: item.code }, item.code);
    }
    seen.add(item.code);
  });
  for (const [code, rows] of rules) {
    const [first] = [...rows.byPath.values()].flat();
    if (!seen.has(code) && first !== undefined)
      complainAt(
        reading,
        { grid: rows.grid, row: first.row, column: rows.columns.code ?? 1 },
        'rule_for_stranger',
        {
          code,
        },
      );
  }
  const below = (from: number, depth: number): readonly Item[] => {
    const items: Item[] = [];
    for (let index = from; index < lines.length; index += 1) {
      const line = lines[index];
      if (line === undefined || line.depth < depth) break;
      if (line.depth > depth) continue;
      const children = below(index + 1, depth + 1);
      items.push({ ...line.item, ...ruleFor(line, children.length > 0), children });
    }
    return items;
  };
  const ruleFor = (line: ItemLine, isParent: boolean): Pick<Item, 'rule' | 'notApplicable'> => {
    const { notApplicable } = line.item;
    const own = rules.get(line.item.code);
    if (own) return { rule: ruleOfRows(reading, line.item.code, own, line.item.max), notApplicable };
    if (isParent) return { rule: { kind: 'sum', parts: null, cap: null }, notApplicable };
    const proposed = propose(line);
    if (proposed === null) return { rule: null, notApplicable };
    proposedRules.push(line.item.code);
    if (notApplicable !== 'not_allowed' || proposed.notApplicable === null)
      return { rule: proposed.rule, notApplicable };
    notice(reading, grid.sheet.name, 'not_applicable_read', {
      item: line.item.code,
      found: notApplicableWords[proposed.notApplicable],
    });
    return { rule: proposed.rule, notApplicable: proposed.notApplicable };
  };
  return { items: below(0, 0), proposedRules };
}

function propose({ item, scoredBy }: ItemLine): ReadWording | null {
  const isElsewhere = scoredBy !== null && !/tự chấm|đơn vị|UBND xã/i.test(scoredBy);
  if (isElsewhere) {
    const by = /điều tra|xã hội học|khảo sát/i.test(scoredBy) ? 'survey' : 'other_body';
    return { rule: { kind: 'given', by, body: scoredBy, scale: null }, notApplicable: null };
  }
  return item.scoringText === null ? null : readWording(item.scoringText, item.max, item.place);
}
