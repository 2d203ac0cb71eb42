import { points, type Points } from '#kernel/points.ts';
import type { CriteriaSet, Item } from '#modules/criteria/domain/criteria-set.ts';
import type { Band, Rule } from '#modules/criteria/domain/rule.ts';
import type { FigureValue, ItemInput, UnitInputs } from '#modules/criteria/domain/scoring/score.ts';

/** How many communes there are, and the items that each is scored on. */
export const scoringSize = { communes: 3321, fields: 6, itemsOfField: 10 } as const;

const measure = { kind: 'share', numerator: 'Số đạt', denominator: 'Tổng số' } as const;

const band = (from: string | null, to: string | null, amount: string): Band => ({
  from: from === null ? null : { value: points(from), isIncluded: true },
  to: to === null ? null : { value: points(to), isIncluded: false },
  award: { kind: 'points', points: points(amount) },
});

const zero = points('0');
const tenths = (units: number): Points => points((units / 100).toFixed(2));

/** The ten kinds of rule that come again in every field, for an item of so many hundredths. */
function ruleOf(place: number, max: number): Rule {
  const full = tenths(max);
  const half = tenths(Math.round(max / 2));
  switch (place) {
    case 0:
    case 1:
    case 2:
      return { kind: 'proportional', measure, of: full, floor: null, cap: null };
    case 3:
    case 4:
      return {
        kind: 'bands',
        measure,
        bands: [band('80', null, full), band('70', '80', half), band(null, '70', '0')],
      };
    case 5:
      return { kind: 'yes_no', points: full, otherwise: zero };
    case 6:
      return {
        kind: 'levels',
        levels: [
          { key: 'dung_han', label: 'Đúng hạn', points: full },
          { key: 'cham', label: 'Chậm', points: half },
          { key: 'khong', label: 'Không', points: zero },
        ],
      };
    case 7:
      return { kind: 'count', per: points('0.25'), cap: full, label: 'Số sáng kiến' };
    case 8:
      return {
        kind: 'deduction',
        from: { kind: 'full', points: full },
        penalties: [
          { key: 'cham', label: 'Báo cáo chậm', per: { kind: 'points', points: points('0.25') }, cap: null },
        ],
        floor: zero,
      };
    default:
      return {
        kind: 'all_of',
        conditions: [
          { key: 'ke_hoach', label: 'Có kế hoạch', test: null },
          { key: 'bao_cao', label: 'Có báo cáo', test: null },
        ],
        points: full,
        otherwise: zero,
      };
  }
}

/** An invented set of sixty items in six fields, a hundred points in all. */
export function scoringSet(): CriteriaSet {
  const maxima = [100, 200, 150, 200, 150, 150, 200, 150, 200, 167];
  const items: Item[] = Array.from({ length: scoringSize.fields }, (_, field) => {
    const own = maxima.map((max, place) => (field === 5 && place === 9 ? 165 : max));
    return {
      ...itemOf(
        `${field + 1}`,
        own.reduce((sum, max) => sum + max, 0),
        { kind: 'sum', parts: null, cap: null },
      ),
      children: own.map((max, place) => itemOf(`${field + 1}.${place + 1}`, max, ruleOf(place, max))),
    };
  });
  return {
    code: 'do-thoi-gian',
    title: 'Bộ tiêu chí để đo thời gian',
    issuer: 'UBND tỉnh Mẫu',
    unitKinds: ['commune'],
    year: 2026,
    legalBasis: [],
    note: 'mẫu – giả định',
    levelLabels: ['Lĩnh vực', 'Tiêu chí'],
    total: points('100'),
    surveyShare: null,
    rounding: { points: { places: 2, mode: 'half_up' }, index: { places: 2, mode: 'half_up' } },
    rebasing: 'index',
    bonusCap: null,
    indexCountsOutside: false,
    classifications: [
      {
        unitKinds: null,
        on: 'index',
        bands: [
          { ...band('80', null, '0'), label: 'Tốt' },
          { ...band('65', '80', '0'), label: 'Khá' },
          { ...band(null, '65', '0'), label: 'Trung bình' },
        ],
      },
    ],
    knockOuts: [],
    items,
  };
}

function itemOf(code: string, max: number, rule: Rule): Item {
  return {
    code,
    name: `Nội dung mẫu ${code}`,
    max: tenths(max),
    place: 'base',
    rule,
    scoringText: null,
    notApplicable: 'not_allowed',
    evidence: { required: [], isGate: false },
    position: null,
    children: [],
  };
}

/** Figures as plain numbers, one row for each commune: what every way of scoring is fed from. */
export type SampleFigures = {
  readonly numerator: number;
  readonly denominator: number;
  /** Yes or no, a level, a count or cases, by the rule; the second condition of all_of. */
  readonly value: number;
  readonly second: number;
};

/** The figures of a commune's item; the same for every run, with ties at the third place among them. */
export function sampleFigures(commune: number, item: number): SampleFigures {
  const mixed = mix(commune * 64 + item);
  const denominator = mixed % 3 === 0 ? 200 : 20 + (mixed % 981);
  const place = item % scoringSize.itemsOfField;
  const options = place === 6 ? 3 : place === 7 || place === 8 ? 9 : 2;
  return {
    denominator,
    numerator: mix(mixed + 1) % (denominator + 1),
    value: mix(mixed + 2) % options,
    second: mix(mixed + 3) % 2,
  };
}

/** What a commune hands in, as the program takes it. */
export function sampleInputs(set: CriteriaSet, commune: number): UnitInputs {
  const leaves = set.items.flatMap(({ children }) => children);
  const items = leaves.map(({ code, rule }, item): [string, ItemInput] => {
    const figures = figuresFor(rule, sampleFigures(commune, item));
    return [code, { figures, isNotApplicable: false, evidence: null }];
  });
  return { items: Object.fromEntries(items), knockOuts: {} };
}

function figuresFor(
  rule: Rule | null,
  { numerator, denominator, value, second }: SampleFigures,
): Record<string, FigureValue> {
  if (rule === null) return {};
  switch (rule.kind) {
    case 'proportional':
    case 'bands':
      return { numerator: String(numerator), denominator: String(denominator) };
    case 'levels':
      return { value: rule.levels[value]?.key ?? null };
    case 'count':
      return { value: String(value) };
    case 'deduction':
      return { cham: String(value) };
    case 'all_of':
      return { ke_hoach: value === 1, bao_cao: second === 1 };
    case 'yes_no':
      return { value: value === 1 };
    case 'any_of':
    case 'zero_tolerance':
    case 'sum':
    case 'given':
      throw new Error(`no figures are made for ${rule.kind}`);
  }
}

/** A whole number that looks like chance and is always the same. */
function mix(seed: number): number {
  let x = (seed * 0x9e3779b1) >>> 0;
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b) >>> 0;
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35) >>> 0;
  return (x ^ (x >>> 16)) >>> 0;
}
