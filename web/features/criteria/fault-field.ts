import type { SetFault } from '#modules/criteria/domain/set-fault.ts';
import type { criteriaSetMessages } from '#modules/criteria/set-messages.ts';

type FaultCode = keyof typeof criteriaSetMessages;

/** Which faults stand beside which field of an item; all others of an item concern its rule. */
const ofItem = {
  'criteria.set.code_missing': 'code',
  'criteria.set.code_twice': 'code',
  'criteria.set.name_missing': 'name',
  'criteria.set.max_not_positive': 'max',
  'criteria.set.children_sum': 'max',
  'criteria.set.bands_missing': 'bands',
  'criteria.set.bands_gap': 'bands',
  'criteria.set.bands_overlap': 'bands',
  'criteria.set.band_empty': 'bands',
  'criteria.set.linear_without_end': 'bands',
} as const satisfies Partial<Record<FaultCode, string>>;

/** Which faults stand beside which field of the set; all others stand above its form. */
const ofSet = {
  'criteria.set.code_form': 'code',
  'criteria.set.title_missing': 'title',
  'criteria.set.issuer_missing': 'issuer',
  'criteria.set.year_missing': 'year',
  'criteria.set.year_unlikely': 'year',
  'criteria.set.level_labels': 'levelLabels',
  'criteria.set.depth': 'levelLabels',
  'criteria.set.total_sum': 'total',
  'criteria.set.survey_sum': 'surveyShare',
  'criteria.set.unit_kinds_missing': 'unitKinds',
  'criteria.set.rounding_places': 'rounding',
  'criteria.set.classes_twice': 'classes',
  'criteria.set.class_bands_missing': 'classes',
  'criteria.set.class_gap': 'classes',
  'criteria.set.class_overlap': 'classes',
  'criteria.set.class_empty': 'classes',
  'criteria.set.class_label_twice': 'classes',
  'criteria.set.class_label_missing': 'classes',
  'criteria.set.knock_out_code_taken': 'knockOuts',
  'criteria.set.knock_out_label_unknown': 'knockOuts',
} as const satisfies Partial<Record<FaultCode, string>>;

/** A field of an item beside which faults stand. */
export type ItemField = (typeof ofItem)[keyof typeof ofItem] | 'rule';
/** A field of the set beside which faults stand; `other` is above all of them. */
export type SetField = (typeof ofSet)[keyof typeof ofSet] | 'other';

/** The faults of an item, sorted by the field beside which they stand. */
export function itemFaults(faults: readonly SetFault[]): (field: ItemField) => readonly SetFault[] {
  return sorted<ItemField>(ofItem, 'rule', faults);
}

/** The faults of the set as a whole, sorted likewise. */
export function setFaults(faults: readonly SetFault[]): (field: SetField) => readonly SetFault[] {
  return sorted<SetField>(ofSet, 'other', faults);
}

function sorted<Field extends string>(
  fields: Readonly<Record<string, Field>>,
  otherwise: Field,
  faults: readonly SetFault[],
): (field: Field) => readonly SetFault[] {
  return (field) => faults.filter(({ code }) => (fields[code] ?? otherwise) === field);
}
