import {
  manifestPath,
  type BundleEntry,
  type LeaveOutReason,
} from '#modules/evidence/domain/bundle-manifest.ts';
import type { FileStore } from '#platform/files/file-store.ts';
import { recordArchive } from '#platform/files/record-archive.ts';
import { writeArchive, type ArchiveEntry, type WrittenEntry } from '#platform/files/write-archive.ts';
import { writeWorkbook } from '#platform/office/writing/write-workbook.ts';
import type { MadeBundle } from './commands/record-bundle.ts';
import { bundleIndexPage } from './domain/bundle/bundle-index-page.ts';
import { bundleIndexSheet } from './domain/bundle/bundle-index-sheet.ts';
import { bundleManifestOf } from './domain/bundle/bundle-manifest-of.ts';
import type { BundleSource } from './domain/bundle/bundle-source.ts';
import { leaveOutWords, partialWords } from './domain/bundle/bundle-words.ts';
import { planBundle, titleOf, type PlannedDocument } from './domain/bundle/plan-bundle.ts';

type Add = (entry: ArchiveEntry) => Promise<WrittenEntry>;

/** Kinds that shrink when they are packed; all others are packed already. */
const packedKinds: ReadonlySet<string> = new Set(['text', 'xml', 'bmp', 'ole_office']);

/** A name for the file of a bundle; what the database says is missing stands in it. */
export function bundleFileName({ unitName, year }: BundleSource, isComplete: boolean): string {
  const unit = unitName.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60);
  return `Tai-lieu-kiem-chung-${year}-${unit}${isComplete ? '' : '-khong-day-du'}.zip`;
}

/**
 * Streams a unit's year as an archive: files by item, indexes, list, seal. Each file is read against its hash before it
 * goes in, and left out and told where it does not fit. The stream ends well only once `record` has: what is not in
 * the log arrives broken off.
 */
export function writeBundle(
  files: FileStore,
  source: BundleSource,
  madeAt: string,
  record: (made: MadeBundle) => Promise<void>,
): NodeJS.ReadableStream {
  let made: Omit<MadeBundle, 'seal'> | null = null;
  const archive = writeArchive(async (add) => {
    made = await addAll(files, source, madeAt, add);
  });
  return recordArchive(archive, async (seal) => {
    if (!made) throw new Error('a bundle without its list');
    await record({ seal, ...made });
  });
}

async function addAll(
  files: FileStore,
  source: BundleSource,
  madeAt: string,
  add: Add,
): Promise<Omit<MadeBundle, 'seal'>> {
  const plan = planBundle(source);
  const entries: BundleEntry[] = [];
  const leftOut = new Map<string, LeaveOutReason>();
  const addBytes = async (path: string, text: string | Uint8Array, kind: BundleEntry['kind']) => {
    const bytes = typeof text === 'string' ? Buffer.from(text) : text;
    const written = await add({ path, isPacked: typeof text !== 'string', open: async () => bytes });
    if (written.kind === 'written') entries.push({ path, sha256: written.sha256, size: written.size, kind });
  };
  for (const planned of plan.documents) {
    if (planned.path === null || planned.missing !== null) continue;
    const written = await addDocument(files, planned, planned.path, add);
    if (typeof written === 'string') {
      leftOut.set(planned.path, written);
      continue;
    }
    entries.push(written);
    for (const note of planned.notes)
      await addBytes(note, `Tệp này nằm ở: ${planned.path}\r\nThis file is at: ${planned.path}\r\n`, 'note');
  }
  const listed = bundleManifestOf(source, plan, { madeAt, entries, leftOut });
  if (!listed.isComplete) {
    const lines = listed.documents.flatMap(({ title, missing }) =>
      missing ? [`- ${title}: ${leaveOutWords[missing.code]}`] : [],
    );
    await addBytes('KHONG-DAY-DU.txt', [partialWords, ...lines, ''].join('\r\n'), 'index');
  }
  await addBytes('muc-luc.html', bundleIndexPage(listed), 'index');
  await addBytes(
    'muc-luc.xlsx',
    await writeWorkbook([bundleIndexSheet(listed)], madeAt.slice(0, 10)),
    'index',
  );
  const manifest = bundleManifestOf(source, plan, { madeAt, entries, leftOut });
  const bytes = Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`);
  await add({ path: manifestPath, isPacked: false, open: async () => bytes });
  const { expected, actual, isComplete } = manifest;
  return { expected, actual, isComplete };
}

async function addDocument(
  files: FileStore,
  { paper }: PlannedDocument,
  path: string,
  add: Add,
): Promise<BundleEntry | LeaveOutReason> {
  const { document } = paper;
  if (!document) throw new Error(`a file of ${titleOf(paper)} without its document`);
  let why: LeaveOutReason = 'lost';
  const written = await add({
    path,
    isPacked: !packedKinds.has(document.fileKind ?? ''),
    open: async () => {
      if (!(await files.verify(document.sha256))) {
        why = 'damaged';
        throw new Error('the bytes of a kept file are not those it is named after');
      }
      return files.open(document.sha256);
    },
  });
  if (written.kind === 'left_out') return why;
  if (written.sha256 !== document.sha256) throw new Error('a kept file changed while it was read');
  return { path, sha256: written.sha256, size: written.size, kind: 'document' };
}
