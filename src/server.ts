import { createApp, type App } from './app.ts';
import { demonstrationAccounts } from './demonstration.ts';
import { readConfig, type Config } from '#platform/config.ts';
import { startDatabase, type RunningDatabase } from '#platform/database/start-database.ts';
import { createLog } from '#platform/log.ts';
import { StartFault } from '#platform/start-fault.ts';

/** Starts everything, says where, and ends everything on SIGTERM or SIGINT. */
async function serve(config: Config): Promise<void> {
  const log = createLog(config.logLevel);
  let running: RunningDatabase | null = null;
  let app: App | null = null;
  let stopping: Promise<void> | null = null;
  // Ctrl+C reaches the whole group and is forwarded too: the second signal waits for the first one's end.
  const stop = async (code: number): Promise<never> => {
    stopping ??= (async () => {
      await app?.close();
      await running?.stop();
    })();
    await stopping.catch((error: unknown) => log.error({ err: error }, 'stopping met a fault'));
    process.exit(code);
  };
  process.on('unhandledRejection', (error) => {
    log.error({ err: error }, 'a promise was not awaited');
    void stop(1);
  });
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.on(signal, () => {
      log.info({ signal }, 'stopping');
      void stop(0);
    });
  try {
    running = await startDatabase(config, log, () => void stop(1));
    app = await createApp(config, running.database, log);
    await app.http.listen({ port: config.port, host: config.host });
    await greet(config, app);
  } catch (error) {
    if (error instanceof StartFault) process.stderr.write(`\n${error.message}\n`);
    else if (isPortTaken(error)) process.stderr.write(portTaken(config.port));
    else log.error({ err: error }, 'the program could not start');
    await stop(1);
  }
}

function isPortTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}

function portTaken(port: number): string {
  return `
Cổng ${port} đang được phần mềm khác dùng. Hãy tắt phần mềm đó, hoặc chạy với cổng khác: PORT=${port + 1} npm start
Port ${port} is in use by another program. Stop that program, or start on another port: PORT=${port + 1} npm start
`;
}

/** The first lines in the terminal: the address and, in a demonstration, who can sign in. */
async function greet(config: Config, app: App): Promise<void> {
  const address = app.http.server.address();
  const isAnyPort = config.port === 0 && typeof address === 'object' && address !== null;
  const url = isAnyPort ? `http://localhost:${address.port}` : config.publicUrl;
  const lines = ['', `  Minh Chứng: ${url}`, ''];
  if (config.isDemo) {
    lines.push('  Tài khoản dùng thử / demonstration sign-ins:');
    for (const { username, password, position } of await demonstrationAccounts())
      lines.push(`    ${username.padEnd(16)} ${password.padEnd(18)} ${position}`);
    lines.push('');
  }
  process.stdout.write(`${lines.join('\n')}\n`);
}

/** The settings, or the end: what is wrong with them is said in words, not as a fault of the program. */
function settingsOrExit(): Config {
  try {
    return readConfig();
  } catch (error) {
    if (!(error instanceof StartFault)) throw error;
    process.stderr.write(`\n${error.message}\n`);
    return process.exit(1);
  }
}

await serve(settingsOrExit());
