import { trimmed, type Range } from '../lines.ts';
import { markerOf } from '../markers.ts';
import { wordsAt, type HeadText, type Piece } from './head-pieces.ts';
import { paperTypeAt } from './paper-types.ts';

const linesMax = 7;
const lettersMax = 600;

/** With what the body of a paper begins, folded. */
const opensBody =
  /^(?:kinh gui|can cu|thuc hien|thi hanh|trien khai thuc hien|theo (?:de nghi|ke hoach|chuong trinh|noi dung|chi dao)|tren co so|qua |xet |sau khi|de (?:thuc hien|trien khai|kip thoi)|nham |hom nay|vao hoi|hoi \d|ngay \d|thoi gian|dia diem|thanh phan|dieu \d|phan (?:thu|[ivx\d])|chuong [ivx\d]|muc \d|thuong truc|uy ban|ubnd|ubmttq|hoi dong|hdnd|dang uy|ban (?:chi dao|thuong vu|phap che|kinh te|van hoa|dan toc)|so [a-z]+ [a-z]+|van phong|cong an|truong |tram |phong |trong (?:thang|quy|nam|thoi gian)|vua qua|duoc su|chu tich|giam doc|hieu truong|bi thu|tinh hinh|quyet dinh|quyet nghi|chung toi|kinh moi|tran trong|nay |can moi|phuc dap|tiep (?:theo|thu)|de nghi|ten |nguoi )/;
/** Of those, what begins a body even below a line that could go on. */
const firmOpening =
  /^(?:can cu|kinh gui|hom nay|thuc hien (?:ke hoach|nghi quyet|quyet dinh|thong bao|cong van|chuong trinh) so)\b/;
/** A line that ends so is not yet the whole of what it says. */
const leansOn =
  /(?:[,(“"-]|(?<![\p{L}])(?:của|tại|ở|và|với|thuộc|trong|các|những|cho|về|là|bởi|từ|đến|xã|phường|tỉnh|huyện|thành phố|năm|tháng|quý|giai đoạn|số|do|theo|trên|khóa|khoá|thứ|lần))$/iu;
/** A session that a resolution names below its subject, and titles of who decides: never part of the subject. */
const notSubject =
  /^(?:HỘI ĐỒNG NHÂN DÂN|HĐND|ỦY BAN|UỶ BAN|UBND|CHỦ TỊCH|GIÁM ĐỐC|HIỆU TRƯỞNG|TRƯỞNG |THƯỜNG TRỰC|BAN (?:CHẤP HÀNH|THƯỜNG VỤ)|ĐẢNG ỦY|KHÓA |KHOÁ |KỲ HỌP|QUYẾT NGHỊ|QUYẾT ĐỊNH)/u;
const session = /^(?:khóa|khoá) [\p{L}\d]+,? ?(?:kỳ họp|nhiệm kỳ)|^(?:tại )?kỳ họp thứ/iu;
/** Where in a line that also holds the subject the body begins. */
const bodyInside =
  /(?<=[\p{Ll}\d)”".;] )(?:Thực hiện (?:Kế|Nghị|Quyết|Chương|Chỉ)|Căn cứ |Kính gửi|Hôm nay,|Theo (?:đề nghị|Kế|Quyết)|Ủy ban nhân dân (?:xã|tỉnh|phường) (?:ban hành|báo cáo|xây dựng))/u;

/** A subject: where it stands, and its words without what the other column says between them. */
export type Subject = Range & { readonly value: string };

/** The subject below, or beside, the name of the kind that stands at `at`. */
export function subjectBelowType(source: HeadText, at: number, length: number): Subject | null {
  const type = source.pieces[at];
  if (!type) return null;
  const beside = cleaned(source, { start: type.start + length, end: type.end });
  const first = beside.end > beside.start ? beside : null;
  return gathered(source, at + 1, first, type);
}

/** The subject of an official letter, "V/v …", which stands below its number. */
export function subjectOfLetter(source: HeadText, end: number): Subject | null {
  const at = source.pieces.findIndex(
    (piece, index) =>
      index < end &&
      piece.kind === 'text' &&
      /^(?:v\s?\/\s?v\b|ve viec\b)/.test(source.fold.slice(piece.start, piece.end)),
  );
  const piece = source.pieces[at];
  return piece ? gathered(source, at + 1, cleaned(source, piece), piece, true) : null;
}

function gathered(
  source: HeadText,
  from: number,
  opening: Range | null,
  before: Piece,
  isLetter = false,
): Subject | null {
  let whole = opening && withoutBody(source, opening);
  const lines: Range[] = whole ? [whole] : [];
  let last = before;
  let isWhole = opening !== null && whole !== null && whole.end < opening.end;
  for (const piece of source.pieces.slice(from)) {
    if (isWhole || lines.length >= linesMax) break;
    if (piece.kind === 'rule' && whole) break;
    if (piece.kind !== 'text') {
      if (isLetter || !whole) continue;
      break;
    }
    if (!belongs(source, piece, { whole, last, isLetter })) break;
    const range = withoutBody(source, cleaned(source, piece));
    isWhole = range.end < cleaned(source, piece).end;
    whole = { start: whole?.start ?? range.start, end: range.end };
    lines.push(range);
    last = piece;
    if (whole.end - whole.start > lettersMax) return null;
  }
  if (!whole || whole.end <= whole.start) return null;
  const value = lines
    .map((line, at) => wordsAt(source, at === lines.length - 1 ? cleaned(source, line) : line))
    .join(' ');
  return { ...cleaned(source, whole), value };
}

/** Whether a line goes on with the subject that was gathered so far. */
function belongs(
  source: HeadText,
  piece: Piece,
  {
    whole,
    last,
    isLetter,
  }: { readonly whole: Range | null; readonly last: Piece; readonly isLetter: boolean },
): boolean {
  const words = wordsAt(source, piece);
  const folded = source.fold.slice(piece.start, piece.end);
  const isShout = !/\p{Ll}/u.test(words);
  if (piece.isTable || /^kinh gui\b/.test(folded) || (whole && session.test(words))) return false;
  if (isShout && (notSubject.test(words) || paperTypeAt(words) !== null) && !(isLetter && !whole))
    return false;
  if (!whole) return !(opensBody.test(folded) && !isShout && /[.:;,]$/.test(words)) && words.length < 400;
  const said = wordsAt(source, whole);
  if (leansOn.test(said))
    return !(opensBody.test(folded) && (firmOpening.test(folded) || /[.:;]$/.test(words)));
  if (isShout !== !/\p{Ll}/u.test(said) && !/^\d|^\(/u.test(words)) return false;
  if (/[.;:]$/.test(said) || words.length > 160) return false;
  const goesOnLow = /^[\p{Ll}\d(“"]/u.test(words) && !/^\d{1,2}[.)]\s/u.test(words);
  if (goesOnLow) return true;
  if (isLetter && piece.isParagraph === last.isParagraph && piece.line - last.line > 3) return false;
  if (opensBody.test(folded) || markerOf(words) !== null || /[.:;]$/.test(words)) return false;
  if (piece.isParagraph && (piece.isBold !== last.isBold || piece.isCentred !== last.isCentred)) return false;
  return !piece.hasGapBefore && words.length < 90;
}

/** The range up to where a body begins that ran into its line. */
function withoutBody(source: HeadText, range: Range): Range {
  const found = source.text.slice(range.start, range.end).slice(10).search(bodyInside);
  return found < 0 ? range : trimmed(source.text, range.start, range.start + 10 + found);
}

function cleaned({ text }: HeadText, range: Range): Range {
  const marks = ' *_-:\t\n';
  let { start, end } = range;
  while (start < end && (marks.includes(text.charAt(start)) || text.charAt(start) === '.')) start++;
  while (end > start && marks.includes(text.charAt(end - 1))) end--;
  return { start, end };
}
