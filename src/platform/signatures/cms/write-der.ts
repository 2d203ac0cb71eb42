import { childrenOf, depthMax, joinBytes, octetsOf, universal, type Element } from './asn1.ts';

/** Writes one element: its tag octet, its length, its content. */
export function derOf(tagOctet: number, ...contents: readonly Uint8Array[]): Uint8Array {
  const content = joinBytes(contents);
  return joinBytes([Uint8Array.of(tagOctet), lengthOf(content.length), content]);
}

/**
 * The distinguished encoding of an element that came in the basic one: lengths stated, strings in one piece, the
 * members of a set in order. Undefined where the element cannot be read.
 */
export function toDer(
  element: Element,
  tagOctet: number = element.bytes[0] ?? 0,
  depth = 0,
): Uint8Array | undefined {
  if (depth > depthMax) return undefined;
  if (!element.isConstructed) return derOf(tagOctet, element.content);
  const isString =
    element.tagClass === 0 &&
    (element.tag === universal.octetString || element.tag === universal.bitString || element.tag > 17);
  if (isString) {
    const octets = octetsOf(element);
    return octets === undefined ? undefined : derOf(tagOctet & ~0x20, octets);
  }
  const children = childrenOf(element)?.map((child) => toDer(child, undefined, depth + 1));
  if (children === undefined) return undefined;
  const known = children.filter((child) => child !== undefined);
  if (known.length !== children.length) return undefined;
  return derOf(tagOctet, ...(tagOctet === 0x31 ? known.sort(compareBytes) : known));
}

function compareBytes(one: Uint8Array, other: Uint8Array): number {
  const length = Math.max(one.length, other.length);
  for (let index = 0; index < length; index += 1) {
    const difference = (one[index] ?? 0) - (other[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function lengthOf(length: number): Uint8Array {
  if (length < 0x80) return Uint8Array.of(length);
  const octets: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) octets.unshift(rest % 256);
  return Uint8Array.of(0x80 | octets.length, ...octets);
}
