import type { LaterChangeReason, LaterChanges } from '../pdf-signatures.ts';

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
  form_setting_changed: 'content',
  form_resources_changed: 'content',
  signature_replaced: 'content',
  signature_removed: 'content',
  signature_appearance_changed: 'content',
  catalog_changed: 'content',
  action_changed: 'content',
  encryption_changed: 'content',
  coverage_broken: 'cannot_tell',
  file_was_repaired: 'cannot_tell',
  bytes_after_end: 'cannot_tell',
  unlisted_object: 'cannot_tell',
  unreadable_object: 'cannot_tell',
  too_complex: 'cannot_tell',
} as const satisfies Record<LaterChangeReason, Weight>;

const byGravity = ['content', 'cannot_tell', 'signatures_or_annotations'] as const satisfies Weight[];

/** The gravest of the changes. A change of content that was seen weighs more than something that could not be read. */
export const gravestOf = (reasons: ReadonlySet<LaterChangeReason>): LaterChanges => {
  const found = new Set<Weight>([...reasons].map((reason) => weights[reason]));
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
  2: [
    ...alwaysAllowed,
    'signature_added',
    'form_value_changed',
    'metadata_changed',
    'structure_tree_changed',
  ],
  3: [
    ...alwaysAllowed,
    'signature_added',
    'form_value_changed',
    'metadata_changed',
    'structure_tree_changed',
    'annotation_added',
    'annotation_changed',
    'annotation_removed',
  ],
} satisfies Record<1 | 2 | 3, readonly LaterChangeReason[]>;

/** Whether a certification forbids what was done later. */
export const isForbidden = (
  reasons: ReadonlySet<LaterChangeReason>,
  certification: 1 | 2 | 3 | null,
): boolean => {
  if (certification === null) return false;
  const allowed: readonly LaterChangeReason[] = allowedFrom[certification];
  return [...reasons].some((reason) => weights[reason] !== 'cannot_tell' && !allowed.includes(reason));
};
