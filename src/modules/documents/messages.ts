/** The sentences of reading a notice; they stand in the domain because a reading as JSON holds its warnings. */
export { readingMessages } from './domain/reading/reading-messages.ts';
