import { expect, test } from 'vitest';
import { groupOf, groupOfHeading } from './finding-groups.ts';

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
  ['Nội dung tăng cường đôn đốc, từng bước khắc phục trong năm 2024 và các năm sau', 'improve_progressively'],
  ['Các tồn tại từng bước khắc phục, hoàn thiện trong năm 2024', 'improve_progressively'],
  ['Nội dung phấn đấu hoàn thành trong thời gian tới', 'improve_progressively'],
  ['Các chỉ tiêu cần giải pháp lâu dài', 'improve_progressively'],
  ['Những nội dung tiếp tục khắc phục trong các năm tiếp theo', 'improve_progressively'],
  ['Nội dung cần có thời gian để khắc phục', 'improve_progressively'],
  ['Nhóm tiêu chí nâng cao dần', 'improve_progressively'],
  ['Những tồn tại đưa vào kế hoạch trung hạn', 'improve_progressively'],
  ['Các nội dung vượt thẩm quyền của xã', 'clarify_with_superior'],
  ['Các lỗi mà xã không tự khắc phục được', 'clarify_with_superior'],
  ['Nguyên nhân khách quan, chờ hướng dẫn của tỉnh', 'clarify_with_superior'],
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

test.each([
  'Sau khi xem báo cáo và trao đổi với cơ quan chuyên môn cấp trên, Đoàn giám sát kết luận:',
  'Đoàn đã nghiên cứu Báo cáo số 98/BC-UBND, ý kiến làm rõ của Sở Nội vụ:',
])('the preamble "%s" opens no group', (words) => {
  expect(groupOfHeading(words.toLowerCase())).toBeNull();
});
