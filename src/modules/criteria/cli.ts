export { runCriteriaCommand } from './cli/criteria-command.ts';
export { runKeptSetsCommand } from './cli/kept-sets-command.ts';
export { runScoreCommand } from './cli/score-command.ts';
