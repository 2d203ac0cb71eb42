import { buildChain, findIssuer, type Chain } from './cms/build-chain.ts';
import type { Certificate } from './cms/certificate.ts';
import type { Verdict } from '#kernel/checked-file.ts';
import { failed, passed, untold } from './cms/finding.ts';
import { namePartOids } from '#kernel/checked-file.ts';
import { namePart } from './cms/read-values.ts';
import { revocationWords, type RevocationSource } from './cms/revocation.ts';

/** What trust in a certificate is judged by. */
export type TrustQuestion = {
  readonly certificate: Certificate;
  readonly at: string | null;
  /** Whether an authority vouches for the instant; a signer can claim any. */
  readonly isTimeProven: boolean;
  readonly between: readonly Certificate[];
  readonly trusted: readonly Certificate[] | null;
  readonly revocation: RevocationSource;
};

/** Whether a certificate was valid, trusted and not revoked when it signed. */
export type TrustFinding = {
  readonly validity: Verdict;
  readonly chain: Verdict;
  readonly revocation: Verdict;
};

/** Judges a certificate at the instant of signing, as far as that is known. */
export function judgeTrust(question: TrustQuestion): TrustFinding {
  const chain = buildChain(question);
  const revocation = judgeRevocation(question, chain);
  return {
    validity: judgeValidity(question.certificate, question.at),
    chain:
      revocation.outcome === 'fail'
        ? { outcome: 'fail', reasons: [...revocation.reasons, ...chain.reasons] }
        : { outcome: chain.outcome, reasons: chain.reasons },
    revocation,
  };
}

function judgeValidity({ validFrom, validTo }: Certificate, at: string | null): Verdict {
  if (at === null) return untold('time_unknown');
  if (validFrom === null || validTo === null) return untold('certificate_unreadable');
  const instant = Date.parse(at);
  return instant >= Date.parse(validFrom) && instant <= Date.parse(validTo)
    ? passed
    : failed('outside_validity');
}

/** Only what the issuer itself, or whom it appointed, has signed counts. */
function judgeRevocation(question: TrustQuestion, { path }: Chain): Verdict {
  const pool = [...question.between, ...(question.trusted ?? []), ...path];
  const way = path.length > 1 ? path : pathWithoutTrust(question.certificate, pool);
  const verdicts = way.slice(0, -1).map((certificate, index) => {
    const issuer = way[index + 1];
    return issuer === undefined ? untold('issuer_missing') : judgeOne(question, certificate, issuer);
  });
  const [first = { outcome: 'cannot_tell', reasons: [] } satisfies Verdict, ...above] = verdicts;
  // Of authorities it matters only that none was revoked: their lists are seldom brought along.
  return above.find(({ outcome }) => outcome === 'fail') ?? first;
}

function judgeOne(question: TrustQuestion, certificate: Certificate, issuer: Certificate): Verdict {
  const words = revocationWords(certificate, issuer, question.revocation);
  const revoked = words.find(({ revokedAt }) => revokedAt !== null);
  const name = namePart(certificate.subject, namePartOids.commonName);
  const { at, isTimeProven } = question;
  if (revoked !== undefined) {
    const since = Date.parse(revoked.revokedAt ?? '');
    if (at === null || Number.isNaN(since)) return untold('revoked', name);
    if (since <= Date.parse(at)) return failed('revoked', name);
    return isTimeProven
      ? { outcome: 'pass', reasons: untold('revoked_later', name).reasons }
      : untold('revoked_later', name);
  }
  const instant = at === null ? Number.NaN : Date.parse(at);
  const isCurrent = words.some(
    ({ thisUpdate, nextUpdate }) =>
      Date.parse(thisUpdate) >= instant || (nextUpdate !== null && Date.parse(nextUpdate) >= instant),
  );
  return isCurrent ? passed : { outcome: 'cannot_tell', reasons: [] };
}

function pathWithoutTrust(certificate: Certificate, pool: readonly Certificate[]): readonly Certificate[] {
  const issuer = findIssuer(certificate, pool);
  return issuer === undefined ? [certificate] : [certificate, issuer];
}
