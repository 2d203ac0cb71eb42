import type { Messages } from '#kernel/language.ts';

/** What identity says to people. */
export const identityMessages = {
  'identity.sign_in_refused': {
    vi: 'Tên đăng nhập hoặc mật khẩu chưa đúng. Hãy kiểm tra phím Caps Lock và thử lại.',
    en: 'The user name or the password is not right. Check Caps Lock and try again.',
  },
  'identity.account_locked': {
    vi: 'Tài khoản tạm khóa vì nhập sai nhiều lần. Hãy thử lại sau {minutes} phút hoặc nhờ quản trị đặt lại mật khẩu.',
    en: 'The account is locked for now after too many wrong passwords. Try again in {minutes} minutes, or ask the administrator to reset the password.',
  },
} as const satisfies Messages;
