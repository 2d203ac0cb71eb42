import { asId, type ReadingId } from '#kernel/id.ts';
import { ProblemError, refuse } from '#kernel/problem.ts';
import type { Database } from '#platform/database/database.ts';
import type { LocalStore } from '#platform/files/local-store.ts';
import { raw, reads, writes, type Endpoint, type RawAsk } from '#platform/http/endpoint.ts';
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
  readonly files: LocalStore;
  readonly uploadMaxBytes: number;
};

/** The documents module's routes. */
export function documentsEndpoints(tools: Tools): readonly Endpoint[] {
  return [
    raw(uploadPaper, (ask) => upload(tools, ask)),
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

/** Takes the file stream first; only a whole file makes a reading. */
async function upload(
  tools: Tools,
  { request, caller }: RawAsk<typeof uploadPaper>,
): Promise<{ id: string }> {
  const part = request.isMultipart() ? await request.file() : undefined;
  if (!part || !caller) return refuse('invalid', 'documents.file_expected');
  const kept = await tools.files.put(part.file, tools.uploadMaxBytes).catch((error: unknown) => {
    // The stream broke, not the store: the connection was cut, or half a form was sent.
    if (!(error instanceof ProblemError) && part.file.errored)
      refuse('invalid', 'documents.upload_interrupted');
    throw error;
  });
  const file = { ...kept, name: cleanFileName(part.filename) };
  return { id: await tools.database.write(caller, (tx) => handInPaper(tx, caller, file)) };
}

/** A name to show and to save under: no folders, no control characters, not endless. */
function cleanFileName(name: string): string {
  const last = name.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const clean = last
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .trim()
    .slice(-200);
  return clean || 'van-ban';
}

function readingId(params: { readonly id: string }): ReadingId {
  return asId(params.id);
}

function found<Value>(value: Value | undefined): Value {
  return value ?? refuse('not_found', 'documents.reading_not_found');
}
