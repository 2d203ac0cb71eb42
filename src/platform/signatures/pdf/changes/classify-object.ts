import type { LaterChangeReason } from '../pdf-signatures.ts';
import { findObject } from '../structure/pdf-document.ts';
import { dictOf, nameOf, type PdfDict } from '../syntax/pdf-value.ts';
import type { Roles } from './assign-roles.ts';
import {
  compareFields,
  compareFormFields,
  compareForms,
  compareLists,
  comparePages,
  comparePermissions,
  compareResources,
  reasonFor,
  reasonOfAnnotation,
  reasonOfRemoved,
} from './compare-parts.ts';
import { isSameIn, type States } from './equal-values.ts';
import { hasFieldValue } from './field-type.ts';
import { role, type Role } from './roles.ts';

const isSignature = (dict: PdfDict): boolean => dict.entries.has('ByteRange') || dict.entries.has('Contents');

const isTimestamp = ({ entries }: PdfDict): boolean =>
  nameOf(entries.get('Type')) === 'DocTimeStamp' || nameOf(entries.get('SubFilter')) === 'ETSI.RFC3161';

const classifyNew = (of: Role, dict: PdfDict | undefined): LaterChangeReason[] => {
  if (of === role.pageTree) return ['page_tree_changed'];
  if (of === role.content) return ['page_content_changed'];
  if (of === role.annotation) return [reasonOfAnnotation(dict, 'annotation_added')];
  if (of === role.signatureField || of === role.fieldGroup) return ['signature_field_added'];
  if (of === role.formField) return ['form_look_changed'];
  if (of === role.formResources) return ['form_resources_added'];
  if (of === role.other) return ['catalog_changed'];
  if (of === role.signature && dict && isSignature(dict)) {
    return [isTimestamp(dict) ? 'timestamp_added' : 'signature_added'];
  }
  return [];
};

const wasOwnerSigned = ({ before }: States, owner: number): boolean => {
  const dict = dictOf(findObject(before, owner).value);
  return dict !== undefined && hasFieldValue(before, dict);
};

const classifyChanged = (states: States, of: Role, older: PdfDict, newer: PdfDict): LaterChangeReason[] => {
  if (of === role.pageTree) return comparePages(states, older, newer);
  if (of === role.form) return compareForms(states, older, newer);
  if (of === role.signatureField || of === role.fieldGroup)
    return compareFields(states, older, newer, of === role.fieldGroup);
  if (of === role.formResources) return compareResources(states, older, newer);
  if (of === role.formField) return compareFormFields(states, older, newer);
  if (of === role.signature && !isSignature(older)) return comparePermissions(states, older, newer);
  return [];
};

/** Roles whose object has to be looked into before it can be said what changed. */
const structured = new Set<Role>([
  role.pageTree,
  role.form,
  role.signatureField,
  role.fieldGroup,
  role.formResources,
  role.formField,
]);

const reasonOfOther: Partial<Record<Role, LaterChangeReason>> = {
  [role.pageTree]: 'page_tree_changed',
  [role.content]: 'page_content_changed',
  [role.form]: 'form_setting_changed',
  [role.signatureField]: 'signature_appearance_changed',
  [role.fieldGroup]: 'form_value_changed',
  [role.formField]: 'form_value_changed',
  [role.formResources]: 'form_resources_changed',
  [role.signature]: 'signature_replaced',
  [role.other]: 'catalog_changed',
};

/**
 * A list that is a new object was only moved where what it hangs on names it anew; that object tells what changed.
 * Where nothing names it anew, it was waited for.
 */
const classifyRole = (
  states: States,
  number: number,
  of: Role,
  owners: readonly number[],
): LaterChangeReason[] => {
  const always = reasonFor(of);
  if (always) return [always];
  const [was, is] = [findObject(states.before, number).value, findObject(states.after, number).value];
  const [older, newer] = [dictOf(was), dictOf(is)];
  const wasField = of === role.annotation && nameOf(older?.entries.get('Subtype')) === 'Widget';
  const isGone = (of === role.annotations || of === role.fields) && older !== undefined;
  if (wasField || isGone) return [reasonOfRemoved(states.before, was, of === role.fields)];
  if (of === role.annotations || of === role.fields) {
    const isMoved = was === null && owners.every((owner) => !isSameIn(states, owner));
    return isMoved ? [] : compareLists(states, was, is, of === role.fields);
  }
  if (was === null) return classifyNew(of, newer);
  const hasParts = structured.has(of) || (of === role.signature && older && !isSignature(older));
  if (hasParts && older && newer) return classifyChanged(states, of, older, newer);
  if (of === role.annotation) return [reasonOfAnnotation(newer, 'annotation_changed')];
  const other = reasonOfOther[of];
  return other ? [other] : [];
};

/** What the change of one object amounts to, in every role that it has; nothing where it says the same as before. */
export const classifyObject = (states: States, number: number, roles: Roles): LaterChangeReason[] => {
  const bits = roles.of.get(number) ?? 0;
  const { before, after } = states;
  const was = findObject(before, number);
  const is = findObject(after, number);
  if (bits === 0) return [];
  if (was.isMisplaced || is.isMisplaced) return ['unreadable_object'];
  if (isSameIn(states, number)) return [];
  const owners = roles.owners.get(number) ?? [];
  const reasons = Object.values(role).flatMap((of) =>
    (bits & of) === 0 ? [] : classifyRole(states, number, of, owners),
  );
  if ((bits & role.signaturePart) === 0) return reasons;
  const touchesSigned = owners.some((owner) => wasOwnerSigned(states, owner));
  return touchesSigned ? [...reasons, 'signature_appearance_changed'] : reasons;
};
