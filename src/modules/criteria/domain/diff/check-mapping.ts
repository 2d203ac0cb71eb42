import { listItems, type CriteriaSet } from '../criteria-set.ts';
import type { MappingKind, ProposedMappingLine } from './propose-mapping.ts';

/** A line of a mapping as a person confirms it. */
export type MappingLineToCheck = Omit<ProposedMappingLine, 'confidence'>;

/** What stands in the way of confirming a mapping: codes of items, by what is wrong with them. */
export type MappingFaults = {
  /** Codes that the set they are said to be of does not have. */
  readonly unknown: readonly string[];
  /** Codes that stand in several lines. */
  readonly twice: readonly string[];
  /** Codes that stand in no line. */
  readonly missing: readonly string[];
  /** Codes of lines whose numbers of items do not fit their kind. */
  readonly misfit: readonly string[];
};

type Count = readonly [least: number, most: number];
const many: Count = [2, Infinity];
const some: Count = [1, Infinity];

const counts = {
  same: [
    [1, 1],
    [1, 1],
  ],
  max_changed: [
    [1, 1],
    [1, 1],
  ],
  split: [[1, 1], many],
  merged: [many, [1, 1]],
  new: [[0, 0], some],
  dropped: [some, [0, 0]],
} as const satisfies Record<MappingKind, readonly [previous: Count, current: Count]>;

/** Whether every item of both sets stands in exactly one line, and every line has as many as its kind asks. */
export function checkMapping(
  previous: CriteriaSet,
  current: CriteriaSet,
  lines: readonly MappingLineToCheck[],
): MappingFaults {
  const sides = [
    sideFaults(
      previous,
      lines.flatMap((line) => line.previous),
    ),
    sideFaults(
      current,
      lines.flatMap((line) => line.current),
    ),
  ];
  const together = (fault: 'unknown' | 'twice' | 'missing') => [
    ...new Set(sides.flatMap((side) => side[fault])),
  ];
  return {
    unknown: together('unknown'),
    twice: together('twice'),
    missing: together('missing'),
    misfit: lines
      .filter((line) => {
        const [before, after] = counts[line.kind];
        return !fits(line.previous.length, before) || !fits(line.current.length, after);
      })
      .map((line) => [...line.previous, ...line.current][0] ?? '?'),
  };
}

function sideFaults(set: CriteriaSet, named: readonly string[]) {
  const codes = new Set(listItems(set.items).map(({ item }) => item.code));
  const seen = new Set(named);
  return {
    unknown: named.filter((code) => !codes.has(code)),
    twice: named.filter((code, index) => named.indexOf(code) !== index),
    missing: [...codes].filter((code) => !seen.has(code)),
  };
}

function fits(count: number, [least, most]: Count): boolean {
  return count >= least && count <= most;
}
