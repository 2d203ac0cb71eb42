import { decodeTcvn3, decodeVni } from './legacy-tables.ts';

/** How a text file was encoded. */
export type TextEncoding = 'utf-8' | 'utf-16' | 'windows-1258' | 'tcvn3' | 'vni';

/** Text and the encoding it was found to be in. */
export type DecodedText = { readonly text: string; readonly encoding: TextEncoding };

/**
 * Syllables that hardly any Vietnamese paper does without. Text decoded by the wrong table has none of them:
 * each carries marks that the tables place differently.
 */
const telling = new Set(
  (
    'của và là đã được các những không có nhân dân xã ủy hội đồng số ngày tháng năm việc thực hiện kế hoạch điểm ' +
    'tại với để này cán bộ công chức tịch chủ'
  ).split(' '),
);

/** A mark that no letter with it is made of: letters before and behind it count as apart. */
const looseMark = /[\u0300-\u036f]/;

const sampleMax = 50_000;
const tellingShareMin = 0.08;
const tellingAdvantage = 2;
const damagedShare = 5_000;

/** Decodes a text file, Unicode or one of the three encodings of the years before it; undefined where none fits. */
export function decodeText(bytes: Uint8Array): DecodedText | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16(bytes, 'utf-16be');
  const unicode = decodeStrictly(bytes, 'utf-8');
  if (unicode !== undefined)
    return isText(unicode) ? { text: unicode, encoding: 'utf-8' } : utf16WithoutMark(bytes);
  return decodeDamagedUtf8(bytes) ?? decodeLegacy(bytes);
}

/** UTF-8 with a letter cut in half here and there, as programs that cut files leave it. */
function decodeDamagedUtf8(bytes: Uint8Array): DecodedText | undefined {
  const text = new TextDecoder().decode(bytes);
  const damaged = text.match(/\ufffd/g)?.length ?? 0;
  if (damaged > Math.max(1, text.length / damagedShare) || tellingShare(text) < tellingShareMin)
    return undefined;
  return isText(text) ? { text, encoding: 'utf-8' } : undefined;
}

function utf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): DecodedText | undefined {
  const text = decodeStrictly(bytes, encoding);
  return text !== undefined && isText(text) ? { text, encoding: 'utf-16' } : undefined;
}

/** Text of two bytes a sign that does not say so: half of its bytes are zero or page numbers of Latin letters. */
function utf16WithoutMark(bytes: Uint8Array): DecodedText | undefined {
  if (bytes.byteLength % 2 !== 0) return undefined;
  return utf16(bytes, bytes[0] === 0 ? 'utf-16be' : 'utf-16le');
}

function decodeLegacy(bytes: Uint8Array): DecodedText | undefined {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  if (!isText(latin)) return undefined;
  const windows = decodeStrictly(bytes, 'windows-1258');
  const candidates: readonly DecodedText[] = [
    ...(windows === undefined ? [] : [{ text: windows.normalize('NFC'), encoding: 'windows-1258' as const }]),
    { text: decodeTcvn3(latin), encoding: 'tcvn3' },
    { text: decodeVni(latin), encoding: 'vni' },
  ];
  const ranked = candidates
    .map((candidate) => ({ candidate, share: tellingShare(candidate.text) }))
    .sort((one, other) => other.share - one.share);
  const [best, next] = ranked;
  if (best === undefined || best.share < tellingShareMin) return undefined;
  return best.share >= (next?.share ?? 0) * tellingAdvantage ? best.candidate : undefined;
}

/** How to turn text that was taken for Latin-1 into Vietnamese; undefined where it is Unicode or nothing known. */
export function findLegacyDecoding(text: string): ((text: string) => string) | undefined {
  if (!/[\u00a1-\u00ff]/.test(text) || hasUnicodeVietnamese(text)) return undefined;
  const share = tellingShare(text) * tellingAdvantage;
  return [decodeTcvn3, decodeVni].find((decode) => {
    const decoded = tellingShare(decode(text));
    return decoded >= tellingShareMin && decoded >= share;
  });
}

/** Many letters with a place only in Unicode (ơ, ư and all with two marks): nothing that Latin-1 can be taken for. */
function hasUnicodeVietnamese(text: string): boolean {
  const sample = text.slice(0, 4000);
  return (sample.match(/[\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]/g)?.length ?? 0) > sample.length / 50;
}

/** Share of the telling syllables among all. */
export function tellingShare(text: string): number {
  const { found, words } = countTelling(text, Number.POSITIVE_INFINITY);
  return words === 0 ? 0 : found / words;
}

/** True where the telling syllables are more than the share among all; mostly found out after a few lines. */
export function hasTellingShare(text: string, share: number): boolean {
  const wordsMax = (Math.min(text.length, sampleMax) + 1) / 2;
  const { found, words } = countTelling(text, share * wordsMax);
  return found > share * words;
}

/** Counts until more than `enough` are found. */
function countTelling(text: string, enough: number): { readonly found: number; readonly words: number } {
  const sample = text.slice(0, sampleMax).normalize('NFC').toLowerCase();
  let found = 0;
  let words = 0;
  for (const [word] of sample.matchAll(/[\p{L}\u0300-\u036f]+/gu)) {
    words += 1;
    if (telling.has(word)) found += 1;
    else if (looseMark.test(word)) found += word.split(looseMark).filter((part) => telling.has(part)).length;
    if (found > enough) break;
  }
  return { found, words };
}

function decodeStrictly(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** False for what holds signs that no text has. */
function isText(text: string): boolean {
  // oxlint-disable-next-line no-control-regex -- control signs are what betrays a file that is no text
  return !/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffe\uffff]/.test(text);
}
