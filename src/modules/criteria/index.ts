import { criteriaCommandMessages } from './command-messages.ts';
import { criteriaMessages as criteriaFigureMessages } from './messages.ts';
import { criteriaSetMessages } from './set-messages.ts';

export { criteriaEndpoints } from './http.ts';
export { publishSetFile } from './commands/publish-set-file.ts';
export { findPublishedSet, type PublishedSet } from './views.ts';

/** Everything that criteria say to people. */
export const criteriaMessages = {
  ...criteriaFigureMessages,
  ...criteriaSetMessages,
  ...criteriaCommandMessages,
};
