import type { Messages } from '#kernel/language.ts';

/** Sentences of the list of assessments and of the pages around a sheet. */
export const texts = {
  list_title: { vi: 'Bản chấm điểm', en: 'Assessments' },
  list_lead: {
    vi: 'Mỗi năm một bản chấm điểm theo bộ tiêu chí của cấp trên.',
    en: 'One assessment a year, by the criteria set of the superior unit.',
  },
  list_empty_title: { vi: 'Chưa có bản chấm điểm nào', en: 'There is no assessment yet' },
  list_empty: {
    vi: 'Khi cấp trên mở đợt chấm điểm, bản chấm điểm của đơn vị bạn sẽ hiện ở đây. Lúc đó lãnh đạo giao từng mục cho người phụ trách.',
    en: 'When the superior unit opens a cycle, your unit’s assessment appears here. The leader then gives each item to a person.',
  },
  year: { vi: 'Năm', en: 'Year' },
  assessment: { vi: 'Đợt chấm điểm', en: 'Cycle' },
  state: { vi: 'Trạng thái', en: 'State' },
  due: { vi: 'Hạn', en: 'Due' },
  progress: { vi: 'Đủ số liệu', en: 'Figures complete' },
  progress_of: { vi: '{done}/{all} mục', en: '{done} of {all} items' },
  self_total: { vi: 'Tổng tự chấm', en: 'Self-scored total' },
  appraised_total: { vi: 'Tổng thẩm định', en: 'Appraised total' },
  not_yet: { vi: 'chưa có', en: 'not yet' },
  overdue: { vi: 'quá hạn', en: 'overdue' },

  title: { vi: 'Bản chấm điểm năm {year}', en: 'Assessment of {year}' },
  back: { vi: 'Về danh sách bản chấm điểm', en: 'Back to the assessments' },
  back_to_sheet: { vi: 'Về bản chấm điểm', en: 'Back to the sheet' },
  see_result: { vi: 'Xem kết quả', en: 'See the result' },
  print_view: { vi: 'Bản in', en: 'Print view' },
  print: { vi: 'In', en: 'Print' },
  self_due: { vi: 'Hạn tự chấm: {date}', en: 'Self-score due: {date}' },
  explanation_due: { vi: 'Hạn giải trình: {date}', en: 'Explanations due: {date}' },
  locked: {
    vi: 'Đã khóa: bản này chỉ để xem. {why}',
    en: 'Locked: this sheet is to be read only. {why}',
  },
  locked_submitted: {
    vi: 'Bản tự chấm đã nộp cho {body}. Khi cơ quan đó chưa bắt đầu thẩm định, lãnh đạo có thể rút lại.',
    en: 'It was handed in to {body}. The leader can withdraw it as long as the appraisal has not begun.',
  },
  locked_appraising: {
    vi: '{body} đang thẩm định. Hãy chờ kết quả.',
    en: '{body} is appraising it. Wait for the outcome.',
  },
  locked_concluded: {
    vi: '{body} đã chốt kết quả. Hãy chờ công bố.',
    en: '{body} has concluded it. Wait for its publication.',
  },
  locked_published: {
    vi: 'Kết quả đã được {body} công bố.',
    en: '{body} has published the result.',
  },
  locked_hash: { vi: 'Mã xác nhận bản đã nộp: {hash}', en: 'Hash of what was handed in: {hash}' },
  opens_later: {
    vi: 'Đợt chấm điểm mở từ ngày {date}. Từ nay đến đó lãnh đạo có thể giao mục; số liệu, tài liệu nhập được từ ngày đó.',
    en: 'The cycle opens on {date}. Until then items can be given out; figures and papers can be entered from that day.',
  },
  overdue_days: { vi: 'quá hạn {days} ngày', en: 'overdue by {days} days' },
  comes_late: {
    vi: 'Nộp muộn {days} ngày so với hạn {date}.',
    en: 'This comes {days} days after the deadline of {date}.',
  },
  comes_late_kept: {
    vi: 'Vẫn nộp được; số ngày muộn được ghi trong quá trình xử lý và cơ quan thẩm định xem được.',
    en: 'It can still be handed in; the delay is kept in the history, where the appraising body reads it.',
  },
  explaining_until: { vi: 'Hạn giải trình: hết ngày {date}.', en: 'Explanations are due by {date}.' },
  explaining_open_end: {
    vi: 'Cơ quan thẩm định chưa đặt hạn giải trình.',
    en: 'The appraising body has set no deadline for explanations.',
  },
  reload: { vi: 'Tải bản mới', en: 'Load the newest' },
  reloaded: {
    vi: 'Đã tải bản mới nhất; nội dung bạn nhập vẫn còn. Hãy xem lại rồi thực hiện bước này.',
    en: 'The newest is loaded; what you typed is still there. Look at it again, then take the step.',
  },
  awaiting_note: {
    vi: 'Đã trình lãnh đạo duyệt. Trong lúc chờ vẫn sửa được.',
    en: 'The leader was asked to approve it. It can still be changed meanwhile.',
  },
  explaining_note: {
    vi: 'Cơ quan thẩm định đã có quyết định ở từng mục. Hãy giải trình các mục bị cắt điểm hoặc được yêu cầu bổ sung, rồi lãnh đạo nộp giải trình.',
    en: 'The appraising body has decided the items. Explain those that were cut or of which more is asked; the leader then hands the explanations in.',
  },
  moved: { vi: 'Đã thực hiện: {move}.', en: 'Done: {move}.' },
  unsaved_first: {
    vi: 'Còn nội dung chưa lưu được lên máy chủ nên chưa thực hiện bước này. Hãy xem thông báo ở đầu bảng.',
    en: 'Something could not be stored yet, so the step was not taken. See the message above the table.',
  },
  no_items: { vi: 'Bộ tiêu chí này không có mục nào.', en: 'This set has no items.' },
  still_lacking: {
    vi: 'Còn {count} mục chưa đủ; lãnh đạo chưa nộp được cho đến khi đủ.',
    en: 'Items that still lack something: {count}; it cannot be handed in before they are complete.',
  },
  unanswered: {
    vi: 'Còn {count} mục bị cắt điểm hoặc được yêu cầu bổ sung mà chưa giải trình.',
    en: 'Items that were cut or asked for and have no explanation yet: {count}.',
  },

  submit_title: { vi: 'Trước khi nộp bản tự chấm', en: 'Before handing in' },
  submit_see: { vi: 'Xem toàn bộ để nộp', en: 'See all of it, then hand it in' },
  submit_lead: {
    vi: 'Hãy xem lại lần cuối toàn bộ nội dung sẽ nộp cho {body}.',
    en: 'Look one last time at everything that will be handed in to {body}.',
  },
  submit_missing: {
    vi: 'Chưa nộp được: còn {count} mục chưa đủ. Bấm vào mục để hoàn thành.',
    en: 'It cannot be handed in yet: {count} items lack something. Press an item to finish it.',
  },
  submit_missing_all: {
    vi: 'Xem cả {count} mục còn thiếu trên bảng',
    en: 'See all {count} on the sheet',
  },
  submit_complete: {
    vi: 'Đủ số liệu và tài liệu hoặc giải trình ở mọi mục đơn vị tự chấm.',
    en: 'Every item that the unit scores has figures, and evidence or an explanation.',
  },
  submit_locks_title: { vi: 'Nội dung được khóa', en: 'What becomes locked' },
  submit_locks: {
    vi: 'Điểm, số liệu, tài liệu và giải trình của {count} mục. Hệ thống giữ một bản chụp có mã xác nhận.',
    en: 'Points, figures, papers and explanations of {count} items. A certified snapshot is kept.',
  },
  submit_sees_title: { vi: 'Ai xem được', en: 'Who sees it' },
  submit_sees: {
    vi: '{body} xem được toàn bộ sau khi nộp, trừ ghi chú riêng của đơn vị. Người trong đơn vị vẫn xem được.',
    en: '{body} sees everything once it is handed in, except the unit’s own notes. The people of the unit still see it.',
  },
  submit_back_title: { vi: 'Nếu cần sửa sau khi nộp', en: 'If something must change later' },
  submit_back: {
    vi: 'Lãnh đạo rút lại được, kèm lý do, khi chưa bắt đầu thẩm định. Sau đó phải đề nghị cơ quan thẩm định trả lại.',
    en: 'The leader can withdraw it with a reason before the appraisal begins. Later the appraising body must return it.',
  },
  submit_whole: { vi: 'Toàn bộ bản tự chấm', en: 'The whole self-score' },
  submit_sure: {
    vi: 'Nộp bản tự chấm {total} điểm cho {body}?',
    en: 'Hand in the self-score of {total} points to {body}?',
  },
  submit_unsaved: {
    vi: 'Trên máy này còn nội dung chưa lưu được. Hãy quay lại bản chấm điểm để lưu trước khi nộp.',
    en: 'Something on this machine is not stored yet. Go back to the sheet and store it before handing in.',
  },
  submitted: { vi: 'Đã nộp bản tự chấm cho {body}.', en: 'The self-score was handed in to {body}.' },
  not_open: {
    vi: 'Bản chấm điểm đang ở bước “{state}” nên không nộp được ở đây.',
    en: 'The assessment is in the state “{state}” and cannot be handed in here.',
  },
} as const satisfies Messages;
