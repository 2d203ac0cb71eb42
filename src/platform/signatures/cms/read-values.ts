import { namePartOids, type NamePart } from '#kernel/checked-file.ts';
import {
  isSameBytes,
  isUniversal,
  oidOf,
  octetsOf,
  readElement,
  sequenceOf,
  universal,
  type Element,
} from './asn1.ts';

const shortNames: Readonly<Record<string, string>> = {
  [namePartOids.commonName]: 'CN',
  [namePartOids.surname]: 'SN',
  [namePartOids.serialNumber]: 'SERIALNUMBER',
  [namePartOids.country]: 'C',
  [namePartOids.locality]: 'L',
  [namePartOids.state]: 'ST',
  [namePartOids.organisation]: 'O',
  [namePartOids.organisationalUnit]: 'OU',
  [namePartOids.title]: 'T',
  [namePartOids.givenName]: 'GN',
  [namePartOids.organisationIdentifier]: 'organizationIdentifier',
  [namePartOids.userId]: 'UID',
  [namePartOids.email]: 'E',
};

/** The parts of a name in the order in which they stand; none where it cannot be read. */
export function readName(name: Element | undefined): readonly NamePart[] {
  return (sequenceOf(name) ?? []).flatMap((set) =>
    (sequenceOf(set) ?? []).flatMap((pair) => {
      const [type, value] = sequenceOf(pair) ?? [];
      const oid = oidOf(type);
      const text = textOf(value);
      return oid === undefined || text === undefined ? [] : [{ oid, value: text }];
    }),
  );
}

/** Whether two names are the same, be it in other string types, as authorities write them now and then. */
export function isSameName(one: Uint8Array, other: Uint8Array): boolean {
  if (isSameBytes(one, other)) return true;
  const plain = (name: Uint8Array): string =>
    sayName(readName(readElement(name)))
      .replace(/\s+/g, ' ')
      .toLowerCase();
  return plain(one) !== '' && plain(one) === plain(other);
}

/** "CN=…, O=…, C=VN". */
export function sayName(parts: readonly NamePart[]): string {
  return parts.map(({ oid, value }) => `${shortNames[oid] ?? oid}=${value}`).join(', ');
}

/** The first part of a kind, or null. */
export function namePart(parts: readonly NamePart[], oid: string): string | null {
  return parts.find((part) => part.oid === oid)?.value ?? null;
}

const utf8 = new TextDecoder('utf-8', { fatal: true });
const latin = new TextDecoder('latin1');

/** The text of any string type, without signs that would disturb a line; undefined where it is no string. */
export function textOf(element: Element | undefined): string | undefined {
  if (element === undefined || element.tagClass !== 0) return undefined;
  const octets = octetsOf(element);
  if (octets === undefined || element.tag === universal.sequence || element.tag === universal.set)
    return undefined;
  return decode(element.tag, octets)
    .replace(/[\p{Cc}\u2028-\u202e\u2066-\u2069]/gu, ' ')
    .trim();
}

function decode(tag: number, octets: Uint8Array): string {
  if (tag === 30) return wide(octets, 2);
  if (tag === 28) return wide(octets, 4);
  try {
    return utf8.decode(octets);
  } catch {
    return latin.decode(octets);
  }
}

/** Signs of two or four octets, the highest first. */
function wide(octets: Uint8Array, size: 2 | 4): string {
  let text = '';
  for (let at = 0; at + size <= octets.length; at += size) {
    let code = 0;
    for (const octet of octets.subarray(at, at + size)) code = code * 256 + octet;
    text +=
      code > 0x10_ff_ff ? '\ufffd' : size === 2 ? String.fromCharCode(code) : String.fromCodePoint(code);
  }
  return text;
}

const timeForm = /^(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})?(?:[.,]\d+)?(Z|[+-]\d{2}'?\d{2})?$/;

/** A time as an ISO instant; null where there is none or no such moment exists. */
export function timeOf(element: Element | undefined): string | null {
  const isTime = isUniversal(element, universal.utcTime) || isUniversal(element, universal.generalizedTime);
  if (!isTime) return null;
  const text = latin.decode(octetsOf(element) ?? new Uint8Array()).trim();
  const isShort = element.tag === universal.utcTime;
  // The seconds may be missing, so that only the kind of time tells how many digits are the year's.
  const years = text.slice(0, isShort ? 2 : 4);
  const match = timeForm.exec(text.slice(years.length));
  if (match === null || !/^\d+$/.test(years)) return null;
  const [, ...rest] = match;
  const year = Number(years) + (isShort ? (Number(years) < 50 ? 2000 : 1900) : 0);
  const [month = 0, day = 0, hour = 0, minute = 0, second = 0] = rest
    .slice(0, 5)
    .map((digits) => Number(digits ?? 0));
  const instant = Date.UTC(year, month - 1, day, hour, minute, second);
  const read = new Date(instant);
  if (Number.isNaN(instant) || read.getUTCMonth() !== month - 1 || read.getUTCDate() !== day) return null;
  if (hour > 23 || minute > 59 || second > 59) return null;
  return new Date(instant - offsetOf(rest[5]) * 60_000).toISOString().replace('.000Z', 'Z');
}

function offsetOf(zone: string | undefined): number {
  const match = /^([+-])(\d{2})'?(\d{2})$/.exec(zone ?? '');
  if (match === null) return 0;
  const minutes = Number(match[2]) * 60 + Number(match[3]);
  return match[1] === '-' ? -minutes : minutes;
}

/** A whole number of any length as capital hexadecimal digits, with a sign where it is below zero. */
export function hexOf(integer: Uint8Array): string {
  const value = bigOf(integer);
  const digits = (value < 0n ? -value : value).toString(16).toUpperCase();
  return `${value < 0n ? '-' : ''}${digits.length % 2 === 1 ? '0' : ''}${digits}`;
}

/** A whole number of any length. */
export function bigOf(integer: Uint8Array): bigint {
  if (integer.length === 0) return 0n;
  const hex = Array.from(integer.subarray(0, 512), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return BigInt.asIntN(Math.min(integer.length, 512) * 8, BigInt(`0x${hex}`));
}
