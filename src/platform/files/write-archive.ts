import { createHash } from 'node:crypto';
import { PassThrough, type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import yazl from 'yazl';
import { sealArchive, sealPlaceholder } from './archive-seal.ts';

/** One file of an archive; `open` is called only when its turn has come. */
export type ArchiveEntry = {
  readonly path: string;
  readonly open: () => Promise<Readable | Uint8Array>;
  /** Whether packing makes it smaller; pictures and PDF files are packed already. */
  readonly isPacked: boolean;
};

/** What became of an entry: the bytes that stand in the archive, or why there are none. */
export type WrittenEntry =
  | { readonly kind: 'written'; readonly path: string; readonly sha256: string; readonly size: number }
  | { readonly kind: 'left_out'; readonly path: string; readonly reason: string };

/** An archive while it is written: its bytes, and its seal once the last of them went out. */
export type WritingArchive = { readonly content: Readable; readonly sealed: Promise<string> };

/**
 * Writes a ZIP as a stream, one entry after the other, in constant memory. An entry that cannot be opened is left out,
 * and `write` is told; what follows can name it. The archive ends with a seal: the SHA-256 of every byte of it.
 */
export function writeArchive(
  write: (add: (entry: ArchiveEntry) => Promise<WrittenEntry>) => Promise<void>,
): WritingArchive {
  const zip = new yazl.ZipFile();
  const content = new PassThrough();
  const { stream, seal } = sealArchive();
  const sealed = pipeline(zip.outputStream, stream, content).then(seal);
  // Whoever only reads the content hears of a fault there.
  sealed.catch(() => undefined);
  const dropped = new Promise<never>((_resolve, reject) => {
    content.once('close', () => reject(new Error('the archive is no longer wanted')));
  });
  dropped.catch(() => undefined);
  const add = async (entry: ArchiveEntry): Promise<WrittenEntry> => {
    let source: Readable | Uint8Array;
    try {
      source = await entry.open();
    } catch (error) {
      return {
        kind: 'left_out',
        path: entry.path,
        reason: error instanceof Error ? error.message : String(error),
      };
    }
    return Promise.race([addOpened(zip, entry, source), dropped]);
  };
  void write(add).then(
    () => zip.end({ comment: sealPlaceholder, forceZip64Format: false }),
    (error: unknown) => content.destroy(error instanceof Error ? error : new Error(String(error))),
  );
  return { content, sealed };
}

/** Entries go out one at a time, so that no more than one file is open. */
async function addOpened(
  zip: yazl.ZipFile,
  { path, isPacked }: ArchiveEntry,
  source: Readable | Uint8Array,
): Promise<WrittenEntry> {
  const hash = createHash('sha256');
  let size = 0;
  // The hour of the making is in the manifest; here it would only tell two equal archives apart.
  const options = { compress: !isPacked, mtime: new Date(1980, 0, 1), mode: 0o100644 };
  if (source instanceof Uint8Array) {
    zip.addBuffer(Buffer.from(source), path, options);
    return { kind: 'written', path, sha256: hash.update(source).digest('hex'), size: source.byteLength };
  }
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      size += chunk.byteLength;
      done(null, chunk);
    },
  });
  zip.addReadStream(counted, path, options);
  await pipeline(source, counted);
  return { kind: 'written', path, sha256: hash.digest('hex'), size };
}
