import { divideFractions, fractionOf, multiplyFractions, roundFraction } from '#kernel/fraction.ts';
import { comparePoints, type Points } from '#kernel/points.ts';
import type { CriteriaSet, Item, ScoredUnitKind } from '#modules/criteria/domain/criteria-set.ts';
import { scoreUnit } from '#modules/criteria/domain/scoring/score-unit.ts';
import type { EvidenceState, Figures, ItemInput, SetScore } from '#modules/criteria/domain/scoring/score.ts';
import type { AppraisalDecision } from './assessment-workflow.ts';
import { claimedInput, type KnockOuts, type SelfScoredItem } from './self-score.ts';

/** What the appraiser says of an item, beside what the unit said. */
export type AppraisedItem = SelfScoredItem & {
  readonly decision: AppraisalDecision | null;
  /** Points that were given by hand with a cut; null where figures or evidence decide. */
  readonly givenPoints: Points | null;
  readonly correctedFigures: Figures | null;
  readonly judgedEvidence: EvidenceState | null;
};

const nothing: ItemInput = { figures: {}, isNotApplicable: false, evidence: null };

/**
 * The appraised score, by the same function as the self-score. An item that is accepted counts as claimed; a cut by
 * its corrected figures or evidence, or as the points given by hand; what is not decided is unknown. To say the
 * latter two to the scoring function, the rule of such an item is taken as "points given from outside".
 */
export function scoreAppraised(
  set: CriteriaSet,
  items: readonly AppraisedItem[],
  knockOuts: KnockOuts,
  unitKind: ScoredUnitKind,
): SetScore {
  const byCode = new Map(items.map((item) => [item.code, item]));
  const decided = { ...set, items: set.items.map((item) => decidedItem(item, byCode)) };
  const score = (given: (item: AppraisedItem) => Points | null): SetScore => {
    const inputs = items.map((item): [string, ItemInput] => [item.code, appraisedInput(item, given(item))]);
    return scoreUnit(decided, { items: Object.fromEntries(inputs), knockOuts }, unitKind);
  };
  const asGiven = score((item) => item.givenPoints);
  const shares = new Map(asGiven.items.map(({ code, max }) => [code, max]));
  const scaled = new Map(
    allItems(set.items).flatMap(({ code, max }) => {
      const share = shares.get(code);
      return share === undefined || share === '0' || comparePoints(share, max) === 0
        ? []
        : [[code, { share, max }]];
    }),
  );
  if (!items.some((item) => item.givenPoints !== null && scaled.has(item.code))) return asGiven;
  // Where items beside it were left out, the set scales an item up: the points given are meant as they are.
  return score((item) => unscaled(item.givenPoints, scaled.get(item.code)));
}

/** The inputs of an item as the appraiser takes them. */
function appraisedInput(item: AppraisedItem, given: Points | null): ItemInput {
  const claimed = claimedInput(item);
  if (item.decision === null || item.decision === 'ask_more') return nothing;
  if (given !== null) return { ...nothing, figures: { value: given } };
  const evidence = item.judgedEvidence ?? claimed.evidence;
  const figures = item.correctedFigures === null ? claimed.figures : item.correctedFigures;
  const isNotApplicable = item.decision === 'accept' && claimed.isNotApplicable;
  return { figures, isNotApplicable, evidence };
}

function decidedItem(item: Item, byCode: ReadonlyMap<string, AppraisedItem>): Item {
  if (item.children.length > 0)
    return { ...item, children: item.children.map((child) => decidedItem(child, byCode)) };
  const appraised = byCode.get(item.code);
  const followsRule =
    appraised?.decision === 'accept' || (appraised?.decision === 'cut' && appraised.givenPoints === null);
  return followsRule
    ? item
    : {
        ...item,
        rule: { kind: 'given', by: 'other_body', body: 'cơ quan thẩm định', scale: null },
        evidence: { ...item.evidence, isGate: false },
      };
}

function unscaled(
  given: Points | null,
  scale: { readonly share: Points; readonly max: Points } | undefined,
): Points | null {
  if (given === null || scale === undefined) return given;
  const before = divideFractions(
    multiplyFractions(fractionOf(given), fractionOf(scale.max)),
    fractionOf(scale.share),
  );
  return roundFraction(before, 12, 'half_up');
}

function allItems(items: readonly Item[]): readonly Item[] {
  return items.flatMap((item) => [item, ...allItems(item.children)]);
}
