import { parsePoints, type Points } from '#kernel/points.ts';
import { figuresAt, tailOf, type Figures, type Tail } from './figures.ts';
import type { Range } from './lines.ts';
import { isDecoy } from './points-decoys.ts';
import { labelsOf, roleList, rolesOfList, type Label, type PointsRole } from './points-labels.ts';

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

const filler =
  /^[\s:=(>"-]{0,4}(?:(?:là|được|chỉ|mới|đạt|đủ|còn|có|cho|ở mức|bằng|chấm|điểm|số điểm|của|theo|quy định|tiêu chí|mục|này|năm \d{4}|lần \d|ubnd|xã|phường|huyện|tỉnh|đơn vị|cả|trọn|mất|bị trừ|đi|tối đa)[\s:=(-]{1,4}){0,6}$/u;
const figureForm = /\d{1,3}(?:[.,]\d{1,3})?/g;

/**
 * Finds every figure that is points of an item in a stretch of lower-case text. A figure with another unit, a
 * share, a range, a date, a wish or a rule ("mỗi … trừ …") is none, nor is one of another year than those reported.
 */
export function pointsPhrases(
  low: string,
  range: Range,
  legend: readonly PointsRole[] | null = null,
  years: readonly string[] = [],
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
    const phrases =
      listed(text, gap, gapStart, group, tail) ?? single(text, labels, gapStart, group, tail, legend);
    if (phrases.length > 0 && isDecoy(text, group.start, years)) continue;
    for (const phrase of phrases) found.push(shift(phrase, range.start));
    if (phrases.length > 0 || tail.hasUnit) last = tail.end;
  }
  return found;
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
    const isMarked =
      label.isPlain ||
      isBare(text, label, group, tail) ||
      /[:=]\s*$/.test(text.slice(label.end, group.start));
    if (!(tail.hasUnit || (isMarked && tail.mayStand)) || (!label.isPlain && tail.isFollowed)) return [];
    const whole = { start: label.start, end: tail.end };
    const confidence = label.isPlain ? 0.98 : 0.9;
    if (second ? label.role === 'max' || isOfAll(text, second) : label.role === 'max' && isOfAll(text, first))
      return [];
    if (isReasonOpen(text, label) && !tail.hasUnit) return [];
    return [
      ...phraseOf(text, saysNothing(text, label, first) ? 'appraised' : label.role, first, whole, confidence),
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
    !isOfAll(text, second) &&
    !/(?:[^\p{L}])(?:có|với|gồm)\s$/u.test(text.slice(Math.max(0, group.start - 5), group.start))
  ) {
    const whole = { start: group.start, end: tail.end };
    return [...phraseOf(text, 'appraised', first, whole, 0.8), ...phraseOf(text, 'max', second, whole, 0.8)];
  }
  return [];
}

/** "…; mất 0,5." and "chấm 2, được 1,5;": a figure alone between marks, where the verb leaves no other meaning. */
function isBare(text: string, label: Label, group: Figures, tail: Tail): boolean {
  if (
    text.slice(label.end, group.start).trim() !== '' ||
    !/^\s?(?:[;)]|[.,](?!\d)|\n|$)/u.test(text.slice(tail.end, tail.end + 2))
  )
    return false;
  const before = text.slice(Math.max(0, label.start - 24), label.start);
  const verb = text.slice(label.start, label.end);
  if (label.role === 'lost') {
    const figure = text.slice(group.start, group.end);
    if (!/^(?:bị )?(?:mất|trừ|hụt)/u.test(verb) && !/^(?:bị )?(?:giảm|thiếu)$/u.test(verb)) return false;
    if (/^(?:bị )?(?:giảm|thiếu)/u.test(verb) && !/^\d[.,]\d+$/.test(figure)) return false;
    const isAfterName = /[\p{L})]\s?:\s?$/u.test(before) && !reasonLabel.test(before);
    const isNamed = /\p{L}\s?\($/u.test(before) && /^\)\s?:/.test(text.slice(tail.end, tail.end + 4));
    if (isAfterName || isNamed) return true;
    return /^(?:bị )?(?:giảm|thiếu)/u.test(verb)
      ? /(?:thẩm định|công nhận|tự chấm|tối đa) \d[\d.,]*(?:\s?(?:điểm|đ))?\s?[;,(]\s?(?:bị )?$/u.test(before)
      : /\d(?:\s?(?:điểm|đ))?\s?[;,(]\s?(?:bị )?$/u.test(before);
  }
  return label.role === 'appraised' && /(?<!\p{L})chấm \d[\d.,]*\s?,\s?(?:chỉ )?$/u.test(before);
}

const reasonLabel = /(?:l[íý] do|nguyên nhân|tồn tại|hạn chế|thiếu sót|nhận xét|lỗi)[^:]{0,20}:\s?$/u;

/** "83,5/100": a hundred is the whole set of criteria, never one item. */
const isOfAll = (text: string, max: Range): boolean =>
  Number.parseInt(text.slice(max.start, max.end), 10) >= 50;

/** "lý do mất điểm: 5/9 …" opens a reason. */
const isReasonOpen = (text: string, label: Label): boolean =>
  /(?:l[íý] do|nguyên nhân|vì sao)(?: (?:bị|là|xã|đơn vị))? $/u.test(
    text.slice(Math.max(0, label.start - 24), label.start),
  );

/** "không đạt điểm (0 điểm)" says what was given, not what was lost. */
const saysNothing = (text: string, label: Label, figure: Range): boolean =>
  /^(?:không|chưa)/u.test(text.slice(label.start, label.end)) &&
  Number(text.slice(figure.start, figure.end).replace(',', '.')) === 0;

const comparesWith =
  /(?:(?:thấp|cao|ít|nhiều|kém|giảm|tăng|chênh|chênh lệch|lệch)(?: hơn)?(?: so)?(?: với)?|so với) (?:mức |số )?(?:điểm )?$/u;

const isCompared = (text: string, label: Label): boolean =>
  label.isPlain && comparesWith.test(text.slice(Math.max(0, label.start - 30), label.start));

const holds = (outer: Label, inner: Label): boolean => outer.start <= inner.start && outer.end >= inner.end;

function labelBefore(text: string, labels: readonly Label[], from: number, at: number): Label | null {
  let best: Label | null = null;
  for (const label of labels) {
    if (label.end > at) break;
    if (label.end <= from) continue;
    if (!filler.test(text.slice(label.end, at))) continue;
    if (label.role === 'lost' && /(?<!\p{L})(?:còn|xuống|lên)\s/u.test(text.slice(label.end, at))) continue;
    if (labels.some((other) => holds(other, label) && isCompared(text, other))) continue;
    if (
      best?.role === 'self' &&
      label.role === 'max' &&
      /^ (?:đạt |được )?$/u.test(text.slice(best.end, label.start))
    )
      continue;
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

const listedForm = new RegExp(`${roleList.source}[\\s:=(]{1,4}(?:là |lần lượt là |lần lượt )?$`, 'u');

/** "tối đa/tự chấm/thẩm định: 2/2/1,5". */
function listed(
  text: string,
  gap: string,
  gapStart: number,
  group: Figures,
  tail: Tail,
): readonly PointsPhrase[] | null {
  if (group.figures.length < 2) return null;
  const match = listedForm.exec(gap);
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
