import type { Messages } from '#kernel/language.ts';
import type { AuditEntry } from '#modules/audit/contract.ts';
import type { PersonRow } from '#modules/identity/contract.ts';
import { showDate } from '#web/i18n/format.ts';
import type { useSay } from '#web/i18n/say.ts';
import type { texts } from './texts.ts';

type Say = ReturnType<typeof useSay<typeof texts>>;

/** What an entry of the log says was done, in the words of the people who did it. */
export const actionWords: Messages = {
  'identity.signed_in': { vi: 'Đăng nhập', en: 'Signed in' },
  'identity.signed_out': { vi: 'Đăng xuất', en: 'Signed out' },
  'identity.sign_in_failed': { vi: 'Nhập sai mật khẩu', en: 'Wrong password' },
  'identity.account_locked': {
    vi: 'Tài khoản tạm khóa vì nhập sai nhiều lần',
    en: 'Account locked after wrong passwords',
  },
  'identity.password_changed': { vi: 'Đổi mật khẩu', en: 'Password changed' },
  'identity.password_reset': { vi: 'Cấp mật khẩu tạm', en: 'Temporary password given' },
  'identity.unit_enrolled': { vi: 'Lập đơn vị và tài khoản', en: 'Unit and accounts set up' },
  'documents.paper_handed_in': { vi: 'Đưa văn bản vào', en: 'Paper handed in' },
  'documents.paper_read': { vi: 'Đọc xong văn bản', en: 'Paper read' },
  'documents.paper_refused': { vi: 'Không đọc được văn bản', en: 'Paper could not be read' },
  'documents.reading_corrected': { vi: 'Sửa kết quả đọc', en: 'Reading corrected' },
  'documents.reading_discarded': { vi: 'Bỏ văn bản', en: 'Paper put aside' },
  'documents.reading_confirmed': { vi: 'Xác nhận kết quả đọc', en: 'Reading confirmed' },
  'evidence.handed_in': { vi: 'Tải lên tài liệu kiểm chứng', en: 'Evidence handed in' },
  'evidence.replaced': { vi: 'Thay tệp của tài liệu kiểm chứng', en: 'File of evidence replaced' },
  'evidence.confirmed': { vi: 'Xác nhận thông tin tài liệu kiểm chứng', en: 'Evidence confirmed' },
  'evidence.moved': { vi: 'Chuyển bước duyệt tài liệu kiểm chứng', en: 'Evidence moved in its review' },
  'evidence.check_answered': { vi: 'Ghi lý do giữ nguyên một lưu ý', en: 'Hint reviewed with a reason' },
  'evidence.file_checked': { vi: 'Kiểm tra xong tệp', en: 'File checked' },
  'evidence.file_refused': { vi: 'Không nhận tệp', en: 'File refused' },
  'evidence.file_damaged': { vi: 'Phát hiện tệp đang giữ bị hỏng', en: 'Kept file found damaged' },
  'evidence.file_healed': { vi: 'Tệp đang giữ đã lành lại', en: 'Kept file whole again' },
  'findings.assigned': { vi: 'Giao việc', en: 'Work assigned' },
  'findings.evidence_added': {
    vi: 'Thêm tài liệu khắc phục cho nội dung mất điểm',
    en: 'Evidence added to a finding',
  },
  'findings.evidence_removed': {
    vi: 'Gỡ tài liệu khắc phục khỏi nội dung mất điểm',
    en: 'Evidence taken away from a finding',
  },
  'supervision.recorded': { vi: 'Lập cuộc giám sát', en: 'Supervision recorded' },
  'criteria.set_created': { vi: 'Soạn bộ tiêu chí mới', en: 'Criteria set drafted' },
  'criteria.set_saved': { vi: 'Lưu bộ tiêu chí', en: 'Criteria set saved' },
  'criteria.set_published': { vi: 'Công bố bộ tiêu chí', en: 'Criteria set published' },
  'criteria.set_discarded': { vi: 'Bỏ bản nháp bộ tiêu chí', en: 'Draft of a set thrown away' },
  'criteria.mapping_confirmed': {
    vi: 'Xác nhận đối chiếu với bộ năm trước',
    en: 'Mapping to an earlier set confirmed',
  },
  'criteria.mapping_taken_back': { vi: 'Rút xác nhận đối chiếu', en: 'Mapping taken back' },
  'assessment.cycle_opened': { vi: 'Mở đợt chấm điểm', en: 'Cycle opened' },
  'assessment.cycle_dates_changed': {
    vi: 'Đổi thời hạn của đợt chấm điểm',
    en: 'Deadlines of a cycle changed',
  },
  'assessment.items_assigned': { vi: 'Phân công mục chấm điểm', en: 'Items of a score sheet assigned' },
  'assessment.self_scored': { vi: 'Tự chấm điểm', en: 'Self-scored' },
  'assessment.evidence_added': { vi: 'Thêm tài liệu kiểm chứng', en: 'Evidence added' },
  'assessment.evidence_said': {
    vi: 'Ghi tài liệu chứng minh nội dung nào',
    en: 'Said what a paper proves',
  },
  'assessment.evidence_removed': { vi: 'Gỡ tài liệu kiểm chứng', en: 'Evidence taken away' },
  'assessment.moved': { vi: 'Chuyển bước bản chấm điểm', en: 'Assessment moved on or back' },
  'assessment.appraised': { vi: 'Thẩm định mục chấm điểm', en: 'Items appraised' },
  'assessment.answered': { vi: 'Giải trình với cơ quan thẩm định', en: 'Items explained to the appraiser' },
  'assessment.bundle_made': {
    vi: 'Tải trọn bộ tài liệu kiểm chứng',
    en: 'Downloaded the bundle of evidence',
  },
  'assessment.report_written': {
    vi: 'Viết nội dung báo cáo tự đánh giá',
    en: 'Texts of the self-assessment report written',
  },
};

/** The particulars of an entry as a sentence; empty where the action says it all. */
export function detailsOf(entry: AuditEntry, people: readonly PersonRow[], say: Say): string {
  const { facts } = entry;
  switch (entry.action) {
    case 'identity.password_reset':
      return textOf(facts['username']);
    case 'documents.paper_handed_in':
      return textOf(facts['fileName']);
    case 'documents.paper_read':
    case 'documents.reading_confirmed':
    case 'documents.reading_corrected':
    case 'supervision.recorded':
      return say('detail_findings', { count: numberOf(facts['findings']) });
    case 'findings.assigned':
      return assignmentWords(facts, people, say);
    default:
      return '';
  }
}

function assignmentWords(facts: AuditEntry['facts'], people: readonly PersonRow[], say: Say): string {
  const before = Array.isArray(facts['before'])
    ? (facts['before'] as readonly Record<string, unknown>[])
    : [];
  const set = (facts['set'] ?? {}) as Record<string, unknown>;
  const items = before.map((finding) => textOf(finding['itemCode']) || '…').join(', ');
  const changes = Object.entries(set).map(([name, value]) => changeWords(name, value, people, say));
  return [say('detail_items', { items }), ...changes].join('; ');
}

function changeWords(name: string, value: unknown, people: readonly PersonRow[], say: Say): string {
  const words =
    name === 'personId'
      ? people.find(({ id }) => id === value)?.name
      : name === 'dueOn'
        ? showDate(textOf(value))
        : name === 'causes'
          ? (value as readonly { text: string }[]).map((cause) => cause.text).join(', ')
          : textOf(value);
  const shown = value === null ? say('detail_cleared') : (words ?? '…');
  switch (name) {
    case 'personId':
      return say('detail_person', { value: shown });
    case 'dueOn':
      return say('detail_due', { value: shown });
    case 'action':
      return say('detail_action', { value: shown });
    case 'causes':
      return say('detail_causes', { value: shown });
    default:
      return say('detail_evidence', { value: shown });
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function numberOf(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}
