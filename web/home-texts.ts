import type { Messages } from '#kernel/language.ts';

/** Sentences of the first page. */
export const homeTexts = {
  title: { vi: 'Việc cần làm', en: 'To do' },
  my_items: {
    vi: 'Việc của tôi: {count} mục chấm điểm còn thiếu',
    en: 'My work: items that lack something: {count}',
  },
  my_items_lead: {
    vi: 'Những mục được giao cho bạn còn thiếu gì, xếp theo hạn.',
    en: 'What the items given to you still lack, by date.',
  },
  my_items_done: {
    vi: 'Cả {count} mục được giao cho bạn đã đủ số liệu và tài liệu.',
    en: 'All {count} items given to you are complete.',
  },
  my_items_done_next: {
    vi: 'Lãnh đạo xem lại rồi nộp bản tự chấm. Nếu có mục bị trả lại hoặc cần giải trình, mục đó sẽ hiện ở đây.',
    en: 'The leader looks at the self-score and hands it in. An item that is sent back or must be explained appears here.',
  },
  my_items_none: {
    vi: 'Chưa có mục chấm điểm nào được giao cho bạn. Khi lãnh đạo giao, mục và hạn sẽ hiện ở đây.',
    en: 'No item is given to you yet. Once the leader gives you one, it appears here with its date.',
  },
  item_lacks: { vi: 'thiếu {what}', en: 'lacks {what}' },
  item_max: { vi: 'tối đa {max} điểm', en: 'at most {max} points' },
  item_year: { vi: 'năm {year}', en: '{year}' },
  due: { vi: 'hạn {date}', en: 'due {date}' },
  overdue: { vi: 'quá hạn từ {date}', en: 'overdue since {date}' },
  due_today: { vi: 'hạn hôm nay', en: 'due today' },
  open_sheet: { vi: 'Mở bản chấm điểm', en: 'Open the assessments' },
  queue: { vi: 'Chờ thẩm định: {count} bản tự chấm', en: 'To appraise: {count} sheets' },
  queue_lead: {
    vi: 'Những bản đến hạn trước. Mở một bản để thẩm định từng mục.',
    en: 'Those that are due first. Open one to decide its items.',
  },
  queue_all: { vi: 'Xem cả {count} bản chờ thẩm định', en: 'See all {count} sheets to appraise' },
  queue_none: {
    vi: 'Chờ thẩm định: chưa có bản tự chấm nào. Khi một đơn vị nộp, bản đó hiện ở đây.',
    en: 'To appraise: nothing yet. When a unit hands its sheet in, it appears here.',
  },
  to_hand_in: {
    vi: 'Bản tự chấm chờ lãnh đạo: {count}',
    en: 'Self-scores that wait for the leader: {count}',
  },
  to_hand_in_lead: {
    vi: 'Mở bản chấm điểm để giao mục, duyệt, nộp hoặc gửi giải trình.',
    en: 'Open the sheet to give out items, approve, hand in or send explanations.',
  },
  sheet_of_year: { vi: 'Bản chấm điểm năm {year}', en: 'Score sheet of {year}' },
  scored: { vi: 'đủ số liệu {count}/{all} mục', en: '{count} of {all} items have figures' },
  to_cycles: { vi: 'Xem tiến độ các đợt chấm điểm', en: 'See how far the cycles are' },
  no_due: { vi: 'chưa đặt hạn', en: 'no deadline set' },
  decided: { vi: 'đã quyết định {count}/{all} mục', en: '{count} of {all} items decided' },
  read_paper: { vi: 'Đọc văn bản', en: 'Read a paper' },
  read_first: { vi: 'Đọc văn bản đầu tiên', en: 'Read the first paper' },
  empty_title: { vi: 'Bắt đầu từ thông báo kết luận giám sát', en: 'Begin with a notice of conclusions' },
  empty: {
    vi: 'Đưa vào thông báo kết luận mà xã đã có. Hệ thống đọc ra từng nội dung mất điểm, chỗ nào nằm ở đâu trong văn bản, và còn thiếu gì để giao việc.',
    en: 'Hand in a notice that the commune already has. The system reads every item that lost points, shows where it stands in the paper, and what is missing before work can be assigned.',
  },
  empty_reader: {
    vi: 'Chưa có văn bản nào được đọc. Khi có, các việc cần theo dõi sẽ hiện ở đây.',
    en: 'No paper has been read yet. What needs watching will appear here.',
  },
  empty_watcher_title: { vi: 'Không có việc khắc phục nào cần làm', en: 'Nothing to remedy here' },
  empty_watcher: {
    vi: 'Tài khoản này quản lý hệ thống, không theo dõi việc khắc phục. Hãy dùng các mục ở đầu trang.',
    en: 'This account looks after the system and follows no remedies. Use the entries at the top of the page.',
  },
  drafts: { vi: 'Kết quả đọc chờ xác nhận: {count}', en: 'Readings waiting for confirmation: {count}' },
  draft_findings: { vi: 'bản nháp, {count} nội dung', en: 'draft, findings: {count}' },
  lacks: { vi: 'Thông tin còn thiếu để giao việc', en: 'What is missing before work can be assigned' },
  complete: {
    vi: 'Cả {total} nội dung mất điểm đã đủ nguyên nhân, người, việc, hạn và minh chứng',
    en: 'All {total} findings have cause, person, action, deadline and evidence',
  },
  lack_row: { vi: 'Chưa có {what}', en: 'No {what}' },
  lack_count: { vi: '{count} trong {total} nội dung', en: '{count} of {total} findings' },
} as const satisfies Messages;
