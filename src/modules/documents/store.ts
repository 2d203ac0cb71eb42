import { sql } from 'kysely';
import type { Paper, PaperKind } from '#kernel/paper.ts';
import type { Facts } from '#kernel/language.ts';
import type { PersonId, ReadingId, UnitId } from '#kernel/id.ts';
import type { Tx } from '#platform/database/database.ts';
import type { ReadingState } from './domain/reading-workflow.ts';
import type { Reading } from './domain/reading/reading.ts';

/** A paper that was just handed in, as it is recorded. */
export type NewReading = {
  readonly unitId: UnitId;
  readonly personId: PersonId;
  readonly id: ReadingId;
  readonly year: number;
  readonly sha256: string;
  readonly fileName: string;
  readonly fileSize: number;
};

/** Records a paper that was just handed in; its reading begins. */
export async function insertReading(tx: Tx, reading: NewReading): Promise<void> {
  await sql`
    insert into documents.reading
      (unit_id, year, id, state, file_sha256, file_name, file_size, created_at, created_by)
    values (${reading.unitId}, ${reading.year}, ${reading.id}, 'reading', ${reading.sha256},
      ${reading.fileName}, ${reading.fileSize}, now(), ${reading.personId})`.execute(tx);
}

/** A reading as it stands while its row is locked. */
export type LockedReading = {
  readonly state: ReadingState;
  readonly version: number;
  readonly sha256: string;
  readonly fileName: string;
  readonly createdYear: number;
  readonly reading: Reading | null;
};

/** Locks one reading of the unit until the transaction ends; undefined when there is none. */
export async function lockReading(tx: Tx, id: ReadingId): Promise<LockedReading | undefined> {
  const { rows } = await sql<LockedReading>`
    select state, version, file_sha256 as sha256, file_name as "fileName", year as "createdYear", reading
    from documents.reading where id = ${id} for update`.execute(tx);
  return rows[0];
}

/** A read has succeeded: the text and what it says; the reading becomes a draft. */
export async function saveRead(tx: Tx, id: ReadingId, paper: Paper, reading: Reading): Promise<void> {
  await sql`
    update documents.reading set state = 'draft', version = version + 1, source_kind = ${paper.kind},
      paper = ${JSON.stringify(paper)}::jsonb, reading = ${JSON.stringify(reading)}::jsonb,
      progress_step = null, progress_done = null, progress_total = null
    where id = ${id}`.execute(tx);
}

/** A read has ended in a refusal. */
export async function saveRefusal(
  tx: Tx,
  id: ReadingId,
  refusal: { readonly code: string; readonly facts: Facts; readonly kind: PaperKind | null },
): Promise<void> {
  await sql`
    update documents.reading set state = 'refused', version = version + 1, source_kind = ${refusal.kind},
      refusal_code = ${refusal.code}, refusal_facts = ${JSON.stringify(refusal.facts)}::jsonb,
      progress_step = null, progress_done = null, progress_total = null
    where id = ${id}`.execute(tx);
}

/** How far a running read is; not a change of state, so it is not logged. */
export async function saveProgress(
  tx: Tx,
  id: ReadingId,
  progress: { readonly step: string; readonly done: number; readonly total: number },
): Promise<void> {
  await sql`
    update documents.reading set progress_step = ${progress.step}, progress_done = ${progress.done},
      progress_total = ${progress.total}
    where id = ${id} and state = 'reading'`.execute(tx);
}

/** A person's corrections of a draft. */
export async function saveCorrection(tx: Tx, id: ReadingId, reading: Reading): Promise<void> {
  await sql`
    update documents.reading set reading = ${JSON.stringify(reading)}::jsonb, version = version + 1
    where id = ${id}`.execute(tx);
}

/** Moves a reading to where nothing more happens to it. */
export async function saveDiscard(tx: Tx, id: ReadingId): Promise<void> {
  await sql`update documents.reading set state = 'discarded', version = version + 1 where id = ${id}`.execute(
    tx,
  );
}

/** The draft has become a supervision; false, and nothing more can be done here, where its file had become one before. */
export async function saveConfirmation(tx: Tx, id: ReadingId, supervisionId: string): Promise<boolean> {
  try {
    await sql`
      update documents.reading set state = 'confirmed', version = version + 1, supervision_id = ${supervisionId}
      where id = ${id}`.execute(tx);
    return true;
  } catch (error) {
    if (error instanceof Error && 'constraint' in error && error.constraint === 'reading_confirmed_once')
      return false;
    throw error;
  }
}
