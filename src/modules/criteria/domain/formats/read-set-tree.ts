import type { CalendarDate } from '#kernel/calendar.ts';
import { zeroPoints } from '#kernel/points.ts';
import type { SourceNode } from '#kernel/source-tree.ts';
import {
  scoredUnitKinds,
  type ClassBand,
  type Classification,
  type CriteriaSet,
  type Item,
  type KnockOut,
  type LegalBasis,
  type Rounding,
  type ScoredUnitKind,
} from '../criteria-set.ts';
import type { SetFault } from '../set-fault.ts';
import { readItems } from './read-item-tree.ts';
import type { SetReading } from './set-reading.ts';
import {
  complain,
  isNothing,
  readDay,
  readEach,
  readFields,
  readFlag,
  readInteger,
  readInterval,
  readLine,
  readOptional,
  readPoints,
  readRequired,
  readWord,
  type TreeReading,
} from './tree-reading.ts';

/** What levels are called where a set does not say. */
export const usualLevelLabels: readonly string[] = [
  'Lĩnh vực',
  'Tiêu chí',
  'Tiêu chí thành phần',
  'Nội dung',
];
/** How an index is rounded where a set does not say. */
export const usualIndexRounding: Rounding = { places: 2, mode: 'half_up' };

const setFields = [
  'code',
  'title',
  'issuer',
  'unit_kinds',
  'year',
  'legal_basis',
  'note',
  'level_labels',
  'total',
  'survey_share',
  'rounding',
  'rebasing',
  'bonus_cap',
  'index_counts_outside',
  'classifications',
  'knock_outs',
  'items',
];

/** Reads a set from the tree of its YAML text; every fault at once. */
export function readSetTree(root: SourceNode): SetReading {
  const faults: SetFault[] = [];
  const reading: TreeReading = { faults, item: null };
  if (isNothing(root)) {
    complain(reading, root, 'empty');
    return { set: null, faults, notices: [], proposedRules: [] };
  }
  const fields = readFields(reading, root, setFields);
  const items = readRequired<readonly Item[]>(reading, fields, 'items', readItems, []);
  const set: CriteriaSet = {
    code: readRequired(reading, fields, 'code', readLine, ''),
    title: readRequired(reading, fields, 'title', readLine, ''),
    issuer: readRequired(reading, fields, 'issuer', readLine, ''),
    unitKinds: readOptional<readonly ScoredUnitKind[], readonly ScoredUnitKind[]>(
      reading,
      fields,
      'unit_kinds',
      readUnitKinds,
      ['commune'],
    ),
    year: readRequired(reading, fields, 'year', readInteger, 0),
    legalBasis: readOptional(reading, fields, 'legal_basis', readLegalBases, []),
    note: readOptional(reading, fields, 'note', readLine, null),
    levelLabels: readOptional(
      reading,
      fields,
      'level_labels',
      (inside, node) => readEach(inside, node, readLine),
      usualLevelLabels.slice(0, Math.max(1, depthOf(items))),
    ),
    total: readRequired(reading, fields, 'total', readPoints, zeroPoints),
    surveyShare: readOptional(reading, fields, 'survey_share', readPoints, null),
    rounding: readOptional(reading, fields, 'rounding', readRoundings, {
      points: null,
      index: usualIndexRounding,
    }),
    rebasing: readOptional(reading, fields, 'rebasing', readRebasing, null) ?? 'index',
    bonusCap: readOptional(reading, fields, 'bonus_cap', readPoints, null),
    indexCountsOutside: readOptional(reading, fields, 'index_counts_outside', readFlag, false),
    classifications: readOptional(reading, fields, 'classifications', readClassifications, []),
    knockOuts: readOptional(reading, fields, 'knock_outs', readKnockOuts, []),
    items,
  };
  faults.sort(
    (left, right) =>
      (left.place?.row ?? 0) - (right.place?.row ?? 0) ||
      Number(left.place?.column ?? 0) - Number(right.place?.column ?? 0),
  );
  return { set: faults.length > 0 ? null : set, faults, notices: [], proposedRules: [] };
}

function depthOf(items: readonly Item[]): number {
  return items.length === 0 ? 0 : 1 + Math.max(...items.map(({ children }) => depthOf(children)));
}

const readRebasing = (reading: TreeReading, node: SourceNode) =>
  readWord(reading, node, ['index', 'parent'] as const);

function readUnitKinds(reading: TreeReading, node: SourceNode): readonly ScoredUnitKind[] {
  return readEach(reading, node, (inside, child) => readWord(inside, child, scoredUnitKinds)).filter(
    (kind) => kind !== null,
  );
}

function readLegalBases(reading: TreeReading, node: SourceNode): readonly LegalBasis[] {
  const list: SourceNode = node.kind === 'map' ? { ...node, kind: 'list', items: [node] } : node;
  return readEach(reading, list, (inside, child) => {
    const fields = readFields(inside, child, ['number', 'symbol', 'issued_on', 'title']);
    const nowhere = '' as CalendarDate;
    return {
      number: readRequired(inside, fields, 'number', readLine, ''),
      symbol: readRequired(inside, fields, 'symbol', readLine, ''),
      issuedOn: readRequired(inside, fields, 'issued_on', readDay, nowhere) ?? nowhere,
      title: readOptional(inside, fields, 'title', readLine, null),
    };
  });
}

function readRoundings(reading: TreeReading, node: SourceNode): CriteriaSet['rounding'] {
  const fields = readFields(reading, node, ['points', 'index']);
  return {
    points: readOptional(reading, fields, 'points', readRounding, null),
    index: readOptional(reading, fields, 'index', readRounding, null) ?? usualIndexRounding,
  };
}

/** Places alone, or places with a mode; "none" keeps the amount exact. */
function readRounding(reading: TreeReading, node: SourceNode): Rounding | null {
  if (node.kind === 'scalar' && node.text.trim() === 'none') return null;
  if (node.kind === 'scalar') return { places: readInteger(reading, node), mode: 'half_up' };
  const fields = readFields(reading, node, ['places', 'mode']);
  const modes = ['half_up', 'half_even', 'down', 'up'] as const;
  const readMode = (inside: TreeReading, child: SourceNode) => readWord(inside, child, modes);
  return {
    places: readRequired(reading, fields, 'places', readInteger, 0),
    mode: readOptional(reading, fields, 'mode', readMode, null) ?? 'half_up',
  };
}

function readClassifications(reading: TreeReading, node: SourceNode): readonly Classification[] {
  const list: SourceNode = node.kind === 'map' ? { ...node, kind: 'list', items: [node] } : node;
  return readEach(reading, list, (inside, child) => {
    const fields = readFields(inside, child, ['unit_kinds', 'on', 'bands']);
    const readMeasured = (deeper: TreeReading, at: SourceNode) =>
      readWord(deeper, at, ['index', 'total'] as const);
    return {
      unitKinds: readOptional(inside, fields, 'unit_kinds', readUnitKinds, null),
      on: readOptional(inside, fields, 'on', readMeasured, null) ?? 'index',
      bands: readRequired<readonly ClassBand[]>(
        inside,
        fields,
        'bands',
        (deeper, bands) => readEach(deeper, bands, readClassBand),
        [],
      ),
    };
  });
}

function readClassBand(reading: TreeReading, node: SourceNode): ClassBand {
  const fields = readFields(reading, node, ['label', 'when']);
  return {
    ...readRequired(reading, fields, 'when', readInterval, { from: null, to: null }),
    label: readRequired(reading, fields, 'label', readLine, ''),
  };
}

function readKnockOuts(reading: TreeReading, node: SourceNode): readonly KnockOut[] {
  return readEach(reading, node, (inside, child) => {
    const fields = readFields(inside, child, ['code', 'name', 'effect']);
    return {
      code: readRequired(inside, fields, 'code', readLine, ''),
      name: readRequired(inside, fields, 'name', readLine, ''),
      effect: readRequired<KnockOut['effect']>(inside, fields, 'effect', readEffect, { kind: 'total_zero' }),
    };
  });
}

/** "total_zero", "unclassified", `{ total_at_most: 50 }` or `{ class_at_most: Khá }`. */
function readEffect(reading: TreeReading, node: SourceNode): KnockOut['effect'] {
  if (node.kind === 'scalar') {
    const kind = readWord(reading, node, ['total_zero', 'unclassified'] as const);
    return { kind: kind ?? 'total_zero' };
  }
  const fields = readFields(reading, node, ['total_at_most', 'class_at_most']);
  const label = readOptional(reading, fields, 'class_at_most', readLine, null);
  return label === null
    ? {
        kind: 'total_at_most',
        points: readRequired(reading, fields, 'total_at_most', readPoints, zeroPoints),
      }
    : { kind: 'class_at_most', label };
}
