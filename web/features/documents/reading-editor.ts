import { createContext, useContext } from 'react';
import type { Field, Reading } from '#modules/documents/domain/reading/reading.ts';
import type { FieldPath } from './reading-fields.ts';

/** What every field of the reading can do; the same object as long as the page stands. */
export type ReadingEditor = {
  readonly isEditable: boolean;
  readonly put: (path: FieldPath, field: Field<unknown>) => void;
  readonly change: (next: (reading: Reading) => Reading) => void;
  /** Notes that what is typed in a field cannot be read as its value, or can again. */
  readonly mark: (path: FieldPath, isWrong: boolean) => void;
  /** Marks in the paper where the field was read. */
  readonly touch: (path: FieldPath) => void;
};

/** Carries the editor down to the fields. */
export const ReadingEditorContext = createContext<ReadingEditor | null>(null);

/** The editor of the page; only inside the reading page. */
export function useReadingEditor(): ReadingEditor {
  const editor = useContext(ReadingEditorContext);
  if (!editor) throw new Error('a field stands outside the reading page');
  return editor;
}

/** The id of the control in which a field is corrected. */
export function controlId(path: FieldPath): string {
  return `field-${path}`;
}
