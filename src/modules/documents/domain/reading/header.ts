import { unitWord } from './administrative-names.ts';
import { datesIn } from './dates.ts';
import { absent, fieldOf, stripped, wordsOf } from './fields.ts';
import type { Flow, Paragraph } from './flow.ts';
import { readIssuingBody } from './issuing-body.ts';
import { startsPaper } from './joining.ts';
import type { Range } from './lines.ts';
import type { DocumentFields, Field } from './reading.ts';

type Head = Omit<DocumentFields, 'signerName' | 'signerTitle' | 'authorityLine' | 'onBehalf'>;

const typeCodes: Readonly<Record<string, string>> = {
  'Thông báo': 'TB',
  'Báo cáo': 'BC',
  'Kế hoạch': 'KH',
  'Quyết định': 'QĐ',
  'Nghị quyết': 'NQ',
  'Tờ trình': 'TTr',
  'Biên bản': 'BB',
  'Hướng dẫn': 'HD',
  'Chương trình': 'CTr',
  'Chỉ thị': 'CT',
  'Giấy mời': 'GM',
};

/** The head of a paper: who issues it, its number and symbol, where and when, what it is and about what. */
export function readHeader(
  flow: Flow,
): Head & { readonly isNumberBlank: boolean; readonly end: number; readonly typeEnd: number } {
  const head = flow.paragraphs.filter((paragraph) => paragraph.part === 'head');
  const end = head.at(-1)?.end ?? 0;
  const { typeEnd, ...type } = readType(flow, head);
  const symbol = readNumber(flow, head);
  const place = readPlaceAndDate(flow, head);
  const spellings = [
    ...(place.place.value ? [place.place.value.replace(new RegExp(`^${unitWord} `, 'iu'), '')] : []),
    ...spelledUnits(flow),
  ];
  return {
    ...type,
    typeCode: type.typeCode.value ? type.typeCode : typeCodeFromSymbol(symbol.symbol, type),
    ...symbol,
    ...place,
    agency: readIssuingBody(flow, head, spellings),
    end,
    typeEnd: typeEnd ?? end,
  };
}

function readType(
  flow: Flow,
  head: readonly Paragraph[],
): Pick<Head, 'type' | 'typeCode' | 'subject'> & { readonly typeEnd: number | null } {
  const at = head.findIndex((paragraph) => startsPaper(flow.text.slice(paragraph.start, paragraph.end)));
  const line = head[at];
  if (!line) return { type: absent(0.5), typeCode: absent(0.5), subject: absent(0.5), typeEnd: null };
  const words = flow.text.slice(line.start, line.end);
  const match = /^(?:kết luận giám sát|\S+ \S+)/iu.exec(words)?.[0] ?? words;
  const isWhole = match.length === words.length;
  const typeEnd =
    line.start +
    (/^kết luận giám sát$/iu.test(words) || isWhole
      ? match.length
      : (/^\S+ \S+/.exec(words)?.[0].length ?? 0));
  const typeRange = { start: line.start, end: typeEnd };
  const name = sentenceCase(flow.text.slice(typeRange.start, typeRange.end));
  const below = subjectBelow(flow, head.slice(at + 1));
  const [first] = below;
  const last = below.at(-1);
  const rest = stripped(flow.text, { start: typeEnd, end: line.end }, ' :-.');
  const subjectStart = rest.end > rest.start ? rest.start : first?.start;
  const subjectEnd = last?.end ?? rest.end;
  const code = typeCodes[name];
  return {
    type: fieldOf(flow, typeRange, name, 0.98),
    typeCode: code ? fieldOf(flow, typeRange, code, 0.6) : absent(0.5),
    typeEnd,
    subject:
      subjectStart === undefined || subjectEnd <= subjectStart
        ? absent(0.8)
        : wordsOf(flow, stripped(flow.text, { start: subjectStart, end: subjectEnd }, ' *-_'), 0.9),
  };
}

/** The lines of the subject: they end at a rule, at a line of the head, or where the setting changes. */
function subjectBelow(flow: Flow, below: readonly Paragraph[]): readonly Paragraph[] {
  const isHead = (line: Paragraph): boolean => isHeadLine(flow.low.slice(line.start, line.end));
  const from = below.findIndex((line) => !isHead(line));
  const rest = from < 0 ? [] : below.slice(from);
  const end = rest.findIndex((line) => isHead(line) || line.isBold !== rest[0]?.isBold);
  return end < 0 ? rest : rest.slice(0, end);
}

const dateLine = /^[\p{L}\d '.-]{2,40}, ?ngày [\d ….]{0,6}tháng [\d ….]{0,6}năm \d{4}$/u;

/** Lines of the head that may stand below the type without being the subject. */
const isHeadLine = (low: string): boolean =>
  dateLine.test(low) ||
  /^[\p{L} ']{2,40}, \d{1,2}[/.-]\d{1,2}[/.-]\d{4}$/u.test(low) ||
  /^số ?[:.]? ?[\d….]* ?\/|^[-–_*=]+$|^kính gửi/u.test(low) ||
  /^(?:cộng h[òo][àa] xã hội|độc lập ?-)/u.test(low);

function typeCodeFromSymbol(symbol: Field<string>, type: Pick<Head, 'typeCode'>): Field<string> {
  const code = /^([A-ZĐ][A-ZĐa-z]{1,4})[-.]/.exec(symbol.value ?? '')?.[1];
  return code ? { value: code, span: symbol.span, confidence: symbol.confidence } : type.typeCode;
}

const sentenceCase = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1).toLowerCase();

const numberForm =
  /(?:^|[^\p{L}])số\s?[:.]{0,2}\s?([\d.…_ ]{0,12}?)\s?\/\s?((?:(?:19|20)\d\d\s?\/\s?)?[A-ZĐa-zđ]{2,12}(?:(?:\s?-\s?|\.(?=\p{L}{2}))[A-ZĐa-zđ&.]{2,14}){0,3})/iu;

/** "Số: 05/TB-HĐND", "Số:    /TB-HĐND", "Số 5/TB-TTHĐND". */
function readNumber(
  flow: Flow,
  head: readonly Paragraph[],
): Pick<Head, 'number' | 'symbol'> & { isNumberBlank: boolean } {
  for (const line of head) {
    const words = flow.text.slice(line.start, line.end);
    const match = numberForm.exec(words);
    if (!match) continue;
    const written = match[2] ?? '';
    const tail = /^.*?[A-ZĐ](?![\p{Ll}])/u.test(written)
      ? written.replace(/(?<=[A-ZĐ])\s.*$/u, (rest) => (/^\s?-/.test(rest) ? rest : ''))
      : written;
    const symbolStart = line.start + match.index + match[0].length - written.length;
    const digits = /\d+[a-z]?/.exec(match[1] ?? '')?.[0];
    const year = /^(?:19|20)\d\d/.exec(tail)?.[0];
    const symbolText = tail
      .replace(/^\d{4}\s?\/\s?/, '')
      .replace(/\s/g, '')
      .replace(/[.&-]+$/, '');
    const numberStart = line.start + match.index + match[0].indexOf(digits ?? '', match[0].search(/số/iu));
    return {
      number: digits
        ? fieldOf(
            flow,
            { start: numberStart, end: year ? symbolStart + 4 : numberStart + digits.length },
            year ? `${digits}/${year}` : digits,
            0.98,
          )
        : absent(0.95),
      symbol: fieldOf(flow, { start: symbolStart, end: symbolStart + tail.length }, symbolText, 0.98),
      isNumberBlank: !digits,
    };
  }
  const apart = symbolApart(flow, head);
  return {
    number: apart?.number ?? absent(0.8),
    symbol: apart?.symbol ?? absent(0.8),
    isNumberBlank: apart
      ? apart.number.value === null
      : head.some((line) => /^số\s?[:.]?\s?[.…]*$/iu.test(flow.text.slice(line.start, line.end))),
  };
}

/** "Số:" and "/TB-HĐND" with another column's line between; or a number before a dash: "Số: 12 - TB/HĐND". */
function symbolApart(flow: Flow, head: readonly Paragraph[]): Pick<Head, 'number' | 'symbol'> | null {
  let open: { readonly number: Field<string> } | null = null;
  for (const line of head) {
    const words = flow.text.slice(line.start, line.end);
    const dashed = /^số\s?[:.]?\s?(\d{1,4})\s?-\s?([A-ZĐ]{2,5}\/[A-ZĐ]{2,12})$/iu.exec(words);
    const alone = /^số\s?[:.]?\s?(\d{0,4})[\s.…_]*$/iu.exec(words);
    const symbol =
      dashed?.[2] ?? (open ? /^\/\s?([A-ZĐ]{2,5}(?:[-.][A-ZĐ]{2,12}){1,3})$/iu.exec(words)?.[1] : undefined);
    const digits = dashed?.[1] ?? alone?.[1];
    const at = line.start + words.search(/\d/);
    const number = digits
      ? fieldOf(flow, { start: at, end: at + digits.length }, digits, 0.95)
      : absent<string>(0.95);
    if (symbol) {
      const range = { start: line.end - symbol.length, end: line.end };
      return {
        number: dashed ? number : (open?.number ?? number),
        symbol: fieldOf(flow, range, symbol, 0.95),
      };
    }
    if (alone) open = { number };
  }
  return null;
}

const placeForm =
  /((?:\p{Lu}[\p{L}'.]*|xã|phường|thị trấn)(?:[ -](?:\p{Lu}[\p{L}']*|\d{1,2})){0,6})\s?,?\s?ngày(?!\p{L})/u;

/** "Tân Hòa, 05/3/2026" */
const bareDateForm = /^(\p{Lu}[\p{L}']*(?: \p{Lu}[\p{L}']*){0,4}), \d{1,2}[/.-]\d{1,2}[/.-]\d{4}$/u;

/** "Tân Hòa, ngày 05 tháng 3 năm 2026"; the day may be left blank, then there is no date. */
function readPlaceAndDate(flow: Flow, head: readonly Paragraph[]): Pick<Head, 'place' | 'date'> {
  let hasType = false;
  for (const line of head) {
    const words = flow.text.slice(line.start, line.end);
    if (startsPaper(words)) hasType = true;
    if (hasType && !dateLine.test(flow.low.slice(line.start, line.end))) continue;
    const match = placeForm.exec(words) ?? bareDateForm.exec(words);
    if (!match || !/tháng|\d[/.-]\d/u.test(words.slice(match.index))) continue;
    const name = (match[1] ?? '').replace(/^.*(?:\/|-HĐND |HĐND )\s?/u, '');
    const start = line.start + match.index + (match[1] ?? '').length - name.length;
    const [date] = datesIn(flow.low, { start, end: line.end });
    return {
      place: wordsOf(flow, { start, end: start + name.length }, 0.95),
      date: date ? fieldOf(flow, { start: date.start, end: date.end }, date.date, 0.98) : absent(0.95),
    };
  }
  const dated = head.find((line) => /^ngày\s/u.test(flow.low.slice(line.start, line.end)));
  const [date] = dated ? datesIn(flow.low, dated) : [];
  return { place: absent(0.8), date: date ? fieldOf(flow, date, date.date, 0.8) : absent(0.8) };
}

/** How the body of the paper writes the names of communes: "xã Tân Hòa" → "Tân Hòa". */
export function spelledUnits(flow: Flow): readonly string[] {
  const counts = new Map<string, number>();
  for (const unit of unitNames(flow)) counts.set(unit.name, (counts.get(unit.name) ?? 0) + 1);
  return [...counts].sort((left, right) => right[1] - left[1]).map(([name]) => name);
}

/** Every commune named in the paper in sentence case, with where it stands. */
export function unitNames(flow: Flow): readonly (Range & { readonly name: string })[] {
  const form =
    /(?<!\p{L})(?:[Xx]ã|[Pp]hường|[Tt]hị trấn|[Đđ]ặc khu) ((?:\p{Lu}\p{Ll}{1,6})(?: \p{Lu}\p{Ll}{0,6}){0,3})(?!\p{L})/gu;
  return [...flow.text.matchAll(form)].map((match) => {
    const name = match[1] ?? '';
    const end = match.index + match[0].length;
    return { name, start: end - name.length, end };
  });
}
