import { sql, type QueryExecutorProvider } from 'kysely';
import type { PersonId } from '#kernel/id.ts';
import type { FileKey } from '../store.ts';

/** A kept file of any unit, with whom a check of it works for and under which name. */
export type FileToTend = FileKey & { readonly personId: PersonId; readonly fileName: string };

const tended = sql`
  select file.unit_id as "unitId", file.sha256, revision.uploaded_by as "personId", revision.file_name as "fileName"
  from evidence.file join lateral (select * from evidence.revision as every where every.unit_id = file.unit_id
    and every.sha256 = file.sha256 order by every.uploaded_at desc limit 1) as revision on true`;

/** Files of all units whose bytes nobody has read again for longest. */
export async function listUnverified(
  owner: QueryExecutorProvider,
  due: { readonly olderThanHours: number; readonly limit: number },
): Promise<readonly FileToTend[]> {
  const { rows } = await sql<FileToTend>`${tended}
    where file.state in ('clean', 'damaged')
      and file.verified_at < now() - make_interval(hours => ${due.olderThanHours})
    order by file.verified_at limit ${due.limit}`.execute(owner);
  return rows;
}

/** Files of all units that wait in quarantine, or that an earlier edition of the checks looked at. */
export async function listUnchecked(
  owner: QueryExecutorProvider,
  due: { readonly edition: number; readonly olderThanMinutes: number; readonly limit: number },
): Promise<readonly FileToTend[]> {
  const { rows } = await sql<FileToTend>`${tended}
    where (file.state = 'quarantined' or (file.state in ('clean', 'refused') and file.check_edition < ${due.edition}))
      and file.received_at < now() - make_interval(mins => ${due.olderThanMinutes})
    order by file.checked_at nulls first, file.received_at limit ${due.limit}`.execute(owner);
  return rows;
}
