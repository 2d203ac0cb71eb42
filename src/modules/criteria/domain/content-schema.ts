import { notApplicablePolicies, scoredUnitKinds } from './criteria-set.ts';

/** A JSON Schema, as data. */
type Schema = Readonly<Record<string, unknown>>;

/** How many items a set may have in all, and how many levels of them. */
export const itemsMax = 2000;
export const levelsMax = 6;
/** Rules within rules: a part of a part of a sum, scored by a deduction. */
const ruleDepthMax = 4;

const text = (maxLength: number): Schema => ({ type: 'string', maxLength });
const oneOfTexts = (values: readonly string[]): Schema => ({ type: 'string', enum: values });
const integer = (minimum: number, maximum: number): Schema => ({ type: 'integer', minimum, maximum });
const list = (each: Schema, maxItems: number): Schema => ({ type: 'array', items: each, maxItems });
const flag: Schema = { type: 'boolean' };
/** A null, or else: a fault inside is then told by its own place. */
const nullable = (schema: Schema): Schema => ({ if: { type: 'null' }, else: schema });
const defined = (name: string): Schema => ({ $ref: `#/$defs/${name}` });

/** Every property is there, save those named as optional, and no other. */
function object(properties: Record<string, Schema>, optional: Record<string, Schema> = {}): Schema {
  return {
    type: 'object',
    properties: { ...properties, ...optional },
    required: Object.keys(properties),
    additionalProperties: false,
  };
}

type Variant = readonly [
  kind: string,
  properties: Record<string, Schema>,
  optional?: Record<string, Schema> | undefined,
];

/** Told apart by `kind`, so that a fault is looked for in the one variant that is meant. */
function variants(...each: readonly Variant[]): Schema {
  return {
    type: 'object',
    discriminator: { propertyName: 'kind' },
    required: ['kind'],
    oneOf: each.map(([kind, properties, optional]) =>
      object({ kind: { type: 'string', const: kind }, ...properties }, optional),
    ),
  };
}

/** Canonical decimal text, as `Points` writes it. */
const points: Schema = {
  type: 'string',
  pattern: String.raw`^(0|-?([1-9]\d{0,19}(\.\d{0,19}[1-9])?|0\.\d{0,19}[1-9]))$`,
};
const itemCode: Schema = { type: 'string', pattern: String.raw`^\S{0,40}$` };
const key: Schema = { type: 'string', pattern: String.raw`^[\p{L}\p{N}_-]{0,40}$` };
const label = text(1000);
const day: Schema = { type: 'string', format: 'date' };
const source = { source: defined('source') };
const bound = nullable(object({ value: points, isIncluded: flag }));
const interval = { from: bound, to: bound };
const cap = nullable(points);

const definitions: Record<string, Schema> = {
  source: variants(
    ['indicator', { indicator: text(200), figure: oneOfTexts(['numerator', 'denominator', 'value']) }],
    ['item', { code: itemCode, figure: text(100) }],
  ),
  measure: variants(
    ...(['share', 'ratio'] as const).map((kind): Variant => [
      kind,
      { numerator: label, denominator: label },
      { sources: object({}, { numerator: defined('source'), denominator: defined('source') }) },
    ]),
    ['value', { label, unit: nullable(text(100)) }, source],
    ['item', { code: itemCode, of: oneOfTexts(['percent', 'points']) }],
  ),
  award: variants(
    ['points', { points }],
    ['rate_of', { of: points }],
    ['linear', { from: points, to: points }],
  ),
  condition: object(
    { key, label, test: nullable(object({ measure: defined('measure'), ...interval })) },
    source,
  ),
  penalty: object(
    {
      key,
      label,
      per: variants(['points', { points }], ['percent_of_max', { percent: points }]),
      cap,
    },
    source,
  ),
  rounding: object({
    places: integer(0, 6),
    mode: oneOfTexts(['half_up', 'half_even', 'down', 'up']),
  }),
  ...Object.fromEntries(
    Array.from({ length: ruleDepthMax }, (_, depth) => [`rule_${depth + 1}`, rule(depth + 1)]),
  ),
  // What a deduction begins with: a rule, or simply all points.
  ...Object.fromEntries(
    Array.from({ length: ruleDepthMax }, (_, depth) => [
      `start_${depth + 1}`,
      variants(...ruleVariants(depth + 1), ['full', { points }]),
    ]),
  ),
  ...Object.fromEntries(
    Array.from({ length: levelsMax }, (_, level) => [`item_${level + 1}`, item(level + 1)]),
  ),
};

function rule(depth: number): Schema {
  return variants(...ruleVariants(depth));
}

function ruleVariants(depth: number): readonly Variant[] {
  const conditions = list(defined('condition'), 100);
  const flat: readonly Variant[] = [
    ['yes_no', { points, otherwise: points }, { label, ...source }],
    ['levels', { levels: list(object({ key, label, points }), 50) }, source],
    [
      'bands',
      { measure: defined('measure'), bands: list(object({ ...interval, award: defined('award') }), 50) },
    ],
    ['proportional', { measure: defined('measure'), of: points, floor: cap, cap }],
    ['all_of', { conditions, points, otherwise: points }],
    ['any_of', { conditions, points, otherwise: points }],
    ['count', { per: points, cap, label }, source],
    ['zero_tolerance', { points, otherwise: points, label }, source],
    ['given', { by: oneOfTexts(['survey', 'other_body']), body: text(500), scale: cap }],
  ];
  if (depth === ruleDepthMax) return [...flat, sum({ maxItems: 0 })];
  const inner = defined(`rule_${depth + 1}`);
  return [
    ...flat,
    [
      'deduction',
      { from: defined(`start_${depth + 1}`), penalties: list(defined('penalty'), 50), floor: points },
    ],
    sum({ items: object({ key, label, max: points, rule: inner }), maxItems: 100 }),
  ];
}

function sum(parts: Schema): Variant {
  return ['sum', { parts: nullable({ type: 'array', ...parts }), cap }];
}

function item(level: number): Schema {
  return object({
    code: itemCode,
    name: text(2000),
    max: points,
    place: oneOfTexts(['base', 'bonus', 'deduction']),
    rule: nullable(defined('rule_1')),
    scoringText: nullable(text(20_000)),
    notApplicable: oneOfTexts(notApplicablePolicies),
    evidence: object({ required: list(text(2000), 100), isGate: flag }),
    position: nullable(text(500)),
    children: level === levelsMax ? { type: 'array', maxItems: 0 } : items(level + 1),
  });
}

function items(level: number): Schema {
  return list(defined(`item_${level}`), itemsMax);
}

/**
 * The shape of a set that comes from outside, with every size bounded. Whether the set is sound is for `checkSet`:
 * a draft may be unfinished, but never of another form.
 */
export const contentSchema: Schema = {
  ...object({
    code: { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 80 },
    title: text(1000),
    issuer: text(500),
    unitKinds: list(oneOfTexts(scoredUnitKinds), scoredUnitKinds.length),
    year: integer(1900, 2200),
    legalBasis: list(
      object({ number: text(50), symbol: text(100), issuedOn: day, title: nullable(text(1000)) }),
      50,
    ),
    note: nullable(text(2000)),
    levelLabels: list(text(100), levelsMax),
    total: points,
    surveyShare: cap,
    rounding: object({ points: nullable(defined('rounding')), index: defined('rounding') }),
    rebasing: oneOfTexts(['index', 'parent']),
    bonusCap: cap,
    indexCountsOutside: flag,
    classifications: list(
      object({
        unitKinds: nullable(list(oneOfTexts(scoredUnitKinds), scoredUnitKinds.length)),
        on: oneOfTexts(['index', 'total']),
        bands: list(object({ ...interval, label }), 20),
      }),
      10,
    ),
    knockOuts: list(
      object({
        code: key,
        name: text(1000),
        effect: variants(
          ['total_zero', {}],
          ['total_at_most', { points }],
          ['class_at_most', { label }],
          ['unclassified', {}],
        ),
      }),
      50,
    ),
    items: items(1),
  }),
  $defs: definitions,
};
