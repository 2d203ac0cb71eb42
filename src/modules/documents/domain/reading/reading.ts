import type { CauseClass, DelegateRole, FindingGroup } from '#kernel/finding-terms.ts';
import type { CalendarDate } from '#kernel/calendar.ts';
import type { Facts } from '#kernel/language.ts';
import type { PaperKind, Span } from '#kernel/paper.ts';
import type { Points } from '#kernel/points.ts';

/**
 * One value read from a paper: what it is, where it stands, how sure the reading is (0 to 1).
 * What the paper does not say is `null`, with no span; never a default, never 0.
 */
export type Field<Value> = {
  readonly value: Value | null;
  readonly span: Span | null;
  readonly confidence: number;
};

/** The parts of a paper's head and signature block. */
export type DocumentFields = {
  readonly type: Field<string>;
  readonly typeCode: Field<string>;
  readonly agency: Field<string>;
  readonly number: Field<string>;
  readonly symbol: Field<string>;
  readonly place: Field<string>;
  readonly date: Field<CalendarDate>;
  readonly subject: Field<string>;
  readonly signerName: Field<string>;
  readonly signerTitle: Field<string>;
  readonly authorityLine: Field<string>;
  readonly onBehalf: Field<string>;
};

/** Another official paper that this one names. */
export type CitedDocument = {
  readonly number: Field<string>;
  readonly symbol: Field<string>;
  readonly date: Field<CalendarDate>;
};

/** One person of the supervising delegation. */
export type Delegate = {
  readonly name: Field<string>;
  readonly position: Field<string>;
  readonly role: Field<DelegateRole>;
};

/** One single cause out of a finding's reason; the value of `text` is a stretch of the reason. */
export type ReadCause = { readonly text: Field<string>; readonly causeClass: Field<CauseClass> };

/** One item that lost points, as the paper states it. */
export type ReadFinding = {
  readonly order: number;
  readonly group: Field<FindingGroup>;
  readonly criterionCode: Field<string>;
  readonly criterionName: Field<string>;
  readonly itemCode: Field<string>;
  readonly itemName: Field<string>;
  readonly maxPoints: Field<Points>;
  readonly selfPoints: Field<Points>;
  readonly appraisedPoints: Field<Points>;
  readonly lostPoints: Field<Points>;
  /** Page of the report that the finding refers to. */
  readonly sourcePage: Field<number>;
  readonly reason: Field<string>;
  readonly causes: readonly ReadCause[];
};

/** What the notice asks of one addressee. */
export type Recommendation = {
  readonly addressee: Field<string>;
  readonly items: readonly Field<string>[];
};

/** Something odd about the paper itself; its sentence is `documents/messages.ts` under the code. */
export const readingWarnings = [
  'number_empty',
  'commune_spellings',
  'criterion_names',
  'points_disagree',
] as const;
export type ReadingWarning = {
  readonly code: (typeof readingWarnings)[number];
  readonly facts: Facts;
  readonly spans: readonly Span[];
};

/** All that a notice of supervision conclusions says. */
export type Reading = {
  readonly source: PaperKind;
  readonly document: DocumentFields;
  readonly plan: CitedDocument | null;
  readonly citedDocuments: readonly CitedDocument[];
  readonly delegation: readonly Delegate[];
  readonly sessionDate: Field<CalendarDate>;
  readonly findings: readonly ReadFinding[];
  readonly generalLimitations: readonly Field<string>[];
  readonly recommendations: readonly Recommendation[];
  readonly recipients: readonly Field<string>[];
  readonly warnings: readonly ReadingWarning[];
};

/** Why a paper was not read, for a sentence that says what was expected. */
export const refusalReasons = ['not_a_notice', 'no_findings', 'no_text'] as const;
export type RefusalReason = (typeof refusalReasons)[number];

/** Either a reading, or the reason for which the paper is not one that this grammar reads. */
export type ReadingResult =
  | { readonly kind: 'read'; readonly reading: Reading }
  | { readonly kind: 'refused'; readonly reason: RefusalReason; readonly facts: Facts };
