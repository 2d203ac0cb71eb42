import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { checkSeal, type SealCheck } from './archive-seal.ts';

/** What is wrong with an entry before its bytes are looked at; null where nothing is. */
export type EntryOddity = 'unsafe_name' | 'folder' | 'link' | 'encrypted' | 'unknown_packing' | 'bomb' | null;

/** An entry as the archive's own list names it. */
export type ListedEntry = { readonly name: string; readonly size: number; readonly oddity: EntryOddity };

/** What the bytes of an entry are; `too_large` is told before more than the bound was unfolded. */
export type EntryBytes =
  | { readonly kind: 'read'; readonly sha256: string; readonly size: number }
  | { readonly kind: 'too_large' }
  | { readonly kind: 'broken' };

/** An archive on disk, read in place: nothing of it is ever written anywhere. */
export type ArchiveOnDisk = {
  readonly entries: readonly ListedEntry[];
  /** The hash of an entry's bytes, in constant memory. */
  readonly hash: (place: number, maxBytes: number) => Promise<EntryBytes>;
  /** The bytes of an entry; null where they cannot be read or are more than `maxBytes`. */
  readonly read: (place: number, maxBytes: number) => Promise<Buffer | null>;
  readonly close: () => void;
};

/** Why an archive cannot be opened. */
export type ArchiveRefusal = 'no_archive' | 'too_many_entries' | 'overlapping';

/** More entries than a year of evidence ever has. */
export const archiveEntriesMax = 50_000;
const bombFreeBytes = 64 * 1024 * 1024;
const bombRatio = 200;
const stored = 0;
const deflated = 8;
const encryptedFlag = 1;
const fileTypeMask = 0o170000;
const linkType = 0o120000;

/** An archive with what its seal says, in constant memory; null where the file cannot be read at all. */
export async function openSealedArchive(
  path: string,
): Promise<{ readonly seal: SealCheck; readonly archive: ArchiveOnDisk | ArchiveRefusal } | null> {
  const found = await stat(path).catch(() => null);
  if (!found?.isFile()) return null;
  const seal = await checkSeal(createReadStream(path, { highWaterMark: 1024 * 1024 })).catch(() => null);
  return seal && { seal, archive: await openArchiveOnDisk(path, found.size) };
}

/** Opens a ZIP where it lies and lists its entries, whatever they are; reads none of them yet. */
async function openArchiveOnDisk(
  path: string,
  archiveBytes: number,
): Promise<ArchiveOnDisk | ArchiveRefusal> {
  const options = {
    lazyEntries: true,
    autoClose: false,
    decodeStrings: false,
    validateEntrySizes: true,
  } as const;
  const file = await openPromise(path, options).catch(() => null);
  if (!file) return 'no_archive';
  const found = file.entryCount > archiveEntriesMax ? 'too_many_entries' : await listed(file);
  const packed = Array.isArray(found) ? found.reduce((sum, entry) => sum + entry.compressedSize, 0) : 0;
  if (!Array.isArray(found) || packed > archiveBytes) {
    file.close();
    return Array.isArray(found) ? 'overlapping' : found;
  }
  const at = (place: number): Entry => {
    const entry = found[place];
    if (!entry) throw new RangeError(`the archive has no entry ${place}`);
    return entry;
  };
  return {
    entries: found.map((entry) => ({
      name: nameOf(entry) ?? entry.fileNameRaw.toString('latin1'),
      size: entry.uncompressedSize,
      oddity: oddityOf(entry),
    })),
    hash: (place, maxBytes) => hashed(file, at(place), maxBytes),
    read: async (place, maxBytes) => {
      const chunks: Buffer[] = [];
      const bytes = await hashed(file, at(place), maxBytes, (chunk) => chunks.push(chunk));
      return bytes.kind === 'read' ? Buffer.concat(chunks) : null;
    },
    close: () => file.close(),
  };
}

function listed(file: ZipFile): Promise<Entry[] | ArchiveRefusal> {
  return new Promise((resolve) => {
    const entries: Entry[] = [];
    file.on('error', () => resolve('no_archive'));
    file.on('end', () => resolve(entries));
    file.on('entry', (entry) => {
      if (entries.push(entry) > archiveEntriesMax) resolve('too_many_entries');
      // Not at once: a list that is answered from memory would go ever deeper into calls.
      else setImmediate(() => file.readEntry());
    });
    file.readEntry();
  });
}

async function hashed(
  file: ZipFile,
  entry: Entry,
  maxBytes: number,
  take: (chunk: Buffer) => void = () => undefined,
): Promise<EntryBytes> {
  const hash = createHash('sha256');
  let size = 0;
  let sum = 0;
  try {
    for await (const chunk of await file.openReadStreamPromise(entry)) {
      const bytes = chunk as Buffer;
      size += bytes.byteLength;
      if (size > maxBytes) return { kind: 'too_large' };
      hash.update(bytes);
      sum = crc32(bytes, sum);
      take(bytes);
    }
  } catch {
    return { kind: 'broken' };
  }
  return sum === entry.crc32 ? { kind: 'read', sha256: hash.digest('hex'), size } : { kind: 'broken' };
}

function nameOf(entry: Entry): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(entry.fileNameRaw);
  } catch {
    return null;
  }
}

function oddityOf(entry: Entry): EntryOddity {
  const name = nameOf(entry);
  if (name === null || !isSafeName(name)) return 'unsafe_name';
  if (name.endsWith('/')) return 'folder';
  if (((entry.externalFileAttributes >>> 16) & fileTypeMask) === linkType) return 'link';
  if ((entry.generalPurposeBitFlag & encryptedFlag) !== 0) return 'encrypted';
  if (entry.compressionMethod !== stored && entry.compressionMethod !== deflated) return 'unknown_packing';
  const isBomb =
    entry.uncompressedSize > bombFreeBytes && entry.uncompressedSize > entry.compressedSize * bombRatio;
  return isBomb ? 'bomb' : null;
}

/** Whether a name stays inside the folder where somebody unpacks the archive, on any system. */
function isSafeName(name: string): boolean {
  const parts = name.replace(/\/$/, '').split('/');
  return !/[\\:\p{Cc}]/u.test(name) && parts.every((part) => part !== '' && part !== '.' && part !== '..');
}
