import { expect, test } from 'vitest';
import { paperFromText } from '#modules/documents/domain/reading/paper-from-text.ts';
import { readNotice } from '#modules/documents/domain/reading/read-notice.ts';
import type { ReadFinding } from '#modules/documents/domain/reading/reading.ts';

/** An invented notice on the year 2022 around the sentences of a test. */
const noticeOf = (body: string): string => `HỘI ĐỒNG NHÂN DÂN
XÃ BÌNH MẪU
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 09/TB-HĐND
Bình Mẫu, ngày 15 tháng 9 năm 2023

THÔNG BÁO
Kết luận giám sát công tác cải cách hành chính năm 2022

Thực hiện Kế hoạch số 04/KH-HĐND ngày 01/8/2023, ngày 12/9/2023 Thường trực HĐND xã đã giám sát UBND xã. Kết luận như sau:

${body}

III. KIẾN NGHỊ
1. Đối với UBND xã
- Khắc phục các hạn chế.

Nơi nhận:
- UBND xã;
- Lưu: VT.

TM. THƯỜNG TRỰC HĐND
CHỦ TỊCH

Trần Văn Mẫu
`;

function findingsOf(body: string): readonly ReadFinding[] {
  const result = readNotice(paperFromText(noticeOf(body)));
  return result.kind === 'read' ? result.reading.findings : [];
}

const underGroup = (sentence: string): readonly ReadFinding[] =>
  findingsOf(`II. NHỮNG NỘI DUNG CẦN KHẮC PHỤC NGAY TRONG NĂM 2023\n- ${sentence}`);

/** The four points of a finding: maximum, own score, appraised, lost. */
const pointsOf = (finding: ReadFinding | undefined) =>
  finding &&
  [finding.maxPoints, finding.selfPoints, finding.appraisedPoints, finding.lostPoints].map(({ value }) =>
    value === null ? null : Number(value),
  );

test.each([
  ['Mục 2.2 - Rà soát: điểm chuẩn 1,5; thẩm định 1; mất 0,5. Nguyên nhân: lỗi.', [1.5, null, 1, 0.5]],
  ['Mục 1.5: Sáng kiến. Chấm 2, được 1,5; hụt 0,5 điểm. Vì: chậm.', [null, null, 1.5, 0.5]],
  ['Mục 1.6: Báo cáo: chỉ được 1 điểm trên tối đa 2 điểm vì chậm.', [2, null, 1, null]],
  ['Mục 1.6: Báo cáo: được 1 điểm trong tổng số 2 điểm vì chậm.', [2, null, 1, null]],
  ['Mục 1.6: Báo cáo: mất toàn bộ 1,5 điểm. Nguyên nhân: chưa làm.', [null, null, null, 1.5]],
  ['Mục 1.6: Báo cáo: xã tự chấm 1,5, Sở Nội vụ chỉ chấp nhận 1. Lý do: thiếu.', [null, 1.5, 1, null]],
  ['Mục 1.6: Báo cáo: mất0,5 điểm. Lý do:trễ.', [null, null, null, 0.5]],
  ['Mục 1.6: Báo cáo, số điểm đạt 1/1,5. Lý do: trễ.', [1.5, null, 1, null]],
  ['Mục 1.6: Báo cáo: mất 0,5 điểm (năm 2021 mất 1 điểm). Lý do: trễ.', [null, null, null, 0.5]],
  ['Mục 1.6: Báo cáo: không đạt điểm (0 điểm). Lý do: chưa làm.', [null, null, 0, null]],
  ['Mục 1.6: Báo cáo: bình quân toàn huyện 5,5 điểm, xã đạt 5 điểm. Lý do: trễ.', [null, null, 5, null]],
  ['Mục 1.6: Xử lý phản ánh, kiến nghị: mất 0,5 điểm. Lý do: trễ.', [null, null, null, 0.5]],
  ['Mục 1.6: Thi đua, khen thưởng: mất 0,5 điểm. Lý do: trễ.', [null, null, null, 0.5]],
  ['Mục 1.6: Kế hoạch năm 2023 mất 0,5 điểm do ban hành trễ.', [null, null, null, 0.5]],
  ['Mục 1.6: Báo cáo (- 0,5 điểm): thiếu.', [null, null, null, 0.5]],
  ['Mục 1.6: Báo cáo: mất 1 điểm so với 2 điểm tối đa. Lý do: thiếu.', [null, null, null, 1]],
  ['Mục 1.6: Báo cáo: từ 2 điểm giảm còn 1 điểm. Lý do: thiếu.', [null, null, 1, null]],
  ['Mục 8.1: Chỉ số hài lòng (SIPAS): đạt 8,25/10 điểm. Lý do: chờ lâu.', [10, null, 8.25, null]],
  ['Mục 1.6: Thu phí: nếu đủ thì được 3 điểm; xã đạt 82% nên được 0 điểm.', [null, null, 0, null]],
])('the sentence "%s" states points', (sentence, points) => {
  expect(underGroup(sentence).map(pointsOf)).toEqual([points]);
});

test.each([
  'Mục 5.2: Chất lượng công chức. Lý do mất điểm: 5/9 công chức có trình độ đại học, đạt 55,6%.',
  'Mục 5.2: Chất lượng công chức. Nguyên nhân mất điểm: 02 công chức chưa đạt.',
  'Mục 5.2: Chất lượng công chức. Mất điểm: 2/3 chỉ tiêu không hoàn thành.',
  'Mục 5.2: Chất lượng công chức. Chưa đạt điểm tối đa: 3 công chức thiếu bằng.',
  'Mục 5.2: Trả kết quả: tối đa 15 ngày, xã trả 20 ngày. Lý do mất điểm: trễ hạn.',
  'Mục 5.2: Hồ sơ: mất điểm. Lý do: điểm hài lòng của người dân 4,2/5 điểm.',
  'Mục 5.2: Hồ sơ: mất điểm. Lý do: cán bộ thi đạt 45/100 điểm.',
  'Mục 5.2: Hồ sơ: mất điểm (xã đạt 83,5/100 điểm toàn bộ chỉ số). Lý do: trễ hạn.',
  'Mục 5.2: Hồ sơ: mất điểm, cả lĩnh vực mất 3 điểm. Lý do: trễ hạn.',
  'Mục 5.2: Hồ sơ: điểm thẩm định thấp hơn điểm tự chấm 0,5 điểm. Lý do: trễ hạn.',
  'Mục 5.2: Hồ sơ: thấp hơn năm 2021 là 0,5 điểm. Lý do: trễ hạn.',
  'Mục 5.2: Hồ sơ: Dự kiến năm 2023 đạt 6/6 điểm. Lý do mất điểm: trễ hạn.',
  'Mục 5.2: Hồ sơ: phấn đấu đạt 6 điểm. Lý do mất điểm: trễ hạn.',
  'Mục 5.2: Hồ sơ: Đề nghị chấm lại 6 điểm. Lý do mất điểm: trễ hạn.',
  'Mục 5.2: Hồ sơ: xã đề nghị huyện cho 2 điểm. Lý do mất điểm: trễ hạn.',
  'Mục 5.2: Hồ sơ: bị trừ 0,25 điểm/văn bản, xã có 2 văn bản. Lý do mất điểm: trễ hạn.',
  'Mục 5.2: Hồ sơ. Lý do mất điểm: tỷ lệ hộ nghèo giảm 0,5 điểm.',
  'Mục 5.2: Hồ sơ. Lý do mất điểm: chỉ số hài lòng bị mất 3,5 điểm.',
  'Mục 5.2: Hồ sơ: công nhận 3 xã đạt chuẩn. Lý do mất điểm: trễ hạn.',
])('the sentence "%s" reports a loss without figures', (sentence) => {
  expect(underGroup(sentence).map(pointsOf)).toEqual([[null, null, null, null]]);
});

test.each([
  'Mục 3.5: Khảo sát: không mất điểm.',
  'Mục 3.5: Khảo sát: không bị trừ điểm.',
  'Mục 3.5: Khảo sát: đạt điểm tối đa.',
  'Mục 3.5: Khảo sát: tự chấm 2 điểm, thẩm định 2 điểm, không có chênh lệch.',
  'Mục 3.5: Khảo sát. Chấm 2, được 2; không mất điểm.',
  'Mục 3.5: Báo cáo năm 2021 mất 0,5 điểm, năm 2022 đã khắc phục, đạt điểm tối đa.',
])('the sentence "%s" reports no loss', (sentence) => {
  expect(underGroup(sentence)).toEqual([]);
});

test.each(['I. ƯU ĐIỂM', 'Ưu điểm:'])('what stands under "%s" is no finding', (heading) => {
  const findings = findingsOf(`${heading}
- Tiêu chí 2.1 (Ban hành văn bản) đạt điểm tối đa 2 điểm.
- Mục 1.3: Kiểm tra: chưa phải khắc phục.
${heading.startsWith('I') ? 'II. HẠN CHẾ' : 'Hạn chế:'}
- Mục 3.4: Hồ sơ: mất 0,5 điểm. Lý do: trễ.`);
  expect(findings.map(({ itemCode }) => itemCode.value)).toEqual(['3.4']);
});

/** Code, name, lost points and reason of each finding, as far as they are told. */
const toldOf = (finding: ReadFinding): string =>
  [finding.itemCode, finding.itemName, finding.lostPoints, finding.reason]
    .map(({ value }) => value ?? '')
    .join(' | ');

test.each([
  ['Do trễ 7 hồ sơ nên mục 3.4 (Đúng hạn) bị trừ 0,5 điểm.', ['3.4 | Đúng hạn | 0.5 | trễ 7 hồ sơ']],
  ['Do trễ 7 hồ sơ nên mục Đúng hạn bị trừ 0,5 điểm.', [' | Đúng hạn | 0.5 | trễ 7 hồ sơ']],
  [
    'Mục 3.2: Một cửa (-1đ): máy hỏng; 3.4 Phản ánh (-0,25đ): còn trả lời trễ',
    ['3.2 | Một cửa | 1 | máy hỏng', '3.4 | Phản ánh | 0.25 | còn trả lời trễ'],
  ],
  ['Các mục 1.2, 1.3 mỗi mục mất 0,25 điểm do chậm.', ['1.2 |  | 0.25 | chậm.', '1.3 |  | 0.25 | chậm.']],
  ['Mục 3.2 và 3.3 mất tổng cộng 1,5 điểm do trễ.', ['3.2 |  |  | trễ.', '3.3 |  |  | trễ.']],
  ['Khảo sát - Mục 3.5 - mất 1 điểm. Lý do: ít phiếu.', ['3.5 | Khảo sát | 1 | ít phiếu.']],
  ['Mục 3.3 (6 điểm): Hồ sơ: mất 1 điểm. Lý do: trễ.', ['3.3 | Hồ sơ | 1 | trễ.']],
  ['Mục 5.5 (trang 9), do mới có 7/12 người, nên bị trừ 1 điểm.', ['5.5 |  | 1 | mới có 7/12 người']],
  [
    'Mục 2.3 Phổ biến (-0,5đ) chưa họp trong quý 4 do mưa bão',
    ['2.3 | Phổ biến | 0.5 | chưa họp trong quý 4 do mưa bão'],
  ],
  [
    'Năm 2022 xã mất 15 điểm; trong đó tiêu chí 3.4 mất 1 điểm vì trễ; tiêu chí 3.5 mất 2 điểm vì sai.',
    ['3.4 |  | 1 | trễ', '3.5 |  | 2 | sai.'],
  ],
  [
    'Mục 3.6: Hồ sơ: mất 1 điểm. Lý do:\nHuyện thấy trễ 7 hồ sơ.',
    ['3.6 | Hồ sơ | 1 | Huyện thấy trễ 7 hồ sơ.'],
  ],
  [
    'Tiêu chí 7.5. Số hóa hồ sơ - do mới số hóa được 1.120/1.600 hồ sơ (70%).',
    ['7.5 | Số hóa hồ sơ |  | mới số hóa được 1.120/1.600 hồ sơ (70%).'],
  ],
  ['Mục 3.6: 12/15 công chức đạt chuẩn, mất 1 điểm.', ['3.6 |  | 1 | 12/15 công chức đạt chuẩn']],
])('the sentence "%s" names its items and their causes', (sentence, told) => {
  expect(underGroup(sentence).map(toldOf)).toEqual(told);
});

test('fields that stand one a line are one report', () => {
  const findings = findingsOf(`Tiêu chí 3
Thủ tục hành chính
Mục 3.4
Hồ sơ
Điểm tối đa: 6
Điểm thẩm định: 5,5
Lý do: trễ`);
  expect(findings.map((finding) => [finding.criterionName.value, finding.itemName.value])).toEqual([
    ['Thủ tục hành chính', 'Hồ sơ'],
  ]);
  expect(findings.map(pointsOf)).toEqual([[6, null, 5.5, null]]);
});

test('the code of a criterion may stand behind its name', () => {
  const [finding] = findingsOf(
    '* Về tài chính công (Tiêu chí 6):\n- Mục 6.2: Tài sản: mất 1 điểm. Lý do: sai.',
  );
  expect(finding?.criterionName.value).toBe('tài chính công');
});

test.each(['Nhóm thiếu sót khắc phục ngay', 'Nội dung thiếu sót phải khắc phục ngay'])(
  'the heading "%s" opens a group below another and is no item',
  (heading) => {
    const findings = findingsOf(`II. KẾT QUẢ
4.1. Nhóm cần trao đổi với cấp trên để làm rõ
- Mục 3.4: Hồ sơ: mất 0,5 điểm. Lý do: trễ.
4.2. ${heading} trong năm 2023
- Mục 1.3: Kiểm tra: mất 1 điểm. Lý do: sơ sài.`);
    expect(findings.map(({ itemCode, group }) => [itemCode.value, group.value])).toEqual([
      ['3.4', 'clarify_with_superior'],
      ['1.3', 'fix_within_year'],
    ]);
  },
);

test('the heading of a part is the name of no criterion', () => {
  const findings = findingsOf(
    '4. Chi tiết các tiêu chí bị mất điểm năm 2022\n4.2. Đối thoại: mất 1 điểm. Lý do: trễ.',
  );
  expect(findings.map(({ itemCode, criterionName }) => [itemCode.value, criterionName.value])).toEqual([
    ['4.2', null],
  ]);
});
