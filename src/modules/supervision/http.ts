import { asId, type SupervisionId } from '#kernel/id.ts';
import { refuse } from '#kernel/problem.ts';
import { layOutNotice, typesetPaper, type PageLayout } from '#modules/documents/index.ts';
import { listAllFindings } from '#modules/findings/index.ts';
import { getUnitName } from '#modules/identity/index.ts';
import type { Tx } from '#platform/database/database.ts';
import { reads, writes, type Endpoint } from '#platform/http/endpoint.ts';
import { docxType, pdfType } from '#platform/office/media-types.ts';
import { writeDocx } from '#platform/office/writing/write-docx.ts';
import { writePdf } from '#platform/office/writing/write-pdf.ts';
import { confirmReadingAsSupervision } from './commands/confirm-reading.ts';
import {
  confirmReading,
  getSupervision,
  listSupervisions,
  writeNoticeDocx,
  writeNoticePdf,
  type SupervisionDetail,
} from './contract.ts';
import { noticeOf } from './notice-of.ts';
import { findSupervisionDetail, listSupervisionRows } from './views.ts';

/** The supervision module's routes. */
export const supervisionEndpoints: readonly Endpoint[] = [
  writes(confirmReading, (tx, { params, body, caller }) =>
    confirmReadingAsSupervision(tx, caller, { id: asId(params.id), version: body.version }),
  ),
  reads(listSupervisions, (tx) => listSupervisionRows(tx)),
  reads(getSupervision, (tx, { params }) => getDetail(tx, asId(params.id))),
  reads(writeNoticeDocx, async (tx, { params }) => {
    const { fileName, layout } = await layOut(tx, asId(params.id));
    return { fileName: `${fileName}.docx`, mediaType: docxType, content: await writeDocx(layout) };
  }),
  reads(writeNoticePdf, async (tx, { params }) => {
    const { fileName, layout } = await layOut(tx, asId(params.id));
    return { fileName: `${fileName}.pdf`, mediaType: pdfType, content: await writePdf(layout) };
  }),
];

async function getDetail(tx: Tx, id: SupervisionId): Promise<SupervisionDetail> {
  return (await findSupervisionDetail(tx, id)) ?? refuse('not_found', 'supervision.not_found');
}

async function layOut(
  tx: Tx,
  id: SupervisionId,
): Promise<{ readonly fileName: string; readonly layout: PageLayout }> {
  const supervision = await getDetail(tx, id);
  const findings = await listAllFindings(tx, { supervision: id });
  const notice = noticeOf(supervision, findings, await getUnitName(tx));
  const date = supervision.noticeOn ?? supervision.sessionOn;
  return {
    fileName: ['Thong-bao-ket-luan-giam-sat', date].filter(Boolean).join('-'),
    layout: typesetPaper(layOutNotice(notice)),
  };
}
