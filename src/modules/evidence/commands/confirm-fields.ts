import type { Caller } from '#kernel/caller.ts';
import type { EvidenceId } from '#kernel/id.ts';
import { refuse } from '#kernel/problem.ts';
import { appendAudit } from '#modules/audit/index.ts';
import type { Tx } from '#platform/database/database.ts';
import { documentTextFields, type DocumentFields } from '../domain/document-fields.ts';
import { saveFields } from '../store.ts';
import { lockForMove } from './lock-for-move.ts';
import { refreshChecks } from './refresh-checks.ts';

/**
 * Saves what a person confirms of a document. An accepted one must be opened again first.
 * @returns the version to send with the next change
 * @throws Problem evidence.not_found, evidence.changed, evidence.accepted, evidence.expires_before_issue
 */
export async function confirmFields(
  tx: Tx,
  caller: Caller,
  input: { readonly id: EvidenceId; readonly version: number; readonly fields: DocumentFields },
): Promise<{ version: number }> {
  const locked = await lockForMove(tx, input.id, input.version);
  if (locked.state === 'accepted') return refuse('conflict', 'evidence.accepted');
  const fields = tidied(input.fields);
  if (fields.validUntil !== null && fields.issuedOn !== null && fields.validUntil < fields.issuedOn)
    return refuse('invalid', 'evidence.expires_before_issue');
  await saveFields(tx, input.id, fields, caller.personId);
  await refreshChecks(tx, [input.id]);
  await appendAudit(tx, {
    action: 'evidence.confirmed',
    subjectKind: 'evidence',
    subjectId: input.id,
    facts: { version: locked.version + 1, fields },
  });
  return { version: locked.version + 1 };
}

/** Text without blanks at its ends, composed; what is empty is unknown. */
function tidied(fields: DocumentFields): DocumentFields {
  const texts = documentTextFields.map((name) => [
    name,
    fields[name]?.normalize('NFC').replace(/\s+/g, ' ').trim() || null,
  ]);
  return {
    ...fields,
    ...(Object.fromEntries(texts) as Pick<DocumentFields, (typeof documentTextFields)[number]>),
  };
}
