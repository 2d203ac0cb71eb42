import { documentTextFields, type DocumentFields } from '#modules/evidence/domain/document-fields.ts';
import { readDate, showDate } from '#web/i18n/format.ts';

/** The fields that hold a day. */
export const dayFields = ['issuedOn', 'signedOn', 'validUntil'] as const;

/** The fields in the order of the form. */
export const formFields = [
  'subject',
  'number',
  'symbol',
  'documentType',
  'place',
  'issuedOn',
  'signedOn',
  'issuingBody',
  'signerName',
  'signerTitle',
  'validYear',
  'validUntil',
] as const satisfies readonly (keyof DocumentFields)[];
export type FormField = (typeof formFields)[number];

/** What stands in the form, as typed. */
export type TypedFields = Readonly<Record<FormField, string>>;

/** Fields as people write them; what is unknown is empty. */
export function typedOf(fields: Partial<DocumentFields>): TypedFields {
  return Object.fromEntries(
    formFields.map((name) => {
      const value = fields[name] ?? null;
      const isDay = (dayFields as readonly string[]).includes(name);
      return [name, value === null ? '' : isDay ? showDate(String(value)) : String(value)];
    }),
  ) as TypedFields;
}

/** What the form begins with: what was confirmed, or what was read where nobody has confirmed anything. */
export function beginningOf(document: {
  readonly isConfirmed: boolean;
  readonly fields: DocumentFields;
  readonly read: Partial<DocumentFields> | null;
}): TypedFields {
  const { isConfirmed, fields, read } = document;
  if (isConfirmed) return typedOf(fields);
  const known = Object.entries(fields).filter(([, value]) => value !== null);
  return typedOf({ ...read, ...Object.fromEntries(known) });
}

/** The fields whose words are not their kind of value. */
export function wrongFields(typed: TypedFields): ReadonlySet<FormField> {
  const wrong = new Set<FormField>();
  for (const name of dayFields)
    if (typed[name].trim() !== '' && readDate(typed[name]) === null) wrong.add(name);
  if (!/^(20|21)\d\d$/.test(typed.validYear.trim())) wrong.add('validYear');
  return wrong;
}

/** What was typed, as values; to be asked only where no field is wrong. */
export function fieldsOf(typed: TypedFields): DocumentFields {
  const text = (name: FormField): string | null => typed[name].trim() || null;
  const texts = Object.fromEntries(documentTextFields.map((name) => [name, text(name)]));
  const days = Object.fromEntries(dayFields.map((name) => [name, readDate(typed[name])]));
  return { ...texts, ...days, validYear: Number(typed.validYear) } as DocumentFields;
}

/** Two people's changes put together: mine stays where I changed something, and where both did, theirs is told. */
export function mergeTyped(
  stored: TypedFields,
  mine: TypedFields,
  theirs: TypedFields,
): { readonly typed: TypedFields; readonly theirs: Partial<TypedFields> } {
  const both = formFields.filter(
    (name) => mine[name] !== stored[name] && theirs[name] !== stored[name] && mine[name] !== theirs[name],
  );
  const typed = formFields.map((name) => [name, mine[name] === stored[name] ? theirs[name] : mine[name]]);
  return {
    typed: Object.fromEntries(typed) as TypedFields,
    theirs: Object.fromEntries(both.map((name) => [name, theirs[name]])),
  };
}
