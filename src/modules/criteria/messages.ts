import type { Messages } from '#kernel/language.ts';

/** What is wrong with inputs handed in for scoring, and what to do about it. */
export const criteriaScoringMessages = {
  'criteria.item_unknown': {
    vi: 'Bộ tiêu chí không có mục {item}. Hãy kiểm tra lại mã mục trong bộ tiêu chí.',
    en: 'The criteria set has no item {item}. Check the code of the item against the set.',
  },
  'criteria.knock_out_unknown': {
    vi: 'Bộ tiêu chí không có điểm liệt {code}. Hãy kiểm tra lại mã.',
    en: 'The criteria set has no knock-out {code}. Check the code.',
  },
  'criteria.not_applicable_not_allowed': {
    vi: 'Mục {item} không được khai “không áp dụng”. Hãy nhập số liệu của mục này.',
    en: 'Item {item} may not be claimed as not applicable. Hand in its figures.',
  },
  'criteria.item_cycle': {
    vi: 'Quy tắc của mục {item} dựa vào mục {other}, mà mục {other} lại dựa vào mục {item}. Người soạn bộ tiêu chí cần sửa quy tắc.',
    en: 'The rule of item {item} looks at item {other}, which in the end looks at item {item}. Whoever drafts the set has to mend the rule.',
  },
  'criteria.measured_item_unknown': {
    vi: 'Quy tắc của mục {item} dựa vào mục {other}, nhưng bộ tiêu chí không có mục đó. Người soạn bộ tiêu chí cần sửa quy tắc.',
    en: 'The rule of item {item} looks at item {other}, which the set does not have. Whoever drafts the set has to mend the rule.',
  },
  'criteria.measured_item_left_out': {
    vi: 'Mục {item} được chấm theo kết quả của mục {other}, nhưng mục {other} không áp dụng với đơn vị nên không có kết quả. Nếu mục {item} cũng không có việc nào phải làm, hãy chọn “không áp dụng” cho mục đó; nếu không, người soạn bộ tiêu chí cần sửa quy tắc.',
    en: 'Item {item} is scored by the result of item {other}, which does not apply to the unit and so has none. If item {item} did not arise either, mark it as not applicable; otherwise whoever drafts the set has to mend the rule.',
  },
  'criteria.figure_cycle': {
    vi: 'Số liệu này của mục {item} được lấy từ mục {other}, rồi lại quay về chính nó. Hãy nhập số liệu, hoặc sửa nguồn số liệu trong bộ tiêu chí.',
    en: 'This figure of item {item} comes from item {other} and from there back to itself. Type it in, or mend its source in the set.',
  },
  'criteria.figure_for_parent': {
    vi: 'Mục {item} được cộng từ các mục con nên không nhập số liệu. Hãy nhập ở các mục con.',
    en: 'Item {item} is added up from the items below it and takes no figures. Hand them in there.',
  },
  'criteria.figure_unknown': {
    vi: 'Quy tắc của mục này không dùng số liệu “{figure}”. Các số liệu cần nhập: {keys}.',
    en: 'The rule of this item asks for no figure “{figure}”. It asks for: {keys}.',
  },
  'criteria.figure_not_yes_no': {
    vi: '“{figure}” cần câu trả lời có hoặc không, không phải “{value}”. Hãy ghi “có” hoặc “không”.',
    en: '“{figure}” takes yes or no, not “{value}”. Write “có” (yes) or “không” (no).',
  },
  'criteria.figure_level_unknown': {
    vi: '“{value}” không phải là một mức của “{figure}”. Hãy chọn một trong các mức: {levels}.',
    en: '“{value}” is no level of “{figure}”. Choose one of: {levels}.',
  },
  'criteria.figure_not_a_number': {
    vi: '“{figure}” cần một con số, không phải “{value}”. Hãy viết như 12 hoặc 12,5.',
    en: '“{figure}” takes a number, not “{value}”. Write it like 12 or 12,5.',
  },
  'criteria.figure_grouped': {
    vi: 'Không rõ “{value}” là số nào. Hãy viết “{figure}” không có dấu cách hay dấu phân nhóm hàng nghìn, như 1234,5.',
    en: 'It is not clear which number “{value}” is. Write “{figure}” without spaces or separators of thousands, like 1234,5.',
  },
  'criteria.figure_thousands': {
    vi: 'Không rõ “{value}” của “{figure}” là số nào. Hãy ghi {whole} nếu dấu chỉ phân nhóm hàng nghìn, hoặc {exact} nếu là số thập phân.',
    en: 'It is not clear which number “{value}” of “{figure}” is. Write {whole} if the mark parts thousands, or {exact} if it is a decimal.',
  },
  'criteria.figure_too_long': {
    vi: '“{figure}” có quá nhiều chữ số. Hãy ghi tối đa 30 chữ số.',
    en: '“{figure}” has too many digits. Write at most 30.',
  },
  'criteria.figure_none_asked': {
    vi: 'Mục này không nhận số liệu nào vì điểm của mục được tính từ mục khác. Hãy bỏ số liệu “{figure}”.',
    en: 'This item takes no figures, since its points come from other items. Take the figure “{figure}” out.',
  },
  'criteria.figure_negative': {
    vi: '“{figure}” không thể âm, nhưng đã nhập {value}. Hãy nhập số từ 0 trở lên.',
    en: '“{figure}” cannot be negative, but {value} was handed in. Hand in 0 or more.',
  },
  'criteria.figure_not_whole': {
    vi: '“{figure}” phải là số nguyên, nhưng đã nhập {value}. Hãy nhập số đếm như 0, 1, 2.',
    en: '“{figure}” has to be a whole number, but {value} was handed in. Hand in a count such as 0, 1, 2.',
  },
  'criteria.figure_above_scale': {
    vi: '“{figure}” không thể lớn hơn {max}, nhưng đã nhập {value}. Hãy kiểm tra lại số liệu và thang điểm.',
    en: '“{figure}” cannot be above {max}, but {value} was handed in. Check the figure and its scale.',
  },
  'criteria.figure_denominator_zero': {
    vi: '“{whole}” bằng 0 nên không tính được tỷ lệ. Nếu trong năm không có việc nào thuộc mục này, hãy chọn “không áp dụng”; nếu có, hãy nhập “{whole}” lớn hơn 0.',
    en: '“{whole}” is 0, so there is no rate. If nothing of the kind arose this year, mark the item as not applicable; otherwise hand in more than 0 for “{whole}”.',
  },
  'criteria.figure_numerator_above_denominator': {
    vi: '“{part}” là {numerator}, lớn hơn “{whole}” là {denominator}, nhưng tỷ lệ này không thể vượt 100 %. Hãy kiểm tra lại hai số.',
    en: '“{part}” is {numerator}, more than “{whole}” with {denominator}, but this share cannot exceed 100 %. Check both.',
  },
  'criteria.figure_rate_disagrees': {
    vi: 'Tỷ lệ {rate} % không khớp với {numerator}/{denominator}, tức {computed} %. Hãy bỏ tỷ lệ hoặc sửa số liệu.',
    en: 'The rate {rate} % does not agree with {numerator}/{denominator}, which is {computed} %. Leave the rate out or mend the figures.',
  },
  'criteria.figure_in_no_band': {
    vi: 'Giá trị {measure} không nằm trong mức nào của quy tắc nên chưa chấm được. Người soạn bộ tiêu chí cần bổ sung mức cho giá trị này.',
    en: 'The value {measure} lies in no band of the rule, so it cannot be scored. Whoever drafts the set has to add a band for it.',
  },
} as const satisfies Messages;

/** What criteria say to people about figures and scoring. */
export const criteriaMessages = { ...criteriaScoringMessages } as const;
