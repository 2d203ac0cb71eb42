// `npm start`: installs, builds, and runs the server until it is told to stop.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import path from 'node:path';
import { build } from './build.mjs';
import { root, setup } from './setup.mjs';

setup();
await build();

const server = spawn(process.execPath, ['--enable-source-maps', path.join(root, 'dist', 'server.js')], {
  cwd: root,
  stdio: 'inherit',
});
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) {
  process.on(signal, () => {
    // A terminal gives Ctrl+C to the server as well; twice would look like impatience.
    if (signal !== 'SIGINT' || !process.stdin.isTTY) server.kill(signal);
  });
}
// npm runs scripts through a shell, and ends only that shell when it is told to end.
if (process.env.npm_lifecycle_event) {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) server.kill('SIGTERM');
  }, 250).unref();
}
server.on('exit', (code, signal) => {
  process.exitCode = code ?? 128 + (constants.signals[signal] ?? 0);
});
