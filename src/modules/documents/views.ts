import { sql } from 'kysely';
import type { ReadingId } from '#kernel/id.ts';
import { pageSizeDefault, type Page } from '#kernel/page.ts';
import type { Tx } from '#platform/database/database.ts';
import type { ReadingDetail, ReadingProgress, ReadingRow } from './contract.ts';

const rowColumns = sql`
  reading.id, reading.state, reading.file_name as "fileName", reading.file_size as "fileSize",
  reading.reading #>> '{document,subject,value}' as subject,
  jsonb_array_length(reading.reading -> 'findings') as "findingCount",
  reading.created_at as "createdAt", person.name as "createdBy", reading.supervision_id as "supervisionId"`;

const progressColumn = sql`
  case when reading.progress_step is not null then jsonb_build_object('step', reading.progress_step,
    'done', reading.progress_done, 'total', reading.progress_total) end as progress`;

const withCreator = sql`
  documents.reading join identity.published_person as person
    on person.unit_id = reading.unit_id and person.id = reading.created_by`;

/** One page of the papers handed in, newest first; discarded ones are left out. */
export async function listReadingRows(tx: Tx, page: number): Promise<Page<ReadingRow>> {
  const { rows } = await sql<ReadingRow & { total: number }>`
    select ${rowColumns}, count(*) over ()::integer as total
    from ${withCreator}
    where reading.state <> 'discarded'
    order by reading.created_at desc, reading.id
    limit ${pageSizeDefault} offset ${(page - 1) * pageSizeDefault}`.execute(tx);
  return { rows: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 };
}

/** One reading with its text; undefined when the unit has none of that id. */
export async function findReadingDetail(tx: Tx, id: ReadingId): Promise<ReadingDetail | undefined> {
  const { rows } = await sql<ReadingDetail>`
    select ${rowColumns}, ${progressColumn}, reading.version, reading.source_kind as "sourceKind",
      case when reading.refusal_code is not null then jsonb_build_object('code', reading.refusal_code,
        'facts', reading.refusal_facts) end as refusal,
      reading.paper, reading.reading
    from ${withCreator}
    where reading.id = ${id}`.execute(tx);
  return rows[0];
}

/** The state of a read, without its text; undefined when the unit has none of that id. */
export async function findReadingProgress(tx: Tx, id: ReadingId): Promise<ReadingProgress | undefined> {
  const { rows } = await sql<ReadingProgress>`
    select reading.state, ${progressColumn} from documents.reading where reading.id = ${id}`.execute(tx);
  return rows[0];
}

/** Where the file of a reading is kept and what it was called. */
export async function findPaperFile(
  tx: Tx,
  id: ReadingId,
): Promise<{ readonly sha256: string; readonly fileName: string; readonly fileSize: number } | undefined> {
  const { rows } = await sql<{ sha256: string; fileName: string; fileSize: number }>`
    select file_sha256 as sha256, file_name as "fileName", file_size as "fileSize"
    from documents.reading where id = ${id}`.execute(tx);
  return rows[0];
}
