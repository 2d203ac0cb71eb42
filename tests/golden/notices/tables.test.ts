import { expect, test } from 'vitest';
import { readNotice } from '#modules/documents/domain/reading/read-notice.ts';
import type { ReadFinding } from '#modules/documents/domain/reading/reading.ts';
import { officePaper } from './sample-papers.ts';

type Row = readonly string[];

/** What an invented notice on the year 2022 with this table reports. */
function findingsOf(rows: readonly Row[], heading = 'II. TỒN TẠI, HẠN CHẾ'): readonly ReadFinding[] {
  const paper = officePaper({
    kind: 'docx',
    blocks: [
      ['HỘI ĐỒNG NHÂN DÂN'],
      ['XÃ BÌNH MẪU'],
      ['Số: 09/TB-HĐND'],
      ['Bình Mẫu, ngày 15 tháng 9 năm 2023'],
      ['THÔNG BÁO', 'bold'],
      ['Kết luận giám sát công tác cải cách hành chính năm 2022', 'bold'],
      ['Ngày 12/9/2023 Thường trực HĐND xã đã giám sát UBND xã. Kết luận như sau:'],
      [heading, 'bold'],
      { table: 0, rows },
      ['III. KIẾN NGHỊ', 'bold'],
      ['1. Đối với UBND xã'],
      ['- Khắc phục các hạn chế.'],
      ['TM. THƯỜNG TRỰC HĐND', 'bold'],
      ['CHỦ TỊCH', 'bold'],
      ['Trần Văn Mẫu', 'bold'],
    ],
  });
  const result = readNotice(paper);
  return result.kind === 'read' ? result.reading.findings : [];
}

/** Code, name, the four points and the reason of a finding, as far as they are told. */
const toldOf = (finding: ReadFinding): string =>
  [
    finding.itemCode,
    finding.itemName,
    finding.maxPoints,
    finding.selfPoints,
    finding.appraisedPoints,
    finding.lostPoints,
    finding.reason,
  ]
    .map(({ value }) => value ?? '')
    .join(' | ');

test.each(['Mã', 'Mục', 'Tiêu chí', 'TC', 'Chỉ số', 'Ký hiệu'])(
  'a column headed "%s" that holds nothing but codes is one of codes',
  (title) => {
    const rows = [
      ['TT', title, 'Nội dung', 'Điểm tối đa', 'Tự chấm', 'Thẩm định', 'Lý do'],
      ['1', '3.4', 'Đúng hạn', '6', '5', '4,5', 'trễ 7 hồ sơ'],
    ];
    expect(findingsOf(rows).map(toldOf)).toEqual(['3.4 | Đúng hạn | 6 | 5 | 4.5 |  | trễ 7 hồ sơ']);
  },
);

test.each(['HĐTĐ chấm', 'HĐTĐ đánh giá', 'Điểm TĐ', 'Điểm đánh giá', 'Điểm cuối cùng', 'Điểm sau phúc tra'])(
  'a column headed "%s" holds the appraised points',
  (title) => {
    const rows = [
      ['Mã', 'Tiêu chí', 'Điểm tối đa', 'Tự chấm', title, 'Vấn đề'],
      ['3.4', 'Đúng hạn', '6', '5', '4,5', 'trễ'],
    ];
    expect(findingsOf(rows).map(toldOf)).toEqual(['3.4 | Đúng hạn | 6 | 5 | 4.5 |  | trễ']);
  },
);

test.each(['Vấn đề', 'Ghi chú', 'Ý kiến của đoàn', 'Nội dung mất điểm'])(
  'a column headed "%s" holds the reasons where no other does',
  (title) => {
    const rows = [
      ['Mã', 'Tiêu chí', 'Điểm tối đa', 'Thẩm định', title],
      ['3.4', 'Đúng hạn', '6', '4,5', 'trễ'],
    ];
    expect(findingsOf(rows).map(toldOf)).toEqual(['3.4 | Đúng hạn | 6 |  | 4.5 |  | trễ']);
  },
);

test('of two rounds of appraisal the last counts', () => {
  const rows = [
    ['Mã', 'Tiêu chí', 'Tối đa', 'Thẩm định lần 1', 'Thẩm định lần 2', 'Lý do'],
    ['3.4', 'Đúng hạn', '6', '4', '5', 'trễ'],
  ];
  expect(findingsOf(rows).map(toldOf)).toEqual(['3.4 | Đúng hạn | 6 |  | 5 |  | trễ']);
});

test('points told in words in a cell are read', () => {
  const rows = [
    ['Mục', 'Kết quả chấm', 'Lý do'],
    ['1.1 Kế hoạch', 'Tối đa 2, tự chấm 2, thẩm định 1', 'trễ'],
  ];
  expect(findingsOf(rows).map(toldOf)).toEqual(['1.1 | Kế hoạch | 2 | 2 | 1 |  | trễ']);
});

test.each([
  [
    'totals of whole fields',
    [
      ['TT', 'Lĩnh vực', 'Điểm tối đa', 'Tự chấm', 'Thẩm định'],
      ['1', 'Chỉ đạo điều hành', '10', '9', '8,5'],
      ['2', 'Cải cách thể chế', '12', '12', '11'],
    ],
  ],
  [
    'scores of two years',
    [
      ['TT', 'Tiêu chí', 'Điểm năm 2021', 'Điểm năm 2022', 'Tăng, giảm'],
      ['1', '1.1 Kế hoạch', '2', '1', '-1'],
    ],
  ],
  [
    'files that came too late',
    [
      ['TT', 'Lĩnh vực', 'Tổng số', 'Đúng hạn', 'Trễ hạn', 'Lý do trễ'],
      ['1', 'Đất đai', '120', '100', '20', 'thiếu người'],
    ],
  ],
])('a table of %s reports no losses', (_, rows) => {
  expect(findingsOf(rows)).toEqual([]);
});

test('sentences in the cells of a table are read, under the field in the cell on the left', () => {
  const rows = [
    ['Lĩnh vực', 'Ý kiến kết luận'],
    [
      '1. Chỉ đạo điều hành',
      '- Mục 1.1: Kế hoạch bị trừ 0,25 điểm vì trễ.\n- Mục 1.3: Kiểm tra bị trừ 1 điểm vì sơ sài.',
    ],
    ['2. Thể chế', 'Không mất điểm.'],
    ['Tài chính', 'Mục 6.1: Giải ngân mất 0,5 điểm do chậm.'],
  ];
  const findings = findingsOf(rows);
  expect(findings.map(toldOf)).toEqual([
    '1.1 | Kế hoạch |  |  |  | 0.25 | trễ.',
    '1.3 | Kiểm tra |  |  |  | 1 | sơ sài.',
    '6.1 | Giải ngân |  |  |  | 0.5 | chậm.',
  ]);
  expect(findings.map(({ criterionName }) => criterionName.value)).toEqual([
    'Chỉ đạo điều hành',
    'Chỉ đạo điều hành',
    'Tài chính',
  ]);
});

test('a group in a merged cell is that of all its rows', () => {
  const rows = [
    ['Nhóm', 'Tiêu chí', 'Điểm mất', 'Lý do'],
    ['Làm rõ với Sở Nội vụ', '1.5. Nhiệm vụ', '0,5', 'trùng'],
    ['', '7.5. An toàn', '1', 'chung'],
    ['Khắc phục trong năm 2023', '3.2. Niêm yết', '0,25', 'cũ'],
  ];
  expect(findingsOf(rows).map(({ group }) => group.value)).toEqual([
    'clarify_with_superior',
    'clarify_with_superior',
    'fix_within_year',
  ]);
});

test('a column of an earlier year below the title of the points is left out', () => {
  const rows = [
    ['TT', 'Tiêu chí', 'Điểm', 'Điểm', 'Điểm', 'Điểm', 'Lý do'],
    ['', '', 'Năm 2021', 'Tối đa', 'Tự chấm', 'Thẩm định', ''],
    ['1', '3.4. Đúng hạn', '3', '6', '5', '4,5', 'trễ'],
  ];
  expect(findingsOf(rows).map(toldOf)).toEqual(['3.4 | Đúng hạn | 6 | 5 | 4.5 |  | trễ']);
});

test('a criterion whose cell spans the table behind an ordinal keeps its own code', () => {
  const rows = [
    ['TT', 'Mã', 'Nội dung', 'Điểm tối đa', 'Thẩm định', 'Lý do'],
    ['I', 'Tiêu chí 3: Thủ tục hành chính'],
    ['1', '3.4', 'Đúng hạn', '6', '4,5', 'trễ'],
  ];
  const [finding] = findingsOf(rows);
  expect([finding?.criterionCode.value, finding?.criterionName.value]).toEqual(['3', 'Thủ tục hành chính']);
});
