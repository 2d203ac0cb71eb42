// `npm run bench`: measures reading, writing, scoring and the findings list, beside their peers.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { build, bundle } from './build.mjs';
import { root, setup } from './setup.mjs';

const programs = ['bench', 'read-notice', 'write-notice', 'score-units', 'check-signatures', 'load'].map(
  (name) => `bench/${name}.ts`,
);
const folder = path.join(root, 'dist', 'bench');

setup({ dev: true });
await build({ only: 'programs' });
await bundle('bench', programs, folder);

const child = spawn(process.execPath, [path.join(folder, 'bench.js'), ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
// Ctrl+C reaches the benchmark by itself; this only waits until it has cleaned up.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => child.kill('SIGTERM'));
child.on('exit', (code) => {
  process.exitCode = code ?? 1;
});
