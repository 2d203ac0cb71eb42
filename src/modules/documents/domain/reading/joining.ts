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

/** Whether a line ends the head of a paper: the first formula or heading after the type and the subject. */
export function opensBody(words: string, hasType: boolean): boolean {
  if (!hasType || startsPaper(words)) return false;
  const folded = foldUnits(words);
  if (/^so ?[:.]? ?\d{0,4} ?\//.test(folded) || /,\s*ngay\b/.test(folded.slice(0, 60))) return false;
  const marker = markerOf(words);
  return formula.test(folded) || (marker !== null && marker.kind !== 'paren') || /[;:]$/.test(words);
}

/** Whether a line, folded, opens the end of a paper: recipients or the signature block. */
export function opensTail(folded: string): boolean {
  return /^noi nhan\b/.test(folded) || /^(?:tm|kt|tl|tuq)\s?\.\s?[a-z]/.test(folded);
}

const attribute =
  /^(?:[-+•*]\s*)?(?:diem (?:toi da|chuan|tu|tham|mat|tru|dat|cong)|so diem|tu cham|tham dinh|toi da|l[iy] do|nguyen nhan|ton tai|han che|bien phap|giai phap|thoi han|trach nhiem|ket qua tham dinh|hoi dong tham dinh)\b/;
const coded =
  /^(?:tai trang \d|trang \d|(?:linh vuc|tieu chi|tctp|tc|chi so|tieu muc|muc|noi dung|cstp)\b[^\d]{0,20}(?:\d|[ivx]{1,4}\b))/;
const leansOn =
  /(?:[,(]|\b(?:muc|tieu chi|tctp|chi so|so|trang|diem|ngay|thang|nam|dieu|khoan|la|dat|cham|dinh|toi da|cua|tai|o|theo|va|voi|thuoc|trong|cac|nhung|cho|ve|vi|do|bi|mat|tru|thieu|duoc|den|tu))$/;

/** Whether a line goes on with the paragraph before it. */
export function joinsParagraph(
  text: string,
  at: { paragraph: readonly Range[]; before: Line; line: Line; width: number },
): boolean {
  const { before, line, width } = at;
  const words = text.slice(line.start, Math.min(line.end, line.start + 120));
  const earlier = text.slice(Math.max(before.start, before.end - 80), before.end);
  const leans = leansOn.test(foldUnits(earlier));
  const isEnded = /[.;:!?]["')\]]*$/.test(earlier);
  const length = before.end - before.start;
  if (line.isParagraph && line.isBold !== before.isBold) return false;
  if (leans && !/[.;:]$/.test(earlier) && length > 3) return true;
  const folded = foldUnits(words);
  if (markerOf(words) || attribute.test(folded) || coded.test(folded)) return false;
  if (/^\p{Ll}/u.test(words)) return true;
  const opening = at.paragraph[0];
  const openWords = opening ? text.slice(opening.start, Math.min(opening.end, opening.start + 60)) : '';
  const isShout = !/\p{Ll}/u.test(openWords);
  if (isShout || !/\p{Ll}/u.test(words))
    return isShout && !isEnded && !/\p{Ll}/u.test(words) && !line.hasGapBefore && !startsPaper(words);
  const isFilled = width > 0 && length >= width * 0.82;
  if (isEnded) return isFilled && !line.hasGapBefore && !/[:;]$/.test(earlier);
  if (isFilled) return true;
  const marker = markerOf(openWords);
  const isHeading = marker !== null && marker.kind !== 'bullet' && at.paragraph.length === 1 && length < 120;
  return !isHeading && length >= 40;
}
