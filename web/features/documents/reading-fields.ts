import type { Field, Reading } from '#modules/documents/domain/reading/reading.ts';
import type { Span } from '#kernel/paper.ts';

/** Where a field stands in a reading: "document.agency", "findings.3.causes.0.text". */
export type FieldPath = string;

/** A field with its place. */
export type PlacedField = { readonly path: FieldPath; readonly field: Field<unknown> };

/** Below this a person should look at the value before confirming. */
export const certainEnough = 0.75;

/** Whether the reading is unsure of a value that it gives. */
export function isUncertain(field: Field<unknown>): boolean {
  return field.value !== null && field.confidence < certainEnough;
}

/** A value that a person wrote: certain, still pointing at the text it was read from. */
export function corrected<Value>(field: Field<Value>, value: Value | null): Field<Value> {
  return { value, span: value === null ? null : field.span, confidence: 1 };
}

/** A field that a person adds and the paper does not hold. */
export function added<Value>(value: Value | null = null): Field<Value> {
  return { value, span: null, confidence: 1 };
}

/** Every field of a reading in the order of the screen. */
export function listFields(reading: Reading): readonly PlacedField[] {
  const found: PlacedField[] = [];
  const { document, plan, citedDocuments, delegation, sessionDate, findings } = reading;
  const { generalLimitations, recommendations, recipients } = reading;
  collect('document', document, found);
  collect('sessionDate', sessionDate, found);
  collect('plan', plan, found);
  collect('citedDocuments', citedDocuments, found);
  collect('delegation', delegation, found);
  collect('findings', findings, found);
  collect('generalLimitations', generalLimitations, found);
  collect('recommendations', recommendations, found);
  collect('recipients', recipients, found);
  return found;
}

/** The reading with another field at one place; everything else stays the same object. */
export function withField(reading: Reading, path: FieldPath, field: Field<unknown>): Reading {
  return replaced(reading, path.split('.'), field) as Reading;
}

/** The field at a place; undefined where the place is no longer there. */
export function findField(reading: Reading, path: FieldPath): Field<unknown> | undefined {
  let value: unknown = reading;
  for (const key of path.split('.')) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return isField(value) ? value : undefined;
}

/** Whether something is a field: a value, where it stands, how sure the reading is. */
export function isField(value: unknown): value is Field<unknown> {
  return typeof value === 'object' && value !== null && 'confidence' in value && 'span' in value;
}

/** The field whose text is the narrowest around a place of the paper. */
export function fieldAround(fields: readonly PlacedField[], offset: number): PlacedField | undefined {
  let best: PlacedField | undefined;
  for (const placed of fields) {
    const { span } = placed.field;
    if (!span || offset < span.start || offset >= span.end) continue;
    if (!best?.field.span || lengthOf(span) < lengthOf(best.field.span)) best = placed;
  }
  return best;
}

function collect(path: string, value: unknown, found: PlacedField[]): void {
  if (isField(value)) found.push({ path, field: value });
  else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value)) collect(`${path}.${key}`, inner, found);
}

function replaced(value: unknown, [key, ...rest]: readonly string[], field: Field<unknown>): unknown {
  if (key === undefined) return field;
  if (Array.isArray(value)) {
    return value.map((inner: unknown, index) =>
      String(index) === key ? replaced(inner, rest, field) : inner,
    );
  }
  const holder = value as Record<string, unknown>;
  return { ...holder, [key]: replaced(holder[key], rest, field) };
}

function lengthOf(span: Span): number {
  return span.end - span.start;
}
