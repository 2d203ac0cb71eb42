import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';
import { rc4 } from './rc4.ts';

/** What the encryption dictionary of a paper states about its passwords. */
export type Lock = {
  readonly revision: number;
  readonly keyBytes: number;
  readonly owner: Uint8Array;
  readonly user: Uint8Array;
  readonly userKey: Uint8Array;
  readonly permissions: number;
  readonly fileId: Uint8Array;
  readonly hidesMetadata: boolean;
};

/** What stands in the place of a password that is too short, as the standard has it. */
const padding = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');

const hash = (name: string, ...parts: readonly Uint8Array[]): Buffer => {
  const computing = createHash(name);
  for (const part of parts) computing.update(part);
  return computing.digest();
};

/**
 * The key of a paper that opens without a password, as most of those do that only limit what may be done with them;
 * undefined where a password is needed.
 */
export const openKey = (lock: Lock): Uint8Array | undefined =>
  lock.revision >= 5 ? keyOfNewKind(lock) : keyOfOldKind(lock);

const keyOfOldKind = (lock: Lock): Uint8Array | undefined => {
  const { revision, keyBytes, owner, user, permissions, fileId } = lock;
  const rights = Buffer.alloc(4);
  rights.writeInt32LE(permissions | 0);
  const open = revision >= 4 && !lock.hidesMetadata ? Buffer.alloc(4, 255) : Buffer.alloc(0);
  let key = hash('md5', padding, owner.subarray(0, 32), rights, fileId, open).subarray(0, keyBytes);
  const rounds = revision < 3 ? 0 : 50;
  for (let round = 0; round < rounds; round += 1) key = hash('md5', key).subarray(0, keyBytes);
  if (revision < 3) return isSame(rc4(key, padding), user, 32) ? key : undefined;
  let proof: Uint8Array = hash('md5', padding, fileId);
  for (let round = 0; round < 20; round += 1) {
    proof = rc4(
      key.map((octet) => octet ^ round),
      proof,
    );
  }
  return isSame(proof, user, 16) ? key : undefined;
};

const keyOfNewKind = ({ revision, user, userKey }: Lock): Uint8Array | undefined => {
  const digest = revision === 5 ? (salt: Uint8Array) => hash('sha256', salt) : hardened;
  if (user.length < 48 || userKey.length < 32) return undefined;
  if (!isSame(digest(user.subarray(32, 40)), user, 32)) return undefined;
  const opening = createDecipheriv('aes-256-cbc', digest(user.subarray(40, 48)), Buffer.alloc(16));
  opening.setAutoPadding(false);
  return Buffer.concat([opening.update(userKey.subarray(0, 32)), opening.final()]);
};

/** The hash of revision 6 for a password of no letters: rounds of AES that choose the next hash. */
const hardened = (salt: Uint8Array): Uint8Array => {
  let key = hash('sha256', salt);
  for (let round = 0, last = 0; round < 64 || last > round - 32; round += 1) {
    const cipher = createCipheriv('aes-128-cbc', key.subarray(0, 16), key.subarray(16, 32));
    cipher.setAutoPadding(false);
    const mixed = cipher.update(Buffer.concat(Array.from({ length: 64 }, () => key)));
    const rest = mixed.subarray(0, 16).reduce((sum, octet) => sum + octet, 0) % 3;
    key = hash(['sha256', 'sha384', 'sha512'][rest] ?? 'sha256', mixed);
    last = mixed.at(-1) ?? 0;
  }
  return key.subarray(0, 32);
};

const isSame = (one: Uint8Array, other: Uint8Array, length: number): boolean =>
  other.length >= length && Buffer.compare(one.subarray(0, length), other.subarray(0, length)) === 0;
