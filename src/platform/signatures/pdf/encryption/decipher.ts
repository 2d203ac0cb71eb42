import { createDecipheriv, createHash } from 'node:crypto';
import { countOf, dictOf, nameOf, ofKind, type PdfDict, type PdfValue } from '../syntax/pdf-value.ts';
import { type Lock, openKey } from './open-key.ts';
import { rc4 } from './rc4.ts';

type Method = 'none' | 'rc4' | 'aes' | 'aes256';

/** Undoes the encryption of a paper that opens without a password. */
export type Decipher = {
  /** The strings in the object of that number made readable; the contents of signatures are never encrypted. */
  readonly value: (value: PdfValue, number: number) => PdfValue;
  /** The packed bytes of the stream of that number; null where they cannot be read. */
  readonly stream: (bytes: Uint8Array, number: number) => Uint8Array | null;
};

/** An encryption dictionary, the first identifier of its file, and how to follow references. */
export type Encryption = {
  readonly dict: PdfDict;
  readonly fileId: PdfValue;
  readonly resolve: (value: PdfValue | undefined) => PdfValue;
};

/** How to read an encrypted document; null where a password is needed or its kind is not known. */
export const decipherOf = (encryption: Encryption): Decipher | null => {
  const { dict, resolve } = encryption;
  const version = countOf(resolve(dict.entries.get('V'))) ?? 0;
  if (nameOf(resolve(dict.entries.get('Filter'))) !== 'Standard' || !versions.has(version)) return null;
  const ofStrings = version >= 4 ? methodOf(encryption, 'StrF') : 'rc4';
  const ofStreams = version >= 4 ? methodOf(encryption, 'StmF') : 'rc4';
  const key = openKey(lockOf(encryption, version));
  if (!key || !ofStrings || !ofStreams) return null;
  return {
    value: (value, number) =>
      ofStrings === 'none'
        ? value
        : plainValue(value, (bytes) => decrypt({ method: ofStrings, key, number, bytes })),
    stream: (bytes, number) => decrypt({ method: ofStreams, key, number, bytes }),
  };
};

const versions = new Set([1, 2, 4, 5]);

const lockOf = ({ dict, fileId, resolve }: Encryption, version: number): Lock => {
  const at = (name: string): PdfValue => resolve(dict.entries.get(name));
  const bytesOf = (value: PdfValue): Uint8Array => ofKind(value, 'string')?.bytes ?? new Uint8Array();
  const number = (name: string): number => {
    const value = at(name);
    return typeof value === 'number' ? value : 0;
  };
  const bits = version === 4 ? 128 : number('Length') || 40;
  return {
    revision: number('R'),
    keyBytes: version === 1 ? 5 : Math.min(16, Math.max(5, bits >> 3)),
    owner: bytesOf(at('O')),
    user: bytesOf(at('U')),
    userKey: bytesOf(at('UE')),
    permissions: number('P'),
    fileId: bytesOf(fileId),
    hidesMetadata: at('EncryptMetadata') !== false,
  };
};

const methods: Readonly<Record<string, Method>> = { None: 'none', V2: 'rc4', AESV2: 'aes', AESV3: 'aes256' };

const methodOf = ({ dict, resolve }: Encryption, use: string): Method | undefined => {
  const name = nameOf(resolve(dict.entries.get(use))) ?? 'Identity';
  if (name === 'Identity') return 'none';
  const filter = dictOf(resolve(dictOf(resolve(dict.entries.get('CF')))?.entries.get(name)));
  return methods[nameOf(resolve(filter?.entries.get('CFM'))) ?? 'None'];
};

type Packed = {
  readonly method: Method;
  readonly key: Uint8Array;
  readonly number: number;
  readonly bytes: Uint8Array;
};

const decrypt = ({ method, key, number, bytes }: Packed): Uint8Array | null => {
  if (method === 'none') return bytes;
  const own = method === 'aes256' ? key : keyOfObject(key, number, method === 'aes');
  if (method === 'rc4') return rc4(own, bytes);
  if (bytes.length < 32 || bytes.length % 16 !== 0) return bytes.length < 32 ? new Uint8Array() : null;
  try {
    const opening = createDecipheriv(
      method === 'aes256' ? 'aes-256-cbc' : 'aes-128-cbc',
      own,
      bytes.subarray(0, 16),
    );
    return Buffer.concat([opening.update(bytes.subarray(16)), opening.final()]);
  } catch {
    return null;
  }
};

/** Objects that were saved as of a later generation do not occur in papers of this age. */
const keyOfObject = (key: Uint8Array, number: number, isAes: boolean): Uint8Array =>
  createHash('md5')
    .update(key)
    .update(Uint8Array.of(number & 255, (number >> 8) & 255, (number >> 16) & 255, 0, 0))
    .update(isAes ? 'sAlT' : '')
    .digest()
    .subarray(0, Math.min(key.length + 5, 16));

const plainValue = (value: PdfValue, undo: (bytes: Uint8Array) => Uint8Array | null): PdfValue => {
  if (typeof value !== 'object' || value === null) return value;
  if (value.kind === 'string') return { ...value, bytes: undo(value.bytes) ?? value.bytes };
  if (value.kind === 'array') return { ...value, items: value.items.map((item) => plainValue(item, undo)) };
  if (value.kind === 'stream') return { ...value, dict: plainDict(value.dict, undo) };
  return value.kind === 'dict' ? plainDict(value, undo) : value;
};

const plainDict = (dict: PdfDict, undo: (bytes: Uint8Array) => Uint8Array | null): PdfDict => {
  const isSignature = dict.entries.has('ByteRange');
  const entries = [...dict.entries].map(
    ([key, value]) => [key, isSignature && key === 'Contents' ? value : plainValue(value, undo)] as const,
  );
  return { ...dict, entries: new Map(entries) };
};
