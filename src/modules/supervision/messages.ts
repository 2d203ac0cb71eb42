import type { Messages } from '#kernel/language.ts';

/** What supervision says to people. */
export const supervisionMessages = {
  'supervision.not_found': {
    vi: 'Không tìm thấy cuộc giám sát này trong đơn vị của bạn. Hãy quay lại danh sách giám sát.',
    en: 'This supervision is not among your unit’s. Go back to the list of supervisions.',
  },
} as const satisfies Messages;
