import type { Messages } from '#kernel/language.ts';

/** What the file store says to the person who hands in a file. */
export const fileMessages = {
  'files.too_large': {
    vi: 'Tệp lớn hơn mức cho phép là {megabytes} MB. Hãy chia nhỏ hoặc giảm dung lượng tệp rồi tải lại.',
    en: 'The file is larger than the {megabytes} MB allowed. Split it or make it smaller, then upload it again.',
  },
  'files.disk_full': {
    vi: 'Ổ đĩa của máy chủ đã hết chỗ nên tệp chưa được lưu. Hãy báo quản trị giải phóng dung lượng, rồi tải lại.',
    en: 'The server’s disk is full, so the file was not kept. Ask the administrator to free space, then upload it again.',
  },
} as const satisfies Messages;
