import { expect, test } from 'vitest';
import { legendOf } from './points-labels.ts';
import { pointsPhrases } from './points-phrases.ts';

/** The figures of a stretch as "role value", in their order. */
const figures = (text: string, legend: string | null = null): readonly string[] =>
  pointsPhrases(text.toLowerCase(), { start: 0, end: text.length }, legend ? legendOf(legend) : null).map(
    ({ role, value }) => `${role} ${value}`,
  );

test.each([
  [
    'Điểm tối đa 4 điểm, tự chấm 3,5 điểm, thẩm định 3 điểm (thiếu 1 điểm)',
    ['max 4', 'self 3.5', 'appraised 3', 'lost 1'],
  ],
  ['tối đa 2; tự chấm 2; thẩm định 1,5', ['max 2', 'self 2', 'appraised 1.5']],
  ['bị trừ 0,25 điểm', ['lost 0.25']],
  ['đạt 1,75/2 điểm', ['appraised 1.75', 'max 2']],
  ['mất 0,5/2 điểm', ['lost 0.5', 'max 2']],
  ['(-0,5đ)', ['lost 0.5']],
  ['mất 0.5đ', ['lost 0.5']],
  [
    'Điểm chuẩn: 2,0. Đơn vị tự đánh giá: 2,0. Kết quả thẩm định: 1,75',
    ['max 2', 'self 2', 'appraised 1.75'],
  ],
  ['Hội đồng thẩm định chấm 1,25 điểm', ['appraised 1.25']],
  ['điểm tối đa là 1,5 điểm; điểm mất: 0,5', ['max 1.5', 'lost 0.5']],
  ['tối đa/tự chấm/thẩm định: 2/2/1,5', ['max 2', 'self 2', 'appraised 1.5']],
  ['2 điểm (tối đa), 1,5 điểm (thẩm định)', ['max 2', 'appraised 1.5']],
  ['tự chấm đủ 1,5 điểm, thẩm định 1 điểm', ['self 1.5', 'appraised 1']],
  ['xã tự chấm tối đa 1,5 điểm', ['self 1.5']],
  ['thẩm định 0,75 (giảm 0,25). Lý do: trễ', ['appraised 0.75', 'lost 0.25']],
  ['tự chấm 1, thẩm định 0,5 (thiếu 0,5)', ['self 1', 'appraised 0.5', 'lost 0.5']],
  ['văn thư (thiếu 0,25): chưa lập sổ', ['lost 0.25']],
  ['hồ sơ: trừ 0,125.', ['lost 0.125']],
  ['hồ sơ: giảm 0,75. lý do: trễ', ['lost 0.75']],
  ['chấm 0 điểm', ['appraised 0']],
  ['xã tự chấm 1,5 điểm nhưng chỉ được 1 điểm', ['self 1.5', 'appraised 1']],
])('the words "%s" state points', (text, expected) => {
  expect(figures(text)).toEqual(expected);
});

test.each([
  'đạt 62,5%',
  'mới chỉ có 5/8 công chức tốt nghiệp đại học',
  'tỷ lệ đạt từ 60% đến dưới 75%',
  'chỉ đạt dưới 90%',
  'năm 2024 và 06 tháng đầu năm 2025',
  'Nghị định số 61/2018/NĐ-CP ngày 23/4/2018',
  'tại trang 6 báo cáo',
  'thiếu 2 điểm cầu truyền hình và 3 điểm trường',
  'cao hơn 3 điểm phần trăm',
  'quy định trừ từ 0,25 đến 0,5 điểm',
  'mỗi văn bản chậm trừ 0,25 điểm',
  'giảm 1,5 điểm so với năm 2021',
  'không được điểm',
  'thiếu 02 biên bản, mất 3 hồ sơ',
  'đạt 1/2 số thôn',
  'trừ 50% số điểm',
  'lý do: giảm 0,5.',
  'hồ sơ: giảm 0,5%.',
  'tỷ lệ hộ nghèo giảm (giảm 0,5).',
  'thu ngân sách 4,5 (giảm 0,5)',
  'hồ sơ: thiếu 0,5 ha.',
])('the words "%s" state no points', (text) => {
  expect(figures(text)).toEqual([]);
});

test('a legend says what bare figures are', () => {
  expect(figures('Ban hành kế hoạch: 1,5/1,5/1,0.', '(điểm tối đa/tự chấm/thẩm định)')).toEqual([
    'max 1.5',
    'self 1.5',
    'appraised 1',
  ]);
  expect(figures('Ban hành kế hoạch: 1,5/1,5/1,0.')).toEqual([]);
});
