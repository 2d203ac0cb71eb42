import { refuse } from '#kernel/problem.ts';

const megabyte = 1024 * 1024;

/**
 * Takes a file on its way from a browser into memory, to be read once and kept nowhere.
 * @throws Problem files.too_large
 */
export async function takeFile(content: AsyncIterable<Uint8Array>, bytesMax: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of content) {
    size += chunk.byteLength;
    if (size > bytesMax)
      refuse('too_large', 'files.too_large', { megabytes: Math.floor((bytesMax / megabyte) * 10) / 10 });
    chunks.push(chunk);
  }
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return bytes;
}
