import type { Facts } from '#kernel/language.ts';
import type { FigureValue } from '#modules/criteria/domain/scoring/score.ts';
import type { SheetPlace } from './sheet-names.ts';

/** Something of a workbook that was not taken, or that its reader ought to know. */
export type SheetFault = {
  readonly place: SheetPlace;
  readonly code: string;
  readonly facts: Facts;
  /** The item or knock-out of the cell; absent where no cell of one is meant. */
  readonly of?: { readonly code: string; readonly name: string };
};

/** A cell that was filled in: as the workbook was written, as it is now, and what the system holds. */
export type ChangedCell = {
  readonly place: SheetPlace;
  /** The key of the figure; null where the cell holds none. */
  readonly figure: string | null;
  readonly label: string;
  readonly before: string;
  readonly mine: string;
  readonly current: string;
};

/** What a workbook changes in one item or knock-out. */
export type SheetChange = {
  readonly kind: 'item' | 'knock_out';
  readonly code: string;
  readonly name: string;
  readonly version: number | null;
  readonly set: {
    readonly figures?: Readonly<Record<string, FigureValue>>;
    readonly isNotApplicable?: boolean;
    readonly explanation?: string | null;
  };
  readonly answer: boolean | null;
  readonly cells: readonly ChangedCell[];
};

/** What a filled workbook comes to. Nothing of it is kept by reading it. */
export type SheetReading = {
  readonly changes: readonly SheetChange[];
  /** What was changed in the workbook and, since it was written, in the system too. */
  readonly conflicts: readonly SheetChange[];
  readonly refused: readonly SheetFault[];
  readonly notices: readonly SheetFault[];
};
