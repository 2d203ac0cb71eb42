// `npm run --silent cli -- …`: the command line; only what it answers reaches standard output.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { build } from './build.mjs';
import { root, setup } from './setup.mjs';

setup();
await build({ only: 'programs' });

const { status } = spawnSync(
  process.execPath,
  [path.join(root, 'dist', 'cli.js'), ...process.argv.slice(2)],
  {
    // Files are named from where the person stands, not from the project's folder.
    cwd: process.env.INIT_CWD ?? process.cwd(),
    stdio: 'inherit',
  },
);
process.exitCode = status ?? 1;
