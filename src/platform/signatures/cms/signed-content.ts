import { createHash } from 'node:crypto';

/** What is signed: its pieces in order, and hashes of it that were computed on the way. */
export type SignedContent = {
  readonly parts: readonly Uint8Array[];
  readonly known: ReadonlyMap<string, Uint8Array>;
};

/** A content of which nothing has been computed yet. */
export function contentOf(...parts: readonly Uint8Array[]): SignedContent {
  return { parts, known: new Map() };
}

/** The hash of a content; undefined where the runtime does not compute that hash. */
export function digestOf(content: SignedContent, hash: string): Uint8Array | undefined {
  const known = content.known.get(hash);
  if (known !== undefined) return known;
  try {
    const computing = createHash(hash);
    for (const part of content.parts) computing.update(part);
    return computing.digest();
  } catch {
    return undefined;
  }
}
