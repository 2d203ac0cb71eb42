import {
  divideFractions,
  fractionOf,
  multiplyFractions,
  roundFraction,
  type RoundingMode,
} from '#kernel/fraction.ts';
import { comparePoints, points, zeroPoints, type Points } from '#kernel/points.ts';
import {
  listItems,
  type CriteriaSet,
  type Item,
  type ScoredUnitKind,
} from '#modules/criteria/domain/criteria-set.ts';
import type { Rule } from '#modules/criteria/domain/rule.ts';
import { scoreUnit } from '#modules/criteria/domain/scoring/score-unit.ts';
import type { ItemInput, SetScore } from '#modules/criteria/domain/scoring/score.ts';
import type { KnockOuts } from './self-score.ts';

/** What is known of an item once somebody has looked at it, or has not. */
export type Taken =
  /** The rule of the set speaks, with these inputs. */
  | { readonly kind: 'rule'; readonly input: ItemInput }
  /** Points that were given by hand. */
  | { readonly kind: 'points'; readonly points: Points }
  /** Nothing is decided: anything that a decision may still come to, up to the claim; of no claim, up to the maximum. */
  | { readonly kind: 'open'; readonly claim: Points | null };

const nothing: ItemInput = { figures: {}, isNotApplicable: false, evidence: null };
const body = 'cơ quan thẩm định';
const byHand: Rule = { kind: 'given', by: 'other_body', body, scale: null };
/** Points in the words of the set: before an item is scaled, since others beside it were left out. */
type Unscale = (code: string, amount: Points) => Points;

/**
 * Scores what was decided by the one scoring function. To say to it points given by hand, or that something is still
 * open, such an item takes another rule: "points given from outside", or an unknown amount up to the claim.
 */
export function scoreDecisions(
  set: CriteriaSet,
  taken: ReadonlyMap<string, Taken>,
  knockOuts: KnockOuts,
  unitKind: ScoredUnitKind,
): SetScore {
  const score = (unscale: Unscale): SetScore => {
    const inputs = [...taken].map(([code, each]): [string, ItemInput] => [
      code,
      inputOf(code, each, unscale),
    ]);
    const items = set.items.map((item) => withDecision(item, taken, unscale));
    return scoreUnit({ ...set, items }, { items: Object.fromEntries(inputs), knockOuts }, unitKind);
  };
  const asTold = score((_code, amount) => amount);
  const shares = new Map(asTold.items.map(({ code, max }) => [code, max]));
  const scaled = new Map(
    listItems(set.items).flatMap(({ item: { code, max } }) => {
      const share = shares.get(code);
      return share === undefined || share === '0' || comparePoints(share, max) === 0
        ? []
        : [[code, { share, max }]];
    }),
  );
  if (![...taken].some(([code, { kind }]) => kind !== 'rule' && scaled.has(code))) return asTold;
  // Where items beside it were left out, the set scales an item up: amounts of the appraisal are meant as they are.
  const mode = against[set.rounding.points?.mode ?? 'half_up'];
  return score((code, amount) => {
    const scale = scaled.get(code);
    if (scale === undefined) return amount;
    const before = multiplyFractions(fractionOf(amount), fractionOf(scale.max));
    return roundFraction(divideFractions(before, fractionOf(scale.share)), 12, mode);
  });
}

/** What rounding takes back again, so that scaling gives the amount that was meant. */
const against = {
  half_up: 'half_up',
  half_even: 'half_even',
  up: 'down',
  down: 'up',
} as const satisfies Record<RoundingMode, RoundingMode>;

function inputOf(code: string, taken: Taken, unscale: Unscale): ItemInput {
  if (taken.kind === 'rule') return taken.input;
  return taken.kind === 'open' ? nothing : { ...nothing, figures: { value: unscale(code, taken.points) } };
}

function withDecision(item: Item, all: ReadonlyMap<string, Taken>, unscale: Unscale): Item {
  if (item.children.length > 0)
    return { ...item, children: item.children.map((child) => withDecision(child, all, unscale)) };
  const taken = all.get(item.code) ?? { kind: 'open', claim: null };
  if (taken.kind === 'rule') return item;
  const isBounded = taken.kind === 'open' && taken.claim !== null;
  const rule = isBounded ? upTo(unscale(item.code, sizeOf(taken.claim ?? zeroPoints)), item.place) : byHand;
  return { ...item, rule, evidence: { ...item.evidence, isGate: false } };
}

/** An unknown amount up to a claim; of what is deducted, the claim is the least that is taken away. */
function upTo(claim: Points, place: Item['place']): Rule {
  const isDeducted = place === 'deduction';
  return {
    kind: 'proportional',
    measure: { kind: 'value', label: `điểm do ${body} chấm`, unit: null },
    of: points('1'),
    floor: isDeducted ? claim : zeroPoints,
    cap: isDeducted ? null : claim,
  };
}

/** What a deduction takes away is stated as a size. */
function sizeOf(amount: Points): Points {
  return amount.startsWith('-') ? points(amount.slice(1)) : amount;
}
