import type { ScoredUnitKind } from '../criteria-set.ts';
import type { UnitInputs } from '../scoring/score.ts';
import type { FilePlace } from '../set-fault.ts';
import type { Facts } from '#kernel/language.ts';

/** One thing that a file says: of which unit, of which item (or knock-out), which figure, as it is written. */
export type InputLine = {
  readonly unit: string | null;
  readonly unitKind: string | null;
  readonly item: string;
  /** Empty where the file names none: the only figure of the item, or its rate. */
  readonly figure: string;
  readonly value: string;
  readonly place: FilePlace;
};

/** Something about the inputs that is to be mended, and where it stands. */
export type InputFileFault = {
  readonly unit: string | null;
  readonly item: string | null;
  readonly figure: string | null;
  readonly code: string;
  readonly facts: Facts;
  readonly place: FilePlace | null;
};

/** What one unit hands in, and what is wrong with it. */
export type UnitInputReading = {
  readonly unit: string | null;
  readonly unitKind: ScoredUnitKind | null;
  readonly inputs: UnitInputs;
  readonly faults: readonly InputFileFault[];
  /** Where each figure stands, by "item\nfigure". */
  readonly places: ReadonlyMap<string, FilePlace>;
};

/** What a file of inputs holds; `faults` are those that concern the file as a whole. */
export type InputLines = {
  readonly lines: readonly InputLine[];
  /** Units that the file names, in its order, also those without any line. */
  readonly units: readonly { readonly unit: string | null; readonly unitKind: string | null }[];
  readonly faults: readonly InputFileFault[];
  readonly notices: readonly InputFileFault[];
};
