import { absent, fieldOf } from './fields.ts';
import type { Flow } from './flow.ts';
import type { ItemHead } from './item-head.ts';
import { faultForm, nameAndRest } from './item-name-parts.ts';
import { isBelow, resolved, type ItemPoints } from './item-points.ts';
import type { Range } from './lines.ts';
import type { PointsRole } from './points-labels.ts';
import { pointsPhrases, type PointsPhrase } from './points-phrases.ts';
import type { Field } from './reading.ts';
import { bracketEnd, reasonRange, skipPoints } from './reason-words.ts';

/** What the words after an item's head say. */
export type ItemWords = {
  readonly name: Range | null;
  readonly reason: Range | null;
  readonly reasonConfidence: number;
  readonly points: ItemPoints;
  readonly page: Field<number>;
  /** Words at the end that say when or how the loss is to be made good. */
  readonly remedy: Range | null;
  readonly hasPoints: boolean;
  readonly hasReasonLabel: boolean;
  readonly hasFault: boolean;
  /** Points were lost, though perhaps no figure says how many. */
  readonly hasLoss: boolean;
  /** All points were given. */
  readonly saysFull: boolean;
};

const labelForm =
  /(?<!\p{L})(?:(?:các )?l[íý] do(?:,? nguyên nhân)?|nguyên nhân(?: chính| chủ yếu| chủ quan| khách quan| cụ thể)?)(?: (?:bị )?(?:mất|trừ|giảm|thiếu|không đạt|chưa đạt|không được|không có|chênh lệch)(?: đi(?!\p{L})| trọn)?)?(?: [\d.,/]{1,9})?(?:\s?đ(?!\p{L})| điểm)?(?: tối đa| này| nêu trên)?/u;
const plainLabelForm =
  /(?<!\p{L})(?:tồn tại(?:, hạn chế)?|hạn chế(?:, tồn tại)?|thiếu sót|diễn giải|nội dung (?:bị )?(?:trừ|mất)(?: điểm)?|lỗi|nhận xét|ghi chú)\s?:\s?/u;
const connective = /^\s?(?:[:=]\s?|-\s|(?:là do|là vì|là|do|vì|bởi vì|bởi)(?!\p{L})\s?)?/u;
const becauseForm = /(?:^|[,;:.()\s-])(?:là do|là vì|do|vì|bởi vì|bởi)(?:\s?:)?\s/gu;
const consequence =
  /^[^.;\n]{5,500}?(?<!\p{L})(?:nên|do đó|vì vậy|vì thế)\s(?:\p{L}+ ){0,3}?(?:trừ|mất|giảm|hụt|được|đạt)(?!\p{L})/u;
const lossForm =
  /(?=[xđubtmkc])(?<!\p{L})(?<!(?:không|chưa)(?: bị)? )(?:(?:xã |đơn vị |ubnd xã )?(?:bị )?(?:trừ|mất)(?: hết| toàn bộ)?(?: số)? điểm|bị (?:trừ|mất)|không (?:được|đạt|có|tính|được (?:tính|chấm|cho)) điểm|chưa (?:được|đạt) điểm|(?:mất|trừ) (?:tổng cộng|tất cả))/u;
const fullForm =
  /(?<!(?:không|chưa|để|mới|nhằm|muốn|phải)(?: được| thể| bị)? )(?<!\p{L})(?:(?:đạt|được|chấm|đủ)(?: số| mức| đủ)? (?:điểm tối đa|tối đa(?: số)? điểm|điểm tuyệt đối|trọn điểm|đủ điểm)|không (?:bị )?(?:mất|trừ|hụt) điểm|không (?:có )?chênh lệch)/u;
const pageForm = /(?<!\p{L})(?:trang|tr\.)\s?(?:số )?(\d{1,3})(?!\d|\s?%)/u;

/** Reads name, points, page and reason from the report of one item. */
export function readItemWords(
  flow: Flow,
  stream: Range,
  head: Pick<ItemHead, 'headEnd'> & Partial<Pick<ItemHead, 'cause'>>,
  legend: readonly PointsRole[] | null,
): ItemWords {
  const end = Math.min(stream.end, stream.start + 8000);
  const low = flow.low.slice(0, end);
  const from = head.headEnd;
  const opening = head.cause ? from : stream.start;
  const phrases = pointsPhrases(flow.low, { start: opening, end }, legend, flow.years);
  const label = labelAt(flow.low, from, end);
  const loss = at(lossForm, low, from, end);
  const firstPhrase = phrases.find((phrase) => phrase.phrase.start >= from);
  const isStated = phrases.some((phrase) => phrase.phrase.end <= from);
  const anchor = Math.min(firstPhrase?.phrase.start ?? end, loss?.start ?? end);
  const told = isStated ? from : anchor;
  const because = label ? null : becauseAt(flow.low, from, end, told, phrases);
  const attribute = Math.min(anchor, label?.start ?? end, because?.start ?? end);
  const split = nameAndRest(flow, from, attribute, end);
  const begun =
    label?.end ?? wholeReason(flow.low, because, split.rest, loss, phrases) ?? because?.end ?? split.rest;
  const start = skipPoints(flow.low, begun, end, phrases);
  const stated = reasonRange(flow, start, bracketEnd(flow.low, label ?? because, start, end), phrases);
  const points = resolved(flow, phrases, stated);
  const isLost = Number(points.lost.value ?? 0) > 0 || isBelow(points) || loss !== null;
  const hasLabel = label !== null || because !== null;
  const isToldBefore = !hasLabel && Boolean(head.cause);
  const reason = isToldBefore ? (head.cause ?? null) : stated;
  const words = reason ? flow.low.slice(reason.start, reason.end) : '';
  const isReason =
    reason !== null &&
    (hasLabel ||
      isToldBefore ||
      faultForm.test(words) ||
      (isLost && followsPoints(flow.low, reason, phrases, words))) &&
    /\p{L}{2}/u.test(words);
  return {
    name: split.name,
    reason: isReason ? reason : null,
    reasonConfidence: label ? 0.95 : because || isToldBefore ? 0.9 : 0.7,
    points: isReason ? resolved(flow, phrases, reason) : resolved(flow, phrases, null),
    page: pageOf(flow, stream.start, isReason ? reason.start : end),
    remedy: remedyAt(flow.low, { start: from, end }),
    hasPoints: phrases.length > 0,
    hasReasonLabel: label !== null && /điểm|đ$|[:]|do|vì/u.test(flow.low.slice(label.start, label.end)),
    hasFault: isReason || loss !== null,
    hasLoss: loss !== null,
    saysFull: loss === null && fullForm.test(low.slice(from, end)),
  };
}

const attributeLead =
  /^(?:biện pháp|giải pháp|thời hạn|thời gian|yêu cầu|đề nghị|trách nhiệm|kiến nghị|đơn vị|người|hướng|nhóm|phân loại|tương tự|trong đó|xem|như|tăng|giảm|so với|tại trang|trang|năm|trên|tức|tương ứng|của|cho|thuộc)(?!\p{L})/u;

/** Words right behind the points or right before them, with no figure of points in them: "(-0,5đ): trễ 7 hồ sơ". */
function followsPoints(low: string, reason: Range, phrases: readonly PointsPhrase[], words: string): boolean {
  if (words.length < 6 || attributeLead.test(words) || /\d\s?(?:điểm|đ)(?!\p{L})|điểm/u.test(words))
    return false;
  return phrases.some(
    ({ phrase }) =>
      (phrase.end <= reason.start && /^[\s):.;,–-]*$/u.test(low.slice(phrase.end, reason.start))) ||
      (phrase.start >= reason.end &&
        /^[\s(,;:–-]*(?:nên |bị |xã |đã )*$/u.test(low.slice(reason.end, phrase.start))),
  );
}

/** "… (-0,5đ) chưa tổ chức hội nghị trong quý 4 do mưa bão": the fault before "do" belongs to the reason. */
function wholeReason(
  low: string,
  because: Range | null,
  rest: number,
  loss: Range | null,
  phrases: readonly PointsPhrase[],
): number | null {
  if (!because) return null;
  const stops = phrases.map(({ phrase }) => phrase.end).filter((stop) => stop <= because.start);
  if (loss && loss.end <= because.start) stops.push(loss.end);
  const last = Math.max(...stops, 0);
  const between = low.slice(last, because.start);
  return last >= rest - 8 &&
    last > 0 &&
    between.length > 12 &&
    faultForm.test(between) &&
    !/[.;]\s/u.test(between)
    ? last
    : null;
}

function at(form: RegExp, low: string, from: number, end: number): Range | null {
  const match = form.exec(low.slice(from, end));
  return match ? { start: from + match.index, end: from + match.index + match[0].length } : null;
}

function labelAt(low: string, from: number, end: number): Range | null {
  const plain = at(plainLabelForm, low, from, end);
  for (let start = from; start < end;) {
    const label = at(labelForm, low, start, end);
    if (!label) break;
    const joint = connective.exec(low.slice(label.end, label.end + 12))?.[0] ?? '';
    const saysLoss = /(?:mất|trừ|giảm|thiếu|đạt|được|lệch|có)/u.test(low.slice(label.start, label.end));
    if (joint.trim() !== '' || saysLoss) {
      const found = { start: label.start, end: label.end + joint.length };
      return plain && plain.start < found.start ? plain : found;
    }
    start = label.end;
  }
  return plain;
}

/** "… bị trừ 0,25 điểm do chưa có kế hoạch", "Kiểm tra CCHC: do chưa có kế hoạch". */
function becauseAt(
  low: string,
  from: number,
  end: number,
  anchor: number,
  phrases: readonly PointsPhrase[],
): Range | null {
  const text = low.slice(from, end);
  for (const match of text.matchAll(becauseForm)) {
    const start = from + match.index;
    const before = low.slice(from, start + 1).trimEnd();
    const isAfterPoints = start >= anchor;
    const isAfterMark =
      /[,;:.()-]$/.test(before) &&
      !phrases.some((phrase) => phrase.phrase.start > start && phrase.phrase.start - start < 12);
    const behind = start + match[0].length;
    const leadsToLoss =
      isAfterMark &&
      (consequence.test(low.slice(behind, Math.min(end, start + 600))) ||
        phrases.some((phrase) => phrase.phrase.start > behind && phrase.role !== 'max'));
    const opensFault =
      /(?:^|\s)-$/.test(before) && found.test(low.slice(behind, Math.min(end, behind + 300)));
    if (isAfterPoints || leadsToLoss || opensFault || (isAfterMark && /[:.]$/.test(before)))
      return { start, end: start + match[0].length };
  }
  return null;
}

/** What was found, where it opens a clause: "mới số hóa được 2/3 hồ sơ". */
const found = /^(?:(?:chỉ|mới|còn|chưa|không|thiếu|chậm)(?!\p{L})|[^.;]{0,120}\d\s?%)/u;

function remedyAt(low: string, range: Range): Range | null {
  const text = low.slice(range.start, range.end);
  const label =
    /(?<!\p{L})(?:biện pháp|giải pháp|hướng (?:khắc phục|xử lý)|thời hạn|thời gian khắc phục|yêu cầu|nhóm|phân loại)[^:.;\n]{0,30}:\s?([^\n]{3,200})$/u.exec(
      text,
    );
  const bracket = /\(([^()]{5,80})\)\s?[.;]?$/u.exec(text);
  const match = label ?? bracket;
  return match ? { start: range.start + match.index, end: range.end } : null;
}

function pageOf(flow: Flow, start: number, end: number): Field<number> {
  const match = pageForm.exec(flow.low.slice(start, Math.min(end, start + 600)));
  if (!match?.[1]) return absent();
  const to = start + match.index + match[0].length;
  return fieldOf(flow, { start: to - match[1].length, end: to }, Number(match[1]), 0.95);
}
