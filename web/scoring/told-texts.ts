import type { Messages } from '#kernel/language.ts';

/** What a unit is told when its sheet came back or its result was reopened. */
export const toldTexts = {
  by: { vi: '{by}, {unit}', en: '{by}, {unit}' },
  reason: { vi: 'Lý do: {reason}', en: 'Reason: {reason}' },
  until: { vi: 'Hạn: hết ngày {date}.', en: 'By {date}.' },
  return_what: {
    vi: 'Bản tự chấm bị trả lại lúc {at}, người trả: {by}.',
    en: 'The self-score was returned on {at} by {by}.',
  },
  return_next: {
    vi: 'Hãy sửa theo lý do trên; lãnh đạo xem lại rồi nộp lại.',
    en: 'Mend what the reason says; the leader looks at it and hands it in again.',
  },
  send_back_what: {
    vi: 'Lãnh đạo chưa duyệt và trả lại để sửa lúc {at}, người trả: {by}.',
    en: 'The leader did not approve it and sent it back on {at}: {by}.',
  },
  send_back_next: {
    vi: 'Hãy sửa theo lý do trên rồi trình lãnh đạo duyệt lại.',
    en: 'Mend what the reason says, then ask for approval again.',
  },
  withdraw_what: {
    vi: 'Bản đã nộp được rút lại lúc {at}, người rút: {by}.',
    en: 'What was handed in was withdrawn on {at} by {by}.',
  },
  withdraw_next: {
    vi: 'Bản này coi như chưa nộp. Hãy sửa xong rồi nộp lại.',
    en: 'It counts as not handed in. Mend it, then hand it in again.',
  },
  reopen_wait_what: {
    vi: 'Kết quả đã được mở lại lúc {at}, người mở: {by}.',
    en: 'The result was reopened on {at} by {by}.',
  },
  reopen_wait_next: {
    vi: 'Cơ quan thẩm định đang xem lại; điểm đã biết có thể đổi. Lúc này đơn vị chưa phải làm gì; nếu cần giải trình, mục cần giải trình sẽ hiện ở trang Việc cần làm.',
    en: 'The appraising body looks at it again; known points may change. There is nothing for the unit to do now; items to explain would appear on the page To do.',
  },
  reopen_explain_what: {
    vi: 'Kết quả đã được mở lại lúc {at}, người mở: {by}.',
    en: 'The result was reopened on {at} by {by}.',
  },
  reopen_explain_next: {
    vi: 'Hãy giải trình các mục bị cắt điểm hoặc được yêu cầu bổ sung, rồi lãnh đạo nộp giải trình.',
    en: 'Explain the items that were cut or of which more is asked; the leader then hands the explanations in.',
  },
  end_explanation_what: {
    vi: 'Bước giải trình đã kết thúc lúc {at}, người kết thúc: {by}.',
    en: 'The round of explanations was ended on {at} by {by}.',
  },
  end_explanation_next: {
    vi: 'Đơn vị không giải trình thêm được nữa. Hãy chờ kết quả.',
    en: 'The unit cannot explain any further. Wait for the outcome.',
  },
} as const satisfies Messages;
