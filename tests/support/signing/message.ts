import { createHash } from 'node:crypto';
import { derOf } from '#platform/signatures/cms/write-der.ts';
import { hashId, keyIdentifier, schemeId, signBytes, type Holder } from './authority.ts';
import { context, int, octets, oid, seq, set, time } from './encode.ts';

/** How a message is to be signed; everything has a sound default, and much can be made wrong. */
export type MessageWish = {
  readonly signer: Holder;
  readonly hash?: string;
  readonly signingTime?: string | null;
  /** Certificates that come along; the signer's own where nothing is said. */
  readonly certificates?: readonly Uint8Array[];
  readonly lists?: readonly Uint8Array[];
  /** The certificate that is named inside what is signed. */
  readonly names?: { readonly certificate: Uint8Array; readonly version: 1 | 2 } | null;
  readonly isNamedByKey?: boolean;
  readonly hasAttributes?: boolean;
  readonly isContentInside?: boolean;
  readonly contentType?: string;
  readonly statedContentType?: string;
  readonly digest?: Uint8Array;
  readonly statedHash?: string;
  readonly attributes?: readonly Uint8Array[];
  /** An authority that sets a timestamp on the signature. */
  readonly timestamp?: TimestampWish;
  /** Written with lengths left open, as some signers write. */
  readonly isIndefinite?: boolean;
};

/** A timestamp to set, or one of something else. */
export type TimestampWish = { readonly authority: Holder; readonly at: string; readonly of?: Uint8Array };

const plainContent = '1.2.840.113549.1.7.1';
const timestampContent = '1.2.840.113549.1.9.16.1.4';

/** An attribute with one value. */
export function attribute(type: string, value: Uint8Array): Uint8Array {
  return seq(oid(type), set(value));
}

/** Signs a content: a message of kind SignedData. */
export function signMessage(content: Uint8Array, wish: MessageWish): Uint8Array {
  const { signer, hash = 'sha256', contentType = plainContent } = wish;
  const { scheme } = signer.keys;
  const digest = wish.digest ?? createHash(hash).update(content).digest();
  const list = [
    attribute('1.2.840.113549.1.9.3', oid(wish.statedContentType ?? contentType)),
    ...(wish.signingTime === null
      ? []
      : [attribute('1.2.840.113549.1.9.5', time(wish.signingTime ?? '2026-03-05T02:00:00Z'))]),
    attribute('1.2.840.113549.1.9.4', octets(digest)),
    ...namesOf(wish),
    ...(wish.attributes ?? []),
  ].sort((one, other) => Buffer.compare(one, other));
  const hasAttributes = wish.hasAttributes ?? true;
  const value = signBytes(signer.keys, hash, hasAttributes ? set(...list) : content);
  const token = wish.timestamp && timestampToken(wish.timestamp.of ?? value, wish.timestamp);
  const info = seq(
    int(wish.isNamedByKey ? 3 : 1),
    wish.isNamedByKey
      ? derOf(0x80, keyIdentifier(signer.keys))
      : seq(issuerOf(signer.certificate), int(signer.serial)),
    hashId(wish.statedHash ?? hash),
    ...(hasAttributes ? [context(0, ...list)] : []),
    schemeId(scheme, hash),
    octets(value),
    ...(token ? [context(1, attribute('1.2.840.113549.1.9.16.2.14', token))] : []),
  );
  const wrap = wish.isIndefinite ? open : derOf;
  const inside = wish.isContentInside
    ? [wrap(0xa0, wish.isIndefinite ? pieces(content) : octets(content))]
    : [];
  const certificates = wish.certificates ?? [signer.certificate];
  return wrap(
    0x30,
    oid('1.2.840.113549.1.7.2'),
    wrap(
      0xa0,
      wrap(
        0x30,
        int(1),
        set(hashId(wish.statedHash ?? hash)),
        wrap(0x30, oid(contentType), ...inside),
        ...(certificates.length > 0 ? [wrap(0xa0, ...certificates)] : []),
        ...(wish.lists ? [context(1, ...wish.lists)] : []),
        set(info),
      ),
    ),
  );
}

/** A token of RFC 3161 that an authority sets upon a content. */
export function timestampToken(content: Uint8Array, { authority, at }: TimestampWish): Uint8Array {
  const imprint = seq(hashId('sha256'), octets(createHash('sha256').update(content).digest()));
  const statement = seq(int(1), oid('1.3.6.1.4.1.99999.1'), imprint, int(7), time(at, true));
  return signMessage(statement, {
    signer: authority,
    contentType: timestampContent,
    isContentInside: true,
    signingTime: null,
    names: { certificate: authority.certificate, version: 2 },
  });
}

/** The extension without which a certificate may not set timestamps. */
export const forTimestamps = seq(
  oid('2.5.29.37'),
  Uint8Array.of(1, 1, 0xff),
  octets(seq(oid('1.3.6.1.5.5.7.3.8'))),
);

function namesOf({ names }: MessageWish): readonly Uint8Array[] {
  if (!names) return [];
  const { certificate, version } = names;
  const hash = createHash(version === 1 ? 'sha1' : 'sha256')
    .update(certificate)
    .digest();
  const type = version === 1 ? '1.2.840.113549.1.9.16.2.12' : '1.2.840.113549.1.9.16.2.47';
  return [attribute(type, seq(seq(seq(octets(hash)))))];
}

/** The issuer's name, found behind version, number and algorithm. */
function issuerOf(certificate: Uint8Array): Uint8Array {
  const body = inner(certificate);
  return body[3] ?? new Uint8Array();
}

function inner(certificate: Uint8Array): readonly Uint8Array[] {
  const [body] = split(contentOf(certificate));
  return body === undefined ? [] : split(contentOf(body));
}

function contentOf(element: Uint8Array): Uint8Array {
  const first = element[1] ?? 0;
  return element.subarray(first < 0x80 ? 2 : 2 + (first & 0x7f));
}

function split(bytes: Uint8Array): readonly Uint8Array[] {
  const found: Uint8Array[] = [];
  for (let at = 0; at < bytes.length;) {
    const first = bytes[at + 1] ?? 0;
    const count = first < 0x80 ? 0 : first & 0x7f;
    const length =
      count === 0 ? first : bytes.subarray(at + 2, at + 2 + count).reduce((sum, byte) => sum * 256 + byte, 0);
    found.push(bytes.subarray(at, at + 2 + count + length));
    at += 2 + count + length;
  }
  return found;
}

function open(tag: number, ...parts: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat([Uint8Array.of(tag, 0x80), ...parts, Uint8Array.of(0, 0)]);
}

function pieces(content: Uint8Array): Uint8Array {
  const middle = Math.floor(content.length / 2);
  return open(0x24, octets(content.subarray(0, middle)), octets(content.subarray(middle)));
}
