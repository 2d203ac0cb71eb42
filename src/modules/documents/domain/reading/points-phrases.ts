import { parsePoints, type Points } from '#kernel/points.ts';
import type { Range } from './lines.ts';

/** The four sets of points of an item. */
export const pointsRoles = ['max', 'self', 'appraised', 'lost'] as const;
export type PointsRole = (typeof pointsRoles)[number];

/** A figure that the words around it make points of an item: "thẩm định 1,5 điểm". */
export type PointsPhrase = {
  readonly role: PointsRole;
  readonly value: Points;
  /** The figure itself. */
  readonly figure: Range;
  /** The figure with the words that say what it is. */
  readonly phrase: Range;
  readonly confidence: number;
};

type Label = {
  readonly role: PointsRole;
  readonly isPlain: boolean;
  readonly start: number;
  readonly end: number;
};

/** Words that say which points follow. Plain ones name points by themselves; the others need "điểm" behind. */
const labelForms: readonly { role: PointsRole; isPlain: boolean; form: RegExp }[] = [
  {
    role: 'max',
    isPlain: true,
    form: /(?:(?:số |mức |tổng số )?điểm )?(?:tối đa)|điểm (?:chuẩn|quy định|theo quy định|trần)|(?:thang|khung) điểm/gu,
  },
  {
    role: 'self',
    isPlain: true,
    form: /(?:điểm )?(?:(?:ubnd )?(?:xã|phường|thị trấn|đặc khu|đơn vị|địa phương) )?tự (?:chấm|đánh giá|cho|nhận)(?: điểm)?|(?:ubnd|(?:ubnd )?(?:xã|phường|thị trấn|đơn vị)) (?:chấm|đề nghị)/gu,
  },
  {
    role: 'appraised',
    isPlain: true,
    form: /(?:điểm |kết quả )?(?:được )?(?:thẩm định|phúc tra|công nhận)(?: lại)?|(?:hội đồng(?: thẩm định)?|sở nội vụ|huyện|tỉnh|cấp trên|tổ thẩm định|cơ quan thẩm định|đoàn thẩm định)(?: [\p{L}]+){0,2} (?:chấm|cho|công nhận|đánh giá)|điểm (?:đạt|được chấm|đạt được|thực đạt)|được chấm|chấm lại/gu,
  },
  {
    role: 'lost',
    isPlain: true,
    form: /(?:số )?điểm (?:bị )?(?:mất|trừ|thiếu|hụt)|mất điểm|trừ điểm|thiếu điểm/gu,
  },
  { role: 'appraised', isPlain: false, form: /(?:chỉ |mới )?(?:đạt|được|còn)(?: được)?|kết quả|chấm/gu },
  {
    role: 'lost',
    isPlain: false,
    form: /(?:bị )?(?:mất|trừ|thiếu|giảm|hụt|cắt)(?: đi| mất| trọn| cả)?|(?:không|chưa) đạt|chênh lệch|thấp hơn/gu,
  },
];

const letter = /[\p{L}\p{N}]/u;
const filler =
  /^[\s:=(>"-]{0,4}(?:(?:là|được|chỉ|mới|đạt|còn|có|cho|ở mức|bằng|chấm|điểm|số điểm|của|theo|quy định|tiêu chí|mục|này|năm \d{4}|lần \d|ubnd|xã|phường|huyện|tỉnh|đơn vị|cả|trọn|mất|bị trừ|đi|tối đa)[\s:=(-]{1,4}){0,6}$/u;
const figureForm = /\d{1,3}(?:[.,]\d{1,3})?/g;
/** "điểm" as another thing than points: venues, percentage points, bonus points. */
const otherPoint =
  /^(?:cầu|trường|đen|nóng|dân|bưu|sáng|giao|tiếp|bán|du|truy|phát|phần|cộng|thưởng|niêm|tập|sạt|đấu|nghẽn|mới)(?!\p{L})/u;
const nouns = /^\p{L}/u;
const mayFollow =
  /^(?:và|do|vì|bởi|nhưng|thì|nên|còn|thẩm|tự|hội|sở|bị|trừ|mất|thiếu|đạt|l[íý]|nguyên|trong|so|tối|được|chỉ|xã|ubnd|đơn|kết|huyện|tỉnh|phường|công|cấp|ở|tại|theo|cho|của|đối|này|về|chưa|không|là|khi|so|ngày|năm|điểm)(?!\p{L})/u;

/**
 * Finds every figure that is points of an item in a stretch of lower-case text. A figure with another unit, a
 * share, a range, a date or a rule ("mỗi … trừ …") is none.
 */
export function pointsPhrases(
  low: string,
  range: Range,
  legend: readonly PointsRole[] | null = null,
): readonly PointsPhrase[] {
  const found: PointsPhrase[] = [];
  const text = low.slice(range.start, range.end);
  let last = 0;
  let labels: readonly Label[] | null = null;
  figureForm.lastIndex = 0;
  for (let match = figureForm.exec(text); match; match = figureForm.exec(text)) {
    const group = figuresAt(text, match.index);
    figureForm.lastIndex = group.end;
    if (!group.isOpen) continue;
    const tail = tailOf(text, group.end);
    if (tail.isOther) continue;
    labels ??= labelsOf(text);
    const gapStart = Math.max(last, group.start - 90);
    const gap = text.slice(gapStart, group.start);
    const isRange = /(?:từ|\d\s*(?:-|–|đến|tới))\s*(?:dưới |trên )?$/u.test(
      text.slice(Math.max(0, group.start - 14), group.start),
    );
    if (isRange || tail.isRange) continue;
    const clause = clauseAround(text, group.start);
    if (
      /(?:^|[^\p{L}])(?:mỗi|cứ|năm trước|năm ngoái|cùng kỳ|bình quân|trung bình|xếp (?:thứ|hạng)|tổng (?:số )?điểm|tổng cộng|điểm cộng|điểm thưởng)(?!\p{L})/u.test(
        clause,
      )
    )
      continue;
    const phrases =
      listed(text, gap, gapStart, group, tail) ?? single(text, labels, gapStart, group, tail, legend);
    for (const phrase of phrases) found.push(shift(phrase, range.start));
    if (phrases.length > 0 || tail.hasUnit) last = tail.end;
  }
  return found;
}

type Figures = Range & {
  readonly figures: readonly Range[];
  readonly isOpen: boolean;
  readonly isNegative: boolean;
};
type Tail = {
  readonly end: number;
  readonly hasUnit: boolean;
  readonly isOther: boolean;
  readonly isRange: boolean;
  readonly mayStand: boolean;
  /** Another noun follows: "3 điểm đầu mục". */
  readonly isFollowed: boolean;
};

/** A figure, or two or three with slashes between: "1,75/2". */
function figuresAt(text: string, at: number): Figures {
  const figures: Range[] = [];
  let end = at;
  const step = /^\s?(?:điểm|đ)?\s?(?:\/|trên(?: tổng số)?(?= \d))\s?(\d{1,3}(?:[.,]\d{1,3})?)/u;
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
  const isNegative = before === '-' && !letter.test(text[at - 2] ?? ' ');
  const isOpen =
    !(/[\d/.,]/.test(before) || (letter.test(before) && !isNegative)) &&
    !(/\d/.test(after) || (/[.,/-]/.test(after) && /\d/.test(afterThat)) || after === '/') &&
    !(letter.test(after) && !(after === 'đ' && !letter.test(afterThat)) && !text.startsWith('điểm', end));
  return { start: at, end, figures, isOpen, isNegative };
}

function tailOf(text: string, at: number): Tail {
  const rest = text.slice(at, at + 48);
  const unit = /^ ?(?:điểm|đ)(?!\p{L}) ?/u.exec(rest);
  const after = rest.slice(unit?.[0].length ?? 0).trimStart();
  const isShare = /^\s?(?:%|phần trăm)/u.test(rest) || (unit !== null && after.startsWith('%'));
  const isRange = /^(?:-|–|đến|tới)\s?(?:dưới |trên )?\d/u.test(after);
  const isCompared =
    /^(?:so với|hơn)(?!\p{L})/u.test(after) && !/^so với (?:điểm )?(?:tự chấm|tối đa|chuẩn)/u.test(after);
  const isOther =
    isShare ||
    isCompared ||
    (unit !== null && otherPoint.test(after)) ||
    (unit === null && nouns.test(after) && !mayFollow.test(after));
  return {
    end: at + (unit?.[0].length ?? 0),
    hasUnit: unit !== null,
    isOther,
    isRange,
    isFollowed: unit !== null && nouns.test(after) && !mayFollow.test(after),
    mayStand: unit !== null || !nouns.test(after) || mayFollow.test(after),
  };
}

function clauseAround(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - 90), at);
  const cut = Math.max(
    before.lastIndexOf('. '),
    before.lastIndexOf(';'),
    before.lastIndexOf('('),
    before.lastIndexOf('\n'),
  );
  return before.slice(cut + 1);
}

function labelsOf(text: string): readonly Label[] {
  const labels: Label[] = [];
  for (const { role, isPlain, form } of labelForms) {
    for (const match of text.matchAll(form)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (letter.test(text[start - 1] ?? ' ') || letter.test(text[end] ?? ' ')) continue;
      labels.push({ role, isPlain, start, end });
    }
  }
  return labels.sort((left, right) => left.end - right.end || right.start - left.start);
}

const shift = (phrase: PointsPhrase, by: number): PointsPhrase => ({
  ...phrase,
  figure: { start: phrase.figure.start + by, end: phrase.figure.end + by },
  phrase: { start: phrase.phrase.start + by, end: phrase.phrase.end + by },
});

/** One label before the figures, or none: a bare "1,75/2 điểm" is appraised of maximum. */
function single(
  text: string,
  labels: readonly Label[],
  gapStart: number,
  group: Figures,
  tail: Tail,
  legend: readonly PointsRole[] | null,
): readonly PointsPhrase[] {
  const [first, second, third] = group.figures;
  if (!first) return [];
  if (third) {
    const whole = { start: group.start, end: tail.end };
    return legend?.length === group.figures.length && tail.mayStand
      ? legend.flatMap((role, index) => phraseOf(text, role, group.figures[index], whole, 0.8))
      : [];
  }
  const label = labelBefore(text, labels, gapStart, group.start);
  if (label) {
    const isMarked = label.isPlain || /[:=]\s*$/.test(text.slice(label.end, group.start));
    if (!(tail.hasUnit || (isMarked && tail.mayStand)) || (!label.isPlain && tail.isFollowed)) return [];
    const whole = { start: label.start, end: tail.end };
    const confidence = label.isPlain ? 0.98 : 0.9;
    if (second && label.role === 'max') return [];
    return [
      ...phraseOf(text, label.role, first, whole, confidence),
      ...(second ? phraseOf(text, 'max', second, whole, confidence - 0.08) : []),
    ];
  }
  const behind = second || !tail.hasUnit ? null : labelBehind(text, tail.end);
  if (behind) return phraseOf(text, behind.role, first, { start: group.start, end: behind.end }, 0.9);
  if (second && legend?.length === 2 && tail.mayStand) {
    const whole = { start: group.start, end: tail.end };
    return legend.flatMap((role, index) => phraseOf(text, role, group.figures[index], whole, 0.8));
  }
  if (group.isNegative && !second) {
    const opensAt = text[group.start - 2] ?? '';
    const isBracketed = opensAt === '(' && text[tail.end] === ')';
    if (!tail.hasUnit && !isBracketed) return [];
    return phraseOf(text, 'lost', first, { start: group.start - 1, end: tail.end }, 0.9);
  }
  if (
    second &&
    tail.hasUnit &&
    !/(?:[^\p{L}])(?:có|với|gồm)\s$/u.test(text.slice(Math.max(0, group.start - 5), group.start))
  ) {
    const whole = { start: group.start, end: tail.end };
    return [...phraseOf(text, 'appraised', first, whole, 0.8), ...phraseOf(text, 'max', second, whole, 0.8)];
  }
  return [];
}

function labelBefore(text: string, labels: readonly Label[], from: number, at: number): Label | null {
  let best: Label | null = null;
  for (const label of labels) {
    if (label.end > at) break;
    if (label.end <= from) continue;
    if (!filler.test(text.slice(label.end, at))) continue;
    const isInside = best !== null && label.start > best.start && label.end <= best.end;
    if (isInside) continue;
    if (best?.isPlain && !label.isPlain && fillerOnly(text, best, label)) continue;
    best = label;
  }
  return best;
}

const fillerOnly = (text: string, first: Label, second: Label): boolean =>
  second.start <= first.end || filler.test(text.slice(first.end, second.end) + ' ');

/** "2 điểm (tối đa)". */
function labelBehind(text: string, at: number): { role: PointsRole; end: number } | null {
  const match = /^\s?\(?(tối đa|tự chấm|tự đánh giá|thẩm định|bị trừ)\)/u.exec(text.slice(at, at + 20));
  if (!match) return null;
  const role =
    match[1] === 'tối đa'
      ? 'max'
      : match[1] === 'thẩm định'
        ? 'appraised'
        : match[1] === 'bị trừ'
          ? 'lost'
          : 'self';
  return { role, end: at + match[0].length };
}

const roleWords: readonly (readonly [PointsRole, RegExp])[] = [
  ['max', /^(?:(?:số )?điểm )?(?:tối đa|chuẩn)$/u],
  ['self', /^(?:(?:số )?điểm )?(?:tự chấm|tự đánh giá|tc)$/u],
  ['appraised', /^(?:(?:số )?điểm )?(?:(?:kết quả )?thẩm định|được thẩm định|đạt|đạt được|công nhận)$/u],
  ['lost', /^(?:(?:số )?điểm )?(?:bị )?(?:mất|trừ|thiếu|chênh lệch)$/u],
];
const rolePhrase =
  '(?:(?:số )?điểm )?(?:tối đa|chuẩn|tự chấm|tự đánh giá|(?:kết quả |được )?thẩm định|đạt được|đạt|công nhận|(?:bị )?(?:mất|trừ|thiếu)|chênh lệch|tđ|tc)';
const roleList = new RegExp(`(${rolePhrase}(?:\\s?[/-]\\s?${rolePhrase}){1,3})`, 'u');

/** The order in which a list such as "điểm tối đa/tự chấm/thẩm định" names the points; null for any other words. */
export function rolesOfList(low: string): readonly PointsRole[] | null {
  const parts = low.split(/\s?[/-]\s?/);
  const roles = parts.map((part, index): PointsRole | null => {
    if (part === 'tđ') return index === 0 ? 'max' : index === parts.length - 1 ? 'appraised' : null;
    return roleWords.find(([, form]) => form.test(part))?.[0] ?? null;
  });
  if (roles.length < 2 || roles.some((role) => role === null) || new Set(roles).size !== roles.length)
    return null;
  return roles.filter((role) => role !== null);
}

/** A legend that a paper gives once for the bare figures of its items, e.g. "(điểm tối đa/tự chấm/thẩm định)". */
export function legendOf(low: string): readonly PointsRole[] | null {
  const match = roleList.exec(low);
  return match?.[1] ? rolesOfList(match[1]) : null;
}

/** "tối đa/tự chấm/thẩm định: 2/2/1,5". */
function listed(
  text: string,
  gap: string,
  gapStart: number,
  group: Figures,
  tail: Tail,
): readonly PointsPhrase[] | null {
  if (group.figures.length < 2) return null;
  const match = new RegExp(`${roleList.source}[\\s:=(]{1,4}(?:là |lần lượt là |lần lượt )?$`, 'u').exec(gap);
  const roles = match?.[1] ? rolesOfList(match[1]) : null;
  if (!match || roles?.length !== group.figures.length) return null;
  const whole = { start: gapStart + match.index, end: tail.end };
  return roles.flatMap((role, index) => phraseOf(text, role, group.figures[index], whole, 0.95));
}

function phraseOf(
  text: string,
  role: PointsRole,
  figure: Range | undefined,
  phrase: Range,
  confidence: number,
): readonly PointsPhrase[] {
  const value = figure ? parsePoints(text.slice(figure.start, figure.end)) : null;
  return figure && value !== null ? [{ role, value, figure, phrase, confidence }] : [];
}
