import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { refuse } from '#kernel/problem.ts';
import type { KeptFile } from './file-store.ts';

/** A file that came in whole and lies on disk for the moment, with its hash. */
export type SpooledFile = KeptFile & { readonly path: string };

/** Where files lie while they come in. */
export type Spool = {
  /** Writes a stream to disk and lends it to `work`; whatever happens, the file is gone afterwards unless it was moved. */
  readonly receive: <T>(
    source: AsyncIterable<Uint8Array>,
    maxBytes: number,
    work: (file: SpooledFile) => Promise<T>,
  ) => Promise<T>;
};

const megabyte = 1024 * 1024;
const silenceMax = 10 * 60 * 1000;

/** Opens the folder of incoming files, and clears away what an interrupted upload left behind. */
export async function openSpool(dataDir: string): Promise<Spool> {
  const folder = path.join(dataDir, 'files', 'incoming');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await sweep(folder);
  return {
    receive: async (source, maxBytes, work) => {
      const unfinished = path.join(folder, randomUUID());
      try {
        return await work({ ...(await written(source, unfinished, maxBytes)), path: unfinished });
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOSPC')
          return refuse('unavailable', 'files.disk_full');
        throw error;
      } finally {
        await rm(unfinished, { force: true });
      }
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
