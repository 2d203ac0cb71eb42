import { fractionOf, multiplyFractions, fraction, type Fraction } from '#kernel/fraction.ts';
import type { Rule } from '#modules/criteria/domain/rule.ts';
import type { Points } from '#kernel/points.ts';
import { shareMaxima, type ItemShare } from '../applicable.ts';
import type { SetPlan } from '../set-plan.ts';
import type { Columns } from './columns.ts';
import { placesOf } from './exact-number.ts';

/** What one item got, for many units, in units of the grid. */
export type ItemResult = {
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** 1 where a fault, or a missing rule, keeps it unknown for ever. */
  readonly isFaulty: Uint8Array;
};

/** The maxima that hold for units which claim the same items not to apply. */
export type ShareTable = {
  readonly shares: readonly ItemShare[];
  /** In units of the grid; NaN where a maximum is not on it, which sends the whole unit the exact way. */
  readonly max: Float64Array;
};

/** Scores one item for the units from one place up to another. */
export type ScoreColumn = (from: number, to: number) => void;

/** A batch while it is scored. */
export type BatchState = {
  readonly plan: SetPlan;
  readonly columns: Columns;
  /** Points are whole numbers of 10^-places; `one` is 10^places. */
  readonly grid: { readonly places: number; readonly one: number };
  readonly items: readonly ItemResult[];
  readonly tables: Map<string, ShareTable>;
  /** Units that cannot be held on the grid. */
  readonly offGrid: Uint8Array;
};

/** The places that amounts of the rules need, at most four. */
export function amountPlaces(plan: SetPlan): number {
  const amounts = plan.items.flatMap(({ item }) => [item.max, ...amountsOf(item.rule)]);
  return Math.min(4, Math.max(0, ...amounts.map(placesOf)));
}

/** The places on which every result lies: those of rounding, of maxima and of limits. */
export function gridPlaces({ set, items }: SetPlan, places: number): number {
  if (set.rounding.points === null) return Math.min(8, places + 3);
  const limits = [
    set.bonusCap,
    ...set.knockOuts.map(({ effect }) => (effect.kind === 'total_at_most' ? effect.points : null)),
    ...items.map(({ item }) => item.max),
    ...items.map(({ item }) => (item.rule?.kind === 'sum' ? item.rule.cap : null)),
  ].filter((limit) => limit !== null);
  return Math.max(set.rounding.points.places, ...limits.map(placesOf));
}

/** The maxima of a unit by what it claims not to apply. */
export function shareTableOf(state: BatchState, claims: string): ShareTable {
  const known = state.tables.get(claims);
  if (known) return known;
  const claimed = new Set(claims === '' ? [] : claims.split(',').map(Number));
  const shares = shareMaxima(state.plan, ({ index }) => claimed.has(index));
  const max = Float64Array.from(shares, (share) => gridOf(state, share.max));
  const table = { shares, max };
  state.tables.set(claims, table);
  return table;
}

/** A fraction in units of the grid; NaN where it is not on it. */
export function gridOf({ grid }: Pick<BatchState, 'grid'>, value: Fraction): number {
  const scaled = multiplyFractions(value, fraction(BigInt(grid.one)));
  return scaled.denominator === 1n ? Number(scaled.numerator) : NaN;
}

/** Units of the grid as a fraction. */
export function fractionOfGrid({ grid }: Pick<BatchState, 'grid'>, units: number): Fraction {
  return fraction(BigInt(units), BigInt(grid.one));
}

/** A decimal in units of the grid; NaN where it is not on it. */
export function gridOfPoints(state: Pick<BatchState, 'grid'>, amount: Points): number {
  return gridOf(state, fractionOf(amount));
}

function amountsOf(rule: Rule | null): readonly Points[] {
  if (rule === null) return [];
  switch (rule.kind) {
    case 'yes_no':
    case 'zero_tolerance':
      return [rule.points, rule.otherwise];
    case 'levels':
      return rule.levels.map(({ points }) => points);
    case 'bands':
      return rule.bands.flatMap(({ award, from, to }) => [
        ...(from ? [from.value] : []),
        ...(to ? [to.value] : []),
        ...(award.kind === 'points'
          ? [award.points]
          : award.kind === 'rate_of'
            ? [award.of]
            : [award.from, award.to]),
      ]);
    case 'proportional':
      return [rule.of, ...[rule.floor, rule.cap].filter((limit) => limit !== null)];
    case 'all_of':
    case 'any_of':
      return [
        rule.points,
        rule.otherwise,
        ...rule.conditions.flatMap(({ test }) =>
          [test?.from, test?.to].flatMap((bound) => (bound ? [bound.value] : [])),
        ),
      ];
    case 'count':
      return [rule.per, ...(rule.cap === null ? [] : [rule.cap])];
    case 'deduction':
      return [
        ...(rule.from.kind === 'full' ? [rule.from.points] : amountsOf(rule.from)),
        ...rule.penalties.flatMap(({ per, cap }) => [
          per.kind === 'points' ? per.points : per.percent,
          ...(cap === null ? [] : [cap]),
        ]),
        rule.floor,
      ];
    case 'sum':
      return [
        ...(rule.parts ?? []).flatMap((part) => [part.max, ...amountsOf(part.rule)]),
        ...(rule.cap === null ? [] : [rule.cap]),
      ];
    case 'given':
      return rule.scale === null ? [] : [rule.scale];
  }
}
