import type { Certificate } from './cms/certificate.ts';
import type { Verdict } from '#kernel/checked-file.ts';
import { untold, worstOf } from './cms/finding.ts';
import type { RevocationSource } from './cms/revocation.ts';
import type { CmsFinding } from './cms/verify-cms.ts';
import { certificateFacts } from './certificate-facts.ts';
import type { CheckedSignature } from '#kernel/checked-file.ts';
import { judgeTrust, type TrustFinding } from './judge-trust.ts';

/** Where a signature was found, as far as a container of any kind tells. */
export type SignaturePlace = Pick<
  CheckedSignature,
  | 'field'
  | 'page'
  | 'visible'
  | 'subFilter'
  | 'kind'
  | 'coverage'
  | 'coverageReasons'
  | 'laterChanges'
  | 'reason'
  | 'location'
> & {
  /** What the container says about when it was signed. */
  readonly claimedTime: string | null;
  /** What the container's own form says against the signature. */
  readonly form: Verdict;
};

/** What trust is judged by: whom the office trusts, and what the file brings along. */
export type TrustGround = {
  readonly trusted: readonly Certificate[] | null;
  readonly certificates: readonly Certificate[];
  readonly revocation: RevocationSource;
};

/** Puts together what the container and the signature itself tell. */
export function assembleSignature(
  place: SignaturePlace,
  finding: CmsFinding,
  ground: TrustGround,
): CheckedSignature {
  const { form, ...rest } = place;
  const { certificate, structure, digest, value, binding, timestamp } = finding;
  const isTimestamp = place.kind === 'timestamp';
  const claimedTime = isTimestamp ? null : (finding.signingTime ?? place.claimedTime);
  const timestampTime = timestamp?.time ?? null;
  const between = [...finding.certificates, ...ground.certificates];
  const revocation: RevocationSource = {
    lists: [...finding.revocation.lists, ...ground.revocation.lists],
    answers: [...finding.revocation.answers, ...ground.revocation.answers],
  };
  const judge = (owner: Certificate, at: string | null, isTimeProven: boolean): TrustFinding =>
    judgeTrust({ certificate: owner, at, isTimeProven, between, trusted: ground.trusted, revocation });
  const authority = timestamp?.certificate ?? null;
  const ofAuthority = authority === null ? null : judge(authority, timestampTime, true);
  // A timestamp proves the time only to one who trusts the authority that set it.
  const isTimeProven = ofAuthority?.chain.outcome === 'pass';
  const at = timestampTime ?? (isTimestamp ? null : zoned(claimedTime));
  const trust =
    certificate === null
      ? nothingKnown(ground.trusted)
      : isTimestamp && ofAuthority !== null
        ? ofAuthority
        : judge(certificate, at, isTimeProven);
  return {
    ...rest,
    integrity: integrityOf([structure, digest, value, binding, form]),
    structure,
    digest,
    value,
    binding,
    certificate: certificate === null ? null : certificateFacts(certificate),
    claimedTime,
    timestampTime,
    timestamp: timestamp?.verdict ?? null,
    timestampChain: ofAuthority?.chain ?? null,
    ...trust,
    weak: finding.weak,
  };
}

/** A signature that passes has been verified to its last byte; what nobody looked at is never a pass. */
function integrityOf(verdicts: readonly Verdict[]): Verdict {
  const { outcome, reasons } = worstOf(verdicts);
  return { outcome, reasons: outcome === 'pass' ? [] : reasons };
}

function nothingKnown(trusted: TrustGround['trusted']): TrustFinding {
  const unknown = untold('certificate_missing');
  return {
    validity: unknown,
    chain: trusted === null ? untold('no_trust_folder') : unknown,
    revocation: unknown,
  };
}

/** A time that names no zone is taken for Greenwich's, as the standard says of such times. */
function zoned(time: string | null): string | null {
  if (time === null) return null;
  const whole = /(?:Z|[+-]\d{2}:?\d{2})$/.test(time) ? time : `${time}Z`;
  return Number.isNaN(Date.parse(whole)) ? null : whole;
}
