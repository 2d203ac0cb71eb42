import type { Messages } from '#kernel/language.ts';

/** What drawing the pages of a file says when it cannot be done. */
export const pageMessages = {
  'office.page_not_found': {
    vi: 'Tệp này không có trang {page}. Hãy chọn trang khác.',
    en: 'The file has no page {page}. Choose another page.',
  },
  'office.page_not_drawn': {
    vi: 'Chưa vẽ được trang {page} của tệp này. Hãy tải tệp về máy để xem, hoặc đọc phần chữ của tài liệu.',
    en: 'Page {page} of this file could not be drawn. Download the file to look at it, or read the words of the document.',
  },
} as const satisfies Messages;
