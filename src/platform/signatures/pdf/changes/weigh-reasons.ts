import type { FieldLock, LaterChangeReason, LaterChanges } from '../pdf-signatures.ts';

type Weight = Exclude<LaterChanges, 'none'>;

/** What each change amounts to. Only what a reader can see or what acts by itself counts as content. */
const weights = {
  signature_added: 'signatures_or_annotations',
  timestamp_added: 'signatures_or_annotations',
  signature_field_added: 'signatures_or_annotations',
  validation_material_added: 'signatures_or_annotations',
  annotation_added: 'signatures_or_annotations',
  annotation_changed: 'signatures_or_annotations',
  annotation_removed: 'signatures_or_annotations',
  metadata_changed: 'signatures_or_annotations',
  structure_tree_changed: 'signatures_or_annotations',
  form_resources_added: 'signatures_or_annotations',
  version_changed: 'signatures_or_annotations',
  forbidden_by_certification: 'signatures_or_annotations',
  page_content_changed: 'content',
  page_tree_changed: 'content',
  form_value_changed: 'content',
  form_look_changed: 'content',
  form_setting_changed: 'content',
  form_resources_changed: 'content',
  signature_replaced: 'content',
  signature_removed: 'content',
  signature_appearance_changed: 'content',
  catalog_changed: 'content',
  action_changed: 'content',
  encryption_changed: 'content',
  form_filled: 'cannot_tell',
  annotation_covers_page: 'cannot_tell',
  coverage_broken: 'cannot_tell',
  file_was_repaired: 'cannot_tell',
  bytes_after_end: 'cannot_tell',
  unlisted_object: 'cannot_tell',
  unreadable_object: 'cannot_tell',
  too_complex: 'cannot_tell',
} as const satisfies Record<LaterChangeReason, Weight>;

const byGravity = ['content', 'cannot_tell', 'signatures_or_annotations'] as const satisfies Weight[];

/** What a signer states about later changes. */
export type SignerRules = {
  readonly certification: 1 | 2 | 3 | null;
  readonly lock: FieldLock | null;
};

/**
 * The gravest of the changes. A change of content that was seen weighs more than something that could not be read.
 * Whether filling in a form was meant to happen, only a certification that allows it tells.
 */
export const gravestOf = (
  reasons: ReadonlySet<LaterChangeReason>,
  { certification, lock }: SignerRules,
): LaterChanges => {
  const allowsFilling = certification !== null && certification > 1 && lock === null;
  const found = new Set<Weight>(
    [...reasons].map((reason) =>
      reason === 'form_filled' && allowsFilling ? 'signatures_or_annotations' : weights[reason],
    ),
  );
  return byGravity.find((weight) => found.has(weight)) ?? 'none';
};

/** What later keeps a signature provable, which every level of certification allows. */
const alwaysAllowed: readonly LaterChangeReason[] = [
  'validation_material_added',
  'timestamp_added',
  'signature_field_added',
  'version_changed',
  'form_resources_added',
];

const allowedFrom = {
  1: alwaysAllowed.filter((reason) => reason !== 'form_resources_added'),
  2: [...alwaysAllowed, 'signature_added', 'form_filled', 'metadata_changed', 'structure_tree_changed'],
  3: [
    ...alwaysAllowed,
    'signature_added',
    'form_filled',
    'metadata_changed',
    'structure_tree_changed',
    'annotation_added',
    'annotation_covers_page',
    'annotation_changed',
    'annotation_removed',
  ],
} satisfies Record<1 | 2 | 3, readonly LaterChangeReason[]>;

/** Changes that were seen; only what they amount to cannot be told. */
const seenThoughUntold = new Set<LaterChangeReason>(['form_filled', 'annotation_covers_page']);

/** Whether a certification, or a lock on all fields, forbids what was done later. */
export const isForbidden = (
  reasons: ReadonlySet<LaterChangeReason>,
  { certification, lock }: SignerRules,
): boolean => {
  if (lock?.action === 'All' && reasons.has('form_filled')) return true;
  if (certification === null) return false;
  const allowed: readonly LaterChangeReason[] = allowedFrom[certification];
  return [...reasons].some(
    (reason) =>
      (weights[reason] !== 'cannot_tell' || seenThoughUntold.has(reason)) && !allowed.includes(reason),
  );
};

/**
 * A field that looks otherwise was filled in where another value came with it; a new look alone shows what nobody
 * entered.
 */
export const settleForms = (reasons: ReadonlySet<LaterChangeReason>): Set<LaterChangeReason> => {
  const settled = new Set(reasons);
  if (settled.delete('form_look_changed') && !settled.has('form_filled')) settled.add('form_value_changed');
  return settled;
};
