import type { SetFault } from '#modules/criteria/domain/set-fault.ts';

/** The fields of an item beside which a fault can stand; `other` is the item as a whole. */
export type FaultField = 'code' | 'name' | 'max' | 'place' | 'rule' | 'evidence' | 'not_applicable' | 'other';

/** Which words in the code of a fault tell of which field; the first that is found decides. */
const words: readonly (readonly [RegExp, FaultField])[] = [
  [/not_applicable|excluded/, 'not_applicable'],
  [/evidence/, 'evidence'],
  [/code/, 'code'],
  [/name/, 'name'],
  [/place|bonus/, 'place'],
  [
    /rule|band|level|condition|part|penalt|measure|figure|key|source|refer|points|cap|floor|given|label|sum_/,
    'rule',
  ],
  [/max|total/, 'max'],
];

/** The faults of an item sorted by the field beside which they stand. */
export function faultsOf(faults: readonly SetFault[]): (field: FaultField) => readonly SetFault[] {
  return (field) => faults.filter((fault) => fieldOf(fault.code) === field);
}

function fieldOf(code: string): FaultField {
  return words.find(([pattern]) => pattern.test(code))?.[1] ?? 'other';
}
