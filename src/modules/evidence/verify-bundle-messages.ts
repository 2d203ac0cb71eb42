import type { Sentence } from '#kernel/language.ts';

/** What can be wrong with a bundle, each in a whole sentence. */
export const bundleFaultMessages = {
  file_unreadable: {
    vi: 'Không mở được tệp. Hãy kiểm tra lại đường dẫn và quyền đọc tệp.',
    en: 'The file cannot be opened. Check its path and whether you may read it.',
  },
  no_archive: {
    vi: 'Đây không phải tệp nén ZIP còn nguyên; có thể tệp tải về chưa hết. Hãy tải lại bộ tài liệu.',
    en: 'This is no whole ZIP archive; perhaps its download was cut off. Download the bundle again.',
  },
  too_many_entries: {
    vi: 'Tệp nén có nhiều hơn 50.000 tệp, không phải bộ tài liệu của chương trình. Đừng giải nén tệp này.',
    en: 'The archive holds more than 50,000 files and is no bundle of this program. Do not unpack it.',
  },
  overlapping: {
    vi: 'Các tệp trong tệp nén chồng lên nhau, như ở tệp nén gây hại. Đừng giải nén tệp này.',
    en: 'Files in the archive overlap, as in a harmful archive. Do not unpack it.',
  },
  manifest_absent: {
    vi: 'Không có danh mục manifest.json, nên không phải bộ tài liệu của chương trình.',
    en: 'There is no list manifest.json, so this is no bundle of this program.',
  },
  manifest_twice: {
    vi: 'Có nhiều hơn một danh mục manifest.json. Hãy tải lại bộ tài liệu từ chương trình.',
    en: 'There is more than one list manifest.json. Download the bundle from the program again.',
  },
  manifest_unreadable: {
    vi: 'Không đọc được danh mục manifest.json. Hãy tải lại bộ tài liệu từ chương trình.',
    en: 'The list manifest.json cannot be read. Download the bundle from the program again.',
  },
  manifest_foreign: {
    vi: 'Danh mục manifest.json không phải của bộ tài liệu kiểm chứng.',
    en: 'The list manifest.json is not that of a bundle of evidence.',
  },
  manifest_later: {
    vi: 'Bộ tài liệu do một bản mới hơn của chương trình tạo ra. Hãy cập nhật chương trình rồi kiểm tra lại.',
    en: 'The bundle was made by a later edition of the program. Update the program and verify again.',
  },
  seal_absent: {
    vi: 'Tệp nén không còn dấu niêm phong ở cuối: đã bị cắt bớt, thêm vào hoặc lưu lại.',
    en: 'The archive has no seal at its end: it was cut, added to or saved again.',
  },
  seal_wrong: {
    vi: 'Dấu niêm phong không khớp với nội dung: ít nhất một byte của tệp nén đã thay đổi.',
    en: 'The seal does not fit the contents: at least one byte of the archive was changed.',
  },
  entry_missing: {
    vi: 'Thiếu tệp có trong danh mục: {path}',
    en: 'A file of the list is missing: {path}',
  },
  entry_extra: {
    vi: 'Có tệp ngoài danh mục: {path}',
    en: 'There is a file that the list does not name: {path}',
  },
  entry_changed: {
    vi: 'Nội dung tệp khác với danh mục: {path}',
    en: 'The contents of a file differ from the list: {path}',
  },
  entry_unreadable: {
    vi: 'Không đọc được tệp trong tệp nén: {path}',
    en: 'A file in the archive cannot be read: {path}',
  },
  entry_twice: {
    vi: 'Một tên tệp xuất hiện nhiều lần: {path}',
    en: 'A file name stands in the archive more than once: {path}',
  },
  entry_unsafe_name: {
    vi: 'Tên tệp trỏ ra ngoài thư mục giải nén: {path}. Đừng giải nén tệp này.',
    en: 'A file name leads out of the folder of unpacking: {path}. Do not unpack the archive.',
  },
  entry_link: {
    vi: 'Có liên kết thay cho tệp: {path}. Đừng giải nén tệp này.',
    en: 'There is a link in place of a file: {path}. Do not unpack the archive.',
  },
  entry_encrypted: {
    vi: 'Tệp bị mã hóa, không kiểm tra được: {path}',
    en: 'A file is encrypted and cannot be verified: {path}',
  },
  entry_bomb: {
    vi: 'Tệp sẽ phình ra quá lớn khi giải nén: {path}. Đừng giải nén tệp này.',
    en: 'A file would grow far too large when unpacked: {path}. Do not unpack the archive.',
  },
} as const satisfies Readonly<Record<string, Sentence>>;

/** What is wrong. */
export type BundleFaultCode = keyof typeof bundleFaultMessages;

/** One thing that is wrong with a bundle, and of which of its files. */
export type BundleFault = { readonly code: BundleFaultCode; readonly path: string | null };
