import { Type, type Static, type TObject, type TSchema } from 'typebox';
import type { Permission } from '#kernel/permission.ts';

/**
 * A route as a value: the server registers it, the browser calls it, the OpenAPI document lists it and the
 * permission matrix test walks it. `permission: null` is open to everybody; `'signed_in'` to anyone with a session.
 */
export type Route = {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly permission: Permission | 'signed_in' | null;
  /** One sentence for the API document. */
  readonly summary: string;
  readonly params?: TObject;
  readonly query?: TObject;
  readonly body?: TSchema;
  /**
   * The reply's shape; `file` for a download, `protocol` where an open protocol says what status and headers mean;
   * `upload` marks a route that takes multipart files.
   */
  readonly reply: TSchema | 'file' | 'none' | 'protocol';
  readonly upload?: true;
};

/** Keeps the literal types of a route, so that both sides are typed from the one value. */
export function route<const R extends Route>(value: R): R {
  return value;
}

type StaticOr<Schema, Otherwise> = Schema extends TSchema ? Static<Schema> : Otherwise;
/** The parts of a route’s path. */
export type ParamsOf<R extends Route> = StaticOr<R['params'], undefined>;
/** What may follow the question mark. */
export type QueryOf<R extends Route> = StaticOr<R['query'], undefined>;
/** What a request carries. */
export type BodyOf<R extends Route> = StaticOr<R['body'], undefined>;
/** What a reply carries. */
export type ReplyOf<R extends Route> = R['reply'] extends TSchema ? Static<R['reply']> : undefined;

/** Schemas that contracts share. */
export const uuid = () => Type.String({ format: 'uuid' });
export const calendarDate = () => Type.String({ format: 'date' });
export const decimal = () => Type.String({ pattern: '^-?\\d{1,12}(\\.\\d{1,6})?$' });
export const positiveDecimal = () => Type.String({ pattern: '^\\d{1,12}(\\.\\d{1,6})?$' });
/** Text with at least one character that shows. */
export const filledText = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: '\\S' });
/** An object that takes no property it does not name. */
export const closed = () => ({ additionalProperties: false as const });
export const nullable = <Schema extends TSchema>(schema: Schema) => Type.Union([schema, Type.Null()]);
export const oneOf = <const Values extends readonly string[]>(values: Values) =>
  Type.Unsafe<Values[number]>({ type: 'string', enum: [...values] });
export const pageOf = <Row extends TSchema>(row: Row) =>
  Type.Object({ rows: Type.Array(row), total: Type.Integer({ minimum: 0 }) });
export const withId = () => Type.Object({ id: uuid() });
