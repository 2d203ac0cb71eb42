import { createHash } from 'node:crypto';
import { hashOf } from './algorithms.ts';
import {
  bitsOf,
  childrenOf,
  isContext,
  isSameBytes,
  isUniversal,
  octetsOf,
  oidOf,
  readElement,
  sequenceOf,
  universal,
  type Element,
} from './asn1.ts';
import { authorityOf, purposesOf, readCertificate, readExtensions, type Certificate } from './certificate.ts';
import { timeOf } from './read-values.ts';
import { verifyValue } from './verify-value.ts';

/** What lists and answers about revoked certificates a file brings along. */
export type RevocationSource = {
  readonly lists: readonly Element[];
  readonly answers: readonly Uint8Array[];
};

/** What one list or answer, whose own signature was verified, says about a certificate. */
export type RevocationWord = {
  /** When the certificate was revoked; null where it was not. */
  readonly revokedAt: string | null;
  /** When this was so, and until when it was to be taken for so. */
  readonly thisUpdate: string;
  readonly nextUpdate: string | null;
};

const deltaOid = '2.5.29.27';
const scopeOid = '2.5.29.28';
const pointsOid = '2.5.29.31';
const reasonOid = '2.5.29.21';
const basicAnswerOid = '1.3.6.1.5.5.7.48.1.1';
const answeringPurpose = '1.3.6.1.5.5.7.3.9';
const removedFromList = 8;

/** Everything that verified lists and answers say about a certificate of this issuer. */
export function revocationWords(
  certificate: Certificate,
  issuer: Certificate,
  { lists, answers }: RevocationSource,
): readonly RevocationWord[] {
  return [
    ...lists.flatMap((list) => wordOfList(certificate, issuer, list) ?? []),
    ...answers.flatMap((answer) => wordsOfAnswer(certificate, issuer, answer)),
  ];
}

function wordOfList(
  certificate: Certificate,
  issuer: Certificate,
  list: Element,
): RevocationWord | undefined {
  const [body, algorithm, signatureBits] = sequenceOf(list) ?? [];
  const value = bitsOf(signatureBits);
  const all = sequenceOf(body) ?? [];
  const parts = isUniversal(all[0], universal.integer) ? all.slice(1) : all;
  const [, name, thisUpdate, ...rest] = parts;
  const from = timeOf(thisUpdate);
  if (body === undefined || algorithm === undefined || value === undefined || from === null) return undefined;
  if (!isSameBytes(name?.bytes, issuer.subjectBytes)) return undefined;
  const extensions = readExtensions(childrenOf(rest.find((part) => isContext(part, 0)))?.[0]);
  if (extensions.has(deltaOid) || !isInScope(extensions.get(scopeOid)?.value, certificate)) return undefined;
  if (!isSignedBy(issuer, algorithm, body.bytes, value)) return undefined;
  const revoked = rest.find((part) => isUniversal(part, universal.sequence));
  return {
    revokedAt: revokedIn(revoked, certificate),
    thisUpdate: from,
    nextUpdate: timeOf(rest[0]),
  };
}

function revokedIn(list: Element | undefined, certificate: Certificate): string | null {
  for (const entry of sequenceOf(list) ?? []) {
    const [serial, at, extensions] = sequenceOf(entry) ?? [];
    if (!isSameBytes(serial?.content, certificate.serial)) continue;
    const reason = readExtensions(extensions).get(reasonOid);
    const code = reason === undefined ? undefined : readElement(reason.value)?.content[0];
    return code === removedFromList ? null : (timeOf(at) ?? '');
  }
  return null;
}

/** A list may be of some certificates only; one that is of others says nothing about this one. */
function isInScope(scope: Uint8Array | undefined, certificate: Certificate): boolean {
  if (scope === undefined) return true;
  const parts = sequenceOf(readElement(scope));
  if (parts === undefined) return false;
  const point = parts.find((part) => isContext(part, 0));
  const isSet = (tag: number): boolean => parts.some((part) => isContext(part, tag) && part.content[0] !== 0);
  const isAuthority = authorityOf(certificate)?.isAuthority ?? false;
  if (isSet(3) || isSet(4) || isSet(5) || isSet(isAuthority ? 1 : 2)) return false;
  const points = certificate.extensions.get(pointsOid)?.value;
  const name = childrenOf(childrenOf(point)?.[0])?.[0];
  return (
    point === undefined ||
    (points !== undefined && name !== undefined && Buffer.from(points).includes(Buffer.from(name.bytes)))
  );
}

function wordsOfAnswer(
  certificate: Certificate,
  issuer: Certificate,
  answer: Uint8Array,
): readonly RevocationWord[] {
  const [, wrapped] = sequenceOf(readElement(answer)) ?? [];
  const [type, octets] = sequenceOf(childrenOf(wrapped)?.[0]) ?? [];
  if (oidOf(type) !== basicAnswerOid || octets === undefined) return [];
  const inner = octetsOf(octets);
  const [body, algorithm, signatureBits, given] =
    (inner === undefined ? undefined : sequenceOf(readElement(inner))) ?? [];
  const value = bitsOf(signatureBits);
  if (body === undefined || algorithm === undefined || value === undefined) return [];
  const responders = (sequenceOf(childrenOf(given)?.[0]) ?? [])
    .flatMap((element) => readCertificate(element.bytes) ?? [])
    .filter(
      (responder) => purposesOf(responder)?.includes(answeringPurpose) && isIssuedBy(responder, issuer),
    );
  const isRight = [issuer, ...responders].some((signer) => isSignedBy(signer, algorithm, body.bytes, value));
  if (!isRight) return [];
  const answers = (sequenceOf(body) ?? []).find((part) => isUniversal(part, universal.sequence));
  return (sequenceOf(answers) ?? []).flatMap((single) => wordOfSingle(certificate, issuer, single) ?? []);
}

function wordOfSingle(
  certificate: Certificate,
  issuer: Certificate,
  single: Element,
): RevocationWord | undefined {
  const [id, status, thisUpdate, ...rest] = sequenceOf(single) ?? [];
  const from = timeOf(thisUpdate);
  if (from === null || !isAbout(id, certificate, issuer)) return undefined;
  if (!isContext(status, 0) && !isContext(status, 1)) return undefined;
  return {
    revokedAt: status.tag === 0 ? null : (timeOf(childrenOf(status)?.[0]) ?? ''),
    thisUpdate: from,
    nextUpdate: timeOf(childrenOf(rest.find((part) => isContext(part, 0)))?.[0]),
  };
}

function isAbout(id: Element | undefined, certificate: Certificate, issuer: Certificate): boolean {
  const [algorithm, nameHash, keyHash, serial] = sequenceOf(id) ?? [];
  const hash = hashOf(algorithm);
  const key = bitsOf(sequenceOf(readElement(issuer.publicKeyBytes))?.[1]);
  if (hash === undefined || key === undefined || !isSameBytes(serial?.content, certificate.serial))
    return false;
  const digest = (bytes: Uint8Array): Uint8Array => createHash(hash).update(bytes).digest();
  return (
    isSameBytes(nameHash?.content, digest(issuer.subjectBytes)) && isSameBytes(keyHash?.content, digest(key))
  );
}

function isSignedBy(signer: Certificate, algorithm: Element, signed: Uint8Array, value: Uint8Array): boolean {
  const { publicKeyBytes } = signer;
  return (
    verifyValue({ algorithm, contentHash: null, publicKeyBytes, signed: [signed], value }).outcome === 'pass'
  );
}

/** Whether the issuer's key signed the certificate. */
function isIssuedBy(certificate: Certificate, issuer: Certificate): boolean {
  return (
    isSameBytes(certificate.issuerBytes, issuer.subjectBytes) &&
    isSignedBy(issuer, certificate.signatureAlgorithm, certificate.signedBytes, certificate.signature)
  );
}

/** Lists and answers of Adobe's signed attribute. */
export function adobeRevocation(value: Element | null | undefined): RevocationSource {
  const parts = sequenceOf(value ?? undefined) ?? [];
  const inside = (tag: number): readonly Element[] =>
    sequenceOf(childrenOf(parts.find((part) => isContext(part, tag)))?.[0]) ?? [];
  return { lists: inside(0), answers: inside(1).map(({ bytes }) => bytes) };
}
