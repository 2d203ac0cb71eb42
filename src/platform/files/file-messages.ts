import type { Messages } from '#kernel/language.ts';

/** What the file store says to the person who hands in a file. */
export const fileMessages = {
  'files.too_large': {
    vi: 'Tệp lớn hơn mức cho phép là {megabytes} MB. Hãy chia nhỏ hoặc giảm dung lượng tệp rồi tải lại.',
    en: 'The file is larger than the {megabytes} MB allowed. Split it or make it smaller, then upload it again.',
  },
  'files.disk_full': {
    vi: 'Ổ đĩa của máy chủ đã hết chỗ nên tệp chưa được lưu. Hãy báo quản trị giải phóng dung lượng, rồi tải lại.',
    en: 'The server’s disk is full, so the file was not kept. Ask the administrator to free space, then upload it again.',
  },
  'files.store_unreachable': {
    vi: 'Kho tệp đang không trả lời nên chưa lưu hoặc mở được tệp. Hãy thử lại sau ít phút; nếu vẫn lỗi, báo quản trị.',
    en: 'The file store does not answer, so the file could not be kept or opened. Try again in a few minutes; if it persists, tell the administrator.',
  },
  'files.store_refuses': {
    vi: 'Kho tệp từ chối khóa truy cập hoặc không có thùng chứa đã đặt, nên chưa lưu hoặc mở được tệp. Hãy báo quản trị kiểm tra FILES_URL.',
    en: 'The file store refuses the access key, or its bucket is not there, so the file could not be kept or opened. Ask the administrator to check FILES_URL.',
  },
  'files.expected': {
    vi: 'Chưa có tệp nào được gửi lên. Hãy chọn một tệp rồi gửi lại.',
    en: 'No file was sent. Choose a file and send it again.',
  },
  'files.empty': {
    vi: 'Tệp này không có nội dung (0 byte). Hãy mở tệp trên máy xem có đúng không, rồi gửi lại.',
    en: 'This file has no content (0 bytes). Open it on your computer to see whether it is the right one, then send it again.',
  },
  'files.upload_not_found': {
    vi: 'Không còn lượt tải lên này (quá một ngày, hoặc của người khác). Hãy chọn tệp và tải lại từ đầu.',
    en: 'This upload is no longer known (older than a day, or somebody else’s). Choose the file and upload it again.',
  },
  'files.upload_interrupted': {
    vi: 'Đường truyền bị ngắt giữa chừng nên tệp chưa được nhận. Hãy gửi lại; chưa có gì được lưu.',
    en: 'The connection broke, so the file was not received. Send it again; nothing was saved.',
  },
} as const satisfies Messages;
