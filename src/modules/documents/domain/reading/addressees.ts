import { upperFirst } from './administrative-names.ts';
import { fieldOf, stripped } from './fields.ts';
import type { Flow } from './flow.ts';
import type { Range } from './lines.ts';
import type { Field } from './reading.ts';

/** Whom a request is made to, and the request where it stands on the same line. */
export type Addressed = { readonly addressee: Field<string>; readonly rest: Range | null };
/** How an addressee is named: "đối với …", "đề nghị …", "…:" or a bare heading, or as the subject of a sentence. */
export type AddressForm = 'to' | 'ask' | 'title' | 'subject';

const asks = '(?:đề nghị|kiến nghị|yêu cầu|đề xuất|giao cho|giao|phân công)';
const to = '(?:đối với|với|tới)';
const speaker =
  '(?:thường trực hđnd|thường trực hội đồng nhân dân|hội đồng nhân dân|hđnd|đoàn giám sát|tổ giám sát|ban \\p{L}+)[^.;:]{0,60}?\\s';
const lead = new RegExp(
  `^(?:(?:${speaker})?${asks}(?:(?:,|\\svà)?\\s${asks})*\\s(?:${to}\\s(?!việc))?|(?:đối với|với)\\s(?!việc))`,
  'iu',
);
const body =
  /^(?:ubnd|ủy ban|uỷ ban|hđnd|hội đồng nhân dân|đảng ủy|đảng uỷ|đảng bộ|ubmttq|mttq|mặt trận|lãnh đạo|thường trực|chủ tịch|phó chủ tịch|bí thư|cấp ủy|cấp uỷ|chi bộ|công chức|cán bộ|các (?:công chức|cán bộ|ban|ngành|đoàn thể|tổ chức|đơn vị|cơ quan|phòng|sở|bộ phận|thôn|bản|ấp|khu|tổ|đồng chí|đại biểu|thành viên|trường|bộ|hội)|bộ phận|trung tâm|văn phòng|công an|trạm y tế|đoàn thể|cơ quan|đơn vị|kho bạc|bảo hiểm xã hội|trưởng (?:các )?(?:thôn|bản|ấp|khu|ban|bộ phận|công an)|thôn|tập thể|đại biểu|thành viên|chính phủ|kế toán|người đứng đầu)(?!\p{L})/iu;
const namedBody =
  /^(?:(?:[Ss]ở|[Pp]hòng|[Bb]ộ|[Hh]ội|[Đđ]oàn|[Bb]an|[Tt]rường|[Tt]ổ|[Cc]hi cục|[Cc]ục|[Ôô]ng|[Bb]à|[Đđ]ồng chí|Đ\/c) \p{Lu}|(?:SỞ|PHÒNG|BAN(?! HÀNH)|HỘI|ĐOÀN) \p{Lu}{2})/u;
const place = /^(?:huyện|tỉnh|xã|phường|quận|thành phố|thị trấn|đặc khu|trung ương|cấp trên)(?!\p{L})/u;
/** What a request begins with, in lower case: the words before it name who is to do it. */
const deed =
  /(?<=\s)(?:cần|phải|nên|thực hiện|tập trung|lãnh đạo(?=, chỉ đạo| việc| công tác| thực hiện)|chỉ đạo|quan tâm|khẩn|nghiêm|tiếp tục|xem xét|triển khai|khắc phục|làm|cấp(?! trên| ủy| uỷ| xã| huyện| tỉnh| có| thẩm)|sửa|tăng cường|rà soát|xây dựng|ban hành|lập|bổ sung|bố trí|phân công|phân bổ|(?<!các |và |, )tổ chức(?! chính trị| đoàn)|hướng dẫn|sớm|kịp thời|chấn chỉnh|niêm yết|phối hợp|theo dõi|báo cáo|đôn đốc|(?<!ủy ban |uỷ ban )kiểm tra|(?<!ban |đoàn |tổ )giám sát|hoàn thiện|hoàn thành|nâng cao|duy trì|chủ động|đẩy mạnh|cử|tham mưu|(?<!bộ phận |ban )tuyên truyền|cập nhật|lưu(?! trữ)|gửi|mua|hỗ trợ|đề nghị|nhanh chóng|kiểm điểm|làm rõ|công khai|cung cấp|bàn giao|giải quyết|trang bị|quán triệt|đưa|đào tạo|bồi dưỡng|vận động|xử lý|trả lời|mở|nghiên cứu|điều chỉnh|có (?:kế hoạch|biện pháp|giải pháp|văn bản)|như sau|một số|những|các nội dung|nội dung)(?!\p{L})/u;

/** Whom a paragraph addresses and how it says so, or null. */
export function addressIn(flow: Flow, range: Range): (Addressed & { readonly form: AddressForm }) | null {
  const text = flow.text.slice(range.start, Math.min(range.end, range.start + 400));
  const opening = lead.exec(text)?.[0] ?? '';
  const isTo = /(?:đối với|với|tới)\s$/iu.test(opening);
  const words = text.slice(opening.length);
  const isNamed = body.test(words) || namedBody.test(words) || (opening !== '' && place.test(words));
  if (!isNamed && !isTo) return null;
  const start = range.start + opening.length;
  const colon = words.search(/[:]/u);
  const found = deed.exec(words)?.index ?? -1;
  const stop = words.search(/[.;](?:\s|$)/u);
  const isSentence = stop >= 0 && stop > found;
  const isBefore = (at: number, other: number): boolean => at > 0 && (other < 0 || at < other);
  const form = isTo ? 'to' : opening === '' ? null : 'ask';
  if ((isTo ? colon > 0 : isBefore(colon, stop)) && colon < 160 && (!isBefore(found, colon) || isTo)) {
    return addressed(
      flow,
      { start, end: start + colon },
      { range, from: start + colon + 1 },
      form ?? 'title',
    );
  }
  const goesOn = isBefore(found, colon) && found < 140 && isBefore(found, stop < 0 ? -1 : stop);
  if (goesOn && (form === 'ask' || isSentence || text.trimEnd().endsWith(':'))) {
    return addressed(flow, { start, end: start + found }, { range, from: start + found }, form ?? 'subject');
  }
  if (text.length < 160 && stop < 0) return addressed(flow, { start, end: range.end }, null, form ?? 'title');
  return null;
}

/** Whom the heading of a part addresses: "Kiến nghị đối với UBND xã", "Yêu cầu UBND phường". */
export function addressInHeading(flow: Flow, range: Range): Addressed | null {
  const text = flow.text.slice(range.start, Math.min(range.end, range.start + 400));
  const opening = new RegExp(
    `(?:${to}\\s+(?!việc|cấp trên có)|${asks}(?:(?:,|\\svà)?\\s${asks})*\\s+)`,
    'giu',
  );
  for (const match of text.matchAll(opening)) {
    const from = match.index + match[0].length;
    const words = text.slice(from);
    if (!/^(?:đối với|với|tới)/iu.test(match[0]) && !body.test(words) && !namedBody.test(words)) continue;
    const colon = words.indexOf(':');
    const found = deed.exec(words)?.index ?? -1;
    const ends = [colon, found].filter((at) => at > 0);
    const start = range.start + from;
    const end = ends.length > 0 ? start + Math.min(...ends) : range.end;
    const rest = colon > 0 ? { range, from: start + colon + 1 } : null;
    return addressed(flow, { start, end }, rest, 'to');
  }
  return null;
}

function addressed(
  flow: Flow,
  who: Range,
  what: { readonly range: Range; readonly from: number } | null,
  form: AddressForm,
): (Addressed & { readonly form: AddressForm }) | null {
  const name = stripped(flow.shown, who, ' :.;,-');
  if (name.end <= name.start) return null;
  const rest = what ? stripped(flow.text, { start: what.from, end: what.range.end }, ' :;-') : null;
  const isOpen = what !== null && flow.text.slice(what.from, what.range.end).trimEnd().endsWith(':');
  const says = rest !== null && !isOpen && rest.end - rest.start > 3;
  return {
    addressee: fieldOf(flow, name, upperFirst(flow.shown.slice(name.start, name.end)), 0.95),
    rest: says ? rest : null,
    form,
  };
}
