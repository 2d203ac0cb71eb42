import { createHash, randomBytes } from 'node:crypto';

/** A fresh secret for a cookie: 256 random bits. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What the database keeps of a token; the token cannot be found from it. */
export function tokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
