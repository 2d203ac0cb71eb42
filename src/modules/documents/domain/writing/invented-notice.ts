import { parseCalendarDate, type CalendarDate } from '#kernel/calendar.ts';
import type { FindingGroup } from '#kernel/finding-terms.ts';
import { points } from '#kernel/points.ts';
import type { NoticeContent, NoticeFinding } from './notice-content.ts';

type Known = readonly [
  max: string | null,
  self: string | null,
  appraised: string | null,
  lost: string | null,
];

const unknown: Known = [null, null, null, null];
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
  findings: [
    finding(
      'clarify_with_superior',
      '2.1',
      'Rà soát văn bản',
      ['1.5', '1.5', '1', '0.5'],
      4,
      'đã rà soát nhưng báo cáo gửi sau thời hạn nên chưa được ghi nhận.',
    ),
    finding(
      'clarify_with_superior',
      '3.4',
      'Trả kết quả qua bưu chính công ích',
      ['2', '1.75', '1.25', '0.75'],
      6,
      'cách tính tỷ lệ của xã và của cơ quan thẩm định chưa thống nhất.',
    ),
    finding(
      'clarify_with_superior',
      '7.1',
      'Nhiệm vụ chuyển đổi số được giao',
      ['1', '0', '0', '1'],
      9,
      'trong năm không được giao nhiệm vụ nào.',
    ),
    finding(
      'fix_within_year',
      '1.2',
      'Báo cáo định kỳ',
      ['1', null, '0.5', '0.5'],
      2,
      'thiếu báo cáo quý III.',
    ),
    finding(
      'fix_within_year',
      '1.3',
      'Tự kiểm tra',
      unknown,
      null,
      'chưa có kế hoạch tự kiểm tra; kết quả kiểm tra không được xử lý.',
    ),
    finding(
      'fix_within_year',
      '2.3',
      'Theo dõi thi hành pháp luật',
      unknown,
      5,
      'tài liệu kiểm chứng không đúng nội dung được hỏi.',
    ),
    finding(
      'fix_within_year',
      '3.1',
      'Niêm yết thủ tục hành chính',
      ['1.5', '1.5', '1.25', '0.25'],
      6,
      'còn mười hai thủ tục đã hết hiệu lực chưa gỡ.',
    ),
    finding(
      'fix_within_year',
      '3.2',
      'Bộ phận một cửa',
      unknown,
      null,
      'thiếu máy quét; chưa có hồ sơ mẫu để người dân tham khảo.',
    ),
    finding(
      'fix_within_year',
      '3.3',
      'Ký số hồ sơ điện tử',
      unknown,
      7,
      'lãnh đạo chưa ký số kết quả giải quyết.',
    ),
    finding('fix_within_year', '4.1', 'Biên bản kỳ họp', unknown, null, 'biên bản hai kỳ họp chưa được ký.'),
    finding(
      'fix_within_year',
      '4.2',
      'Tiếp xúc cử tri',
      [null, null, null, '0.5'],
      null,
      'chưa có văn bản trả lời kiến nghị sau tiếp xúc.',
    ),
    finding(
      'fix_within_year',
      '4.3',
      'Công khai để dân biết',
      unknown,
      null,
      'không chụp lại nội dung đã niêm yết.',
    ),
    finding(
      'fix_within_year',
      '5.2',
      'Đánh giá công chức hằng tháng',
      ['2', '2', '1', '1'],
      8,
      'phiếu đánh giá tháng 5 và tháng 6 thất lạc.',
    ),
    finding(
      'fix_within_year',
      '5.3',
      'Kỷ luật, kỷ cương hành chính',
      unknown,
      null,
      'sổ theo dõi giờ làm việc ghi không đủ.',
    ),
    finding(
      'fix_within_year',
      '7.3',
      'Cập nhật trang thông tin điện tử',
      unknown,
      10,
      'tin bài đăng chậm, nhiều mục để trống.',
    ),
    finding(
      'improve_progressively',
      '1.5',
      'Sáng kiến cải cách',
      unknown,
      null,
      'trong năm chưa có sáng kiến được công nhận.',
    ),
    finding(
      'improve_progressively',
      '2.5',
      'Hòa giải ở cơ sở',
      ['2', '2', '1.5', '0.5'],
      5,
      'tỷ lệ hòa giải thành đạt 74,5%.',
    ),
    finding(
      'improve_progressively',
      '5.1',
      'Trình độ chuyên môn',
      unknown,
      null,
      'còn ba công chức đang học đại học.',
    ),
    finding(
      'improve_progressively',
      '7.2',
      'Thư điện tử công vụ',
      ['1', '1', '0.5', '0.5'],
      9,
      'tỷ lệ dùng thư công vụ còn thấp.',
    ),
    finding(
      'improve_progressively',
      '7.4',
      'Nộp hồ sơ trực tuyến',
      unknown,
      10,
      'người dân ở các bản xa chưa có đường truyền.',
    ),
    finding(
      'improve_progressively',
      '8.1',
      'Thu ngân sách',
      ['1', '1', '0', '1'],
      11,
      'thu ngân sách đạt 91% kế hoạch được giao.',
    ),
    finding(
      'improve_progressively',
      '8.2',
      'Bảo hiểm y tế',
      unknown,
      11,
      'tỷ lệ người dân tham gia đạt 82,4%.',
    ),
    finding(
      'improve_progressively',
      '8.4',
      'Vệ sinh môi trường',
      unknown,
      null,
      'điểm tập kết rác ở hai bản chưa hoàn thành.',
    ),
  ],
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

function finding(
  group: FindingGroup,
  itemCode: string,
  itemName: string,
  known: Known,
  sourcePage: number | null,
  reason: string,
): NoticeFinding {
  const criterionCode = itemCode.split('.')[0] ?? itemCode;
  const [maxPoints, selfPoints, appraisedPoints, lostPoints] = known.map((text) => text && points(text));
  return {
    group,
    criterionCode,
    criterionName: criteria[criterionCode] ?? null,
    itemCode,
    itemName,
    maxPoints: maxPoints || null,
    selfPoints: selfPoints || null,
    appraisedPoints: appraisedPoints || null,
    lostPoints: lostPoints || null,
    sourcePage,
    reason,
    causes: [],
    remedy:
      group === 'fix_within_year'
        ? {
            responsible: 'công chức Văn phòng - Thống kê',
            action: `hoàn thiện hồ sơ của nội dung ${itemName.toLocaleLowerCase('vi')}`,
            deadline: day('2024-06-30'),
            evidenceNeeded: null,
          }
        : null,
  };
}

function day(text: string): CalendarDate | null {
  return parseCalendarDate(text);
}
