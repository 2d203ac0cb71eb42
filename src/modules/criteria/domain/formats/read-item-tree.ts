import type { SourceNode } from '#kernel/source-tree.ts';
import { notApplicablePolicies, type Item } from '../criteria-set.ts';
import { readRule } from './read-rule-tree.ts';
import {
  isNothing,
  readEach,
  readFields,
  readFlag,
  readLine,
  readLines,
  readOptional,
  readPoints,
  readRequired,
  readWord,
  type TreeReading,
} from './tree-reading.ts';
import { zeroPoints } from '#kernel/points.ts';

const itemFields = [
  'code',
  'name',
  'max',
  'place',
  'rule',
  'scoring_text',
  'not_applicable',
  'evidence',
  'position',
  'items',
];

/** Items and what stands below them; a parent without a rule is the sum of its children. */
export function readItems(reading: TreeReading, node: SourceNode): readonly Item[] {
  return readEach(reading, node, readItem);
}

function readItem(outer: TreeReading, node: SourceNode): Item {
  const stated = node.kind === 'map' ? node.entries.find(({ name }) => name === 'code')?.value : undefined;
  const reading: TreeReading = {
    faults: outer.faults,
    item: stated?.kind === 'scalar' && !isNothing(stated) ? stated.text : outer.item,
  };
  const fields = readFields(reading, node, itemFields);
  const max = readRequired(reading, fields, 'max', readPoints, zeroPoints);
  const children = readOptional(reading, fields, 'items', readItems, []);
  const rule = fields.find('rule');
  const readPlace = (inside: TreeReading, child: SourceNode) =>
    readWord(inside, child, ['base', 'bonus', 'deduction'] as const);
  const readPolicy = (inside: TreeReading, child: SourceNode) =>
    readWord(inside, child, notApplicablePolicies);
  return {
    code: readRequired(reading, fields, 'code', readLine, ''),
    name: readRequired(reading, fields, 'name', readLine, ''),
    max,
    place: readOptional(reading, fields, 'place', readPlace, null) ?? 'base',
    rule:
      rule === undefined
        ? children.length > 0
          ? { kind: 'sum', parts: null, cap: null }
          : null
        : isNothing(rule)
          ? null
          : readRule(reading, rule, max),
    scoringText: readOptional(reading, fields, 'scoring_text', readLines, null),
    notApplicable: readOptional(reading, fields, 'not_applicable', readPolicy, null) ?? 'not_allowed',
    evidence: readOptional(reading, fields, 'evidence', readEvidence, { required: [], isGate: false }),
    position: readOptional(reading, fields, 'position', readLine, null),
    children,
  };
}

/** A list of papers, or a map with `required` and `gate`. */
function readEvidence(reading: TreeReading, node: SourceNode): Item['evidence'] {
  const readPapers = (inside: TreeReading, child: SourceNode) => readEach(inside, child, readLine);
  if (node.kind !== 'map') return { required: readPapers(reading, node), isGate: false };
  const fields = readFields(reading, node, ['required', 'gate']);
  return {
    required: readOptional(reading, fields, 'required', readPapers, []),
    isGate: readOptional(reading, fields, 'gate', readFlag, false),
  };
}
