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
  my_findings_title: { vi: 'Nội dung khắc phục của tôi', en: 'What I am to remedy' },
  my_findings: {
    vi: '{count} nội dung mất điểm được giao cho bạn khắc phục',
    en: 'Findings that you are to remedy: {count}',
  },
  sheets_title: { vi: 'Bản chấm điểm của đơn vị', en: 'The sheets of the unit' },
  sheets_none: {
    vi: 'Chưa có đợt chấm điểm nào. Khi cấp trên mở đợt và lãnh đạo giao mục, mục và hạn sẽ hiện ở đây.',
    en: 'There is no cycle yet. Once one is opened and items are given to you, they appear here with their date.',
  },
  stands_unopened: {
    vi: 'Đợt mở từ ngày {date}; {count} mục đã giao cho bạn.',
    en: 'The cycle opens on {date}; items given to you so far: {count}.',
  },
  stands_nothing_given: {
    vi: 'Chưa có mục nào được giao cho bạn. Hạn tự chấm của đơn vị: {date}.',
    en: 'No item is given to you yet. The unit’s self-score is due on {date}.',
  },
  stands_open: {
    vi: '{count} mục được giao cho bạn, {open} mục còn thiếu như trên.',
    en: 'Items given to you: {count}; {open} of them lack something, as listed above.',
  },
  stands_done: {
    vi: '{count} mục được giao cho bạn đã đủ, chờ lãnh đạo nộp.',
    en: 'The items given to you ({count}) are complete; the leader is to hand them in.',
  },
  stands_asked: {
    vi: '{count} mục được giao cho bạn đã đủ, đã trình lãnh đạo duyệt.',
    en: 'The items given to you ({count}) are complete; the leader was asked to approve.',
  },
  stands_next: { vi: 'Hạn nộp: hết ngày {date}.', en: 'To be handed in by {date}.' },
  stands_next_late: {
    vi: 'Đã quá hạn nộp {days} ngày (hạn {date}).',
    en: 'This is {days} days after the deadline of {date}.',
  },
  stands_submitted: {
    vi: 'Đã nộp ngày {date}, chờ {body} thẩm định. Bạn chưa phải làm gì.',
    en: 'Handed in on {date}; {body} is to appraise it. There is nothing for you to do.',
  },
  stands_appraising: {
    vi: 'Đã nộp ngày {date}; {body} đang thẩm định từ ngày {since}. Bạn chưa phải làm gì.',
    en: 'Handed in on {date}; {body} has been appraising it since {since}. There is nothing for you to do.',
  },
  stands_explaining: {
    vi: 'Đang giải trình: {open} trong {count} mục của bạn chưa giải trình.',
    en: 'To be explained: {open} of your {count} items.',
  },
  stands_explained: {
    vi: 'Đang giải trình: {count} mục của bạn đã giải trình, chờ lãnh đạo nộp.',
    en: 'Your items ({count}) are explained; the leader is to hand the explanations in.',
  },
  stands_explaining_none: {
    vi: 'Đang giải trình: không có mục nào của bạn bị cắt điểm hoặc cần bổ sung.',
    en: 'The unit is asked to explain; none of your items was cut or asked for.',
  },
  stands_until: { vi: 'Hạn giải trình: hết ngày {date}.', en: 'Explanations are due by {date}.' },
  stands_no_until: { vi: 'Chưa đặt hạn giải trình.', en: 'No deadline is set.' },
  stands_reappraising: {
    vi: '{body} đang xem lại từ ngày {since}. Bạn chưa phải làm gì.',
    en: '{body} has been looking at it again since {since}. There is nothing for you to do.',
  },
  stands_concluded: {
    vi: '{body} đã chốt kết quả ngày {since}, chờ công bố.',
    en: '{body} concluded it on {since}; it is to be published.',
  },
  stands_published: {
    vi: '{body} đã công bố kết quả ngày {since}. Bấm để xem kết quả.',
    en: '{body} published the result on {since}. Press to see it.',
  },
  reason_is: { vi: 'Lý do: {reason}', en: 'Reason: {reason}' },
  item_lacks: { vi: 'Thiếu {what}', en: 'Lacks {what}' },
  item_max: { vi: 'Tối đa {max} điểm', en: 'At most {max} points' },
  item_year: { vi: 'năm {year}', en: '{year}' },
  due: { vi: 'Hạn {date}', en: 'Due {date}' },
  overdue: { vi: 'Quá hạn từ {date}', en: 'Overdue since {date}' },
  due_today: { vi: 'Hạn hôm nay', en: 'Due today' },
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
  no_due: { vi: 'Chưa đặt hạn', en: 'No deadline set' },
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
  draft_findings: { vi: 'Bản nháp, {count} nội dung', en: 'draft, findings: {count}' },
  lacks: { vi: 'Thông tin còn thiếu để giao việc', en: 'What is missing before work can be assigned' },
  complete: {
    vi: 'Cả {total} nội dung mất điểm đã đủ nguyên nhân, người, việc, hạn và minh chứng',
    en: 'All {total} findings have cause, person, action, deadline and evidence',
  },
  lack_row: { vi: 'Chưa có {what}', en: 'No {what}' },
  lack_count: { vi: '{count} trong {total} nội dung', en: '{count} of {total} findings' },
} as const satisfies Messages;
