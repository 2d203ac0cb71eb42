import { isSameBytes } from './asn1.ts';
import {
  authorityOf,
  extensionOids,
  issuerKeyIdentifierOf,
  keyIdentifierOf,
  keyUsageOf,
  type Certificate,
} from './certificate.ts';
import type { Verdict } from '#kernel/checked-file.ts';
import { checkNames } from './name-constraints.ts';
import { checkPolicies } from './path-policies.ts';
import { failed, passed, untold, worstOf } from './finding.ts';
import { namePartOids } from '#kernel/checked-file.ts';
import { isSameName, namePart, sayName } from './read-values.ts';
import { verifyValue } from './verify-value.ts';
import { maySign } from './verify-signer.ts';

/** A way from a certificate up to one that is trusted, and what was found on it. */
export type Chain = Verdict & { readonly path: readonly Certificate[] };

/** What to build a chain from. */
export type ChainQuestion = {
  readonly certificate: Certificate;
  /** The instant at which every certificate has to be valid; null where it is not known. */
  readonly at: string | null;
  /** Certificates that may stand between, trusted or not. */
  readonly between: readonly Certificate[];
  /** Certificates that are trusted; null where nobody said which. */
  readonly trusted: readonly Certificate[] | null;
};

const pathMax = 12;
const stepsMax = 400;

/** Extensions that are understood, or that ask for nothing which would have to be checked here. */
const understood = new Set<string>([
  ...Object.values(extensionOids),
  '2.5.29.9',
  '2.5.29.16',
  '2.5.29.18',
  '2.5.29.31',
  '1.3.6.1.5.5.7.1.1',
  '1.3.6.1.5.5.7.1.3',
  '1.3.6.1.5.5.7.48.1.5',
  '2.16.840.1.113730.1.1',
]);

/** Looks for the best way to a trusted certificate; without a trust folder nothing is ever trusted. */
export function buildChain({ certificate, at, between, trusted }: ChainQuestion): Chain {
  if (trusted === null) return { ...untold('no_trust_folder'), path: [certificate] };
  const anchors = trusted;
  const pool = distinct([...anchors, ...between]);
  const ends: Chain[] = [];
  let steps = 0;

  function walk(path: readonly Certificate[]): void {
    const last = path.at(-1);
    steps += 1;
    if (last === undefined || steps > stepsMax) return;
    if (anchors.some((anchor) => isSameBytes(anchor.bytes, last.bytes))) {
      ends.push({ ...checkPath(path, at), path });
      return;
    }
    const issuers = pool.filter((candidate) => isSameName(candidate.subjectBytes, last.issuerBytes));
    const isSelfSigned =
      isSameBytes(last.subjectBytes, last.issuerBytes) && signatureOf(last, last) === 'pass';
    if (isSelfSigned) {
      ends.push({ ...failed('issuer_untrusted', nameOf(last)), path });
      return;
    }
    const known = ends.length;
    if (path.length < pathMax) {
      for (const issuer of issuers) {
        if (path.some((earlier) => isSameBytes(earlier.bytes, issuer.bytes))) continue;
        const outcome = signatureOf(last, issuer);
        if (outcome === 'pass') walk([...path, issuer]);
        else if (outcome === 'cannot_tell')
          ends.push({ ...untold('chain_algorithm_unknown', nameOf(last)), path });
        else if (isNamedKey(last, issuer))
          ends.push({ ...failed('issuer_signature_differs', nameOf(last)), path });
      }
    }
    if (ends.length === known) ends.push({ ...untold('issuer_missing', sayName(last.issuer)), path });
  }

  walk([certificate]);
  const best = (['pass', 'cannot_tell', 'fail'] as const).flatMap((outcome) =>
    ends.filter((end) => end.outcome === outcome),
  )[0];
  return best ?? { ...untold('issuer_missing'), path: [certificate] };
}

/** The certificate whose key signed this one, out of those at hand. */
export function findIssuer(certificate: Certificate, pool: readonly Certificate[]): Certificate | undefined {
  return pool.find(
    (candidate) =>
      isSameName(candidate.subjectBytes, certificate.issuerBytes) &&
      signatureOf(certificate, candidate) === 'pass',
  );
}

function checkPath(path: readonly Certificate[], at: string | null): Verdict {
  const [leaf] = path;
  return worstOf([
    ...(leaf !== undefined && maySign(leaf) === false ? [untold('key_usage_unfit', nameOf(leaf))] : []),
    checkPolicies(path.slice(0, -1).toReversed()),
    ...path.flatMap((certificate, index) => {
      const isAnchor = index === path.length - 1;
      return [
        checkValidity(certificate, at, isAnchor && index > 0),
        ...(index === 0 ? [] : [checkAuthority(certificate, path.slice(1, index), isAnchor)]),
        ...(isAnchor ? [] : [checkExtensions(certificate)]),
        ...namesBelow(path, index),
      ];
    }),
  ]);
}

/** A root past its days is still the root that was trusted; whether it may stand is not for us to say. */
function checkValidity(certificate: Certificate, at: string | null, isAnchor: boolean): Verdict {
  const { validFrom, validTo } = certificate;
  if (at === null) return untold('time_unknown');
  if (validFrom === null || validTo === null) return untold('certificate_unreadable', nameOf(certificate));
  if (isBefore(validFrom, at) && isBefore(at, validTo)) return passed;
  return isAnchor
    ? untold('outside_validity', nameOf(certificate))
    : failed('outside_validity', nameOf(certificate));
}

function checkAuthority(issuer: Certificate, below: readonly Certificate[], isAnchor: boolean): Verdict {
  const authority = authorityOf(issuer);
  if (authority === null && !isAnchor) return failed('issuer_not_authority', nameOf(issuer));
  if (authority?.isAuthority === false) return failed('issuer_not_authority', nameOf(issuer));
  if (keyUsageOf(issuer)?.includes('keyCertSign') === false)
    return failed('issuer_key_usage', nameOf(issuer));
  const counted = below.filter(({ subjectBytes, issuerBytes }) => !isSameBytes(subjectBytes, issuerBytes));
  const most = authority?.pathLength ?? null;
  return most !== null && counted.length > most ? failed('path_too_long', nameOf(issuer)) : passed;
}

/** What an authority says of names binds everybody below it, other than its own certificates for further keys. */
function namesBelow(path: readonly Certificate[], index: number): readonly Verdict[] {
  const authority = path[index];
  if (authority === undefined) return [];
  return path
    .slice(0, index)
    .filter((below, at) => at === 0 || !isSameBytes(below.subjectBytes, below.issuerBytes))
    .map((below) => checkNames(below, authority));
}

function checkExtensions(certificate: Certificate): Verdict {
  const unknown = [...certificate.extensions].find(
    ([oid, { isCritical }]) => isCritical && !understood.has(oid),
  );
  return unknown === undefined ? passed : untold('extension_unknown', unknown[0]);
}

/** Signatures of certificates that were verified already: the same authorities stand behind many signers. */
const verified = new WeakMap<Certificate, WeakMap<Certificate, Verdict['outcome']>>();

function signatureOf(certificate: Certificate, issuer: Certificate): Verdict['outcome'] {
  const ofCertificate = verified.get(certificate) ?? new WeakMap<Certificate, Verdict['outcome']>();
  verified.set(certificate, ofCertificate);
  const known = ofCertificate.get(issuer);
  if (known !== undefined) return known;
  const { outcome } = verifyValue({
    algorithm: certificate.signatureAlgorithm,
    contentHash: null,
    publicKeyBytes: issuer.publicKeyBytes,
    signed: [certificate.signedBytes],
    value: certificate.signature,
  });
  ofCertificate.set(issuer, outcome);
  return outcome;
}

/** Whether the certificate says that this very key signed it. */
function isNamedKey(certificate: Certificate, issuer: Certificate): boolean {
  return isSameBytes(issuerKeyIdentifierOf(certificate), keyIdentifierOf(issuer));
}

/** The same certificate may come with the signature, with the file and from the folder. */
export function distinct(certificates: readonly Certificate[]): readonly Certificate[] {
  const found = new Map<string, Certificate>();
  for (const certificate of certificates) {
    const key = Buffer.from(certificate.bytes).toString('latin1');
    if (!found.has(key)) found.set(key, certificate);
  }
  return [...found.values()];
}

function isBefore(one: string, other: string): boolean {
  return Date.parse(one) <= Date.parse(other);
}

function nameOf(certificate: Certificate): string {
  return namePart(certificate.subject, namePartOids.commonName) ?? sayName(certificate.subject);
}
