import type { Messages } from '#kernel/language.ts';

/** What opening files says when it cannot be done now. */
export const officeMessages = {
  'office.busy': {
    vi: 'Hệ thống đang đọc nhiều tệp cùng lúc. Hãy chờ một phút rồi thử lại.',
    en: 'Many files are being read at the same time. Wait a minute and try again.',
  },
} as const satisfies Messages;
