import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { refuse } from '#kernel/problem.ts';

/** A file that is kept: its contents' SHA-256 in hexadecimal is its only name. */
export type KeptFile = { readonly sha256: string; readonly size: number };

/** Files by their contents. The same contents are kept once, and a kept file is never changed. */
export type LocalStore = {
  /** Keeps a stream's bytes, on disk before it answers; refuses more than `maxBytes`, and then keeps nothing. */
  readonly put: (source: AsyncIterable<Uint8Array>, maxBytes: number) => Promise<KeptFile>;
  /** The bytes of a kept file; throws where it is gone. */
  readonly open: (sha256: string) => Promise<Readable>;
  /** Where a kept file lies, for a reader that needs a path; never made from what a client sent. */
  readonly pathOf: (sha256: string) => string;
  /** Whether the file is there and its bytes are still those it was named after. */
  readonly verify: (sha256: string) => Promise<boolean>;
};

const megabyte = 1024 * 1024;
const silenceMax = 10 * 60 * 1000;
const sha256Pattern = /^[0-9a-f]{64}$/;

/** Opens the store in a data folder, and clears away what an interrupted upload left behind. */
export async function openLocalStore(dataDir: string): Promise<LocalStore> {
  const folder = path.join(dataDir, 'files');
  const incoming = path.join(folder, 'incoming');
  await mkdir(incoming, { recursive: true, mode: 0o700 });
  await sweep(incoming);
  const pathOf = (sha256: string): string => {
    if (!sha256Pattern.test(sha256)) throw new TypeError('a kept file is named by a SHA-256 in hexadecimal');
    return path.join(folder, sha256.slice(0, 2), sha256.slice(2));
  };
  return {
    pathOf,
    put: async (source, maxBytes) => {
      const unfinished = path.join(incoming, randomUUID());
      try {
        const kept = await written(source, unfinished, maxBytes);
        await moved(unfinished, pathOf(kept.sha256));
        return kept;
      } catch (error) {
        await rm(unfinished, { force: true });
        if ((error as NodeJS.ErrnoException).code === 'ENOSPC')
          return refuse('unavailable', 'files.disk_full');
        throw error;
      }
    },
    open: async (sha256) => {
      const handle = await open(pathOf(sha256), 'r');
      return handle.createReadStream();
    },
    verify: async (sha256) => {
      const file = pathOf(sha256);
      if (!(await stat(file).catch(() => null))) return false;
      const hash = createHash('sha256');
      for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
      return hash.digest('hex') === sha256;
    },
  };
}

/** Another process may be receiving a file into the same folder: only what nobody writes to any more goes. */
async function sweep(incoming: string): Promise<void> {
  for (const name of await readdir(incoming)) {
    const unfinished = path.join(incoming, name);
    const found = await stat(unfinished).catch(() => null);
    if (found && Date.now() - found.mtimeMs > silenceMax) await rm(unfinished, { force: true });
  }
}

async function written(source: AsyncIterable<Uint8Array>, file: string, maxBytes: number): Promise<KeptFile> {
  const hash = createHash('sha256');
  const handle = await open(file, 'wx', 0o600);
  try {
    let size = 0;
    for await (const chunk of source) {
      size += chunk.byteLength;
      if (size > maxBytes)
        refuse('too_large', 'files.too_large', { megabytes: Math.floor((maxBytes / megabyte) * 10) / 10 });
      hash.update(chunk);
      await writeAll(handle, chunk);
    }
    await handle.sync();
    return { sha256: hash.digest('hex'), size };
  } finally {
    await handle.close();
  }
}

async function writeAll(handle: FileHandle, chunk: Uint8Array): Promise<void> {
  for (let offset = 0; offset < chunk.byteLength;) {
    const { bytesWritten } = await handle.write(chunk, offset);
    offset += bytesWritten;
  }
}

async function moved(unfinished: string, file: string): Promise<void> {
  const folder = path.dirname(file);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  // Where the same contents are kept already this replaces like by like, and mends a damaged copy.
  await rename(unfinished, file).catch(async (error: unknown) => {
    if (process.platform !== 'win32' || !(await stat(file).catch(() => null))) throw error;
    await rm(unfinished, { force: true });
  });
  await syncFolder(folder);
  await syncFolder(path.dirname(folder));
}

/** A name survives a power cut only once its folder is on disk; Windows keeps names by itself and refuses this. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
