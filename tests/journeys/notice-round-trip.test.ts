import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CalendarDate } from '#kernel/calendar.ts';
import type { Paper } from '#kernel/paper.ts';
import { paperFromText } from '#modules/documents/domain/reading/paper-from-text.ts';
import { readNotice } from '#modules/documents/domain/reading/read-notice.ts';
import type { Field, Reading } from '#modules/documents/domain/reading/reading.ts';
import { inventedNotice } from '#modules/documents/domain/writing/invented-notice.ts';
import { layOutNotice } from '#modules/documents/domain/writing/lay-out-notice.ts';
import type { NoticeContent } from '#modules/documents/domain/writing/notice-content.ts';
import { formatPaperNumber, type CitedPaper } from '#modules/documents/domain/writing/paper-references.ts';
import { typesetPaper } from '#modules/documents/typeset-paper.ts';
import { flattenDocx } from '#platform/office/reading/docx/flatten-docx.ts';
import { readDocx } from '#platform/office/reading/docx/read-docx.ts';
import { paperOfPages, readPdfPages } from '#platform/office/reading/pdf/read-pdf.ts';
import type { PageLayout } from '#platform/office/writing/page-layout.ts';
import { writeDocx } from '#platform/office/writing/write-docx.ts';
import { writePdf } from '#platform/office/writing/write-pdf.ts';
import { anyNotice } from '../support/any-notice.ts';

const writtenOn = '2024-02-05' as CalendarDate;

type Route = {
  readonly format: string;
  readonly travel: (notice: NoticeContent) => Promise<Paper>;
};

const routes: readonly Route[] = [
  {
    format: 'DOCX',
    travel: async (notice) => flattenDocx(await readDocx(await writeDocx(layoutOf(notice)), 'body')),
  },
  {
    format: 'PDF',
    travel: async (notice) =>
      paperOfPages((await readPdfPages(await writePdf(layoutOf(notice)))).pages, null),
  },
];

function layoutOf(notice: NoticeContent): PageLayout {
  return typesetPaper(layOutNotice(notice), writtenOn);
}

const valueOf = <Value>(field: Field<Value>): Value | null => field.value;

function readFrom(paper: Paper): Reading {
  const result = readNotice(paper);
  if (result.kind !== 'read') throw new Error(`refused: ${result.reason}\n${paper.text}`);
  return result.reading;
}

function citedOf(paper: CitedPaper) {
  return {
    number: paper.number === null ? null : formatPaperNumber(paper.number),
    symbol: paper.symbol,
    date: paper.date,
  };
}

function byCode(left: { itemCode: string | null }, right: { itemCode: string | null }): number {
  return (left.itemCode ?? '').localeCompare(right.itemCode ?? '');
}

/** What a notice says, in the shape in which a reading can be compared with it. */
function saidIn(notice: NoticeContent) {
  const [authorityLine = null, onBehalf = null] = notice.authorityLines;
  const { issuingBody, symbol, place, date, subject, signerTitle, signerName } = notice;
  const cited = [...(notice.plan === null ? [] : [notice.plan]), ...notice.citedPapers].map(citedOf);
  return {
    document: {
      type: 'Thông báo',
      agency: issuingBody,
      number: notice.number === null ? null : formatPaperNumber(notice.number),
      symbol,
      place,
      date,
      subject,
      signerTitle,
      signerName,
      authorityLine,
      onBehalf,
    },
    plan: notice.plan === null ? null : citedOf(notice.plan),
    cited,
    delegation: notice.delegation,
    sessionDate: notice.sessionDate,
    limitations: notice.generalLimitations,
    findings: notice.findings
      .map(({ causes: _causes, remedy: _remedy, ...finding }) => finding)
      .toSorted(byCode),
    recommendations: notice.recommendations,
    recipients: notice.recipients,
  };
}

function citedFields({ number, symbol, date }: Reading['citedDocuments'][number]) {
  return { number: number.value, symbol: symbol.value, date: date.value };
}

function readIn(reading: Reading): ReturnType<typeof saidIn> {
  const { document } = reading;
  return {
    document: {
      type: document.type.value ?? '',
      agency: document.agency.value ?? '',
      number: document.number.value,
      symbol: document.symbol.value,
      place: document.place.value,
      date: document.date.value,
      subject: document.subject.value ?? '',
      signerTitle: document.signerTitle.value,
      signerName: document.signerName.value,
      authorityLine: document.authorityLine.value,
      onBehalf: document.onBehalf.value,
    },
    plan: reading.plan && citedFields(reading.plan),
    cited: reading.citedDocuments.map(citedFields),
    delegation: reading.delegation.map(({ name, position, role }) => ({
      name: name.value ?? '',
      position: position.value,
      role: role.value,
    })),
    sessionDate: reading.sessionDate.value,
    limitations: reading.generalLimitations.map((field) => field.value ?? ''),
    findings: reading.findings
      .map((finding) => ({
        group: valueOf(finding.group),
        criterionCode: valueOf(finding.criterionCode),
        criterionName: valueOf(finding.criterionName),
        itemCode: valueOf(finding.itemCode),
        itemName: valueOf(finding.itemName),
        maxPoints: valueOf(finding.maxPoints),
        selfPoints: valueOf(finding.selfPoints),
        appraisedPoints: valueOf(finding.appraisedPoints),
        lostPoints: valueOf(finding.lostPoints),
        sourcePage: valueOf(finding.sourcePage),
        reason: valueOf(finding.reason),
      }))
      .toSorted(byCode),
    recommendations: reading.recommendations.map(({ addressee, items }) => ({
      addressee: addressee.value ?? '',
      items: items.map((field) => field.value ?? ''),
    })),
    recipients: reading.recipients.map((field) => (field.value ?? '').replace(/\.$/, '')),
  };
}

/** The content of a notice that was read in, as the findings board would give it back. */
function contentOf(reading: Reading): NoticeContent {
  const said = readIn(reading);
  return {
    ...inventedNotice,
    issuingBody: said.document.agency,
    number: said.document.number,
    symbol: said.document.symbol,
    place: said.document.place,
    date: said.document.date,
    subject: said.document.subject,
    plan: said.plan,
    citedPapers: said.cited.filter(({ symbol }) => symbol !== said.plan?.symbol),
    delegation: said.delegation,
    sessionDate: said.sessionDate,
    generalLimitations: said.limitations,
    findings: said.findings.map((finding) => Object.assign(finding, { causes: [], remedy: null })),
    recommendations: said.recommendations,
    authorityLines: [said.document.authorityLine, said.document.onBehalf].filter((line) => line !== null),
    signerTitle: said.document.signerTitle,
    signerName: said.document.signerName,
    recipients: said.recipients,
  };
}

const sharedFolder = process.env['MINH_CHUNG_SHARED'];

describe.each(routes)('a notice written as $format and read again', (route) => {
  test('says the same of the invented notice of four pages', async () => {
    const read = readIn(readFrom(await route.travel(inventedNotice)));
    expect(read.findings).toEqual(saidIn(inventedNotice).findings);
    expect(read.document).toEqual(saidIn(inventedNotice).document);
  });

  test('says the same of every finding and every part, for any notice', async () => {
    await fc.assert(
      fc.asyncProperty(anyNotice, async (notice) => {
        expect(readIn(readFrom(await route.travel(notice)))).toEqual(saidIn(notice));
      }),
      { numRuns: 25 },
    );
  }, 120_000);

  test.skipIf(sharedFolder === undefined)(
    'gives a real notice back with all it says (skipped where MINH_CHUNG_SHARED names no folder with it)',
    async () => {
      const folder = path.join(sharedFolder ?? '', 'seeds');
      for (const name of await readdir(folder)) {
        const reading = readFrom(paperFromText(await readFile(path.join(folder, name), 'utf8')));
        const { findings, delegation, cited, recommendations, recipients } = readIn(reading);
        expect(readIn(readFrom(await route.travel(contentOf(reading))))).toMatchObject({
          findings,
          delegation,
          cited,
          recommendations,
          recipients,
        });
      }
    },
  );
});
