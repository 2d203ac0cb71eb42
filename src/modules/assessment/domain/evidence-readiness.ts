import { addPoints, points, zeroPoints, type Points } from '#kernel/points.ts';
import type { DocumentState } from '#modules/evidence/domain/document-workflow.ts';
import type { FileState } from '#modules/evidence/domain/file-check.ts';
import { missingPapers } from './missing-papers.ts';

/** How far the evidence of an item is: nothing stands against it, something does, or it is not there. */
export const evidenceReadinesses = ['ready', 'risky', 'missing'] as const;
/** One of these. */
export type EvidenceReadiness = (typeof evidenceReadinesses)[number];

/** A paper named for an item, with what the evidence store knows of it. */
export type PaperToProve = {
  readonly id: string;
  readonly title: string;
  readonly proves: readonly number[];
  readonly address: string | null;
  readonly document: {
    readonly id: string;
    readonly fileState: FileState;
    readonly state: DocumentState;
    readonly isConfirmed: boolean;
    readonly isNewest: boolean;
    readonly validUntil: string | null;
    readonly faults: readonly string[];
    readonly hints: readonly string[];
  } | null;
};

/** As much of an item as tells how far its evidence is. */
export type ItemToProve = {
  readonly isSelfScored: boolean;
  readonly needsEvidence: boolean;
  readonly isNotApplicable: boolean;
  readonly explanation: string | null;
  readonly required: readonly string[];
  readonly papers: readonly PaperToProve[];
};

/**
 * What stands against the evidence of an item. `place` is one of the papers that the set asks for; `code` a check that
 * failed. What was refused or is missing counts as not there; all else may stand, but puts the points at risk.
 */
export type EvidenceProblem =
  | { readonly kind: 'none_named' | 'explained' }
  | { readonly kind: 'required_missing'; readonly place: number }
  | {
      readonly kind:
        | 'file_refused'
        | 'file_damaged'
        | 'file_checking'
        | 'rejected'
        | 'expired'
        | 'unconfirmed'
        | 'newer_file'
        | 'nowhere_kept';
      readonly paper: PaperToProve;
    }
  | { readonly kind: 'fault' | 'hint'; readonly paper: PaperToProve; readonly code: string };

/** How far the evidence of an item is, and why; null where none is asked for and none was named. */
export function evidenceReadiness(
  item: ItemToProve,
  today: string,
): { readonly state: EvidenceReadiness; readonly problems: readonly EvidenceProblem[] } | null {
  const { papers, required, explanation } = item;
  if (!item.isSelfScored || (papers.length === 0 && (!item.needsEvidence || item.isNotApplicable)))
    return null;
  const asks = item.needsEvidence && !item.isNotApplicable;
  const lacking: readonly EvidenceProblem[] = !asks
    ? []
    : required.length === 0
      ? papers.length === 0
        ? [{ kind: 'none_named' }]
        : []
      : missingPapers(required, papers).map((place) => ({ kind: 'required_missing', place }));
  const wrong = papers.flatMap((paper) => problemsOf(paper, today));
  const isGone = papers.length > 0 && papers.every(isUnusable);
  if (lacking.length > 0 || (asks && isGone)) {
    const isExplained = explanation !== null;
    return {
      state: isExplained ? 'risky' : 'missing',
      problems: [...(isExplained ? [{ kind: 'explained' } as const] : lacking), ...wrong],
    };
  }
  return { state: wrong.length > 0 ? 'risky' : 'ready', problems: wrong };
}

function isUnusable({ document }: PaperToProve): boolean {
  return document?.fileState === 'refused' || document?.fileState === 'damaged';
}

function problemsOf(paper: PaperToProve, today: string): readonly EvidenceProblem[] {
  const { document } = paper;
  if (document === null) return paper.address === null ? [{ kind: 'nowhere_kept', paper }] : [];
  if (document.fileState === 'refused') return [{ kind: 'file_refused', paper }];
  if (document.fileState === 'damaged') return [{ kind: 'file_damaged', paper }];
  if (document.fileState === 'quarantined') return [{ kind: 'file_checking', paper }];
  const isExpired = document.validUntil !== null && document.validUntil < today;
  return [
    ...document.faults.map((code) => ({ kind: 'fault' as const, paper, code })),
    ...(document.state === 'rejected' ? [{ kind: 'rejected' as const, paper }] : []),
    ...(isExpired ? [{ kind: 'expired' as const, paper }] : []),
    ...(document.isNewest ? [] : [{ kind: 'newer_file' as const, paper }]),
    ...(document.isConfirmed ? [] : [{ kind: 'unconfirmed' as const, paper }]),
    ...document.hints.map((code) => ({ kind: 'hint' as const, paper, code })),
  ];
}

/** The points that hang on an item's evidence: what it is scored at, or could come to at most. */
export function pointsAtStake(item: { readonly points: string | null; readonly high: string }): Points {
  return points(item.points ?? item.high);
}

/** How many items are ready, risky and missing, and how many points hang on those that are not ready; exact. */
export function sumReadiness(
  items: readonly {
    readonly state: EvidenceReadiness;
    readonly points: string | null;
    readonly high: string;
  }[],
): {
  readonly counts: Readonly<Record<EvidenceReadiness, number>>;
  readonly risky: Points;
  readonly missing: Points;
} {
  const of = (state: EvidenceReadiness) => items.filter((item) => item.state === state);
  const sum = (state: EvidenceReadiness): Points => addPoints(zeroPoints, ...of(state).map(pointsAtStake));
  return {
    counts: { ready: of('ready').length, risky: of('risky').length, missing: of('missing').length },
    risky: sum('risky'),
    missing: sum('missing'),
  };
}
