import { createHash } from 'node:crypto';
import {
  chmod,
  chown,
  cp,
  lchown,
  mkdir,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import path from 'node:path';
import type { Log } from '../log.ts';
import { failStart } from '../start-fault.ts';
import { embeddedFaults } from './embedded-faults.ts';
import { type PostgresPackage, serverProgram } from './postgres-package.ts';
import { runProgram } from './run-program.ts';
import { canReach, findServerAccount, type ServerAccount } from './server-account.ts';

/** Where the server's programs and its records are, and as whom it runs. */
export type ServerHome = {
  readonly nativeDir: string;
  readonly clusterDir: string;
  readonly account: ServerAccount | null;
};

/** The major version whose folders this program reads. */
export const postgresMajor = 18;

/** Programs and records that must lie outside a folder which only root may enter. */
const sharedHome = '/var/lib/minh-chung';
const folderName = `postgres-${postgresMajor}`;
const pointerName = `${folderName}.location`;
const ownerName = 'data-folder';

/**
 * The records lie in DATA_DIR. As root, where the server's account cannot enter that folder, they lie in
 * /var/lib/minh-chung and DATA_DIR holds a pointer to them; the same goes for the programs.
 */
export async function chooseServerHome(
  dataDir: string,
  source: PostgresPackage,
  log: Log,
): Promise<ServerHome> {
  await refuseOtherVersion(dataDir);
  const inside = path.join(dataDir, folderName);
  const account = await findServerAccount(inside);
  const nativeDir = await reachablePrograms(source, account, log);
  const pointer = path.join(dataDir, pointerName);
  const pointed = await readFile(pointer, 'utf8').catch(() => null);
  if (pointed !== null)
    return { nativeDir, account, clusterDir: await followed(pointed.trim(), dataDir, pointer) };
  if (await canReach(dataDir, account)) return { nativeDir, account, clusterDir: inside };
  const real = await realpath(dataDir);
  const home = path.join(sharedHome, createHash('sha256').update(real).digest('hex').slice(0, 16));
  const clusterDir = path.join(home, folderName);
  await mkdir(home, { recursive: true, mode: 0o755 });
  if (account) {
    await chown(home, account.uid, account.gid);
    await chmod(home, 0o700);
  }
  await writeFile(path.join(home, ownerName), real);
  log.info(
    { dataDir: real, clusterDir },
    'The database lies outside the data folder, which its account cannot enter',
  );
  return { nativeDir, account, clusterDir };
}

/** A backup that root copied back belongs to root, as whom no server runs: it is given to the server's account. */
export async function adoptCluster({ clusterDir, account }: ServerHome): Promise<void> {
  const found = account ? await stat(clusterDir).catch(() => null) : null;
  if (!account || found?.uid !== 0) return;
  for (const name of await readdir(clusterDir, { recursive: true }))
    await lchown(path.join(clusterDir, name), account.uid, account.gid);
  await chmod(clusterDir, 0o700);
  await chown(clusterDir, account.uid, account.gid);
}

/** Remembers in DATA_DIR where its records lie, once they exist. */
export async function rememberServerHome(dataDir: string, home: ServerHome): Promise<void> {
  if (path.dirname(home.clusterDir) === dataDir) return;
  const pointer = path.join(dataDir, pointerName);
  await writeFile(pointer, `${home.clusterDir}\n`, { flag: 'wx' }).catch(() => undefined);
}

async function followed(clusterDir: string, dataDir: string, pointer: string): Promise<string> {
  const real = await realpath(dataDir);
  const ownerFile = path.join(path.dirname(clusterDir), ownerName);
  const owner = (await readFile(ownerFile, 'utf8').catch(() => real)).trim();
  if (!(await stat(clusterDir).catch(() => null)))
    return failStart(embeddedFaults.clusterMissing, { path: real, cluster: clusterDir, pointer });
  if (owner === real) return clusterDir;
  if (await stat(owner).catch(() => null))
    return failStart(embeddedFaults.clusterOfAnother, { cluster: clusterDir, owner, path: real, pointer });
  await writeFile(ownerFile, real);
  return clusterDir;
}

async function reachablePrograms(
  source: PostgresPackage,
  account: ServerAccount | null,
  log: Log,
): Promise<string> {
  const tried = await runProgram(serverProgram(source.nativeDir, 'postgres'), ['--version'], account).catch(
    () => null,
  );
  if (tried?.code === 0) return source.nativeDir;
  if (!account) return failStart(embeddedFaults.notAllowed, { path: source.nativeDir });
  const copy = path.join(sharedHome, `programs-${source.version}`);
  if (await stat(copy).catch(() => null)) return copy;
  const unfinished = `${copy}.${process.pid}`;
  await mkdir(sharedHome, { recursive: true, mode: 0o755 });
  await cp(source.nativeDir, unfinished, { recursive: true, verbatimSymlinks: true });
  await openToRead(unfinished);
  await rename(unfinished, copy).catch(() => rm(unfinished, { recursive: true, force: true }));
  log.info({ folder: copy }, 'The server’s programs were copied to where its account can run them');
  return copy;
}

async function openToRead(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const inside = path.join(folder, entry.name);
    if (entry.isDirectory()) await openToRead(inside);
    else if (entry.isFile()) await chmod(inside, 0o755);
  }
}

async function refuseOtherVersion(dataDir: string): Promise<void> {
  const names = await readdir(dataDir);
  if (names.includes(folderName) || names.includes(pointerName)) return;
  const other = names
    .map((name) => /^postgres-(\d+)(\.location)?$/.exec(name))
    .find((match) => match !== null);
  if (other)
    failStart(embeddedFaults.otherVersion, {
      path: path.join(dataDir, other[0]),
      found: other[1] ?? null,
      needed: postgresMajor,
    });
}
