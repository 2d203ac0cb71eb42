import { spawnSync } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { failStart } from '../start-fault.ts';
import { embeddedFaults } from './embedded-faults.ts';

/** The account the database server runs as. */
export type ServerAccount = { readonly name: string; readonly uid: number; readonly gid: number };

const ownAccount = 'minh-chung';

/**
 * PostgreSQL refuses to run as root, so as root it runs as the owner of its folder, else as `postgres`, else as a
 * system account made for it, else as `nobody`. Null: not root, it runs as ourselves.
 */
export async function findServerAccount(clusterDir: string): Promise<ServerAccount | null> {
  if (process.getuid?.() !== 0) return null;
  const owner = await stat(clusterDir).catch(() => null);
  if (owner && owner.uid !== 0) return { name: `uid ${owner.uid}`, uid: owner.uid, gid: owner.gid };
  return (
    (await accountNamed('postgres')) ??
    (await accountNamed(ownAccount)) ??
    (await createdAccount()) ??
    (await accountNamed('nobody')) ??
    failStart(embeddedFaults.noAccount)
  );
}

/** Whether the account may pass through every folder down to this one; null stands for ourselves. */
export async function canReach(folder: string, account: ServerAccount | null): Promise<boolean> {
  if (!account) return true;
  const parent = path.dirname(folder);
  if (parent !== folder && !(await canReach(parent, account))) return false;
  const { mode, uid, gid } = await stat(folder);
  const shift = uid === account.uid ? 6 : gid === account.gid ? 3 : 0;
  return ((mode >> shift) & 0o1) === 1;
}

async function createdAccount(): Promise<ServerAccount | null> {
  const flags = ['--system', '--no-create-home', '--user-group', '--shell', '/usr/sbin/nologin', ownAccount];
  spawnSync('useradd', flags, { stdio: 'ignore' });
  return accountNamed(ownAccount);
}

async function accountNamed(name: string): Promise<ServerAccount | null> {
  const lines = await readFile('/etc/passwd', 'utf8').catch(() => '');
  const fields = lines
    .split('\n')
    .map((line) => line.split(':'))
    .find(([entry]) => entry === name);
  const [uid, gid] = [Number(fields?.[2]), Number(fields?.[3])];
  return fields && uid > 0 && gid >= 0 ? { name, uid, gid } : null;
}
