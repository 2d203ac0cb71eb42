import { getUnitName } from '#modules/identity/index.ts';
import { today } from '#platform/clock.ts';
import { reads, writes, type Endpoint } from '#platform/http/endpoint.ts';
import { xlsxType } from '#platform/office/media-types.ts';
import { writeXlsx } from '#platform/office/writing/write-xlsx.ts';
import { addFindingEvidenceTo } from './commands/add-finding-evidence.ts';
import { assignFindingsTo } from './commands/assign-findings.ts';
import { removeFindingEvidenceFrom } from './commands/remove-finding-evidence.ts';
import {
  addFindingEvidence,
  assignFindings,
  countFindings,
  exportFindings,
  listFindingEvidence,
  listFindings,
  removeFindingEvidence,
} from './contract.ts';
import { findingsSheet } from './export-sheet.ts';
import { countFindingsView, listExportedFindings, listFindingRows } from './views.ts';
import { listFindingEvidenceRows } from './views/finding-evidence.ts';

/** The findings module's routes. */
export const findingsEndpoints: readonly Endpoint[] = [
  reads(listFindings, (tx, { query }) => listFindingRows(tx, query)),
  reads(countFindings, (tx, { query }) => countFindingsView(tx, query.supervision ?? null)),
  writes(assignFindings, async (tx, { body }) => ({ rows: await assignFindingsTo(tx, body) })),
  reads(listFindingEvidence, async (tx, { params }) => ({
    rows: await listFindingEvidenceRows(tx, params.id),
  })),
  writes(addFindingEvidence, async (tx, { params, body }) => ({
    rows: await addFindingEvidenceTo(tx, params.id, body),
  })),
  writes(removeFindingEvidence, async (tx, { params }) => ({
    rows: await removeFindingEvidenceFrom(tx, params.id, params.document),
  })),
  reads(exportFindings, async (tx, { query, language }) => {
    const findings = await listExportedFindings(tx, query);
    const about = { unitName: await getUnitName(tx), today: today() };
    const sheet = findingsSheet(findings, query.language ?? language, about);
    return { fileName: 'thieu-sot.xlsx', mediaType: xlsxType, content: await writeXlsx(sheet) };
  }),
];
