import type { Line, Range } from './lines.ts';
import { markerOf } from './markers.ts';
import { foldUnits } from './normalise.ts';

const paperType =
  /^(?:THÔNG BÁO|BÁO CÁO|KẾT LUẬN|KẾ HOẠCH|QUYẾT ĐỊNH|NGHỊ QUYẾT|TỜ TRÌNH|BIÊN BẢN|HƯỚNG DẪN|CHƯƠNG TRÌNH|CHỈ THỊ|GIẤY MỜI|CÔNG ĐIỆN|ĐỀ ÁN|QUY CHẾ|HỢP ĐỒNG)/;

/** Whether a line is the one that names what kind of paper this is. */
export function startsPaper(words: string): boolean {
  return paperType.test(words) || /^(?:Thông báo|Báo cáo|Kết luận)(?:\s+(?:kết|giám).{0,40})?$/u.test(words);
}

const formula =
  /^(?:thuc hien|can cu|theo|tren co so|ngay \d|tu ngay|qua|xet|duoc su|sau khi|kinh gui|thi hanh|de thuc hien|vua qua|trong (?:ngay|thang|cac ngay)|thuong truc .{3,80}(?:thong bao|bao cao|ket luan|da )|doan giam sat .{0,80}(?:thong bao|bao cao|da )|ban .{3,80}(?:thong bao|bao cao|da )|nham|ngay)\b/;

/**
 * Whether a line ends the head of a paper: the first formula or heading after the type and the subject, or a whole
 * sentence once the subject has begun.
 */
export function opensBody(words: string, at: { hasType: boolean; hasSubject: boolean }): boolean {
  if (!at.hasType) return false;
  if (/^\p{Lu}\p{Ll}.{10,}:$/u.test(words)) return true;
  if (startsPaper(words)) return false;
  if (
    at.hasSubject &&
    /^(?:\p{Lu}\p{Ll}.{30,}\.$|(?:Thời gian|Địa điểm|Thành phần|Đơn vị|Đối tượng|Đoàn)[^:]{0,30}: \S)/u.test(
      words,
    )
  )
    return true;
  const folded = foldUnits(words);
  if (/^so ?[:.]? ?\d{0,4} ?\//.test(folded)) return false;
  if (!formula.test(folded) && /^[a-z ]{2,40},\s?ngay\b/.test(folded)) return false;
  const marker = markerOf(words);
  return formula.test(folded) || (marker !== null && marker.kind !== 'paren') || /[;:]$/.test(words);
}

/** Where the first formula of a body begins in a line that also holds the subject before it; else null. */
export function bodyWithin(words: string): number | null {
  const found = words
    .slice(20)
    .search(
      /(?<=[\p{L}\d)".;] )(?:Thực hiện (?:Kế|Nghị|Quyết|Chương)|Căn cứ |Theo (?:Kế|Quyết|Nghị|Báo|Chương)|Ngày \d|Qua giám sát|Trên cơ sở )/u,
    );
  return found < 0 ? null : found + 20;
}

/** Whether a line, folded, opens the end of a paper: recipients or the signature block. */
export function opensTail(folded: string): boolean {
  return /^noi nhan\b/.test(folded) || /^(?:tm|kt|tl|tuq)\s?\.\s?[a-z]/.test(folded);
}

const attribute =
  /^(?:[-+•*]\s*)?(?:diem (?:toi da|chuan|tu|tham|mat|tru|dat|cong)|so diem|tu cham|tham dinh|toi da|l[iy] do|nguyen nhan|ton tai|han che|bien phap|giai phap|thoi han|trach nhiem|ket qua tham dinh|hoi dong tham dinh)\b/;
const coded =
  /^(?:tai trang \d|trang \d|(?:linh vuc|tieu chi|tctp|tc|chi so|tieu muc|muc|noi dung|cstp)\b[^\d]{0,20}(?:\d|[ivx]{1,4}\b))/;
/** Words (lower case) after which a sentence cannot end. */
const leansOn = /(?:[,(]|(?<!\p{L})(?:của|tại|ở|và|với|thuộc|trong|các|những|cho|về|là|được|bởi|từ|đến))$/u;
const leansOnNumber =
  /(?<!\p{L})(?:mục|tiêu chí|tctp|chỉ số|số|trang|ngày|tháng|đạt|chấm|định|tối đa|trừ|mất|thiếu)$/u;
const openCode = /(?<!\p{L})(?:mục|tctp|tiêu chí|chỉ số|thành phần)\s\d{1,2}(?:\.\d{1,2})+\s?:$/u;

/** Whether a line goes on with the paragraph before it. */
export function joinsParagraph(
  text: string,
  at: { paragraph: readonly Range[]; before: Line; line: Line; width: number },
): boolean {
  const { before, line, width } = at;
  const words = text.slice(line.start, Math.min(line.end, line.start + 120));
  const earlier = text.slice(Math.max(before.start, before.end - 80), before.end);
  const low = earlier.toLowerCase();
  const isEnded = /[.;:!?]["')\]]*$/.test(earlier);
  const length = before.end - before.start;
  const opening = at.paragraph[0];
  const openWords = opening ? text.slice(opening.start, Math.min(opening.end, opening.start + 60)) : '';
  const isShout = !/\p{Ll}/u.test(openWords);
  if (line.isParagraph && line.isBold !== before.isBold) return false;
  const folded = foldUnits(words);
  const marker = markerOf(words);
  if (openCode.test(low)) return marker === null;
  if (!isShout && length > 3 && leansOnNumber.test(low)) {
    if (marker === null ? /^\d/.test(words) : /^\d{1,2}(?:\.\d{1,2})*\s\p{Ll}/u.test(words)) return true;
  }
  if (!isShout && marker === null && length > 12 && leansOn.test(low)) return true;
  if (marker || attribute.test(folded) || coded.test(folded)) return false;
  if (/^\p{Ll}/u.test(words)) return true;
  if (isShout || !/\p{Ll}/u.test(words))
    return isShout && !isEnded && !/\p{Ll}/u.test(words) && !line.hasGapBefore && !startsPaper(words);
  if (line.hasGapBefore && words.endsWith(':') && words.length < 80) return false;
  const isFilled = width > 0 && length >= width * 0.82;
  if (isEnded) return isFilled && !line.hasGapBefore && !/[:;]$/.test(earlier);
  if (isFilled) return true;
  const open = markerOf(openWords);
  const isHeading = open !== null && open.kind !== 'bullet' && at.paragraph.length === 1 && length < 120;
  const isLabelled = /^\p{Lu}[^:.;]{2,50}:(?:\s|$)/u.test(words);
  return !isHeading && !isLabelled && length >= 80;
}
