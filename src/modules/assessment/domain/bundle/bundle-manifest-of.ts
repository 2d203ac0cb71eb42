import {
  bundleEdition,
  bundleFormat,
  type BundleDocument,
  type BundleEntry,
  type BundleManifest,
  type LeaveOutReason,
} from '#modules/evidence/domain/bundle-manifest.ts';
import type { BundleSource } from './bundle-source.ts';
import { leaveOutWords } from './bundle-words.ts';
import { titleOf, type BundlePlan, type PlannedDocument } from './plan-bundle.ts';

/** What became of the making: the files that stand in the archive, and those left out although they were planned. */
export type BundleOutcome = {
  readonly madeAt: string;
  readonly entries: readonly BundleEntry[];
  readonly leftOut: ReadonlyMap<string, LeaveOutReason>;
};

/** The list of a bundle, from what was planned and what became of it. */
export function bundleManifestOf(
  source: BundleSource,
  plan: BundlePlan,
  { madeAt, entries, leftOut }: BundleOutcome,
): BundleManifest {
  const documents = plan.documents.map((planned) => listedDocument(planned, leftOut));
  const actual = documents.filter(({ path }) => path !== null).length;
  const missing = documents.filter((document) => document.missing !== null).length;
  return {
    format: bundleFormat,
    edition: bundleEdition,
    madeAt,
    unit: { id: source.unitId, name: source.unitName },
    year: source.year,
    assessment: {
      id: source.assessmentId,
      state: source.state,
      submissionHash: source.submissionHash,
    },
    criteriaSet: source.criteriaSet,
    isComplete: missing === 0,
    expected: actual + missing,
    actual,
    items: source.items.map(({ code, name, needsEvidence, isNotApplicable, explanation }) => ({
      code,
      name,
      folder: plan.folders.get(code) ?? null,
      needsEvidence,
      isNotApplicable,
      explanation,
    })),
    documents,
    entries,
  };
}

function listedDocument(
  { paper, uses, path, missing }: PlannedDocument,
  leftOut: ReadonlyMap<string, LeaveOutReason>,
): BundleDocument {
  const { document } = paper;
  const code = missing ?? (path === null ? null : (leftOut.get(path) ?? null));
  return {
    title: titleOf(paper),
    number: document?.number ?? paper.number,
    symbol: document?.symbol ?? null,
    subject: document?.subject ?? null,
    issuedOn: document?.issuedOn ?? paper.issuedOn,
    signedOn: document?.signedOn ?? null,
    state: document?.state ?? null,
    revision: document?.revision ?? null,
    fileName: document?.fileName ?? null,
    sha256: document?.sha256 ?? null,
    size: document?.size ?? null,
    items: uses,
    failedFacts: document?.failedFacts ?? [],
    address: paper.address,
    path: code === null ? path : null,
    missing: code === null ? null : { code, text: leaveOutWords[code] },
  };
}
