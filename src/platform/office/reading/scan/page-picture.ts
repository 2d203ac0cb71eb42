import type { Rule } from '../layout/page-ink.ts';

/** One page as a picture file, with its size in pixels and in points. */
export type PagePicture = {
  readonly bytes: Uint8Array;
  readonly pixelWidth: number;
  readonly width: number;
  readonly height: number;
  /** Lines of tables, where the pixels were at hand to find them; points. */
  readonly rules: readonly Rule[];
};
