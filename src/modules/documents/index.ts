import { handInMessages } from './hand-in-messages.ts';
import { readingMessages } from './messages.ts';

export { documentsEndpoints } from './http.ts';
export {
  giveUpReading,
  readHandedInPaper,
  readPaperJob,
  type ReadPaperInput,
} from './commands/read-paper.ts';
export { completeReading, takeDraft } from './commands/take-draft.ts';
export { layOutNotice } from './domain/writing/lay-out-notice.ts';
export type { NoticeContent, NoticeFinding } from './domain/writing/notice-content.ts';
export { typesetPaper } from './typeset-paper.ts';
export type { PageLayout } from '#platform/office/writing/page-layout.ts';

/** What documents say to people. */
export const documentsMessages = { ...handInMessages, ...readingMessages };
