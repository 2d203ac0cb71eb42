/** What of a line can be written; a figure and a knock-out by their key. The code of a knock-out’s line is empty. */
export type SheetField =
  | `figure:${string}`
  | `knock:${string}`
  | 'isNotApplicable'
  | 'explanation'
  | 'note'
  | 'answer';
export type FieldValue = string | boolean | null;

/** One thing that a person wrote, beside what stood there before. */
export type Entry = {
  readonly code: string;
  readonly field: SheetField;
  readonly value: FieldValue;
  readonly base: FieldValue;
};
