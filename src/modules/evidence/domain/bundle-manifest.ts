/** How the list of a bundle names itself, which edition of it this is, and where it stands in the archive. */
export const bundleFormat = 'minh-chung-bundle';
export const bundleEdition = 1;
export const manifestPath = 'manifest.json';

/** Why the file of a document is not in a bundle. */
export const leaveOutReasons = ['quarantined', 'refused', 'damaged', 'lost'] as const;
export type LeaveOutReason = (typeof leaveOutReasons)[number];

/** A file of the archive with the hash of its bytes: a document, a note that points to one, or an index. */
export type BundleEntry = {
  readonly path: string;
  readonly sha256: string;
  readonly size: number;
  readonly kind: 'document' | 'note' | 'index';
};

/** Where a document proves an item. */
export type BundleUse = {
  readonly code: string;
  readonly passage: string | null;
  readonly page: number | null;
};

/** A document of the bundle: what it is, what it stands for, and where its file lies or why it does not. */
export type BundleDocument = {
  readonly title: string;
  readonly number: string | null;
  readonly symbol: string | null;
  readonly subject: string | null;
  readonly issuedOn: string | null;
  readonly signedOn: string | null;
  /** The state of the unit's own review; null where the document is only named. */
  readonly state: string | null;
  readonly revision: number | null;
  readonly fileName: string | null;
  readonly sha256: string | null;
  readonly size: number | null;
  readonly items: readonly BundleUse[];
  /** The checks of its file that failed. */
  readonly failedFacts: readonly string[];
  /** Where a document is kept that was named without a file. */
  readonly address: string | null;
  /** Its file in the archive; null where it is only named, or missing. */
  readonly path: string | null;
  readonly missing: { readonly code: LeaveOutReason; readonly text: string } | null;
};

/** The list in a bundle: whose year it is, every document, every file, and whether all of them are there. */
export type BundleManifest = {
  readonly format: typeof bundleFormat;
  readonly edition: typeof bundleEdition;
  readonly madeAt: string;
  readonly unit: { readonly id: string; readonly name: string };
  readonly year: number;
  readonly assessment: {
    readonly id: string;
    readonly state: string;
    readonly submissionHash: string | null;
  };
  readonly criteriaSet: {
    readonly id: string;
    readonly code: string;
    readonly title: string;
    readonly hash: string;
  };
  readonly isComplete: boolean;
  /** How many files belong here, and how many are here. */
  readonly expected: number;
  readonly actual: number;
  readonly items: readonly {
    readonly code: string;
    readonly name: string;
    readonly folder: string | null;
    readonly needsEvidence: boolean;
    readonly isNotApplicable: boolean;
    readonly explanation: string | null;
  }[];
  readonly documents: readonly BundleDocument[];
  readonly entries: readonly BundleEntry[];
};

/** As much of a list as verifying needs. */
export type ListedBundle = {
  readonly unitName: string;
  readonly year: number;
  readonly madeAt: string;
  readonly isComplete: boolean;
  readonly expected: number;
  readonly actual: number;
  readonly entries: readonly Pick<BundleEntry, 'path' | 'sha256' | 'size'>[];
  readonly missing: readonly { readonly title: string; readonly text: string }[];
};

/** What became of reading a list. */
export type ManifestReading =
  | { readonly kind: 'read'; readonly listed: ListedBundle }
  | { readonly kind: 'fault'; readonly code: 'manifest_unreadable' | 'manifest_foreign' | 'manifest_later' };

type Fields = Readonly<Record<string, unknown>>;

/** Reads the list of a bundle, which may be anything: what does not hold together is not read. */
export function readManifest(text: string): ManifestReading {
  const manifest = parsed(text);
  if (manifest === null) return { kind: 'fault', code: 'manifest_unreadable' };
  if (manifest['format'] !== bundleFormat) return { kind: 'fault', code: 'manifest_foreign' };
  if (typeof manifest['edition'] === 'number' && manifest['edition'] > bundleEdition)
    return { kind: 'fault', code: 'manifest_later' };
  const listed = listedOf(manifest);
  return listed === null ? { kind: 'fault', code: 'manifest_unreadable' } : { kind: 'read', listed };
}

function listedOf(manifest: Fields): ListedBundle | null {
  const { unit, year, madeAt, isComplete, expected, actual, documents, entries } = manifest;
  const unitName = isFields(unit) ? unit['name'] : null;
  if (typeof unitName !== 'string' || !isCount(year) || typeof madeAt !== 'string') return null;
  if (typeof isComplete !== 'boolean' || !isCount(expected) || !isCount(actual)) return null;
  if (!Array.isArray(documents) || !Array.isArray(entries)) return null;
  if (!documents.every(isFields) || !entries.every(isEntry)) return null;
  const paths = new Set<unknown>(entries.map(({ path }) => path));
  if (paths.size !== entries.length) return null;
  const missing = documents.flatMap((document) => {
    const { title, missing: why } = document;
    return isFields(why) ? [{ title: String(title), text: String(why['text']) }] : [];
  });
  const held = documents.filter((document) => typeof document['path'] === 'string');
  const isSound =
    isComplete === (missing.length === 0) &&
    actual === held.length &&
    expected === actual + missing.length &&
    held.every(({ path }) => paths.has(path));
  return isSound ? { unitName, year, madeAt, isComplete, expected, actual, entries, missing } : null;
}

function parsed(text: string): Fields | null {
  try {
    const value: unknown = JSON.parse(text);
    return isFields(value) ? value : null;
  } catch {
    return null;
  }
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isEntry(value: unknown): value is BundleEntry {
  return (
    isFields(value) &&
    typeof value['path'] === 'string' &&
    value['path'] !== '' &&
    value['path'] !== manifestPath &&
    typeof value['sha256'] === 'string' &&
    /^[0-9a-f]{64}$/.test(value['sha256']) &&
    isCount(value['size'])
  );
}
