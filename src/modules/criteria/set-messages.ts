// Longer than 250 lines: one list of sentences.
import { say, type Messages, type Sentence } from '#kernel/language.ts';
import type { FilePlace, SetFault } from './domain/set-fault.ts';
import { criteriaFileMessages } from './set-file-messages.ts';

/** What is said about criteria sets: their checks, and files that they are read from. */
export const criteriaSetMessages = {
  ...criteriaFileMessages,
  'criteria.set.no_items': {
    vi: 'Bộ tiêu chí chưa có tiêu chí nào. Hãy thêm ít nhất một tiêu chí.',
    en: 'The set has no items yet. Add at least one.',
  },
  'criteria.set.code_form': {
    vi: 'Mã bộ tiêu chí “{code}” chỉ được gồm chữ thường không dấu, chữ số và dấu gạch nối, ví dụ “ccx-2026”.',
    en: 'The code of the set, “{code}”, may hold only small letters, digits and hyphens, as in “ccx-2026”.',
  },
  'criteria.set.title_missing': {
    vi: 'Bộ tiêu chí chưa có tên. Hãy ghi tên.',
    en: 'The set has no title. Write one.',
  },
  'criteria.set.issuer_missing': {
    vi: 'Chưa ghi cơ quan ban hành bộ tiêu chí. Hãy ghi tên cơ quan.',
    en: 'The issuing body is missing. Write its name.',
  },
  'criteria.set.year_unlikely': {
    vi: 'Năm {year} của bộ tiêu chí không hợp lệ. Hãy ghi năm áp dụng từ 2000 đến 2100.',
    en: 'The set cannot be for the year {year}. Write a year from 2000 to 2100.',
  },
  'criteria.set.year_missing': {
    vi: 'Chưa ghi năm áp dụng bộ tiêu chí. Hãy ghi năm gồm bốn chữ số.',
    en: 'The year of the set is missing. Write it in four digits.',
  },
  'criteria.set.unit_kinds_missing': {
    vi: 'Chưa ghi bộ tiêu chí áp dụng cho cấp nào. Hãy chọn ít nhất một cấp.',
    en: 'The set does not say for which kind of unit it is. Choose at least one.',
  },
  'criteria.set.rounding_places': {
    vi: 'Số chữ số thập phân khi làm tròn phải từ 0 đến {most}.',
    en: 'The places of rounding must be between 0 and {most}.',
  },
  'criteria.set.depth': {
    vi: 'Bộ tiêu chí có {depth} cấp; phải có từ {least} đến {most} cấp.',
    en: 'The set has {depth} levels; it must have {least} to {most}.',
  },
  'criteria.set.level_labels': {
    vi: 'Có {labels} tên gọi cấp nhưng bộ tiêu chí có {depth} cấp. Hãy ghi mỗi cấp một tên.',
    en: 'There are {labels} level labels but {depth} levels. Write one label for each.',
  },
  'criteria.set.total_sum': {
    vi: 'Điểm tối đa của các mục cấp cao nhất cộng lại là {sum}, khác tổng điểm đã ghi {stated} (chênh {difference}). Hãy sửa điểm tối đa hoặc tổng điểm.',
    en: 'The maxima of the top level add up to {sum}, not to the stated total {stated} (difference {difference}). Correct the maxima or the total.',
  },
  'criteria.set.children_sum': {
    vi: 'Điểm tối đa của các mục con cộng lại là {sum}, khác điểm tối đa {stated} của mục này (chênh {difference}). Hãy sửa cho khớp.',
    en: 'The maxima of its items add up to {sum}, not to {stated} (difference {difference}). Make them agree.',
  },
  'criteria.set.cap_not_max': {
    vi: 'Trần của tổng là {sum}, khác điểm tối đa {stated} của mục này. Hãy sửa cho khớp.',
    en: 'The cap of the sum is {sum}, but the maximum of the item {stated}. Make them agree.',
  },
  'criteria.set.survey_sum': {
    vi: 'Các mục chấm bằng điều tra xã hội học cộng lại là {sum} điểm, khác phần điều tra đã ghi {stated} (chênh {difference}).',
    en: 'The items scored by survey add up to {sum}, not to the stated share {stated} (difference {difference}).',
  },
  'criteria.set.code_missing': {
    vi: 'Mục “{name}” chưa có mã. Hãy ghi mã.',
    en: 'The item “{name}” has no code. Write one.',
  },
  'criteria.set.code_twice': {
    vi: 'Mã {code} được dùng cho hai mục. Mỗi mục phải có mã riêng.',
    en: 'The code {code} stands for two items. Each needs its own.',
  },
  'criteria.set.name_missing': {
    vi: 'Mục {item} chưa có tên. Hãy ghi tên.',
    en: 'Item {item} has no name. Write one.',
  },
  'criteria.set.max_not_positive': {
    vi: 'Điểm tối đa của mục {item} là {max}; phải lớn hơn 0.',
    en: 'The maximum of item {item} is {max}; it must be above 0.',
  },
  'criteria.set.rule_missing': {
    vi: 'Mục {item} chưa có quy tắc chấm điểm. Hãy chọn một quy tắc.',
    en: 'Item {item} has no scoring rule. Choose one.',
  },
  'criteria.set.rule_unread': {
    vi: 'Mục {item} chưa có quy tắc chấm điểm, vì trong cách tính chưa hiểu được trọn vẹn “{text}”. Hãy ghi theo mẫu như “{like}”, hoặc chọn một quy tắc.',
    en: 'Item {item} has no scoring rule, since of its wording “{text}” was not understood as a whole. Write it in a form such as “{like}”, or choose a rule.',
  },
  'criteria.set.rule_thousands_unclear': {
    vi: 'Mục {item} chưa có quy tắc chấm điểm, vì không rõ “{found}” trong cách tính là số nào. Hãy ghi {whole} hoặc {thousands}, hoặc chọn một quy tắc.',
    en: 'Item {item} has no scoring rule, since it is not clear which number “{found}” in its wording is. Write {whole} or {thousands}, or choose a rule.',
  },
  'criteria.set.rule_ends_unclear': {
    vi: 'Mục {item} chưa có quy tắc chấm điểm, vì “{found}” không nói rõ giá trị ở hai đầu có thuộc khoảng này không. Hãy ghi “từ {from}% đến dưới {to}%” nếu {to}% không thuộc khoảng, “từ {from}% đến {to}%” nếu thuộc, hoặc chọn một quy tắc.',
    en: 'Item {item} has no scoring rule, since “{found}” does not say whether the values at its two ends belong to it. Write “từ {from}% đến dưới {to}%” (from {from} to below {to}) if {to} does not, “từ {from}% đến {to}%” if it does, or choose a rule.',
  },
  'criteria.set.floor_above_cap': {
    vi: 'Quy tắc của mục {item} có sàn {floor} cao hơn mức nhiều nhất {cap} mà quy tắc cho. Hãy hạ sàn hoặc nâng trần.',
    en: 'The rule of item {item} has the floor {floor}, above the most that it gives, {cap}. Lower the floor or raise the cap.',
  },
  'criteria.set.rule_on_parent': {
    vi: 'Mục {item} có mục con nên điểm phải là tổng các mục con. Hãy bỏ quy tắc riêng hoặc bỏ mục con.',
    en: 'Item {item} has items below it, so it must be their sum. Take away its own rule or the items.',
  },
  'criteria.set.sum_of_nothing': {
    vi: 'Mục {item} được tính bằng tổng nhưng không có mục con hay phần nào để cộng.',
    en: 'Item {item} is a sum, but has no items or parts to add up.',
  },
  'criteria.set.rule_above_max': {
    vi: 'Quy tắc của mục {item} cho {points} điểm, nhiều hơn mức tối đa {max}. Hãy giảm điểm hoặc đặt trần.',
    en: 'The rule of item {item} gives {points}, more than the maximum {max}. Lower it or set a cap.',
  },
  'criteria.set.amount_negative': {
    vi: 'Quy tắc của mục {item} có số âm {amount}. Hãy ghi số không âm; điểm trừ được ghi bằng số dương.',
    en: 'The rule of item {item} holds the negative amount {amount}. Write amounts of at least 0; what is taken off is written without a sign.',
  },
  'criteria.set.parts_sum': {
    vi: 'Các phần của mục {item} cộng lại là {sum} điểm, không khớp với {max}. Hãy sửa cho khớp.',
    en: 'The parts of item {item} add up to {sum}, which does not agree with {max}. Make them agree.',
  },
  'criteria.set.parts_missing': {
    vi: 'Mục {item} được tính bằng tổng các phần nhưng chưa có phần nào.',
    en: 'Item {item} is the sum of parts, but has none.',
  },
  'criteria.set.levels_missing': {
    vi: 'Quy tắc của mục {item} chưa có mức nào.',
    en: 'The rule of item {item} has no levels.',
  },
  'criteria.set.bands_missing': {
    vi: 'Quy tắc của mục {item} chưa có khoảng nào.',
    en: 'The rule of item {item} has no bands.',
  },
  'criteria.set.conditions_missing': {
    vi: 'Quy tắc của mục {item} chưa có điều kiện nào.',
    en: 'The rule of item {item} has no conditions.',
  },
  'criteria.set.penalties_missing': {
    vi: 'Quy tắc trừ điểm của mục {item} chưa có lỗi trừ nào.',
    en: 'The deduction of item {item} has no penalties.',
  },
  'criteria.set.body_missing': {
    vi: 'Mục {item} do nơi khác chấm nhưng chưa ghi nơi nào.',
    en: 'Item {item} is scored elsewhere, but by whom is not said.',
  },
  'criteria.set.scale_not_positive': {
    vi: 'Thang điểm {scale} của mục {item} phải lớn hơn 0.',
    en: 'The scale {scale} of item {item} must be above 0.',
  },
  'criteria.set.bands_gap': {
    vi: 'Các khoảng của mục {item} thiếu khoảng {gap}. Hãy bổ sung để mọi kết quả đều có điểm.',
    en: 'The bands of item {item} leave out {gap}. Add a band, so that every result has its points.',
  },
  'criteria.set.bands_overlap': {
    vi: 'Các khoảng của mục {item} chồng lên nhau tại {at}. Hãy sửa để mỗi kết quả chỉ thuộc một khoảng.',
    en: 'The bands of item {item} overlap at {at}. Correct them, so that every result lies in one band only.',
  },
  'criteria.set.band_empty': {
    vi: 'Khoảng {band} của mục {item} không chứa giá trị nào. Hãy sửa hai đầu của khoảng.',
    en: 'The band {band} of item {item} holds nothing. Correct its ends.',
  },
  'criteria.set.linear_without_end': {
    vi: 'Khoảng tính theo đường thẳng của mục {item} phải có đủ hai đầu.',
    en: 'A band of item {item} on a straight line needs both ends.',
  },
  'criteria.set.key_form': {
    vi: 'Khóa “{key}” trong quy tắc của mục {item} chỉ được gồm chữ, số, dấu gạch dưới và gạch nối, tối đa 40 ký tự.',
    en: 'The key “{key}” in the rule of item {item} may hold only letters, digits, “_” and “-”, at most 40.',
  },
  'criteria.set.key_twice': {
    vi: 'Khóa “{key}” được dùng hai lần trong quy tắc của mục {item}. Mỗi dòng phải có khóa riêng.',
    en: 'The key “{key}” stands twice in the rule of item {item}. Each line needs its own.',
  },
  'criteria.set.source_without_figure': {
    vi: 'Điều kiện “{key}” của mục {item} được đo bằng tỷ lệ hoặc điểm của mục khác, nên nguồn số liệu phải ghi ở phép đo.',
    en: 'The condition “{key}” of item {item} is measured by a rate or another item, so the source belongs to the measure.',
  },
  'criteria.set.reference_unknown': {
    vi: 'Quy tắc dẫn tới mục {code} không có trong bộ tiêu chí. Hãy sửa mã.',
    en: 'The rule refers to item {code}, which is not in the set. Correct the code.',
  },
  'criteria.set.figure_unknown': {
    vi: 'Quy tắc lấy số liệu “{figure}” của mục {code}, nhưng mục đó chỉ có: {known}.',
    en: 'The rule takes the figure “{figure}” of item {code}, which has only: {known}.',
  },
  'criteria.set.cycle': {
    vi: 'Các mục dẫn vòng tới chính mình: {path}. Hãy bỏ một liên kết.',
    en: 'The items refer back to themselves: {path}. Take away one of the links.',
  },
  'criteria.set.classes_twice': {
    vi: 'Có hai bảng xếp loại cho cùng một loại đơn vị ({kind}). Hãy giữ một bảng.',
    en: 'Two classifications hold for the same kind of unit ({kind}). Keep one.',
  },
  'criteria.set.class_bands_missing': {
    vi: 'Bảng xếp loại chưa có mức nào.',
    en: 'The classification has no classes.',
  },
  'criteria.set.class_gap': {
    vi: 'Bảng xếp loại thiếu khoảng {where}. Hãy bổ sung để mọi kết quả đều được xếp loại.',
    en: 'The classes leave out {where}. Add a class, so that every result has one.',
  },
  'criteria.set.class_overlap': {
    vi: 'Các mức xếp loại chồng lên nhau tại {where}.',
    en: 'The classes overlap at {where}.',
  },
  'criteria.set.class_empty': {
    vi: 'Mức xếp loại có khoảng {where} không chứa giá trị nào.',
    en: 'A class with the stretch {where} holds nothing.',
  },
  'criteria.set.class_label_twice': {
    vi: 'Tên xếp loại “{label}” được dùng hai lần trong một bảng.',
    en: 'The class “{label}” stands twice in one classification.',
  },
  'criteria.set.class_label_missing': {
    vi: 'Có mức xếp loại chưa ghi tên.',
    en: 'A class has no name.',
  },
  'criteria.set.knock_out_code_taken': {
    vi: 'Mã điểm liệt {code} trùng với mã khác. Hãy đặt mã riêng.',
    en: 'The code {code} of a knock-out is taken. Give it one of its own.',
  },
  'criteria.set.knock_out_label_unknown': {
    vi: 'Điểm liệt {code} nêu xếp loại “{label}” không có trong bảng xếp loại ({known}).',
    en: 'The knock-out {code} names the class “{label}”, which no classification has ({known}).',
  },
} as const satisfies Messages;

const sentences: Messages = criteriaSetMessages;

/** Where a fault stands and what is wrong, as one line: "Trang tính “Quy tắc”, dòng 12, cột C, mục 2.6: …". */
export function sayFault(fault: Omit<SetFault, 'place'> & { readonly place?: FilePlace | null }): Sentence {
  const sentence = sentences[fault.code] ?? { vi: fault.code, en: fault.code };
  const { sheet = null, row = null, column = null } = fault.place ?? {};
  const path =
    typeof fault.facts['path'] === 'string' && sheet === null && row !== null ? fault.facts['path'] : null;
  // What the sentence itself names is not named in front of it.
  const item = fault.facts['item'] === fault.item ? null : fault.item;
  const where = (words: readonly (string | null)[]): string => {
    const known = words.filter((word) => word !== null);
    return known.length === 0 ? '' : `${known.join(', ')}: `;
  };
  const vi = where([
    sheet && `Trang tính “${sheet}”`,
    row === null ? null : `${sheet ? 'dòng' : 'Dòng'} ${row}`,
    column && `cột ${column}`,
    path && `tại ${path}`,
    item && `mục ${item}`,
  ]);
  const en = where([
    sheet && `Sheet “${sheet}”`,
    row === null ? null : `${sheet ? 'row' : 'Line'} ${row}`,
    column && `column ${column}`,
    path && `at ${path}`,
    item && `item ${item}`,
  ]);
  return { vi: vi + say(sentence, 'vi', fault.facts), en: en + say(sentence, 'en', fault.facts) };
}
