import { readNotice } from '#modules/documents/domain/reading/read-notice.ts';
import { servePapers } from '#platform/office/reading/serve-papers.ts';

// The worker thread of the server and the command line: opens a file and reads the notice in it.
servePapers(readNotice);
