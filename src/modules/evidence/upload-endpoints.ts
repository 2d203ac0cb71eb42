import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import type { Caller } from '#kernel/caller.ts';
import { asId } from '#kernel/id.ts';
import { refuse } from '#kernel/problem.ts';
import type { Database } from '#platform/database/database.ts';
import type { FileStore } from '#platform/files/file-store.ts';
import type { ReceivedUpload, ResumableUploads } from '#platform/files/resumable-uploads.ts';
import { raw, type Endpoint, type ProtocolReply, type RawAsk } from '#platform/http/endpoint.ts';
import { cleanFileName } from '#platform/http/keep-upload.ts';
import { handInFile } from './commands/hand-in-file.ts';
import { replaceFile } from './commands/replace-file.ts';
import { beginUpload, continueUpload, endUpload, findUpload } from './contract.ts';

type Tools = {
  readonly database: Database;
  readonly files: FileStore;
  readonly uploads: ResumableUploads;
  readonly uploadMaxBytes: number;
};
type UploadAsk = Pick<RawAsk<typeof beginUpload>, 'caller' | 'request' | 'sayProblem'>;

/** The address under which uploads are created. */
export const uploadsAddress = beginUpload.path;

/** The routes of uploads that may be broken off and gone on with. */
export function uploadEndpoints(tools: Tools): readonly Endpoint[] {
  return [
    raw(beginUpload, (ask) => handle(tools, ask)),
    raw(findUpload, (ask) => handle(tools, ask)),
    raw(continueUpload, (ask) => handle(tools, ask)),
    raw(endUpload, (ask) => handle(tools, ask)),
  ];
}

async function handle(tools: Tools, { caller, request, sayProblem }: UploadAsk): Promise<ProtocolReply> {
  if (!caller) return refuse('unauthenticated', 'http.sign_in_needed');
  return tools.uploads.handle({
    method: request.method,
    url: request.url,
    headers: Object.fromEntries(
      Object.entries(request.headers).flatMap(([name, value]) =>
        typeof value === 'string' ? [[name, value] as const] : [],
      ),
    ),
    body: request.body instanceof Readable ? request.body : null,
    owner: `${caller.unitId}/${caller.personId}`,
    sayProblem,
    onWhole: (upload) => takeUpload(tools, caller, upload),
  });
}

/** A whole upload becomes a document under its own id, or a later file of one; done twice it changes nothing. */
async function takeUpload(tools: Tools, caller: Caller, upload: ReceivedUpload): Promise<void> {
  const kept = await tools.files.put(createReadStream(upload.path), tools.uploadMaxBytes);
  const file = { ...kept, name: cleanFileName(upload.told['filename'] ?? '') };
  const { year, document } = upload.told;
  await tools.database.write(caller, async (tx) => {
    if (document !== undefined && uuidPattern.test(document))
      await replaceFile(tx, caller, { id: asId(document), file, note: null });
    else await handInFile(tx, caller, { id: asId(upload.id), file, validYear: yearOf(year) });
  });
}

const uuidPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function yearOf(text: string | undefined): number | undefined {
  const year = /^2[01]\d\d$/.test(text ?? '') ? Number(text) : undefined;
  return year !== undefined && year <= 2200 ? year : undefined;
}
