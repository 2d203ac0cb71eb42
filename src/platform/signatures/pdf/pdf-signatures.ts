/** Why a file could not be read as a whole; `readable` says whether its signature fields could be listed all the same. */
export type PdfProblem = 'not_pdf' | 'truncated' | 'encrypted' | 'broken_structure' | 'too_large';

/**
 * How much of the file the signature covers: to its last byte, to the end of an earlier revision, or not in the way
 * that the standard asks, so that nothing can be said about what was signed.
 */
export type SignatureCoverage = 'whole' | 'earlier_revision' | 'broken';

/**
 * What stands against the coverage, or is odd about it. Only `gap_inside_contents`, `padding_not_zero` and
 * `file_was_repaired` can stand beside a coverage that is not broken.
 */
export type CoverageReason =
  | 'no_byte_range'
  | 'not_two_ranges'
  | 'not_whole_numbers'
  | 'starts_not_at_zero'
  | 'overlapping'
  | 'beyond_end'
  | 'no_contents'
  | 'contents_not_hex'
  | 'contents_indirect'
  | 'contents_mismatch'
  | 'contents_cut_short'
  | 'two_contents'
  | 'two_byte_ranges'
  | 'gap_not_contents'
  | 'gap_too_large'
  | 'gap_inside_contents'
  | 'in_object_stream'
  | 'tail_not_covered'
  | 'not_in_signed_revision'
  | 'padding_not_zero'
  | 'file_was_repaired';

/** What was done to the document after the signature, in the gravest kind that was found. */
export type LaterChanges = 'none' | 'signatures_or_annotations' | 'content' | 'cannot_tell';

/** The single changes behind `LaterChanges`; README.md of this folder says which kind each belongs to. */
export type LaterChangeReason =
  | 'signature_added'
  | 'timestamp_added'
  | 'signature_field_added'
  | 'validation_material_added'
  | 'annotation_added'
  | 'annotation_covers_page'
  | 'annotation_changed'
  | 'annotation_removed'
  | 'metadata_changed'
  | 'structure_tree_changed'
  | 'form_resources_added'
  | 'version_changed'
  | 'page_content_changed'
  | 'page_tree_changed'
  | 'form_value_changed'
  | 'form_look_changed'
  | 'form_filled'
  | 'form_setting_changed'
  | 'form_resources_changed'
  | 'signature_replaced'
  | 'signature_removed'
  | 'signature_appearance_changed'
  | 'catalog_changed'
  | 'action_changed'
  | 'encryption_changed'
  | 'forbidden_by_certification'
  | 'coverage_broken'
  | 'file_was_repaired'
  | 'bytes_after_end'
  | 'unlisted_object'
  | 'unreadable_object'
  | 'too_complex';

/** Which fields a signature locks. */
export type FieldLock = {
  readonly action: 'All' | 'Include' | 'Exclude';
  readonly fields: readonly string[];
};

/** Half-open span of bytes of the file. */
export type ByteSpan = { readonly start: number; readonly end: number };

/** One signed signature field, or a document timestamp, as the file states it. Nothing here has been verified by cryptography. */
export type PdfSignatureField = {
  /** Fully qualified name; in an encrypted file, whose names are not readable, `#` and the object's number. */
  readonly field: string;
  /** From 1; null where the widget is on no page. */
  readonly page: number | null;
  /** Whether the widget takes up space on its page and is not hidden. */
  readonly visible: boolean;
  readonly subFilter: string | null;
  readonly type: 'Sig' | 'DocTimeStamp';
  /** The CMS or the timestamp token, without the zeros that fill the reserved room; empty where there is none. */
  readonly contents: Uint8Array;
  /** The /Cert entry, which only `adbe.x509.rsa_sha1` uses: the certificates in DER, the signer's first. */
  readonly certificates: readonly Uint8Array[];
  /** As the file has it; null where it is missing or not an array of numbers. */
  readonly byteRange: readonly number[] | null;
  /** The spans to digest; null where the byte range cannot be applied to this file. */
  readonly signedRanges: readonly ByteSpan[] | null;
  readonly coverage: SignatureCoverage;
  readonly coverageReasons: readonly CoverageReason[];
  readonly laterChanges: LaterChanges;
  readonly laterChangeReasons: readonly LaterChangeReason[];
  /** ISO 8601 with its offset, or without one where the file states none. A claim of the signer. */
  readonly claimedTime: string | null;
  readonly reason: string | null;
  readonly location: string | null;
  readonly name: string | null;
  /** What certification allows afterwards: 1 nothing, 2 filling in and signing, 3 annotations too. */
  readonly docMDP: 1 | 2 | 3 | null;
  readonly fieldLock: FieldLock | null;
};

/** What a PDF holds of signatures, and what can be said of its structure. */
export type PdfSignatures = {
  readonly readable: boolean;
  readonly problem: PdfProblem | null;
  /** The table of objects was unusable and was rebuilt by looking through the file. */
  readonly repaired: boolean;
  readonly pageCount: number | null;
  /** The states in which the file was saved, oldest first. */
  readonly revisions: readonly { readonly endsAt: number }[];
  readonly fields: readonly PdfSignatureField[];
  readonly unsignedFieldCount: number;
  /** Byte ranges written somewhere in the file that belong to no field of its last revision: signatures that were taken out. */
  readonly looseSignatureCount: number;
};
