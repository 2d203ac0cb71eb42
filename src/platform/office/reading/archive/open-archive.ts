import { inflateRawSync } from 'node:zlib';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import {
  archiveEntriesMax,
  inflatedBytesMax,
  inflationRatioFree,
  inflationRatioMax,
  partBytesMax,
} from '../limits.ts';
import { refuseFile, RefusalError } from '../outcome.ts';

/** A ZIP archive whose parts are unfolded one by one, within limits that do not trust what it declares. */
export type Archive = {
  readonly names: readonly string[];
  /** The part's bytes; undefined where the archive has no such part. */
  readonly read: (name: string) => Promise<Uint8Array | undefined>;
};

const stored = 0;
const deflated = 8;
const encryptedFlag = 1;

/** Opens an archive that stands in memory; refuses bombs, encrypted and broken ones. */
export async function openArchive(bytes: Uint8Array): Promise<Archive> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const file = await orCorrupt(fromBufferPromise(buffer, { lazyEntries: true, validateEntrySizes: true }));
  if (file.entryCount > archiveEntriesMax) {
    refuseFile('zip_bomb', { entries: file.entryCount, entriesMax: archiveEntriesMax });
  }
  const entries = await orCorrupt(listEntries(file));
  let unfolded = 0;

  async function read(name: string): Promise<Uint8Array | undefined> {
    const entry = entries.get(name);
    if (entry === undefined) return undefined;
    const { fileDataStart } = await orCorrupt(file.readLocalFileHeaderPromise(entry, { minimal: true }));
    const packed = buffer.subarray(fileDataStart, fileDataStart + entry.compressedSize);
    const part = unfold(packed, entry, inflatedBytesMax - unfolded);
    unfolded += part.byteLength;
    return part;
  }
  return { names: [...entries.keys()], read };
}

function listEntries(file: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  let declared = 0;
  let seen = 0;
  return new Promise((resolve, reject) => {
    file.on('error', reject);
    file.on('end', () => resolve(entries));
    file.on('entry', (entry) => {
      seen += 1;
      declared += entry.uncompressedSize;
      if (seen > archiveEntriesMax || declared > inflatedBytesMax || isBomb(entry)) {
        reject(new RefusalError('zip_bomb', { entries: seen, bytes: declared, bytesMax: inflatedBytesMax }));
        return;
      }
      if ((entry.generalPurposeBitFlag & encryptedFlag) !== 0) {
        reject(new RefusalError('encrypted', {}));
        return;
      }
      entries.set(entry.fileName, entry);
      file.readEntry();
    });
    file.readEntry();
  });
}

function isBomb(entry: Entry): boolean {
  return (
    entry.uncompressedSize > inflationRatioFree &&
    entry.uncompressedSize > entry.compressedSize * inflationRatioMax
  );
}

function unfold(packed: Buffer, entry: Entry, left: number): Uint8Array {
  if (entry.compressionMethod === stored) return packed;
  if (entry.compressionMethod !== deflated) refuseFile('corrupt', { part: entry.fileName });
  const fair = Math.max(inflationRatioFree, packed.byteLength * inflationRatioMax);
  const most = Math.max(1, Math.min(left, partBytesMax, fair));
  try {
    return inflateRawSync(packed, { maxOutputLength: most });
  } catch (error) {
    if (error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') {
      refuseFile(most === partBytesMax ? 'too_large' : 'zip_bomb', { part: entry.fileName, bytesMax: most });
    }
    return refuseFile('corrupt', { part: entry.fileName });
  }
}

async function orCorrupt<Value>(work: Promise<Value>): Promise<Value> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof RefusalError) throw error;
    return refuseFile('corrupt');
  }
}
