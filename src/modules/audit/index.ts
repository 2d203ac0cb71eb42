export { appendAudit, auditActions, type AuditAction } from './store.ts';
export { auditEndpoints } from './http.ts';
