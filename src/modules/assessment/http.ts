import { reads, writes, type Endpoint } from '#platform/http/endpoint.ts';
import { addEvidenceLinkTo } from './commands/add-evidence-link.ts';
import { assignItemsTo } from './commands/assign-items.ts';
import { changeCycleDatesOf } from './commands/change-cycle-dates.ts';
import { moveAssessmentsOf } from './commands/move-assessments.ts';
import { openCycleOf } from './commands/open-cycle.ts';
import { removeEvidenceLinkFrom } from './commands/remove-evidence-link.ts';
import { saveAnswersOf } from './commands/save-answers.ts';
import { saveAppraisalsOf } from './commands/save-appraisals.ts';
import { saveSelfScoresOf } from './commands/save-self-scores.ts';
import {
  addEvidenceLink,
  assignItems,
  changeCycleDates,
  getAssessment,
  getCycle,
  getResult,
  listAssessments,
  listCycles,
  listMyItems,
  moveAssessment,
  moveManyAssessments,
  openCycle,
  removeEvidenceLink,
  saveAnswers,
  saveAppraisals,
  saveSelfScores,
} from './contract.ts';
import { listAssessmentRows } from './views/assessment-rows.ts';
import { getCycleView, listCycleRows } from './views/cycles.ts';
import { listMyItemRows } from './views/my-items.ts';
import { getResultView } from './views/result.ts';
import { getSheet } from './views/sheet.ts';

/** The assessment module's routes. */
export const assessmentEndpoints: readonly Endpoint[] = [
  reads(listCycles, (tx) => listCycleRows(tx)),
  writes(openCycle, (tx, { body, caller }) => openCycleOf(tx, caller, body)),
  reads(getCycle, (tx, { params }) => getCycleView(tx, params.id)),
  writes(changeCycleDates, (tx, { params, body }) => changeCycleDatesOf(tx, params.id, body)),
  writes(moveManyAssessments, (tx, { params, body, caller }) =>
    moveAssessmentsOf(tx, caller, { ...body, cycleId: params.id }),
  ),
  reads(listAssessments, (tx, { query }) => listAssessmentRows(tx, query)),
  reads(getAssessment, (tx, { params }) => getSheet(tx, params.id)),
  writes(saveSelfScores, (tx, { params, body, caller }) => saveSelfScoresOf(tx, caller, params.id, body)),
  writes(assignItems, (tx, { params, body, caller }) => assignItemsTo(tx, caller, params.id, body)),
  writes(addEvidenceLink, (tx, { params, body, caller }) => addEvidenceLinkTo(tx, caller, params.id, body)),
  writes(removeEvidenceLink, (tx, { params, query }) =>
    removeEvidenceLinkFrom(tx, params.id, { paperId: params.link, code: query.item }),
  ),
  writes(moveAssessment, async (tx, { params, body, caller }) => {
    const { version, ...asked } = body;
    await moveAssessmentsOf(tx, caller, { ...asked, assessments: [{ id: params.id, version }] });
    return getSheet(tx, params.id);
  }),
  writes(saveAppraisals, (tx, { params, body, caller }) => saveAppraisalsOf(tx, caller, params.id, body)),
  writes(saveAnswers, (tx, { params, body, caller }) => saveAnswersOf(tx, caller, params.id, body)),
  reads(listMyItems, (tx, { caller }) => listMyItemRows(tx, caller)),
  reads(getResult, (tx, { params }) => getResultView(tx, params.id)),
];
