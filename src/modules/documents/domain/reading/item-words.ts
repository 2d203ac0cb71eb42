import type { Points } from '#kernel/points.ts';
import { absent, fieldOf } from './fields.ts';
import type { Flow } from './flow.ts';
import type { ItemHead } from './item-heads.ts';
import { cleanName } from './item-names.ts';
import type { Range } from './lines.ts';
import type { PointsRole } from './points-labels.ts';
import { pointsPhrases, type PointsPhrase } from './points-phrases.ts';
import { reportYears } from './report-years.ts';
import type { Field } from './reading.ts';
import { bracketEnd, reasonRange, skipPoints } from './reason-words.ts';

/** What the words after an item's head say. */
export type ItemWords = {
  readonly name: Range | null;
  readonly reason: Range | null;
  readonly reasonConfidence: number;
  readonly points: Readonly<Record<PointsRole, Field<Points>>>;
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
const lossForm =
  /(?<!\p{L})(?<!(?:không|chưa)(?: bị)? )(?:(?:xã |đơn vị |ubnd xã )?(?:bị )?(?:trừ|mất)(?: hết| toàn bộ)?(?: số)? điểm|bị (?:trừ|mất)|không (?:được|đạt|có|tính) điểm|chưa (?:được|đạt) điểm)/u;
const fullForm =
  /(?<!(?:không|chưa|để|mới|nhằm|muốn|phải)(?: được| thể| bị)? )(?<!\p{L})(?:(?:đạt|được|chấm|đủ)(?: số| mức| đủ)? (?:điểm tối đa|tối đa(?: số)? điểm|điểm tuyệt đối|trọn điểm|đủ điểm)|không (?:bị )?(?:mất|trừ|hụt) điểm)/u;
const faultForm =
  /(?<!\p{L})(?:không|chưa|thiếu|chậm|còn (?:thấp|ít|hạn chế|chậm)|chỉ (?:đạt|có)|mới (?:đạt|có|chỉ)|vi phạm|quá hạn)(?!\p{L})/u;
const faultLead = /^(?:còn |vẫn |do |vì )?(?:không|chưa|thiếu|chậm|chỉ đạt|chỉ có|mới chỉ|mới đạt)(?!\p{L})/u;
const pageForm = /(?<!\p{L})(?:trang|tr\.)\s?(?:số )?(\d{1,3})(?!\d|\s?%)/u;

/** Reads name, points, page and reason from the report of one item. */
export function readItemWords(
  flow: Flow,
  stream: Range,
  head: Pick<ItemHead, 'headEnd'>,
  legend: readonly PointsRole[] | null,
): ItemWords {
  const end = Math.min(stream.end, stream.start + 8000);
  const low = flow.low.slice(0, end);
  const phrases = pointsPhrases(flow.low, { start: stream.start, end }, legend, reportYears(flow));
  const from = head.headEnd;
  const label = labelAt(flow.low, from, end);
  const loss = at(lossForm, low, from, end);
  const firstPhrase = phrases.find((phrase) => phrase.phrase.start >= from);
  const isStated = phrases.some((phrase) => phrase.phrase.end <= from);
  const anchor = Math.min(firstPhrase?.phrase.start ?? end, loss?.start ?? end);
  const told = isStated ? from : anchor;
  const because = label ? null : becauseAt(flow.low, from, end, told, phrases);
  const attribute = Math.min(anchor, label?.start ?? end, because?.start ?? end);
  const split = nameAndRest(flow, from, attribute, end);
  const begun = label?.end ?? because?.end ?? split.rest;
  const start = skipPoints(flow.low, begun, end, phrases);
  const reason = reasonRange(flow, start, bracketEnd(flow.low, label ?? because, start, end), phrases);
  const words = reason ? flow.low.slice(reason.start, reason.end) : '';
  const hasLabel = label !== null || because !== null;
  const isReason = reason !== null && (hasLabel || faultForm.test(words)) && /\p{L}{2}/u.test(words);
  return {
    name: split.name,
    reason: isReason ? reason : null,
    reasonConfidence: label ? 0.95 : because ? 0.9 : 0.7,
    points: resolved(flow, phrases, isReason ? reason : null),
    page: pageOf(flow, stream.start, isReason ? reason.start : end),
    remedy: remedyAt(flow.low, { start: from, end }),
    hasPoints: phrases.length > 0,
    hasReasonLabel: label !== null && /điểm|đ$|[:]|do|vì/u.test(flow.low.slice(label.start, label.end)),
    hasFault: isReason || loss !== null,
    hasLoss: loss !== null,
    saysFull: loss === null && fullForm.test(low.slice(from, end)),
  };
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
    if (isAfterPoints || (isAfterMark && /[:.]$/.test(before)))
      return { start, end: start + match[0].length };
  }
  return null;
}

/** Parts the name of the item from what follows it. */
function nameAndRest(
  flow: Flow,
  from: number,
  attribute: number,
  end: number,
): { name: Range | null; rest: number } {
  const text = flow.text.slice(from, attribute);
  const low = flow.low.slice(from, attribute);
  const lead =
    /^[\s:.)"*-]*(?:tên (?:tiêu chí|mục|chỉ số|tctp|gọi)[^:\n]{0,20}:\s?)?/u.exec(low)?.[0].length ?? 0;
  if (faultLead.test(low.slice(lead))) return { name: null, rest: from + lead };
  const bracket = /^\(([^()]{3,200})\)\s?[:,.-]?\s?/u.exec(text.slice(lead));
  const colon = text.indexOf(':', lead);
  const sentence = text.slice(lead).search(/[.;](?=\s\p{Lu})|\n/u);
  const dashed = low
    .slice(lead)
    .search(/\s-\s(?=(?:không|chưa|thiếu|chậm|chỉ|mới)(?!\p{L}))|[,(]\s?(?=(?:do|vì|bởi)\s)/u);
  const stops = [colon, sentence < 0 ? -1 : sentence + lead, dashed < 0 ? -1 : dashed + lead].filter(
    (stop) => stop > lead,
  );
  const stop =
    bracket && !(colon > lead + bracket[0].length && colon < lead + bracket[0].length + 2)
      ? lead + bracket[0].length
      : Math.min(...stops, text.length);
  if (stop === text.length && attribute === end && faultForm.test(low.slice(lead)) && low.length - lead > 24)
    return { name: null, rest: from + lead };
  const name = cleanName(flow, { start: from + lead, end: from + stop });
  const page = name
    ? /[\s,(]*\(?(?:tại )?(?:trang|tr\.)\s?\d{1,3}(?:[^)]{0,30}\))?$/u.exec(
        flow.low.slice(name.start, name.end),
      )
    : null;
  const named = name && page ? cleanName(flow, { start: name.start, end: name.end - page[0].length }) : name;
  return {
    name: named,
    rest:
      stop < text.length
        ? from + stop + (/[:.;,(\n-]/.test(text.charAt(stop)) ? 1 : 0)
        : Math.min(attribute, end),
  };
}

/** A reason tells of other scores too ("bài thi đạt 45 điểm"): only a loss or a plain label is the item's there. */
const isCertainWithin = ({ role, confidence }: PointsPhrase): boolean =>
  role === 'lost' || confidence >= 0.95;

/** One value for each set of points: what stands before the reason counts first; two different figures count as none. */
function resolved(flow: Flow, phrases: readonly PointsPhrase[], reason: Range | null): ItemWords['points'] {
  const pick = (role: PointsRole): Field<Points> => {
    const all = phrases.filter((phrase) => phrase.role === role);
    const outside = all.filter(
      (phrase) => !reason || phrase.phrase.end <= reason.start || phrase.phrase.start >= reason.end,
    );
    const inside = outside.length > 0 ? [] : all.filter(isCertainWithin);
    if (inside.length > 1) return absent(0.4);
    const candidates = outside.length > 0 ? outside : inside;
    const best = Math.max(...candidates.map((phrase) => phrase.confidence));
    const kept = candidates.filter((phrase) => phrase.confidence === best);
    const [first] = kept;
    if (!first) return absent(0.9);
    if (kept.some((phrase) => phrase.value !== first.value)) return absent(0.4);
    return fieldOf(
      flow,
      first.figure,
      first.value,
      inside.length > 0 ? first.confidence - 0.1 : first.confidence,
    );
  };
  return { max: pick('max'), self: pick('self'), appraised: pick('appraised'), lost: pick('lost') };
}

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

/** Whether the appraised points stand below the maximum or the unit's own score. */
export function isBelow({ max, self, appraised }: ItemWords['points']): boolean {
  const over = [max.value, self.value].filter((value) => value !== null);
  return appraised.value !== null && over.some((value) => Number(appraised.value) < Number(value));
}

/** The words without their points: one figure for several items says nothing of each. */
export function withoutPoints(told: ItemWords): ItemWords {
  return {
    ...told,
    points: { max: absent(0.4), self: absent(0.4), appraised: absent(0.4), lost: absent(0.4) },
  };
}
