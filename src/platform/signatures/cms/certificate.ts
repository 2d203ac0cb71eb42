import { createPublicKey, type KeyObject } from 'node:crypto';
import { keyUses, type KeyUse, type NamePart } from '#kernel/checked-file.ts';
import {
  bitsOf,
  childrenOf,
  isContext,
  isTrue,
  isUniversal,
  octetsOf,
  oidOf,
  readElement,
  sequenceOf,
  smallIntegerOf,
  universal,
  type Element,
} from './asn1.ts';
import { readName, timeOf } from './read-values.ts';

/** What an extension of a certificate holds, and whether who does not know it must refuse. */
export type Extension = { readonly isCritical: boolean; readonly value: Uint8Array };

/** A certificate, read without judging it: what cannot be read is empty or null, never an error. */
export type Certificate = {
  readonly bytes: Uint8Array;
  /** What its issuer signed. */
  readonly signedBytes: Uint8Array;
  readonly signatureAlgorithm: Element;
  readonly signature: Uint8Array;
  /** The serial number as it stands, which may be below zero. */
  readonly serial: Uint8Array;
  readonly issuerBytes: Uint8Array;
  readonly subjectBytes: Uint8Array;
  readonly issuer: readonly NamePart[];
  readonly subject: readonly NamePart[];
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly publicKeyBytes: Uint8Array;
  readonly extensions: ReadonlyMap<string, Extension>;
};

/** Numbers of the extensions that are understood here. */
export const extensionOids = {
  subjectKeyIdentifier: '2.5.29.14',
  keyUsage: '2.5.29.15',
  basicConstraints: '2.5.29.19',
  authorityKeyIdentifier: '2.5.29.35',
  extendedKeyUsage: '2.5.29.37',
  subjectAlternativeName: '2.5.29.17',
  nameConstraints: '2.5.29.30',
  certificatePolicies: '2.5.29.32',
  policyMappings: '2.5.29.33',
  policyConstraints: '2.5.29.36',
  inhibitAnyPolicy: '2.5.29.54',
} as const;

/** Reads a certificate; undefined where the bytes are none. */
export function readCertificate(bytes: Uint8Array): Certificate | undefined {
  const whole = readElement(bytes);
  const [body, signatureAlgorithm, signatureBits] = sequenceOf(whole) ?? [];
  const parts = sequenceOf(body);
  const signature = bitsOf(signatureBits);
  if (whole === undefined || body === undefined || parts === undefined) return undefined;
  if (signatureAlgorithm === undefined || signature === undefined) return undefined;
  const [serial, , issuer, validity, subject, publicKey, ...rest] = isContext(parts[0], 0)
    ? parts.slice(1)
    : parts;
  if (!isUniversal(serial, universal.integer) || issuer === undefined || subject === undefined)
    return undefined;
  if (publicKey === undefined) return undefined;
  const [from, to] = sequenceOf(validity) ?? [];
  const listed = childrenOf(rest.find((part) => isContext(part, 3)))?.[0];
  return {
    bytes: whole.bytes,
    signedBytes: body.bytes,
    signatureAlgorithm,
    signature,
    serial: serial.content,
    issuerBytes: issuer.bytes,
    subjectBytes: subject.bytes,
    issuer: readName(issuer),
    subject: readName(subject),
    validFrom: timeOf(from),
    validTo: timeOf(to),
    publicKeyBytes: publicKey.bytes,
    extensions: readExtensions(listed),
  };
}

/** Extensions by number, of a certificate, a list of revoked ones or an answer about one. */
export function readExtensions(list: Element | undefined): ReadonlyMap<string, Extension> {
  const found = new Map<string, Extension>();
  for (const extension of sequenceOf(list) ?? []) {
    const parts = sequenceOf(extension) ?? [];
    const oid = oidOf(parts[0]);
    const value = parts.at(-1);
    if (oid === undefined || !isUniversal(value, universal.octetString)) continue;
    const isCritical = isTrue(parts.find((part) => isUniversal(part, universal.boolean)));
    found.set(oid, { isCritical, value: octetsOf(value) ?? new Uint8Array() });
  }
  return found;
}

/** What the key may be used for; null where the certificate does not say. */
export function keyUsageOf(certificate: Certificate): readonly KeyUse[] | null {
  const extension = certificate.extensions.get(extensionOids.keyUsage);
  const element = extension === undefined ? undefined : readElement(extension.value);
  if (!isUniversal(element, universal.bitString) || element.isConstructed) return null;
  const [, ...octets] = element.content;
  return keyUses.filter((_, bit) => (((octets[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1) === 1);
}

/** The numbers of the purposes in the extended key usage; null where the certificate does not say. */
export function purposesOf(certificate: Certificate): readonly string[] | null {
  const extension = certificate.extensions.get(extensionOids.extendedKeyUsage);
  if (extension === undefined) return null;
  return (sequenceOf(readElement(extension.value)) ?? []).flatMap((purpose) => oidOf(purpose) ?? []);
}

/** Whether the certificate is one of an authority, and how many may stand below it; null where it does not say. */
export function authorityOf(
  certificate: Certificate,
): { readonly isAuthority: boolean; readonly pathLength: number | null } | null {
  const extension = certificate.extensions.get(extensionOids.basicConstraints);
  if (extension === undefined) return null;
  const parts = sequenceOf(readElement(extension.value)) ?? [];
  const length = smallIntegerOf(parts.find((part) => isUniversal(part, universal.integer)));
  return {
    isAuthority: isTrue(parts.find((part) => isUniversal(part, universal.boolean))),
    pathLength: length ?? null,
  };
}

/** The identifier that the certificate gives its key. */
export function keyIdentifierOf(certificate: Certificate): Uint8Array | undefined {
  const extension = certificate.extensions.get(extensionOids.subjectKeyIdentifier);
  const element = extension === undefined ? undefined : readElement(extension.value);
  return isUniversal(element, universal.octetString) ? octetsOf(element) : undefined;
}

/** The identifier of the key that is said to have signed the certificate. */
export function issuerKeyIdentifierOf(certificate: Certificate): Uint8Array | undefined {
  const extension = certificate.extensions.get(extensionOids.authorityKeyIdentifier);
  const parts = extension === undefined ? undefined : sequenceOf(readElement(extension.value));
  return parts?.find((part) => isContext(part, 0))?.content;
}

/** The public key; undefined where its kind is not known here. */
export function publicKeyOf(publicKeyBytes: Uint8Array): KeyObject | undefined {
  try {
    return createPublicKey({ key: Buffer.from(publicKeyBytes), format: 'der', type: 'spki' });
  } catch {
    return undefined;
  }
}
