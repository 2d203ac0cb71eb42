import { zeroPoints, type Points } from '#kernel/points.ts';
import type { SourceNode } from '#kernel/source-tree.ts';
import { ruleKinds, type Part, type Rule, type RuleKind } from '../rule.ts';
import { usualLabels } from './figure-key.ts';
import { readMeasure } from './read-measure-tree.ts';
import {
  keyAndLabel,
  optionalSource,
  readBand,
  readCondition,
  readLevel,
  readLimit,
  readPenalty,
} from './read-rule-details.ts';
import {
  complain,
  readEach,
  readFields,
  readLine,
  readOptional,
  readPoints,
  readRequired,
  readWord,
  type Fields,
  type TreeReading,
} from './tree-reading.ts';

/** The names that a rule of each kind may have; in YAML one of the marked ones can stand for `kind`. */
export const ruleFields = {
  yes_no: ['kind', 'points', 'otherwise', 'label', 'source'],
  levels: ['kind', 'levels', 'source'],
  bands: ['kind', 'measure', 'bands'],
  proportional: ['kind', 'measure', 'of', 'floor', 'cap'],
  all_of: ['kind', 'all_of', 'points', 'otherwise'],
  any_of: ['kind', 'any_of', 'points', 'otherwise'],
  count: ['kind', 'per', 'cap', 'label', 'source'],
  zero_tolerance: ['kind', 'points', 'otherwise', 'label', 'source'],
  deduction: ['kind', 'from', 'penalties', 'floor'],
  sum: ['kind', 'parts', 'cap'],
  given: ['kind', 'by', 'body', 'scale'],
} as const satisfies Record<RuleKind, readonly string[]>;

/** A rule that has one of these names need not say its kind. */
const telling = {
  levels: 'levels',
  bands: 'bands',
  all_of: 'all_of',
  any_of: 'any_of',
  per: 'count',
  penalties: 'deduction',
  parts: 'sum',
  by: 'given',
} as const satisfies Record<string, RuleKind>;

/** Rules that need nothing beyond the maximum of their item, and so can be one word. */
const shortKinds: ReadonlySet<RuleKind> = new Set(['yes_no', 'proportional', 'zero_tolerance', 'sum']);

/** Reads a rule: one word, or a map; amounts that are left out are the maximum `max` of the item or part. */
export function readRule(reading: TreeReading, node: SourceNode, max: Points): Rule | null {
  if (node.kind === 'scalar') {
    const kind = readWord(reading, node, ruleKinds);
    if (kind !== null && !shortKinds.has(kind))
      complain(reading, node, 'rule_needs_more', { kind, known: ruleFields[kind].join(', ') });
    return kind === null ? null : ruleOf(reading, readFields(reading, emptyMap(node), []), kind, max);
  }
  const kind = kindOf(reading, node);
  return kind === null ? null : ruleOf(reading, readFields(reading, node, ruleFields[kind]), kind, max);
}

function emptyMap(node: SourceNode): SourceNode {
  return { kind: 'map', entries: [], path: node.path, line: node.line, column: node.column };
}

function kindOf(reading: TreeReading, node: SourceNode): RuleKind | null {
  const entries = node.kind === 'map' ? node.entries : [];
  const stated = entries.find(({ name }) => name === 'kind');
  if (stated) return readWord(reading, stated.value, ruleKinds);
  const told = Object.entries(telling).find(([name]) => entries.some((entry) => entry.name === name));
  if (told) return told[1];
  complain(reading, node, 'rule_kind_missing', { known: ruleKinds.join(', ') });
  return null;
}

function ruleOf(reading: TreeReading, fields: Fields, kind: RuleKind, max: Points): Rule {
  const points = (name: string, usual: Points) => readOptional(reading, fields, name, readPoints, usual);
  const source = optionalSource(reading, fields);
  const label = (usual: string) => readOptional(reading, fields, 'label', readLine, usual);
  switch (kind) {
    case 'yes_no': {
      const named = readOptional(reading, fields, 'label', readLine, undefined);
      const awards = { points: points('points', max), otherwise: points('otherwise', zeroPoints) };
      return { kind, ...awards, ...(named === undefined ? {} : { label: named }), ...source };
    }
    case 'zero_tolerance':
      return {
        kind,
        points: points('points', max),
        otherwise: points('otherwise', zeroPoints),
        label: label(usualLabels.cases),
        ...source,
      };
    case 'count':
      return {
        kind,
        per: readRequired(reading, fields, 'per', readPoints, zeroPoints),
        cap: readLimit(reading, fields, 'cap', max),
        label: label(usualLabels.count),
        ...source,
      };
    case 'levels':
      return { kind, levels: requiredEach(reading, fields, 'levels', readLevel), ...source };
    case 'bands':
      return {
        kind,
        measure: readMeasure(reading, fields),
        bands: requiredEach(reading, fields, 'bands', readBand),
      };
    case 'proportional':
      return {
        kind,
        measure: readMeasure(reading, fields),
        of: points('of', max),
        floor: readLimit(reading, fields, 'floor', null),
        cap: readLimit(reading, fields, 'cap', null),
      };
    case 'all_of':
    case 'any_of':
      return {
        kind,
        conditions: requiredEach(reading, fields, kind, readCondition),
        points: points('points', max),
        otherwise: points('otherwise', zeroPoints),
      };
    case 'deduction':
      return {
        kind,
        from: readOptional(reading, fields, 'from', (inside, node) => readFrom(inside, node, max), {
          kind: 'full',
          points: max,
        } as const),
        penalties: requiredEach(reading, fields, 'penalties', readPenalty),
        floor: points('floor', zeroPoints),
      };
    case 'sum':
      return {
        kind,
        parts: readOptional(
          reading,
          fields,
          'parts',
          (inside, node) => readEach(inside, node, readPart),
          null,
        ),
        cap: readLimit(reading, fields, 'cap', null),
      };
    case 'given':
      return {
        kind,
        by: readRequired(reading, fields, 'by', readGiver, null) ?? 'other_body',
        body: readRequired(reading, fields, 'body', readLine, ''),
        scale: readOptional(reading, fields, 'scale', readPoints, null),
      };
  }
}

const readGiver = (reading: TreeReading, node: SourceNode) =>
  readWord(reading, node, ['survey', 'other_body'] as const);

function requiredEach<Value>(
  reading: TreeReading,
  fields: Fields,
  name: string,
  read: (reading: TreeReading, node: SourceNode) => Value,
): readonly Value[] {
  return readRequired<readonly Value[]>(
    reading,
    fields,
    name,
    (inside, node) => readEach(inside, node, read),
    [],
  );
}

function readPart(reading: TreeReading, node: SourceNode): Part {
  const fields = readFields(reading, node, ['key', 'label', 'max', 'rule']);
  const max = readRequired(reading, fields, 'max', readPoints, zeroPoints);
  const rule = readRequired(reading, fields, 'rule', (inside, child) => readRule(inside, child, max), null);
  return {
    ...keyAndLabel(reading, fields),
    max,
    rule: rule ?? { kind: 'yes_no', points: max, otherwise: zeroPoints },
  };
}

/** What deductions are taken from: "full", an amount, or a rule of its own. */
function readFrom(
  reading: TreeReading,
  node: SourceNode,
  max: Points,
): Rule | { readonly kind: 'full'; readonly points: Points } {
  if (node.kind === 'scalar' && node.text.trim() === 'full') return { kind: 'full', points: max };
  if (node.kind === 'scalar' && /^[\d.,]+$/.test(node.text.trim()))
    return { kind: 'full', points: readPoints(reading, node) };
  return readRule(reading, node, max) ?? { kind: 'full', points: max };
}
