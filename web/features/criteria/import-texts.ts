import type { Messages } from '#kernel/language.ts';

/** Sentences of reading a set from a file. */
export const importTexts = {
  title: { vi: 'Nhập bộ tiêu chí từ tệp', en: 'Import a criteria set' },
  lead: {
    vi: 'Đưa vào tệp Excel hoặc YAML. Tệp được đọc thử trước; chỉ khi bạn tạo bản nháp thì mới lưu.',
    en: 'Hand in an Excel workbook or a YAML file. It is read first; nothing is kept until you create the draft.',
  },
  drop_title: { vi: 'Thả tệp bộ tiêu chí vào đây', en: 'Drop the file here' },
  drop_hint: {
    vi: 'Excel (.xlsx) theo mẫu tỉnh dùng: STT, tiêu chí, điểm tối đa, cách tính điểm, tài liệu kiểm chứng; hoặc YAML. Tải một bộ có sẵn về để xem mẫu.',
    en: 'Excel (.xlsx) in the form provinces use: number, item, maximum, rule, evidence; or YAML. Download an existing set to see the form.',
  },
  kind_wrong: {
    vi: 'Tệp {name} không phải Excel (.xlsx) hay YAML. Nếu là Excel cũ (.xls), hãy lưu lại thành .xlsx rồi đưa vào.',
    en: '{name} is neither Excel (.xlsx) nor YAML. Save an old workbook (.xls) as .xlsx first.',
  },
  empty_file: {
    vi: 'Tệp {name} không có nội dung. Hãy chọn tệp khác.',
    en: '{name} is empty. Choose another file.',
  },
  reading: { vi: 'Đang đọc {name}', en: 'Reading {name}' },
  stop: { vi: 'Dừng', en: 'Stop' },
  cut: {
    vi: 'Mạng bị ngắt khi đang gửi {name}. Tệp vẫn còn trên máy; hãy gửi lại.',
    en: 'The network failed while sending {name}. The file is still on your computer; send it again.',
  },
  again: { vi: 'Gửi lại', en: 'Send again' },
  other: { vi: 'Chọn tệp khác', en: 'Choose another file' },
  faults_title: { vi: 'Lỗi trong tệp: {count}', en: 'Faults in the file: {count}' },
  faults_lead: {
    vi: 'Hãy sửa các chỗ dưới đây trong tệp rồi đưa lại. Chưa có gì được lưu.',
    en: 'Mend these places in the file, then hand it in again. Nothing was kept.',
  },
  mend_title: { vi: 'Cần sửa trước khi công bố: {count}', en: 'To mend before publishing: {count}' },
  mend_lead: {
    vi: 'Tệp đọc được. Những chỗ dưới đây sửa được trong tệp rồi đưa lại, hoặc sửa ở bản nháp.',
    en: 'The file could be read. Mend these in the file and hand it in again, or in the draft.',
  },
  notices_title: { vi: 'Cần xem lại: {count}', en: 'To look at: {count}' },
  notices_lead: {
    vi: 'Những chỗ dưới đây đọc được nhưng có thể không như ý người lập tệp.',
    en: 'These places were read, but perhaps not as their author meant them.',
  },
  sheet: { vi: 'Trang tính', en: 'Sheet' },
  row: { vi: 'Dòng', en: 'Row' },
  column: { vi: 'Cột', en: 'Column' },
  item: { vi: 'Mục', en: 'Item' },
  what: { vi: 'Lỗi', en: 'What is wrong' },
  read_title: { vi: 'Đọc được', en: 'What was read' },
  read_count: {
    vi: '{count} mục, {leaves} mục chấm trực tiếp, tổng {total} điểm',
    en: '{count} items, {leaves} of them scored directly, {total} points in total',
  },
  proposed_title: {
    vi: 'Cách tính hiểu từ lời văn, chờ xác nhận: {count}',
    en: 'Rules understood from the wording, to confirm: {count}',
  },
  proposed_lead: {
    vi: 'Tệp chỉ ghi cách tính bằng lời. Hệ thống hiểu như dưới đây; hãy đánh dấu những mục hiểu đúng. Mục không đánh dấu được để trống cách tính trong bản nháp.',
    en: 'The file gives these rules in words only. They were understood as below; tick those that are right. The others get no rule in the draft.',
  },
  proposed_all: { vi: 'Đúng cả', en: 'All are right' },
  proposed_none: { vi: 'Bỏ chọn hết', en: 'None' },
  proposed_one: { vi: 'Mục {code}: hiểu đúng', en: 'Item {code} is right' },
  wording: { vi: 'Lời văn trong tệp', en: 'Wording in the file' },
  understood: { vi: 'Hiểu là', en: 'Understood as' },
  difference_title: {
    vi: 'Khác với bản đang có hiệu lực',
    en: 'Difference to the edition in force',
  },
  difference_lead: {
    vi: 'So với {title}, lần ban hành {edition}.',
    en: 'Compared with {title}, edition {edition}.',
  },
  create: { vi: 'Tạo bản nháp từ tệp này', en: 'Create a draft of this file' },
  created: { vi: 'Đã tạo bản nháp từ tệp {name}.', en: 'A draft of {name} was created.' },
} as const satisfies Messages;
