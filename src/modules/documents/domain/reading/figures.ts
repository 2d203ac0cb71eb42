import type { Range } from './lines.ts';

const letter = /[\p{L}\p{N}]/u;
/** "điểm" as another thing than points: venues, percentage points, bonus points. */
const otherPoint =
  /^(?:cầu|trường|đen|nóng|dân|bưu|sáng|giao|tiếp|bán|du|truy|phát|phần|cộng|thưởng|niêm|tập|sạt|đấu|nghẽn|mới)(?!\p{L})/u;
const nouns = /^\p{L}/u;
/** Words that may stand right behind points; a noun there makes the figure a count of it. */
const mayFollow =
  /^(?:(?:và|do|vì|bởi|nhưng|thì|nên|so|trong|bị|trừ|mất|thiếu|hụt|nguyên nhân|l[íý] do|tối đa|tự (?:chấm|đánh giá|cho|nhận)|thẩm định|công nhận|trên|ở|tại|theo|cho|của|đối với|này|về|là|khi)(?!\p{L})|(?:ubnd )?(?:đơn vị|xã|phường|thị trấn) (?:tự|chấm|chỉ|bị|đề nghị|mất)(?!\p{L})|(?:ubnd )?(?:huyện|tỉnh|quận|thành phố|sở nội vụ|hội đồng)(?: \p{L}+){0,2} (?:chấm|công nhận|cho|thẩm định|đánh giá)(?!\p{L})|còn (?:thiếu|mất|bị|lại)|chỉ (?:được|đạt|còn|chấm|mất|công)|(?:được|đạt|kết quả) (?:\p{L}+ )?(?:\d|thẩm|chấm|công)|chưa đạt điểm|không (?:được|đạt|có) điểm|điểm (?:tối|chuẩn|tự|thẩm|đạt|mất|bị|trừ|được|đ|tđ|tc)|cấp (?:trên|có))/u;
/** What may follow "điểm" itself. */
const mayFollowUnit =
  /^(?:và|do|vì|bởi|nhưng|thì|nên|còn|thẩm|tự|hội|sở|bị|trừ|mất|thiếu|đạt|l[íý]|nguyên|trong|so|tối|được|chỉ|xã|ubnd|đơn|kết|huyện|tỉnh|phường|công|cấp|ở|tại|theo|cho|của|đối|này|về|chưa|không|là|khi|ngày|năm|điểm|trên|mà|với|chuẩn)(?!\p{L})/u;
/** Points by the piece, as rules have them: "0,25 điểm/văn bản". */
const byPiece = /^(?:\/\s?\p{L}|(?:cho |trên )?(?:mỗi|một|01) \p{L})/u;
/** Points of more than one item: "83,5/100 điểm toàn bộ chỉ số". */
const ofAll = /^(?:toàn|cả|của (?:cả|toàn|khảo sát|bài|kỳ|cuộc|phiếu|người dân)|tổng|chung)(?!\p{L})/u;

/** A figure, or several with slashes between, and whether it may be read as points at all. */
export type Figures = Range & {
  readonly figures: readonly Range[];
  readonly isOpen: boolean;
  readonly isNegative: boolean;
};
/** What stands behind figures. */
export type Tail = {
  readonly end: number;
  readonly hasUnit: boolean;
  readonly isOther: boolean;
  readonly isRange: boolean;
  readonly mayStand: boolean;
  /** Another noun follows: "3 điểm đầu mục". */
  readonly isFollowed: boolean;
};

/** "mất0,5 điểm": a blank was left out. */
const isGlued = (text: string, at: number): boolean =>
  /(?<!\p{L})(?:mất|trừ|đạt|được|chấm|định|đa|hụt|thiếu)$/u.test(text.slice(Math.max(0, at - 6), at));

/** A figure, or two or three with slashes between: "1,75/2". */
export function figuresAt(text: string, at: number): Figures {
  const figures: Range[] = [];
  let end = at;
  const step =
    /^\s?(?:điểm|đ)?\s?(?:\/|(?:trên(?: tổng số| tối đa)?|trong tổng số)(?= \d))\s?(\d{1,3}(?:[.,]\d{1,3})?)/u;
  const first = /^\d{1,3}(?:[.,]\d{1,3})?/.exec(text.slice(at, at + 8));
  figures.push({ start: at, end: at + (first?.[0].length ?? 1) });
  end = at + (first?.[0].length ?? 1);
  for (
    let next = step.exec(text.slice(end, end + 24));
    next && figures.length < 4;
    next = step.exec(text.slice(end, end + 24))
  ) {
    const stop = end + next[0].length;
    figures.push({ start: stop - (next[1] ?? '').length, end: stop });
    end = stop;
  }
  const before = text[at - 1] ?? ' ';
  const after = text[end] ?? ' ';
  const afterThat = text[end + 1] ?? ' ';
  const isNegative =
    (before === '-' && !letter.test(text[at - 2] ?? ' ')) || text.slice(Math.max(0, at - 3), at) === '(- ';
  const isOpen =
    !(/[\d/.,]/.test(before) || (letter.test(before) && !isNegative && !isGlued(text, at))) &&
    !(/\d/.test(after) || (/[.,/-]/.test(after) && /\d/.test(afterThat)) || after === '/') &&
    !(letter.test(after) && !(after === 'đ' && !letter.test(afterThat)) && !text.startsWith('điểm', end));
  return { start: at, end, figures, isOpen, isNegative };
}

/** Reads what stands behind figures: the unit, or what makes them something else. */
export function tailOf(text: string, at: number): Tail {
  const rest = text.slice(at, at + 48);
  const unit = /^ ?(?:điểm|đ)(?!\p{L}) ?/u.exec(rest);
  const after = rest.slice(unit?.[0].length ?? 0).trimStart();
  const isShare = /^\s?(?:%|phần trăm)/u.test(rest) || (unit !== null && after.startsWith('%'));
  const isRange = /^(?:-|–|đến|tới)\s?(?:dưới |trên )?\d/u.test(after);
  const isCompared =
    /^(?:so với|hơn)(?!\p{L})/u.test(after) &&
    !/^so với (?:\d[\d.,]* )?(?:điểm )?(?:tự chấm|tối đa|chuẩn)/u.test(after);
  const isOther =
    isShare ||
    isCompared ||
    (unit !== null && (otherPoint.test(after) || ofAll.test(after) || byPiece.test(after))) ||
    (unit === null && nouns.test(after) && !mayFollow.test(after));
  return {
    end: at + (unit?.[0].length ?? 0),
    hasUnit: unit !== null,
    isOther,
    isRange,
    isFollowed: unit !== null && nouns.test(after) && !mayFollowUnit.test(after),
    mayStand: unit !== null || !nouns.test(after) || mayFollow.test(after),
  };
}
