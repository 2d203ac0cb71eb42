import { execFile } from 'node:child_process';
import path from 'node:path';

type Answer = { readonly code: string; readonly outcome: string; readonly text: string };
/** A file as `check --json` prints it. */
export type Checked = {
  readonly file: string;
  readonly sha256: string | null;
  readonly kind: string;
  readonly readable: boolean;
  readonly signatures: readonly Record<string, unknown>[];
  readonly facts: readonly Answer[];
  readonly hints: readonly Answer[];
};
export type Ended = { readonly code: number; readonly out: string; readonly err: string };

/** Runs `check` of the built command line as a clerk's terminal would, from the folder where the files lie. */
export function runCheck(folder: string, args: readonly string[]): Promise<Ended> {
  const program = path.resolve('dist', 'cli.js');
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [program, 'check', ...args],
      { cwd: folder, maxBuffer: 2 ** 26 },
      (error, out, err) => resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
    );
  });
}
