import type { CauseClass } from '#kernel/finding-terms.ts';
import { absent, fieldOf, stripped, wordsOf } from './fields.ts';
import type { Flow } from './flow.ts';
import type { Range } from './lines.ts';
import type { ReadCause } from './reading.ts';

const fault =
  /(?<!\p{L})(?:không|chưa|thiếu|chậm|thấp|ít|kém|muộn|trễ|sai|yếu|quá hạn|hạn chế|vi phạm|bất cập|hết hạn|xuống cấp|sơ sài|hình thức|chồng chéo|(?:chỉ|mới)(?: chỉ)? (?:đạt|có)|dưới \d+|đạt (?:dưới )?\d[\d,.]*)(?!\p{L})/u;
const faultStart =
  /^(?:còn |vẫn |đồng thời |cũng |nhiều |một số )?(?:không|chưa|thiếu|chậm|sai|vi phạm)(?!\p{L})/u;
const subjectStart =
  /^(?:t[ỷỉ] lệ|việc|công tác|số lượng|chất lượng|tài liệu|minh chứng|văn bản|báo cáo|hồ sơ|kế hoạch|biên bản|cán bộ|công chức|lãnh đạo|ubnd|hđnd|một số|nhiều|phần|diện tích|trang|bộ phận)(?!\p{L})/u;
const ratioStart = /^(?:t[ỷỉ] lệ|việc|số lượng)(?!\p{L})/u;
const consequence = /(?<!\p{L})(?:nên|dẫn đến|do đó|vì vậy|vì thế)(?!\p{L})/u;

/** Splits a reason at its natural joints; enumerations inside one fault stay whole. */
export function readCauses(flow: Flow, reason: Range): readonly ReadCause[] {
  return causeRanges(flow.low, reason)
    .map((range) => withoutLead(flow, stripped(flow.text, range, ' .,;:…-+•')))
    .filter((range) => range.end - range.start > 3)
    .slice(0, 40)
    .map((range) => {
      const causeClass = causeClassOf(flow.low.slice(range.start, range.end));
      return {
        text: wordsOf(flow, range, 0.85),
        causeClass: causeClass ? fieldOf(flow, range, causeClass, 0.75) : absent<CauseClass>(0.5),
      };
    });
}

function withoutLead(flow: Flow, range: Range): Range {
  const lead =
    /^(?:(?:do|vì|bởi|và|đồng thời|ngoài ra|bên cạnh đó|nguyên nhân là),? |\(?\d{1,2}[.)] )+/u.exec(
      flow.low.slice(range.start, range.end),
    );
  const start = range.start + (lead?.[0].length ?? 0);
  const open = flow.text.slice(start, range.end);
  const isUnbalanced = open.endsWith(')') && !open.includes('(');
  return stripped(flow.text, { start, end: range.end - (isUnbalanced ? 1 : 0) }, ' .,;:…-+');
}

function causeRanges(low: string, reason: Range): readonly Range[] {
  const found: Range[] = [];
  for (const sentence of cut(
    low,
    reason,
    /(?:;|\.(?!\d|\.)(?=\s|$)|\n(?=[-+•*]\s?)|(?<=[\s(])\(?\d\)(?=\s))/gu,
  )) {
    let open: Range | null = null;
    const pieces = piecesOf(low, sentence);
    pieces.forEach((piece, at) => {
      const next = pieces[at + 1];
      if (open && !isNewCause(low, open, piece, next)) {
        open = { start: open.start, end: piece.end };
        return;
      }
      if (open) found.push(open);
      open = piece;
    });
    if (open) found.push(open);
  }
  return found;
}

type Piece = Range & { readonly joint: ',' | 'và' | '' };

/** Sentence pieces between commas outside brackets, and before " và ". */
function piecesOf(low: string, sentence: Range): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = sentence.start;
  let joint: Piece['joint'] = '';
  let depth = 0;
  for (let at = sentence.start; at < sentence.end; at++) {
    const unit = low[at];
    if (unit === '(') depth++;
    else if (unit === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0 && unit === ',' && !/\d/.test(low[at + 1] ?? '')) {
      pieces.push({ start: from, end: at, joint });
      from = at + 1;
      joint = ',';
    } else if (
      depth === 0 &&
      unit === ' ' &&
      low.startsWith(' và ', at) &&
      saysFault(low, at + 4, sentence.end)
    ) {
      pieces.push({ start: from, end: at, joint });
      from = at + 4;
      joint = 'và';
    }
  }
  pieces.push({ start: from, end: sentence.end, joint });
  return pieces.filter((piece) => low.slice(piece.start, piece.end).trim() !== '');
}

/** Whether the words after "và" name a fault of their own rather than go on with an enumeration. */
function saysFault(low: string, start: number, end: number): boolean {
  const words = low.slice(start, Math.min(end, start + 300)).split(/,(?!\d)| và /u, 1)[0] ?? '';
  return faultStart.test(words) || (fault.test(words) && subjectStart.test(words));
}

function isNewCause(low: string, open: Range, piece: Piece, next: Piece | undefined): boolean {
  const earlier = low.slice(open.start, open.end);
  const words = low.slice(piece.start, piece.end).trim();
  if (!fault.test(earlier)) return ratioStart.test(words) && earlier.length > 20;
  if (consequence.test(words) && !faultStart.test(words)) return false;
  if (piece.joint === 'và') return !consequence.test(earlier);
  if (consequence.test(words)) return false;
  if (/^chỉ(?! đạt| đạo)/u.test(words)) return false;
  if (faultStart.test(words) || (fault.test(words) && words.search(fault) > 2)) return true;
  if (ratioStart.test(words)) return true;
  return next !== undefined && next.joint === ',' && ratioStart.test(low.slice(next.start, next.end).trim());
}

function cut(low: string, range: Range, joints: RegExp): readonly Range[] {
  const parts: Range[] = [];
  let from = range.start;
  for (const match of low.slice(range.start, range.end).matchAll(joints)) {
    parts.push({ start: from, end: range.start + match.index });
    from = range.start + match.index + match[0].length;
  }
  parts.push({ start: from, end: range.end });
  return parts;
}

const proof =
  '(?:minh chứng|kiểm chứng|chứng minh|tài liệu|hồ sơ|biên bản|báo cáo|danh sách|sổ theo dõi|số liệu|kết quả|ảnh chụp|văn bản (?:minh|chứng|kiểm)|giấy chứng nhận|bảng chấm)';
const lacking =
  '(?:thiếu|không có|chưa có|không cung cấp|chưa cung cấp|không gửi|chưa gửi|không đính kèm|chưa đính kèm|không nộp|chưa nộp|chưa cập nhật|không cập nhật|không lưu|chưa lưu|chưa bổ sung|không bổ sung)';
const not = '(?:không|chưa)(?: được)?';

/** Stems of each class, tried in this order; the first that stands in a cause classes it. */
const lexicon: readonly (readonly [CauseClass, RegExp])[] = [
  [
    'signature_fault',
    /k[ýí] số|chữ k[ýí]|k[ýí] (?:chưa|không|sai)|(?:chưa|không|thiếu)(?: được)? (?:k[ýí]|đóng dấu)(?!\p{L})|số hóa chữ/u,
  ],
  [
    'did_not_arise',
    /(?:không|chưa)(?: có)? phát sinh|không ban hành[^;]{0,60} nên|không có (?:đối tượng|trường hợp|vụ việc|đơn thư|nhu cầu|văn bản (?:qppl|quy phạm))/u,
  ],
  [
    'depends_on_superior',
    /(?:cấp trên|tỉnh|huyện|sở|bộ|trung ương|ngành)[^;,]{0,40}(?:chưa|không|chậm)[^;,]{0,20}(?:hướng dẫn|triển khai|phê duyệt|bố trí|ban hành|cấp|phân bổ)|chờ[^;]{0,40}(?:hướng dẫn|phê duyệt|cấp trên)|phụ thuộc[^;]{0,30}cấp trên|lỗi (?:phần mềm|hệ thống)[^;]{0,30}(?:tỉnh|cấp trên|chung)/u,
  ],
  [
    'evidence_missing',
    new RegExp(
      `${lacking}[^;]{0,40}${proof}|${proof}[^;,]{0,30}(?:còn |bị )?(?:thiếu|không đầy đủ|chưa đầy đủ)(?!\\p{L})`,
      'u',
    ),
  ],
  [
    'evidence_unsuitable',
    new RegExp(
      `(?:minh chứng|kiểm chứng|tài liệu|hồ sơ)[^;]{0,50}${not} (?:\\p{L}+ ){0,1}(?:phù hợp|đúng|đảm bảo|bảo đảm|đủ|hợp lệ|rõ|khớp|đạt|thể hiện|trùng|thuyết phục)|minh chứng[^;]{0,30}(?:sai|mờ|cũ|sơ sài)`,
      'u',
    ),
  ],
  [
    'resources_lacking',
    /(?:thiếu|không có|chưa có|không đủ|chưa đủ|chưa bố trí|không bố trí|hạn chế về|hạn hẹp|chưa được (?:trang bị|cấp|đầu tư))[^;]{0,40}(?:trang thiết bị|thiết bị|kinh phí|máy|phương tiện|diện tích|nhân lực|biên chế|cơ sở vật chất|trụ sở|phòng|đường truyền|nguồn lực)|(?:diện tích|trụ sở|cơ sở vật chất|thiết bị|máy (?:tính|móc)|kinh phí|biên chế)[^;]{0,40}(?:không|chưa|xuống cấp|hạn hẹp|thiếu|cũ|hạn chế)/u,
  ],
  [
    'target_not_met',
    /t[ỷỉ] lệ[^;]{0,120}(?:đạt|thấp|dưới|không|chưa|mới)|(?:chưa|không) đạt|mới (?:chỉ )?(?:có|đạt)|chỉ (?:đạt|có) \d|đạt (?:từ |dưới )?\d[\d,]*\s?%|(?:thấp|dưới) (?:hơn )?\d|dưới \d+\s?%|chỉ tiêu[^;]{0,60}(?:không|chưa|thấp)|quá hạn|trễ hạn|chậm hạn/u,
  ],
  [
    'content_quality',
    /(?:không|chưa)(?: được)?(?: \p{L}+)? (?:chỉ rõ|nêu rõ|rõ ràng|rõ|phù hợp|đúng|cụ thể|đầy đủ|sát|chính xác|thống nhất|đảm bảo|bảo đảm)(?!\p{L})|sơ sài|hình thức|(?<!\p{L})sai(?!\p{L})|chất lượng[^;]{0,30}(?:chưa|thấp|không)|nội dung[^;]{0,40}(?:không|chưa)/u,
  ],
  [
    'not_done',
    /(?:không|chưa)(?: được| kịp thời| thường xuyên)? (?:tổ chức|thực hiện|triển khai|ban hành|xây dựng|xử lý|kiểm tra|tự kiểm tra|có (?:kế hoạch|sáng kiến|giải pháp|nhiệm vụ|chương trình|quy chế|quyết định|mô hình)|tiến hành|kiện toàn|niêm yết|công khai|lập|mở|đăng|cập nhật|rà soát|tuyên truyền|bố trí|phân công|đối thoại|tiếp|giải quyết|áp dụng|sử dụng|tham mưu|đôn đốc|gửi|trả lời|cử)|chậm (?:ban hành|triển khai|thực hiện|công khai|gửi|báo cáo|niêm yết|nộp)|thiếu (?:kế hoạch|quyết định|quy chế)/u,
  ],
];

/** The class of a cause by its stems (lower case); null when none stands in it. */
export function causeClassOf(low: string): CauseClass | null {
  return lexicon.find(([, stems]) => stems.test(low))?.[0] ?? null;
}
