import type { CalendarDate } from '#kernel/calendar.ts';
import type { Points } from '#kernel/points.ts';
import type { CitedPaper } from './paper-references.ts';

/** Points of one line of the report. Unknown is null, between `low` and `high`, and never written as 0. */
export type ReportedPoints = {
  /** The maximum that applies; null where the line is left out of the reckoning. */
  readonly max: Points | null;
  readonly self: Points | null;
  readonly low: Points;
  readonly high: Points;
  /** Maximum less self-scored. */
  readonly conceded: Points | null;
  /** Self-scored in per cent of the maximum, rounded as the set says. */
  readonly percent: Points | null;
  /** A bonus or a deduction: nothing can be conceded there, and it is no share of anything. */
  readonly isOutsideScale: boolean;
};

/** A line of the summary: a field of the set, or the whole. */
export type ReportedField = ReportedPoints & { readonly code: string; readonly name: string };

/** A paper that proves an item, as far as it is known. */
export type ReportedEvidence = {
  readonly title: string;
  /** "12/KH-UBND". */
  readonly number: string | null;
  readonly issuedOn: CalendarDate | null;
  readonly passage: string | null;
};

/** Who gives an item its points: it adds others up, the unit scores it, or a survey or another body does. */
export type ScoredBy = 'sum' | 'unit' | 'others';

/** One item of the set with what the unit says of it. */
export type ReportedItem = ReportedPoints & {
  readonly code: string;
  readonly name: string;
  readonly scoredBy: ScoredBy;
  readonly isNotApplicable: boolean;
  readonly needsEvidence: boolean;
  /** How the points came about, in a sentence; null where nothing is to be said. */
  readonly derivation: string | null;
  readonly evidence: readonly ReportedEvidence[];
  readonly explanation: string | null;
};

/** All that a self-assessment report (báo cáo kết quả tự chấm điểm) is written from. */
export type SelfAssessmentContent = {
  /** "Ủy ban nhân dân xã …". */
  readonly issuingBody: string;
  readonly number: string | null;
  readonly symbol: string | null;
  readonly place: string | null;
  readonly date: CalendarDate | null;
  readonly year: number;
  /** The criteria set by its title, and the papers that found it. */
  readonly setTitle: string;
  readonly legalBasis: readonly (CitedPaper & { readonly title: string | null })[];
  /** The body that appraises, as the sentences name it; null where it is not known. */
  readonly appraisingBody: string | null;
  /** What the set calls its top level, "Lĩnh vực". */
  readonly fieldLabel: string;
  readonly fields: readonly ReportedField[];
  readonly total: ReportedPoints & { readonly classification: string | null };
  /** Every item, parents before their children. */
  readonly items: readonly ReportedItem[];
  /** Paragraphs that the unit wrote; none where it has written nothing yet. */
  readonly difficulties: readonly string[];
  readonly proposals: readonly string[];
  /** The certified submission that the figures come from; null while the sheet is not handed in. */
  readonly submission: { readonly submittedOn: CalendarDate | null; readonly sha256: string } | null;
  readonly authorityLines: readonly string[];
  readonly signerTitle: string | null;
  readonly signerName: string | null;
  readonly recipients: readonly string[];
};
