/** A schema as far as the browser needs one: contracts take schemas apart and put them together by `properties`. */
type Shape = { readonly properties: object };

const object = (properties: object): Shape => ({ properties });
const shape = (): Shape => ({ properties: {} });

/**
 * Stands in for TypeBox in the browser bundle (vite.config.ts): the browser reads method and path of a route and
 * checks nothing, so the schemas, which the server checks, need not be downloaded.
 */
export const Type = {
  Object: object,
  Any: shape,
  Array: shape,
  Boolean: shape,
  Integer: shape,
  Literal: shape,
  Null: shape,
  Number: shape,
  Optional: shape,
  Partial: shape,
  Record: shape,
  String: shape,
  Union: shape,
  Unknown: shape,
  Unsafe: shape,
};
