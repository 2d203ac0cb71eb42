export { supervisionEndpoints } from './http.ts';
export { supervisionMessages } from './messages.ts';
export { recordDemonstration } from './commands/record-demonstration.ts';
export type { SupervisionToRecord } from './commands/record-supervision.ts';
