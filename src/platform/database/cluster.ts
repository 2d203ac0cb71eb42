import { randomBytes } from 'node:crypto';
import { chown, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { failStart } from '../start-fault.ts';
import { embeddedFaults, failOnFileSystem } from './embedded-faults.ts';
import { serverProgram } from './postgres-package.ts';
import { runProgram } from './run-program.ts';
import { adoptCluster, postgresMajor, type ServerHome } from './server-home.ts';

/** The account inside the server that makes roles and databases; the program itself works as the owner. */
export const superuser = 'postgres';

const passwordName = `postgres-${postgresMajor}.password`;

/** Makes the records' folder where there is none, whole or not at all, and gives the password that opens it. */
export async function openCluster(dataDir: string, home: ServerHome, isScratch: boolean): Promise<string> {
  try {
    const passwordFile = path.join(dataDir, passwordName);
    const isNew = !(await stat(home.clusterDir).catch(() => null));
    const kept = await readFile(passwordFile, 'utf8').catch(() => '');
    const password = kept.trim() || (await keptPassword(passwordFile));
    if (isNew) await createCluster(home, password, isScratch);
    await adoptCluster(home);
    await refuseForeignCluster(home.clusterDir);
    if (!isNew && kept === '') await resetPassword(home, password);
    return password;
  } catch (error) {
    return failOnFileSystem(error, dataDir);
  }
}

async function createCluster(home: ServerHome, password: string, isScratch: boolean): Promise<void> {
  const parent = path.dirname(home.clusterDir);
  await sweepUnfinished(parent);
  const mark = `${process.pid}-${randomBytes(4).toString('hex')}`;
  const unfinished = path.join(parent, `unfinished-${mark}`);
  const passwordCopy = path.join(parent, `unfinished-${mark}.password`);
  await mkdir(unfinished, { mode: 0o700 });
  await writeFile(passwordCopy, password, { mode: 0o600 });
  if (home.account)
    for (const owned of [unfinished, passwordCopy]) await chown(owned, home.account.uid, home.account.gid);
  const parameters = ['-D', unfinished, '-U', superuser, '-A', 'scram-sha-256', `--pwfile=${passwordCopy}`];
  const forms = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const safety = ['--data-checksums', '--no-instructions', ...(isScratch ? ['--no-sync'] : [])];
  const initdb = serverProgram(home.nativeDir, 'initdb');
  const end = await runProgram(initdb, [...parameters, ...forms, ...safety], home.account);
  await rm(passwordCopy, { force: true });
  if (end.code !== 0) {
    await rm(unfinished, { recursive: true, force: true });
    if (/No space left/i.test(end.output)) failStart(embeddedFaults.diskFull, { path: parent });
    failStart(embeddedFaults.initFailed, { path: parent, detail: end.output.slice(-600) });
  }
  await settled(unfinished, home.clusterDir);
}

/** Gives the finished folder its name; where another start was faster, its folder stays and this one goes. */
async function settled(unfinished: string, clusterDir: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await rename(unfinished, clusterDir);
    } catch (error) {
      if (await stat(clusterDir).catch(() => null)) return rm(unfinished, { recursive: true, force: true });
      // On Windows whatever looks for viruses may hold a new file for a moment.
      if (attempt === 20 || (error as NodeJS.ErrnoException).code !== 'EPERM') throw error;
      await delay(250);
    }
  }
}

/** What a start that was cut off left behind; an hour protects a start that is going on right now. */
async function sweepUnfinished(parent: string): Promise<void> {
  for (const name of await readdir(parent)) {
    const leftover = path.join(parent, name);
    if (!name.startsWith('unfinished-')) continue;
    const found = await stat(leftover).catch(() => null);
    if (found && Date.now() - found.mtimeMs > 3_600_000) await rm(leftover, { recursive: true, force: true });
  }
}

/** Two starts may come here together: the first writes, the other takes what it wrote. */
async function keptPassword(passwordFile: string): Promise<string> {
  const fresh = randomBytes(24).toString('base64url');
  try {
    await writeFile(passwordFile, `${fresh}\n`, { mode: 0o600, flag: 'wx', flush: true });
    return fresh;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    await delay(200);
    return (await readFile(passwordFile, 'utf8')).trim();
  }
}

async function refuseForeignCluster(clusterDir: string): Promise<void> {
  const found = (await readFile(path.join(clusterDir, 'PG_VERSION'), 'utf8')).trim();
  if (found !== String(postgresMajor))
    failStart(embeddedFaults.otherVersion, { path: clusterDir, found, needed: postgresMajor });
}

/** The records were restored without the password's file: whoever owns the folder may set a new one. */
async function resetPassword(home: ServerHome, password: string): Promise<void> {
  const sql = `ALTER ROLE ${superuser} PASSWORD '${password}'\n`;
  const parameters = ['--single', '-D', home.clusterDir, 'postgres'];
  await runProgram(serverProgram(home.nativeDir, 'postgres'), parameters, home.account, sql);
}
