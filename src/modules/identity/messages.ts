import type { Messages } from '#kernel/language.ts';

/** What identity says to people. */
export const identityMessages = {
  'identity.sign_in_refused': {
    vi: 'Tên đăng nhập hoặc mật khẩu chưa đúng. Hãy kiểm tra phím Caps Lock và thử lại; sau 10 lần sai liên tiếp, tài khoản tạm khóa 15 phút.',
    en: 'The user name or the password is not right. Check Caps Lock and try again; after 10 wrong tries in a row the account is locked for 15 minutes.',
  },
  'identity.enrolment_unreadable': {
    vi: 'Không đọc được tệp “{file}”. Cách dùng: npm run cli -- enrol TỆP.json (mẫu ở docs/van-hanh.md).',
    en: 'The file “{file}” cannot be read. Usage: npm run cli -- enrol FILE.json (an example stands in docs/operations.md).',
  },
  'identity.enrolment_form': {
    vi: 'Tệp đăng ký chưa đúng mẫu ở “{place}”; chưa có gì được thêm. Hãy sửa theo mẫu ở docs/van-hanh.md rồi chạy lại.',
    en: 'The enrolment file is not in its form at “{place}”; nothing was added. Correct it after the example in docs/operations.md and run this again.',
  },
  'identity.usernames_taken': {
    vi: 'Tên đăng nhập đã có người dùng hoặc bị lặp: {names}. Chưa có gì được thêm; hãy đổi tên rồi chạy lại.',
    en: 'These user names are taken or stand twice: {names}. Nothing was added; change them and run this again.',
  },
} as const satisfies Messages;
