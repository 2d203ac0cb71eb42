import { absent, fieldOf, wordsOf } from './fields.ts';
import type { Flow } from './flow.ts';
import { readCauses } from './causes.ts';
import { groupOf } from './finding-groups.ts';
import type { Criterion, Group, Walk } from './finding-walk.ts';
import type { Step } from './item-head.ts';
import type { ItemWords } from './item-words.ts';
import type { Field, ReadFinding } from './reading.ts';

/** What is known of an item: the way to it, its code, and the words of its report. */
export type Said = {
  readonly steps: readonly Step[];
  readonly code: Step | null;
  readonly told: ItemWords;
  readonly group?: Group | null;
};

/** Adds a finding to those of the walk. */
export function addFinding(walk: Walk, said: Said): void {
  const { flow } = walk;
  const { code, told } = said;
  const own = said.steps.at(-1);
  const above = own
    ? { code: own.value, codeRange: own.value ? own.code : null, name: own.name }
    : criterionAbove(walk, code);
  const known = above?.code ? walk.names.get(above.code) : undefined;
  const criterion = above && !above.name && known?.name ? { ...above, name: known.name } : above;
  const isOwn = own !== undefined;
  const group = said.group ?? walk.group ?? groupWithin(flow, told);
  walk.found.push({
    order: walk.found.length + 1,
    group: group ? fieldOf(flow, group.range, group.value, group.confidence) : absent(0.8),
    criterionCode:
      criterion?.code && criterion.codeRange
        ? fieldOf(flow, criterion.codeRange, criterion.code, isOwn ? 0.98 : 0.9)
        : codePrefix(flow, code),
    criterionName: criterion?.name ? wordsOf(flow, criterion.name, isOwn ? 0.95 : 0.9) : absent(0.8),
    itemCode: code ? fieldOf(flow, code.code, code.value, 0.98) : absent(0.8),
    itemName: told.name ? wordsOf(flow, told.name, 0.9) : absent(0.8),
    maxPoints: told.points.max,
    selfPoints: told.points.self,
    appraisedPoints: told.points.appraised,
    lostPoints: told.points.lost,
    sourcePage: told.page,
    reason: told.reason ? wordsOf(flow, told.reason, told.reasonConfidence) : absent(0.7),
    causes: told.reason ? readCauses(flow, told.reason) : [],
  });
}

/** A group that the report itself names: "(khắc phục ngay trong năm)" at its end, or a line "Hướng khắc phục: …". */
function groupWithin(flow: Flow, told: ItemWords): Group | null {
  const found = told.remedy;
  const value = found ? groupOf(flow.low.slice(found.start, found.end)) : null;
  return found && value ? { value, range: found, confidence: 0.7 } : null;
}

/** The nearest heading above whose code leads to the item's, or one of another numbering. */
function criterionAbove(walk: Walk, code: Step | null): Criterion | null {
  const nearest = walk.criteria.at(-1) ?? null;
  if (!code) return nearest;
  const leading = walk.criteria.findLast(
    (criterion) => code.value.startsWith(`${criterion.code}.`) && criterion.code !== '',
  );
  if (leading) return leading;
  if (nearest && nearest.code === '')
    return {
      ...nearest,
      code: code.value.split('.').slice(0, -1).join('.'),
      codeRange:
        code.levels > 1
          ? { start: code.code.start, end: code.code.start + code.value.lastIndexOf('.') }
          : null,
    };
  if (nearest && (code.levels === 1 || isSameNumber(nearest.code, code.value))) return nearest;
  const prefix = code.value.split('.').slice(0, -1).join('.');
  const known = prefix ? walk.names.get(prefix) : undefined;
  return known ?? null;
}

const romans = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

/** Whether a heading in Roman numbers or letters may lead to a code: "III" to "3.2". */
export function isSameNumber(heading: string, code: string): boolean {
  return /^[A-H]$/.test(heading) || romans.indexOf(heading) === Number(code.split('.', 1)[0]);
}

/** With no heading to say it, the code of the criterion is the leading part of the item's. */
function codePrefix(flow: Flow, code: Step | null): Field<string> {
  if (!code || code.levels < 2) return absent(0.7);
  const value = code.value.slice(0, code.value.lastIndexOf('.'));
  return fieldOf(flow, { start: code.code.start, end: code.code.start + value.length }, value, 0.6);
}

/** Gives groups that a later list names by code. */
export function withListedGroups(walk: Walk): readonly ReadFinding[] {
  return walk.found.map((finding) => {
    const listed = walk.assigned.find(
      ({ codes }) => finding.itemCode.value !== null && codes.includes(finding.itemCode.value),
    );
    if (!listed || finding.group.value !== null) return finding;
    const { range, value, confidence } = listed.group;
    return Object.assign({}, finding, { group: fieldOf(walk.flow, range, value, confidence) });
  });
}
