import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { WritingArchive } from './write-archive.ts';

/**
 * Passes an archive on and ends well only once `record` has with its seal: an archive that was not recorded arrives
 * broken off. A reader who goes away ends the writing.
 */
export function recordArchive(
  { content, sealed }: WritingArchive,
  record: (seal: string) => Promise<void>,
): NodeJS.ReadableStream {
  const recorded = new PassThrough();
  const wait = async function* (chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    yield* chunks;
    await record(await sealed);
  };
  void pipeline(content, wait, recorded).catch(() => undefined);
  return recorded;
}
