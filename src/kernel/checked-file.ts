/** What became of one question about a signature. */
export const outcomes = ['pass', 'fail', 'cannot_tell'] as const;
export type Outcome = (typeof outcomes)[number];

/** Why something failed or could not be told. The sentence that a person reads is the caller's. */
export const signatureReasons = [
  'structure_broken',
  'content_unsupported',
  'content_missing',
  'contents_empty',
  'signer_missing',
  'several_signers',
  'digest_differs',
  'digest_attribute_missing',
  'digest_attribute_repeated',
  'digest_algorithm_unknown',
  'digest_algorithm_disagrees',
  'content_type_differs',
  'value_differs',
  'value_algorithm_unknown',
  'key_unsupported',
  'certificate_missing',
  'certificate_unreadable',
  'certificate_swapped',
  'imprint_differs',
  'sub_filter_unsupported',
  'range_broken',
  'range_unclear',
  'not_verified_kind',
  'timestamp_broken',
  'timestamp_unclear',
  'no_trust_folder',
  'issuer_missing',
  'issuer_untrusted',
  'issuer_signature_differs',
  'issuer_not_authority',
  'issuer_key_usage',
  'path_too_long',
  'outside_validity',
  'time_unknown',
  'extension_unknown',
  'name_not_permitted',
  'policy_not_met',
  'key_usage_unfit',
  'chain_algorithm_unknown',
  'revoked',
  'revoked_later',
] as const;
export type SignatureReason = (typeof signatureReasons)[number];

/** A reason with what it is about, as far as that can be named. */
export type Reason = { readonly code: SignatureReason; readonly about: string | null };

/** An outcome and what led to it. */
export type Verdict = { readonly outcome: Outcome; readonly reasons: readonly Reason[] };

/** One part of a name in a certificate: what it is, by its number, and what it says. */
export type NamePart = { readonly oid: string; readonly value: string };

/** Short names of the parts that names are made of. */
export const namePartOids = {
  commonName: '2.5.4.3',
  surname: '2.5.4.4',
  serialNumber: '2.5.4.5',
  country: '2.5.4.6',
  locality: '2.5.4.7',
  state: '2.5.4.8',
  organisation: '2.5.4.10',
  organisationalUnit: '2.5.4.11',
  title: '2.5.4.12',
  givenName: '2.5.4.42',
  organisationIdentifier: '2.5.4.97',
  userId: '0.9.2342.19200300.100.1.1',
  email: '1.2.840.113549.1.9.1',
} as const;

/** What a key may be used for, in the order of the bits. */
export const keyUses = [
  'digitalSignature',
  'nonRepudiation',
  'keyEncipherment',
  'dataEncipherment',
  'keyAgreement',
  'keyCertSign',
  'crlSign',
  'encipherOnly',
  'decipherOnly',
] as const;
export type KeyUse = (typeof keyUses)[number];

/** What a file is by its own bytes; never by its name. */
export const fileKinds = [
  'pdf',
  'docx',
  'xlsx',
  'pptx',
  'odt',
  'ods',
  'odp',
  'macro_office',
  'ole_office',
  'rtf',
  'text',
  'png',
  'jpeg',
  'tiff',
  'gif',
  'bmp',
  'webp',
  'heic',
  'svg',
  'html',
  'xml',
  'cms',
  'certificate',
  'zip',
  'archive',
  'executable',
  'script',
  'empty',
  'unknown',
] as const;
export type SignedFileKind = (typeof fileKinds)[number];

/** What a certificate says of its owner and of itself. */
export type CertificateFacts = {
  readonly cn: string | null;
  readonly o: string | null;
  readonly issuer: string;
  /** Capital hexadecimal digits; with a sign where the number is below zero. */
  readonly serial: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly subject: readonly NamePart[];
  readonly keyUsage: readonly KeyUse[] | null;
  readonly sha256: string;
};

/** How much of its file a signature covers. */
export type SignatureCoverage = 'whole' | 'earlier_revision' | 'broken';

/** What was done to a file after a signature, in the gravest kind. */
export type LaterChanges = 'none' | 'signatures_or_annotations' | 'content' | 'cannot_tell';

/** How a file's changes after a signature are told; `none` of what is no PDF. */
export type LaterChangesFinding = {
  readonly kind: LaterChanges;
  /** Codes of the machinery that compares the states of a file. */
  readonly reasons: readonly string[];
};

/** Everything that was found about one signature of a file. */
export type CheckedSignature = {
  readonly field: string;
  readonly page: number | null;
  readonly visible: boolean;
  readonly subFilter: string | null;
  readonly kind: 'signature' | 'timestamp';
  /** Digest, value and binding together, and whether the signed bytes are the file's. */
  readonly integrity: Verdict;
  readonly structure: Verdict;
  readonly digest: Verdict;
  readonly value: Verdict;
  readonly binding: Verdict;
  readonly coverage: SignatureCoverage;
  /** Codes of the machinery that looks at what was signed. */
  readonly coverageReasons: readonly string[];
  readonly laterChanges: LaterChangesFinding;
  readonly certificate: CertificateFacts | null;
  /** What the signer says about when he signed. */
  readonly claimedTime: string | null;
  /** When an authority saw the signature. */
  readonly timestampTime: string | null;
  /** Null where the signature carries no timestamp and is none. */
  readonly timestamp: Verdict | null;
  readonly timestampChain: Verdict | null;
  readonly validity: Verdict;
  readonly chain: Verdict;
  readonly revocation: Verdict;
  readonly weak: readonly string[];
  readonly reason: string | null;
  readonly location: string | null;
};

/** Why a file was not checked as a whole. */
export const checkProblems = [
  'not_pdf',
  'truncated',
  'encrypted',
  'broken_structure',
  'too_large',
  'not_found',
  'not_a_file',
  'unreadable',
  'empty',
  'too_slow',
  'too_much_memory',
  'checker_failed',
] as const;
export type CheckProblem = (typeof checkProblems)[number];

/** A file as it was found; sentences about it are the caller's. */
export type CheckedFile = {
  readonly name: string;
  readonly bytes: number | null;
  readonly sha256: string | null;
  readonly kind: SignedFileKind;
  /** What the file's name says it is; null where it says nothing that is known. */
  readonly kindsByName: readonly SignedFileKind[] | null;
  readonly isReadable: boolean;
  readonly problem: CheckProblem | null;
  /** The file's table of objects was rebuilt. */
  readonly isRepaired: boolean;
  readonly pageCount: number | null;
  readonly signatures: readonly CheckedSignature[];
  readonly unsignedFieldCount: number;
  /** Traces of signatures that the file no longer shows. */
  readonly looseSignatureCount: number;
  /** The text of a PDF's first page; null where it was not read. */
  readonly firstPageText: string | null;
};
