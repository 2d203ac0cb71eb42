import type { CriteriaSet } from '../criteria-set.ts';
import type { FilePlace, SetFault } from '../set-fault.ts';

/** What reading a file as a criteria set found. Whether the set itself is sound is `checkSet`'s to say. */
export type SetReading = {
  /** Null where a fault stands in the way of reading it. */
  readonly set: CriteriaSet | null;
  /** What must be mended in the file before it can be read; empty where `set` is given. */
  readonly faults: readonly SetFault[];
  /** What was read but should be looked at: merged cells, hidden sheets, formulas read by their last value. */
  readonly notices: readonly SetFault[];
  /** Codes of items whose rule was understood from the wording and waits for a person to confirm it. */
  readonly proposedRules: readonly string[];
  /** Where the wording of each item stands, by its code; only a workbook says. */
  readonly wordings?: ReadonlyMap<string, FilePlace>;
  /** Where the maximum of each item stands, by its code; only a workbook says. */
  readonly maxima?: ReadonlyMap<string, FilePlace>;
};

const ofWording = /\.(?:rule|bands|band)_/;
const ofMaximum = /\.(?:children_sum|cap_not_max|max_not_positive)$/;

/** The fault with the cell that it speaks of, where the file tells it: the wording, the maximum, or the item's row. */
export function placedFault(fault: SetFault, { wordings, maxima }: SetReading): SetFault {
  if (fault.item === null || fault.place !== undefined) return fault;
  const maximum = maxima?.get(fault.item);
  const itemRow = maximum && { ...maximum, column: null };
  const place = ofMaximum.test(fault.code)
    ? maximum
    : ((ofWording.test(fault.code) ? wordings?.get(fault.item) : undefined) ?? itemRow);
  return place === undefined ? fault : { ...fault, place };
}

/** Faults in the order in which a reader meets their places; those without a place come first, as they concern all. */
export function orderedFaults(faults: readonly SetFault[]): readonly SetFault[] {
  const sheets = [...new Set(faults.map(({ place }) => place?.sheet ?? null))];
  const rank = ({ place }: SetFault) => [
    place === undefined ? -1 : sheets.indexOf(place.sheet),
    place?.row ?? 0,
  ];
  return [...faults].sort((left, right) => {
    const [sheet = 0, row = 0] = rank(left);
    const [otherSheet = 0, otherRow = 0] = rank(right);
    return sheet - otherSheet || row - otherRow;
  });
}
