import { createHash, randomBytes, randomInt } from 'node:crypto';

/** A fresh secret for a cookie: 256 random bits. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** Letters that are not taken for one another when they are read out or copied by hand. */
const clearLetters = 'abcdefghkmnpqrstuvwxyz23456789';

/** A password to be handed over once and typed by hand: four groups of four clear letters, 78 random bits. */
export function newTemporaryPassword(): string {
  const group = () => Array.from({ length: 4 }, () => clearLetters[randomInt(clearLetters.length)]).join('');
  return Array.from({ length: 4 }, group).join('-');
}

/** What the database keeps of a token; the token cannot be found from it. */
export function tokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
