import type { Messages } from '#kernel/language.ts';

/** What is said about keeping, publishing and mapping criteria sets. */
export const criteriaCommandMessages = {
  'criteria.set_not_found': {
    vi: 'Không tìm thấy bộ tiêu chí này, hoặc đơn vị của bạn không được xem.',
    en: 'This criteria set was not found, or your unit may not see it.',
  },
  'criteria.set_changed_meanwhile': {
    vi: '{by} đã lưu bộ tiêu chí này sau khi bạn mở; nội dung của bạn chưa được lưu. Hãy tải lại để xem thay đổi rồi nhập lại phần của bạn.',
    en: '{by} has saved this set since you opened it; what you entered is not saved yet. Load it again to see the changes, then enter your part again.',
  },
  'criteria.set_not_draft': {
    vi: 'Bộ tiêu chí này không còn là bản nháp nên không thay đổi được. Muốn sửa, hãy tạo bản sao làm dự thảo mới rồi công bố lại.',
    en: 'This set is no longer a draft, so it cannot be changed. To correct it, copy it into a new draft and publish that.',
  },
  'criteria.set_faulty': {
    vi: 'Chưa công bố được: bộ tiêu chí còn {count} điều cần sửa ({items}). Hãy xem danh sách “Điều cần sửa” của bộ tiêu chí.',
    en: 'It cannot be published yet: {count} things are to be mended in the set ({items}). See its list of what is to be mended.',
  },
  'criteria.content_form': {
    vi: 'Nội dung bộ tiêu chí chưa đúng mẫu ở “{place}”; chưa có gì được lưu. Hãy sửa chỗ đó rồi gửi lại (mẫu ở docs/criteria-sets.md).',
    en: 'The set is not in its form at “{place}”; nothing was saved. Correct it there and send it again (the form stands in docs/criteria-sets.md).',
  },
  'criteria.too_many_items': {
    vi: 'Bộ tiêu chí có {count} mục, nhiều hơn mức tối đa {max}. Hãy kiểm tra lại tệp hoặc chia thành nhiều bộ.',
    en: 'The set has {count} items, more than the {max} that are possible. Check the file, or make several sets of it.',
  },
  'criteria.file_expected': {
    vi: 'Chưa có tệp nào được gửi lên. Hãy chọn một tệp XLSX hoặc YAML.',
    en: 'No file was sent. Choose an XLSX or YAML file.',
  },
  'criteria.upload_interrupted': {
    vi: 'Tệp chưa được gửi lên trọn vẹn. Hãy kiểm tra đường truyền và gửi lại.',
    en: 'The file did not arrive whole. Check the connection and send it again.',
  },
  'criteria.mapping_needs_published': {
    vi: 'Chỉ xác nhận được đối chiếu giữa hai bộ tiêu chí đã công bố. Hãy công bố bộ tiêu chí này trước.',
    en: 'Only the mapping of published sets can be confirmed. Publish this set first.',
  },
  'criteria.mapping_with_itself': {
    vi: 'Hãy chọn một bộ tiêu chí khác để đối chiếu.',
    en: 'Choose another set to compare this one with.',
  },
  'criteria.mapping_faulty': {
    vi: 'Chưa xác nhận được đối chiếu. Mục chưa có dòng: {missing}. Mục đứng ở nhiều dòng: {twice}. Mục không có trong bộ: {unknown}. Dòng không khớp số mục: {misfit}. Mỗi mục phải đứng ở đúng một dòng.',
    en: 'The mapping cannot be confirmed yet. Items in no line: {missing}. Items in several lines: {twice}. Items that the set does not have: {unknown}. Lines whose items do not fit their kind: {misfit}. Every item has to stand in exactly one line.',
  },
  'criteria.shipped_set_faulty': {
    vi: 'Tệp bộ tiêu chí đi kèm “{file}” không dùng được nên chưa khởi động bản dùng thử: {faults} Hãy lấy lại tệp này từ bản phần mềm gốc.',
    en: 'The shipped criteria set “{file}” cannot be used, so the demonstration does not start: {faults} Take the file from the original program again.',
  },
  'criteria.mapping_not_confirmed': {
    vi: 'Đối chiếu này chưa được xác nhận, hoặc đã được rút lại. Hãy tải lại trang.',
    en: 'This mapping has not been confirmed, or has been taken back. Load the page again.',
  },
} as const satisfies Messages;
