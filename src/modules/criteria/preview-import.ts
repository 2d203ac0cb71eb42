import { refuse } from '#kernel/problem.ts';
import type { ImportPreview } from './contract.ts';
import { checkSet } from './domain/check-set.ts';
import { faultRow } from './fault-row.ts';
import { readSetFile } from './set-files.ts';

const megabyte = 1024 * 1024;
/** A set of 2,000 items with every text filled stays below; a workbook of one is far smaller. */
const fileBytesMax = 10 * megabyte;

/** A file on its way from a browser. */
export type FileToPreview = { readonly name: string; readonly content: AsyncIterable<Uint8Array> };

/**
 * Reads a file as a set; nothing of it is kept, on disk or in the database.
 * @throws Problem files.too_large
 */
export async function previewImport(file: FileToPreview, uploadMaxBytes: number): Promise<ImportPreview> {
  const bytes = await bytesOf(file.content, Math.min(uploadMaxBytes, fileBytesMax));
  const { set, faults, notices, proposedRules } = await readSetFile(bytes);
  return {
    fileName: file.name.split(/[\\/]/).at(-1)?.slice(-200) ?? '',
    content: set,
    faults: [...faults, ...(set ? checkSet(set) : [])].map(faultRow),
    notices: notices.map(faultRow),
    proposedRules: [...proposedRules],
  };
}

async function bytesOf(content: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of content) {
    size += chunk.byteLength;
    if (size > maxBytes)
      refuse('too_large', 'files.too_large', { megabytes: Math.floor((maxBytes / megabyte) * 10) / 10 });
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
