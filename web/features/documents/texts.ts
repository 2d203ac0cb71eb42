import type { Messages } from '#kernel/language.ts';

/** Sentences of handing in papers and following their reading. */
export const texts = {
  title: { vi: 'Đọc văn bản', en: 'Read a paper' },
  lead: {
    vi: 'Đưa vào một thông báo kết luận giám sát; hệ thống đọc ra từng nội dung mất điểm để kiểm tra và xác nhận.',
    en: 'Hand in a notice of supervision conclusions; the system reads every item that lost points, for you to check and confirm.',
  },
  drop_title: {
    vi: 'Kéo thả văn bản vào đây, dán, hoặc chọn từ máy',
    en: 'Drop a paper here, paste it, or choose a file',
  },
  drop_hint: {
    vi: 'Nhận tệp Word (.docx, .doc), PDF, văn bản thuần (.txt) và bản quét (PDF ảnh, .jpg, .png), tối đa {megabytes} MB.',
    en: 'Word files (.docx, .doc), PDF, plain text (.txt) and scans (image PDF, .jpg, .png), up to {megabytes} MB.',
  },
  uploading: { vi: 'Đang gửi {name}', en: 'Sending {name}' },
  stop: { vi: 'Dừng gửi', en: 'Stop sending' },
  retry: { vi: 'Gửi lại', en: 'Send again' },
  other_file: { vi: 'Chọn tệp khác', en: 'Choose another file' },
  kept: {
    vi: 'Tệp {name} vẫn được giữ ở đây, không phải chọn lại.',
    en: 'The file {name} is kept here; there is no need to choose it again.',
  },
  too_large: {
    vi: 'Tệp {name} nặng {size}, lớn hơn mức {megabytes} MB. Hãy giảm độ phân giải bản quét hoặc tách tệp rồi gửi lại.',
    en: 'The file {name} has {size}, more than the {megabytes} MB allowed. Scan at a lower resolution or split the file, then send it again.',
  },
  empty_file: {
    vi: 'Tệp {name} không có nội dung. Hãy mở tệp trên máy để kiểm tra rồi chọn lại.',
    en: 'The file {name} is empty. Open it on your computer to check, then choose again.',
  },
  upload_cut: {
    vi: 'Mạng bị ngắt khi đang gửi {name}. Chưa có gì được lưu. Hãy kiểm tra mạng rồi bấm Gửi lại.',
    en: 'The network was cut while sending {name}. Nothing was saved. Check the network, then press Send again.',
  },
  handed_in: { vi: 'Văn bản đã đưa vào', en: 'Papers handed in' },
  empty_title: { vi: 'Chưa có văn bản nào', en: 'No papers yet' },
  empty: { vi: 'Văn bản đầu tiên đưa vào sẽ hiện ở đây.', en: 'The first paper handed in appears here.' },
  paper: { vi: 'Văn bản', en: 'Paper' },
  state: { vi: 'Tình trạng', en: 'State' },
  findings: { vi: 'Nội dung', en: 'Findings' },
  created_by: { vi: 'Người đưa vào', en: 'Handed in by' },
  created_at: { vi: 'Lúc', en: 'At' },
  state_reading: { vi: 'đang đọc', en: 'being read' },
  state_draft: { vi: 'chờ xác nhận', en: 'to be confirmed' },
  state_refused: { vi: 'không đọc được', en: 'could not be read' },
  state_confirmed: { vi: 'đã xác nhận', en: 'confirmed' },
  state_discarded: { vi: 'đã bỏ', en: 'put aside' },
  reading_title: { vi: 'Đang đọc văn bản', en: 'Reading the paper' },
  reading: {
    vi: 'Có thể rời trang này; kết quả sẽ nằm trong danh sách văn bản.',
    en: 'You may leave this page; the result will be in the list of papers.',
  },
  step: { vi: 'Đang đọc nội dung văn bản', en: 'Reading the text' },
  step_pages: { vi: 'Đang nhận dạng trang {done} / {total}', en: 'Recognising page {done} of {total}' },
  refused_title: { vi: 'Chưa đọc được văn bản này', en: 'This paper could not be read' },
  refused_next: {
    vi: 'Hãy kiểm tra lại tệp rồi đưa vào văn bản khác.',
    en: 'Check the file, then hand in another paper.',
  },
  download_paper: { vi: 'Tải tệp gốc', en: 'Download the file' },
  back: { vi: 'Về danh sách văn bản', en: 'Back to the papers' },
  discarded_title: { vi: 'Văn bản này đã được bỏ', en: 'This paper was put aside' },
  discarded: {
    vi: 'Kết quả đọc không còn dùng; việc bỏ đã được ghi vào nhật ký.',
    en: 'The reading is no longer used; putting it aside is in the log.',
  },
} as const satisfies Messages;
