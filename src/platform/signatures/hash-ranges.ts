import { createHash } from 'node:crypto';
import { contentOf, type SignedContent } from './cms/signed-content.ts';
import type { ByteSpan } from './pdf/index.ts';

/** The hash of a file, and what each of its signatures covers. */
export type HashedFile = {
  readonly sha256: string;
  /** In the order of the ranges; null where a signature has none. */
  readonly contents: readonly (SignedContent | null)[];
};

/**
 * Hashes a file once for itself and for all its signatures: each covers the file's beginning, so that the hash up to
 * there is the same for all.
 */
export function hashRanges(bytes: Uint8Array, ranges: readonly (readonly ByteSpan[] | null)[]): HashedFile {
  const running = createHash('sha256');
  let done = 0;
  const known = new Map<readonly ByteSpan[], Uint8Array>();
  const fromStart = ranges
    .filter((spans) => spans !== null)
    .filter((spans) => spans[0]?.start === 0 && (spans[0]?.end ?? 0) <= bytes.length)
    .sort((one, other) => (one[0]?.end ?? 0) - (other[0]?.end ?? 0));
  for (const spans of fromStart) {
    const [first, ...rest] = spans;
    const end = first?.end ?? 0;
    running.update(bytes.subarray(done, end));
    done = end;
    const own = running.copy();
    for (const span of rest) own.update(bytes.subarray(span.start, span.end));
    known.set(spans, own.digest());
  }
  const sha256 = running.update(bytes.subarray(done)).digest('hex');
  return {
    sha256,
    contents: ranges.map((spans) => {
      if (spans === null) return null;
      const content = contentOf(...spans.map(({ start, end }) => bytes.subarray(start, end)));
      const digest = known.get(spans);
      return digest === undefined ? content : { ...content, known: new Map([['sha256', digest]]) };
    }),
  };
}
