import { inflateSync } from 'node:zlib';

/** Of the pipe of the web's standard that unpacks, what the PDF library uses. */
type Unpacker = {
  readonly readable: AsyncIterable<Uint8Array>;
  readonly writable: { readonly getWriter: () => UnpackerWriter };
};
type UnpackerWriter = {
  readonly ready: Promise<void>;
  readonly write: (bytes: Uint8Array) => Promise<void>;
  readonly close: () => Promise<void>;
};

/**
 * Unpacks a stream in one step. The PDF library sends each of a paper's many small streams through a pipe of the
 * web's standard and waits for other threads several times a stream; that takes ten times as long as unpacking. What
 * the pipe refuses is refused here too, and the library then unpacks by itself, as it did.
 */
function decompressAtOnce(format: string): Unpacker {
  if (format !== 'deflate') throw new TypeError(`left to the library: ${format}`);
  let result: Promise<Uint8Array> = Promise.resolve(new Uint8Array());
  const write = async (bytes: Uint8Array): Promise<void> => {
    result = (async () => inflateSync(bytes))();
    await result;
  };
  const writer: UnpackerWriter = { ready: Promise.resolve(), write, close: async () => undefined };
  return {
    readable: {
      async *[Symbol.asyncIterator]() {
        yield await result;
      },
    },
    writable: { getWriter: () => writer },
  };
}

// Loaded by the worker only, so the server's own thread keeps its built-ins.
Object.defineProperty(globalThis, 'DecompressionStream', {
  configurable: true,
  writable: true,
  value: decompressAtOnce,
});
