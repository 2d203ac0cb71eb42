import type { Messages } from '#kernel/language.ts';

/** Why a file that was handed in is not kept as evidence. */
export const refusalMessages = {
  'evidence.refused.macro': {
    vi: 'Tệp có macro (đoạn lệnh tự chạy) nên không nhận. Hãy lưu lại thành .docx, .xlsx hoặc PDF không có macro rồi gửi.',
    en: 'The file holds macros (commands that run by themselves) and is not taken. Save it as .docx, .xlsx or PDF without macros, then send it.',
  },
  'evidence.refused.program': {
    vi: 'Tệp này là chương trình, không phải văn bản, nên không nhận. Hãy gửi bản PDF, Word, Excel hoặc ảnh của văn bản.',
    en: 'This file is a program, not a document, and is not taken. Send the document as PDF, Word, Excel or a picture.',
  },
  'evidence.refused.web_page': {
    vi: 'Tệp này là trang web (HTML, SVG) nên không nhận. Hãy in trang thành PDF rồi gửi bản PDF.',
    en: 'This file is a web page (HTML, SVG) and is not taken. Print the page to PDF and send that.',
  },
  'evidence.refused.archive': {
    vi: 'Tệp này là tệp nén chứa nhiều tệp khác. Hãy giải nén rồi gửi từng tệp; có thể chọn nhiều tệp một lần.',
    en: 'This file is an archive of other files. Unpack it and send the files; many can be chosen at once.',
  },
  'evidence.refused.empty': {
    vi: 'Tệp này không có nội dung. Hãy mở tệp trên máy xem có đúng không, rồi gửi lại.',
    en: 'This file has no content. Open it on your computer to see whether it is the right one, then send it again.',
  },
  'evidence.refused.kind': {
    vi: 'Không nhận loại tệp này. Hãy gửi bản PDF, Word, Excel, ảnh chụp hoặc bản ký số (.p7m, .xml).',
    en: 'This kind of file is not taken. Send a PDF, Word or Excel file, a picture or a signed file (.p7m, .xml).',
  },
  'evidence.refused.broken': {
    vi: 'Tệp bị hỏng nên không mở được. Hãy mở thử trên máy; nếu mở được, hãy lưu lại hoặc in thành PDF rồi gửi.',
    en: 'The file is damaged and cannot be opened. Try it on your computer; if it opens, save it again or print it to PDF, then send it.',
  },
  'evidence.refused.infected': {
    vi: 'Phần mềm chống vi-rút báo tệp có mã độc ({threat}) nên không nhận. Hãy quét máy tính rồi gửi bản sạch.',
    en: 'The virus scanner found malicious code in the file ({threat}), so it is not taken. Scan your computer, then send a clean copy.',
  },
  'evidence.waiting.scanner': {
    vi: 'Chưa quét được vi-rút vì phần mềm quét không trả lời, nên tệp chưa dùng được. Tệp vẫn được giữ; hệ thống sẽ tự quét lại.',
    en: 'The virus scanner does not answer, so the file cannot be used yet. It is kept and will be scanned again by itself.',
  },
  'evidence.waiting.store': {
    vi: 'Kho tệp đang không trả lời nên chưa kiểm tra được tệp này. Tệp vẫn được giữ; hệ thống sẽ tự kiểm tra lại.',
    en: 'The file store does not answer, so this file could not be checked yet. It is kept and will be checked again by itself.',
  },
  'evidence.refused.damaged': {
    vi: 'Tệp đang giữ trong kho đã hỏng hoặc bị mất nên không mở được. Hãy tải lại đúng tệp này; phần mềm nhận ra và dùng lại như trước.',
    en: 'The file kept in the store is damaged or gone and cannot be opened. Upload the very same file again; it is recognised and used as before.',
  },
  'evidence.refused.gave_up': {
    vi: 'Đã thử kiểm tra tệp nhiều lần mà không xong. Hãy lưu lại tệp thành PDF rồi gửi, hoặc báo quản trị.',
    en: 'The file could not be checked in several tries. Save it as PDF and send that, or tell the administrator.',
  },
} as const satisfies Messages;
