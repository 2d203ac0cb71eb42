import { readDocumentHead } from '#modules/documents/domain/reading/read-document-head.ts';
import { servePapers } from '#platform/office/reading/serve-papers.ts';

// The worker thread that opens evidence and reads what it says of itself, whatever kind of paper it is.
servePapers(readDocumentHead);
