import { readElement, isUniversal, isSameBytes, octetsOf, universal, type Element } from './asn1.ts';
import type { Certificate } from './certificate.ts';
import type { Reason, Verdict } from '#kernel/checked-file.ts';
import { failed, passed, untold, worstOf } from './finding.ts';
import { adobeRevocation, type RevocationSource } from './revocation.ts';
import {
  attributeValue,
  cmsOids,
  readSignedMessage,
  type SignedMessage,
  type Signer,
} from './signed-message.ts';
import { contentOf, digestOf, type SignedContent } from './signed-content.ts';
import { verifyTimestamp, type TimestampFinding } from './timestamp-token.ts';
import { verifyValue, type ValueVerdict } from './verify-value.ts';
import { verifySigner } from './verify-signer.ts';

/** A signature as it was found in a file. */
export type CmsQuestion = {
  readonly contents: Uint8Array;
  readonly subFilter: string | null;
  readonly isTimestamp: boolean;
  /** What is signed; null where it is not at hand. */
  readonly content: SignedContent | null;
  /** Certificates that lie beside the signature, the signer's first. */
  readonly certificates: readonly Certificate[];
};

/** What was found about one signature, trust apart. */
export type CmsFinding = {
  /** Whether there is a signature that can be read at all. */
  readonly structure: Verdict;
  readonly digest: Verdict;
  readonly value: Verdict;
  readonly binding: Verdict;
  readonly certificate: Certificate | null;
  readonly signingTime: string | null;
  /** A timestamp of the signature, or the signature that is one itself. */
  readonly timestamp: TimestampFinding | null;
  readonly certificates: readonly Certificate[];
  readonly revocation: RevocationSource;
  readonly weak: readonly string[];
};

const detached = new Set(['adbe.pkcs7.detached', 'ETSI.CAdES.detached']);
const timestamped = 'ETSI.RFC3161';
const digestInside = 'adbe.pkcs7.sha1';
const bareValue = 'adbe.x509.rsa_sha1';
const noRevocation: RevocationSource = { lists: [], answers: [] };

/** RSA with SHA-1, as the name of this kind has it, and with the SHA-256, SHA-384 and SHA-512 of later editions. */
const bareAlgorithms = [5, 11, 12, 13].map((last) =>
  Uint8Array.of(0x30, 11, 6, 9, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 1, last),
);

/** Verifies a signature of a PDF, of whichever kind it says it is. */
export function verifyCms(question: CmsQuestion): CmsFinding {
  const { contents, subFilter, isTimestamp } = question;
  if (contents.every((byte) => byte === 0)) return unread(failed('contents_empty'));
  if (isTimestamp || subFilter === timestamped) return verifyDocumentTimestamp(question);
  if (subFilter === bareValue) return verifyBareValue(question);
  const isKnown = subFilter !== null && (detached.has(subFilter) || subFilter === digestInside);
  const message = readSignedMessage(contents);
  if (message === undefined) {
    return unread(isKnown ? failed('structure_broken') : untold('sub_filter_unsupported', subFilter));
  }
  const [signer, second] = message.signers;
  if (signer === undefined) return unread(failed('signer_missing'), message);
  const isInside = subFilter === digestInside;
  const finding = verifyMessageSigner(
    message,
    signer,
    isInside ? (message.content === null ? null : contentOf(message.content)) : question.content,
    question.certificates,
  );
  return {
    ...finding,
    structure: worstOf([
      isKnown ? passed : untold('sub_filter_unsupported', subFilter),
      second === undefined ? passed : untold('several_signers'),
    ]),
    digest: isInside ? worstOf([finding.digest, digestWithin(message, question.content)]) : finding.digest,
    weak: isInside ? [...new Set([...finding.weak, 'sha1'])] : finding.weak,
  };
}

/** Verifies one signer of a message, with the timestamp that the signature may carry. */
export function verifyMessageSigner(
  message: SignedMessage,
  signer: Signer,
  content: SignedContent | null,
  others: readonly Certificate[],
): CmsFinding {
  const finding = verifySigner(message, signer, content, others);
  const token = attributeValue(signer.unsignedAttributes, cmsOids.timestampToken);
  const pool = [...message.certificates, ...others];
  const timestamp = token ? verifyTimestamp(token.bytes, contentOf(signer.value), pool) : null;
  const adobe = adobeRevocation(attributeValue(signer.attributes, cmsOids.adobeRevocation));
  return {
    ...finding,
    structure: passed,
    timestamp,
    certificates: [...message.certificates, ...(timestamp?.certificates ?? [])],
    revocation: {
      lists: [...message.revocationLists, ...adobe.lists, ...(timestamp?.message?.revocationLists ?? [])],
      answers: [...message.revocationAnswers, ...adobe.answers],
    },
  };
}

/** The content of this old kind is the SHA-1 of the signed bytes. */
function digestWithin(message: SignedMessage, content: SignedContent | null): Verdict {
  if (content === null || message.content === null) return untold('content_missing');
  return isSameBytes(message.content, digestOf(content, 'sha1')) ? passed : failed('digest_differs');
}

function verifyDocumentTimestamp({ contents, content, certificates }: CmsQuestion): CmsFinding {
  const timestamp = verifyTimestamp(contents, content ?? contentOf(), certificates);
  const { verdict, certificate, message } = timestamp;
  const [imprint, rest] = partOf(verdict, 'imprint_differs');
  return {
    structure: passed,
    digest: content === null ? untold('content_missing') : imprint,
    value: rest,
    binding: passed,
    certificate,
    signingTime: null,
    timestamp,
    certificates: timestamp.certificates,
    revocation: { lists: message?.revocationLists ?? [], answers: message?.revocationAnswers ?? [] },
    weak: timestamp.weak,
  };
}

/** What a verdict says for one reason, and what it says for all others. */
function partOf({ reasons, outcome }: Verdict, code: Reason['code']): readonly [Verdict, Verdict] {
  const others = reasons.filter((reason) => reason.code !== code);
  if (others.length === reasons.length) return [passed, { outcome, reasons }];
  return [failed(code), { outcome: others.length === 0 ? 'pass' : 'cannot_tell', reasons: others }];
}

function verifyBareValue({ contents, content, certificates }: CmsQuestion): CmsFinding {
  const [certificate] = certificates;
  const element = readElement(contents);
  if (!isUniversal(element, universal.octetString)) {
    return unread(failed('structure_broken'));
  }
  if (certificate === undefined) return unread(untold('certificate_missing'));
  const signature = octetsOf(element) ?? new Uint8Array();
  const tries = bareAlgorithms.flatMap((bytes) => {
    const algorithm = readElement(bytes);
    return content === null || algorithm === undefined
      ? []
      : [() => verifyBareWith(algorithm, certificate, content, signature)];
  });
  let value: ValueVerdict = { ...untold('content_missing'), weak: [] };
  for (const [index, attempt] of tries.entries()) {
    const found = attempt();
    if (index === 0 || found.outcome === 'pass') value = found;
    if (found.outcome === 'pass') break;
  }
  return {
    ...unread(passed),
    digest: passed,
    value,
    binding: passed,
    certificate,
    certificates,
    weak: value.weak,
  };
}

function verifyBareWith(
  algorithm: Element,
  certificate: Certificate,
  content: SignedContent,
  value: Uint8Array,
): ValueVerdict {
  const { publicKeyBytes } = certificate;
  return verifyValue({ algorithm, contentHash: null, publicKeyBytes, signed: content.parts, value });
}

/** Nothing more can be said than that the signature could not be read. */
function unread(structure: Verdict, message?: SignedMessage): CmsFinding {
  const unknown: Verdict = { outcome: 'cannot_tell', reasons: [] };
  return {
    structure,
    digest: unknown,
    value: unknown,
    binding: unknown,
    certificate: null,
    signingTime: null,
    timestamp: null,
    certificates: message?.certificates ?? [],
    revocation: noRevocation,
    weak: [],
  };
}
