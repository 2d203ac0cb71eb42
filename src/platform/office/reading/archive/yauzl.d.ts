/** The part of yauzl that the archive reader uses; the package ships no types. */
declare module 'yauzl' {
  export type Entry = {
    readonly fileName: string;
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
    readLocalFileHeaderPromise(
      entry: Entry,
      options: { readonly minimal: true },
    ): Promise<{ readonly fileDataStart: number }>;
  };
  export function fromBufferPromise(
    buffer: Buffer,
    options: {
      readonly lazyEntries: true;
      readonly decodeStrings?: boolean;
      readonly validateEntrySizes: true;
    },
  ): Promise<ZipFile>;
}
