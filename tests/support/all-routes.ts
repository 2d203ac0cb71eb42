import * as assessment from '#modules/assessment/contract.ts';
import * as audit from '#modules/audit/contract.ts';
import * as criteria from '#modules/criteria/contract.ts';
import * as documents from '#modules/documents/contract.ts';
import * as evidence from '#modules/evidence/contract.ts';
import * as findings from '#modules/findings/contract.ts';
import * as identity from '#modules/identity/contract.ts';
import * as supervision from '#modules/supervision/contract.ts';
import type { Route } from '#platform/http/contract.ts';

/** Every route of every contract. */
export const allRoutes: readonly Route[] = [
  identity,
  documents,
  evidence,
  criteria,
  assessment,
  findings,
  supervision,
  audit,
].flatMap((contract) => Object.values<unknown>(contract).filter(isRoute));

function isRoute(value: unknown): value is Route {
  return (
    typeof value === 'object' &&
    value !== null &&
    'method' in value &&
    'path' in value &&
    'permission' in value
  );
}
