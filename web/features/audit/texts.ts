import type { Messages } from '#kernel/language.ts';

/** Sentences of the log. */
export const texts = {
  title: { vi: 'Nhật ký', en: 'Log' },
  lead: {
    vi: 'Mọi thay đổi đều được ghi lại, nối với nhau thành chuỗi, không sửa được và không xóa được.',
    en: 'Every change is recorded, each entry tied to the one before; nothing can be changed or deleted.',
  },
  verify: { vi: 'Kiểm tra chuỗi', en: 'Verify the chain' },
  whole: {
    vi: 'Chuỗi nguyên vẹn: {count} mục đều đúng như khi ghi.',
    en: 'The chain is whole: every entry is as it was written (entries: {count}).',
  },
  broken: {
    vi: 'Chuỗi bị đứt từ mục số {entry}. Hãy giữ nguyên hiện trạng và báo ngay cho người quản trị.',
    en: 'The chain is broken from entry {entry} on. Leave everything as it is and tell the administrator at once.',
  },
  empty_title: { vi: 'Chưa có mục nào', en: 'No entries yet' },
  empty: {
    vi: 'Mục đầu tiên sẽ hiện ở đây khi có người làm việc trong hệ thống.',
    en: 'The first entry appears when somebody works in the system.',
  },
  sequence: { vi: 'Số', en: 'No.' },
  at: { vi: 'Lúc', en: 'At' },
  who: { vi: 'Người làm', en: 'Who' },
  what: { vi: 'Việc đã làm', en: 'What was done' },
  details: { vi: 'Chi tiết', en: 'Details' },
  hash: { vi: 'Dấu niêm', en: 'Seal' },
  detail_findings: { vi: '{count} nội dung mất điểm', en: 'findings: {count}' },
  detail_items: { vi: 'mục {items}', en: 'items {items}' },
  detail_person: { vi: 'người phụ trách: {value}', en: 'person: {value}' },
  detail_due: { vi: 'hạn: {value}', en: 'deadline: {value}' },
  detail_action: { vi: 'việc phải làm: {value}', en: 'action: {value}' },
  detail_evidence: { vi: 'minh chứng cần có: {value}', en: 'evidence needed: {value}' },
  detail_causes: { vi: 'nguyên nhân: {value}', en: 'causes: {value}' },
  detail_cleared: { vi: 'để trống', en: 'cleared' },
  system: { vi: 'Hệ thống', en: 'The system' },
} as const satisfies Messages;
