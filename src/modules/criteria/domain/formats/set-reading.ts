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
};

/** The fault with the place of the wording that it speaks of, where the file tells it. */
export function placedFault(fault: SetFault, { wordings }: SetReading): SetFault {
  const place =
    fault.item === null || !/\.(?:rule|bands|band)_/.test(fault.code) ? undefined : wordings?.get(fault.item);
  return place === undefined || fault.place !== undefined ? fault : { ...fault, place };
}
