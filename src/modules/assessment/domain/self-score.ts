import type { CriteriaSet, ScoredUnitKind } from '#modules/criteria/domain/criteria-set.ts';
import { scoreUnit } from '#modules/criteria/domain/scoring/score-unit.ts';
import type {
  EvidenceState,
  Figures,
  ItemInput,
  SetScore,
  UnitInputs,
} from '#modules/criteria/domain/scoring/score.ts';

/** What the unit says of an item; as much of a row of the score sheet as scoring needs. */
export type SelfScoredItem = {
  readonly code: string;
  readonly figures: Figures;
  readonly isNotApplicable: boolean;
  readonly explanation: string | null;
  /** How many papers stand for it. */
  readonly evidenceCount: number;
};
/** The unit's answers about what overrides the whole result, by code. */
export type KnockOuts = UnitInputs['knockOuts'];

/**
 * How evidence counts while nobody has judged it: a paper that is named counts as accepted, a written explanation
 * stands for a missing one, and nothing is missing. As long as nothing at all is written on the item, it is unknown.
 */
export function claimedEvidence(item: SelfScoredItem): EvidenceState | null {
  if (item.evidenceCount > 0) return 'accepted';
  if (item.explanation !== null) return 'explained';
  return Object.keys(item.figures).length === 0 && !item.isNotApplicable ? null : 'missing';
}

/** What the unit claims of an item. */
export function claimedInput(item: SelfScoredItem): ItemInput {
  return {
    figures: item.figures,
    isNotApplicable: item.isNotApplicable,
    evidence: claimedEvidence(item),
  };
}

/** The self-score: what the unit's own figures give. */
export function scoreSelf(
  set: CriteriaSet,
  items: readonly SelfScoredItem[],
  knockOuts: KnockOuts,
  unitKind: ScoredUnitKind,
): SetScore {
  const inputs = Object.fromEntries(items.map((item) => [item.code, claimedInput(item)]));
  return scoreUnit(set, { items: inputs, knockOuts }, unitKind);
}
