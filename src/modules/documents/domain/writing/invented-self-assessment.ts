import { calendarDate } from '#kernel/calendar.ts';
import { points, subtractPoints, type Points } from '#kernel/points.ts';
import type { ReportedItem, SelfAssessmentContent } from './self-assessment-content.ts';

/** code | name | maximum | self-scored, "-" unknown | derivation | evidence: titles with numbers | explanation */
const itemLines = `
1 | Chỉ đạo, điều hành cải cách hành chính | 6 | 4.5 | | |
1.1 | Kế hoạch cải cách hành chính năm | 3 | 3 | Hoàn thành 19 trên 20 nhiệm vụ, đạt 95%: 3 điểm. | 12/KH-UBND; 140/BC-UBND |
1.2 | Chế độ báo cáo định kỳ | 1.5 | 1.5 | 4 báo cáo đúng hạn. | 30/BC-UBND |
1.3 | Sáng kiến trong cải cách hành chính | 1.5 | 0 | Không có: 0 điểm. | | Đã đăng ký một sáng kiến, hội đồng chưa họp
2 | Cải cách thủ tục hành chính | 8 | - | | |
2.1 | Niêm yết thủ tục hành chính | 4 | 3.2 | Tỷ lệ 80% × 4 = 3,2 điểm. | 77/QĐ-UBND |
2.2 | Tiếp nhận phản ánh, kiến nghị | 1 | - | Chưa có số liệu. | |
2.3 | Mức độ hài lòng của người dân | 3 | - | Điểm điều tra chưa công bố. | |
3 | Hoạt động không phát sinh trong năm | 0 | 0 | | |
3.1 | Giải quyết khiếu nại đông người | 0 | 0 | Không phát sinh, không tính vào điểm tối đa. | | Trong năm không có vụ việc nào
`;

const items = itemLines
  .trim()
  .split('\n')
  .map((line): ReportedItem => {
    const [code = '', name = '', max = '', self = '', derivation = '', evidence = '', explanation = ''] = line
      .split('|')
      .map((part) => part.trim());
    const isField = !code.includes('.');
    const known = self === '-' ? null : points(self);
    const applied = max === '0' ? null : points(max);
    return {
      code,
      name,
      max: applied,
      self: known,
      low: known ?? points('0'),
      high: known ?? points(max),
      conceded: applied === null || known === null ? null : subtractPoints(applied, known),
      percent: null,
      isOutsideScale: false,
      scoredBy: isField ? 'sum' : code === '2.3' ? 'others' : 'unit',
      isNotApplicable: code === '3.1',
      needsEvidence: !isField && code !== '2.3',
      derivation: derivation === '' ? null : derivation,
      evidence: evidence
        .split('; ')
        .filter((number) => number !== '')
        .map((number) => ({
          title: 'Văn bản mẫu',
          number,
          issuedOn: calendarDate(2026, 1, 15),
          passage: null,
        })),
      explanation: explanation === '' ? null : explanation,
    };
  });

const percents: Readonly<Record<string, Points>> = { '1': points('75') };

/**
 * An invented self-assessment report for tests: a field that is full of points, one that waits for a survey and for a
 * figure, one that did not arise. The commune, its papers and its points do not exist.
 */
export const inventedSelfAssessment: SelfAssessmentContent = {
  issuingBody: 'Ủy ban nhân dân xã Suối Nhài',
  number: null,
  symbol: 'BC-UBND',
  place: 'Suối Nhài',
  date: null,
  year: 2026,
  setTitle: 'Bộ chỉ số cải cách hành chính cấp xã (mẫu – giả định)',
  legalBasis: [
    {
      number: '9',
      symbol: 'QĐ-UBND',
      date: calendarDate(2025, 12, 30),
      title: 'của Ủy ban nhân dân tỉnh Sơn Lâm ban hành Bộ chỉ số cải cách hành chính cấp xã',
    },
  ],
  appraisingBody: 'Ủy ban nhân dân tỉnh Sơn Lâm',
  fieldLabel: 'Lĩnh vực',
  fields: items
    .filter(({ code }) => !code.includes('.'))
    .map((field) => ({ ...field, percent: percents[field.code] ?? null })),
  total: {
    max: points('14'),
    self: null,
    low: points('7.7'),
    high: points('11.7'),
    conceded: null,
    percent: null,
    isOutsideScale: false,
    classification: null,
  },
  items,
  difficulties: ['Công chức phụ trách nhiều lĩnh vực, thời gian thu thập tài liệu kiểm chứng còn ngắn.'],
  proposals: [],
  submission: null,
  authorityLines: ['TM. ỦY BAN NHÂN DÂN'],
  signerTitle: 'CHỦ TỊCH',
  signerName: null,
  recipients: ['Ủy ban nhân dân tỉnh Sơn Lâm', 'Lưu: VT'],
};
