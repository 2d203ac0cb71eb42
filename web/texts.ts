import type { Messages } from '#kernel/language.ts';

/** Sentences of the app as a whole: the frame, and what goes wrong outside any feature. */
export const texts = {
  app: { vi: 'Minh Chứng', en: 'Minh Chứng' },
  nav_home: { vi: 'Việc cần làm', en: 'To do' },
  nav_assessment: { vi: 'Chấm điểm', en: 'Scoring' },
  nav_evidence: { vi: 'Tài liệu', en: 'Evidence' },
  nav_documents: { vi: 'Đọc văn bản', en: 'Read a paper' },
  nav_findings: { vi: 'Bảng thiếu sót', en: 'Findings' },
  nav_supervision: { vi: 'Giám sát', en: 'Supervision' },
  nav_appraisal: { vi: 'Chờ thẩm định', en: 'To appraise' },
  nav_cycles: { vi: 'Đợt chấm điểm', en: 'Cycles' },
  nav_criteria: { vi: 'Bộ tiêu chí', en: 'Criteria' },
  nav_audit: { vi: 'Nhật ký', en: 'Log' },
  nav_accounts: { vi: 'Tài khoản', en: 'Accounts' },
  change_password: { vi: 'Đổi mật khẩu', en: 'Change password' },
  sign_out: { vi: 'Đăng xuất', en: 'Sign out' },
  network_title: { vi: 'Mất kết nối', en: 'No connection' },
  network: {
    vi: 'Không nối được tới máy chủ. Hãy kiểm tra mạng rồi thử lại; phần đã nhập vẫn còn trên màn hình.',
    en: 'The server cannot be reached. Check the network and try again; what you entered is still on the screen.',
  },
  page_not_fetched: {
    vi: 'Chưa mở được trang này vì không nối được tới máy chủ. Hãy kiểm tra mạng; trang tự mở khi có mạng trở lại.',
    en: 'This page could not be opened because the server cannot be reached. Check the network; the page opens by itself when it is back.',
  },
  no_answer_title: { vi: 'Máy chủ chưa trả lời được', en: 'The server could not answer' },
  no_answer: {
    vi: 'Máy chủ đang bận hoặc đang khởi động lại (mã {status}). Hãy chờ một phút rồi thử lại.',
    en: 'The server is busy or restarting (code {status}). Wait a minute, then try again.',
  },
  bug_title: { vi: 'Trang này gặp lỗi', en: 'This page failed' },
  bug: {
    vi: 'Hãy tải lại trang. Nếu vẫn lỗi, hãy báo cho người quản trị.',
    en: 'Load the page again. If it fails again, tell the administrator.',
  },
  not_found_title: { vi: 'Không có trang này', en: 'There is no such page' },
  not_found: {
    vi: 'Địa chỉ có thể đã gõ sai, hoặc mục đã được cất đi. Hãy quay về trang Việc cần làm.',
    en: 'The address may be mistyped, or the entry was put aside. Go back to the page To do.',
  },
  not_permitted_title: { vi: 'Chưa mở được mục này', en: 'This entry cannot be opened' },
  not_permitted: {
    vi: 'Tài khoản đang dùng không có quyền xem mục này. Hãy hỏi người quản trị của đơn vị.',
    en: 'This account may not see this entry. Ask the administrator of your unit.',
  },
  go_home: { vi: 'Về trang Việc cần làm', en: 'Back to To do' },
  sign_in_again: { vi: 'Đăng nhập lại ở thẻ mới', en: 'Sign in again in a new tab' },
} as const satisfies Messages;
