import { comparePoints, type Points } from '#kernel/points.ts';
import {
  listItems,
  type CriteriaSet,
  type Item,
  type ScoredUnitKind,
} from '#modules/criteria/domain/criteria-set.ts';
import type {
  EvidenceState,
  Figures,
  ItemInput,
  ItemScore,
  SetScore,
} from '#modules/criteria/domain/scoring/score.ts';
import { figuresOf } from '#modules/criteria/domain/scoring/figures.ts';
import { measuredCodes, planSet } from '#modules/criteria/domain/scoring/set-plan.ts';
import { resolveFigures } from '#modules/criteria/domain/scoring/resolve-figures.ts';
import type { AppraisalDecision } from './assessment-workflow.ts';
import { scoreDecisions, type Taken } from './score-decisions.ts';
import { claimedInput, scoreSelf, type KnockOuts, type SelfScoredItem } from './self-score.ts';
import { isGiven } from './set-items.ts';
import { isUndecided } from './undecided-items.ts';

/** What the appraiser says of an item, beside what the unit said. */
export type AppraisedItem = SelfScoredItem & {
  readonly decision: AppraisalDecision | null;
  /** Points that were given by hand with a cut; null where figures or evidence decide. */
  readonly givenPoints: Points | null;
  readonly correctedFigures: Figures | null;
  readonly judgedEvidence: EvidenceState | null;
};

/**
 * The appraised score, by the same function as the self-score. An item that is accepted counts as claimed; a cut by
 * its corrected figures or evidence, or as the points given by hand. What is not decided is unknown, but never more
 * than the unit claims, since an appraisal only accepts or cuts; what others give, and what follows from figures that
 * were corrected at another item, may come to anything up to its maximum. Whether an item that is claimed not to apply
 * is left out, is open both ways.
 */
export function scoreAppraised(
  set: CriteriaSet,
  items: readonly AppraisedItem[],
  knockOuts: KnockOuts,
  unitKind: ScoredUnitKind,
): SetScore {
  const byCode = new Map(items.map((item) => [item.code, item]));
  const leaves = listItems(set.items).flatMap(({ item }) => {
    const appraised = byCode.get(item.code);
    return item.children.length === 0 && appraised ? [{ item, appraised }] : [];
  });
  const open = leaves.filter(({ appraised }) => isUndecided(appraised.decision));
  const inputs = decidedInputs(
    set,
    leaves.map(({ appraised }) => appraised),
  );
  const corrected = new Set(
    leaves.flatMap(({ item, appraised }) => (appraised.correctedFigures === null ? [] : [item.code])),
  );
  const claims =
    open.length === 0
      ? new Map<string, Points | null>()
      : new Map(scoreSelf(set, items, knockOuts, unitKind).items.map(({ code, points }) => [code, points]));
  const score = (areClaimsLeftOut: boolean): SetScore => {
    const taken = leaves.map(({ item, appraised }): [string, Taken] => [
      item.code,
      isUndecided(appraised.decision)
        ? areClaimsLeftOut && mayBeLeftOut(item, appraised)
          ? { kind: 'rule', input: claimedInput(appraised) }
          : {
              kind: 'open',
              claim: isGiven(item) || followsAny(item, corrected) ? null : (claims.get(item.code) ?? null),
            }
        : takenAs(appraised, inputs.get(item.code)),
    ]);
    return scoreDecisions(set, new Map(taken), knockOuts, unitKind);
  };
  const asClaimed = score(true);
  if (open.length === 0) return asClaimed;
  const isOpenBothWays = open.some(({ item, appraised }) => mayBeLeftOut(item, appraised));
  return joined(
    set,
    asClaimed,
    isOpenBothWays ? score(false) : asClaimed,
    new Set(open.map(({ item }) => item.code)),
  );
}

/** What a decision says of an item. */
function takenAs({ decision, givenPoints }: AppraisedItem, input: ItemInput | undefined): Taken {
  if (decision === 'cut' && givenPoints !== null) return { kind: 'points', points: givenPoints };
  return input ? { kind: 'rule', input } : { kind: 'open', claim: null };
}

/**
 * The inputs of what is decided. A figure that comes from another item is written down: where points were given by
 * hand there, its own rule no longer asks for figures.
 */
function decidedInputs(set: CriteriaSet, items: readonly AppraisedItem[]): ReadonlyMap<string, ItemInput> {
  const plan = planSet(set);
  const inputs = new Map(
    items
      .filter(({ decision }) => !isUndecided(decision))
      .map((item): [string, ItemInput] => [item.code, decidedInput(item)]),
  );
  const all = { items: Object.fromEntries(inputs), knockOuts: {} };
  for (const [code, input] of inputs) {
    const planned = plan.items[plan.indexByCode.get(code) ?? -1];
    const keys = planned?.figures.flatMap(({ key, source }) => (source?.kind === 'item' ? [key] : [])) ?? [];
    if (!planned || keys.length === 0) continue;
    const { values } = resolveFigures(plan, planned, all);
    const found = keys.filter((key) => (values.get(key) ?? null) !== null);
    const figures = Object.fromEntries(found.map((key) => [key, values.get(key) ?? null]));
    inputs.set(code, { ...input, figures: { ...input.figures, ...figures } });
  }
  return inputs;
}

function decidedInput(item: AppraisedItem): ItemInput {
  const claimed = claimedInput(item);
  return {
    figures: item.correctedFigures ?? claimed.figures,
    isNotApplicable: item.decision === 'accept' && claimed.isNotApplicable,
    evidence: item.judgedEvidence ?? claimed.evidence,
  };
}

/** Whether its points move with figures or points of one of these items. */
function followsAny({ rule, max }: Item, codes: ReadonlySet<string>): boolean {
  if (codes.size === 0) return false;
  const sources = figuresOf(rule, max).flatMap(({ source }) =>
    source?.kind === 'item' ? [source.code] : [],
  );
  return [...measuredCodes(rule), ...sources].some((code) => codes.has(code));
}

function mayBeLeftOut(item: Item, { isNotApplicable }: AppraisedItem): boolean {
  return isNotApplicable && item.notApplicable !== 'not_allowed';
}

/** The ends of both, everything unknown that is undecided or adds up what is. */
function joined(set: CriteriaSet, left: SetScore, right: SetScore, open: ReadonlySet<string>): SetScore {
  const others = new Map(right.items.map((item) => [item.code, item]));
  const unknown = new Set(
    listItems(set.items).flatMap(({ item }) =>
      listItems([item]).some((below) => open.has(below.item.code)) ? [item.code] : [],
    ),
  );
  return {
    ...left,
    items: left.items.map((item): ItemScore => {
      const other = others.get(item.code) ?? item;
      const isKnown = !unknown.has(item.code) && item.points === other.points;
      return {
        ...item,
        points: isKnown ? item.points : null,
        low: smaller(item.low, other.low),
        high: larger(item.high, other.high),
      };
    }),
    total: null,
    totalLow: smaller(left.totalLow, right.totalLow),
    totalHigh: larger(left.totalHigh, right.totalHigh),
    index: null,
    indexLow: left.indexLow && right.indexLow && smaller(left.indexLow, right.indexLow),
    indexHigh: left.indexHigh && right.indexHigh && larger(left.indexHigh, right.indexHigh),
    classification: null,
  };
}

function smaller(left: Points, right: Points): Points {
  return comparePoints(left, right) <= 0 ? left : right;
}

function larger(left: Points, right: Points): Points {
  return comparePoints(left, right) >= 0 ? left : right;
}
