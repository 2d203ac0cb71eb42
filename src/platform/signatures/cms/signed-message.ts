import {
  childrenOf,
  isContext,
  isUniversal,
  octetsOf,
  oidOf,
  readElement,
  sequenceOf,
  universal,
  type Element,
} from './asn1.ts';
import { readCertificate, type Certificate } from './certificate.ts';

/** An attribute of a signer: its number and its values. */
export type Attribute = { readonly oid: string; readonly values: readonly Element[] };

/** One signer of a message, as it stands there. */
export type Signer = {
  /** How the signer's certificate is named: issuer and serial number, or the key's identifier. */
  readonly name:
    | { readonly kind: 'serial'; readonly issuerBytes: Uint8Array; readonly serial: Uint8Array }
    | { readonly kind: 'key'; readonly identifier: Uint8Array };
  readonly digestAlgorithm: Element;
  /** What the signature covers; null where it covers the content itself. */
  readonly signedAttributes: Element | null;
  readonly attributes: readonly Attribute[];
  readonly signatureAlgorithm: Element;
  readonly value: Uint8Array;
  readonly unsignedAttributes: readonly Attribute[];
};

/** A message of kind SignedData (RFC 5652, and PKCS #7 before it). */
export type SignedMessage = {
  readonly contentType: string;
  /** The content that stands inside; null where it lies elsewhere. */
  readonly content: Uint8Array | null;
  readonly certificates: readonly Certificate[];
  /** Lists of revoked certificates and answers about single ones. */
  readonly revocationLists: readonly Element[];
  readonly revocationAnswers: readonly Uint8Array[];
  readonly signers: readonly Signer[];
};

/** Numbers of what messages and attributes are. */
export const cmsOids = {
  signedData: '1.2.840.113549.1.7.2',
  data: '1.2.840.113549.1.7.1',
  timestampContent: '1.2.840.113549.1.9.16.1.4',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingTime: '1.2.840.113549.1.9.5',
  signingCertificate: '1.2.840.113549.1.9.16.2.12',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  timestampToken: '1.2.840.113549.1.9.16.2.14',
  adobeRevocation: '1.2.840.113583.1.1.8',
  ocspInMessage: '1.3.6.1.5.5.7.16.2',
} as const;

/** Reads a message; undefined where the bytes are none. */
export function readSignedMessage(bytes: Uint8Array): SignedMessage | undefined {
  const [type, wrapped] = sequenceOf(readElement(bytes)) ?? [];
  if (oidOf(type) !== cmsOids.signedData || !isContext(wrapped, 0)) return undefined;
  const [, , encapsulated, ...rest] = sequenceOf(childrenOf(wrapped)?.[0]) ?? [];
  const [contentTypeElement, contentElement] = sequenceOf(encapsulated) ?? [];
  const contentType = oidOf(contentTypeElement);
  const signerSet = rest.at(-1);
  if (contentType === undefined || !isUniversal(signerSet, universal.set)) return undefined;
  const signers = sequenceOf(signerSet)?.map(readSigner);
  const known = signers?.filter((signer) => signer !== undefined);
  if (known === undefined || known.length !== signers?.length) return undefined;
  const lists = childrenOf(rest.find((part) => isContext(part, 1))) ?? [];
  return {
    contentType,
    content: isContext(contentElement, 0) ? contentOf(childrenOf(contentElement)?.[0]) : null,
    certificates: (childrenOf(rest.find((part) => isContext(part, 0))) ?? []).flatMap(
      (certificate) => readCertificate(certificate.bytes) ?? [],
    ),
    revocationLists: lists.filter((list) => isUniversal(list, universal.sequence)),
    revocationAnswers: lists.flatMap(answerIn),
    signers: known,
  };
}

/** The one value of an attribute; null where the attribute is missing, undefined where it is not clear. */
export function attributeValue(attributes: readonly Attribute[], oid: string): Element | null | undefined {
  const found = attributes.filter((attribute) => attribute.oid === oid);
  const [first] = found;
  if (first === undefined) return null;
  return found.length === 1 && first.values.length === 1 ? first.values[0] : undefined;
}

function readSigner(element: Element): Signer | undefined {
  const [, name, digestAlgorithm, ...rest] = sequenceOf(element) ?? [];
  const signedAttributes = isContext(rest[0], 0) ? rest[0] : null;
  const [signatureAlgorithm, value, unsigned] = signedAttributes === null ? rest : rest.slice(1);
  const signerName = readSignerName(name);
  if (signerName === undefined || digestAlgorithm === undefined) return undefined;
  if (signatureAlgorithm === undefined || !isUniversal(value, universal.octetString)) return undefined;
  const octets = octetsOf(value);
  const attributes = signedAttributes === null ? [] : readAttributes(signedAttributes);
  if (octets === undefined || attributes === undefined) return undefined;
  return {
    name: signerName,
    digestAlgorithm,
    signedAttributes,
    attributes,
    signatureAlgorithm,
    value: octets,
    unsignedAttributes: isContext(unsigned, 1) ? (readAttributes(unsigned) ?? []) : [],
  };
}

function readSignerName(name: Element | undefined): Signer['name'] | undefined {
  const identifier = isContext(name, 0) ? octetsOf(name) : undefined;
  if (identifier !== undefined) return { kind: 'key', identifier };
  const [issuer, serial] = sequenceOf(name) ?? [];
  return issuer === undefined || !isUniversal(serial, universal.integer)
    ? undefined
    : { kind: 'serial', issuerBytes: issuer.bytes, serial: serial.content };
}

function readAttributes(set: Element): readonly Attribute[] | undefined {
  const attributes = childrenOf(set)?.map((attribute) => {
    const [type, values] = sequenceOf(attribute) ?? [];
    const oid = oidOf(type);
    return oid === undefined ? undefined : { oid, values: sequenceOf(values) ?? [] };
  });
  const known = attributes?.filter((attribute) => attribute !== undefined);
  return known === undefined || known.length !== attributes?.length ? undefined : known;
}

/** A string's octets; of anything else (PKCS #7 allows it) the octets of its value. */
function contentOf(element: Element | undefined): Uint8Array | null {
  if (element === undefined) return null;
  const { content } = element;
  return isUniversal(element, universal.octetString) ? (octetsOf(element) ?? null) : content;
}

function answerIn(element: Element): readonly Uint8Array[] {
  if (!isContext(element, 1)) return [];
  const [type, answer] = childrenOf(element) ?? [];
  return oidOf(type) === cmsOids.ocspInMessage && answer !== undefined ? [answer.bytes] : [];
}
