export { completeReading } from './commands/complete-reading.ts';
export { giveUpReading } from './commands/give-up-reading.ts';
export { readHandedInPaper } from './commands/read-paper.ts';
export { readPaperJob, type ReadPaperInput } from './read-paper-job.ts';
export { takeDraft } from './commands/take-draft.ts';
export type { DocumentFields as PaperHead, ReadingResult } from './domain/reading/reading.ts';
export { layOutNotice } from './domain/writing/lay-out-notice.ts';
export { layOutSelfAssessmentReport } from './domain/writing/lay-out-self-assessment.ts';
export type {
  ReportedField,
  ReportedItem,
  ReportedPoints,
  SelfAssessmentContent,
} from './domain/writing/self-assessment-content.ts';
export type { NoticeContent, NoticeFinding } from './domain/writing/notice-content.ts';
export { documentsEndpoints } from './http.ts';
export { documentsMessages } from './messages.ts';
export { typesetPaper } from './typeset-paper.ts';
export type { PageLayout } from '#platform/office/writing/page-layout.ts';
