import {
  addPoints,
  comparePoints,
  formatPoints,
  subtractPoints,
  zeroPoints,
  type Points,
} from '#kernel/points.ts';
import { checkClasses } from './check/check-classes.ts';
import { checkReferences } from './check/check-references.ts';
import { checkRule, type RuleCheck } from './check/check-rule.ts';
import { listItems, type CriteriaSet, type Item } from './criteria-set.ts';
import type { Rule } from './rule.ts';
import type { SetFault } from './set-fault.ts';
import { sayUnread } from './wording/say-unread.ts';

const levelsMin = 2;
const levelsMax = 4;
const placesMax = 6;

/** Everything that stands in the way of publishing the set; nothing where it is sound. */
export function checkSet(set: CriteriaSet): readonly SetFault[] {
  if (set.items.length === 0) return [...checkWhole(set), fault(null, 'no_items')];
  return [
    ...checkWhole(set),
    ...checkLevels(set),
    ...checkSums(set),
    ...checkItems(set),
    ...checkReferences(set),
    ...checkClasses(set),
  ];
}

function fault(item: string | null, code: string, facts: SetFault['facts'] = {}): SetFault {
  return { item, code: `criteria.set.${code}`, facts };
}

function checkWhole(set: CriteriaSet): readonly SetFault[] {
  const places = [set.rounding.points, set.rounding.index].map((rounding) => rounding?.places ?? 0);
  return [
    ...(/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(set.code) && set.code.length <= 80
      ? []
      : [fault(null, 'code_form', { code: set.code })]),
    ...(set.title.trim() === '' ? [fault(null, 'title_missing')] : []),
    ...(set.issuer.trim() === '' || set.issuer.startsWith('(') ? [fault(null, 'issuer_missing')] : []),
    ...checkYear(set.year),
    ...(set.unitKinds.length === 0 ? [fault(null, 'unit_kinds_missing')] : []),
    ...(places.every((each) => Number.isInteger(each) && each >= 0 && each <= placesMax)
      ? []
      : [fault(null, 'rounding_places', { most: placesMax })]),
  ];
}

function checkYear(year: number): readonly SetFault[] {
  if (year === 0) return [fault(null, 'year_missing')];
  return year >= 2000 && year <= 2100 ? [] : [fault(null, 'year_unlikely', { year })];
}

function checkLevels(set: CriteriaSet): readonly SetFault[] {
  const depth = Math.max(...listItems(set.items).map((listed) => listed.depth)) + 1;
  return [
    ...(depth < levelsMin || depth > levelsMax
      ? [fault(null, 'depth', { depth, least: levelsMin, most: levelsMax })]
      : []),
    ...(set.levelLabels.length === depth
      ? []
      : [fault(null, 'level_labels', { labels: set.levelLabels.length, depth })]),
  ];
}

function sumOf(items: readonly Item[]): Points {
  return addPoints(zeroPoints, ...items.map(({ max }) => max));
}

function differ(item: string | null, code: string, stated: Points, sum: Points): readonly SetFault[] {
  if (comparePoints(stated, sum) === 0) return [];
  const facts = {
    stated: formatPoints(stated),
    sum: formatPoints(sum),
    difference: formatPoints(subtractPoints(sum, stated)),
  };
  return [fault(item, code, facts)];
}

/** Children add up to their parent, the top level to the total, the survey's items to its share. */
function checkSums(set: CriteriaSet): readonly SetFault[] {
  const listed = listItems(set.items).map(({ item }) => item);
  const parents = listed.filter(({ children }) => children.length > 0);
  const surveyed = listed.filter(
    ({ rule, children, place }) =>
      rule?.kind === 'given' && rule.by === 'survey' && children.length === 0 && place === 'base',
  );
  return [
    ...differ(null, 'total_sum', set.total, sumOf(set.items.filter(({ place }) => place === 'base'))),
    ...parents.flatMap((item) => checkChildren(item)),
    ...(set.surveyShare === null ? [] : differ(null, 'survey_sum', set.surveyShare, sumOf(surveyed))),
  ];
}

function checkChildren(item: Item): readonly SetFault[] {
  const counted = item.children.filter(({ place }) => place === item.place);
  const sum = sumOf(counted);
  const cap = item.rule?.kind === 'sum' ? item.rule.cap : null;
  if (cap === null) return differ(item.code, 'children_sum', item.max, sum);
  // With a cap the children may promise more than can be had, never less.
  const isShort = comparePoints(sum, cap) < 0;
  return [
    ...(isShort ? differ(item.code, 'children_sum', cap, sum) : []),
    ...differ(item.code, 'cap_not_max', item.max, cap),
  ];
}

function checkItems(set: CriteriaSet): readonly SetFault[] {
  const listed = listItems(set.items).map(({ item }) => item);
  const faults: SetFault[] = [];
  const seen = new Map<string, Item>();
  for (const item of listed) {
    if (item.code.trim() === '') faults.push(fault(null, 'code_missing', { name: item.name }));
    else if (seen.has(item.code)) faults.push(fault(item.code, 'code_twice', { code: item.code }));
    seen.set(item.code, item);
  }
  for (const item of listed) {
    const tell: RuleCheck['tell'] = (code, facts = {}) => {
      faults.push(fault(item.code, code, { item: item.code, ...facts }));
    };
    if (item.name.trim() === '') tell('name_missing');
    if (comparePoints(item.max, zeroPoints) <= 0) tell('max_not_positive', { max: formatPoints(item.max) });
    checkItemRule({ tell, findItem: (code) => seen.get(code) }, item);
  }
  return faults;
}

function checkItemRule(check: RuleCheck, item: Item): void {
  const isParent = item.children.length > 0;
  if (item.rule === null) {
    if (!isParent) tellMissing(check, item);
    return;
  }
  const addsChildren = item.rule.kind === 'sum' && item.rule.parts === null;
  if (isParent && !addsChildren) check.tell('rule_on_parent');
  else if (!isParent && addsNothing(item.rule)) check.tell('sum_of_nothing');
  checkRule(check, item.rule, item.max);
}

/** That there is no rule, and where the item has a wording, why that did not become one. */
function tellMissing(check: RuleCheck, item: Item): void {
  const unread = sayUnread(item);
  if (unread === null) check.tell('rule_missing');
  else check.tell(unread.code, unread.facts);
}

/** A sum of children where there are none, also inside of another rule. */
function addsNothing(rule: Rule): boolean {
  if (rule.kind === 'sum') return rule.parts === null || rule.parts.some((part) => addsNothing(part.rule));
  return rule.kind === 'deduction' && rule.from.kind !== 'full' && addsNothing(rule.from);
}
