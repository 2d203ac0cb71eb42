import { listDemoAccounts, type DemoAccount } from '#modules/identity/contract.ts';
import { call } from '#web/api.ts';

/** The accounts to try, none on a server that is not a demonstration. */
export async function findDemoAccounts({ request }: { request: Request }): Promise<DemoAccount[]> {
  try {
    const { rows } = await call(listDemoAccounts, { signal: request.signal });
    return rows;
  } catch {
    return [];
  }
}
