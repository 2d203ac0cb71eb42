import type { Messages } from '#kernel/language.ts';

/** Sentences about files on their way to the server. */
export const uploadTexts = {
  drop_title: { vi: 'Đưa tài liệu vào', en: 'Hand in documents' },
  drop_hint: {
    vi: 'Kéo thả vào bất cứ chỗ nào trên trang, dán (Ctrl+V), hoặc chọn từ máy. Nhiều tệp một lần, mỗi tệp không quá {megabytes} MB: PDF, Word, Excel, ảnh, bản ký số.',
    en: 'Drop them anywhere on the page, paste (Ctrl+V), or choose them. Many at once, each up to {megabytes} MB: PDF, Word, Excel, pictures, signed files.',
  },
  replace_hint: {
    vi: 'Kéo thả, dán hoặc chọn một tệp không quá {megabytes} MB. Bản cũ vẫn được giữ; tài liệu trở lại bản nháp.',
    en: 'Drop, paste or choose one file of up to {megabytes} MB. The earlier file is kept; the document is a draft again.',
  },
  choose: { vi: 'Chọn tệp', en: 'Choose files' },
  choose_one: { vi: 'Thay bằng tệp khác', en: 'Replace the file' },
  camera: { vi: 'Chụp ảnh', en: 'Take a photo' },
  sending_title: { vi: 'Tệp đang gửi', en: 'Files being sent' },
  all: { vi: 'Đã gửi xong {done} trong {count} tệp', en: '{done} of {count} files sent' },
  figure: { vi: '{percent} % của {size}', en: '{percent} % of {size}' },
  waiting: { vi: 'chờ đến lượt', en: 'waiting its turn' },
  sending: { vi: 'đang gửi', en: 'being sent' },
  paused: { vi: 'tạm dừng', en: 'paused' },
  offline: {
    vi: 'mất mạng, sẽ tự gửi tiếp khi có mạng',
    en: 'no network; it goes on by itself when the network is back',
  },
  done: { vi: 'đã gửi xong', en: 'sent' },
  refused: { vi: 'không nhận', en: 'not taken' },
  pause: { vi: 'Tạm dừng', en: 'Pause' },
  resume: { vi: 'Gửi tiếp', en: 'Go on' },
  drop: { vi: 'Bỏ tệp này', en: 'Leave it out' },
  pause_all: { vi: 'Tạm dừng tất cả', en: 'Pause all' },
  resume_all: { vi: 'Gửi tiếp tất cả', en: 'Go on with all' },
  clear: { vi: 'Dọn các tệp đã xong', en: 'Clear what has ended' },
  open: { vi: 'Mở để xác nhận', en: 'Open to confirm' },
  of: { vi: '{action}: {name}', en: '{action}: {name}' },
  too_large: {
    vi: 'Tệp nặng {size}, quá mức {megabytes} MB. Hãy chia nhỏ hoặc giảm dung lượng rồi gửi lại.',
    en: 'The file has {size}, more than {megabytes} MB. Split it or make it smaller, then send it again.',
  },
  empty: {
    vi: 'Tệp không có nội dung (0 byte). Hãy mở tệp trên máy xem có đúng không, rồi gửi lại.',
    en: 'The file has no content (0 bytes). Open it on your computer to see whether it is the right one.',
  },
  kind: {
    vi: 'Không nhận loại tệp {ending}. Hãy gửi bản PDF, Word, Excel, ảnh hoặc bản ký số; tệp nén thì giải nén trước.',
    en: 'Files of the kind {ending} are not taken. Send a PDF, Word or Excel file, a picture or a signed file; unpack archives first.',
  },
  unfinished: {
    vi: '{count} tệp lần trước gửi chưa xong: {names}. Hãy chọn lại đúng các tệp đó; hệ thống gửi tiếp từ chỗ dừng.',
    en: '{count} files were not sent to their end last time: {names}. Choose the same files again; sending goes on where it stopped.',
  },
  forget: { vi: 'Không gửi nữa', en: 'Do not send them' },
} as const satisfies Messages;
