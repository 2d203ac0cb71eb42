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
  demo_title: { vi: 'Tài khoản dùng thử', en: 'Demonstration accounts' },
  demo: {
    vi: 'Đây là bản dùng thử với số liệu mẫu. Chọn một tài khoản để điền sẵn, rồi bấm Đăng nhập.',
    en: 'This is a demonstration with sample figures. Choose an account to fill the form, then press Sign in.',
  },
} as const satisfies Messages;
