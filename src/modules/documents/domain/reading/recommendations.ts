import { upperFirst } from './administrative-names.ts';
import { absent, fieldOf, stripped, wordsOf } from './fields.ts';
import type { Flow, Paragraph } from './flow.ts';
import { isHeading, levelOf, opensLimitations } from './headings.ts';
import type { Range } from './lines.ts';
import type { Field, Recommendation } from './reading.ts';

const closing = /^(?:tren day la|thong bao nay|ket luan nay|bao cao nay|noi nhan)/;
const toForm = /^(?:kiến nghị |đề nghị |yêu cầu |đề xuất |kiến nghị, đề xuất )?(?:đối với|với)\s+/u;
const sayForm =
  /(?:đề nghị|yêu cầu|kiến nghị)(?: với| đối với| tới)?\s+((?:lãnh đạo |thường trực |chủ tịch )?(?:ubnd|ủy ban|uỷ ban|hđnd|đảng ủy|ubmttq|mttq|các công chức|công chức|các ngành|các ban|thôn)[^:,;.]{0,60}?)(?=\s+(?:cần|phải|thực hiện|tập trung|chỉ đạo|quan tâm|một số|khẩn|nghiêm|tiếp tục|như|các nội dung|những|nội dung|xem xét|triển khai)(?!\p{L})|:|$)/u;

/** What the delegation asks of whom: the addressees in their order, each with its separate requests. */
export function readRecommendations(flow: Flow, region: readonly Paragraph[]): readonly Recommendation[] {
  const found: { addressee: Field<string>; items: Range[]; loose: Range[]; level: string | null }[] = [];
  const [heading, ...rest] = region;
  if (!heading) return [];
  const named = inlineRequest(flow, heading) ?? addresseeIn(flow, heading, true);
  if (named)
    found.push({ addressee: named.addressee, items: named.rest ? [named.rest] : [], loose: [], level: null });
  for (const paragraph of rest) {
    if (closing.test(flow.fold.slice(paragraph.body, paragraph.body + 60))) break;
    const open = found.at(-1);
    const isItemLevel = open?.level !== null && open?.level === levelOf(paragraph);
    const own =
      isItemLevel && paragraph.marker?.kind === 'bullet' && !startsWithTo(flow, paragraph)
        ? null
        : addresseeIn(flow, paragraph, false);
    if (own) {
      found.push({ addressee: own.addressee, items: own.rest ? [own.rest] : [], loose: [], level: null });
      continue;
    }
    const group = open ?? { addressee: absent<string>(0.6), items: [], loose: [], level: null };
    if (!open) found.push(group);
    const body = { start: paragraph.body, end: paragraph.end };
    if (paragraph.cells === null && paragraph.marker) {
      group.level ??= levelOf(paragraph);
      if (levelOf(paragraph) === group.level) group.items.push(body);
    } else if (flow.text[body.end - 1] !== ':') {
      if (group.items.length > 0 && paragraph.cells === null) group.items.push(body);
      else group.loose.push(body);
    }
  }
  return found
    .map(({ addressee, items, loose }) => ({
      addressee,
      items: (items.length > 0 ? items : loose).map((range) =>
        wordsOf(flow, stripped(flow.text, range, ' ;'), 0.9),
      ),
    }))
    .filter(({ addressee, items }) => items.length > 0 || addressee.value !== null);
}

const startsWithTo = (flow: Flow, paragraph: Paragraph): boolean =>
  toForm.test(flow.low.slice(paragraph.body, Math.min(paragraph.end, paragraph.body + 60)));

function addresseeIn(
  flow: Flow,
  paragraph: Paragraph,
  isSection: boolean,
): { addressee: Field<string>; rest: Range | null } | null {
  const low = flow.low.slice(paragraph.body, Math.min(paragraph.end, paragraph.body + 400));
  const colon = low.indexOf(':');
  const marker = paragraph.marker;
  const isNumbered = marker !== null && marker.kind !== 'bullet';
  const to = isSection ? /(?:đối với|với)\s+(?!việc|cấp trên có)/u.exec(low) : toForm.exec(low);
  const isShort = low.length < 160;
  if (to && (isSection || to.index === 0) && (colon > 0 || isShort)) {
    const start = paragraph.body + to.index + to[0].length;
    const end = colon > 0 ? paragraph.body + colon : paragraph.end;
    return addressed(
      flow,
      { start, end },
      colon > 0 ? { start: paragraph.body + colon + 1, end: paragraph.end } : null,
    );
  }
  const isOpen = colon > 0 && colon === low.trimEnd().length - 1;
  const said = isSection || isOpen || marker === null ? sayForm.exec(low) : null;
  const isFront = said !== null && said?.index === 0 && colon > 0 && said[0].length === colon;
  if (said?.[1] && isFront && !isOpen && !isSection) {
    const start = paragraph.body + said[0].length - said[1].length;
    return addressed(
      flow,
      { start, end: start + said[1].length },
      { start: paragraph.body + colon + 1, end: paragraph.end },
    );
  }
  if (said?.[1] && (isSection || isOpen)) {
    const start = paragraph.body + said.index + said[0].length - said[1].length;
    return addressed(flow, { start, end: start + said[1].length }, null);
  }
  const isBody =
    /^(?:lãnh đạo|thường trực|ubnd|ủy ban|uỷ ban|hđnd|hội đồng nhân dân|đảng ủy|ubmttq|ủy ban mặt trận|các công chức|công chức|các ban|các ngành|trưởng|bộ phận)/u.test(
      low,
    );
  if (!isSection && isBody && isNumbered && isShort && (isOpen || (colon < 0 && !/[.;]$/.test(low)))) {
    return addressed(flow, { start: paragraph.body, end: paragraph.end }, null);
  }
  return null;
}

/** "Kiến nghị: UBND xã phân công …" on one line. */
function inlineRequest(
  flow: Flow,
  heading: Paragraph,
): { addressee: Field<string>; rest: Range | null } | null {
  const low = flow.low.slice(heading.body, heading.end);
  const match =
    /^[^:]{0,60}:\s(?:đề nghị |yêu cầu )?((?:ubnd|ủy ban nhân dân|uỷ ban nhân dân|lãnh đạo ubnd|đảng ủy|hđnd)(?: xã| phường| thị trấn| đặc khu)?)\s(?=\p{L})/u.exec(
      low,
    );
  if (!match?.[1]) return null;
  const start = heading.body + match[0].trimEnd().length - match[1].length;
  return addressed(
    flow,
    { start, end: start + match[1].length },
    { start: start + match[1].length, end: heading.end },
  );
}

function addressed(
  flow: Flow,
  range: Range,
  after: Range | null,
): { addressee: Field<string>; rest: Range | null } {
  const name = stripped(flow.shown, range, ' :.;,');
  const rest = after ? stripped(flow.text, after, ' :;-') : null;
  return {
    addressee:
      name.end > name.start
        ? fieldOf(flow, name, upperFirst(flow.shown.slice(name.start, name.end)), 0.95)
        : absent(0.5),
    rest: rest && rest.end - rest.start > 8 ? rest : null,
  };
}

/** The limitations that are said of no item: the list under their heading. */
export function readLimitations(
  flow: Flow,
  body: readonly Paragraph[],
  taken: ReadonlySet<Paragraph>,
): readonly Field<string>[] {
  for (let at = 0; at < body.length; at++) {
    const heading = body[at];
    const below = body[at + 1];
    if (!heading || taken.has(heading) || !opensLimitations(flow, heading)) continue;
    if (below && opensLimitations(flow, below)) continue;
    const listed: Range[] = [];
    const loose: Range[] = [];
    let level: string | null = null;
    for (const paragraph of body.slice(at + 1)) {
      if (taken.has(paragraph) || paragraph.cells || endsPart(flow, heading, paragraph)) break;
      const range = { start: paragraph.body, end: paragraph.end };
      if (flow.text[range.end - 1] === ':') continue;
      if (paragraph.marker) {
        if (paragraph.marker.kind === 'number' && isHeading(flow, paragraph) && range.end - range.start < 80)
          break;
        level ??= levelOf(paragraph);
        if (levelOf(paragraph) === level) listed.push(range);
      } else loose.push(range);
    }
    const items = listed.length > 0 ? listed : loose;
    if (items.length > 0) return items.map((range) => wordsOf(flow, stripped(flow.text, range, ' ;'), 0.9));
  }
  return [];
}

function endsPart(flow: Flow, heading: Paragraph, paragraph: Paragraph): boolean {
  const marker = paragraph.marker;
  if (!marker) return paragraph.isBold && isHeading(flow, paragraph);
  if (levelOf(paragraph) === levelOf(heading)) return true;
  if (marker.kind === 'roman' || marker.kind === 'part' || marker.kind === 'upper' || marker.kind === 'star')
    return true;
  if (marker.kind !== 'number') return false;
  return heading.marker?.kind === 'number'
    ? marker.levels <= heading.marker.levels
    : heading.marker?.kind === 'letter';
}
