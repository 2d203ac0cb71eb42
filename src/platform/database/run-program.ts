import { spawn } from 'node:child_process';
import path from 'node:path';
import type { ServerAccount } from './server-account.ts';

/** How a program ended and everything it printed. */
export type ProgramEnd = { readonly code: number | null; readonly output: string };

/** Runs one of the server's programs to its end, without a shell, as the given account (null: as ourselves). */
export function runProgram(
  file: string,
  parameters: readonly string[],
  account: ServerAccount | null,
  input = '',
): Promise<ProgramEnd> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, parameters, { ...programOptions(file, account), stdio: 'pipe' });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stdin.on('error', () => undefined);
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output: Buffer.concat(chunks).toString('utf8').trim() }));
    child.stdin.end(input);
  });
}

/**
 * A folder every account can stand in, and a language in which the server's messages are known. Windows programs
 * need the environment of the session; elsewhere nothing of ours is handed on.
 */
export function programOptions(file: string, account: ServerAccount | null) {
  return {
    cwd: path.parse(file).root,
    windowsHide: true,
    ...(process.platform === 'win32' ? {} : { env: { PATH: '/usr/bin:/bin', LC_ALL: 'C' } }),
    ...(account ? { uid: account.uid, gid: account.gid } : {}),
  };
}
