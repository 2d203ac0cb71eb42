/**
 * A structured text file (YAML) as its author wrote it: scalars are source text, so that "0.10" and "1.10" stay what
 * they are, and every node knows its line and column (from 1) and its path ("items[2].max").
 */
export type SourceNode = SourceMap | SourceList | SourceScalar;

type Located = { readonly path: string; readonly line: number; readonly column: number };

/** Names and values in the author's order; no name stands twice. */
export type SourceMap = Located & { readonly kind: 'map'; readonly entries: readonly SourceEntry[] };
/** One name with its value; the place is that of the name. */
export type SourceEntry = {
  readonly name: string;
  readonly line: number;
  readonly column: number;
  readonly value: SourceNode;
};
/** Values in order. */
export type SourceList = Located & { readonly kind: 'list'; readonly items: readonly SourceNode[] };
/** Text; `isPlain` where it stood without quotation marks, so that an empty one means nothing was written. */
export type SourceScalar = Located & {
  readonly kind: 'scalar';
  readonly text: string;
  readonly isPlain: boolean;
};

/** What is wrong with the text itself, and where. */
export type SourceFault = {
  readonly code: 'syntax' | 'indent' | 'duplicate' | 'alias' | 'tag' | 'too_deep' | 'too_large' | 'several';
  readonly line: number;
  readonly column: number;
  /** The name or word at fault; null where none can be named. */
  readonly found: string | null;
};

/** The tree, or everything that is wrong with the text. */
export type SourceOutcome =
  | { readonly kind: 'tree'; readonly root: SourceNode }
  | { readonly kind: 'faults'; readonly faults: readonly SourceFault[] };
