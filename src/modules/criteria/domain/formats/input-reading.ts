import type { ScoredUnitKind } from '../criteria-set.ts';
import type { UnitInputs } from '../scoring/score.ts';
import type { FilePlace } from '../set-fault.ts';
import type { Facts } from '#kernel/language.ts';

/** One thing that a file says: of which unit, of which item (or knock-out), which figure, as it is written. */
export type InputLine = {
  readonly unit: string | null;
  readonly item: string;
  /** Empty where the file names none: the only figure of the item, or its rate. */
  readonly figure: string;
  readonly value: string;
  /** Whether the value is a number's own text, in which a point is never one of thousands. */
  readonly isExact: boolean;
  readonly place: FilePlace;
};

/** A unit where the file names it. */
export type NamedUnit = {
  readonly unit: string | null;
  readonly unitKind: string | null;
  readonly place: FilePlace | null;
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
  /** Null where it is not known, or the set is not made for it: then there is neither class nor rank. */
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
  readonly units: readonly NamedUnit[];
  /** Whether the form of the file names each unit once, so that a second time is a fault. */
  readonly areUnitsOnce: boolean;
  /** False where this is no file of inputs at all; the faults say why. */
  readonly isInputs: boolean;
  readonly faults: readonly InputFileFault[];
  readonly notices: readonly InputFileFault[];
};

/** No place, where the file as a whole is meant. */
export const nowhere: FilePlace = { sheet: null, row: null, column: null };

/** Something about the file itself, by the last word of its code. */
export function fileFault(code: string, facts: Facts, place: FilePlace | null): InputFileFault {
  return { unit: null, item: null, figure: null, code: `criteria.file.${code}`, facts, place };
}
