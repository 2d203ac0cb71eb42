import { titled } from './administrative-names.ts';
import { absent, fieldOf, stripped, wordsOf } from './fields.ts';
import type { Flow } from './flow.ts';
import type { Range } from './lines.ts';
import type { DocumentFields, Field } from './reading.ts';

type Block = Pick<DocumentFields, 'signerName' | 'signerTitle' | 'authorityLine' | 'onBehalf'>;

const titleForm =
  /^(?:Q\.? ?)?(?:PHÓ |QUYỀN )?(?:CHỦ TỊCH|TRƯỞNG (?:ĐOÀN|BAN)|TỔ TRƯỞNG|ỦY VIÊN|UỶ VIÊN|CHÁNH VĂN PHÒNG|ỦY VIÊN THƯỜNG TRỰC)(?: (?:PHÁP CHẾ|(?:KINH TẾ|VĂN H[ÓO][ÁA]?|DÂN TỘC|ĐÔ THỊ|NGÂN SÁCH)(?:\s?[-,]\s?(?:XÃ HỘI|NGÂN SÁCH|ĐÔ THỊ|THÔNG TIN))*))?(?: (?:HĐND|HỘI ĐỒNG NHÂN DÂN|ĐOÀN GIÁM SÁT|THƯỜNG TRỰC)(?:\s?(?:-|VÀ|,)\s?(?:UBND|HĐND))?)*(?: XÃ| PHƯỜNG| THỊ TRẤN| ĐẶC KHU)?/iu;
const sealed = /^\(?(?:đã ký|ký tên|ký,? ghi rõ|ký số|đóng dấu|chữ ký)/iu;
const authority = /(?:TM|T\/M)\s?\.?\s?\p{Lu}[^;.]{3,60}/u;
const behalf = /(?:KT|K\/T|TL|TUQ)\s?\.\s?\p{Lu}[^;.]{3,40}/u;
/** A body that stands for itself: "TUQ. THƯỜNG TRỰC HĐND" with no TM. above is the authority, not a person's office. */
const bodyAuthority = /^(?:TL|TUQ)\s?\.\s?(?:THƯỜNG TRỰC|HĐND|HỘI ĐỒNG|ĐOÀN|BAN )/u;
/** What a line of authority goes on with when it was wrapped. */
const wrapped =
  /^(?:NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN|HĐND|ĐOÀN GIÁM SÁT|GIÁM SÁT|XÃ |PHƯỜNG |THỊ TRẤN |ĐẶC KHU |- XÃ HỘI)(?!.*\p{Ll})/u;
const goesOn = (said: string, words: string): boolean =>
  wrapped.test(words) ||
  (/(?:XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU)$/u.test(said) &&
    /^\p{Lu}+(?: \p{Lu}+){0,3}$/u.test(words) &&
    !titleForm.test(words));
const files =
  /^[-+•]? ?Lưu(?:\s?[:.,]|\s(?:VT|HS|VP|HĐND|TT|ĐGS|BPC|B\p{Lu}|hồ sơ|văn thư|văn phòng)(?!\p{L}))/u;
const personName = /^(?:\p{Lu}[\p{L}']{0,7}(?: \p{Lu}[\p{L}']{0,7}){1,5})$/u;

/** The recipients and the signature block, whichever column stood left. */
export function readTail(
  flow: Flow,
): Block & { readonly recipients: readonly Field<string>[]; readonly start: number } {
  const tail = tailRanges(flow);
  const start = tail[0]?.start ?? flow.text.length;
  const block: { -readonly [Key in keyof Block]: Block[Key] } = {
    signerName: absent(0.8),
    signerTitle: absent(0.8),
    authorityLine: absent(0.8),
    onBehalf: absent(0.8),
  };
  const recipients: Range[] = [];
  let inRecipients = false;
  let openAuthority: Range | null = null;
  for (const range of tail) {
    for (const piece of signaturePieces(flow.text, range)) {
      const words = flow.text.slice(piece.start, piece.end);
      const folded = flow.fold.slice(piece.start, piece.end);
      if (/^noi nhan\b/.test(folded)) {
        inRecipients = true;
        const rest = stripped(flow.text, { start: piece.start + 8, end: piece.end }, ' :');
        if (rest.end > rest.start) recipients.push(...recipientsWithin(flow.text, rest));
        continue;
      }
      if (sealed.test(words)) continue;
      const said = block.authorityLine.value;
      if (said !== null && openAuthority && goesOn(said, words) && said.length + words.length < 70) {
        const whole = { start: openAuthority.start, end: piece.end };
        block.authorityLine = fieldOf(
          flow,
          whole,
          `${said} ${flow.shown.slice(piece.start, piece.end)}`,
          0.9,
        );
        openAuthority = null;
        continue;
      }
      const isAuthority = authority.test(words) || bodyAuthority.test(words);
      if (isAuthority && block.authorityLine.value === null) {
        openAuthority = piece;
        block.authorityLine = wordsOf(flow, stripped(flow.text, piece, ' ,;'), 0.98);
      } else if (behalf.test(words) && block.onBehalf.value === null) {
        block.onBehalf = wordsOf(flow, stripped(flow.text, piece, ' ,;'), 0.98);
      } else if (
        block.signerTitle.value === null &&
        titleForm.test(words) &&
        words.length < 60 &&
        !words.startsWith('-')
      ) {
        const title = titleForm.exec(words)?.[0] ?? words;
        block.signerTitle = wordsOf(flow, { start: piece.start, end: piece.start + title.length }, 0.95);
        const rest = stripped(flow.text, { start: piece.start + title.length, end: piece.end }, ' ,;:');
        if (isName(flow.text.slice(rest.start, rest.end))) block.signerName = nameOf(flow, rest, 0.8);
      } else if (
        isName(words) &&
        block.signerName.value === null &&
        (block.signerTitle.value !== null || block.authorityLine.value !== null)
      ) {
        block.signerName = nameOf(flow, piece, 0.95);
      } else if (/^[-+•*]|^Như /u.test(words) || (inRecipients && /[;.]$/.test(words))) {
        inRecipients = true;
        recipients.push(...recipientsWithin(flow.text, piece));
      } else if (inRecipients && recipients.length > 0 && /^\p{Ll}/u.test(words)) {
        const open = recipients.pop();
        if (open) recipients.push({ start: open.start, end: piece.end });
      } else if (titleForm.test(words) && !/\p{Ll}/u.test(words)) {
        continue;
      } else if (inRecipients && words.length < 80 && !folded.startsWith('phu luc')) {
        recipients.push(...recipientsWithin(flow.text, piece));
      }
    }
  }
  const named = withoutTrailingName(flow, recipients, block.signerName);
  return {
    ...block,
    signerName: named.name,
    recipients: named.recipients.map((range) =>
      wordsOf(flow, withoutClosing(flow.text, stripped(flow.text, range, ' ;,')), 0.95),
    ),
    start,
  };
}

/** "./." ends a paper; of a recipient only the stop stays. */
const withoutClosing = (text: string, range: Range): Range =>
  text.slice(range.start, range.end).endsWith('./.') ? { start: range.start, end: range.end - 2 } : range;

function tailRanges(flow: Flow): readonly Range[] {
  const first = flow.paragraphs.findIndex((paragraph) => paragraph.part === 'tail');
  const from = first >= 0 ? first - recipientsAbove(flow, first) : lastRecipients(flow);
  if (from < 0) return [];
  const rest = flow.paragraphs.slice(from);
  const annex = rest.findIndex((paragraph) =>
    /^phu luc\b/.test(flow.fold.slice(paragraph.start, paragraph.start + 20)),
  );
  return (annex >= 0 ? rest.slice(0, annex) : rest).flatMap((paragraph) => paragraph.cells ?? [paragraph]);
}

/** How many paragraphs above the signature are a list of recipients that has no heading: it ends with "Lưu". */
function recipientsAbove(flow: Flow, first: number): number {
  const words = (at: number): string => {
    const paragraph = flow.paragraphs[at];
    return paragraph && paragraph.end - paragraph.start < 90
      ? flow.text.slice(paragraph.start, paragraph.end)
      : '';
  };
  if (opensTailWithHeading(flow, first) || !files.test(words(first - 1))) return 0;
  let count = 1;
  while (count < 20 && /^[-+•].*;$/u.test(words(first - count - 1))) count++;
  return count;
}

const opensTailWithHeading = (flow: Flow, at: number): boolean =>
  /^noi nhan\b/.test(
    flow.fold.slice(flow.paragraphs[at]?.start ?? 0, (flow.paragraphs[at]?.start ?? 0) + 12),
  );

/** Without "Nơi nhận" and without TM./KT.: the list that ends with "Lưu", or the title above a closing name. */
function lastRecipients(flow: Flow): number {
  const closing = flow.paragraphs.length - 12;
  let from = -1;
  for (let at = flow.paragraphs.length - 1; at >= Math.max(0, closing); at--) {
    const paragraph = flow.paragraphs[at];
    if (!paragraph) continue;
    const words = flow.text.slice(paragraph.start, paragraph.end);
    const isRecipient = /^[-+•] ?/.test(words) && words.length < 90;
    const isTitle = titleForm.test(words) && words.length < 50 && !/\p{Ll}/u.test(words);
    if (files.test(words) || isTitle || (from >= 0 && isRecipient) || isName(words)) from = at;
    else if (from >= 0) break;
  }
  return from;
}

/** A title that stands on the line of the authority above it. */
const titleBehind =
  /(?<=^(?:TM|T\/M|TUQ|TL)\s?\.\s?(?:THƯỜNG TRỰC|HỘI ĐỒNG|HĐND|ĐOÀN|BAN|TỔ)[^\p{Ll};]{0,45}\s|^KT\s?\.\s?(?:CHỦ TỊCH|TRƯỞNG (?:BAN|ĐOÀN))\s)(?:Q\.\s?|PHÓ |QUYỀN )?(?:CHỦ TỊCH|TRƯỞNG (?:BAN|ĐOÀN)|TỔ TRƯỞNG)/u;

/** The pieces of a range: each column's, and a title apart from the authority before it. */
function signaturePieces(text: string, range: Range): readonly Range[] {
  return columnPieces(text, range).flatMap((piece) => {
    const cut = text.slice(piece.start, piece.end).search(titleBehind);
    if (cut <= 0) return [piece];
    const start = piece.start + cut;
    return [stripped(text, { start: piece.start, end: start }, ' '), { start, end: piece.end }];
  });
}

/** A line on which both columns run together is cut where TM., KT. … begin. */
function columnPieces(text: string, range: Range): readonly Range[] {
  const words = text.slice(range.start, range.end);
  const cut = words.search(
    /(?<=[\s;:.])(?:TM|KT|TL|TUQ)\s?\.\s?\p{Lu}{2}|(?<=;\s)(?:PHÓ |Q\. ?|QUYỀN )?(?:CHỦ TỊCH|TRƯỞNG (?:BAN|ĐOÀN))(?!\p{Ll})/u,
  );
  if (cut <= 0) return [range];
  const parts = [stripped(text, { start: range.start, end: range.start + cut }, ' ')];
  const rest = { start: range.start + cut, end: range.end };
  const again = text.slice(rest.start + 3, rest.end).search(/(?:KT|TL|TUQ)\s?\.\s?\p{Lu}{2}/u);
  if (again < 0) return [...parts, rest];
  const middle = rest.start + 3 + again;
  return [
    ...parts,
    stripped(text, { start: rest.start, end: middle }, ' '),
    { start: middle, end: rest.end },
  ];
}

/** "- A; - B; - C" on one line is three recipients. */
function recipientsWithin(text: string, range: Range): readonly Range[] {
  const found: Range[] = [];
  let from = range.start;
  const words = text.slice(range.start, range.end);
  for (const match of words.matchAll(/;\s?(?=[-+•]\s?\p{L})/gu)) {
    found.push({ start: from, end: range.start + match.index });
    from = range.start + match.index + match[0].length;
  }
  found.push({ start: from, end: range.end });
  return found
    .map((one) =>
      stripped(
        text,
        {
          start: one.start + (/^\s*[-+•*]?\s*/.exec(text.slice(one.start, one.end))?.[0].length ?? 0),
          end: one.end,
        },
        ' ;',
      ),
    )
    .filter((one) => one.end > one.start);
}

const isName = (words: string): boolean =>
  personName.test(words) &&
  !titleForm.test(words) &&
  !/(?:HỘI ĐỒNG|NHÂN DÂN|ỦY BAN|THƯỜNG TRỰC|ĐOÀN GIÁM|PHỤ LỤC|Nơi [Nn]hận)/u.test(words);

function nameOf(flow: Flow, range: Range, confidence: number): Field<string> {
  const words = flow.shown.slice(range.start, range.end).trim();
  return fieldOf(flow, range, /\p{Ll}/u.test(words) ? words : titled(words), confidence);
}

/** "- Lưu: VT. Nguyễn Văn Mẫu": the right column's last line ran into the left one's. */
function withoutTrailingName(
  flow: Flow,
  recipients: readonly Range[],
  name: Field<string>,
): { name: Field<string>; recipients: readonly Range[] } {
  const last = recipients.at(-1);
  if (name.value !== null || !last) return { name, recipients };
  const words = flow.text.slice(last.start, last.end);
  const match = /^(Lưu.*?[.;])\s+((?:\p{Lu}\p{Ll}{0,6} ?){2,5})$/u.exec(words);
  if (!match?.[1] || !match[2]) return { name, recipients };
  const start = last.end - match[2].length;
  return {
    name: nameOf(flow, { start, end: last.end }, 0.6),
    recipients: [...recipients.slice(0, -1), { start: last.start, end: last.start + match[1].length }],
  };
}
