import { say, type Language, type Messages } from '#kernel/language.ts';
import type { Problem, ProblemKind } from '#kernel/problem.ts';

/** The one place where a kind of refusal becomes an HTTP status. */
export const problemStatus = {
  invalid: 422,
  unauthenticated: 401,
  not_found: 404,
  conflict: 409,
  too_large: 413,
  unsupported: 415,
  unreadable: 422,
  too_many: 429,
  unavailable: 503,
} as const satisfies Record<ProblemKind, number>;

/** Sentences that the machinery itself says; every module adds its own. */
export const httpMessages = {
  'http.not_found': {
    vi: 'Không tìm thấy nội dung này, hoặc tài khoản của bạn không được xem.',
    en: 'This was not found, or your account may not see it.',
  },
  'http.sign_in_needed': {
    vi: 'Bạn chưa đăng nhập hoặc phiên làm việc đã hết hạn. Hãy đăng nhập lại; nội dung đang nhập vẫn còn trên màn hình.',
    en: 'You are not signed in, or your session has ended. Sign in again; what you typed is still on the screen.',
  },
  'http.invalid': {
    vi: 'Có nội dung chưa đúng mẫu: {fields}. Hãy sửa rồi gửi lại.',
    en: 'Something is not in the expected form: {fields}. Correct it and send it again.',
  },
  'http.bad_characters': {
    vi: 'Nội dung có ký tự không lưu được (thường do sao chép từ phần mềm khác). Hãy xóa ký tự lạ hoặc gõ lại rồi gửi.',
    en: 'The text holds characters that cannot be kept (often from copying out of another program). Remove them or type the text again, then send.',
  },
  'http.too_large': {
    vi: 'Nội dung gửi lên quá lớn. Hãy gửi từng phần nhỏ hơn.',
    en: 'What was sent is too large. Send it in smaller parts.',
  },
  'http.unsupported': {
    vi: 'Kiểu nội dung gửi lên không được hỗ trợ ở đây.',
    en: 'This kind of content is not accepted here.',
  },
  'http.foreign_origin': {
    vi: 'Yêu cầu này đến từ một trang khác nên bị từ chối. Hãy mở lại Minh Chứng và thử lại.',
    en: 'This request came from another site and was refused. Open Minh Chứng again and retry.',
  },
  'http.too_many': {
    vi: 'Có quá nhiều yêu cầu trong thời gian ngắn. Hãy chờ {seconds} giây rồi thử lại.',
    en: 'Too many requests in a short time. Wait {seconds} seconds and try again.',
  },
  'http.bug': {
    vi: 'Hệ thống gặp lỗi ngoài dự kiến; chưa có gì bị mất. Hãy thử lại; nếu vẫn lỗi, báo quản trị mã {requestId}.',
    en: 'The system met an unexpected fault; nothing was lost. Try again; if it persists, give the administrator the code {requestId}.',
  },
} as const satisfies Messages;

const titles = {
  invalid: { vi: 'Nội dung chưa hợp lệ', en: 'Not valid' },
  unauthenticated: { vi: 'Cần đăng nhập', en: 'Sign-in needed' },
  not_found: { vi: 'Không tìm thấy', en: 'Not found' },
  conflict: { vi: 'Nội dung đã thay đổi', en: 'Changed meanwhile' },
  too_large: { vi: 'Quá lớn', en: 'Too large' },
  unsupported: { vi: 'Không hỗ trợ', en: 'Not supported' },
  unreadable: { vi: 'Không đọc được', en: 'Cannot be read' },
  too_many: { vi: 'Quá nhiều yêu cầu', en: 'Too many requests' },
  unavailable: { vi: 'Tạm thời chưa phục vụ được', en: 'Not available now' },
} as const satisfies Record<ProblemKind, Record<Language, string>>;

/** RFC 9457 body of a problem in the reader's language. */
export function problemBody(problem: Problem, messages: Messages, language: Language, requestId: string) {
  const sentence = messages[problem.code] ?? httpMessages['http.bug'];
  return {
    type: `about:problem/${problem.code}`,
    title: titles[problem.kind][language],
    status: problemStatus[problem.kind],
    detail: say(sentence, language, { ...problem.facts, requestId }),
    code: problem.code,
    facts: problem.facts,
    requestId,
    ...(problem.fields ? { fields: problem.fields } : {}),
  };
}
