import type { Caller } from '#kernel/caller.ts';
import { asId, type EvidenceId } from '#kernel/id.ts';
import { refuse } from '#kernel/problem.ts';
import { today } from '#platform/clock.ts';
import type { Database } from '#platform/database/database.ts';
import type { FileStore } from '#platform/files/file-store.ts';
import type { PageDrawer } from '#platform/office/pages/page-drawer.ts';
import type { ResumableUploads } from '#platform/files/resumable-uploads.ts';
import {
  raw,
  reads,
  writes,
  type Endpoint,
  type ProtocolReply,
  type RawAsk,
} from '#platform/http/endpoint.ts';
import { keepUpload, type KeptUpload } from '#platform/http/keep-upload.ts';
import { resumeUpload } from '#platform/http/resume-upload.ts';
import { answerOneCheck } from './commands/answer-check.ts';
import { confirmFields } from './commands/confirm-fields.ts';
import { handInFile } from './commands/hand-in-file.ts';
import { moveDocument } from './commands/move-document.ts';
import { replaceFile } from './commands/replace-file.ts';
import { takeUpload } from './commands/take-upload.ts';
import {
  answerCheck,
  beginUpload,
  confirmEvidence,
  continueUpload,
  downloadEvidence,
  endUpload,
  findUpload,
  getEvidence,
  listEvidence,
  moveEvidence,
  readEvidenceWords,
  replaceEvidence,
  showEvidencePage,
  uploadEvidence,
} from './contract.ts';
import { detailOf } from './detail-of.ts';
import { pageReply } from './page-reply.ts';
import { findRevisionFile, findRevisionWords, listDocuments, listEvidenceRows } from './views.ts';

type Tools = {
  readonly database: Database;
  readonly files: FileStore;
  readonly uploads: ResumableUploads;
  readonly drawer: PageDrawer;
  readonly uploadMaxBytes: number;
};

/** The address under which uploads are created. */
export const uploadsAddress = beginUpload.path;

/** The evidence module's routes. */
export function evidenceEndpoints(tools: Tools): readonly Endpoint[] {
  return [
    raw(beginUpload, (ask) => resume(tools, ask)),
    raw(findUpload, (ask) => resume(tools, ask)),
    raw(continueUpload, (ask) => resume(tools, ask)),
    raw(endUpload, (ask) => resume(tools, ask)),
    reads(listEvidence, async (tx, { query }) => ({
      ...(await listEvidenceRows(tx, query, today())),
      uploadMaxBytes: tools.uploadMaxBytes,
    })),
    raw(uploadEvidence, async (ask) => {
      const { caller, file } = await received(tools, ask);
      const { validYear } = ask.query;
      return { id: await tools.database.write(caller, (tx) => handInFile(tx, caller, { file, validYear })) };
    }),
    reads(getEvidence, async (tx, { params, caller, language }) => {
      const [document] = await listDocuments(tx, [evidenceId(params)]);
      return detailOf(document ?? refuse('not_found', 'evidence.not_found'), {
        caller,
        language,
        today: today(),
        uploadMaxBytes: tools.uploadMaxBytes,
      });
    }),
    writes(confirmEvidence, (tx, { params, body, caller }) =>
      confirmFields(tx, caller, { id: evidenceId(params), ...body }),
    ),
    raw(replaceEvidence, async (ask) => {
      const { caller, file } = await received(tools, ask);
      const id = evidenceId(ask.params);
      return tools.database.write(caller, (tx) => replaceFile(tx, caller, { id, file, note: null }));
    }),
    writes(moveEvidence, (tx, { params, body, caller }) =>
      moveDocument(tx, caller, { id: evidenceId(params), ...body }),
    ),
    writes(answerCheck, (tx, { params, body, caller }) =>
      answerOneCheck(tx, caller, { id: evidenceId(params), ...body }),
    ),
    reads(downloadEvidence, async (tx, { params }) => {
      const file = await findRevisionFile(tx, evidenceId(params), params.ordinal);
      if (!file) return refuse('not_found', 'evidence.revision_not_found');
      return {
        fileName: file.fileName,
        mediaType: 'application/octet-stream',
        content: await tools.files.open(file.sha256),
        size: file.size,
      };
    }),
    reads(showEvidencePage, async (tx, { params, query }) => {
      const file = await findRevisionFile(tx, evidenceId(params), params.ordinal);
      return pageReply(tools, file, params.page, Number(query.width ?? 1000));
    }),
    reads(
      readEvidenceWords,
      async (tx, { params }) =>
        (await findRevisionWords(tx, evidenceId(params), params.ordinal)) ??
        refuse('not_found', 'evidence.revision_not_found'),
    ),
  ];
}

async function resume(
  tools: Tools,
  ask: Pick<RawAsk<typeof beginUpload>, 'caller' | 'request' | 'sayProblem'>,
): Promise<ProtocolReply> {
  const { caller } = ask;
  if (!caller) return refuse('unauthenticated', 'http.sign_in_needed');
  return resumeUpload(tools.uploads, caller, ask, (upload) => takeUpload(tools, caller, upload));
}

/** Only a whole file, kept, changes anything. */
async function received(
  { files, uploadMaxBytes }: Tools,
  { request, caller }: Pick<RawAsk<typeof uploadEvidence>, 'request' | 'caller'>,
): Promise<{ caller: Caller; file: KeptUpload }> {
  if (!caller) return refuse('unauthenticated', 'http.sign_in_needed');
  return { caller, file: await keepUpload(files, request, uploadMaxBytes) };
}

function evidenceId(params: { readonly id: string }): EvidenceId {
  return asId(params.id);
}
