import { spawn, type ChildProcess } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';

/** A server that the benchmark started and will end. */
export type RunningProgram = {
  readonly pid: number;
  readonly output: string;
  readonly stop: () => Promise<void>;
};

type Start = {
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  /** Node's own program where another version than this one's is wanted. */
  readonly node?: string;
};

const running = new Set<ChildProcess>();
// Whatever ends the benchmark, nothing it started is left behind.
process.on('exit', endPrograms);

/** Ends everything that was started and still runs, at once. */
export function endPrograms(): void {
  for (const child of running) child.kill('SIGKILL');
}

/** Starts a Node program and waits until it answers that it is ready. */
export async function startProgram(
  start: Start & { readonly isReady: (output: string) => Promise<boolean>; readonly secondsMax: number },
): Promise<RunningProgram> {
  const child = spawnNode(start);
  let output = '';
  let problems = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    problems = (problems + chunk.toString()).slice(-4000);
  });
  child.stdout?.on('data', (chunk: Buffer) => {
    output = (output + chunk.toString()).slice(-20_000);
  });
  const end = Date.now() + start.secondsMax * 1000;
  while (!(await start.isReady(output))) {
    if (child.exitCode !== null || child.signalCode !== null || Date.now() > end)
      throw new Error(`${start.args[0]} did not start\n${output}${problems}`);
    await delay(100);
  }
  return { pid: child.pid ?? 0, output, stop: () => stopChild(child) };
}

/** Runs a Node program to its end; its standard output. */
export async function runProgram(start: Start & { readonly secondsMax: number }): Promise<string> {
  const child = spawnNode(start);
  const timer = setTimeout(() => child.kill('SIGKILL'), start.secondsMax * 1000);
  let output = '';
  let problems = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  child.stderr?.on('data', (chunk: Buffer) => {
    problems = (problems + chunk.toString()).slice(-4000);
  });
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  clearTimeout(timer);
  if (code !== 0) throw new Error(`${start.args[0]} ended with ${code}\n${output.slice(-2000)}${problems}`);
  return output;
}

function spawnNode({ args, cwd, env, node = process.execPath }: Start): ChildProcess {
  const child = spawn(node, [...args], {
    cwd,
    env: { ...inherited(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  child.on('exit', () => running.delete(child));
  return child;
}

/** What a program needs of the person's environment; their settings of this program are none of it. */
function inherited(): Record<string, string> {
  const wanted =
    /^(PATH|HOME|TMPDIR|TEMP|TMP|LANG|SYSTEMROOT|APPDATA|LOCALAPPDATA|USERPROFILE|HTTPS?_PROXY|NO_PROXY|NPM_CONFIG_.*|NODE_EXTRA_CA_CERTS)$/i;
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      value !== undefined && wanted.test(name) ? [[name, value] as const] : [],
    ),
  );
}

async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await ended;
  clearTimeout(timer);
}
