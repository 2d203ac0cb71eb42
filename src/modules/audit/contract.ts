import { Type, type Static } from 'typebox';
import { nullable, pageOf, route, uuid } from '#platform/http/contract.ts';

const auditEntry = Type.Object({
  sequence: Type.Integer(),
  at: Type.String(),
  personName: nullable(Type.String()),
  action: Type.String(),
  subjectKind: Type.String(),
  subjectId: nullable(uuid()),
  facts: Type.Record(Type.String(), Type.Any()),
  hash: Type.String(),
});
export type AuditEntry = Static<typeof auditEntry>;

export const listAudit = route({
  method: 'GET',
  path: '/api/audit',
  permission: 'audit.read',
  summary: 'The unit’s audit log, newest first.',
  query: Type.Object({ page: Type.Optional(Type.Integer({ minimum: 1, maximum: 100000 })) }),
  reply: pageOf(auditEntry),
});

const auditVerification = Type.Object({
  entries: Type.Integer(),
  isWhole: Type.Boolean(),
  /** The first entry that is not as it was written; null when the chain is whole. */
  firstBroken: nullable(Type.Integer()),
});
export type AuditVerification = Static<typeof auditVerification>;

export const verifyAudit = route({
  method: 'GET',
  path: '/api/audit/verification',
  permission: 'audit.read',
  summary: 'Recomputes the chain of the unit’s log and says whether every entry is as it was written.',
  reply: auditVerification,
});
