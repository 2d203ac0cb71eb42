import type { Messages } from '#kernel/language.ts';

/** Sentences of the review queue. */
export const queueTexts = {
  title: { vi: 'Chờ thẩm định', en: 'To appraise' },
  lead: {
    vi: 'Bản tự chấm các đơn vị đã nộp, nộp trước đứng trước.',
    en: 'The sheets that units handed in, the oldest first.',
  },
  empty_title: { vi: 'Chưa có bản chấm điểm nào chờ thẩm định', en: 'Nothing waits to be appraised' },
  empty: {
    vi: 'Khi một đơn vị nộp bản tự chấm, bản đó hiện ở đây.',
    en: 'When a unit hands its sheet in, it stands here.',
  },
  to_cycles: { vi: 'Xem tiến độ các đợt', en: 'See how far the cycles are' },
  part_waiting: { vi: 'Cần thẩm định ({count})', en: 'To be appraised ({count})' },
  part_explaining: { vi: 'Đơn vị đang giải trình ({count})', en: 'Being explained by the units ({count})' },
  part_concluded: { vi: 'Đã chốt, chưa công bố ({count})', en: 'Concluded, not published ({count})' },
  part_published: { vi: 'Đã công bố ({count})', en: 'Published ({count})' },
  search: { vi: 'Tìm đơn vị', en: 'Find a unit' },
  see_all: { vi: 'Xem cả {count} bản chấm điểm', en: 'Show all {count} sheets' },
  all_parts: { vi: 'Mọi bước', en: 'All steps' },
  no_match_title: { vi: 'Không có bản chấm điểm nào khớp', en: 'No sheet fits' },
  no_match: {
    vi: 'Hãy tìm bằng tên khác. Đơn vị chưa nộp bản tự chấm thì xem ở Đợt chấm điểm.',
    en: 'Try another name. Units that have not handed their sheet in stand on the page of the cycle.',
  },
  clear_filters: { vi: 'Bỏ mọi điều kiện', en: 'Clear all conditions' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  cycle: { vi: 'Đợt', en: 'Cycle' },
  state: { vi: 'Trạng thái', en: 'State' },
  since: { vi: 'Từ ngày', en: 'Since' },
  due: { vi: 'Hạn', en: 'Due' },
  no_date: { vi: 'chưa đặt', en: 'not set' },
  overdue: { vi: 'quá hạn {days} ngày', en: '{days} days overdue' },
  decided: { vi: 'Đã thẩm định', en: 'Decided' },
  self_total: { vi: 'Điểm tự chấm', en: 'Self-score' },
  index: { vi: 'Chỉ số', en: 'Index' },
} as const satisfies Messages;
