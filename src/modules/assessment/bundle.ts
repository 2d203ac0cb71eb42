import type { Caller } from '#kernel/caller.ts';
import { refuse } from '#kernel/problem.ts';
import type { Database, Tx } from '#platform/database/database.ts';
import type { FileStore } from '#platform/files/file-store.ts';
import { recordBundle } from './commands/record-bundle.ts';
import type { BundleSummaryView } from './contract.ts';
import { planBundle, summarizeBundle } from './domain/bundle/plan-bundle.ts';
import { getBundleSource } from './views/bundle.ts';
import { bundleFileName, writeBundle } from './write-bundle.ts';

/** What the bundle of a year would hold. */
export async function summaryOf(tx: Tx, id: string): Promise<BundleSummaryView> {
  const source = await getBundleSource(tx, id);
  const summary = summarizeBundle(source, planBundle(source));
  return { ...summary, missing: [...summary.missing] };
}

/**
 * The bundle of a year as a file: its list is read in one short transaction, its files come from the store after it.
 * @throws Problem assessment.not_found
 */
export async function openBundle(
  { database, files }: { readonly database: Database; readonly files: FileStore },
  caller: Caller | null,
  id: string,
  at: Date,
): Promise<{
  readonly fileName: string;
  readonly mediaType: string;
  readonly content: NodeJS.ReadableStream;
}> {
  if (!caller) return refuse('unauthenticated', 'http.sign_in_needed');
  const source = await database.read(caller, (tx) => getBundleSource(tx, id));
  const { missing } = summarizeBundle(source, planBundle(source));
  return {
    fileName: bundleFileName(source, missing.length === 0),
    mediaType: 'application/zip',
    content: writeBundle(files, source, at.toISOString(), (made) =>
      database.write(caller, (tx) => recordBundle(tx, id, made)),
    ),
  };
}
