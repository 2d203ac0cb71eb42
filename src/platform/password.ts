import { hash, verify } from '@node-rs/argon2';

/** argon2id with the parameters that OWASP's password storage sheet recommends (19 MiB, 2 passes, 1 lane). */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Text to store for a password: algorithm, parameters, salt and hash in one. */
export async function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), cost);
}

/** Whether the password is the one that was hashed. */
export async function isPassword(stored: string, password: string): Promise<boolean> {
  return verify(stored, password.normalize('NFKC'));
}
