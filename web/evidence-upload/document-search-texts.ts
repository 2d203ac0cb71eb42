import type { Messages } from '#kernel/language.ts';

/** Sentences about choosing a document of the evidence store. */
export const documentSearchTexts = {
  find: { vi: 'Tìm tài liệu của đơn vị', en: 'Search the documents of the unit' },
  find_hint: {
    vi: 'Nhập số, trích yếu hoặc tên tệp.',
    en: 'Type a number, a subject or the name of a file.',
  },
  found_none: {
    vi: 'Không có tài liệu nào khớp. Hãy tìm từ khác hoặc tải tệp lên.',
    en: 'No document matches. Search for something else or hand in a file.',
  },
  found_none_to_read: {
    vi: 'Không có tài liệu nào khớp. Hãy tìm từ khác, hoặc nhờ người được tải tài liệu lên.',
    en: 'No document matches. Search for something else, or ask somebody who may hand documents in.',
  },
  choose: { vi: 'Chọn {title}', en: 'Choose {title}' },
  choose_short: { vi: 'Chọn', en: 'Choose' },
  unusable: {
    vi: 'Tệp bị từ chối hoặc bị hỏng nên không chọn được.',
    en: 'Its file was refused or is damaged, so it cannot be chosen.',
  },
} as const satisfies Messages;
