/** The kinds of unit from the top of the tree down. */
export const unitKinds = ['nation', 'province', 'district', 'commune'] as const;
/** One of them. */
export type UnitKind = (typeof unitKinds)[number];

/** Whether a unit of the one kind can stand above a unit of the other. */
export function canStandAbove(superior: UnitKind, subordinate: UnitKind): boolean {
  return unitKinds.indexOf(superior) < unitKinds.indexOf(subordinate);
}
