/** A paper as it is named for an item, with the file that is pinned to it. */
export type BundlePaper = {
  readonly id: string;
  readonly title: string;
  /** As it was typed where the paper was named; a document's own number and symbol go before it. */
  readonly number: string | null;
  readonly issuedOn: string | null;
  readonly address: string | null;
  readonly passage: string | null;
  readonly page: number | null;
  readonly document: BundleDocumentSource | null;
};

/** The document in the evidence store, at the revision that was named. */
export type BundleDocumentSource = {
  readonly id: string;
  readonly revision: number;
  readonly number: string | null;
  readonly symbol: string | null;
  readonly subject: string | null;
  readonly issuedOn: string | null;
  readonly signedOn: string | null;
  readonly state: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly size: number;
  readonly fileKind: string | null;
  readonly fileState: 'quarantined' | 'clean' | 'refused' | 'damaged';
  readonly failedFacts: readonly string[];
};

/** An item that is scored by itself. */
export type BundleItem = {
  readonly code: string;
  readonly name: string;
  readonly needsEvidence: boolean;
  readonly isNotApplicable: boolean;
  readonly explanation: string | null;
  readonly papers: readonly BundlePaper[];
};

/** A unit's year as it is bundled: in the order of the set. */
export type BundleSource = {
  readonly assessmentId: string;
  readonly state: string;
  readonly submissionHash: string | null;
  readonly unitId: string;
  readonly unitName: string;
  readonly year: number;
  readonly criteriaSet: {
    readonly id: string;
    readonly code: string;
    readonly title: string;
    readonly hash: string;
  };
  readonly items: readonly BundleItem[];
};
