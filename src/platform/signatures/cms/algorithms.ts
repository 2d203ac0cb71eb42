import { isContext, childrenOf, oidOf, sequenceOf, smallIntegerOf, type Element } from './asn1.ts';

/** The hash functions that are computed here, by the names that the runtime gives them. */
const hashes: Readonly<Record<string, string>> = {
  '1.2.840.113549.2.5': 'md5',
  '1.3.14.3.2.26': 'sha1',
  '1.3.36.3.2.1': 'ripemd160',
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
  '2.16.840.1.101.3.4.2.4': 'sha224',
  '2.16.840.1.101.3.4.2.7': 'sha3-224',
  '2.16.840.1.101.3.4.2.8': 'sha3-256',
  '2.16.840.1.101.3.4.2.9': 'sha3-384',
  '2.16.840.1.101.3.4.2.10': 'sha3-512',
};

/** How a signature is to be verified. A null hash means: the one that the signer names for the content. */
export type SignatureScheme =
  | { readonly kind: 'rsa' | 'ecdsa' | 'ecdsa_plain' | 'dsa'; readonly hash: string | null }
  | { readonly kind: 'edwards' }
  | { readonly kind: 'pss'; readonly hash: string; readonly maskHash: string; readonly saltLength: number };

const rsaPrefix = '1.2.840.113549.1.1.';
const pssOid = `${rsaPrefix}10`;
const nistPrefix = '2.16.840.1.101.3.4.3.';
const ecdsaPrefix = '1.2.840.10045.4.';
const plainPrefix = '0.4.0.127.0.7.1.1.4.1.';
const sha3 = ['sha3-224', 'sha3-256', 'sha3-384', 'sha3-512'] as const;

const schemes: Readonly<Record<string, SignatureScheme>> = {
  [`${rsaPrefix}1`]: { kind: 'rsa', hash: null },
  [`${rsaPrefix}4`]: { kind: 'rsa', hash: 'md5' },
  [`${rsaPrefix}5`]: { kind: 'rsa', hash: 'sha1' },
  [`${rsaPrefix}11`]: { kind: 'rsa', hash: 'sha256' },
  [`${rsaPrefix}12`]: { kind: 'rsa', hash: 'sha384' },
  [`${rsaPrefix}13`]: { kind: 'rsa', hash: 'sha512' },
  [`${rsaPrefix}14`]: { kind: 'rsa', hash: 'sha224' },
  '1.3.14.3.2.29': { kind: 'rsa', hash: 'sha1' },
  '1.3.14.3.2.15': { kind: 'rsa', hash: 'sha1' },
  '1.3.36.3.3.1.2': { kind: 'rsa', hash: 'ripemd160' },
  ...Object.fromEntries(
    sha3.flatMap((hash, index): readonly [string, SignatureScheme][] => [
      [`${nistPrefix}${9 + index}`, { kind: 'ecdsa', hash }],
      [`${nistPrefix}${13 + index}`, { kind: 'rsa', hash }],
    ]),
  ),
  '1.2.840.10045.2.1': { kind: 'ecdsa', hash: null },
  [`${ecdsaPrefix}1`]: { kind: 'ecdsa', hash: 'sha1' },
  [`${ecdsaPrefix}3.1`]: { kind: 'ecdsa', hash: 'sha224' },
  [`${ecdsaPrefix}3.2`]: { kind: 'ecdsa', hash: 'sha256' },
  [`${ecdsaPrefix}3.3`]: { kind: 'ecdsa', hash: 'sha384' },
  [`${ecdsaPrefix}3.4`]: { kind: 'ecdsa', hash: 'sha512' },
  [`${plainPrefix}1`]: { kind: 'ecdsa_plain', hash: 'sha1' },
  [`${plainPrefix}2`]: { kind: 'ecdsa_plain', hash: 'sha224' },
  [`${plainPrefix}3`]: { kind: 'ecdsa_plain', hash: 'sha256' },
  [`${plainPrefix}4`]: { kind: 'ecdsa_plain', hash: 'sha384' },
  [`${plainPrefix}5`]: { kind: 'ecdsa_plain', hash: 'sha512' },
  '1.2.840.10040.4.1': { kind: 'dsa', hash: null },
  '1.2.840.10040.4.3': { kind: 'dsa', hash: 'sha1' },
  [`${nistPrefix}1`]: { kind: 'dsa', hash: 'sha224' },
  [`${nistPrefix}2`]: { kind: 'dsa', hash: 'sha256' },
  '1.3.101.112': { kind: 'edwards' },
  '1.3.101.113': { kind: 'edwards' },
};

/** The number that an algorithm is named by. */
export function algorithmOid(algorithm: Element | undefined): string | undefined {
  return oidOf(sequenceOf(algorithm)?.[0]);
}

/** The runtime's name of a hash function; undefined where it is not known. */
export function hashOf(algorithm: Element | undefined): string | undefined {
  const oid = algorithmOid(algorithm);
  // Some signers name the whole signature where the hash alone belongs.
  return oid === undefined ? undefined : (hashes[oid] ?? hashWithin(schemes[oid]));
}

/** How a signature of this algorithm is verified; undefined where it is not known. */
export function schemeOf(algorithm: Element | undefined): SignatureScheme | undefined {
  const oid = algorithmOid(algorithm);
  if (oid === undefined) return undefined;
  return oid === pssOid ? pssOf(sequenceOf(algorithm)?.[1]) : schemes[oid];
}

function hashWithin(scheme: SignatureScheme | undefined): string | undefined {
  return scheme !== undefined && 'hash' in scheme ? (scheme.hash ?? undefined) : undefined;
}

/** The parameters of RSA-PSS; what is left out is SHA-1 and twenty octets of salt. */
function pssOf(parameters: Element | undefined): SignatureScheme | undefined {
  const parts = parameters === undefined ? [] : sequenceOf(parameters);
  if (parts === undefined) return undefined;
  const inside = (tag: number): Element | undefined =>
    childrenOf(parts.find((part) => isContext(part, tag)))?.[0];
  const has = (tag: number): boolean => parts.some((part) => isContext(part, tag));
  const hash = has(0) ? hashOf(inside(0)) : 'sha1';
  const mask = inside(1);
  const isKnownMask = mask === undefined || algorithmOid(mask) === `${rsaPrefix}8`;
  const maskHash = has(1) ? hashOf(sequenceOf(mask)?.[1]) : 'sha1';
  const saltLength = has(2) ? smallIntegerOf(inside(2)) : 20;
  if (hash === undefined || maskHash === undefined || saltLength === undefined || !isKnownMask)
    return undefined;
  return { kind: 'pss', hash, maskHash, saltLength };
}
