import type { Range } from '../lines.ts';
import { wordsAt, type HeadText, type Piece } from './head-pieces.ts';
import { issuerName } from './issuer-name.ts';

/** With what a line begins that names a body. */
const opensBody =
  /^(?:(?:ủy|uỷ) ban(?!\p{L})|ubnd|ubmttq|mttq|hội đồng|hđnd|thường trực|tt\.? ?hđnd|văn phòng|sở |phòng |ban |bộ |công an|trạm |trung tâm|trường |đảng (?:ủy|uỷ|bộ)|chi bộ|(?:huyện|tỉnh|thành|xã) (?:ủy|uỷ)(?!\p{L})|mặt trận|hội |đoàn |liên đoàn|công đoàn|chi cục|cục |tổ |tổng |kho bạc|tòa án|toà án|viện |hạt |thanh tra|bch |bảo hiểm|quỹ |hợp tác xã|đội |bệnh viện)/u;
/** After these words the body's name is not yet told. */
const isOpenEnd =
  /(?:^thuong truc|^van phong|^ban chap hanh|^ban chi dao|^bch|^doan giam sat| va| cua|[,-])$/;
const noBody =
  /^(?:du thao|hoa toc|thuong khan|khan|mat|toi mat|tuyet mat|ban sao|sao y|phu luc|mau so|\*+)\b/;
/** Parts of a council, or of a Party committee, which its name completes. */
const councilPart =
  /^(?:thuong truc$|ban (?:phap che|kinh te|van hoa|dan toc|do thi)|doan giam sat|to dai bieu|ban (?:chap hanh|thuong vu|thuong truc)$)/;
const council = /(?:hoi dong nhan dan|hdnd|dang bo|dang uy)/;

/**
 * The issuing body: of the bodies that stand one below the other the lowest, since the ones above are its superiors
 * (Decree 30/2020). `end` is the piece before which it stands.
 */
export function readIssuer(source: HeadText, end: number): (Range & { readonly value: string }) | null {
  const bodies: Piece[][] = [];
  for (const piece of source.pieces.slice(0, end)) {
    if (piece.kind !== 'text' || piece.isTable) continue;
    const words = wordsAt(source, piece);
    const folded = source.fold.slice(piece.start, piece.end);
    if (noBody.test(folded) || words.length > 90) continue;
    const last = bodies.at(-1);
    const isOpen = last !== undefined && isOpenEnd.test(foldOf(source, last));
    const opens = opensBody.test(`${words.toLowerCase()} `) || /^(?:uy ban nhan|hoi dong nhan)/.test(folded);
    const isShout = !/\p{Ll}/u.test(words) && /\p{Lu}{2}/u.test(words);
    const goesOn = isShout || /^(?:xã|phường|thị trấn|đặc khu|tỉnh|huyện|thành phố) \p{Lu}/u.test(words);
    if (opens && !isOpen && (isShout || /^\p{Lu}/u.test(words))) bodies.push([piece]);
    else if (last && last.length < 4 && (goesOn || isOpen)) last.push(piece);
  }
  const lowest = bodies.at(-1);
  const above = bodies.at(-2);
  const [first] = lowest ?? [];
  const last = lowest?.at(-1);
  if (!lowest || !first || !last) return null;
  const own = nameOf(source, lowest);
  const isPart = councilPart.test(foldOf(source, lowest)) && !council.test(foldOf(source, lowest));
  const isWhole = !isPart || above === undefined || !council.test(foldOf(source, above));
  const [start] = isWhole ? lowest : (above ?? lowest);
  return {
    start: start?.start ?? first.start,
    end: last.end,
    value: isWhole ? own : `${own} ${nameOf(source, above)}`,
  };
}

const foldOf = (source: HeadText, pieces: readonly Piece[]): string =>
  pieces.map(({ start, end }) => source.fold.slice(start, end).trim()).join(' ');

const nameOf = (source: HeadText, pieces: readonly Piece[]): string =>
  issuerName(
    pieces
      .map((piece) => wordsAt(source, piece))
      .join(' ')
      .replace(/\s+/g, ' ')
      .replace(/^[*\s]+|[\s*.,:_-]+$/gu, ''),
  );
