import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { open, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Log } from '../log.ts';
import { serverProgram } from './postgres-package.ts';
import { programOptions, runProgram } from './run-program.ts';
import type { ServerHome } from './server-home.ts';

/** A server that runs on a folder of records, as its own lock file tells. */
export type LiveServer = { readonly pid: number; readonly port: number; readonly isReady: boolean };

/** How a launch ended: running, or over with what the server printed. */
export type Launch =
  | { readonly pid: number; readonly child: ChildProcess | null }
  | { readonly output: string };

const logSizeMax = 5_000_000;

/** The server that holds this folder now; a lock file left by a power cut or a kill is cleared away. */
export async function findLiveServer(clusterDir: string, log: Log): Promise<LiveServer | null> {
  const lockFile = path.join(clusterDir, 'postmaster.pid');
  const text = await readFile(lockFile, 'utf8').catch(() => null);
  if (text === null) return null;
  const lines = text.split('\n').map((line) => line.trim());
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  if (!(pid > 0) || !isAlive(pid)) return null;
  if (await isServerOf(pid, clusterDir)) return { pid, port, isReady: lines[7] === 'ready' };
  log.warn(
    { lockFile, pid },
    'A lock file from before a crash named a process that is no database; it was removed',
  );
  await rm(lockFile, { force: true });
  return null;
}

/** Starts the server and waits until it takes connections or gives up. */
export async function launchServer(
  home: ServerHome,
  settings: readonly string[],
  logFile: string,
  log: Log,
): Promise<Launch> {
  await rotate(logFile);
  const printed = await open(logFile, 'a');
  const from = (await printed.stat()).size;
  const parameters = ['-D', home.clusterDir, ...settings];
  try {
    if (process.platform === 'win32') return await launchOnWindows(home, parameters, logFile, log);
    // Its own process group: Ctrl+C in a terminal must reach the program first, which then stops the server.
    const child = spawn(serverProgram(home.nativeDir, 'postgres'), parameters, {
      ...programOptions(home.nativeDir, home.account),
      detached: true,
      stdio: ['ignore', printed.fd, printed.fd],
    });
    const ended = new Promise<'ended'>((resolve) => {
      child.once('exit', () => resolve('ended'));
      child.once('error', () => resolve('ended'));
    });
    const outcome = await Promise.race([ended, becameReady(home.clusterDir, child, log)]);
    if (outcome === 'ready' && child.pid !== undefined) return { pid: child.pid, child };
    return { output: (await readFile(logFile)).subarray(from).toString('utf8') };
  } finally {
    await printed.close();
  }
}

/** Asks the server to finish: open work is rolled back, what was committed is on disk. Never kills it outright. */
export async function stopServer(pid: number, home: ServerHome, log: Log): Promise<void> {
  if (process.platform === 'win32') {
    const parameters = ['stop', '-D', home.clusterDir, '-m', 'fast', '-w', '-t', '60'];
    await runProgram(serverProgram(home.nativeDir, 'pg_ctl'), parameters, home.account);
    return;
  }
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    if (!isAlive(pid)) return;
    process.kill(pid, signal);
    for (let waited = 0; waited < 60_000; waited += 10) {
      if (!isAlive(pid)) return;
      await delay(10);
    }
    log.error({ serverPid: pid, signal }, 'The database server did not stop within a minute');
  }
}

/** Whether a process of this number runs. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** pg_ctl drops the rights of an administrator, with whom the server refuses to run; the child is not ours then. */
async function launchOnWindows(
  home: ServerHome,
  parameters: readonly string[],
  logFile: string,
  log: Log,
): Promise<Launch> {
  const settings = parameters.slice(2).map((part) => (part === '-c' ? part : `"${part}"`));
  const command = [
    'start',
    '-D',
    home.clusterDir,
    '-l',
    logFile,
    '-w',
    '-t',
    '120',
    '-o',
    settings.join(' '),
  ];
  // Its output goes nowhere: the server would inherit a pipe, which then never closes.
  const program = serverProgram(home.nativeDir, 'pg_ctl');
  const starter = spawn(program, command, { ...programOptions(program, home.account), stdio: 'ignore' });
  await once(starter, 'exit');
  const live = starter.exitCode === 0 ? await findLiveServer(home.clusterDir, log) : null;
  return live ? { pid: live.pid, child: null } : { output: await readFile(logFile, 'utf8').catch(() => '') };
}

async function becameReady(clusterDir: string, child: ChildProcess, log: Log): Promise<'ready'> {
  for (let waited = 0; child.exitCode === null && child.signalCode === null; waited += 10) {
    const lines = (await readFile(path.join(clusterDir, 'postmaster.pid'), 'utf8').catch(() => '')).split(
      '\n',
    );
    if (Number(lines[0]) === child.pid && lines[7]?.trim() === 'ready') return 'ready';
    if (waited > 0 && waited % 10_000 === 0)
      log.warn({ seconds: waited / 1000 }, 'The database server is still recovering from its last stop');
    await delay(10);
  }
  return new Promise(() => undefined);
}

/** A process number comes round again after a crash: only a server of this very folder counts. */
async function isServerOf(pid: number, clusterDir: string): Promise<boolean> {
  if (process.platform === 'win32') {
    const list = await runProgram('tasklist.exe', ['/FI', `PID eq ${pid}`, '/FO', 'CSV', '/NH'], null);
    return /postgres/i.test(list.output);
  }
  const fromKernel = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => null);
  const command =
    fromKernel ?? (await runProgram('/bin/ps', ['-p', String(pid), '-o', 'command='], null)).output;
  return command.replaceAll('\0', ' ').includes(clusterDir);
}

async function rotate(logFile: string): Promise<void> {
  const found = await stat(logFile).catch(() => null);
  if (found && found.size > logSizeMax) await rename(logFile, `${logFile}.old`);
}
