import type { Messages } from '#kernel/language.ts';

/** What keeping, confirming and reviewing evidence says to people. */
export const documentMessages = {
  'evidence.not_found': {
    vi: 'Không tìm thấy tài liệu này trong phạm vi bạn được xem. Hãy quay lại danh sách tài liệu kiểm chứng.',
    en: 'This document is not among those you may see. Go back to the list of evidence.',
  },
  'evidence.revision_not_found': {
    vi: 'Tài liệu này không có bản tệp đó, hoặc tệp chưa được kiểm tra xong. Hãy tải lại trang.',
    en: 'The document has no such file, or the file has not been checked yet. Reload the page.',
  },
  'evidence.changed': {
    vi: 'Người khác vừa lưu tài liệu này. Hãy tải lại để xem bản mới; phần bạn đang nhập chưa bị mất.',
    en: 'Somebody else has just saved this document. Reload to see it; what you were typing is not lost.',
  },
  'evidence.accepted': {
    vi: 'Tài liệu đã được chấp nhận nên không sửa được thông tin. Hãy đề nghị lãnh đạo mở lại, nêu lý do, rồi sửa.',
    en: 'The document has been accepted, so its particulars cannot be changed. Ask a leader to open it again with a reason.',
  },
  'evidence.expires_before_issue': {
    vi: 'Ngày hết giá trị sớm hơn ngày ban hành. Hãy kiểm tra lại hai ngày này.',
    en: 'The last day of validity is before the day of issue. Check these two dates.',
  },
  'evidence.move_not_offered': {
    vi: 'Tài liệu không còn ở bước cho phép làm việc này. Hãy tải lại trang để xem bước hiện tại.',
    en: 'The document is no longer at a step where this can be done. Reload the page to see where it stands.',
  },
  'evidence.not_confirmed': {
    vi: 'Chưa ai xác nhận thông tin của tài liệu. Hãy xem lại số, ngày, cơ quan ban hành, trích yếu rồi bấm xác nhận trước khi gửi duyệt.',
    en: 'Nobody has confirmed what the document is. Check number, date, issuer and subject, confirm them, then send it to review.',
  },
  'evidence.file_not_clean': {
    vi: 'Tệp của tài liệu chưa được kiểm tra xong hoặc không dùng được. Hãy chờ kiểm tra xong, hoặc thay bằng tệp khác.',
    en: 'The file of the document has not been checked yet, or cannot be used. Wait for the check, or replace the file.',
  },
  'evidence.reason_needed': {
    vi: 'Việc này cần nêu lý do. Hãy ghi lý do rồi làm lại.',
    en: 'This needs a reason. Write it and try again.',
  },
  'evidence.own_review': {
    vi: 'Người đã tải tệp lên không tự duyệt tài liệu đó. Hãy để người khác trong lãnh đạo duyệt.',
    en: 'Who uploaded a file does not review it. Let another leader do it.',
  },
  'evidence.same_file': {
    vi: 'Tệp này giống hệt một bản đã có của tài liệu, nên không thêm bản nào. Hãy chọn tệp đã sửa.',
    en: 'This file is the same as one the document has already, so nothing was added. Choose the mended file.',
  },
} as const satisfies Messages;
