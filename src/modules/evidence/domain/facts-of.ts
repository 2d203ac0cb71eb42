import type {
  CheckedFile,
  CheckedSignature,
  Outcome,
  SignedFileKind,
  Verdict,
} from '#kernel/checked-file.ts';
import type { Facts } from '#kernel/language.ts';
import type { CheckAnswer, FactCode } from './check.ts';

type Fact = CheckAnswer<FactCode>;

/** What may act when it is opened, or is not what people take for a document. */
const refusedKinds: ReadonlySet<SignedFileKind> = new Set([
  'html',
  'svg',
  'executable',
  'script',
  'macro_office',
]);
/** What lies inside was not looked at. */
const closedKinds: ReadonlySet<SignedFileKind> = new Set(['zip', 'archive', 'unknown', 'empty']);
/** Files in which a signature could have been found. */
const signableKinds: ReadonlySet<SignedFileKind> = new Set([
  'cms',
  'xml',
  'docx',
  'xlsx',
  'pptx',
  'odt',
  'ods',
  'odp',
]);
/** The reason for which nothing can be said of a range, though nothing is proven either. */
const tail = 'tail_not_covered';
const forbidden = 'forbidden_by_certification';

/** Everything that was checked about a file: what holds, what is proven wrong, what cannot be told. */
export function factsOf(file: CheckedFile): readonly Fact[] {
  return [...factsOfFile(file), ...file.signatures.flatMap(factsOfSignature)];
}

function factsOfFile(file: CheckedFile): readonly Fact[] {
  const { isReadable, problem, kind, kindsByName, sha256 } = file;
  const known = kind !== 'unknown' && kind !== 'empty';
  const named = kindsByName?.[0] ?? null;
  return [
    fact('file_opens', isReadable ? (problem === null ? 'pass' : 'cannot_tell') : 'fail', { problem }),
    ...(sha256 === null
      ? []
      : [
          fact('type_known', known ? 'pass' : 'cannot_tell', { kind }),
          fact('type_matches_name', matchesName(file), { kind, named }),
          fact(
            'type_allowed',
            refusedKinds.has(kind) ? 'fail' : closedKinds.has(kind) ? 'cannot_tell' : 'pass',
            { kind },
          ),
        ]),
    fact('sha256', sha256 === null ? 'cannot_tell' : 'pass', { sha256 }),
    ...signaturePresent(file),
  ];
}

function matchesName({ kind, kindsByName }: CheckedFile): Outcome {
  if (kindsByName === null || kind === 'unknown' || kind === 'empty') return 'cannot_tell';
  return kindsByName.includes(kind) ? 'pass' : 'fail';
}

function signaturePresent({ kind, isReadable, signatures }: CheckedFile): readonly Fact[] {
  const count = signatures.length;
  if (count > 0) return [fact('signature_present', 'pass', { count })];
  if (kind === 'pdf') return [fact('signature_present', isReadable ? 'fail' : 'cannot_tell')];
  return signableKinds.has(kind) ? [fact('signature_present', 'cannot_tell')] : [];
}

function factsOfSignature(signature: CheckedSignature, index: number): readonly Fact[] {
  const { certificate, laterChanges, coverage, coverageReasons, timestamp } = signature;
  const field = signature.field;
  const of = (code: FactCode, verdict: Verdict, facts: Facts = {}): Fact => ({
    code,
    outcome: verdict.outcome,
    facts: { field, ...facts },
    reasons: verdict.reasons,
    signature: index,
  });
  const plain = (outcome: Outcome): Verdict => ({ outcome, reasons: [] });
  const name = certificate?.cn ?? certificate?.o ?? null;
  const at = signature.timestampTime ?? signature.claimedTime;
  return [
    of('signature_readable', signature.structure),
    of('digest_matches', signature.digest),
    of('signature_value', signature.value),
    of('certificate_bound', signature.binding, { name }),
    of('byte_range', plain(coverageOutcome(signature)), {
      coverage,
      why: coverageReasons.join(', '),
    }),
    of('later_changes', plain(laterChangesOutcome(laterChanges)), {
      changes: laterChanges.kind,
      why: laterChanges.reasons.join(', '),
    }),
    of('certificate_parsed', plain(certificate === null ? 'cannot_tell' : 'pass'), {
      name,
      serial: certificate?.serial ?? null,
      issuer: certificate?.issuer ?? null,
    }),
    of('time_within_validity', signature.validity, {
      at,
      from: certificate?.validFrom ?? null,
      to: certificate?.validTo ?? null,
    }),
    ...(timestamp === null ? [] : [of('timestamp', timestamp, { at: signature.timestampTime })]),
    of('certificate_chain', signature.chain, { name }),
    of('certificate_not_revoked', signature.revocation, { name }),
  ];
}

function coverageOutcome({ coverage, coverageReasons, integrity }: CheckedSignature): Outcome {
  if (coverage !== 'broken') return 'pass';
  const isProven = integrity.reasons.some(({ code }) => code === 'range_broken');
  return isProven || coverageReasons.includes(tail) ? 'fail' : 'cannot_tell';
}

/** An addition that the first signer had forbidden is a change of what was signed. */
function laterChangesOutcome({ kind, reasons }: CheckedSignature['laterChanges']): Outcome {
  if (kind === 'content' || reasons.includes(forbidden)) return 'fail';
  return kind === 'cannot_tell' ? 'cannot_tell' : 'pass';
}

function fact(code: FactCode, outcome: Outcome, facts: Facts = {}): Fact {
  return { code, outcome, facts, reasons: [], signature: null };
}
