import type { Messages } from '#kernel/language.ts';

/** Sentences of the note that tells of moved deadlines. */
export const datesChangeTexts = {
  told: {
    vi: 'Ngày {date}, cơ quan thẩm định đã đổi thời hạn: {changes}. Lý do: {reason}',
    en: 'On {date} the appraising body moved the deadlines: {changes}. Reason: {reason}',
  },
  selfScoreDueOn: { vi: 'hạn tự chấm {change}', en: 'self-scores {change}' },
  appraisalDueOn: { vi: 'hạn thẩm định {change}', en: 'appraisal {change}' },
  explanationDueOn: { vi: 'hạn giải trình {change}', en: 'explanations {change}' },
  moved: { vi: 'từ {former} sang {now}', en: 'from {former} to {now}' },
  set: { vi: 'nay là {now}', en: 'now {now}' },
  dropped: { vi: 'không còn (trước là {former})', en: 'no longer set (it was {former})' },
} as const satisfies Messages;
