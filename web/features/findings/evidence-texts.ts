import type { Messages } from '#kernel/language.ts';

/** Sentences about the documents that show how a finding was mended. */
export const evidenceTexts = {
  title: { vi: 'Tài liệu khắc phục', en: 'Evidence of the remedy' },
  none: {
    vi: 'Chưa có tài liệu nào cho nội dung này.',
    en: 'No document stands for this finding yet.',
  },
  add: { vi: 'Thêm tài liệu từ kho', en: 'Add a document from the store' },
  add_this: { vi: 'Thêm tài liệu này', en: 'Add this document' },
  added: { vi: 'Đã thêm tài liệu cho nội dung này.', en: 'The document was added to this finding.' },
  removed: {
    vi: 'Đã gỡ tài liệu khỏi nội dung này; tài liệu vẫn còn trong kho.',
    en: 'The document was taken away from this finding; it stays in the store.',
  },
  remove: { vi: 'Gỡ {title}', en: 'Take {title} away' },
  chosen: { vi: 'Tài liệu được chọn: {title}', en: 'Chosen document: {title}' },
  choose_other: { vi: 'Chọn tài liệu khác', en: 'Choose another document' },
  leave: { vi: 'Thôi', en: 'Cancel' },
  passage: { vi: 'Mục, phần chứng minh (nếu cần)', en: 'Section that shows it (if needed)' },
  page: { vi: 'Trang (nếu cần)', en: 'Page (if needed)' },
  page_wrong: { vi: 'Trang phải là số từ 1 trở lên.', en: 'The page is a number from 1.' },
  at_page: { vi: 'trang {page}', en: 'page {page}' },
  newer: {
    vi: 'Kho đã có tệp mới hơn; nội dung này vẫn giữ tệp đã chọn. Gỡ ra rồi thêm lại để lấy tệp mới.',
    en: 'The store has a newer file; this finding keeps the one chosen. Take it away and add it again to use the newer one.',
  },
  unusable: {
    vi: 'Tệp không nhận được hoặc đã hỏng. Hãy thay tệp trong kho tài liệu.',
    en: 'The file was refused or is damaged. Replace it in the evidence store.',
  },
} as const satisfies Messages;
