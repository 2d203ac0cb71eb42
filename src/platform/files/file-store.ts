import type { Readable } from 'node:stream';

/** A file that is kept: its contents' SHA-256 in hexadecimal is its only name. */
export type KeptFile = { readonly sha256: string; readonly size: number };

/** The bytes from `start` to `end`, both counted in. */
export type ByteSpan = { readonly start: number; readonly end: number };

/** Files by their contents, wherever they lie. The same contents are kept once, and a kept file is never changed. */
export type FileStore = {
  /**
   * Keeps a stream's bytes, for good before it answers; refuses more than `maxBytes`, and then keeps nothing.
   * @throws Problem files.too_large, files.disk_full, files.store_unreachable
   */
  readonly put: (source: AsyncIterable<Uint8Array>, maxBytes: number) => Promise<KeptFile>;
  /** The bytes of a kept file, all or a span of them; throws where it is gone. */
  readonly open: (sha256: string, span?: ByteSpan) => Promise<Readable>;
  /** Lends a path to a reader that needs one, until `work` has ended; never made from what a client sent. */
  readonly withPath: <T>(sha256: string, work: (path: string) => Promise<T>) => Promise<T>;
  /** Whether the file is there and its bytes are still those it was named after. */
  readonly verify: (sha256: string) => Promise<boolean>;
};

const sha256Pattern = /^[0-9a-f]{64}$/;

/** Where a file lies below the store's root: the first two digits are a folder. */
export function placeOf(sha256: string): readonly [folder: string, name: string] {
  if (!sha256Pattern.test(sha256)) throw new TypeError('a kept file is named by a SHA-256 in hexadecimal');
  return [sha256.slice(0, 2), sha256.slice(2)];
}
