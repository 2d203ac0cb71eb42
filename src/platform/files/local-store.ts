import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { refuse } from '#kernel/problem.ts';
import { placeOf, type FileStore } from './file-store.ts';
import { openSpool } from './spool.ts';

/** A store in a folder of this computer. */
export type LocalStore = FileStore & {
  /** Where a kept file lies. */
  readonly pathOf: (sha256: string) => string;
};

/** Opens the store in a data folder. */
export async function openLocalStore(dataDir: string): Promise<LocalStore> {
  const spool = await openSpool(dataDir);
  const folder = path.join(dataDir, 'files');
  const pathOf = (sha256: string): string => path.join(folder, ...placeOf(sha256));
  return {
    pathOf,
    put: (source, maxBytes) =>
      spool.receive(source, maxBytes, async ({ path: unfinished, sha256, size }) => {
        await moved(unfinished, pathOf(sha256));
        return { sha256, size };
      }),
    open: async (sha256, span) => {
      const handle = await open(pathOf(sha256), 'r');
      return handle.createReadStream(span);
    },
    withPath: (sha256, work) => work(pathOf(sha256)),
    verify: async (sha256) => {
      const file = pathOf(sha256);
      if (!(await isThere(file, folder))) return false;
      const hash = createHash('sha256');
      for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
      return hash.digest('hex') === sha256;
    },
  };
}

/** A folder that is gone as a whole, as of a disk that is not mounted, says nothing of the file. */
async function isThere(file: string, folder: string): Promise<boolean> {
  try {
    await stat(file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    if (!(await stat(path.join(folder, 'incoming')).catch(() => null)))
      return refuse('unavailable', 'files.store_unreachable');
    return false;
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
