import { setTimeout as delay } from 'node:timers/promises';

const attemptsMax = 4;
const conflictCodes = new Set(['40001', '40P01']);

/** Runs work again, after a short random wait, when the server gave it up for another transaction's sake. */
export async function retriedOnConflict<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt === attemptsMax || !isConflict(error)) throw error;
      await delay(Math.random() * 20 * 2 ** attempt);
    }
  }
}

function isConflict(error: unknown): boolean {
  return error instanceof Error && 'code' in error && conflictCodes.has(String(error.code));
}
