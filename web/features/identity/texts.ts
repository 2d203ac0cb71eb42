import type { Messages } from '#kernel/language.ts';

/** Sentences of signing in. */
export const texts = {
  title: { vi: 'Đăng nhập', en: 'Sign in' },
  purpose: {
    vi: 'Chấm điểm cải cách hành chính của xã, kiểm tra minh chứng và theo từng điểm mất đến khi Hội đồng nhân dân tái giám sát.',
    en: 'Scores administrative reform in the commune, checks the evidence and follows each lost point until the People’s Council has re-checked it.',
  },
  username: { vi: 'Tên đăng nhập', en: 'User name' },
  password: { vi: 'Mật khẩu', en: 'Password' },
  enter: { vi: 'Đăng nhập', en: 'Sign in' },
  username_missing: { vi: 'Hãy nhập tên đăng nhập.', en: 'Enter the user name.' },
  password_missing: { vi: 'Hãy nhập mật khẩu.', en: 'Enter the password.' },
  new_password: { vi: 'Mật khẩu mới', en: 'New password' },
  new_password_hint: {
    vi: 'Ít nhất {min} ký tự; một câu dễ nhớ, chỉ mình bạn biết.',
    en: 'At least {min} characters; a sentence that only you know.',
  },
  new_password_missing: { vi: 'Hãy nhập mật khẩu mới.', en: 'Enter the new password.' },
  new_password_again: { vi: 'Nhập lại mật khẩu mới', en: 'New password again' },
  passwords_differ: {
    vi: 'Hai lần nhập chưa giống nhau. Hãy nhập lại.',
    en: 'The two are not alike. Type it again.',
  },
  choose_title: { vi: 'Đặt mật khẩu của bạn', en: 'Choose your password' },
  choose: { vi: 'Đặt mật khẩu và đăng nhập', en: 'Set the password and sign in' },
  choose_back: { vi: 'Dùng tài khoản khác', en: 'Use another account' },
  change_title: { vi: 'Đổi mật khẩu', en: 'Change password' },
  change_lead: {
    vi: 'Sau khi đổi, các máy khác đang đăng nhập bằng tài khoản này sẽ phải đăng nhập lại.',
    en: 'Afterwards, other computers signed in to this account have to sign in again.',
  },
  current_password: { vi: 'Mật khẩu hiện tại', en: 'Current password' },
  current_password_missing: { vi: 'Hãy nhập mật khẩu hiện tại.', en: 'Enter the current password.' },
  change: { vi: 'Đổi mật khẩu', en: 'Change password' },
  changed: {
    vi: 'Đã đổi mật khẩu. Từ lần đăng nhập sau, hãy dùng mật khẩu mới.',
    en: 'The password was changed. Use the new one from the next sign-in on.',
  },
  accounts_title: { vi: 'Tài khoản', en: 'Accounts' },
  accounts_lead: {
    vi: 'Người của đơn vị đăng nhập bằng tên nào. Ai quên mật khẩu thì cấp mật khẩu tạm, dùng được một lần.',
    en: 'Who of the unit signs in by which name. Whoever forgot a password gets a temporary one, good for one sign-in.',
  },
  person: { vi: 'Người dùng', en: 'Person' },
  state: { vi: 'Tình trạng', en: 'State' },
  locked: { vi: 'đang tạm khóa', en: 'locked for a while' },
  must_change: { vi: 'đang chờ đổi mật khẩu tạm', en: 'temporary password not yet changed' },
  in_use: { vi: 'đang dùng', en: 'in use' },
  own_account: { vi: 'tài khoản của bạn', en: 'your own account' },
  reset: { vi: 'Cấp mật khẩu tạm', en: 'Give a temporary password' },
  reset_for: { vi: 'Cấp mật khẩu tạm cho {name}', en: 'Give {name} a temporary password' },
  reset_title: { vi: 'Cấp mật khẩu tạm cho {name}?', en: 'Give {name} a temporary password?' },
  reset_words: {
    vi: 'Mật khẩu đang dùng sẽ mất hiệu lực và người này phải đăng nhập lại. Mật khẩu tạm chỉ hiện một lần; hãy trao tận tay.',
    en: 'The present password stops working and the person has to sign in again. The temporary one is shown once; hand it over in person.',
  },
  reset_done: {
    vi: 'Mật khẩu tạm của {name} chỉ hiện lần này. Hãy ghi lại và trao tận tay; khi đăng nhập, người nhận phải đặt mật khẩu của mình.',
    en: 'The temporary password of {name} is shown this once. Note it and hand it over in person; at sign-in its owner has to choose another.',
  },
  temporary_password: { vi: 'Mật khẩu tạm', en: 'Temporary password' },
  noted: { vi: 'Đã ghi lại', en: 'Noted' },
  demo_title: { vi: 'Tài khoản dùng thử', en: 'Demonstration accounts' },
  demo: {
    vi: 'Đây là bản dùng thử với số liệu mẫu. Chọn một tài khoản để điền sẵn, rồi bấm Đăng nhập.',
    en: 'This is a demonstration with sample figures. Choose an account to fill the form, then press Sign in.',
  },
} as const satisfies Messages;
