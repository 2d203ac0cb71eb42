import { sql } from 'kysely';
import type { Tx } from '#platform/database/database.ts';

/** Every change of state that the log knows, "module.what_happened". */
export const auditActions = [
  'identity.signed_in',
  'identity.sign_in_failed',
  'identity.signed_out',
  'identity.account_locked',
  'identity.password_changed',
  'identity.password_reset',
  'identity.unit_enrolled',
  'evidence.handed_in',
  'evidence.replaced',
  'evidence.confirmed',
  'evidence.moved',
  'evidence.check_answered',
  'evidence.file_checked',
  'evidence.file_refused',
  'evidence.file_damaged',
  'evidence.file_healed',
  'documents.paper_handed_in',
  'documents.paper_read',
  'documents.paper_refused',
  'documents.reading_corrected',
  'documents.reading_discarded',
  'documents.reading_confirmed',
  'supervision.recorded',
  'findings.assigned',
  'findings.evidence_added',
  'findings.evidence_removed',
  'criteria.set_created',
  'criteria.set_saved',
  'criteria.set_published',
  'criteria.set_discarded',
  'criteria.mapping_confirmed',
  'criteria.mapping_taken_back',
  'assessment.cycle_opened',
  'assessment.cycle_dates_changed',
  'assessment.items_assigned',
  'assessment.self_scored',
  'assessment.evidence_added',
  'assessment.evidence_said',
  'assessment.evidence_removed',
  'assessment.moved',
  'assessment.appraised',
  'assessment.answered',
  'assessment.report_written',
  'assessment.bundle_made',
] as const;
export type AuditAction = (typeof auditActions)[number];

/** One entry to write: what happened to what, and the facts of it. */
export type AuditEntryToWrite = {
  readonly action: AuditAction;
  readonly subjectKind:
    | 'account'
    | 'unit'
    | 'file'
    | 'evidence'
    | 'reading'
    | 'supervision'
    | 'finding'
    | 'criteria_set'
    | 'cycle'
    | 'assessment';
  readonly subjectId: string | null;
  /** What changed, as plain JSON; never a secret. */
  readonly facts: Readonly<Record<string, unknown>>;
};

/**
 * Writes one entry in the transaction of the change it records; unit and person are the transaction's own.
 * The database chains it to the unit's entry before (migration 0002).
 */
export async function appendAudit(tx: Tx, entry: AuditEntryToWrite): Promise<void> {
  await sql`select audit.append(${entry.action}, ${entry.subjectKind}, ${entry.subjectId}::uuid,
    ${JSON.stringify(entry.facts)}::jsonb)`.execute(tx);
}
