export { runCriteriaCommand } from './cli/criteria-command.ts';
export { runScoreCommand } from './cli/score-command.ts';
