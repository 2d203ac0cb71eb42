import { parsePoints } from '#kernel/points.ts';
import { refuse } from '#kernel/problem.ts';
import { layOutSelfAssessmentReport, typesetPaper, type PageLayout } from '#modules/documents/index.ts';
import type { Tx } from '#platform/database/database.ts';
import { canWrite } from './domain/assessment-workflow.ts';
import type { ScoreSheet } from './domain/score-sheet/sheet-lines.ts';
import { reportOf } from './report-of.ts';
import { findPublishedSet } from './views/pinned-set.ts';
import { getReportSource } from './views/report.ts';
import { getSheet } from './views/sheet.ts';

/** The self-assessment report, typeset, with a name for its file. */
export async function layOutReport(
  tx: Tx,
  id: string,
): Promise<{ readonly fileName: string; readonly layout: PageLayout }> {
  const source = await getReportSource(tx, id);
  const name = source.submissionHash === null ? 'Du-thao-bao-cao' : 'Bao-cao';
  return {
    fileName: `${name}-tu-cham-diem-${source.year}`,
    layout: typesetPaper(layOutSelfAssessmentReport(reportOf(source))),
  };
}

/**
 * The unit's own score sheet as it stands.
 * @throws Problem assessment.not_found, where it is not of the caller's unit
 */
export async function getScoreSheet(tx: Tx, id: string): Promise<ScoreSheet> {
  return (await getOwnSheet(tx, id)).sheet;
}

/**
 * The unit's own score sheet while it may be written.
 * @throws Problem assessment.not_found, assessment.closed_to_unit.…
 */
export async function getOpenScoreSheet(tx: Tx, id: string): Promise<ScoreSheet> {
  const { sheet, state } = await getOwnSheet(tx, id);
  return canWrite(state, 'self_score') ? sheet : refuse('conflict', `assessment.closed_to_unit.${state}`);
}

async function getOwnSheet(tx: Tx, id: string) {
  const view = await getSheet(tx, id);
  if (view.side !== 'unit') return refuse('not_found', 'assessment.not_found');
  const set = await findPublishedSet(tx, view.criteriaSetId);
  if (!set) throw new Error('an assessment without its criteria set');
  const sheet: ScoreSheet = {
    assessmentId: view.id,
    unitName: view.unitName,
    year: view.year,
    setId: set.id,
    setHash: set.hash,
    content: set.content,
    unitKind: view.unitKind,
    claims: view.items.map((item) => ({
      code: item.code,
      version: item.version,
      figures: item.figures,
      isNotApplicable: item.isNotApplicable,
      explanation: item.explanation,
      points: item.selfPoints === null ? null : parsePoints(item.selfPoints),
      evidence: item.evidence.map(({ title, number }) => (number === null ? title : `${number} – ${title}`)),
    })),
    knockOuts: view.knockOuts,
  };
  return { sheet, state: view.state };
}
