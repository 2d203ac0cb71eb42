import type { Messages } from '#kernel/language.ts';
import { readingMessages } from './domain/reading/reading-messages.ts';

/** The sentences of reading a notice; they stand in the domain because a reading as JSON holds its warnings. */
export { readingMessages };

/** What handing in and correcting a paper says to people. */
export const handInMessages = {
  'documents.reading_not_found': {
    vi: 'Không tìm thấy văn bản này trong đơn vị của bạn. Hãy quay lại danh sách văn bản đã nộp.',
    en: 'This paper is not among your unit’s. Go back to the list of papers handed in.',
  },
  'documents.reading_confirmed': {
    vi: 'Kết quả đọc này đã được xác nhận nên không sửa hay xác nhận lần nữa. Hãy mở bảng thiếu sót để làm tiếp.',
    en: 'This reading has been confirmed and cannot be changed or confirmed again. Continue on the findings board.',
  },
  'documents.paper_confirmed_before': {
    vi: 'Chính tệp này đã được xác nhận trước đó nên không lập thêm cuộc giám sát nào. Hãy mở bảng thiếu sót để làm tiếp, hoặc bỏ văn bản này.',
    en: 'This very file was confirmed before, so no second supervision was made. Continue on the findings board, or put this paper aside.',
  },
  'documents.file_not_found': {
    vi: 'Không thấy tệp “{file}”. Hãy kiểm tra đường dẫn.',
    en: 'There is no file “{file}”. Check the path.',
  },
  'documents.reading_not_draft': {
    vi: 'Văn bản này không còn ở trạng thái nháp nên không thực hiện được. Hãy tải lại trang.',
    en: 'This paper is no longer a draft, so this cannot be done. Reload the page.',
  },
  'documents.reading_changed': {
    vi: 'Người khác vừa lưu bản nháp này. Hãy tải lại để xem bản mới; phần bạn đang sửa chưa bị mất.',
    en: 'Somebody else has just saved this draft. Reload to see it; what you were changing is not lost.',
  },
  'documents.reading_without_findings': {
    vi: 'Kết quả đọc chưa có nội dung mất điểm nào. Hãy thêm ít nhất một nội dung rồi xác nhận.',
    en: 'The reading has no finding yet. Add at least one, then confirm.',
  },
  'documents.refused.empty': {
    vi: 'Tệp không có nội dung. Hãy kiểm tra và chọn đúng tệp.',
    en: 'The file is empty. Check it and choose the right one.',
  },
  'documents.refused.too_large': {
    vi: 'Nội dung tệp quá lớn để đọc. Hãy gửi riêng phần thông báo kết luận.',
    en: 'The file holds too much to read. Send only the notice of conclusions.',
  },
  'documents.refused.encrypted': {
    vi: 'Tệp được đặt mật khẩu. Hãy bỏ mật khẩu trong Word hoặc phần mềm PDF rồi gửi lại.',
    en: 'The file is protected by a password. Remove it in Word or your PDF program and send the file again.',
  },
  'documents.refused.corrupt': {
    vi: 'Tệp bị hỏng hoặc chưa tải đủ nên không mở được. Hãy mở thử bằng Word rồi lưu lại và gửi bản mới.',
    en: 'The file is damaged or incomplete and cannot be opened. Open it in Word, save it again and send the new copy.',
  },
  'documents.refused.zip_bomb': {
    vi: 'Tệp nén bất thường (nội dung giải nén quá lớn) nên bị từ chối để bảo vệ máy chủ. Hãy lưu lại bằng Word rồi gửi.',
    en: 'The file is compressed in an unusual way and was refused to protect the server. Save it again in Word and send it.',
  },
  'documents.refused.macro': {
    vi: 'Tệp có chứa macro. Hãy lưu thành .docx (không có macro) rồi gửi lại.',
    en: 'The file carries macros. Save it as .docx (without macros) and send it again.',
  },
  'documents.refused.wrong_type': {
    vi: 'Tệp “{name}” thực ra là {found}, không đúng với tên. Hãy gửi tệp Word, PDF hoặc văn bản thuần.',
    en: 'The file “{name}” is really {found}, not what its name says. Send a Word, PDF or plain text file.',
  },
  'documents.refused.unsupported': {
    vi: 'Loại tệp này chưa đọc được. Hãy gửi .docx, .doc, .pdf, .txt hoặc ảnh quét.',
    en: 'This kind of file cannot be read. Send .docx, .doc, .pdf, .txt or a scan.',
  },
  'documents.refused.too_slow': {
    vi: 'Đọc tệp mất quá nhiều thời gian nên đã dừng. Hãy gửi ít trang hơn hoặc bản Word.',
    en: 'Reading the file took too long and was stopped. Send fewer pages, or the Word file.',
  },
  'documents.refused.gave_up': {
    vi: 'Hệ thống đã thử đọc tệp nhiều lần nhưng không được. Hãy gửi bản Word, hoặc báo quản trị.',
    en: 'The file could not be read after several tries. Send the Word file, or tell the administrator.',
  },
  'documents.refused.too_many_pages': {
    vi: 'Tệp có quá nhiều trang. Hãy gửi riêng phần thông báo kết luận.',
    en: 'The file has too many pages. Send only the notice of conclusions.',
  },
} as const satisfies Messages;

/** Everything that documents say to people. */
export const documentsMessages = { ...handInMessages, ...readingMessages } as const satisfies Messages;
