import { ProblemError, refuse } from '#kernel/problem.ts';
import { now, today } from '#platform/clock.ts';
import type { Database } from '#platform/database/database.ts';
import type { FileStore } from '#platform/files/file-store.ts';
import { raw, reads, writes, type Endpoint, type RawAsk } from '#platform/http/endpoint.ts';
import { takeFile } from '#platform/http/take-file.ts';
import { docxType, pdfType, xlsxType } from '#platform/office/media-types.ts';
import { writeDocx } from '#platform/office/writing/write-docx.ts';
import { writePdf } from '#platform/office/writing/write-pdf.ts';
import { addEvidenceLinkTo } from './commands/add-evidence-link.ts';
import { assignItemsTo } from './commands/assign-items.ts';
import { changeCycleDatesOf } from './commands/change-cycle-dates.ts';
import { moveAssessmentsOf } from './commands/move-assessments.ts';
import { openCycleOf } from './commands/open-cycle.ts';
import { removeEvidenceLinkFrom } from './commands/remove-evidence-link.ts';
import { saveAnswersOf } from './commands/save-answers.ts';
import { saveAppraisalsOf } from './commands/save-appraisals.ts';
import { saveSelfScoresOf } from './commands/save-self-scores.ts';
import { sayWhatPaperProvesOf } from './commands/say-what-paper-proves.ts';
import { writeReportTextsOf } from './commands/write-report-texts.ts';
import {
  addEvidenceLink,
  assignItems,
  changeCycleDates,
  downloadBundle,
  getAssessment,
  getBundleSummary,
  getCycle,
  getResult,
  listAssessableUnits,
  listAssessments,
  listCycles,
  listMyItems,
  listOpenableSets,
  moveAssessment,
  moveManyAssessments,
  openCycle,
  previewScoreSheet,
  removeEvidenceLink,
  saveAnswers,
  saveAppraisals,
  saveSelfScores,
  sayWhatPaperProves,
  writeReportDocx,
  writeReportPdf,
  writeReportTexts,
  writeScoreSheet,
  type SheetPreview,
} from './contract.ts';
import { openBundle, summaryOf } from './bundle.ts';
import { getOpenScoreSheet, getScoreSheet, layOutReport } from './papers.ts';
import { sheetPreview } from './sheet-preview.ts';
import { readScoreSheetFile, writeScoreSheetFile } from './score-sheet-file.ts';
import { listAssessmentRows } from './views/assessment-rows.ts';
import { getCycleView, listAssessableUnitRows, listCycleRows, listOpenableSetRows } from './views/cycles.ts';
import { listMyItemRows } from './views/my-items.ts';
import { getResultView } from './views/result.ts';
import { getSheet } from './views/sheet.ts';

/** A sheet of 2,000 items with every explanation filled stays below. */
const sheetBytesMax = 10 * 1024 * 1024;

type Tools = { readonly database: Database; readonly files: FileStore; readonly uploadMaxBytes: number };

/** The assessment module's routes. */
export function assessmentEndpoints({ database, files, uploadMaxBytes }: Tools): readonly Endpoint[] {
  return [
    reads(listCycles, (tx) => listCycleRows(tx)),
    writes(openCycle, (tx, { body, caller }) => openCycleOf(tx, caller, body, today())),
    reads(listOpenableSets, (tx, { query }) => listOpenableSetRows(tx, query)),
    reads(listAssessableUnits, (tx, { query }) => listAssessableUnitRows(tx, query)),
    reads(getCycle, (tx, { params }) => getCycleView(tx, params.id)),
    writes(changeCycleDates, (tx, { params, body }) => changeCycleDatesOf(tx, params.id, body, today())),
    writes(moveManyAssessments, (tx, { params, body, caller }) =>
      moveAssessmentsOf(tx, caller, { ...body, cycleId: params.id }),
    ),
    reads(listAssessments, (tx, { query }) => listAssessmentRows(tx, query)),
    reads(getAssessment, (tx, { params }) => getSheet(tx, params.id)),
    writes(saveSelfScores, (tx, { params, body, caller }) => saveSelfScoresOf(tx, caller, params.id, body)),
    writes(assignItems, (tx, { params, body, caller }) => assignItemsTo(tx, caller, params.id, body)),
    writes(addEvidenceLink, (tx, { params, body, caller }) => addEvidenceLinkTo(tx, caller, params.id, body)),
    writes(sayWhatPaperProves, (tx, { params, body: { item: code, ...said } }) =>
      sayWhatPaperProvesOf(tx, params.id, { paperId: params.link, code, ...said }),
    ),
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
    writes(writeReportTexts, (tx, { params, body, caller }) =>
      writeReportTextsOf(tx, caller, params.id, body),
    ),
    reads(writeReportDocx, async (tx, { params }) => {
      const { fileName, layout } = await layOutReport(tx, params.id);
      return { fileName: `${fileName}.docx`, mediaType: docxType, content: await writeDocx(layout) };
    }),
    reads(writeReportPdf, async (tx, { params }) => {
      const { fileName, layout } = await layOutReport(tx, params.id);
      return { fileName: `${fileName}.pdf`, mediaType: pdfType, content: await writePdf(layout) };
    }),
    reads(writeScoreSheet, async (tx, { params }) => {
      const sheet = await getScoreSheet(tx, params.id);
      const content = await writeScoreSheetFile(sheet);
      return { fileName: `Bang-cham-diem-${sheet.year}.xlsx`, mediaType: xlsxType, content };
    }),
    reads(getBundleSummary, (tx, { params }) => summaryOf(tx, params.id)),
    raw(downloadBundle, ({ params, caller }) => openBundle({ database, files }, caller, params.id, now())),
    raw(previewScoreSheet, (ask) => previewUpload({ database, uploadMaxBytes }, ask)),
  ];
}

/** Takes the whole file first: a form that breaks off is told apart from a file that cannot be read. */
async function previewUpload(
  { database, uploadMaxBytes }: Omit<Tools, 'files'>,
  { request, params, caller }: RawAsk<typeof previewScoreSheet>,
): Promise<SheetPreview> {
  const part = request.isMultipart() ? await request.file() : undefined;
  if (!part || !caller) return refuse('invalid', 'assessment.sheet_expected');
  const bytes = await takeFile(part.file, Math.min(uploadMaxBytes, sheetBytesMax)).catch((error: unknown) => {
    if (!(error instanceof ProblemError) && part.file.errored)
      refuse('invalid', 'assessment.sheet_interrupted');
    throw error;
  });
  const sheet = await database.read(caller, (tx) => getOpenScoreSheet(tx, params.id));
  return sheetPreview(part.filename, await readScoreSheetFile(bytes, sheet));
}
