import type { Messages } from '#kernel/language.ts';
import type {
  AppraisalDecision,
  AssessmentMove,
  AssessmentState,
} from '#modules/assessment/domain/assessment-workflow.ts';
import type { ItemLack } from '#modules/assessment/domain/item-lacks.ts';

/** Words and sentences that the unit’s screens of a year share with those of the superior. */
export const scoringTexts = {
  yes: { vi: 'có', en: 'yes' },
  no: { vi: 'không', en: 'no' },
  figure: { vi: 'Số liệu', en: 'Figure' },
  unknown: { vi: 'chưa có', en: 'not known' },
  not_applicable: { vi: 'Không áp dụng', en: 'Not applicable' },
  points_of_max: { vi: '{points} trên {max} điểm', en: '{points} of {max} points' },
  points_between: {
    vi: 'Từ {low} đến {high} trên {max} điểm',
    en: 'Between {low} and {high} of {max} points',
  },
  range: { vi: '{low} – {high}', en: '{low} – {high}' },
  max: { vi: 'tối đa', en: 'at most' },

  total: { vi: 'Tổng điểm', en: 'Total' },
  total_so_far: { vi: 'Thấp nhất – cao nhất có thể', en: 'Lowest – highest possible' },
  of_max: { vi: 'trên {max}', en: 'of {max}' },
  self_total: { vi: 'Tổng tự chấm', en: 'Self-scored total' },
  appraised: { vi: 'Tổng thẩm định', en: 'Appraised total' },
  index: { vi: 'Chỉ số', en: 'Index' },
  class: { vi: 'Xếp loại', en: 'Class' },
  progress: { vi: 'Đủ số liệu {done}/{all} mục', en: 'Figures complete for {done} of {all} items' },

  answered: { vi: 'Đã giải trình {done}/{all} mục', en: 'Explained {done} of {all} items' },

  why: { vi: 'Vì sao được điểm này', en: 'Why these points' },
  figures_used: { vi: 'Số liệu đã dùng', en: 'Figures used' },
  measured: { vi: 'Kết quả đo', en: 'What was measured' },
  measured_value: { vi: 'Tỷ lệ, giá trị đạt được', en: 'Rate or value reached' },
  parts: { vi: 'Từng phần', en: 'Part by part' },
  rule: { vi: 'Cách tính điểm', en: 'Rule' },
  rule_decided: { vi: 'mức đang áp dụng', en: 'decided here' },
  rule_any: { vi: 'mọi giá trị', en: 'any value' },
  rule_each: { vi: 'Mỗi', en: 'Each' },
  rule_none: { vi: 'Không có trường hợp nào', en: 'No case' },
  rule_once: { vi: 'Có từ một trường hợp', en: 'One case or more' },
  rule_all: { vi: 'Theo tỷ lệ đạt được', en: 'In proportion to the rate' },
  rule_rate: { vi: 'tỷ lệ × {of}', en: 'rate × {of}' },
  rule_what: { vi: 'Trường hợp', en: 'Case' },
  rule_worth: { vi: 'Điểm', en: 'Points' },
  gate: {
    vi: 'Không có tài liệu kiểm chứng hoặc giải trình thì không được điểm.',
    en: 'No points without evidence or an explanation.',
  },
  required: { vi: 'Tài liệu bộ tiêu chí yêu cầu', en: 'Papers that the set asks for' },
  required_none: { vi: 'Bộ tiêu chí không nêu tài liệu nào.', en: 'The set names no paper.' },
  evidence: { vi: 'Tài liệu kiểm chứng đã nêu', en: 'Evidence named' },
  evidence_none: { vi: 'Chưa nêu tài liệu nào.', en: 'No paper is named yet.' },
  evidence_open: { vi: 'Mở nơi lưu', en: 'Open where it is kept' },
  evidence_open_document: { vi: 'Mở tệp {file}', en: 'Open the file {file}' },
  evidence_open_page: { vi: 'Mở tệp {file}, trang {page}', en: 'Open the file {file} at page {page}' },
  evidence_kept: { vi: 'Nơi lưu: {where}', en: 'Kept at: {where}' },
  evidence_proves: { vi: 'Chứng minh: {what}', en: 'Proves: {what}' },
  points_cut: {
    vi: 'Được {points} trên {max} (bị cắt {cut})',
    en: '{points} of {max} (cut by {cut})',
  },
  points_given: { vi: 'Được {points} trên {max}', en: '{points} of {max}' },
  reason_is: { vi: 'Lý do: {reason}', en: 'Reason: {reason}' },
  came_late: { vi: 'muộn {days} ngày so với hạn {date}', en: '{days} days after the deadline of {date}' },
  evidence_passage: { vi: 'Phần chứng minh: {passage}', en: 'Proof at: {passage}' },
  dated: { vi: 'ngày {date}', en: 'of {date}' },

  history: { vi: 'Quá trình của bản chấm điểm', en: 'History of the assessment' },
  history_by: { vi: '{by}, {unit}', en: '{by}, {unit}' },
  history_reason: { vi: 'Lý do: {reason}', en: 'Reason: {reason}' },
  reason: { vi: 'Lý do', en: 'Reason' },
  reason_needed: { vi: 'Hãy ghi lý do rồi thực hiện lại.', en: 'Write the reason, then do it again.' },
} as const satisfies Messages;

/** What a state of an assessment is called. */
export const stateTexts = {
  self_scoring: { vi: 'Đang tự chấm', en: 'Being self-scored' },
  awaiting_approval: { vi: 'Chờ lãnh đạo duyệt', en: 'Awaiting approval' },
  submitted: { vi: 'Đã nộp', en: 'Handed in' },
  appraising: { vi: 'Đang thẩm định', en: 'Being appraised' },
  explaining: { vi: 'Đang giải trình', en: 'Being explained' },
  reappraising: { vi: 'Đang thẩm định lại', en: 'Being appraised again' },
  concluded: { vi: 'Đã chốt', en: 'Concluded' },
  published: { vi: 'Đã công bố', en: 'Published' },
} as const satisfies Record<AssessmentState, Messages[string]>;

/** What a move is called on its button, as a verb. */
export const moveTexts = {
  ask_approval: { vi: 'Trình lãnh đạo duyệt', en: 'Ask for approval' },
  send_back: { vi: 'Trả lại để sửa', en: 'Send back' },
  submit: { vi: 'Nộp bản tự chấm', en: 'Hand in the self-score' },
  withdraw: { vi: 'Rút lại bản đã nộp', en: 'Withdraw it' },
  begin_appraisal: { vi: 'Bắt đầu thẩm định', en: 'Begin the appraisal' },
  return: { vi: 'Trả lại đơn vị', en: 'Return to the unit' },
  ask_explanation: { vi: 'Yêu cầu giải trình', en: 'Ask for explanations' },
  hand_in_explanation: { vi: 'Nộp giải trình', en: 'Hand in the explanations' },
  end_explanation: { vi: 'Kết thúc giải trình', en: 'End the round' },
  conclude: { vi: 'Chốt kết quả', en: 'Conclude' },
  publish: { vi: 'Công bố kết quả', en: 'Publish the result' },
  reopen: { vi: 'Mở lại', en: 'Reopen' },
} as const satisfies Record<AssessmentMove, Messages[string]>;

/** What a move changes, told before it is made. */
export const moveEffects = {
  ask_approval: {
    vi: 'Lãnh đạo UBND được báo để xem và nộp. Trong lúc chờ vẫn sửa được.',
    en: 'The leader is asked to look at it and hand it in. It can still be changed meanwhile.',
  },
  send_back: {
    vi: 'Bản chấm điểm trở về bước tự chấm. Người được giao việc thấy lý do này.',
    en: 'The assessment goes back to being self-scored. Whoever works on it sees this reason.',
  },
  submit: {
    vi: 'Điểm tự chấm, giải trình và tài liệu được khóa; cơ quan thẩm định xem được toàn bộ.',
    en: 'Self-scores, explanations and papers are locked; the appraising body sees all of it.',
  },
  withdraw: {
    vi: 'Bản chấm điểm trở về bước tự chấm. Cơ quan thẩm định thấy lý do này.',
    en: 'The assessment goes back to being self-scored. The appraising body sees this reason.',
  },
  begin_appraisal: {
    vi: 'Từ lúc này đơn vị không rút lại được nữa.',
    en: 'From now on the unit cannot withdraw it.',
  },
  return: {
    vi: 'Đơn vị sửa được bản tự chấm và phải nộp lại. Đơn vị thấy lý do này.',
    en: 'The unit can change the self-score and must hand it in again. It sees this reason.',
  },
  ask_explanation: {
    vi: 'Đơn vị thấy quyết định ở từng mục và được giải trình, bổ sung tài liệu.',
    en: 'The unit sees the decision on each item and may explain and add papers.',
  },
  hand_in_explanation: {
    vi: 'Giải trình và tài liệu bổ sung được khóa; cơ quan thẩm định xem lại từng mục.',
    en: 'Explanations and added papers are locked; the appraising body looks at each item again.',
  },
  end_explanation: {
    vi: 'Đơn vị không giải trình thêm được nữa. Đơn vị thấy lý do này.',
    en: 'The unit cannot explain any further. It sees this reason.',
  },
  conclude: {
    vi: 'Điểm thẩm định được chốt; chưa công bố cho đơn vị.',
    en: 'The appraised points are settled; the unit does not see them before publication.',
  },
  publish: {
    vi: 'Đơn vị xem được kết quả. Kết quả được tính vào xếp hạng của đợt.',
    en: 'The unit sees the result, which counts in the ranking of the cycle.',
  },
  reopen: {
    vi: 'Kết quả trở về bước thẩm định lại. Đơn vị thấy lý do này.',
    en: 'The result goes back to being appraised again. The unit sees this reason.',
  },
} as const satisfies Record<AssessmentMove, Messages[string]>;

/** What the history says that was done. */
export const historyTexts = {
  open: { vi: 'Mở bản chấm điểm', en: 'Opened the assessment' },
  ask_approval: { vi: 'Trình lãnh đạo duyệt', en: 'Asked for approval' },
  send_back: { vi: 'Lãnh đạo trả lại để sửa', en: 'The leader sent it back' },
  submit: { vi: 'Nộp bản tự chấm', en: 'Handed in the self-score' },
  withdraw: { vi: 'Rút lại bản đã nộp', en: 'Withdrew it' },
  begin_appraisal: { vi: 'Bắt đầu thẩm định', en: 'Began the appraisal' },
  return: { vi: 'Trả lại đơn vị', en: 'Returned it to the unit' },
  ask_explanation: { vi: 'Yêu cầu giải trình', en: 'Asked for explanations' },
  hand_in_explanation: { vi: 'Nộp giải trình', en: 'Handed in the explanations' },
  end_explanation: { vi: 'Kết thúc giải trình', en: 'Ended the round of explanations' },
  conclude: { vi: 'Chốt kết quả', en: 'Concluded' },
  publish: { vi: 'Công bố kết quả', en: 'Published the result' },
  reopen: { vi: 'Mở lại', en: 'Reopened it' },
} as const satisfies Record<AssessmentMove | 'open', Messages[string]>;

/** What an appraiser says of an item. */
export const decisionTexts = {
  accept: { vi: 'Chấp nhận', en: 'Accepted' },
  cut: { vi: 'Cắt điểm', en: 'Cut' },
  ask_more: { vi: 'Yêu cầu bổ sung', en: 'More is asked for' },
} as const satisfies Record<AppraisalDecision, Messages[string]>;

/** What an item lacks. */
export const lackTexts = {
  figures: { vi: 'số liệu', en: 'figures' },
  evidence: { vi: 'tài liệu kiểm chứng', en: 'evidence' },
  explanation: { vi: 'giải trình', en: 'an explanation' },
  answer: { vi: 'giải trình với cơ quan thẩm định', en: 'an answer to the appraiser' },
} as const satisfies Record<ItemLack, Messages[string]>;
