export { identityEndpoints } from './http.ts';
export { identityMessages } from './messages.ts';
export { authenticate } from './commands/authenticate.ts';
export { readAsCaller } from './commands/read-as-caller.ts';
export { findRolesOfPerson, getUnitName, isPersonOfUnit } from './views.ts';
export { enrolUnit, type PersonToEnrol, type UnitToEnrol } from './commands/enrol-unit.ts';
export { enterScope, hasUnits } from './store.ts';
export type { DemoAccount } from './contract.ts';
