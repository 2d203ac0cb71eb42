export { recordFindings } from './commands/record-findings.ts';
export { findingsEndpoints } from './http.ts';
export { findingsMessages } from './messages.ts';
export { listAllFindings } from './views.ts';
export type { NewFinding, SupervisionKey } from './store.ts';
export type { FindingRow } from './contract.ts';
