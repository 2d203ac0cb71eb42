import type { Outcome, Reason } from '#kernel/checked-file.ts';
import type { Facts } from '#kernel/language.ts';

/** What is checked about a file, one by one. A fact may block; its sentence is `evidence.fact.<code>.<outcome>`. */
export const fileFacts = [
  'file_opens',
  'type_known',
  'type_matches_name',
  'type_allowed',
  'sha256',
  'signature_present',
] as const;

/** What is checked about each signature. */
export const signatureFacts = [
  'signature_readable',
  'digest_matches',
  'signature_value',
  'certificate_bound',
  'byte_range',
  'later_changes',
  'certificate_parsed',
  'time_within_validity',
  'timestamp',
  'certificate_chain',
  'certificate_not_revoked',
] as const;
export type FactCode = (typeof fileFacts)[number] | (typeof signatureFacts)[number];

/** What a person should look at; a hint never blocks. Its sentence is `evidence.hint.<code>.<outcome>`. */
export const hintCodes = [
  'has_signature',
  'signed_on_issue_date',
  'text_layer',
  'text_encoding',
  'leader_and_agency',
  'person_before_agency',
  'strong_algorithms',
  'fields_signed',
  'signatures_kept',
] as const;
export type HintCode = (typeof hintCodes)[number];

/** The answer to one check, before it is said in words. */
export type CheckAnswer<Code extends string> = {
  readonly code: Code;
  readonly outcome: Outcome;
  readonly facts: Facts;
  readonly reasons: readonly Reason[];
  /** Which signature it is about, from 0; null for the file as a whole. */
  readonly signature: number | null;
};
