import type { LaterChangeReason } from '../pdf-signatures.ts';
import { type PdfDocument, resolve } from '../structure/pdf-document.ts';
import { dictOf, emptyDict, nameOf, ofKind, type PdfDict, type PdfValue } from '../syntax/pdf-value.ts';
import { areEqual, differingKeys, type States } from './equal-values.ts';
import { fieldTypeOf, hasFieldValue } from './field-type.ts';
import { catalogRoles, pageRoles, role, type Role } from './roles.ts';

const reasonOfRole: Partial<Record<Role, LaterChangeReason>> = {
  [role.validation]: 'validation_material_added',
  [role.metadata]: 'metadata_changed',
  [role.structure]: 'structure_tree_changed',
  [role.version]: 'version_changed',
  [role.action]: 'action_changed',
};

/** The kind of change that a change in an object of this role alone is; undefined where it depends on the object. */
export const reasonFor = (of: Role): LaterChangeReason | undefined => reasonOfRole[of];

const itemsOf = (document: PdfDocument, value: PdfValue | undefined): readonly PdfValue[] =>
  ofKind(resolve(document, value), 'array')?.items ?? [];

/** Items of one list that the other does not have: references by number, others by what they say. */
const missingFrom = (
  items: readonly PdfValue[],
  inItems: PdfDocument,
  others: readonly PdfValue[],
  inOthers: PdfDocument,
): PdfValue[] => {
  const numbers = new Set(others.map((other) => ofKind(other, 'ref')?.number));
  const direct = others.filter((other) => !ofKind(other, 'ref'));
  return items.filter((item) => {
    const ref = ofKind(item, 'ref');
    if (ref) return !numbers.has(ref.number);
    return !direct.some((other) =>
      areEqual({ document: inItems, value: item }, { document: inOthers, value: other }),
    );
  });
};

/** Kinds of annotations that are drawn over the page, and so may show another content than the one that was signed. */
const covering = new Set([
  'Stamp',
  'FreeText',
  'Line',
  'Square',
  'Circle',
  'Polygon',
  'PolyLine',
  'Ink',
  'Redact',
  'Watermark',
  'Screen',
  'Movie',
  'RichMedia',
  '3D',
]);

/** What it means that an annotation was added or changed, by how much of the page it may hide. */
export const reasonOfAnnotation = (
  dict: PdfDict | undefined,
  otherwise: 'annotation_added' | 'annotation_changed',
): LaterChangeReason =>
  covering.has(nameOf(dict?.entries.get('Subtype')) ?? '') ? 'annotation_covers_page' : otherwise;

const reasonOfAdded = (document: PdfDocument, item: PdfValue, isField: boolean): LaterChangeReason => {
  const dict = dictOf(resolve(document, item));
  const isWidget = isField || nameOf(dict?.entries.get('Subtype')) === 'Widget';
  if (!isWidget || !dict) return reasonOfAnnotation(dict, 'annotation_added');
  const type = fieldTypeOf(document, dict);
  const isGroup = type === undefined && dict.entries.has('Kids');
  return type === 'Sig' || isGroup ? 'signature_field_added' : 'form_value_changed';
};

/** What it means that an entry of such a list is gone, or no longer what it was. */
export const reasonOfRemoved = (
  document: PdfDocument,
  item: PdfValue,
  isField: boolean,
): LaterChangeReason => {
  const dict = dictOf(resolve(document, item));
  const isWidget = isField || nameOf(dict?.entries.get('Subtype')) === 'Widget';
  if (!isWidget || !dict) return 'annotation_removed';
  if (fieldTypeOf(document, dict) !== 'Sig') return 'form_value_changed';
  return hasFieldValue(document, dict) ? 'signature_removed' : 'signature_field_added';
};

/** Compares lists of annotations or of fields. */
export const compareLists = (
  { before, after }: States,
  older: PdfValue | undefined,
  newer: PdfValue | undefined,
  isField: boolean,
): LaterChangeReason[] => {
  const [was, is] = [itemsOf(before, older), itemsOf(after, newer)];
  return [
    ...missingFrom(is, after, was, before).map((item) => reasonOfAdded(after, item, isField)),
    ...missingFrom(was, before, is, after).map((item) => reasonOfRemoved(before, item, isField)),
  ];
};

const isAdditive = (states: States, older: PdfDict, newer: PdfDict, levels: number): boolean =>
  differingKeys(older, newer, states.before, states.after).every((key) => {
    if (!older.entries.has(key)) return true;
    const was = ofKind(resolve(states.before, older.entries.get(key)), 'dict');
    const is = ofKind(resolve(states.after, newer.entries.get(key)), 'dict');
    return levels > 0 && was !== undefined && is !== undefined && isAdditive(states, was, is, levels - 1);
  });

/** Compares the resources that fields draw with: more of them change nothing, others may change what is shown. */
export const compareResources = (
  states: States,
  older: PdfValue | undefined,
  newer: PdfValue | undefined,
): LaterChangeReason[] => {
  const was = dictOf(resolve(states.before, older)) ?? emptyDict;
  const is = dictOf(resolve(states.after, newer)) ?? emptyDict;
  return [isAdditive(states, was, is, 1) ? 'form_resources_added' : 'form_resources_changed'];
};

const formKeysToAdd = new Set(['DA', 'Q', 'CO']);

/** Compares the form, which a first signature may bring with it. */
export const compareForms = (states: States, older: PdfDict, newer: PdfDict): LaterChangeReason[] =>
  differingKeys(older, newer, states.before, states.after).flatMap((key): LaterChangeReason[] => {
    const [was, is] = [older.entries.get(key), newer.entries.get(key)];
    if (key === 'SigFlags') return [];
    if (key === 'NeedAppearances') return ['form_look_changed'];
    if (key === 'Fields') return compareLists(states, was, is, true);
    if (key === 'DR') return compareResources(states, was, is);
    const isNewForm = older === emptyDict && key !== 'XFA';
    return isNewForm || (was === undefined && formKeysToAdd.has(key)) ? [] : ['form_setting_changed'];
  });

/** Compares the catalogs key by key. */
export const compareCatalogs = (states: States, older: PdfDict, newer: PdfDict): LaterChangeReason[] =>
  differingKeys(older, newer, states.before, states.after).flatMap((key): LaterChangeReason[] => {
    const [was, is] = [older.entries.get(key), newer.entries.get(key)];
    const of = catalogRoles.get(key) ?? role.other;
    if (of === role.pageTree) return ['page_tree_changed'];
    if (of === role.signature) return was === undefined ? [] : comparePermissions(states, was, is);
    if (of !== role.form) return [reasonFor(of) ?? 'catalog_changed'];
    const form = dictOf(resolve(states.before, was)) ?? emptyDict;
    return compareForms(states, form, dictOf(resolve(states.after, is)) ?? emptyDict);
  });

/** Compares what certifies a document: a certification may be added, not exchanged. */
export const comparePermissions = (
  states: States,
  older: PdfValue | undefined,
  newer: PdfValue | undefined,
): LaterChangeReason[] => {
  const was = dictOf(resolve(states.before, older)) ?? emptyDict;
  const is = dictOf(resolve(states.after, newer)) ?? emptyDict;
  return isAdditive(states, was, is, 0) ? [] : ['catalog_changed'];
};

/** Compares two states of a page or of a node above pages. */
export const comparePages = (states: States, older: PdfDict, newer: PdfDict): LaterChangeReason[] => {
  const keys = differingKeys(older, newer, states.before, states.after);
  if (older.entries.has('Kids') || newer.entries.has('Kids')) {
    return keys.length > 0 ? ['page_tree_changed'] : [];
  }
  return keys.flatMap((key): LaterChangeReason[] => {
    const of = pageRoles.get(key);
    if (of === null) return ['page_tree_changed'];
    if (of === role.annotations) {
      return compareLists(states, older.entries.get(key), newer.entries.get(key), false);
    }
    return [(of && reasonFor(of)) ?? 'page_content_changed'];
  });
};

const notShown = new Set(['P', 'Kids', 'StructParent', 'Parent', 'V']);

/** Compares two states of a signature field, its widget, or a group of fields. */
export const compareFields = (
  states: States,
  older: PdfDict,
  newer: PdfDict,
  isGroup: boolean,
): LaterChangeReason[] => {
  const keys = differingKeys(older, newer, states.before, states.after);
  if (keys.includes('FT') && older.entries.has('FT')) return ['form_value_changed'];
  const wasSigned = hasFieldValue(states.before, older);
  const reasons: LaterChangeReason[] = [];
  if (keys.includes('V') && older.entries.has('V')) {
    reasons.push(newer.entries.has('V') ? 'signature_replaced' : 'signature_removed');
  }
  if (keys.includes('Kids')) {
    reasons.push(...compareLists(states, older.entries.get('Kids'), newer.entries.get('Kids'), true));
  }
  if (keys.some((key) => !notShown.has(key))) {
    const ofField = wasSigned ? 'signature_appearance_changed' : 'signature_field_added';
    reasons.push(isGroup ? 'form_value_changed' : ofField);
  }
  return reasons;
};

const filledKeys = new Set(['V', 'RV', 'I', 'AS', 'AP', 'M']);
const enteredKeys = new Set(['V', 'AS', 'I']);

/** Compares two states of a field that is no signature, or of a part of one: filling it in touches nothing but its value and look. */
export const compareFormFields = (states: States, older: PdfDict, newer: PdfDict): LaterChangeReason[] => {
  if (isForm(older) && isForm(newer)) return ['form_look_changed'];
  if (!isWidgetOrField(older) || !isWidgetOrField(newer)) return ['form_value_changed'];
  const keys = differingKeys(older, newer, states.before, states.after);
  if (!keys.every((key) => filledKeys.has(key))) return ['form_value_changed'];
  return [keys.some((key) => enteredKeys.has(key)) ? 'form_filled' : 'form_look_changed'];
};

const isWidgetOrField = ({ entries }: PdfDict): boolean =>
  entries.has('FT') || entries.has('T') || nameOf(entries.get('Subtype')) === 'Widget';

const isForm = ({ entries }: PdfDict): boolean => nameOf(entries.get('Subtype')) === 'Form';
