import type { Caller } from '#kernel/caller.ts';
import type { EvidenceId } from '#kernel/id.ts';
import { isPermitted } from '#kernel/permission.ts';
import { refuse } from '#kernel/problem.ts';
import { appendAudit } from '#modules/audit/index.ts';
import type { Tx } from '#platform/database/database.ts';
import {
  canMoveDocument,
  documentMoves,
  type DocumentMove,
  type DocumentState,
} from '../domain/document-workflow.ts';
import { saveMove } from '../store.ts';
import { lockForMove } from './lock-for-move.ts';

/**
 * Moves a document through its review.
 * @throws Problem evidence.not_found, evidence.changed, evidence.move_not_offered, evidence.not_confirmed,
 *   evidence.file_not_clean, evidence.reason_needed, evidence.own_review
 */
export async function moveDocument(
  tx: Tx,
  caller: Caller,
  input: {
    readonly id: EvidenceId;
    readonly version: number;
    readonly move: DocumentMove;
    readonly reason?: string | null | undefined;
  },
): Promise<{ version: number; state: DocumentState }> {
  const move = documentMoves[input.move];
  if (!isPermitted(caller.roles, move.permission)) return refuse('not_found', 'http.not_found');
  const locked = await lockForMove(tx, input.id, input.version);
  if (!canMoveDocument(locked.state, input.move)) return refuse('conflict', 'evidence.move_not_offered');
  if (move.to === 'in_review' || move.to === 'accepted') {
    if (!locked.isConfirmed) return refuse('conflict', 'evidence.not_confirmed');
    if (locked.fileState !== 'clean') return refuse('conflict', 'evidence.file_not_clean');
  }
  const reason = input.reason?.trim() || null;
  if (move.needsReason && reason === null) return refuse('invalid', 'evidence.reason_needed');
  if (move.permission === 'evidence.review' && move.to !== 'draft' && locked.uploadedBy === caller.personId)
    return refuse('conflict', 'evidence.own_review');
  await saveMove(tx, input.id, move.to, reason);
  await appendAudit(tx, {
    action: 'evidence.moved',
    subjectKind: 'evidence',
    subjectId: input.id,
    facts: { move: input.move, from: locked.state, to: move.to, reason },
  });
  return { version: locked.version + 1, state: move.to };
}
