import type { CalendarDate } from '#kernel/calendar.ts';
import type { CheckedSignature } from '#kernel/checked-file.ts';
import type { Caller } from '#kernel/caller.ts';
import { say, type Facts, type Language } from '#kernel/language.ts';
import { isPermitted } from '#kernel/permission.ts';
import type { EvidenceDetail, ShownCheck } from './contract.ts';
import { refusalMessages } from './refusal-messages.ts';
import { documentChecks } from './domain/document-checks.ts';
import {
  canMoveDocument,
  documentMoveNames,
  documentMoves,
  shownState,
  type DocumentMove,
} from './domain/document-workflow.ts';
import { sayAnswer, saySignature } from './say-check.ts';
import type { DocumentRow } from './views.ts';

/** A document as its page shows it to one reader: sentences in their language, and the moves that are theirs. */
export function detailOf(
  document: DocumentRow,
  reader: {
    readonly caller: Caller;
    readonly language: Language;
    readonly today: CalendarDate;
    readonly uploadMaxBytes: number;
  },
): EvidenceDetail {
  const { caller, language, today } = reader;
  const { fields, outcome, refusal } = document;
  return {
    id: document.id,
    state: shownState({ state: document.state, validUntil: fields.validUntil }, today),
    storedState: document.state,
    stateReason: document.stateReason,
    stateSince: document.stateSince,
    stateBy: document.stateBy,
    version: document.version,
    isConfirmed: document.isConfirmed,
    confirmedBy: document.confirmedBy,
    uploadedAt: document.uploadedAt,
    fields,
    read: outcome?.read ?? null,
    refusal: refusal && { code: refusal.code, text: refusalSentence(refusal.code, refusal.facts, language) },
    pageCount: outcome?.pageCount ?? null,
    signatures: (outcome?.signatures ?? []).map(shownSignature),
    checks: shownChecks(document, language),
    revisions: [...document.revisions],
    uploadMaxBytes: reader.uploadMaxBytes,
    moves: documentMoveNames.filter((move) => isOffered(document, move, caller)),
  };
}

function shownSignature(signature: CheckedSignature): EvidenceDetail['signatures'][number] {
  const said = saySignature(signature);
  const { cn, o, issuer, serial, validFrom, validTo } = said.signer;
  return {
    field: said.field,
    kind: said.kind,
    integrity: said.integrity,
    coverage: said.coverage,
    laterChanges: said.laterChanges,
    signer: { cn, o, issuer, serial, validFrom, validTo },
    claimedTime: said.claimedTime,
    timestampTime: said.timestampTime,
    chain: said.chain,
    weak: [...said.weak],
    page: said.page,
    visible: said.visible,
  };
}

function shownChecks(document: DocumentRow, language: Language): ShownCheck[] {
  const newest = document.revisions[0]?.ordinal;
  return documentChecks(document).map((check) => {
    const { code, outcome, text, textEn, signature } = sayAnswer(check.kind, check);
    return {
      kind: check.kind,
      code,
      outcome,
      text: language === 'vi' ? text : textEn,
      signature,
      answers: document.answers
        .filter((answer) => answer.code === code && answer.revision === newest)
        .map(({ reason, by, at }) => ({ reason, by, at })),
    };
  });
}

function refusalSentence(code: string, facts: Facts, language: Language): string {
  const known = refusalMessages[code as keyof typeof refusalMessages];
  return known ? say(known, language, facts) : code;
}

/** Only what the workflow, the reader's roles and "nobody reviews their own" allow. */
function isOffered(document: DocumentRow, move: DocumentMove, caller: Caller): boolean {
  const { permission, to } = documentMoves[move];
  const isOwnReview =
    permission === 'evidence.review' &&
    to !== 'draft' &&
    document.revisions[0] !== undefined &&
    document.uploadedById === caller.personId;
  return (
    document.unitId === caller.unitId &&
    canMoveDocument(document.state, move) &&
    isPermitted(caller.roles, permission) &&
    !isOwnReview
  );
}
