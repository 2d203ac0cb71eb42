import { inspect } from 'node:util';

/** A value that must not reach a log, a page or a message by accident; only `reveal` gives it out. */
export type Secret = { readonly reveal: () => string; readonly toString: () => string };

/** Wraps a secret so that printing, serialising or inspecting it shows "[hidden]". */
export function secret(value: string): Secret {
  return { reveal: () => value, toString: hidden, toJSON: hidden, [inspect.custom]: hidden } as Secret;
}

function hidden(): string {
  return '[hidden]';
}
