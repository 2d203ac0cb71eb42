import { hashOf } from './algorithms.ts';
import { isSameBytes, isUniversal, octetsOf, oidOf, sequenceOf, universal, type Element } from './asn1.ts';
import { keyIdentifierOf, keyUsageOf, type Certificate } from './certificate.ts';
import type { Verdict } from '#kernel/checked-file.ts';
import { failed, passed, untold } from './finding.ts';
import { bigOf, isSameName, timeOf } from './read-values.ts';
import { contentOf, digestOf, type SignedContent } from './signed-content.ts';
import { attributeValue, cmsOids, type SignedMessage, type Signer } from './signed-message.ts';
import { verifyValue, type ValueVerdict } from './verify-value.ts';
import { toDer } from './write-der.ts';

/** What was found about one signer of a message. */
export type SignerFinding = {
  /** Whether the content is the one that was signed. */
  readonly digest: Verdict;
  /** Whether the key of the certificate made the signature value. */
  readonly value: Verdict;
  /** Whether the certificate is the one that the signer named inside what is signed. */
  readonly binding: Verdict;
  readonly certificate: Certificate | null;
  readonly signingTime: string | null;
  /** What in the algorithms is weak by today's measure: "sha1", "md5", "rsa_1024". */
  readonly weak: readonly string[];
};

/** Verifies one signer against the content, null where the content is not at hand. */
export function verifySigner(
  message: SignedMessage,
  signer: Signer,
  content: SignedContent | null,
  otherCertificates: readonly Certificate[] = [],
): SignerFinding {
  const { certificate, binding } = findCertificate(signer, [...message.certificates, ...otherCertificates]);
  const hash = hashOf(signer.digestAlgorithm);
  const value = verifySignerValue(signer, content, certificate, hash ?? null);
  const weakHash = hash === 'sha1' || hash === 'md5' ? [hash] : [];
  return {
    digest: verifyDigest(message, signer, content, hash),
    value,
    binding,
    certificate,
    signingTime: signingTimeOf(signer),
    weak: [...new Set([...weakHash, ...value.weak])],
  };
}

/** What the signer says about when he signed; null where nothing is said. */
function signingTimeOf(signer: Signer): string | null {
  return timeOf(attributeValue(signer.attributes, cmsOids.signingTime) ?? undefined);
}

function verifyDigest(
  message: SignedMessage,
  signer: Signer,
  content: SignedContent | null,
  hash: string | undefined,
): Verdict {
  // Without attributes the value is made of the content itself, and tells about both.
  if (signer.signedAttributes === null) return content === null ? untold('content_missing') : passed;
  const type = attributeValue(signer.attributes, cmsOids.contentType);
  const stated = attributeValue(signer.attributes, cmsOids.messageDigest);
  if (stated === null) return failed('digest_attribute_missing');
  if (stated === undefined || type === undefined) return untold('digest_attribute_repeated');
  if (type !== null && oidOf(type) !== message.contentType) return failed('content_type_differs');
  if (hash === undefined) return untold('digest_algorithm_unknown');
  if (content === null) return untold('content_missing');
  const computed = digestOf(content, hash);
  if (computed === undefined) return untold('digest_algorithm_unknown', hash);
  const isSame = isUniversal(stated, universal.octetString) && isSameBytes(octetsOf(stated), computed);
  return isSame ? passed : failed('digest_differs');
}

function verifySignerValue(
  signer: Signer,
  content: SignedContent | null,
  certificate: Certificate | null,
  contentHash: string | null,
): ValueVerdict {
  if (certificate === null) return { ...untold('certificate_missing'), weak: [] };
  const shared = {
    algorithm: signer.signatureAlgorithm,
    contentHash,
    publicKeyBytes: certificate.publicKeyBytes,
    value: signer.value,
  };
  const { signedAttributes } = signer;
  if (signedAttributes === null) {
    if (content === null) return { ...untold('content_missing'), weak: [] };
    return verifyValue({ ...shared, signed: content.parts });
  }
  // What is signed is the set of attributes; in the message it stands under another tag.
  const asSent = verifyValue({
    ...shared,
    signed: [Uint8Array.of(0x31), signedAttributes.bytes.subarray(1)],
  });
  if (asSent.outcome !== 'fail') return asSent;
  const inOrder = toDer(signedAttributes, 0x31);
  return inOrder === undefined ? asSent : verifyValue({ ...shared, signed: [inOrder] });
}

type Found = { readonly certificate: Certificate | null; readonly binding: Verdict };

/** The certificate that the signer names, and whether what is signed names the same one. */
function findCertificate(signer: Signer, certificates: readonly Certificate[]): Found {
  const named = certificates.filter((certificate) => isNamedBy(signer, certificate));
  const hashes = certificateHashes(signer);
  if (hashes === undefined) return { certificate: named[0] ?? null, binding: untold('structure_broken') };
  const bound = named.find((certificate) => hashes.every((hash) => isHashOf(hash, certificate) === true));
  if (bound !== undefined) return { certificate: bound, binding: passed };
  const [first] = named;
  if (first === undefined) return { certificate: null, binding: untold('certificate_missing') };
  const isProven = hashes.some((hash) => isHashOf(hash, first) === false);
  return {
    certificate: first,
    binding: isProven ? failed('certificate_swapped') : untold('digest_algorithm_unknown'),
  };
}

function isNamedBy({ name }: Signer, certificate: Certificate): boolean {
  if (name.kind === 'key') return isSameBytes(keyIdentifierOf(certificate), name.identifier);
  return (
    bigOf(certificate.serial) === bigOf(name.serial) && isSameName(certificate.issuerBytes, name.issuerBytes)
  );
}

type CertificateHash = { readonly hash: string | undefined; readonly value: Uint8Array };

/** The hashes by which the signer names his certificate inside what is signed; undefined where they are unclear. */
function certificateHashes(signer: Signer): readonly CertificateHash[] | undefined {
  const found: CertificateHash[] = [];
  for (const oid of [cmsOids.signingCertificate, cmsOids.signingCertificateV2]) {
    const attribute = attributeValue(signer.attributes, oid);
    if (attribute === null) continue;
    const first = sequenceOf(sequenceOf(sequenceOf(attribute)?.[0])?.[0]);
    const read =
      first === undefined ? undefined : certificateHash(first, oid === cmsOids.signingCertificateV2);
    if (read === undefined) return undefined;
    found.push(read);
  }
  return found;
}

function certificateHash(parts: readonly Element[], isSecond: boolean): CertificateHash | undefined {
  const [first, second] = parts;
  const isNamed = isSecond && isUniversal(first, universal.sequence);
  const value = isNamed ? second : first;
  if (!isUniversal(value, universal.octetString)) return undefined;
  const hash = isNamed ? hashOf(first) : isSecond ? 'sha256' : 'sha1';
  return { hash, value: octetsOf(value) ?? new Uint8Array() };
}

function isHashOf({ hash, value }: CertificateHash, certificate: Certificate): boolean | undefined {
  const computed = hash === undefined ? undefined : digestOf(contentOf(certificate.bytes), hash);
  return computed === undefined ? undefined : isSameBytes(computed, value);
}

/** Whether the certificate's key may sign documents; null where the certificate does not say. */
export function maySign(certificate: Certificate): boolean | null {
  const uses = keyUsageOf(certificate);
  return uses === null ? null : uses.includes('digitalSignature') || uses.includes('nonRepudiation');
}
