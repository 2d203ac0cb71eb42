import { defaultOptions, DetailedError, Upload, type PreviousUpload } from 'tus-js-client';
import { beginUpload } from '#modules/evidence/contract.ts';
import { problemFrom } from '#web/api.ts';
import { getLanguage } from '#web/i18n/language.ts';

/** Where a file goes: a new document of a year, or a later file of a document. */
export type UploadTarget =
  | { readonly kind: 'new'; readonly year: number }
  | { readonly kind: 'revision'; readonly document: string };

/** A file on its way. */
export type Sending = {
  readonly key: number;
  readonly name: string;
  readonly size: number;
  readonly sent: number;
  readonly state: 'waiting' | 'sending' | 'paused' | 'offline' | 'done' | 'refused';
  /** Why it was refused, as the server or the page says it. */
  readonly words: string | null;
  /** The document that it became. */
  readonly document: string | null;
  readonly target: UploadTarget;
};

const parallel = 2;
/** A piece goes through a thin link in some seconds, so that little is lost when it breaks. */
const pieceBytes = 1024 * 1024;
const retryMilliseconds = 10_000;

let sendings: readonly Sending[] = [];
let lastKey = 0;
const uploads = new Map<number, Upload>();
const listeners = new Set<() => void>();

/** The files on their way, of every page: leaving one does not stop them. */
export const uploadQueue = {
  subscribe: (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  list: () => sendings,
  /** Takes files, with the reason for each that is refused before it is sent. */
  add: (files: readonly { readonly file: File; readonly refusal: string | null }[], target: UploadTarget) => {
    const added = files.map(({ file, refusal }): Sending => {
      lastKey += 1;
      if (refusal === null) uploads.set(lastKey, prepare(lastKey, file, target));
      return {
        key: lastKey,
        name: file.name,
        size: file.size,
        sent: 0,
        state: refusal === null ? 'waiting' : 'refused',
        words: refusal,
        document: target.kind === 'revision' ? target.document : null,
        target,
      };
    });
    set([...sendings, ...added]);
    next();
  },
  pause: (key: number) => {
    void uploads.get(key)?.abort();
    change(key, { state: 'paused' });
    next();
  },
  resume: (key: number) => {
    change(key, { state: 'waiting' });
    next();
  },
  /** Leaves a file out, also on the server. */
  drop: (key: number) => {
    const upload = uploads.get(key);
    uploads.delete(key);
    void upload?.abort(upload.url !== null).catch(() => undefined);
    set(sendings.filter((sending) => sending.key !== key));
    next();
  },
  clear: () => set(sendings.filter(({ state }) => state !== 'done' && state !== 'refused')),
} as const;

/** What was begun in this browser and never came to its end. */
export async function unfinishedUploads(): Promise<readonly PreviousUpload[]> {
  return defaultOptions.urlStorage.findAllUploads();
}

/** Forgets them. */
export async function forgetUploads(known: readonly PreviousUpload[]): Promise<void> {
  for (const { urlStorageKey } of known) await defaultOptions.urlStorage.removeUpload(urlStorageKey);
}

function prepare(key: number, file: File, target: UploadTarget): Upload {
  const goal = target.kind === 'new' ? String(target.year) : target.document;
  return new Upload(file, {
    endpoint: beginUpload.path,
    chunkSize: pieceBytes,
    retryDelays: [0, 1000, 3000, 8000],
    removeFingerprintOnSuccess: true,
    headers: { 'accept-language': getLanguage() },
    metadata: { filename: file.name, ...(target.kind === 'new' ? { year: goal } : { document: goal }) },
    fingerprint: async () => `minh-chung-${goal}-${file.name}-${file.size}-${file.lastModified}`,
    onShouldRetry: (error) => isPassing(statusOf(error)) && navigator.onLine,
    onProgress: (sent) => change(key, { sent }),
    onSuccess: () => {
      const url = uploads.get(key)?.url ?? '';
      const document = target.kind === 'new' ? (url.split('/').at(-1) ?? null) : target.document;
      uploads.delete(key);
      change(key, { state: 'done', sent: file.size, document });
      next();
    },
    onError: (error) => {
      const status = statusOf(error);
      if (isPassing(status)) {
        change(key, { state: 'offline' });
        setTimeout(goOn, retryMilliseconds);
      } else {
        const body = error instanceof DetailedError ? error.originalResponse?.getBody() : undefined;
        uploads.delete(key);
        change(key, { state: 'refused', words: problemFrom(status, body ?? '').detail });
      }
      next();
    },
  });
}

/** The network, a restarting server, or a piece that another tab is sending: it will pass. */
function isPassing(status: number): boolean {
  return status === 0 || status >= 500 || status === 409 || status === 423 || status === 429;
}

function statusOf(error: Error): number {
  return error instanceof DetailedError ? (error.originalResponse?.getStatus() ?? 0) : 0;
}

function next(): void {
  const free = parallel - sendings.filter(({ state }) => state === 'sending').length;
  for (const { key } of sendings.filter(({ state }) => state === 'waiting').slice(0, Math.max(0, free))) {
    change(key, { state: 'sending' });
    void begin(key);
  }
}

async function begin(key: number): Promise<void> {
  const upload = uploads.get(key);
  if (!upload) return;
  const [before] = upload.url === null ? await upload.findPreviousUploads() : [];
  if (before) upload.resumeFromPreviousUpload(before);
  if (sendings.some((sending) => sending.key === key && sending.state === 'sending')) upload.start();
}

function goOn(): void {
  if (!navigator.onLine) return;
  set(sendings.map((sending) => (sending.state === 'offline' ? { ...sending, state: 'waiting' } : sending)));
  next();
}

function change(key: number, part: Partial<Sending>): void {
  set(sendings.map((sending) => (sending.key === key ? { ...sending, ...part } : sending)));
}

function set(now: readonly Sending[]): void {
  sendings = now;
  for (const listener of listeners) listener();
}

window.addEventListener('online', goOn);
window.addEventListener('beforeunload', (event) => {
  if (sendings.some(({ state }) => state === 'sending' || state === 'waiting')) event.preventDefault();
});
