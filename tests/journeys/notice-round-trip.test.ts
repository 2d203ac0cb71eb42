import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarDate, type CalendarDate } from '#kernel/calendar.ts';
import { delegateRoles, findingGroups } from '#kernel/finding-terms.ts';
import type { Paper } from '#kernel/paper.ts';
import { points, type Points } from '#kernel/points.ts';
import { readNotice } from '#modules/documents/domain/reading/read-notice.ts';
import type { Field, Reading } from '#modules/documents/domain/reading/reading.ts';
import { inventedNotice } from '#modules/documents/domain/writing/invented-notice.ts';
import { layOutNotice } from '#modules/documents/domain/writing/lay-out-notice.ts';
import type { NoticeContent, NoticeFinding } from '#modules/documents/domain/writing/notice-content.ts';
import { formatPaperNumber, type CitedPaper } from '#modules/documents/domain/writing/paper-references.ts';
import { typesetPaper } from '#modules/documents/typeset-paper.ts';
import { flattenDocx } from '#platform/office/reading/docx/flatten-docx.ts';
import { readDocx } from '#platform/office/reading/docx/read-docx.ts';
import { paperOfPages, readPdfPages } from '#platform/office/reading/pdf/read-pdf.ts';
import { writeDocx } from '#platform/office/writing/write-docx.ts';
import { writePdf } from '#platform/office/writing/write-pdf.ts';

/** Every word of these notices is invented: communes, people, items and reasons. */
const communes = ['Suối Nhài', 'Tân Hòa', 'Đồng Quế', 'Nà Lương', 'Phú Thịnh'];
const familyNames = ['Lò', 'Vàng', 'Nguyễn', 'Bùi', 'Đặng', 'Hoàng', 'Trần'];
const givenNames = ['Thị Hạnh', 'A Sơn', 'Đình Khải', 'Ngọc Trâm', 'Văn Quý', 'Thu Hường'];
const positions = ['Chủ tịch HĐND xã', 'Phó Chủ tịch HĐND xã', 'Chủ tịch UBMTTQ xã', 'Trưởng Ban Pháp chế'];
const criterionNames = [
  'Chỉ đạo, điều hành',
  'Xây dựng và thi hành pháp luật',
  'Giải quyết thủ tục hành chính',
  'Tổ chức bộ máy ở cơ sở',
  'Chế độ công vụ, công chức',
  'Tài chính công',
  'Chính quyền số',
  'Phát triển kinh tế - xã hội',
];
const itemNames = [
  'Rà soát văn bản',
  'Trả kết quả qua bưu chính công ích',
  'Tự kiểm tra công tác cải cách',
  'Bộ phận một cửa, một cửa liên thông',
  'Biên bản kỳ họp',
  'Hòa giải ở cơ sở',
  'Trình độ chuyên môn của công chức',
  'Thu ngân sách',
  'Bảo hiểm y tế',
  'Đánh giá công chức hằng tháng',
];
const causes = [
  'chưa có kế hoạch tự kiểm tra',
  'báo cáo quý III gửi sau thời hạn',
  'biên bản hai kỳ họp chưa được ký',
  'thiếu máy quét ở bộ phận một cửa',
  'tỷ lệ hòa giải thành đạt 74,5%',
  'tài liệu kiểm chứng không đúng nội dung được hỏi',
  'lãnh đạo chưa ký số văn bản',
  'không có hồ sơ mẫu niêm yết',
  'mới có 6/9 công chức tốt nghiệp đại học',
  'trong năm không được giao nhiệm vụ nào',
];
const requests = [
  'Phân công rõ người, rõ việc, rõ thời hạn.',
  'Lưu tài liệu kiểm chứng ngay khi hoàn thành công việc.',
  'Bố trí kinh phí mua sắm thiết bị trong quý II.',
];

const anyDay: fc.Arbitrary<CalendarDate> = fc
  .tuple(
    fc.integer({ min: 2021, max: 2027 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([year, month, day]) => calendarDate(year, month, day) ?? ('2024-02-05' as CalendarDate));
const anyPoints: fc.Arbitrary<Points> = fc
  .integer({ min: 0, max: 24 })
  .map((quarters) => points(String(quarters / 4)));
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null, freq: 2 });
const anyName = fc
  .tuple(fc.constantFrom(...familyNames), fc.constantFrom(...givenNames))
  .map(([family, given]) => `${family} ${given}`);
const anyReason = fc
  .uniqueArray(fc.constantFrom(...causes), { minLength: 1, maxLength: 4 })
  .map((parts) => `${parts.join('; ')}.`);
const anyRemedy = fc.record({
  responsible: maybe(anyName),
  action: maybe(fc.constantFrom('hoàn thiện hồ sơ', 'ban hành kế hoạch; ký số')),
  deadline: maybe(anyDay),
  evidenceNeeded: maybe(fc.constantFrom('văn bản đã ký số', 'biên bản')),
});

/** Codes of two or three levels, each once in a notice. */
const anyFindings: fc.Arbitrary<readonly NoticeFinding[]> = fc
  .uniqueArray(
    fc.record({
      criterion: fc.integer({ min: 1, max: 8 }),
      item: fc.integer({ min: 1, max: 12 }),
      part: maybe(fc.integer({ min: 1, max: 9 })),
      group: fc.constantFrom(...findingGroups),
      itemName: fc.constantFrom(...itemNames),
      maxPoints: maybe(anyPoints),
      selfPoints: maybe(anyPoints),
      appraisedPoints: maybe(anyPoints),
      lostPoints: maybe(anyPoints),
      sourcePage: maybe(fc.integer({ min: 1, max: 60 })),
      reason: anyReason,
      remedy: maybe(anyRemedy),
    }),
    { minLength: 1, maxLength: 25, selector: ({ criterion, item, part }) => `${criterion}.${item}.${part}` },
  )
  .map((drafts) =>
    drafts.map(({ criterion, item, part, ...known }) =>
      Object.assign(known, {
        criterionCode: String(criterion),
        criterionName: criterionNames[criterion - 1] ?? null,
        itemCode: part === null ? `${criterion}.${item}` : `${criterion}.${item}.${part}`,
        causes: [],
      }),
    ),
  );

const anyCited: fc.Arbitrary<CitedPaper> = fc.record({
  number: fc.integer({ min: 1, max: 400 }).map(String),
  symbol: fc.constantFrom('BC-UBND', 'QĐ-UBND'),
  date: anyDay,
});

const anyNotice: fc.Arbitrary<NoticeContent> = fc.record({
  issuingBody: fc.constantFrom(...communes).map((commune) => `Hội đồng nhân dân xã ${commune}`),
  number: maybe(fc.integer({ min: 1, max: 120 }).map(String)),
  symbol: fc.constantFrom('TB-HĐND', 'TB-TTHĐND'),
  place: fc.constantFrom(...communes),
  date: anyDay,
  subject: fc.constantFrom(
    'Kết luận giám sát công tác cải cách hành chính của xã',
    'Kết luận giám sát việc khắc phục các nội dung mất điểm trong chỉ số cải cách hành chính năm 2023 của Ủy ban nhân dân xã',
  ),
  concludingBody: fc.constant('Thường trực Hội đồng nhân dân xã'),
  supervisedUnit: fc.constant('Ủy ban nhân dân xã'),
  plan: maybe(
    fc.record({
      number: fc.integer({ min: 1, max: 60 }).map(String),
      symbol: fc.constant('KH-HĐND'),
      date: anyDay,
    }),
  ),
  citedPapers: fc.uniqueArray(anyCited, {
    maxLength: 3,
    selector: ({ number, symbol }) => `${number}/${symbol}`,
  }),
  delegation: fc.uniqueArray(
    fc.record({
      name: anyName,
      position: fc.constantFrom(...positions),
      role: fc.constantFrom(...delegateRoles),
    }),
    { maxLength: 5, selector: ({ name }) => name },
  ),
  sessionDate: maybe(anyDay),
  planEvaluation: fc.constant(['Đoàn giám sát làm việc đúng ngày ghi trong kế hoạch.']),
  overview: fc.constant([]),
  strengths: fc.constant(['Kế hoạch được ban hành đúng thời gian.']),
  generalLimitations: fc.uniqueArray(
    fc.constantFrom(
      'Việc lưu hồ sơ còn rời rạc.',
      'Công tác phối hợp chưa chặt chẽ.',
      'Văn bản ban hành chậm.',
    ),
    { maxLength: 3 },
  ),
  findings: anyFindings,
  recommendations: fc.constant([
    { addressee: 'Ủy ban nhân dân xã', items: requests.slice(0, 2) },
    { addressee: 'Công chức chuyên môn', items: requests.slice(2) },
  ]),
  authorityLines: fc.constantFrom(['TM. THƯỜNG TRỰC HĐND', 'KT. CHỦ TỊCH'], ['TM. THƯỜNG TRỰC HĐND']),
  signerTitle: fc.constantFrom('PHÓ CHỦ TỊCH', 'CHỦ TỊCH'),
  signerName: anyName,
  recipients: fc.constantFrom(
    ['UBND xã', 'Thành viên Đoàn giám sát', 'Lưu: VT'],
    ['Thường trực Đảng ủy xã', 'Lưu: VT, HĐND'],
  ),
});

const writtenOn = '2024-02-05' as CalendarDate;

const routes: Readonly<Record<string, (notice: NoticeContent) => Promise<Paper>>> = {
  DOCX: async (notice) =>
    flattenDocx(await readDocx(await writeDocx(typesetPaper(layOutNotice(notice), writtenOn)), 'body')),
  PDF: async (notice) =>
    paperOfPages(
      (await readPdfPages(await writePdf(typesetPaper(layOutNotice(notice), writtenOn)))).pages,
      null,
    ),
};

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

function readIn(reading: Reading): ReturnType<typeof saidIn> {
  const { document } = reading;
  const citedFields = (cited: Reading['citedDocuments'][number]) => ({
    number: cited.number.value,
    symbol: cited.symbol.value,
    date: cited.date.value,
  });
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

describe.each(Object.entries(routes))('a notice written as %s and read again', (_format, route) => {
  test('says the same of the invented notice of four pages', async () => {
    const read = readIn(readFrom(await route(inventedNotice)));
    expect(read.findings).toEqual(saidIn(inventedNotice).findings);
    expect(read.document).toEqual(saidIn(inventedNotice).document);
  });

  test('says the same of every finding and every part, for any notice', async () => {
    await fc.assert(
      fc.asyncProperty(anyNotice, async (notice) => {
        expect(readIn(readFrom(await route(notice)))).toEqual(saidIn(notice));
      }),
      { numRuns: 40 },
    );
  });
});
