import type { Messages } from '#kernel/language.ts';

/** Sentences of the building blocks themselves. */
export const texts = {
  skip: { vi: 'Bỏ qua phần đầu trang, đến nội dung', en: 'Skip to the content' },
  main_navigation: { vi: 'Các phần của hệ thống', en: 'Parts of the system' },
  more_parts: { vi: 'Thêm', en: 'More' },
  more_parts_title: { vi: 'Các phần khác', en: 'Other parts' },
  close: { vi: 'Đóng', en: 'Close' },
  cancel: { vi: 'Thôi', en: 'Cancel' },
  retry: { vi: 'Thử lại', en: 'Try again' },
  loading: { vi: 'Đang tải, xin chờ…', en: 'Loading, please wait…' },
  request_id: {
    vi: 'Mã yêu cầu để báo người quản trị: {id}',
    en: 'Request number for the administrator: {id}',
  },
  language: { vi: 'Ngôn ngữ', en: 'Language' },
  theme: { vi: 'Nền sáng hay tối', en: 'Light or dark' },
  theme_auto: { vi: 'Theo máy', en: 'As the device' },
  theme_light: { vi: 'Nền sáng', en: 'Light' },
  theme_dark: { vi: 'Nền tối', en: 'Dark' },
  choose_file: { vi: 'Chọn tệp từ máy', en: 'Choose a file' },
  previous_page: { vi: 'Trang trước', en: 'Previous page' },
  next_page: { vi: 'Trang sau', en: 'Next page' },
  page_of: { vi: 'Trang {page} / {pages}', en: 'Page {page} of {pages}' },
  rows_of: { vi: 'Dòng {from}–{to} trong {total}', en: 'Rows {from}–{to} of {total}' },
  pages: { vi: 'Các trang của bảng', en: 'Pages of the table' },
  show_password: { vi: 'Hiện mật khẩu', en: 'Show the password' },
  hide_password: { vi: 'Ẩn mật khẩu', en: 'Hide the password' },
  nobody_found: { vi: 'Không có mục nào khớp với chữ vừa gõ.', en: 'Nothing matches what was typed.' },
  sorted_up: { vi: 'đang xếp tăng dần', en: 'sorted ascending' },
  sorted_down: { vi: 'đang xếp giảm dần', en: 'sorted descending' },
  messages: { vi: 'Thông báo của hệ thống', en: 'Messages' },
} as const satisfies Messages;
