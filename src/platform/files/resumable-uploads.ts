import { createReadStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { FileConfigstore, FileStore } from '@tus/file-store';
import { Server } from '@tus/server';
import { Upload } from '@tus/utils';
import { ProblemError, refuse } from '#kernel/problem.ts';

/** An upload that has come in whole: its name for good, its size, and what the client said of it when it began. */
export type ReceivedUpload = {
  readonly id: string;
  /** Its bytes, to be read once or again. */
  readonly open: () => AsyncIterable<Uint8Array>;
  readonly size: number;
  readonly told: Readonly<Record<string, string>>;
};

/** One request of the protocol tus 1.0, with whom it comes from as an opaque mark: only the same may go on with it. */
export type UploadRequest = {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Readable | null;
  readonly owner: string;
  /** Called once the last byte came in, and again by the next request where it failed; then the bytes may go. */
  readonly onWhole: (upload: ReceivedUpload) => Promise<void>;
  /** A refusal in the words of the person who uploads. */
  readonly sayProblem: (error: ProblemError) => { readonly status: number; readonly body: string };
};

/** How the protocol answers. */
export type UploadAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

/** Uploads that may be broken off and gone on with, in pieces of any size, by the open protocol tus 1.0. */
export type ResumableUploads = {
  readonly handle: (request: UploadRequest) => Promise<UploadAnswer>;
  /** Throws away what nobody went on with for a day. */
  readonly sweep: () => Promise<number>;
};

const dayMilliseconds = 24 * 60 * 60 * 1000;
const ownerKey = 'owner';
const doneKey = 'done';

/** Opens the folder in which uploads grow; the bytes lie there until `onWhole` took them. */
export async function openResumableUploads(settings: {
  readonly dataDir: string;
  /** The address under which uploads are created. */
  readonly address: string;
  readonly maxBytes: number;
  readonly newId: () => string;
  readonly onFault: (error: Error) => void;
}): Promise<ResumableUploads> {
  const folder = path.join(settings.dataDir, 'files', 'uploads');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const told = new FileConfigstore(folder);
  const bytes = new FileStore({
    directory: folder,
    configstore: told,
    expirationPeriodInMilliseconds: dayMilliseconds,
  });
  const datastore = withoutBytesOnceDone(bytes, told);
  const asked = new WeakMap<object, UploadRequest>();
  const of = (request: object): UploadRequest => {
    const found = asked.get(request);
    if (!found) throw new Error('a request of no upload');
    return found;
  };

  async function finish(request: UploadRequest, upload: Upload): Promise<void> {
    const { [ownerKey]: _owner, [doneKey]: done, ...rest } = upload.metadata ?? {};
    if (done) return;
    await request.onWhole({
      id: upload.id,
      open: () => createReadStream(path.join(folder, upload.id)),
      size: upload.size ?? upload.offset,
      told: Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, value ?? ''])),
    });
    const { id, size = upload.offset, offset } = upload;
    const metadata = { ...upload.metadata, [doneKey]: 'yes' };
    await told.set(id, new Upload({ id, size, offset, metadata, ...begun(upload) }));
    await rm(path.join(folder, id), { force: true });
  }

  const server = new Server({
    path: settings.address,
    datastore,
    relativeLocation: true,
    maxSize: settings.maxBytes,
    // Asked before the size is compared: the person reads our words instead of the protocol's.
    namingFunction: (request) => {
      const size = Number(request.headers.get('upload-length') ?? 0);
      const megabytes = Math.floor(settings.maxBytes / 1024 / 1024);
      if (size > settings.maxBytes) refuse('too_large', 'files.too_large', { megabytes });
      return settings.newId();
    },
    onUploadCreate: async (request, upload) => {
      if (upload.size === 0) refuse('invalid', 'files.empty');
      return { metadata: { ...upload.metadata, [ownerKey]: of(request).owner } };
    },
    onIncomingRequest: async (request, id) => {
      if (request.method === 'POST') return;
      const upload = await datastore.getUpload(id).catch(() => null);
      if (upload?.metadata?.[ownerKey] !== of(request).owner)
        return refuse('not_found', 'files.upload_not_found');
      // The last piece came in, but what follows it failed or the answer was lost.
      if (request.method === 'HEAD' && upload.offset === upload.size) await finish(of(request), upload);
    },
    onUploadFinish: async (request, upload) => {
      await finish(of(request), (await told.get(upload.id)) ? await datastore.getUpload(upload.id) : upload);
      return {};
    },
    onResponseError: (request, error) => {
      if (error instanceof ProblemError) {
        const { status, body } = of(request).sayProblem(error);
        return { status_code: status, body };
      }
      // What the protocol itself refuses is told as it is; anything else is a bug, and says nothing of its inside.
      if (!(error instanceof Error)) return undefined;
      settings.onFault(error);
      return { status_code: 500, body: '' };
    },
  });

  return {
    sweep: async () => {
      let swept = 0;
      for (const id of (await told.list()) ?? []) {
        const upload = await told.get(id);
        const isOld = Date.now() - Date.parse(upload?.creation_date ?? '') > dayMilliseconds;
        if (!isOld) continue;
        await rm(path.join(folder, id), { force: true });
        await told.delete(id);
        swept += 1;
      }
      return swept;
    },
    handle: async (request) => {
      const web = new Request(new URL(request.url, 'http://localhost'), {
        method: request.method,
        headers: request.headers,
        ...(request.body ? { body: Readable.toWeb(request.body) as ReadableStream, duplex: 'half' } : {}),
      });
      asked.set(web, request);
      const answer = await server.handleWeb(web);
      return {
        status: answer.status,
        headers: Object.fromEntries(answer.headers),
        body: request.method === 'HEAD' ? '' : await answer.text(),
      };
    },
  };
}

const begun = ({ creation_date: at }: Upload): { creation_date?: string } =>
  at ? { creation_date: at } : {};

/** Once its bytes were taken, an upload is still known as whole for a day: a client that lost the answer asks again. */
function withoutBytesOnceDone(bytes: FileStore, told: FileConfigstore): FileStore {
  const plain = bytes.getUpload.bind(bytes);
  bytes.getUpload = async (id) => {
    const known = await told.get(id);
    if (!known?.metadata?.[doneKey]) return plain(id);
    return new Upload({ id, size: known.size ?? 0, offset: known.size ?? 0, metadata: known.metadata });
  };
  return bytes;
}
