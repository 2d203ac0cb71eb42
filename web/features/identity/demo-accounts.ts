import type { Sentence } from '#kernel/language.ts';

/** An account of a demonstration server and what it can be used to try. */
export type DemoAccount = {
  readonly username: string;
  readonly password: string;
  readonly name: string;
  readonly position: string;
  readonly can: Sentence;
};

/** The accounts to try, none on a server that is not a demonstration. */
export async function findDemoAccounts({ request }: { request: Request }): Promise<DemoAccount[]> {
  try {
    const reply = await fetch('/api/demo-accounts', { signal: request.signal });
    if (!reply.ok) return [];
    const { rows } = (await reply.json()) as { rows: DemoAccount[] };
    return rows;
  } catch {
    return [];
  }
}
