/**
 * The three groups in which a supervision conclusion sorts its findings: A to be cleared up with the superior
 * bodies, B to be fixed within the year, C to be improved step by step.
 */
export const findingGroups = ['clarify_with_superior', 'fix_within_year', 'improve_progressively'] as const;
export type FindingGroup = (typeof findingGroups)[number];

/** Why a point was lost, as a class that can be counted and acted on. */
export const causeClasses = [
  'not_done',
  'evidence_missing',
  'evidence_unsuitable',
  'signature_fault',
  'target_not_met',
  'resources_lacking',
  'did_not_arise',
  'depends_on_superior',
  'content_quality',
] as const;
export type CauseClass = (typeof causeClasses)[number];

/** What a person does in a supervising delegation. */
export const delegateRoles = ['head', 'deputy', 'member', 'secretary'] as const;
export type DelegateRole = (typeof delegateRoles)[number];
