import type { Messages } from '#kernel/language.ts';

/** What identity says to people. */
export const identityMessages = {
  'identity.sign_in_refused': {
    vi: 'Tên đăng nhập hoặc mật khẩu chưa đúng. Hãy kiểm tra phím Caps Lock và thử lại; sau 10 lần sai liên tiếp, tài khoản tạm khóa 15 phút.',
    en: 'The user name or the password is not right. Check Caps Lock and try again; after 10 wrong tries in a row the account is locked for 15 minutes.',
  },
  'identity.unit_ended': {
    vi: '{unit} đã kết thúc hoạt động từ ngày {on}. Hãy đăng nhập bằng tài khoản ở đơn vị mới; nếu chưa có, hỏi quản trị của đơn vị mới.',
    en: '{unit} ended on {on}. Sign in with your account at the new unit; if you have none, ask its administrator.',
  },
  'identity.password_must_change': {
    vi: 'Mật khẩu này là mật khẩu tạm, chỉ dùng được một lần. Hãy đặt mật khẩu của riêng bạn để vào hệ thống.',
    en: 'This password is temporary and good for one use. Choose a password of your own to go on.',
  },
  'identity.current_password_wrong': {
    vi: 'Mật khẩu hiện tại chưa đúng nên chưa đổi gì. Hãy kiểm tra phím Caps Lock và thử lại; sau 10 lần sai liên tiếp, tài khoản tạm khóa 15 phút.',
    en: 'The current password is not right, so nothing was changed. Check Caps Lock and try again; after 10 wrong tries in a row the account is locked for 15 minutes.',
  },
  'identity.password_too_short': {
    vi: 'Mật khẩu mới ngắn quá. Hãy dùng ít nhất {min} ký tự; một câu dễ nhớ là tốt nhất.',
    en: 'The new password is too short. Use at least {min} characters; a sentence you remember is best.',
  },
  'identity.password_too_plain': {
    vi: 'Mật khẩu mới lặp lại quá ít ký tự nên dễ đoán. Hãy chọn câu khác, ít nhất {min} ký tự.',
    en: 'The new password repeats too few characters and is easily guessed. Choose another of at least {min} characters.',
  },
  'identity.password_holds_name': {
    vi: 'Mật khẩu mới có chứa tên đăng nhập nên dễ đoán. Hãy chọn mật khẩu khác, ít nhất {min} ký tự.',
    en: 'The new password holds the user name and is easily guessed. Choose another of at least {min} characters.',
  },
  'identity.password_same': {
    vi: 'Mật khẩu mới giống mật khẩu đang dùng. Hãy chọn mật khẩu khác, ít nhất {min} ký tự.',
    en: 'The new password is the one in use. Choose another of at least {min} characters.',
  },
  'identity.password_changed_meanwhile': {
    vi: 'Mật khẩu của tài khoản này vừa được đổi ở nơi khác. Hãy tải lại trang rồi thử lại.',
    en: 'The password of this account has just been changed elsewhere. Reload the page and try again.',
  },
  'identity.account_not_found': {
    vi: 'Người này không có tài khoản trong đơn vị của bạn. Hãy tải lại danh sách tài khoản.',
    en: 'This person has no account in your unit. Reload the list of accounts.',
  },
  'identity.own_password_reset': {
    vi: 'Không thể tự cấp mật khẩu tạm cho mình. Hãy dùng mục Đổi mật khẩu.',
    en: 'You cannot give yourself a temporary password. Use Change password.',
  },
  'identity.username_unknown': {
    vi: 'Không có tài khoản “{username}”. Cách dùng: npm run cli -- reset-password TÊN-ĐĂNG-NHẬP.',
    en: 'There is no account “{username}”. Usage: npm run cli -- reset-password USER-NAME.',
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
  'identity.predecessor_unknown': {
    vi: 'Không có đơn vị nào tên hoặc mã là “{predecessor}” còn tồn tại đến ngày đơn vị mới có hiệu lực. Chưa có gì được thêm; hãy đăng ký đơn vị tiền thân trước, hoặc sửa “predecessors” trong tệp.',
    en: 'No unit with the name or code “{predecessor}” exists until the day from which the new unit is valid. Nothing was added; enrol the predecessor first, or correct “predecessors” in the file.',
  },
  'identity.predecessor_ambiguous': {
    vi: 'Có {count} đơn vị cùng tên “{predecessor}”. Chưa có gì được thêm; hãy ghi mã của đơn vị tiền thân thay cho tên.',
    en: 'There are {count} units called “{predecessor}”. Nothing was added; give the code of the predecessor instead of its name.',
  },
  'identity.superior_unknown': {
    vi: 'Chưa có đơn vị cấp trên nào tên hoặc mã là “{superior}”. Chưa có gì được thêm; hãy đăng ký đơn vị đó trước, hoặc sửa “superior” trong tệp.',
    en: 'There is no superior unit with the name or code “{superior}” yet. Nothing was added; enrol that unit first, or correct “superior” in the file.',
  },
  'identity.superior_ambiguous': {
    vi: 'Có {count} đơn vị cùng tên “{superior}”. Chưa có gì được thêm; hãy ghi mã của đơn vị cấp trên thay cho tên.',
    en: 'There are {count} units called “{superior}”. Nothing was added; give the code of the superior unit instead of its name.',
  },
  'identity.superior_not_above': {
    vi: 'Đơn vị “{superior}” không ở cấp trên của “{unit}”. Chưa có gì được thêm; hãy sửa “superior” hoặc “kind” trong tệp.',
    en: 'The unit “{superior}” is not of a level above “{unit}”. Nothing was added; correct “superior” or “kind” in the file.',
  },
  'identity.unit_code_taken': {
    vi: 'Mã đơn vị “{code}” đã có đơn vị khác dùng. Chưa có gì được thêm; hãy sửa “code” trong tệp.',
    en: 'The unit code “{code}” is used by another unit. Nothing was added; correct “code” in the file.',
  },
} as const satisfies Messages;
