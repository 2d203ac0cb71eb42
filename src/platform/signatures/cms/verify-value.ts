import { constants, createHash, createVerify, publicDecrypt, verify, type KeyObject } from 'node:crypto';
import { hashOf, schemeOf, type SignatureScheme } from './algorithms.ts';
import { isSameBytes, joinBytes, octetsOf, readElement, sequenceOf, type Element } from './asn1.ts';
import { publicKeyOf } from './certificate.ts';
import type { Verdict } from '#kernel/checked-file.ts';
import { failed, passed, untold } from './finding.ts';
import { derOf } from './write-der.ts';

/** A signature value and what it is said to be made of. */
export type SignatureValue = {
  readonly algorithm: Element;
  /** The hash that the signer names for the content; null where none is named apart from the algorithm. */
  readonly contentHash: string | null;
  readonly publicKeyBytes: Uint8Array;
  /** What was signed, in pieces. */
  readonly signed: readonly Uint8Array[];
  readonly value: Uint8Array;
};

/** The outcome, with what in the algorithms is weak by today's measure. */
export type ValueVerdict = Verdict & { readonly weak: readonly string[] };

const weakHashes = new Set(['md5', 'sha1']);
const rsaBitsMin = 2048;

/** Verifies one signature value with the key that is said to have made it. */
export function verifyValue(signature: SignatureValue): ValueVerdict {
  const scheme = schemeOf(signature.algorithm);
  if (scheme === undefined) return { ...untold('value_algorithm_unknown'), weak: [] };
  const key = keyFor(signature, scheme);
  if (key === undefined) return { ...untold('key_unsupported'), weak: [] };
  const hash = scheme.kind === 'edwards' ? null : (scheme.hash ?? signature.contentHash);
  const weak = [...(hash !== null && weakHashes.has(hash) ? [hash] : []), ...weakKey(key)];
  try {
    return { ...check(signature, scheme, key, hash), weak };
  } catch {
    return { ...untold('key_unsupported'), weak };
  }
}

function check(
  signature: SignatureValue,
  scheme: SignatureScheme,
  key: KeyObject,
  hash: string | null,
): Verdict {
  const { signed, value } = signature;
  const type = key.asymmetricKeyType ?? '';
  if (scheme.kind === 'edwards') {
    if (!type.startsWith('ed')) return failed('value_differs');
    return verify(null, joinBytes(signed), key, value) ? passed : failed('value_differs');
  }
  if (hash === null) return untold('value_algorithm_unknown');
  const run = (options: object): boolean => {
    const verifier = createVerify(hash);
    for (const part of signed) verifier.update(part);
    return verifier.verify({ key, ...options }, value);
  };
  // The runtime throws where two numbers of that size do not fit the key: then they are not of this key.
  const isPlain = (): boolean => {
    try {
      return run({ dsaEncoding: 'ieee-p1363' });
    } catch {
      return false;
    }
  };
  switch (scheme.kind) {
    case 'rsa':
      if (type !== 'rsa') return type === 'rsa-pss' ? untold('key_unsupported') : failed('value_differs');
      return run({ padding: constants.RSA_PKCS1_PADDING }) ? passed : checkByHand(signature, key, hash);
    case 'pss':
      if (!type.startsWith('rsa')) return failed('value_differs');
      return run({ padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: scheme.saltLength })
        ? passed
        : failed('value_differs');
    case 'ecdsa':
      if (type !== 'ec') return failed('value_differs');
      return run({ dsaEncoding: 'der' }) || isPlain() ? passed : failed('value_differs');
    case 'ecdsa_plain':
      if (type !== 'ec') return failed('value_differs');
      return isPlain() ? passed : failed('value_differs');
    case 'dsa':
      if (type !== 'dsa') return failed('value_differs');
      return run({ dsaEncoding: 'der' }) ? passed : failed('value_differs');
  }
}

/**
 * Signers err in how they write what they sign: a hash named in the wrong place, the empty parameter of the hash left
 * out. The key shows what was signed; where that is the content under the hash that the signer named, it is his.
 */
function checkByHand(signature: SignatureValue, key: KeyObject, hash: string): Verdict {
  const recovered = recover(signature, key);
  if (recovered === undefined) return failed('value_differs');
  const whole = readElement(recovered);
  const [algorithm, digest] = sequenceOf(whole) ?? [];
  const found = hashOf(algorithm);
  if (whole?.bytes.length !== recovered.length || found === undefined || digest === undefined) {
    return failed('value_differs');
  }
  const computed = createHash(found);
  for (const part of signature.signed) computed.update(part);
  if (!isSameBytes(octetsOf(digest), computed.digest())) return failed('value_differs');
  return found === hash || found === signature.contentHash ? passed : untold('digest_algorithm_disagrees');
}

function recover(signature: SignatureValue, key: KeyObject): Uint8Array | undefined {
  try {
    return publicDecrypt({ key, padding: constants.RSA_PKCS1_PADDING }, signature.value);
  } catch {
    return undefined;
  }
}

/** The runtime takes the hash of the mask from the key; where it is another one, the key is told so. */
function keyFor(
  { publicKeyBytes, algorithm }: SignatureValue,
  scheme: SignatureScheme,
): KeyObject | undefined {
  const key = publicKeyOf(publicKeyBytes);
  if (scheme.kind !== 'pss' || scheme.hash === scheme.maskHash || key?.asymmetricKeyType !== 'rsa')
    return key;
  const bits = sequenceOf(readElement(publicKeyBytes))?.[1];
  return bits === undefined ? undefined : publicKeyOf(derOf(0x30, algorithm.bytes, bits.bytes));
}

function weakKey(key: KeyObject): readonly string[] {
  const bits = key.asymmetricKeyDetails?.modulusLength;
  return bits !== undefined && bits < rsaBitsMin
    ? [`${key.asymmetricKeyType === 'dsa' ? 'dsa' : 'rsa'}_${bits}`]
    : [];
}
