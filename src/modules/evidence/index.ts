export type { CheckAnswer, FactCode, HintCode } from './domain/check.ts';
export { factsOf } from './domain/facts-of.ts';
export { hintsOf } from './domain/hints-of.ts';
export { evidenceMessages } from './messages.ts';
export { sayFile, type SaidFile } from './say-check.ts';
export { checkHandedInFile } from './commands/check-file.ts';
export { giveUpFile } from './commands/give-up-file.ts';
export { evidenceEndpoints, uploadsAddress } from './http.ts';
export { checkFileJob, type CheckFileInput } from './receive-file.ts';
