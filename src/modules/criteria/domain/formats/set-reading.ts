import type { CriteriaSet } from '../criteria-set.ts';
import type { SetFault } from '../set-fault.ts';

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
};
