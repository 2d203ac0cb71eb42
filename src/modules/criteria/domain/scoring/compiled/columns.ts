import { parsePoints, type Points } from '#kernel/points.ts';
import type { FigureSpec } from '../figures.ts';
import { inputOf, resolveFigures } from '../resolve-figures.ts';
import { evidenceStates, type FigureValue, type ItemInput, type UnitInputs } from '../score.ts';
import type { PlannedItem, SetPlan } from '../set-plan.ts';

/** The figures of one item for many units: whole numbers in units of `1 / scale`, NaN where unknown. */
export type ItemColumns = {
  /** 1, 10, 100, …: grows while figures with more places are written. */
  scale: number;
  /** One for each figure of the item: 0 and 1 for yes/no, the place of a level, else the scaled number. */
  readonly values: readonly Float64Array[];
  /** 0 unknown, else the place in `evidenceStates` plus one. */
  readonly evidence: Uint8Array;
  /** 1 where what was handed in is faulty or does not fit: it stands in `odd` as it came. */
  readonly isOdd: Uint8Array;
};

/** What many units hand in for one set. */
export type Columns = {
  readonly count: number;
  readonly items: readonly ItemColumns[];
  /** Inputs that the columns cannot hold, by unit × items + item. */
  readonly odd: Map<number, ItemInput>;
  /** The places of the items that a unit claims not to apply, joined; empty for none. */
  readonly claims: string[];
  /** 1 where a unit claims anything not to apply. */
  readonly hasClaims: Uint8Array;
  /** One for each knock-out of the set: −1 unknown, 0 no, 1 yes. */
  readonly knockOuts: readonly Int8Array[];
};

/** Beyond this a double may no longer be the exact whole number. */
export const safeLimit = 2 ** 52;

const scaleMax = 1_000_000;

/** Columns in which nothing is known yet. */
export function emptyColumns(plan: SetPlan, count: number): Columns {
  return {
    count,
    items: plan.items.map(({ figures }) => ({
      scale: 1,
      values: figures.map(() => new Float64Array(count).fill(NaN)),
      evidence: new Uint8Array(count),
      isOdd: new Uint8Array(count),
    })),
    odd: new Map(),
    claims: Array.from({ length: count }, () => ''),
    hasClaims: new Uint8Array(count),
    knockOuts: plan.set.knockOuts.map(() => new Int8Array(count).fill(-1)),
  };
}

/** Puts what a unit hands in into its row, in the place of what was there. */
export function writeUnit(plan: SetPlan, columns: Columns, unit: number, inputs: UnitInputs): void {
  const claims: number[] = [];
  for (const planned of plan.items) {
    const into = columns.items[planned.index];
    const input = inputOf(inputs, planned.item.code);
    if (!into) continue;
    const isClaimed = input?.isNotApplicable === true;
    if (isClaimed) claims.push(planned.index);
    const state = input?.evidence ? evidenceStates.indexOf(input.evidence) + 1 : 0;
    into.evidence[unit] = state;
    const { values, faults } = resolveFigures(plan, planned, inputs);
    const isFaulty = faults.length > 0 || (isClaimed && planned.item.notApplicable === 'not_allowed');
    const fits = !isFaulty && writeFigures(planned.figures, into, unit, values);
    const key = unit * plan.items.length + planned.index;
    into.isOdd[unit] = fits ? 0 : 1;
    if (fits || input === null) columns.odd.delete(key);
    else columns.odd.set(key, input);
    if (!fits) for (const column of into.values) column[unit] = NaN;
  }
  columns.claims[unit] = claims.join(',');
  columns.hasClaims[unit] = claims.length > 0 ? 1 : 0;
  for (const [place, { code }] of plan.set.knockOuts.entries()) {
    const column = columns.knockOuts[place];
    const holds = Object.hasOwn(inputs.knockOuts, code) ? inputs.knockOuts[code] : null;
    if (column) column[unit] = holds === true ? 1 : holds === false ? 0 : -1;
  }
}

/** What a unit handed in for an item, read back. */
export function readItem(plan: SetPlan, columns: Columns, unit: number, planned: PlannedItem): ItemInput {
  const from = columns.items[planned.index];
  const odd = columns.odd.get(unit * plan.items.length + planned.index);
  if (odd || !from) return odd ?? { figures: {}, isNotApplicable: false, evidence: null };
  const figures: Record<string, FigureValue> = {};
  for (const [place, spec] of planned.figures.entries())
    figures[spec.key] = readFigure(spec, from.values[place]?.[unit] ?? NaN, from.scale);
  const claims = columns.claims[unit] ?? '';
  return {
    figures,
    isNotApplicable: claims !== '' && claims.split(',').includes(String(planned.index)),
    evidence: evidenceStates[(from.evidence[unit] ?? 0) - 1] ?? null,
  };
}

/** All that a unit handed in, read back; only the items asked for where they are named. */
export function readUnit(
  plan: SetPlan,
  columns: Columns,
  unit: number,
  items: readonly PlannedItem[] = plan.items,
): UnitInputs {
  return {
    items: Object.fromEntries(
      items.map((planned) => [planned.item.code, readItem(plan, columns, unit, planned)]),
    ),
    knockOuts: Object.fromEntries(
      plan.set.knockOuts.map(({ code }, place) => {
        const state = columns.knockOuts[place]?.[unit] ?? -1;
        return [code, state < 0 ? null : state === 1];
      }),
    ),
  };
}

function writeFigures(
  specs: readonly FigureSpec[],
  into: ItemColumns,
  unit: number,
  values: ReadonlyMap<string, FigureValue>,
): boolean {
  for (const [place, spec] of specs.entries()) {
    const column = into.values[place];
    const value = values.get(spec.key) ?? null;
    const cell = value === null ? NaN : encode(specs, spec, into, value);
    if (cell === null || !column) return false;
    column[unit] = cell;
  }
  return true;
}

/** A value as a cell; null where it does not fit. */
function encode(
  specs: readonly FigureSpec[],
  spec: FigureSpec,
  into: ItemColumns,
  value: FigureValue,
): number | null {
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (spec.kind === 'level') return spec.options.findIndex(({ key }) => key === value);
  const amount = parsePoints(String(value));
  if (amount === null) return null;
  const places = amount.split('.')[1]?.length ?? 0;
  const digits = Number(amount.replace('.', ''));
  if (!grow(specs, into, scales[places] ?? Infinity)) return null;
  const cell = digits * (into.scale / 10 ** places);
  return Math.abs(cell) <= safeLimit && Math.abs(digits) <= safeLimit ? cell : null;
}

const scales = [1, 10, 100, 1000, 10_000, 100_000, scaleMax];

/** Rewrites the item's numbers in finer units, where all of them stay exact. */
function grow(specs: readonly FigureSpec[], into: ItemColumns, scale: number): boolean {
  if (scale <= into.scale) return true;
  if (scale > scaleMax) return false;
  const times = scale / into.scale;
  const numbers = into.values.filter((_, place) => isNumber(specs[place]));
  for (const column of numbers)
    for (const cell of column) if (Math.abs(cell) * times > safeLimit) return false;
  for (const column of numbers)
    for (let unit = 0; unit < column.length; unit += 1) column[unit] = (column[unit] ?? NaN) * times;
  into.scale = scale;
  return true;
}

function isNumber(spec: FigureSpec | undefined): boolean {
  return spec?.kind === 'count' || spec?.kind === 'decimal';
}

function readFigure(spec: FigureSpec, cell: number, scale: number): FigureValue {
  if (Number.isNaN(cell)) return null;
  if (spec.kind === 'yes_no') return cell === 1;
  if (spec.kind === 'level') return spec.options[cell]?.key ?? null;
  return scaledText(cell, scale);
}

/** A whole number of units of `1 / scale` as a decimal. */
export function scaledText(units: number, scale: number): Points {
  if (scale === 1) return String(units === 0 ? 0 : units) as Points;
  const places = scale === 10_000 ? 4 : scale === 100 ? 2 : Math.round(Math.log10(scale));
  const digits = String(Math.abs(units)).padStart(places + 1, '0');
  const decimals = digits.slice(digits.length - places);
  const behind = decimals.endsWith('0') ? decimals.replace(/0+$/, '') : decimals;
  const whole = digits.slice(0, digits.length - places);
  return `${units < 0 ? '-' : ''}${whole}${behind === '' ? '' : `.${behind}`}` as Points;
}
