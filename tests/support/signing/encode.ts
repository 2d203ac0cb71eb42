import { derOf } from '#platform/signatures/cms/write-der.ts';

/** Short names for writing certificates and messages by hand, right and wrong ones alike. */
export const seq = (...parts: Uint8Array[]): Uint8Array => derOf(0x30, ...parts);
export const set = (...parts: Uint8Array[]): Uint8Array => derOf(0x31, ...parts);
export const octets = (...parts: Uint8Array[]): Uint8Array => derOf(0x04, ...parts);
export const bits = (bytes: Uint8Array): Uint8Array => derOf(0x03, Uint8Array.of(0), bytes);
export const context = (tag: number, ...parts: Uint8Array[]): Uint8Array => derOf(0xa0 + tag, ...parts);
export const nothing = Uint8Array.of(5, 0);
export const yes = Uint8Array.of(1, 1, 0xff);

export function int(value: number | Uint8Array): Uint8Array {
  if (typeof value !== 'number') return derOf(2, value);
  const hex = value.toString(16);
  const even = Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex');
  return derOf(2, (even[0] ?? 0) > 0x7f ? Buffer.concat([Buffer.of(0), even]) : even);
}

export function oid(dotted: string): Uint8Array {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  const arcs = [first * 40 + second, ...rest].flatMap((arc) => {
    const groups = [arc % 128];
    for (let left = Math.floor(arc / 128); left > 0; left = Math.floor(left / 128)) {
      groups.unshift((left % 128) + 128);
    }
    return groups;
  });
  return derOf(6, Uint8Array.from(arcs));
}

/** A text under the tag of any string type: 12 UTF-8, 19 printable, 20 T61, 22 IA5, 30 of two octets a sign. */
export function text(value: string, tag = 12): Uint8Array {
  const encoding = tag === 30 ? 'utf16le' : tag === 20 ? 'latin1' : 'utf8';
  const bytes = Buffer.from(value, encoding);
  return derOf(tag, tag === 30 ? bytes.swap16() : bytes);
}

/** "2026-03-05T02:00:00Z" as UTCTime, or as GeneralizedTime where asked. */
export function time(iso: string, isGeneralized = false): Uint8Array {
  const digits = iso.replace(/[-:T]|\.\d+/g, '');
  return isGeneralized ? derOf(24, Buffer.from(digits)) : derOf(23, Buffer.from(digits.slice(2)));
}
