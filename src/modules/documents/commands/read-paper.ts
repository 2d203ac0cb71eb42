import type { Caller } from '#kernel/caller.ts';
import type { PersonId, ReadingId, UnitId } from '#kernel/id.ts';
import type { Facts } from '#kernel/language.ts';
import type { Paper, PaperKind } from '#kernel/paper.ts';
import { appendAudit } from '#modules/audit/index.ts';
import type { Database } from '#platform/database/database.ts';
import type { LocalStore } from '#platform/files/local-store.ts';
import type { PaperOpener } from '#platform/office/reading/paper-opener.ts';
import { readNotice } from '../domain/reading/read-notice.ts';
import type { Reading } from '../domain/reading/reading.ts';
import { lockReading, saveProgress, saveRead, saveRefusal } from '../store.ts';
import { findPaperFile } from '../views.ts';

/** The name of the job that reads a handed-in paper. */
export const readPaperJob = 'documents.read_paper';

export type ReadPaperInput = {
  readonly unitId: UnitId;
  readonly personId: PersonId;
  readonly readingId: ReadingId;
};

type Tools = { readonly database: Database; readonly files: LocalStore; readonly opener: PaperOpener };

type Result =
  | { readonly kind: 'read'; readonly paper: Paper; readonly reading: Reading }
  | {
      readonly kind: 'refused';
      readonly code: string;
      readonly facts: Facts;
      readonly source: PaperKind | null;
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
  const caller = callerOf(input);
  const { database } = tools;
  const file = await database.read(caller, (tx) => findPaperFile(tx, input.readingId));
  if (!file) return;
  const result = await read(tools, caller, input.readingId, file, signal);
  await settle(database, input, result);
}

/** The reading failed again and again: it is refused, so that nobody waits for it. */
export async function giveUpReading(database: Database, input: ReadPaperInput): Promise<void> {
  await settle(database, input, {
    kind: 'refused',
    code: 'documents.refused.gave_up',
    facts: {},
    source: null,
  });
}

async function settle(database: Database, input: ReadPaperInput, result: Result): Promise<void> {
  await database.write(callerOf(input), async (tx) => {
    const locked = await lockReading(tx, input.readingId);
    if (locked?.state !== 'reading') return;
    if (result.kind === 'read') await saveRead(tx, input.readingId, result.paper, result.reading);
    else await saveRefusal(tx, input.readingId, { ...result, kind: result.source });
    await appendAudit(tx, {
      action: result.kind === 'read' ? 'documents.paper_read' : 'documents.paper_refused',
      subjectKind: 'reading',
      subjectId: input.readingId,
      facts: result.kind === 'read' ? { findings: result.reading.findings.length } : { code: result.code },
    });
  });
}

function callerOf({ unitId, personId }: ReadPaperInput): Caller {
  return { unitId, personId, name: '', roles: [] };
}

async function read(
  { database, files, opener }: Tools,
  caller: Caller,
  id: ReadingId,
  file: { readonly sha256: string; readonly fileName: string },
  signal: AbortSignal,
): Promise<Result> {
  const progress = keepProgress(database, caller, id);
  const outcome = await opener.open(
    { path: files.pathOf(file.sha256), name: file.fileName },
    { onProgress: progress.tell, signal },
  );
  await progress.end();
  if (outcome.kind === 'refused')
    return { kind: 'refused', code: `documents.refused.${outcome.code}`, facts: outcome.facts, source: null };
  const result = readNotice(outcome.paper);
  return result.kind === 'read'
    ? { kind: 'read', paper: outcome.paper, reading: result.reading }
    : {
        kind: 'refused',
        code: `documents.refused.${result.reason}`,
        facts: result.facts,
        source: outcome.paper.kind,
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
