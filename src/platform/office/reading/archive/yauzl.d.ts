/** The part of yauzl that the readers of archives use; the package ships no types. */
declare module 'yauzl' {
  export type Entry = {
    readonly fileName: string;
    /** The name as it stands in the archive. */
    readonly fileNameRaw: Buffer;
    readonly crc32: number;
    readonly versionMadeBy: number;
    readonly externalFileAttributes: number;
    readonly compressedSize: number;
    readonly uncompressedSize: number;
    readonly compressionMethod: number;
    readonly generalPurposeBitFlag: number;
  };
  export type ZipFile = {
    readonly entryCount: number;
    readEntry(): void;
    close(): void;
    on(event: 'entry', listener: (entry: Entry) => void): void;
    on(event: 'end', listener: () => void): void;
    on(event: 'error', listener: (error: Error) => void): void;
    openReadStreamPromise(entry: Entry): Promise<AsyncIterable<unknown>>;
    readLocalFileHeaderPromise(
      entry: Entry,
      options: { readonly minimal: true },
    ): Promise<{ readonly fileDataStart: number }>;
  };
  export function openPromise(
    path: string,
    options: {
      readonly lazyEntries: true;
      readonly autoClose: false;
      readonly decodeStrings: false;
      readonly validateEntrySizes: true;
    },
  ): Promise<ZipFile>;
  export function fromBufferPromise(
    buffer: Buffer,
    options: {
      readonly lazyEntries: true;
      readonly decodeStrings?: boolean;
      readonly validateEntrySizes: true;
    },
  ): Promise<ZipFile>;
}
