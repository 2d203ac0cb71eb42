import { parsePoints, type Points } from '#kernel/points.ts';
import type { BodyOf } from '#platform/http/contract.ts';
import type { saveAppraisals, SheetItem } from '#modules/assessment/contract.ts';
import type { AppraisedItem } from '#modules/assessment/domain/appraised-score.ts';
import type { AppraisalDecision } from '#modules/assessment/domain/assessment-workflow.ts';
import { countedPapers } from '#modules/assessment/domain/missing-papers.ts';
import { claimedEvidence } from '#modules/assessment/domain/self-score.ts';
import {
  takeDecision,
  type DecisionFault,
  type ItemToDecide,
} from '#modules/assessment/domain/take-decision.ts';
import type { FigureSpec } from '#modules/criteria/domain/scoring/figures.ts';
import { readFigure } from '#modules/criteria/domain/scoring/read-figure.ts';
import type { EvidenceState, FigureValue } from '#modules/criteria/domain/scoring/score.ts';
import { showPoints } from '#web/i18n/format.ts';
import type { SetRow } from '#web/scoring/set-rows.ts';

/** A decision as the appraiser types it. */
export type DecisionDraft = {
  readonly decision: AppraisalDecision | null;
  /** Whether a cut states the points, or corrects what the rule looks at. */
  readonly by: 'points' | 'rule';
  readonly points: string;
  /** By key of the figure, as typed. */
  readonly figures: Readonly<Record<string, string>>;
  readonly evidence: EvidenceState | null;
  readonly reason: string;
  readonly reply: string;
};

/** What is asked of the server for one item. */
export type DecisionChange = Omit<BodyOf<typeof saveAppraisals>['changes'][number], 'version'>;
/** What a draft lacks before it can be stored. */
export type DraftLack = DecisionFault | 'undecided' | 'points_wrong' | 'figure_wrong';

/** What stands on the server, as the form shows it. */
export function draftOf(item: SheetItem, row: SetRow): DecisionDraft {
  const claimed = claimedOf(item);
  const evidence = item.appraisedEvidence ?? claimed;
  const isByRule = item.decision === 'cut' && (item.appraisedFigures !== null || evidence !== claimed);
  const figures = item.appraisedFigures ?? item.figures;
  return {
    decision: item.decision,
    by: isByRule ? 'rule' : 'points',
    points:
      item.decision === 'cut' && item.appraisedPoints !== null
        ? showPoints(sizeOf(item.appraisedPoints))
        : '',
    figures: Object.fromEntries(row.figures.map((spec) => [spec.key, typedFigure(figures[spec.key])])),
    evidence,
    reason: item.reason ?? '',
    reply: item.reply ?? '',
  };
}

/** Whether two drafts say the same. */
export function isSameDraft(left: DecisionDraft, right: DecisionDraft): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}

/** What a draft asks to be stored, with what would come of it; or what it lacks. */
export function readDraft(
  draft: DecisionDraft,
  item: SheetItem,
  row: SetRow,
): { readonly change: DecisionChange; readonly taken: ItemToDecide } | { readonly lack: DraftLack } {
  const read = readContent(draft, item, row);
  if ('lack' in read) return read;
  const { change } = read;
  const taken = takeDecision(toDecide(item, row), change);
  return typeof taken === 'string' ? { lack: taken } : { change, taken };
}

/** The item as the scoring function takes it; a cut that stands counts with the points it came to. */
export function standing(item: SheetItem): AppraisedItem {
  const isCut = item.decision === 'cut';
  return {
    code: item.code,
    figures: item.figures,
    isNotApplicable: item.isNotApplicable,
    explanation: item.explanation,
    evidenceCount: countedPapers(item.evidence).length,
    decision: item.decision,
    givenPoints: isCut && item.appraisedPoints !== null ? sizeOf(item.appraisedPoints) : null,
    correctedFigures: isCut ? null : item.appraisedFigures,
    judgedEvidence: item.appraisedEvidence,
  };
}

/** The same with a draft on top, as far as the draft is complete. */
export function withDraft(item: SheetItem, row: SetRow, draft: DecisionDraft | undefined): AppraisedItem {
  if (!draft) return standing(item);
  const read = readDraft(draft, item, row);
  if ('change' in read) return read.taken;
  const content = readContent(draft, item, row);
  if ('lack' in content || draft.decision !== 'cut') return { ...standing(item), decision: null };
  // A cut whose reason is still to be written shows its points already.
  const taken = takeDecision(toDecide(item, row), { ...content.change, reason: '…' });
  return typeof taken === 'string' ? { ...standing(item), decision: null } : taken;
}

/** How the unit's own evidence counts. */
export function claimedOf(item: SheetItem): EvidenceState | null {
  return claimedEvidence(standing(item));
}

function readContent(
  draft: DecisionDraft,
  item: SheetItem,
  row: SetRow,
): { readonly change: DecisionChange } | { readonly lack: DraftLack } {
  const { decision } = draft;
  const before = draftOf(item, row);
  const texts = { reply: filled(draft.reply), reason: decision === 'accept' ? null : filled(draft.reason) };
  const change: DecisionChange = { code: item.code, decision, ...texts };
  const isContentSame =
    decision === item.decision &&
    isSameDraft({ ...draft, reason: '', reply: '' }, { ...before, reason: '', reply: '' });
  if (decision === null && item.decision === null && texts.reply === item.reply) return { lack: 'undecided' };
  if (isContentSame || decision === null || decision === 'ask_more') return { change };
  if (decision === 'accept' && !row.isGiven) return { change };
  if (decision === 'cut' && draft.by === 'points') {
    if (draft.points.trim() === '') return { lack: 'cut_needs_points' };
    const points = parsePoints(draft.points);
    if (points === null || points.startsWith('-')) return { lack: 'points_wrong' };
    return { change: { ...change, points, figures: null, evidence: null } };
  }
  const figures = changedFigures(draft, item, row.figures);
  if (figures === null) return { lack: 'figure_wrong' };
  const hasFigures = Object.keys(figures).length > 0;
  const evidence = decision === 'cut' && draft.evidence !== claimedOf(item) ? draft.evidence : null;
  return { change: { ...change, points: null, figures: hasFigures ? figures : null, evidence } };
}

/** The figures that differ from what the unit wrote; null where one cannot be read. */
function changedFigures(
  draft: DecisionDraft,
  item: SheetItem,
  specs: readonly FigureSpec[],
): Record<string, FigureValue> | null {
  const changed: Record<string, FigureValue> = {};
  for (const spec of specs) {
    const reading = readFigure(spec, draft.figures[spec.key] ?? '');
    if ('fault' in reading) return null;
    if (reading.value !== (item.figures[spec.key] ?? null)) changed[spec.key] = reading.value;
  }
  return changed;
}

function toDecide(item: SheetItem, row: SetRow): ItemToDecide {
  return {
    ...standing(item),
    isSelfScored: !row.isGiven,
    selfPoints: item.selfPoints as Points | null,
    reason: item.reason,
    reply: item.reply,
  };
}

/** What a deduction takes away is stated as a size. */
function sizeOf(points: string): Points {
  return (points.startsWith('-') ? points.slice(1) : points) as Points;
}

function typedFigure(value: string | boolean | null | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'có' : 'không';
  return parsePoints(value) === null ? value : showPoints(value);
}

function filled(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}
