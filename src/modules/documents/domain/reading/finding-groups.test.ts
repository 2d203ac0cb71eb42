import { expect, test } from 'vitest';
import { groupOf } from './finding-groups.ts';

test.each([
  ['liên hệ, trao đổi với cơ quan chuyên môn cấp trên', 'clarify_with_superior'],
  ['Nội dung xin ý kiến cấp trên', 'clarify_with_superior'],
  ['Đề nghị Sở Nội vụ hướng dẫn, làm rõ', 'clarify_with_superior'],
  ['Những nội dung cần làm rõ thêm', 'clarify_with_superior'],
  ['Nhóm khắc phục ngay', 'fix_within_year'],
  ['Các hạn chế phải bổ sung, hoàn thiện trước ngày 30/6/2026', 'fix_within_year'],
  ['Những nội dung cần khắc phục trong năm 2025', 'fix_within_year'],
  ['Các tồn tại phải xử lý dứt điểm trong quý II', 'fix_within_year'],
  ['Những nội dung từng bước khắc phục', 'improve_progressively'],
  ['Nội dung phấn đấu hoàn thành trong thời gian tới', 'improve_progressively'],
  ['Các chỉ tiêu cần giải pháp lâu dài', 'improve_progressively'],
  ['Những nội dung tiếp tục khắc phục trong các năm tiếp theo', 'improve_progressively'],
])('the heading "%s" names a group', (heading, group) => {
  expect(groupOf(heading.toLowerCase())).toBe(group);
});

test.each([
  'Kết quả giám sát',
  'Những hạn chế, tồn tại cần khắc phục',
  'Tại cuộc họp ngày 15/9',
  'Khái quát chung',
])('the heading "%s" names none', (heading) => {
  expect(groupOf(heading.toLowerCase())).toBeNull();
});
