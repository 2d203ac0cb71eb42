import { hashOf } from './algorithms.ts';
import { isSameBytes, isUniversal, octetsOf, readElement, sequenceOf, universal } from './asn1.ts';
import { purposesOf, type Certificate } from './certificate.ts';
import type { Verdict } from '#kernel/checked-file.ts';
import { failed, passed, untold, worstOf } from './finding.ts';
import { timeOf } from './read-values.ts';
import { cmsOids, readSignedMessage, type SignedMessage } from './signed-message.ts';
import { contentOf, digestOf, type SignedContent } from './signed-content.ts';
import { verifySigner } from './verify-signer.ts';

/** What a timestamp token says, and whether it says so of this content. */
export type TimestampFinding = {
  /** Whether the token is of this content and its authority's signature is right; chain and trust apart. */
  readonly verdict: Verdict;
  /** When the authority saw the content; null unless the token is right. */
  readonly time: string | null;
  /** When the token claims so. */
  readonly claimed: string | null;
  readonly certificate: Certificate | null;
  readonly certificates: readonly Certificate[];
  readonly message: SignedMessage | null;
  readonly weak: readonly string[];
};

const timestamping = '1.3.6.1.5.5.7.3.8';

/** Verifies a token of RFC 3161 for a content. */
export function verifyTimestamp(
  token: Uint8Array,
  content: SignedContent,
  otherCertificates: readonly Certificate[] = [],
): TimestampFinding {
  const none = { time: null, claimed: null, certificate: null, certificates: [], message: null, weak: [] };
  const message = readSignedMessage(token);
  if (message === undefined) return { ...none, verdict: failed('structure_broken') };
  if (message.contentType !== cmsOids.timestampContent || message.content === null) {
    return { ...none, message, verdict: failed('structure_broken') };
  }
  const [signer, second] = message.signers;
  if (signer === undefined) return { ...none, message, verdict: failed('signer_missing') };
  const [, , imprint, , time] = sequenceOf(readElement(message.content)) ?? [];
  const claimed = timeOf(time);
  const found = verifySigner(message, signer, contentOf(message.content), otherCertificates);
  const verdict = worstOf([
    found.digest,
    found.value,
    found.binding,
    verifyImprint(imprint, content),
    claimed === null ? untold('time_unknown') : passed,
    second === undefined ? passed : untold('several_signers'),
    isForTimestamps(found.certificate) ? passed : untold('key_usage_unfit', 'timeStamping'),
  ]);
  return {
    verdict,
    time: verdict.outcome === 'pass' ? claimed : null,
    claimed,
    certificate: found.certificate,
    certificates: message.certificates,
    message,
    weak: found.weak,
  };
}

function verifyImprint(imprint: Parameters<typeof sequenceOf>[0], content: SignedContent): Verdict {
  const [algorithm, value] = sequenceOf(imprint) ?? [];
  const hash = hashOf(algorithm);
  if (!isUniversal(value, universal.octetString)) return failed('structure_broken');
  const computed = hash === undefined ? undefined : digestOf(content, hash);
  if (computed === undefined) return untold('digest_algorithm_unknown');
  return isSameBytes(computed, octetsOf(value)) ? passed : failed('imprint_differs');
}

/** A missing certificate is told elsewhere. */
function isForTimestamps(certificate: Certificate | null): boolean {
  return certificate === null || (purposesOf(certificate)?.includes(timestamping) ?? false);
}
