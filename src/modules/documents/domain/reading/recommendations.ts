import { addressIn, addressInHeading, type Addressed } from './addressees.ts';
import { absent, stripped, wordsOf } from './fields.ts';
import type { Flow, Paragraph } from './flow.ts';
import { levelOf } from './headings.ts';
import type { Range } from './lines.ts';
import { foldUnits } from './normalise.ts';
import type { Field, Recommendation } from './reading.ts';

const closing = /^(?:tren day la|thong bao nay|ket luan nay|bao cao nay|noi nhan)/;
/** The last sentence, by which the council has its own committee watch over it all, or makes all known. */
const watches =
  /^(?:thuong truc|doan|hoi dong nhan dan|hdnd)\b[^.;:]{0,60}\s(?:thong bao|yeu cau|de nghi)\b.{0,160}(?:biet|thuc hien)[^.;]{0,40}\.\/\.$|^(?:(?:thuong truc|doan|hoi dong nhan dan|hdnd)\b[^.;:]{0,60}\s)?giao (?:cho )?(?:cac )?(?:ban|van phong|to|doan)\b.{0,120}(?:theo doi|don doc|giam sat|kiem tra)/;
/** The words of a heading that go before a request on the same line: "Kiến nghị:", "Thứ ba, về kiến nghị." */
const inlineHeading =
  /^(?:thứ \p{L}+, )?(?:về )?(?:phần )?(?:những |một số )?(?:(?:đề xuất|kiến nghị|đề nghị|yêu cầu)(?:,| và)? ?){1,2}[:.]\s+(?=\S)/iu;

type Unit = Range & { readonly level: string; readonly marker: Paragraph['marker']; readonly isRow: boolean };
type Group = {
  readonly addressee: Field<string>;
  readonly headLevel: string | null;
  /** Whether the request stood on the line that named the addressee. */
  readonly isInline: boolean;
  items: Range[];
  loose: Range[];
  level: string | null;
};

/** What the delegation asks of whom: the addressees in their order, each with its separate requests. */
export function readRecommendations(flow: Flow, region: readonly Paragraph[]): readonly Recommendation[] {
  const [heading, ...rest] = region;
  if (!heading) return [];
  const found: Group[] = [];
  const opened = openedBy(flow, heading);
  if (opened.section) found.push(groupOf(flow, opened.section, null));
  for (const unit of [...opened.units, ...rest.flatMap((paragraph) => unitsOf(flow, paragraph))]) {
    const folded = flow.fold.slice(unit.start, Math.min(unit.end, unit.start + 260));
    if (closing.test(folded)) break;
    if (unit.marker === null && found.length > 0 && watches.test(folded)) continue;
    const open = found.at(-1);
    const named = addresseeOf(flow, unit, open);
    if (named) {
      const group = groupOf(flow, named, unit.level);
      found.push(group);
      continue;
    }
    const isSibling =
      open?.headLevel === unit.level &&
      unit.marker !== null &&
      (unit.marker.kind !== 'bullet' || open.isInline);
    const isSame = isSibling && addressIn(flow, unit) !== null;
    const group = open && (!isSibling || isSame) ? open : groupOf(flow, null, isSibling ? unit.level : null);
    if (group !== open) found.push(group);
    addUnit(flow, group, unit);
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

function groupOf(flow: Flow, named: Addressed | null, headLevel: string | null): Group {
  return {
    addressee: named?.addressee ?? absent<string>(0.6),
    headLevel,
    isInline: Boolean(named?.rest),
    items: named?.rest ? enumerated(flow.text, named.rest) : [],
    loose: [],
    level: null,
  };
}

/** "(1) …; (2) …" is two requests. */
function enumerated(text: string, range: Range): Range[] {
  const words = text.slice(range.start, range.end);
  const marks = [...words.matchAll(/(?<=^|[;,.]\s?)\((\d{1,2})\)\s/gu)];
  const isCounted = marks[0]?.index === 0 && marks.every((mark, at) => Number(mark[1]) === at + 1);
  if (!isCounted) return [range];
  return marks.map((mark, at) => ({
    start: range.start + mark.index + mark[0].length,
    end: range.start + (marks[at + 1]?.index ?? words.length),
  }));
}

function addUnit(flow: Flow, group: Group, unit: Unit): void {
  const words = { start: unit.start, end: unit.end };
  if (!unit.isRow && unit.marker) {
    group.level ??= unit.level;
    if (unit.level === group.level) group.items.push(words);
  } else if (flow.text[unit.end - 1] !== ':') {
    const last = group.items.at(-1);
    if (last && !unit.isRow && goesOn(flow, last, unit))
      group.items.splice(-1, 1, { start: last.start, end: unit.end });
    else if (last && !unit.isRow) group.items.push(words);
    else group.loose.push(words);
  }
}

/** A line without a mark below a request that no mark ends. */
const goesOn = (flow: Flow, last: Range, unit: Unit): boolean =>
  /[\p{L}\d,)%]\s*$/u.test(flow.text.slice(last.end - 1, unit.start)) &&
  unit.start - last.end < 3 &&
  unit.marker === null;

/** The addressee that the heading names, or the requests that stand on its line. */
function openedBy(flow: Flow, heading: Paragraph): { section: Addressed | null; units: readonly Unit[] } {
  const words = flow.text.slice(heading.body, heading.end);
  const inline = inlineHeading.exec(words)?.[0];
  if (inline !== undefined) {
    return { section: null, units: unitsOf(flow, heading, heading.body + inline.length) };
  }
  const direct = addressIn(flow, { start: heading.body, end: heading.end });
  if (direct?.form === 'ask' && direct.rest) return { section: null, units: unitsOf(flow, heading) };
  return { section: addressInHeading(flow, { start: heading.body, end: heading.end }), units: [] };
}

/** A paragraph, parted where another sentence begins to ask. */
function unitsOf(flow: Flow, paragraph: Paragraph, from = paragraph.body): readonly Unit[] {
  const { marker, end } = paragraph;
  if (paragraph.cells) return [{ start: from, end, marker, level: levelOf(paragraph), isRow: true }];
  const starts = [
    ...flow.text.slice(from, end).matchAll(/(?<=[.;]\s)(?=(?:Đề nghị|Kiến nghị|Yêu cầu|Giao)\s)/gu),
  ].map((match) => from + match.index);
  return [from, ...starts].map((start, at) => ({
    ...stripped(flow.text, { start, end: starts[at] ?? end }, ' '),
    marker: at === 0 && from === paragraph.body ? marker : null,
    level: from > paragraph.body ? 'inline' : at === 0 ? levelOf(paragraph) : 'plain',
    isRow: false,
  }));
}

/** The addressee that a unit opens; one inside the list of another, or that is the same, opens none. */
function addresseeOf(flow: Flow, unit: Unit, open: Group | undefined): Addressed | null {
  if (unit.isRow) return null;
  const named = addressIn(flow, unit);
  if (!named) return null;
  const isBullet = unit.marker?.kind === 'bullet';
  if (named.form === 'to') return named;
  if (isBullet && open?.level === unit.level) return null;
  const isSame =
    open?.addressee.value !== null &&
    foldUnits(open?.addressee.value ?? '') === foldUnits(named.addressee.value ?? '');
  if (isSame && named.rest) return null;
  const isFree = open === undefined || open.headLevel === unit.level;
  if (named.form === 'ask')
    return isFree || unit.marker === null || open.addressee.value === null ? named : null;
  if (named.form === 'title') {
    const isBare = unit.marker !== null && !isBullet && named.rest === null;
    return isFree || isBare ? named : null;
  }
  const isFirst = open === undefined && unit.marker === null;
  return isFirst || (isFree && (unit.level === 'inline' || (unit.marker !== null && !isBullet)))
    ? named
    : null;
}
