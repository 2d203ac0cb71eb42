import type { Caller } from '#kernel/caller.ts';
import { asId } from '#kernel/id.ts';
import type { Database } from '#platform/database/database.ts';
import { cleanFileName } from '#platform/files/clean-file-name.ts';
import type { FileStore } from '#platform/files/file-store.ts';
import type { ReceivedUpload } from '#platform/files/resumable-uploads.ts';
import { handInFile } from './hand-in-file.ts';
import { replaceFile } from './replace-file.ts';

type Tools = { readonly database: Database; readonly files: FileStore; readonly uploadMaxBytes: number };

const uuidPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Makes a whole upload a document under the upload's own id, or a later file of one; done twice it changes nothing.
 * @throws Problem evidence.not_found, evidence.same_file, files.too_large, files.disk_full, files.store_unreachable
 */
export async function takeUpload(tools: Tools, caller: Caller, upload: ReceivedUpload): Promise<void> {
  const kept = await tools.files.put(upload.open(), tools.uploadMaxBytes);
  const file = { ...kept, name: cleanFileName(upload.told['filename'] ?? '') };
  const { year, document } = upload.told;
  await tools.database.write(caller, async (tx) => {
    if (document !== undefined && uuidPattern.test(document))
      await replaceFile(tx, caller, { id: asId(document), file, note: null });
    else await handInFile(tx, caller, { id: asId(upload.id), file, validYear: yearOf(year) });
  });
}

function yearOf(text: string | undefined): number | undefined {
  const year = /^2[01]\d\d$/.test(text ?? '') ? Number(text) : undefined;
  return year !== undefined && year <= 2200 ? year : undefined;
}
