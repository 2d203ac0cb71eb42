import type { Range } from './lines.ts';

/** One step of the way to an item: "tiêu chí 2 (Xây dựng …)". */
export type Step = {
  readonly code: Range;
  readonly value: string;
  readonly levels: number;
  readonly rank: number;
  readonly name: Range | null;
};

/** The words that open the report of one item: where they begin, the way to it, and where the rest goes on. */
export type ItemHead = {
  readonly start: number;
  readonly steps: readonly Step[];
  readonly item: Step;
  /** Further items that share the report: "các mục 4.1, 4.2 và 4.3". */
  readonly others: readonly Step[];
  readonly headEnd: number;
  readonly isKeyworded: boolean;
  /** The cause, where the sentence tells it before the item. */
  readonly cause: Range | null;
};
