import { reads, type Endpoint } from '#platform/http/endpoint.ts';
import { listAudit, verifyAudit } from './contract.ts';
import { listAuditEntries, verifyAuditChain } from './views.ts';

/** The audit module's routes. */
export const auditEndpoints: readonly Endpoint[] = [
  reads(listAudit, (tx, { query }) => listAuditEntries(tx, query.page ?? 1)),
  reads(verifyAudit, (tx) => verifyAuditChain(tx)),
];
