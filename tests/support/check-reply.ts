import { Value } from 'typebox/value';
import type { Route } from '#platform/http/contract.ts';

/** Fails where a reply is not of the shape that its contract promises. */
export function checkReplyAgainstContract(route: Route, reply: unknown): void {
  if (typeof route.reply === 'string') return;
  const sent: unknown = JSON.parse(JSON.stringify(reply));
  if (Value.Check(route.reply, sent)) return;
  const faults = [...Value.Errors(route.reply, sent)].slice(0, 3);
  throw new Error(`${route.method} ${route.path}: ${JSON.stringify(faults)}`);
}
