import type {
  CriteriaSet,
  Item,
  KnockOut,
  NotApplicablePolicy,
  Rounding,
  ScoredUnitKind,
} from '../criteria-set.ts';
import type { Measure, RuleKind } from '../rule.ts';

/** Names of the sheets of a set's workbook. */
export const sheetNames = {
  about: 'Thông tin',
  items: 'Bộ tiêu chí',
  rules: 'Quy tắc',
  classes: 'Xếp loại',
  knockOuts: 'Điểm liệt',
} as const;

/** Headings of the items' sheet, in order; the last one is written for people and never read. */
export const itemHeads = {
  code: 'STT',
  name: 'Tiêu chí',
  max: 'Điểm tối đa',
  scoringText: 'Cách tính điểm',
  evidence: 'Tài liệu kiểm chứng',
  level: 'Cấp',
  notApplicable: 'Không áp dụng',
  place: 'Loại điểm',
  gate: 'Bắt buộc có tài liệu',
  position: 'Vị trí phụ trách',
} as const;

/** Headings of the rules' sheet, in order. */
export const ruleHeads = {
  code: 'Mã tiêu chí',
  path: 'Phần',
  kind: 'Loại dòng',
  key: 'Khóa',
  label: 'Nội dung',
  measure: 'Đo bằng',
  numerator: 'Tử số hoặc số đo',
  denominator: 'Mẫu số',
  unit: 'Đơn vị đo',
  when: 'Điều kiện',
  points: 'Điểm',
  otherwise: 'Nếu không đạt',
  cap: 'Tối đa hoặc trần',
  floor: 'Sàn',
  source: 'Nguồn số liệu',
  denominatorSource: 'Nguồn mẫu số',
} as const;
/** One column of the rules' sheet. */
export type RuleColumn = keyof typeof ruleHeads;

/** What a row of the rules' sheet is: the rule itself, or one line of it. */
export const rowKinds = {
  yes_no: 'có/không',
  levels: 'các mức',
  bands: 'theo khoảng',
  proportional: 'theo tỷ lệ',
  all_of: 'đủ tất cả',
  any_of: 'một trong các',
  count: 'theo số lượng',
  zero_tolerance: 'không dung thứ',
  deduction: 'trừ điểm',
  sum: 'tổng mục con',
  sum_of_parts: 'tổng các phần',
  survey: 'điều tra xã hội học',
  other_body: 'cơ quan khác chấm',
  none: 'chưa có quy tắc',
  level: 'mức',
  band: 'khoảng',
  condition: 'điều kiện',
  penalty: 'lỗi trừ',
  part: 'phần',
} as const satisfies Record<Exclude<RuleKind, 'given'>, string> & Record<string, string>;
/** One of these. */
export type RowKind = keyof typeof rowKinds;

/** The part of a deduction from which it is taken. */
export const fromPart = '(gốc)';
/** Where no limit holds although one is usual. */
export const noLimit = 'không';

/** How measures are called. */
export const measureWords = {
  share: 'tỷ lệ',
  ratio: 'tỷ số',
  value: 'giá trị',
  item: 'điểm của mục',
} as const satisfies Record<Measure['kind'], string>;

/** What an item's points are measured in. */
export const itemScaleWords = { percent: '%', points: 'điểm' } as const;

/** Kinds of unit. */
export const unitKindWords = {
  province: 'cấp tỉnh',
  district: 'cấp huyện',
  commune: 'cấp xã',
} as const satisfies Record<ScoredUnitKind, string>;

/** What becomes of an item that did not arise. */
export const notApplicableWords = {
  not_allowed: 'không được khai',
  full: 'đủ điểm',
  zero: 'không điểm',
  excluded: 'không tính',
} as const satisfies Record<NotApplicablePolicy, string>;

/** Whether an item is inside the scale. */
export const placeWords = {
  base: 'trong thang điểm',
  bonus: 'điểm thưởng',
  deduction: 'điểm trừ',
} as const satisfies Record<Item['place'], string>;

/** Ways of rounding. */
export const roundingWords = {
  half_up: 'làm tròn thông thường',
  half_even: 'nửa về số chẵn',
  down: 'làm tròn xuống',
  up: 'làm tròn lên',
} as const satisfies Record<Rounding['mode'], string>;
/** Where points are not rounded. */
export const unrounded = 'giữ nguyên';

/** Where the maximum of what does not apply goes. */
export const rebasingWords = {
  index: 'trừ khỏi mẫu số',
  parent: 'chia lại trong mục cha',
} as const satisfies Record<CriteriaSet['rebasing'], string>;

/** What classes are reckoned on. */
export const classedOnWords = { index: 'chỉ số', total: 'tổng điểm' } as const;
/** Where a classification holds for every kind of unit that no other names. */
export const everyUnit = 'mọi đơn vị';

/** What a knock-out does. */
export const effectWords = {
  total_zero: 'tổng điểm bằng 0',
  total_at_most: 'tổng điểm không quá',
  class_at_most: 'xếp loại không quá',
  unclassified: 'không xếp loại',
} as const satisfies Record<KnockOut['effect']['kind'], string>;

/** Yes and no. */
export const flagWords = { yes: 'có', no: 'không' } as const;

/** Names of the rows of the first sheet. */
export const aboutHeads = {
  code: 'Mã bộ chỉ số',
  title: 'Tên bộ chỉ số',
  note: 'Lưu ý',
  issuer: 'Cơ quan ban hành',
  unitKinds: 'Loại đơn vị',
  year: 'Năm',
  legalBasis: 'Căn cứ pháp lý',
  levelLabels: 'Tên gọi các cấp',
  total: 'Tổng điểm',
  surveyShare: 'Điểm điều tra xã hội học',
  roundPoints: 'Làm tròn điểm',
  roundIndex: 'Làm tròn chỉ số',
  rebasing: 'Điểm của mục không áp dụng',
  bonusCap: 'Trần điểm thưởng',
  indexCountsOutside: 'Tính điểm thưởng, điểm trừ vào chỉ số',
} as const;
/** One row of the first sheet. */
export type AboutRow = keyof typeof aboutHeads;
