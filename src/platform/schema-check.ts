import { Ajv, type ValidateFunction } from 'ajv';
import formatsModule from 'ajv-formats';

const addFormats = formatsModule.default;

/** A checker of values against contracts; `coerceTypes` turns text of an address into numbers and flags. */
export function newChecker(coerceTypes: boolean): Ajv {
  const options = { allErrors: false, useDefaults: false, strict: false, discriminator: true };
  const ajv = new Ajv({ ...options, coerceTypes });
  addFormats(ajv, ['uuid', 'date']);
  return ajv;
}

/** Where a value is not of a schema's form ("people.3.roles"); null where it is. */
export function faultPlace(schema: object, value: unknown): string | null {
  return faultFinder(schema)(value);
}

/** `faultPlace` for a schema that many values are checked against: it is compiled once, at the first of them. */
export function faultFinder(schema: object): (value: unknown) => string | null {
  let check: ValidateFunction | undefined;
  return (value) => {
    check ??= newChecker(false).compile(schema);
    if (check(value)) return null;
    const [fault] = check.errors ?? [];
    const extra: unknown = fault?.params['additionalProperty'] ?? fault?.params['missingProperty'];
    const place = [
      ...(fault?.instancePath ?? '').split('/').slice(1),
      ...(typeof extra === 'string' ? [extra] : []),
    ];
    return place.join('.') || 'JSON';
  };
}
