import { asId, type ReadingId } from '#kernel/id.ts';
import { refuse } from '#kernel/problem.ts';
import type { Database } from '#platform/database/database.ts';
import type { FileStore } from '#platform/files/file-store.ts';
import { raw, reads, writes, type Endpoint } from '#platform/http/endpoint.ts';
import { keepUpload } from '#platform/http/keep-upload.ts';
import { correctDraft } from './commands/correct-reading.ts';
import { discardDraft } from './commands/discard-reading.ts';
import { handInPaper } from './commands/hand-in-paper.ts';
import {
  correctReading,
  discardReading,
  downloadPaper,
  getReading,
  getReadingProgress,
  listReadings,
  uploadPaper,
} from './contract.ts';
import { findPaperFile, findReadingDetail, findReadingProgress, listReadingRows } from './views.ts';

type Tools = {
  readonly database: Database;
  readonly files: FileStore;
  readonly uploadMaxBytes: number;
};

/** The documents module's routes. */
export function documentsEndpoints(tools: Tools): readonly Endpoint[] {
  return [
    raw(uploadPaper, async ({ request, caller }) => {
      if (!caller) return refuse('unauthenticated', 'http.sign_in_needed');
      const file = await keepUpload(tools.files, request, tools.uploadMaxBytes);
      return { id: await tools.database.write(caller, (tx) => handInPaper(tx, caller, file)) };
    }),
    reads(listReadings, async (tx, { query }) => ({
      ...(await listReadingRows(tx, query.page ?? 1)),
      uploadMaxBytes: tools.uploadMaxBytes,
    })),
    reads(getReading, async (tx, { params }) => found(await findReadingDetail(tx, readingId(params)))),
    reads(getReadingProgress, async (tx, { params }) =>
      found(await findReadingProgress(tx, readingId(params))),
    ),
    writes(correctReading, (tx, { params, body }) => correctDraft(tx, { id: readingId(params), ...body })),
    writes(discardReading, (tx, { params, body }) => discardDraft(tx, { id: readingId(params), ...body })),
    reads(downloadPaper, async (tx, { params }) => {
      const file = found(await findPaperFile(tx, readingId(params)));
      return {
        fileName: file.fileName,
        mediaType: 'application/octet-stream',
        content: await tools.files.open(file.sha256),
        size: file.fileSize,
      };
    }),
  ];
}

function readingId(params: { readonly id: string }): ReadingId {
  return asId(params.id);
}

function found<Value>(value: Value | undefined): Value {
  return value ?? refuse('not_found', 'documents.reading_not_found');
}
