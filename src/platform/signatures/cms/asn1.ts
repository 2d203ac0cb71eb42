/**
 * One element of BER or DER, as views on the bytes it came in: nothing is copied, and what was signed can be hashed
 * exactly as it stood.
 */
export type Element = {
  /** 0 universal, 1 application, 2 context, 3 private. */
  readonly tagClass: number;
  readonly tag: number;
  readonly isConstructed: boolean;
  /** True where the length was left open (BER); such an encoding is not the one that is signed. */
  readonly isIndefinite: boolean;
  readonly bytes: Uint8Array;
  readonly content: Uint8Array;
};

/** Numbers of the universal types that are read here. */
export const universal = {
  boolean: 1,
  integer: 2,
  bitString: 3,
  octetString: 4,
  objectIdentifier: 6,
  enumerated: 10,
  utf8String: 12,
  sequence: 16,
  set: 17,
  utcTime: 23,
  generalizedTime: 24,
} as const;

/** How deep elements may stand in each other. */
export const depthMax = 64;

/** Reads the first element; undefined where the bytes hold none. What follows it is not looked at. */
export function readElement(bytes: Uint8Array): Element | undefined {
  return readAt(bytes, 0, 0)?.element;
}

/** The elements inside; undefined where the content is not a run of whole elements. */
export function childrenOf(element: Element | undefined): readonly Element[] | undefined {
  if (element === undefined || !element.isConstructed) return undefined;
  const found: Element[] = [];
  for (let at = 0; at < element.content.length;) {
    const read = readAt(element.content, at, 0);
    if (read === undefined) return undefined;
    found.push(read.element);
    at = read.next;
  }
  return found;
}

/** The elements inside a sequence or set; undefined for anything else. */
export function sequenceOf(element: Element | undefined): readonly Element[] | undefined {
  const isList =
    element?.tagClass === 0 && (element.tag === universal.sequence || element.tag === universal.set);
  return isList ? childrenOf(element) : undefined;
}

/** True for the element `[tag]` of a choice or an optional part. */
export function isContext(element: Element | undefined, tag: number): element is Element {
  return element?.tagClass === 2 && element.tag === tag;
}

/** True for an element of a universal type. */
export function isUniversal(element: Element | undefined, tag: number): element is Element {
  return element?.tagClass === 0 && element.tag === tag;
}

/** The octets of a string, put together where it came in pieces. */
export function octetsOf(element: Element, depth = 0): Uint8Array | undefined {
  if (!element.isConstructed) return element.content;
  if (depth > depthMax) return undefined;
  const parts: Uint8Array[] = [];
  for (const child of childrenOf(element) ?? []) {
    const octets = octetsOf(child, depth + 1);
    if (octets === undefined) return undefined;
    parts.push(octets);
  }
  return joinBytes(parts);
}

/** The octets of a bit string that holds whole octets. */
export function bitsOf(element: Element | undefined): Uint8Array | undefined {
  if (!isUniversal(element, universal.bitString)) return undefined;
  const octets = octetsOf(element);
  return octets === undefined || octets[0] !== 0 ? undefined : octets.subarray(1);
}

/** "1.2.840.113549.1.7.2"; undefined where the element is no object identifier. */
export function oidOf(element: Element | undefined): string | undefined {
  if (!isUniversal(element, universal.objectIdentifier) || element.content.length === 0) return undefined;
  if (element.content.length > 64) return undefined;
  const arcs: bigint[] = [];
  let arc = 0n;
  for (const byte of element.content) {
    arc = (arc << 7n) | BigInt(byte & 0x7f);
    if ((byte & 0x80) !== 0) continue;
    arcs.push(arc);
    arc = 0n;
  }
  const [first = 0n, ...rest] = arcs;
  const root = first < 40n ? 0n : first < 80n ? 1n : 2n;
  return [root, first - root * 40n, ...rest].join('.');
}

/** A small whole number; undefined for anything else. */
export function smallIntegerOf(element: Element | undefined): number | undefined {
  if (!isUniversal(element, universal.integer) || element.content.length === 0 || element.content.length > 4)
    return undefined;
  return element.content.reduce(
    (value, byte, index) => (index === 0 ? (byte << 24) >> 24 : value * 256 + byte),
    0,
  );
}

/** Whether a BOOLEAN says true; a missing one says false. */
export function isTrue(element: Element | undefined): boolean {
  return isUniversal(element, universal.boolean) && element.content[0] !== 0 && element.content.length === 1;
}

/** Whether two runs of bytes are the same. */
export function isSameBytes(one: Uint8Array | undefined, other: Uint8Array | undefined): boolean {
  if (one === undefined || other === undefined || one.length !== other.length) return false;
  return one.every((byte, index) => byte === other[index]);
}

/** One run of bytes out of many. */
export function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const [first] = parts;
  if (first !== undefined && parts.length === 1) return first;
  const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

type Read = { readonly element: Element; readonly next: number };

function readAt(bytes: Uint8Array, start: number, depth: number): Read | undefined {
  if (depth > depthMax) return undefined;
  const first = bytes[start];
  if (first === undefined) return undefined;
  let at = start + 1;
  let tag = first & 0x1f;
  if (tag === 0x1f) {
    tag = 0;
    for (let count = 0; ; count += 1) {
      const byte = bytes[at];
      if (byte === undefined || count === 4) return undefined;
      at += 1;
      tag = tag * 128 + (byte & 0x7f);
      if ((byte & 0x80) === 0) break;
    }
  }
  const head = { tagClass: first >> 6, tag, isConstructed: (first & 0x20) !== 0 };
  const length = readLength(bytes, at);
  if (length === undefined) return undefined;
  at = length.next;
  if (length.value !== null) {
    const end = at + length.value;
    if (end > bytes.length) return undefined;
    return {
      element: {
        ...head,
        isIndefinite: false,
        bytes: bytes.subarray(start, end),
        content: bytes.subarray(at, end),
      },
      next: end,
    };
  }
  if (!head.isConstructed) return undefined;
  const contentStart = at;
  while (bytes[at] !== 0 || bytes[at + 1] !== 0) {
    const child = readAt(bytes, at, depth + 1);
    if (child === undefined) return undefined;
    at = child.next;
  }
  return {
    element: {
      ...head,
      isIndefinite: true,
      bytes: bytes.subarray(start, at + 2),
      content: bytes.subarray(contentStart, at),
    },
    next: at + 2,
  };
}

/** A length in octets, null where it is left open. */
function readLength(
  bytes: Uint8Array,
  at: number,
): { readonly value: number | null; readonly next: number } | undefined {
  const first = bytes[at];
  if (first === undefined) return undefined;
  if (first < 0x80) return { value: first, next: at + 1 };
  if (first === 0x80) return { value: null, next: at + 1 };
  const count = first & 0x7f;
  let value = 0;
  for (let index = 1; index <= count; index += 1) {
    const byte = bytes[at + index];
    if (byte === undefined) return undefined;
    value = value * 256 + byte;
    if (value > 0x7f_ff_ff_ff) return undefined;
  }
  return { value, next: at + 1 + count };
}
