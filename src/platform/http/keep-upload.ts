import type { FastifyRequest } from 'fastify';
import { ProblemError, refuse } from '#kernel/problem.ts';
import { cleanFileName } from '../files/clean-file-name.ts';
import type { FileStore, KeptFile } from '../files/file-store.ts';

/** A file whose bytes are kept, under the name it was handed in by. */
export type KeptUpload = KeptFile & { readonly name: string };

/**
 * Keeps the one file of a request as it streams in; only a whole file is kept.
 * @throws Problem files.expected, files.empty, files.upload_interrupted, files.too_large, files.disk_full
 */
export async function keepUpload(
  files: Pick<FileStore, 'put'>,
  request: FastifyRequest,
  maxBytes: number,
): Promise<KeptUpload> {
  const part = request.isMultipart() ? await request.file() : undefined;
  if (!part) return refuse('invalid', 'files.expected');
  const kept = await files.put(part.file, maxBytes).catch((error: unknown) => {
    // The stream broke, not the store: the connection was cut, or half a form was sent.
    if (!(error instanceof ProblemError) && part.file.errored) refuse('invalid', 'files.upload_interrupted');
    throw error;
  });
  if (kept.size === 0) return refuse('invalid', 'files.empty');
  return { ...kept, name: cleanFileName(part.filename) };
}
