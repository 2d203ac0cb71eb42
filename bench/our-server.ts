import path from 'node:path';
import type { Load } from './load.ts';
import type { SampleOfficer } from './findings-sample.ts';
import { startProgram } from './program.ts';

/** What is asked of a server; the counts in one request where it has another way for that. */
export const questions = ['list', 'counts', 'countsInOne'] as const;
export type Question = (typeof questions)[number];

/** A server under load: how each question is asked, and how to end it. */
export type LoadedServer = {
  readonly asks: Partial<Readonly<Record<Question, Pick<Load, 'urls' | 'headers'>>>>;
  readonly stop: () => Promise<void>;
};

const addressPattern = /http:\/\/localhost:(\d+)/;

/** Starts the built program on a database and signs an officer in. */
export async function startOurServer(
  dist: string,
  databaseUrl: string,
  folder: string,
  officer: SampleOfficer,
): Promise<LoadedServer> {
  const program = await startProgram({
    args: [path.join(dist, 'server.js')],
    cwd: folder,
    env: {
      NODE_ENV: 'production',
      DATABASE_URL: databaseUrl,
      DATA_DIR: path.join(folder, 'files'),
      PORT: '0',
      DEMO: 'off',
      LOG_LEVEL: 'silent',
    },
    isReady: async (output) => addressPattern.test(output),
    secondsMax: 60,
  });
  const port = addressPattern.exec(program.output)?.[1] ?? '';
  const address = `http://127.0.0.1:${port}`;
  const reply = await fetch(`${address}/api/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: officer.username, password: officer.password }),
  });
  const cookie = reply.headers.getSetCookie()[0]?.split(';')[0];
  if (!reply.ok || !cookie) throw new Error(`the sign-in answered ${reply.status}: ${await reply.text()}`);
  const headers = { cookie };
  return {
    asks: {
      list: { urls: [`${address}/api/findings`], headers },
      counts: { urls: [`${address}/api/findings/counts`], headers },
    },
    stop: program.stop,
  };
}
