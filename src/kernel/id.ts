/** Row identities: UUID text, branded by what they name, so that one cannot be passed for another. */
export type Id<Name extends string> = string & { readonly __id: Name };

/** The identities that more than one module names. */
export type UnitId = Id<'unit'>;
export type PersonId = Id<'person'>;
export type ReadingId = Id<'reading'>;
export type SupervisionId = Id<'supervision'>;
export type FindingId = Id<'finding'>;
export type CriteriaSetId = Id<'criteria_set'>;
export type CycleId = Id<'cycle'>;
export type AssessmentId = Id<'assessment'>;
export type EvidenceId = Id<'evidence'>;

/** Takes text that a contract has already checked to be a UUID for the identity it names. */
export function asId<Name extends string>(text: string): Id<Name> {
  return text as Id<Name>;
}
