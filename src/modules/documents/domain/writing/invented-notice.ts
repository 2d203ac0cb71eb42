import { parseCalendarDate, type CalendarDate } from '#kernel/calendar.ts';
import type { FindingGroup } from '#kernel/finding-terms.ts';
import { points } from '#kernel/points.ts';
import type { NoticeContent, NoticeFinding, NoticeRemedy } from './notice-content.ts';

/** group | item | name | maximum, self, appraised, lost points | page | reason; "-" is not known. */
const findingLines = `
A | 2.1 | Rà soát văn bản | 1.5 1.5 1 0.5 | 4 | đã rà soát nhưng báo cáo gửi sau thời hạn nên chưa được ghi nhận.
A | 3.4 | Trả kết quả qua bưu chính công ích | 2 1.75 1.25 0.75 | 6 | cách tính tỷ lệ của xã và của cơ quan thẩm định chưa thống nhất.
A | 7.1 | Nhiệm vụ chuyển đổi số được giao | 1 0 0 1 | 9 | trong năm không được giao nhiệm vụ nào.
B | 1.2 | Báo cáo định kỳ | 1 - 0.5 0.5 | 2 | thiếu báo cáo quý III.
B | 1.3 | Tự kiểm tra | - - - - | - | chưa có kế hoạch tự kiểm tra; kết quả kiểm tra không được xử lý.
B | 2.3 | Theo dõi thi hành pháp luật | - - - - | 5 | tài liệu kiểm chứng không đúng nội dung được hỏi.
B | 3.1 | Niêm yết thủ tục hành chính | 1.5 1.5 1.25 0.25 | 6 | còn mười hai thủ tục đã hết hiệu lực chưa gỡ.
B | 3.2 | Bộ phận một cửa | - - - - | - | thiếu máy quét; chưa có hồ sơ mẫu để người dân tham khảo.
B | 3.3 | Ký số hồ sơ điện tử | - - - - | 7 | lãnh đạo chưa ký số kết quả giải quyết.
B | 4.1 | Biên bản kỳ họp | - - - - | - | biên bản hai kỳ họp chưa được ký.
B | 4.2 | Tiếp xúc cử tri | - - - 0.5 | - | chưa có văn bản trả lời kiến nghị sau tiếp xúc.
B | 4.3 | Công khai để dân biết | - - - - | - | không chụp lại nội dung đã niêm yết.
B | 5.2 | Đánh giá công chức hằng tháng | 2 2 1 1 | 8 | phiếu đánh giá tháng 5 và tháng 6 thất lạc.
B | 5.3 | Kỷ luật, kỷ cương hành chính | - - - - | - | sổ theo dõi giờ làm việc ghi không đủ.
B | 7.3 | Cập nhật trang thông tin điện tử | - - - - | 10 | tin bài đăng chậm, nhiều mục để trống.
C | 1.5 | Sáng kiến cải cách | - - - - | - | trong năm chưa có sáng kiến được công nhận.
C | 2.5 | Hòa giải ở cơ sở | 2 2 1.5 0.5 | 5 | tỷ lệ hòa giải thành đạt 74,5%.
C | 5.1 | Trình độ chuyên môn | - - - - | - | còn ba công chức đang học đại học.
C | 7.2 | Thư điện tử công vụ | 1 1 0.5 0.5 | 9 | tỷ lệ dùng thư công vụ còn thấp.
C | 7.4 | Nộp hồ sơ trực tuyến | - - - - | 10 | người dân ở các bản xa chưa có đường truyền.
C | 8.1 | Thu ngân sách | 1 1 0 1 | 11 | thu ngân sách đạt 91% kế hoạch được giao.
C | 8.2 | Bảo hiểm y tế | - - - - | 11 | tỷ lệ người dân tham gia đạt 82,4%.
C | 8.4 | Vệ sinh môi trường | - - - - | - | điểm tập kết rác ở hai bản chưa hoàn thành.
`;

const groups: Readonly<Record<string, FindingGroup>> = {
  A: 'clarify_with_superior',
  B: 'fix_within_year',
  C: 'improve_progressively',
};

/** The first two findings to be fixed within the year are given a remedy. */
const lastWithRemedy = 5;

const criteria: Readonly<Record<string, string>> = {
  1: 'Chỉ đạo, điều hành cải cách hành chính',
  2: 'Xây dựng và thi hành pháp luật',
  3: 'Giải quyết thủ tục hành chính',
  4: 'Tổ chức bộ máy ở cơ sở',
  5: 'Chế độ công vụ, công chức',
  7: 'Chính quyền số',
  8: 'Phát triển kinh tế - xã hội',
};

/**
 * An invented notice of four pages with 23 findings, for tests and benchmarks. The commune, its people, its papers
 * and its points do not exist.
 */
export const inventedNotice: NoticeContent = {
  issuingBody: 'Hội đồng nhân dân xã Suối Nhài',
  number: '7',
  symbol: 'TB-HĐND',
  place: 'Suối Nhài',
  date: day('2024-02-05'),
  subject:
    'Kết luận giám sát việc khắc phục các nội dung mất điểm trong chỉ số cải cách hành chính năm 2023 của xã',
  concludingBody: 'Thường trực Hội đồng nhân dân xã',
  supervisedUnit: 'Ủy ban nhân dân xã',
  plan: { number: '3', symbol: 'KH-HĐND', date: day('2024-01-08') },
  citedPapers: [
    { number: '21', symbol: 'BC-UBND', date: day('2024-01-19') },
    { number: '158', symbol: 'BC-UBND', date: day('2023-12-11') },
  ],
  delegation: [
    { name: 'Lò Thị Hạnh', position: 'Chủ tịch HĐND xã', role: 'head' },
    { name: 'Vàng A Sơn', position: 'Phó Chủ tịch HĐND xã', role: 'deputy' },
    { name: 'Nguyễn Đình Khải', position: 'Chủ tịch UBMTTQ xã', role: 'member' },
    { name: 'Bùi Ngọc Trâm', position: 'Văn phòng - Thống kê', role: 'secretary' },
  ],
  sessionDate: day('2024-01-26'),
  planEvaluation: ['Đoàn giám sát làm việc đủ thành phần, đúng ngày ghi trong kế hoạch.'],
  overview: [
    'Năm 2023 là năm đầu xã áp dụng bộ chỉ số mới, nhiều đầu việc lần đầu phải có tài liệu kiểm chứng.',
  ],
  strengths: [
    'Kế hoạch cải cách hành chính được ban hành ngay từ tháng 01.',
    'Hồ sơ một cửa được trả đúng hẹn ở phần lớn các lĩnh vực.',
  ],
  generalLimitations: [
    'Việc lưu tài liệu kiểm chứng còn rời rạc, nhiều việc đã làm nhưng không có văn bản kèm theo.',
    'Một số công chức chưa ký số văn bản trong ngày ban hành.',
  ],
  findings: findingLines.trim().split('\n').map(findingOf),
  recommendations: [
    {
      addressee: 'Ủy ban nhân dân xã',
      items: [
        'Phân công rõ người, rõ việc, rõ thời hạn cho từng nội dung nêu tại thông báo này.',
        'Bố trí kinh phí mua sắm thiết bị cho bộ phận một cửa trong quý II.',
      ],
    },
    { addressee: 'công chức chuyên môn', items: ['Lưu tài liệu kiểm chứng ngay khi hoàn thành công việc.'] },
  ],
  authorityLines: ['TM. THƯỜNG TRỰC HĐND', 'KT. CHỦ TỊCH'],
  signerTitle: 'PHÓ CHỦ TỊCH',
  signerName: 'Vàng A Sơn',
  recipients: [
    'Thường trực Đảng ủy xã',
    'UBND xã',
    'Các đại biểu HĐND xã',
    'Thành viên Đoàn giám sát',
    'Lưu: VT, HĐND',
  ],
};

function findingOf(line: string, index: number): NoticeFinding {
  const [letter = '', itemCode = '', itemName = '', amounts = '', page = '-', reason = ''] =
    line.split(' | ');
  const criterionCode = itemCode.split('.')[0] ?? itemCode;
  const [maxPoints = null, selfPoints = null, appraisedPoints = null, lostPoints = null] = amounts
    .split(' ')
    .map((text) => (text === '-' ? null : points(text)));
  const group = groups[letter] ?? null;
  return {
    group,
    criterionCode,
    criterionName: criteria[criterionCode] ?? null,
    itemCode,
    itemName,
    maxPoints,
    selfPoints,
    appraisedPoints,
    lostPoints,
    sourcePage: page === '-' ? null : Number(page),
    reason,
    causes: [],
    remedy: group === 'fix_within_year' && index < lastWithRemedy ? remedyOf(itemName) : null,
  };
}

function remedyOf(itemName: string): NoticeRemedy {
  return {
    responsible: 'công chức Văn phòng - Thống kê',
    action: `hoàn thiện hồ sơ của nội dung "${itemName}"`,
    deadline: day('2024-06-30'),
    evidenceNeeded: 'văn bản đã ký số',
  };
}

function day(text: string): CalendarDate | null {
  return parseCalendarDate(text);
}
