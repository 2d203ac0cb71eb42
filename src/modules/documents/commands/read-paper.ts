import type { Caller } from '#kernel/caller.ts';
import type { ReadingId } from '#kernel/id.ts';
import type { Database } from '#platform/database/database.ts';
import type { FileStore } from '#platform/files/file-store.ts';
import type { PaperOpener } from '#platform/office/reading/paper-opener.ts';
import type { ReadingResult } from '../domain/reading/reading.ts';
import { readerOf, type ReadPaperInput } from '../read-paper-job.ts';
import { saveProgress } from '../store.ts';
import { findPaperFile } from '../views.ts';
import { settleReading, type ReadEnd } from './settle-reading.ts';

type Tools = {
  readonly database: Database;
  readonly files: FileStore;
  readonly opener: PaperOpener<ReadingResult>;
};

/**
 * Reads one handed-in paper and keeps what it says as a draft, or why it was refused. May run again after a
 * crash: a reading that is no longer under way is left alone.
 */
export async function readHandedInPaper(
  tools: Tools,
  input: ReadPaperInput,
  signal: AbortSignal,
): Promise<void> {
  const file = await tools.database.read(readerOf(input), (tx) => findPaperFile(tx, input.readingId));
  if (!file) return;
  await settleReading(tools.database, input, await read(tools, input, file, signal));
}

async function read(
  { database, files, opener }: Tools,
  input: ReadPaperInput,
  file: { readonly sha256: string; readonly fileName: string },
  signal: AbortSignal,
): Promise<ReadEnd> {
  const progress = keepProgress(database, readerOf(input), input.readingId);
  const outcome = await files.withPath(file.sha256, (path) =>
    opener.open({ path, name: file.fileName }, { onProgress: progress.tell, signal }),
  );
  await progress.end();
  if (outcome.kind === 'refused')
    return { kind: 'refused', code: `documents.refused.${outcome.code}`, facts: outcome.facts, source: null };
  const { paper, understood: result } = outcome;
  return result.kind === 'read'
    ? { kind: 'read', paper, reading: result.reading }
    : {
        kind: 'refused',
        code: `documents.refused.${result.reason}`,
        facts: result.facts,
        source: paper.kind,
      };
}

/** Writes progress one after the other, the latest only, so that a fast read never waits for it. */
function keepProgress(database: Database, caller: Caller, id: ReadingId) {
  let latest: { step: string; done: number; total: number } | null = null;
  let writing: Promise<void> = Promise.resolve();
  let isWriting = false;
  const writeLatest = async (): Promise<void> => {
    while (latest) {
      const progress = latest;
      latest = null;
      await database.write(caller, (tx) => saveProgress(tx, id, progress));
    }
    isWriting = false;
  };
  return {
    tell: (done: number, total: number, step: string): void => {
      latest = { step, done, total };
      if (isWriting) return;
      isWriting = true;
      writing = writeLatest().catch(() => undefined);
    },
    end: (): Promise<void> => writing,
  };
}
