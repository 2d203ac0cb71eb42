import { sql } from 'kysely';
import type { Tx } from '#platform/database/database.ts';
import type { AssessmentKey } from './assessment-lock.ts';

/** What the unit writes for its report; version 0 where nothing was ever written. */
export type ReportTexts = {
  readonly difficulties: string | null;
  readonly proposals: string | null;
  readonly changedBy: string | null;
  readonly version: number;
};

/** The texts of an assessment. It is locked, and so are they. */
export async function getReportTexts(tx: Tx, key: AssessmentKey): Promise<ReportTexts> {
  const { rows } = await sql<ReportTexts>`
    select difficulties, proposals, changed_by_name as "changedBy", version from assessment.report_text
    where unit_id = ${key.unitId} and year = ${key.year} and assessment_id = ${key.id}`.execute(tx);
  return rows[0] ?? { difficulties: null, proposals: null, changedBy: null, version: 0 };
}

/** The texts of several assessments by their ids, in one query; none for those that have nothing written. */
export async function listReportTexts(
  tx: Tx,
  keys: readonly AssessmentKey[],
): Promise<ReadonlyMap<string, Pick<ReportTexts, 'difficulties' | 'proposals'>>> {
  const { rows } = await sql<{ id: string } & Pick<ReportTexts, 'difficulties' | 'proposals'>>`
    select assessment_id as id, difficulties, proposals from assessment.report_text
    where assessment_id = any(${keys.map(({ id }) => id)}::uuid[])
      and unit_id = any(${keys.map(({ unitId }) => unitId)}::uuid[])`.execute(tx);
  return new Map(rows.map(({ id, ...texts }) => [id, texts]));
}

/** Keeps both texts in place of what stood there. */
export async function saveReportTexts(
  tx: Tx,
  key: AssessmentKey,
  texts: Pick<ReportTexts, 'difficulties' | 'proposals'>,
): Promise<void> {
  await sql`
    insert into assessment.report_text (unit_id, year, assessment_id, difficulties, proposals)
    values (${key.unitId}, ${key.year}, ${key.id}, ${texts.difficulties}, ${texts.proposals})
    on conflict on constraint report_text_pk do update set
      difficulties = excluded.difficulties, proposals = excluded.proposals, version = report_text.version + 1`.execute(
    tx,
  );
}
