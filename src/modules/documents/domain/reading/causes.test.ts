import { expect, test } from 'vitest';
import { causeClassOf, readCauses } from './causes.ts';
import { flowOf } from './flow.ts';
import { paperFromText } from './paper-from-text.ts';

const causesOf = (reason: string): readonly (string | null)[] => {
  const flow = flowOf(paperFromText(reason));
  return readCauses(flow, { start: 0, end: reason.length }).map((cause) => cause.text.value);
};

test('faults joined by commas, semicolons and "và" come apart', () => {
  expect(
    causesOf('chưa có sổ theo dõi, biên bản không đóng dấu; báo cáo gửi chậm và không nêu số liệu.'),
  ).toEqual(['chưa có sổ theo dõi', 'biên bản không đóng dấu', 'báo cáo gửi chậm', 'không nêu số liệu']);
});

test('what one fault enumerates stays together', () => {
  expect(causesOf('thiếu bàn ghế, tủ đựng hồ sơ và máy in.')).toEqual([
    'thiếu bàn ghế, tủ đựng hồ sơ và máy in',
  ]);
  expect(causesOf('cán bộ, công chức chưa sử dụng thư điện tử.')).toEqual([
    'cán bộ, công chức chưa sử dụng thư điện tử',
  ]);
  expect(causesOf('đạt 79,5%, thấp hơn chỉ tiêu 85%')).toEqual(['đạt 79,5%, thấp hơn chỉ tiêu 85%']);
});

test('a consequence stays with what it follows from', () => {
  expect(
    causesOf('không có đơn thư, chỉ có phản ánh qua điện thoại nên việc lập hồ sơ còn ít.'),
  ).toHaveLength(1);
});

test.each([
  ['thiếu biên bản hội nghị', 'evidence_missing'],
  ['chưa có tài liệu kiểm chứng', 'evidence_missing'],
  ['tài liệu minh chứng chưa đúng yêu cầu', 'evidence_unsuitable'],
  ['báo cáo chưa được ký số', 'signature_fault'],
  ['chữ kí số đã hết hạn', 'signature_fault'],
  ['tỷ lệ hồ sơ đúng hạn mới đạt 91%', 'target_not_met'],
  ['mới có 4/7 công chức đạt chuẩn', 'target_not_met'],
  ['thiếu kinh phí mua máy tính', 'resources_lacking'],
  ['trong năm không phát sinh vụ việc', 'did_not_arise'],
  ['cấp trên chưa ban hành hướng dẫn', 'depends_on_superior'],
  ['không tổ chức đối thoại', 'not_done'],
  ['chưa ban hành kế hoạch', 'not_done'],
  ['kế hoạch chưa nêu rõ thời hạn', 'content_quality'],
  ['nội dung trùng lặp với năm trước', null],
])('the cause "%s" is of class %s', (cause, expected) => {
  expect(causeClassOf(cause)).toBe(expected);
});
