import { sql } from 'kysely';
import { refuse } from '#kernel/problem.ts';
import { numberAndSymbol } from '#modules/evidence/domain/document-fields.ts';
import type { Tx } from '#platform/database/database.ts';
import type { NewEvidencePaper } from '../store/evidence.ts';

/**
 * A document of the caller's unit as a paper that can be named, pinned to its newest file.
 * @throws Problem assessment.document_unknown, assessment.document_refused
 */
export async function documentToName(tx: Tx, id: string): Promise<Omit<NewEvidencePaper, 'id'>> {
  const { rows } = await sql<{
    year: number;
    revision: number;
    fileName: string;
    fileState: string;
    subject: string | null;
    number: string | null;
    symbol: string | null;
    issuedOn: string | null;
  }>`
    select year, ordinal as revision, file_name as "fileName", file_state as "fileState", subject, number, symbol,
      issued_on as "issuedOn"
    from evidence.published_revision
    where unit_id = platform.current_unit_id() and document_id = ${id} and is_newest`.execute(tx);
  const [found] = rows;
  if (!found) return refuse('invalid', 'assessment.document_unknown');
  const { year, revision, fileName, fileState, subject, issuedOn } = found;
  if (fileState === 'refused' || fileState === 'damaged')
    return refuse('conflict', 'assessment.document_refused', { fileName });
  return {
    title: subject ?? fileName,
    number: numberAndSymbol(found),
    issuedOn,
    address: null,
    document: { year, id, revision },
  };
}
