import fc from 'fast-check';
import { calendarDate, type CalendarDate } from '#kernel/calendar.ts';
import { delegateRoles, findingGroups } from '#kernel/finding-terms.ts';
import { points, type Points } from '#kernel/points.ts';
import type { NoticeContent, NoticeFinding } from '#modules/documents/domain/writing/notice-content.ts';
import type { CitedPaper } from '#modules/documents/domain/writing/paper-references.ts';

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
/** The value, or null for what is not known. */
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

/** A code of two levels or, for every third item, of three; no item stands above another. */
function codeOf({ criterion, item, part }: { criterion: number; item: number; part: number }): string {
  return item % 3 === 0 ? `${criterion}.${item}.${part}` : `${criterion}.${item}`;
}

/**
 * Codes of two or three levels, each once in a notice; the findings of one criterion may stand in several groups, so
 * that its line is written several times.
 */
const anyFindings: fc.Arbitrary<readonly NoticeFinding[]> = fc
  .uniqueArray(
    fc.record({
      criterion: fc.integer({ min: 1, max: 8 }),
      item: fc.integer({ min: 1, max: 12 }),
      part: fc.integer({ min: 1, max: 9 }),
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
    { minLength: 1, maxLength: 25, selector: codeOf },
  )
  .map((drafts) =>
    drafts.map(({ criterion, item, part, ...known }) =>
      Object.assign(known, {
        criterionCode: String(criterion),
        criterionName: criterionNames[criterion - 1] ?? null,
        itemCode: codeOf({ criterion, item, part }),
        causes: [],
      }),
    ),
  );

const anyCited: fc.Arbitrary<CitedPaper> = fc.record({
  number: fc.integer({ min: 1, max: 400 }).map(String),
  symbol: fc.constantFrom('BC-UBND', 'QĐ-UBND'),
  date: anyDay,
});

/** Any notice of an invented commune. */
export const anyNotice: fc.Arbitrary<NoticeContent> = fc.record({
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
