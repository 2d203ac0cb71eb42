import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach } from 'vitest';
import { buildWorker } from './build-worker.ts';

/** A program of the project in a process of its own, to be killed. */
export type Program = {
  readonly child: ChildProcess;
  readonly output: () => string;
  readonly faults: () => string;
  /** Waits until it printed this, or ended. */
  readonly printed: (text: string) => Promise<void>;
  /** Waits for its end and gives the exit code; null where a signal ended it. */
  readonly ended: () => Promise<number | null>;
};

let built: Promise<URL> | undefined;

/** Starts the writing program (tests/support/writing-program.ts) on a data folder. */
export async function startProgram(
  dataDir: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<Program> {
  built ??= buildWorker('tests/support/writing-program.ts');
  const file = fileURLToPath(await built);
  const env = { PATH: process.env['PATH'] ?? '', DATA_DIR: dataDir, ...settings };
  const child = spawn(process.execPath, [file], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let faults = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (faults += chunk.toString()));
  const isOver = (): boolean => child.exitCode !== null || child.signalCode !== null;
  return {
    child,
    output: () => output,
    faults: () => faults,
    printed: async (text) => {
      for (let waited = 0; !output.includes(text); waited += 10) {
        if (isOver() || waited > 60_000) throw new Error(`it never printed "${text}": ${output} ${faults}`);
        await delay(10);
      }
    },
    ended: async () => {
      if (!isOver()) await once(child, 'exit');
      return child.exitCode;
    },
  };
}

/** The numbers after a word at the start of lines: what the program wrote, or found kept. */
export function numbersAfter(output: string, word: 'wrote' | 'kept'): number[] {
  const lines = output
    .split('\n')
    .filter((line) => line.startsWith(`${word} `) && line.length > word.length + 1);
  return lines.flatMap((line) =>
    line
      .slice(word.length + 1)
      .split(',')
      .map(Number),
  );
}

/** A data folder for one test, and the programs started on it; all of it goes with the test. */
export type ServerFolder = {
  readonly dataDir: string;
  readonly start: (settings?: Readonly<Record<string, string>>, folder?: string) => Promise<Program>;
  /** Starts a program and waits until its database is there. */
  readonly startReady: (settings?: Readonly<Record<string, string>>, folder?: string) => Promise<Program>;
  readonly atEnd: (work: () => Promise<void>) => void;
};

/** Gives every test of the file a data folder of its own, which the account of the database server may pass through. */
export function useServerFolder(): () => ServerFolder {
  let current: ServerFolder | undefined;
  let endings: (() => Promise<void>)[] = [];
  beforeEach(async () => {
    const dataDir = await mkdtemp(path.join(tmpdir(), 'minh-chung-fault-'));
    await chmod(dataDir, 0o711);
    endings = [() => rm(dataDir, { recursive: true, force: true }), () => endServer(dataDir)];
    const start: ServerFolder['start'] = async (settings, folder = dataDir) => {
      const program = await startProgram(folder, settings);
      endings.push(async () => {
        program.child.kill('SIGKILL');
        await program.ended();
      });
      return program;
    };
    const startReady: ServerFolder['startReady'] = async (settings, folder) => {
      const program = await start(settings, folder);
      await program.printed('ready\n');
      return program;
    };
    current = { dataDir, start, startReady, atEnd: (work) => endings.push(work) };
  });
  afterEach(async () => {
    for (const end of endings.toReversed()) await end();
  });
  return () => {
    if (!current) throw new Error('the data folder is there only while a test runs');
    return current;
  };
}

/** Waits until the program told so many acknowledged writes. */
export async function writtenByNow(program: Program, least: number): Promise<void> {
  await program.printed('wrote ');
  while (numbersAfter(program.output(), 'wrote').length < least) await delay(5);
}

async function endServer(dataDir: string): Promise<void> {
  const pid = await serverPid(dataDir).catch(() => 0);
  if (pid === 0) return;
  try {
    process.kill(pid, 'SIGQUIT');
  } catch {
    return;
  }
  await isGone(pid);
}

/** The process number of the database server that holds a data folder. */
export async function serverPid(dataDir: string): Promise<number> {
  const lines = await readFile(path.join(dataDir, 'postgres-18', 'postmaster.pid'), 'utf8');
  return Number(lines.split('\n')[0]);
}

/** Waits until a process is gone. */
export async function isGone(pid: number): Promise<void> {
  for (let waited = 0; waited < 30_000; waited += 20) {
    try {
      process.kill(pid, 0);
    } catch {
      return;
    }
    await delay(20);
  }
  throw new Error(`process ${pid} is still there`);
}
