import type { CalendarDate } from '#kernel/calendar.ts';
import type { DelegateRole, FindingGroup } from '#kernel/finding-terms.ts';
import type { Points } from '#kernel/points.ts';
import type { CitedPaper } from './paper-references.ts';

/** What mends a finding: who does what by when, and what will prove it. Unknown is null and is not written. */
export type NoticeRemedy = {
  readonly responsible: string | null;
  readonly action: string | null;
  readonly deadline: CalendarDate | null;
  readonly evidenceNeeded: string | null;
};

/** One item that lost points, as a notice states it. Unknown is null and is not written, never 0. */
export type NoticeFinding = {
  readonly group: FindingGroup | null;
  readonly criterionCode: string | null;
  readonly criterionName: string | null;
  readonly itemCode: string | null;
  readonly itemName: string | null;
  readonly maxPoints: Points | null;
  readonly selfPoints: Points | null;
  readonly appraisedPoints: Points | null;
  readonly lostPoints: Points | null;
  /** Page of the supervised unit's report. */
  readonly sourcePage: number | null;
  /** Why the points were lost, in one text; where it is null the single causes are written. */
  readonly reason: string | null;
  readonly causes: readonly string[];
  readonly remedy: NoticeRemedy | null;
};

/** One person of the supervising delegation. */
export type NoticeDelegate = {
  readonly name: string;
  readonly position: string | null;
  readonly role: DelegateRole | null;
};

/** What is asked of one addressee. */
export type NoticeRecommendation = { readonly addressee: string; readonly items: readonly string[] };

/** All that a notice of supervision conclusions is written from. Lists may be empty; their parts are then left out. */
export type NoticeContent = {
  readonly issuingBody: string;
  readonly number: string | null;
  readonly symbol: string | null;
  readonly place: string | null;
  readonly date: CalendarDate | null;
  readonly subject: string;
  /** Who concludes, as the sentences name it: "Thường trực Hội đồng nhân dân xã". */
  readonly concludingBody: string;
  /** Who was supervised: "Ủy ban nhân dân xã". */
  readonly supervisedUnit: string;
  readonly plan: CitedPaper | null;
  /** The other papers that the conclusion rests on; the first report among them is the one whose pages are cited. */
  readonly citedPapers: readonly CitedPaper[];
  readonly delegation: readonly NoticeDelegate[];
  readonly sessionDate: CalendarDate | null;
  readonly planEvaluation: readonly string[];
  readonly overview: readonly string[];
  readonly strengths: readonly string[];
  readonly generalLimitations: readonly string[];
  readonly findings: readonly NoticeFinding[];
  readonly recommendations: readonly NoticeRecommendation[];
  readonly authorityLines: readonly string[];
  readonly signerTitle: string | null;
  readonly signerName: string | null;
  readonly recipients: readonly string[];
};
