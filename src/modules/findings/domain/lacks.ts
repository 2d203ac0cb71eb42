/** The five things without which a finding is only a complaint: what the council's conclusion must settle. */
export const lackKinds = ['cause', 'person', 'action', 'deadline', 'evidence'] as const;
export type LackKind = (typeof lackKinds)[number];

/** What a finding must have so that somebody can work on it. */
export type Remedy = {
  readonly causeClasses: readonly string[];
  readonly personId: string | null;
  readonly action: string | null;
  readonly dueOn: string | null;
  readonly evidenceNeeded: string | null;
};

/** Which of the five a finding lacks, in their fixed order. */
export function lacksOf(finding: Remedy): readonly LackKind[] {
  const isMissing: Record<LackKind, boolean> = {
    cause: finding.causeClasses.length === 0,
    person: finding.personId === null,
    action: finding.action === null,
    deadline: finding.dueOn === null,
    evidence: finding.evidenceNeeded === null,
  };
  return lackKinds.filter((kind) => isMissing[kind]);
}
