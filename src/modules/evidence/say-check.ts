import type { CheckedFile, CheckedSignature, Outcome, Reason } from '#kernel/checked-file.ts';
import { say, type Facts, type Messages, type Sentence } from '#kernel/language.ts';
import type { CheckAnswer } from './domain/check.ts';
import { factsOf } from './domain/facts-of.ts';
import { hintsOf } from './domain/hints-of.ts';
import { evidenceMessages } from './messages.ts';

const sentences: Messages = evidenceMessages;

/** One answer in words. */
export type SaidAnswer = {
  readonly code: string;
  readonly outcome: Outcome;
  readonly text: string;
  readonly textEn: string;
  /** Which signature it is about, from 0; null for the file as a whole. */
  readonly signature: number | null;
};

/** One signature of a file as the command line prints it. */
export type SaidSignature = Pick<
  CheckedSignature,
  'field' | 'subFilter' | 'kind' | 'coverage' | 'claimedTime' | 'timestampTime' | 'weak' | 'page' | 'visible'
> & {
  readonly integrity: Outcome;
  readonly laterChanges: CheckedSignature['laterChanges']['kind'];
  readonly signer: {
    readonly cn: string | null;
    readonly o: string | null;
    readonly issuer: string | null;
    readonly serial: string | null;
    readonly validFrom: string | null;
    readonly validTo: string | null;
    readonly keyUsage: readonly string[] | null;
    readonly sha256: string | null;
  };
  readonly chain: Outcome;
  readonly reasons: readonly string[];
  readonly reasonCodes: readonly string[];
};

/** A file as the command line prints it. */
export type SaidFile = Pick<CheckedFile, 'sha256' | 'kind' | 'bytes' | 'pageCount' | 'problem'> & {
  readonly file: string;
  readonly readable: boolean;
  readonly signatures: readonly SaidSignature[];
  readonly facts: readonly SaidAnswer[];
  readonly hints: readonly SaidAnswer[];
};

/** Says everything that was found about a file, in both languages. */
export function sayFile(name: string, checked: CheckedFile): SaidFile {
  const { sha256, kind, bytes, pageCount, problem, isReadable } = checked;
  return {
    file: name,
    sha256,
    kind,
    readable: isReadable,
    signatures: checked.signatures.map(saySignature),
    facts: factsOf(checked).map((answer) => sayAnswer('fact', answer)),
    hints: hintsOf(checked, checked.firstPageText).map((answer) => sayAnswer('hint', answer)),
    bytes,
    pageCount,
    problem,
  };
}

/** Says what was found about one signature. */
export function saySignature(signature: CheckedSignature): SaidSignature {
  const { certificate, integrity, chain, revocation, timestamp, coverageReasons, laterChanges } = signature;
  const reasons = distinctReasons([
    ...integrity.reasons,
    ...(timestamp?.reasons ?? []),
    ...chain.reasons,
    ...revocation.reasons,
  ]);
  return {
    field: signature.field,
    subFilter: signature.subFilter,
    kind: signature.kind,
    integrity: integrity.outcome,
    coverage: signature.coverage,
    laterChanges: laterChanges.kind,
    signer: {
      cn: certificate?.cn ?? null,
      o: certificate?.o ?? null,
      issuer: certificate?.issuer ?? null,
      serial: certificate?.serial ?? null,
      validFrom: certificate?.validFrom ?? null,
      validTo: certificate?.validTo ?? null,
      keyUsage: certificate?.keyUsage ?? null,
      sha256: certificate?.sha256 ?? null,
    },
    claimedTime: signature.claimedTime,
    timestampTime: signature.timestampTime,
    chain: chain.outcome,
    weak: signature.weak,
    reasons: reasons.map((reason) => sayReason(reason).vi),
    reasonCodes: [...reasons.map(({ code }) => code), ...coverageReasons, ...laterChanges.reasons],
    page: signature.page,
    visible: signature.visible,
  };
}

/** Says the answer to one check, with the reasons for it, in both languages. */
export function sayAnswer(kind: 'fact' | 'hint', answer: CheckAnswer<string>): SaidAnswer {
  const { code, outcome, signature } = answer;
  const sentence = sentences[`evidence.${kind}.${code}.${outcome}`];
  const reasons = distinctReasons(answer.reasons).map(sayReason);
  const whole = (language: 'vi' | 'en'): string =>
    [
      sentence === undefined ? code : say(sentence, language, factsInWords(answer.facts, language)),
      ...reasons.map((reason) => reason[language]),
    ].join(' ');
  return { code, outcome, text: whole('vi'), textEn: whole('en'), signature };
}

/** The one fact that is itself a sentence. */
function factsInWords(facts: Facts, language: 'vi' | 'en'): Facts {
  const { problem } = facts;
  return typeof problem === 'string'
    ? { ...facts, problem: sentences[`evidence.problem.${problem}`]?.[language] ?? problem }
    : facts;
}

function sayReason({ code, about }: Reason): Sentence {
  const sentence = sentences[`evidence.reason.${code}`];
  if (sentence === undefined) return { vi: code, en: code };
  const facts = { about: about ?? '' };
  const tidy = (text: string): string => text.replace(/ ?\(\)| “”|:? (?=\.$)/g, '');
  return { vi: tidy(say(sentence, 'vi', facts)), en: tidy(say(sentence, 'en', facts)) };
}

function distinctReasons(reasons: readonly Reason[]): readonly Reason[] {
  const seen = new Set<string>();
  return reasons.filter(({ code, about }) => {
    const key = `${code}\n${about ?? ''}`;
    return !seen.has(key) && seen.add(key);
  });
}
