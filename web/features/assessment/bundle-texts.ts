import type { Messages } from '#kernel/language.ts';

/** Sentences about the download of a whole year of evidence. */
export const bundleTexts = {
  open: { vi: 'Tải trọn bộ tài liệu', en: 'Download all evidence' },
  title: { vi: 'Trọn bộ tài liệu kiểm chứng', en: 'All the evidence of the year' },
  lead: {
    vi: 'Một tệp ZIP: mỗi mục một thư mục, kèm mục lục mở được ngoại tuyến (HTML, Excel) và danh mục có mã băm để kiểm tra lại.',
    en: 'One ZIP: a folder for each item, with indexes that open offline (HTML, Excel) and a list with hashes to verify it by.',
  },
  counting: { vi: 'Đang đếm tệp…', en: 'Counting files…' },
  size: { vi: '{count} tệp, {size}', en: '{count} files, {size}' },
  named_only: {
    vi: '{count} tài liệu chỉ ghi nơi lưu, không có tệp trong hệ thống; mục lục ghi rõ nơi lưu.',
    en: '{count} papers are only named, with no file here; the index says where they are kept.',
  },
  items_without: {
    vi: '{count} mục cần tài liệu mà chưa có; mục lục ghi phần giải trình thay thế.',
    en: '{count} items ask for evidence and have none; the index shows the explanation in its place.',
  },
  partial: {
    vi: 'Bộ tài liệu sẽ KHÔNG ĐẦY ĐỦ: thiếu {count} tệp sau đây. Tên tệp và mục lục cũng ghi rõ như vậy.',
    en: 'The archive will be PARTIAL: these {count} files are missing. Its name and its indexes say so too.',
  },
  missing: { vi: '{title}: {why}', en: '{title}: {why}' },
  more: { vi: '… và {count} tệp khác', en: '… and {count} more' },
  quarantined: {
    vi: 'chưa kiểm tra xong, hãy thử lại sau ít phút',
    en: 'not checked yet, try again in some minutes',
  },
  refused: {
    vi: 'không được nhận khi kiểm tra, cần tải lên tệp khác',
    en: 'refused by its checks, upload another file',
  },
  damaged: {
    vi: 'tệp trong kho bị hỏng, cần tải lại tệp gốc lên',
    en: 'damaged in the store, upload the original again',
  },
  lost: { vi: 'không đọc được trong kho, hãy thử lại', en: 'cannot be read from the store, try again' },
  nothing: {
    vi: 'Chưa có tệp nào để tải. Hãy gắn tài liệu vào các mục của bảng chấm điểm trước.',
    en: 'There is no file to download yet. Name documents for the items of the sheet first.',
  },
  download: { vi: 'Tải xuống', en: 'Download' },
  download_partial: { vi: 'Tải bộ tài liệu không đầy đủ', en: 'Download the partial archive' },
} as const satisfies Messages;
