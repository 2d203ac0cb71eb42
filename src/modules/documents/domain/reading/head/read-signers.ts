import { titled } from '../administrative-names.ts';
import type { Range } from '../lines.ts';
import { wordsAt, type HeadText, type Piece } from './head-pieces.ts';

/** The signature block: who signed, in which office, for whom. Each is the stretches that say it, in their order. */
export type SignatureBlock = {
  readonly names: readonly (Range & { readonly value: string })[];
  readonly titles: readonly Range[];
  readonly authority: readonly Range[];
  readonly behalf: readonly Range[];
};

const office =
  'CHỦ TỊCH|GIÁM ĐỐC|BÍ THƯ|HIỆU TRƯỞNG|CHÁNH VĂN PHÒNG|CHÁNH THANH TRA|CỤC TRƯỞNG|CHI CỤC TRƯỞNG|VỤ TRƯỞNG|TRẠM TRƯỞNG|TRƯỞNG (?:BAN|PHÒNG|ĐOÀN|TRẠM|CÔNG AN|THÔN|KHOA)|TỔ TRƯỞNG|ĐỘI TRƯỞNG|THỦ TRƯỞNG|CHỦ NHIỆM|VIỆN TRƯỞNG|CHỈ HUY TRƯỞNG|HẠT TRƯỞNG|BỘ TRƯỞNG|THƯ KÝ|THƯ KÍ|CHỦ TRÌ|CHỦ TỌA|CHỦ TOẠ|ỦY VIÊN|UỶ VIÊN|KẾ TOÁN|TỔNG GIÁM ĐỐC|NGƯỜI (?:GHI|LẬP|BÁO CÁO)[^\\p{Ll};,]{0,20}|ĐẠI DIỆN [^\\p{Ll};]{3,50}';
const titleForm = new RegExp(
  `^(?:Q\\.\\s?|QUYỀN |PHÓ |TRƯỞNG BAN )?(?:${office})(?:,? [\\p{Lu}.&/,-]+)*$`,
  'u',
);
const sealed =
  /\(?\s?(?:đã ký(?:,? (?:và )?đóng dấu)?|đã kí|ký(?:,| và)? ghi rõ họ tên|ký,? (?:họ )?tên(?:,? đóng dấu)?|ký tên[^)]{0,20}|ký số|chữ ký[^)]{0,20}|đóng dấu|ký,? đóng dấu)\s?\)?/giu;
const authorityForm = /^(?:TM|T\/M|T\.M)\s?\.?\s?\p{Lu}[^\p{Ll};]{2,70}$/u;
const behalfForm = /^(?:KT|K\/T|TL|T\/L|TUQ|T\/UQ)\s?\.\s?\p{Lu}[^\p{Ll};]{2,60}$/u;
/** Where in a line the right column begins. */
const rightColumn = new RegExp(
  String.raw`(?<=[\s;:.])(?:TM|T/M|KT|TL|TUQ)\s?\.\s?\p{Lu}{2}|(?<=;\s|VT\.\s)(?:PHÓ |Q\.\s?|QUYỀN )?(?:${office})(?!\p{L})`,
  'u',
);
const rank =
  /^(?:(?:Thiếu|Trung|Thượng|Đại) (?:úy|uý|tá|tướng)|Tiến sĩ|TS\.?|ThS\.?|Th\.s|BS\.?(?:CK\p{Lu}*\.?)?|PGS\.?|GS\.?|Ông|Bà|Đ\/c|Đồng chí|KS\.?|CN\.?)[\s.:]+/u;
const nameForm = /^\p{Lu}[\p{L}’']{0,7}(?: \p{Lu}[\p{L}’']{0,7}){1,5}$/u;
const noName =
  /^(?:Nơi|Lưu (?:VT|HS|VP|TT|BBT)|Như|Các|Ủy|Uỷ|Hội|Sở|Ban|Phòng|Đảng|Công An|Trường|Văn Phòng|Thường|Tỉnh|Xã|Điều|Mặt|Trạm|Tổ|Chủ|Phó|Đoàn Giám)(?!\p{L})|(?<!\p{L})(?:UBND|HĐND|MTTQ|UBMTTQ|NHÂN DÂN|XÃ|PHƯỜNG|ĐẢNG ỦY|PHỤ LỤC|TỊCH|MẶT TRẬN|VT|CỘNG|KHÓA|BAN|PHÒNG|TRÁCH)(?!\p{L})/u;

/** Reads who signed, from the last signature block of the paper; appendices stand behind it. */
export function readSigners(source: HeadText, from: number): SignatureBlock | null {
  const start = blockStart(source, from);
  if (start < 0) return null;
  const block = { names: [], titles: [], authority: [], behalf: [] } as {
    names: (Range & { value: string })[];
    titles: Range[];
    authority: Range[];
    behalf: Range[];
  };
  let open: Range[] | null = null;
  let isListed = false;
  for (const piece of source.pieces.slice(start)) {
    const folded = source.fold.slice(piece.start, piece.end);
    if (piece.kind === 'national' || /^phu luc\b/.test(folded)) break;
    if (piece.isTable || piece.kind !== 'text') continue;
    for (const part of columnsOfLine(source, piece)) {
      if (/^noi nhan\b/.test(source.fold.slice(part.start, part.end))) {
        isListed = true;
        continue;
      }
      const range = withoutSeal(source, part);
      const words = wordsAt(source, range);
      if (words === '') continue;
      if (authorityForm.test(words) || behalfForm.test(words)) {
        open = authorityForm.test(words) ? block.authority : block.behalf;
        for (const one of splitOffice(source, range)) {
          if (titleForm.test(wordsAt(source, one))) block.titles.push(one);
          else open.push(one);
        }
      } else if (titleForm.test(words) && words.length < 70) {
        block.titles.push(range);
        open = null;
      } else if (
        open &&
        block.names.length === 0 &&
        /^[^\p{Ll};]{3,60}$/u.test(words) &&
        /\p{Lu}{2}/u.test(words) &&
        block.titles.length === 0
      ) {
        const last = open.pop();
        if (last) open.push({ start: last.start, end: range.end });
      } else {
        const name = nameWithin(source, range);
        const isOffice = block.titles.length + block.authority.length + block.behalf.length > 0;
        const isRecipient = isListed && /^[-+•*]/u.test(words);
        if (name && isOffice && !isRecipient) block.names.push(name);
      }
    }
  }
  return block;
}

/** Where the signature block begins: the last office or authority with which no body goes on. */
function blockStart({ text, pieces, fold, ...rest }: HeadText, from: number): number {
  const source = { text, pieces, fold, ...rest };
  for (let at = from; at < pieces.length; at++) {
    const piece = pieces[at];
    if (!piece || piece.kind !== 'text' || piece.isTable) continue;
    const parts = columnsOfLine(source, piece).map((part) => wordsAt(source, withoutSeal(source, part)));
    const isNotice = /^noi nhan\s?:?$/.test(fold.slice(piece.start, piece.end));
    const isSigned = parts.some(
      (words) =>
        authorityForm.test(words) || behalfForm.test(words) || (titleForm.test(words) && words.length < 70),
    );
    if ((isNotice || isSigned) && closes(source, at)) return at;
  }
  return -1;
}

/** Whether what follows is a signature block and no body: no long sentence within reach, and a name or the end. */
function closes(source: HeadText, at: number): boolean {
  const near = source.pieces.slice(at + 1, at + 12);
  const isBody = near
    .slice(0, 4)
    .some((piece) =>
      /^(?:can cu|theo de nghi|xet |quyet dinh\b|quyet nghi\b|dieu \d)/.test(
        source.fold.slice(piece.start, piece.end),
      ),
    );
  return !isBody;
}

/** A line on which both columns run together is cut where TM., KT. … begin. */
function columnsOfLine({ text }: HeadText, piece: Piece): readonly Range[] {
  const at = text.slice(piece.start, piece.end).search(rightColumn);
  return at <= 0
    ? [piece]
    : [
        { start: piece.start, end: piece.start + at },
        { start: piece.start + at, end: piece.end },
      ];
}

/** "TM. ỦY BAN NHÂN DÂN CHỦ TỊCH" on one line: the office stands apart from the authority. */
function splitOffice({ text }: HeadText, range: Range): readonly Range[] {
  const found = new RegExp(
    `(?<=^(?:TM|T/M|T\\.M)[^;]{5,60} )(?:Q\\.\\s?|QUYỀN |PHÓ )?(?:${office})|(?<=^(?:KT|K/T|TL|TUQ)\\s?\\.\\s?(?:${office}) )(?:PHÓ |CHÁNH |TRƯỞNG )(?:${office}|[^\\p{Ll}]{4,30})`,
    'u',
  ).exec(text.slice(range.start, range.end));
  if (!found || /(?:^|\s)BAN CHẤP HÀNH$/u.test(found[0])) return [range];
  const start = range.start + found.index;
  return [
    { start: range.start, end: start },
    { start, end: range.end },
  ];
}

function withoutSeal({ text }: HeadText, range: Range): Range {
  const words = text.slice(range.start, range.end);
  const kept = words.replace(sealed, (note) => ' '.repeat(note.length));
  const start = kept.search(/\S/u);
  return start < 0
    ? { start: range.start, end: range.start }
    : { start: range.start + start, end: range.start + kept.trimEnd().length };
}

/** A person's name, without rank or degree; null for anything else. */
function nameWithin(source: HeadText, range: Range): (Range & { readonly value: string }) | null {
  let start = range.start;
  for (let count = 0; count < 2; count++)
    start += rank.exec(source.text.slice(start, range.end))?.[0].length ?? 0;
  const words = wordsAt(source, { start, end: range.end }).replace(/[.]$/u, '');
  if (!nameForm.test(words) || noName.test(words) || titleForm.test(words)) return null;
  return { start, end: range.end, value: /\p{Ll}/u.test(words) ? words : titled(words) };
}
