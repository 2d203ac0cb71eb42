import { appendAudit } from '#modules/audit/index.ts';
import type { Tx } from '#platform/database/database.ts';

/** What a bundle was once its last byte was made. */
export type MadeBundle = {
  readonly seal: string;
  readonly expected: number;
  readonly actual: number;
  readonly isComplete: boolean;
};

/** Writes into the log that a bundle was made, with its seal: by it an archive is known again. */
export async function recordBundle(tx: Tx, id: string, made: MadeBundle): Promise<void> {
  await appendAudit(tx, {
    action: 'assessment.bundle_made',
    subjectKind: 'assessment',
    subjectId: id,
    facts: made,
  });
}
