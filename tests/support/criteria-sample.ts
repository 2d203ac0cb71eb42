import { points } from '#kernel/points.ts';
import type { CriteriaSet, Item } from '#modules/criteria/domain/criteria-set.ts';
import type { Band, Rule } from '#modules/criteria/domain/rule.ts';
import type { ItemInput, UnitInputs } from '#modules/criteria/domain/scoring/score.ts';

/** A set of invented items for tests; whatever is given takes the place of the plain values. */
export function sampleSet(items: readonly Item[], parts: Partial<CriteriaSet> = {}): CriteriaSet {
  return {
    code: 'bo-mau',
    title: 'Bộ tiêu chí mẫu',
    issuer: 'UBND tỉnh Mẫu',
    unitKinds: ['commune'],
    year: 2026,
    legalBasis: [],
    note: 'mẫu – giả định',
    levelLabels: ['Tiêu chí', 'Mục'],
    total: points('100'),
    surveyShare: null,
    rounding: { points: { places: 2, mode: 'half_up' }, index: { places: 2, mode: 'half_up' } },
    rebasing: 'index',
    bonusCap: null,
    indexCountsOutside: false,
    classifications: [],
    knockOuts: [],
    items,
    ...parts,
  };
}

/** An item of a set for tests. */
export function sampleItem(code: string, max: string, rule: Rule | null, parts: Partial<Item> = {}): Item {
  return {
    code,
    name: `Mục ${code}`,
    max: points(max),
    place: 'base',
    rule,
    scoringText: null,
    notApplicable: 'not_allowed',
    evidence: { required: [], isGate: false },
    position: null,
    children: [],
    ...parts,
  };
}

/** An item that adds up others. */
export function parentItem(
  code: string,
  max: string,
  children: readonly Item[],
  parts: Partial<Item> = {},
): Item {
  return sampleItem(code, max, { kind: 'sum', parts: null, cap: null }, { children, ...parts });
}

/** What is handed in for one item. */
export function given(
  figures: Readonly<Record<string, string | boolean | null>>,
  parts: Partial<ItemInput> = {},
): ItemInput {
  return {
    figures,
    isNotApplicable: false,
    evidence: null,
    ...parts,
  };
}

/** What one unit hands in. */
export function inputsOf(items: UnitInputs['items'], knockOuts: UnitInputs['knockOuts'] = {}): UnitInputs {
  return { items, knockOuts };
}

/** A band of points: "[80,", "[70,80)", ",70)" with its award. */
export function band(written: string, award: string): Band {
  const [, open = '', from = '', to = '', close = ''] =
    /^([[(]?)([-\d.]*),([-\d.]*)([\])]?)$/.exec(written) ?? [];
  return {
    from: from === '' ? null : { value: points(from), isIncluded: open === '[' },
    to: to === '' ? null : { value: points(to), isIncluded: close === ']' },
    award: { kind: 'points', points: points(award) },
  };
}
