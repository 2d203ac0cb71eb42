import type { Messages } from '#kernel/language.ts';

/** Sentences of the comparison of a merged unit with the units that it continues. */
export const predecessorTexts = {
  title: {
    vi: 'Các đơn vị tiền thân năm {year}',
    en: 'The units it continues, in {year}',
  },
  lead: {
    vi: 'Đơn vị này được hợp nhất. Kết quả đã công bố của từng đơn vị tiền thân đứng riêng, không cộng lại và không lấy trung bình.',
    en: 'This unit was merged. The published result of each unit that it continues stands by itself, neither summed nor averaged.',
  },
  by_item: { vi: 'Xem từng mục', en: 'Show each item' },
  measure: { vi: 'Kết quả', en: 'Result' },
  now: { vi: 'Năm {year}', en: '{year}' },
  index: { vi: 'Chỉ số', en: 'Index' },
  total: { vi: 'Tổng điểm', en: 'Total' },
  class: { vi: 'Xếp loại', en: 'Class' },
  item: { vi: 'Mục', en: 'Item' },
} as const satisfies Messages;
