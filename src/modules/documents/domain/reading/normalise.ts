import type { Span } from '#kernel/paper.ts';

/**
 * A text made even for matching, with the way back to the paper. The strings run in step, one unit each:
 * `text` has plain dashes, quotes and blanks; `shown` has the paper's own; `offsets` says where each stood.
 */
export type EvenText = { readonly text: string; readonly shown: string; readonly offsets: Int32Array };

const hyphens = new Set([0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212, 0xfe58, 0xfe63, 0xff0d]);
const blanks = new Set([
  0x00a0, 0x1680, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009, 0x200a,
  0x202f, 0x205f, 0x3000,
]);
const invisible = new Set([0x00ad, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x2060, 0xfeff, 0x0d]);
const doubleQuotes = new Set([0x201c, 0x201d, 0x201e, 0x201f, 0x00ab, 0x00bb]);
const singleQuotes = new Set([0x2018, 0x2019, 0x201a, 0x201b]);
const [newline, blank, asterisk] = [0x0a, 0x20, 0x2a];

const isCombining = (code: number): boolean => code >= 0x0300 && code <= 0x036f;

/**
 * Drops what carries no word (soft hyphens, markdown marks, zero-width units), composes marks that stand apart,
 * and evens dashes, quotes and blanks. An asterisk that opens a line before a blank stays: papers head lists so.
 */
export function evenText(raw: string): EvenText {
  const text = new Uint16Array(raw.length);
  const shown = new Uint16Array(raw.length);
  const offsets = new Int32Array(raw.length + 1);
  let length = 0;
  const put = (plain: number, own: number, at: number): void => {
    text[length] = plain;
    shown[length] = own;
    offsets[length] = at;
    length++;
  };
  let opensLine = true;
  for (let at = 0; at < raw.length; at++) {
    const code = raw.charCodeAt(at);
    if (isCombining(raw.charCodeAt(at + 1)) && !isCombining(code)) {
      let end = at + 1;
      while (end < raw.length && end - at < 6 && isCombining(raw.charCodeAt(end))) end++;
      const composed = raw.slice(at, end).normalize('NFC');
      for (let unit = 0; unit < composed.length; unit++) {
        put(composed.charCodeAt(unit), composed.charCodeAt(unit), at);
      }
      at = end - 1;
      opensLine = false;
      continue;
    }
    const mark = markdownMark(raw, at, opensLine);
    if (mark) {
      if (mark.put !== null) put(mark.put, mark.put, at);
      at += mark.length - 1;
      continue;
    }
    if (invisible.has(code)) continue;
    const plain = plainUnit(code);
    put(plain, plain === blank || plain === newline ? plain : code === 0xd0 ? 0x0110 : code, at);
    if (plain === newline) opensLine = true;
    else if (plain !== blank && plain !== 0x09) opensLine = false;
  }
  offsets[length] = raw.length;
  return {
    text: textOf(text.subarray(0, length)),
    shown: textOf(shown.subarray(0, length)),
    offsets: offsets.subarray(0, length + 1),
  };
}

function plainUnit(code: number): number {
  if (code < 0x80) return code === 0x0b || code === 0x0c ? newline : code;
  if (blanks.has(code)) return blank;
  if (hyphens.has(code)) return 0x2d;
  if (doubleQuotes.has(code)) return 0x22;
  if (singleQuotes.has(code)) return 0x27;
  if (code === 0x2028 || code === 0x2029) return newline;
  return code === 0xd0 ? 0x0110 : code;
}

/** How many units of markdown stand here, and what to keep of them. */
function markdownMark(
  raw: string,
  at: number,
  opensLine: boolean,
): { length: number; put: number | null } | null {
  const unit = raw[at];
  if (unit === '*') {
    let end = at;
    while (raw.charCodeAt(end) === asterisk) end++;
    const next = raw[end];
    const isMarker = opensLine && (next === ' ' || next === '\t' || next === '\u00a0');
    const isFootnote = raw[at - 1] === '(' && next === ')';
    return { length: end - at, put: isMarker || isFootnote ? asterisk : null };
  }
  if (unit === '_') {
    let end = at;
    while (raw[end] === '_') end++;
    return { length: end - at, put: end - at >= 3 ? blank : null };
  }
  if (unit === '`') return { length: 1, put: null };
  if (unit === '\\' && /[-*_.#()[\]+!|]/.test(raw[at + 1] ?? '')) return { length: 1, put: null };
  if (opensLine && (unit === '#' || unit === '>') && /[#> ]/.test(raw[at + 1] ?? ''))
    return { length: 1, put: null };
  if (unit === '<') {
    const tag = /^<br ?\/?>/i.exec(raw.slice(at, at + 6));
    if (tag) return { length: tag[0].length, put: blank };
  }
  return null;
}

function textOf(units: Uint16Array): string {
  let text = '';
  for (let at = 0; at < units.length; at += 8192)
    text += String.fromCharCode.apply(null, units.subarray(at, at + 8192) as unknown as number[]);
  return text;
}

/** The stretch of the paper from which the units `start` to `end` of an even text came. */
export function spanOf(offsets: Int32Array, raw: string, start: number, end: number): Span {
  const from = offsets[start] ?? 0;
  let to = (offsets[end - 1] ?? from) + 1;
  while (to < raw.length && isCombining(raw.charCodeAt(to))) to++;
  return { start: from, end: to };
}

/** What each unit folds to; 0 where it has not been asked for yet. */
const folds = new Uint16Array(0x10000);

function foldUnit(code: number): number {
  const base = String.fromCharCode(code).normalize('NFD').charAt(0).toLowerCase();
  const folded = base === 'đ' ? 0x64 : base.length === 1 ? base.charCodeAt(0) : code;
  folds[code] = folded;
  return folded;
}

/** Lower case without marks, unit for unit, so that offsets hold: "Lý do" and "LÍ DO" differ only in i/y. */
export function foldUnits(text: string): string {
  const units = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    units[at] = folds[code] || foldUnit(code);
  }
  return textOf(units);
}

/** Lower case, unit for unit. */
export function lowerUnits(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length
    ? lower
    : Array.from({ length: text.length }, (_, at) => text.charAt(at).toLowerCase().charAt(0)).join('');
}
