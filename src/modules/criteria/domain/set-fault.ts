import type { Facts } from '#kernel/language.ts';

/**
 * Where in a file something stands. In a workbook: sheet, row from 1 and column letter ("C"). In a text file: no
 * sheet, the line as row and the column counted from 1.
 */
export type FilePlace = {
  readonly sheet: string | null;
  readonly row: number | null;
  readonly column: string | null;
};

/**
 * Something about a set that is to be mended: the item's code (null for the set as a whole), a code of
 * `criteriaSetMessages` ("criteria.set.bands_gap") and the facts of its sentence.
 */
export type SetFault = {
  readonly item: string | null;
  readonly code: string;
  readonly facts: Facts;
  readonly place?: FilePlace;
};
