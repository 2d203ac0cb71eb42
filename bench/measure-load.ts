import path from 'node:path';
import { performance } from 'node:perf_hooks';
import pg from 'pg';
import { listMigrations } from '#platform/database/migrate.ts';
import { startScratchServer } from '#platform/database/scratch-server.ts';
import { prepareSchema } from '#platform/database/start-database.ts';
import { hashPassword } from '#platform/password.ts';
import { enrolOfficer, fillSample, nation, type SampleOfficer } from './findings-sample.ts';
import type { Load, LoadResult } from './load.ts';
import { questions, startOurServer, type LoadedServer, type Question } from './our-server.ts';
import { fillPeerTable, installPeer, startPeerServer } from './peer-server.ts';
import { runProgram } from './program.ts';
import { spreadOf } from './spread.ts';
import { startStatementCounter } from './statement-counter.ts';

/** The median round of one server and one question. */
export type LoadFigures = {
  readonly visitsPerSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly bytesPerVisit: number;
  readonly requestsPerVisit: number;
  /** Statements that the server sends for one visit, transaction control included. */
  readonly statementsPerVisit: number;
  /** The slowest and the fastest round. */
  readonly range: readonly [number, number];
};
export type ServerFigures = Partial<Readonly<Record<Question, LoadFigures>>>;

/** What the load found; where the peer could not be measured, why not. */
export type LoadReport = {
  readonly findings: number;
  readonly communes: number;
  readonly fillSeconds: number;
  readonly connections: number;
  readonly rounds: number;
  readonly secondsOfRound: number;
  readonly ours: ServerFigures;
  readonly peer: ServerFigures | { readonly fault: string };
};

/** Where the programs and the temporary files lie, and who is told how far it is. */
export type LoadSettings = {
  readonly folder: string;
  readonly dist: string;
  /** npm's own program; null leaves the peer out. */
  readonly npm: string | null;
  readonly tell: (sentence: string) => void;
};

const connections = 8;
const rounds = 5;
const secondsOfRound = 4;
const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
const password = 'mat-khau-thu-nghiem';

type Side = {
  readonly server: LoadedServer;
  readonly statements: Readonly<Record<Question, number>>;
  readonly results: Readonly<Record<Question, LoadResult[]>>;
};

/** Fills a scratch database, starts both servers on it and asks them in turn. */
export async function measureLoad(settings: LoadSettings): Promise<LoadReport> {
  const { tell, folder, dist } = settings;
  const database = await startScratchServer();
  const url = database.url.reveal();
  const sides: Side[] = [];
  try {
    tell(`filling a database with ${nation.findings} findings of ${nation.communes} communes`);
    await prepareSchema(database.url, await listMigrations(), quiet);
    const started = performance.now();
    const officer = await withClient(url, async (client) => {
      await fillSample(client, nation);
      return enrolOfficer(client, 1000, { password, passwordHash: await hashPassword(password) });
    });
    const fillSeconds = (performance.now() - started) / 1000;
    tell('starting the program');
    const ours = await startSide(url, (address) => startOurServer(dist, address, folder, officer));
    sides.push(ours);
    const peer = await startPeer(settings, url, officer).catch((error: unknown) => ({
      fault: faultOf(error),
    }));
    if (!('fault' in peer)) sides.push(peer);
    await askInTurn(settings, sides);
    return {
      ...nation,
      fillSeconds,
      connections,
      rounds,
      secondsOfRound,
      ours: figuresOf(ours),
      peer: 'fault' in peer ? peer : figuresOf(peer),
    };
  } finally {
    for (const { server } of sides) await server.stop();
    await database.stop();
  }
}

async function startPeer(
  { folder, npm, tell }: LoadSettings,
  url: string,
  officer: SampleOfficer,
): Promise<Side> {
  if (npm === null) throw new Error('it was left out');
  const home = path.join(folder, 'peer');
  tell('fetching Directus into a temporary folder, some minutes and 800 MB');
  await installPeer(home, npm);
  tell('starting Directus on the same database server');
  await withClient(url, fillPeerTable);
  const prepared = await startPeerServer(home, url, officer, true);
  await prepared.stop();
  return startSide(url, (address) => startPeerServer(home, address, officer, false));
}

/** Counts the statements of each question through a counter, then starts the server straight on the database. */
async function startSide(url: string, start: (address: string) => Promise<LoadedServer>): Promise<Side> {
  const counter = await startStatementCounter(url);
  const counted = await start(counter.url);
  const statements: Record<Question, number> = { list: 0, counts: 0, countsInOne: 0 };
  try {
    for (const question of questions) {
      await visit(counted, question);
      counter.take();
      const times = 10;
      for (let time = 0; time < times; time += 1) await visit(counted, question);
      statements[question] = counter.take() / times;
    }
  } finally {
    await counted.stop();
    await counter.stop();
  }
  return { server: await start(url), statements, results: { list: [], counts: [], countsInOne: [] } };
}

async function visit(server: LoadedServer, question: Question): Promise<void> {
  const ask = server.asks[question];
  for (const url of ask?.urls ?? []) {
    const reply = await fetch(url, { headers: { ...ask?.headers } });
    if (!reply.ok) throw new Error(`${url} answered ${reply.status}`);
    await reply.arrayBuffer();
  }
}

/** All servers in turn within each round, so that what else the computer does falls on all of them alike. */
async function askInTurn({ dist, folder, tell }: LoadSettings, sides: readonly Side[]): Promise<void> {
  for (let round = 1; round <= rounds; round += 1) {
    tell(`round ${round} of ${rounds}`);
    for (const question of questions)
      for (const { server, results } of sides) {
        const ask = server.asks[question];
        if (!ask) continue;
        const load: Load = { ...ask, connections, warmSeconds: 1, seconds: secondsOfRound };
        const output = await runProgram({
          args: [path.join(dist, 'bench', 'load.js'), JSON.stringify(load)],
          cwd: folder,
          env: {},
          secondsMax: 60,
        });
        results[question].push(JSON.parse(output) as LoadResult);
      }
  }
}

function figuresOf({ server, statements, results }: Side): ServerFigures {
  const figures = (question: Question): LoadFigures => {
    const median = (key: keyof LoadResult) => spreadOf(results[question].map((result) => result[key])).median;
    const rates = results[question].map((result) => result.visitsPerSecond);
    return {
      visitsPerSecond: median('visitsPerSecond'),
      p50Ms: median('p50Ms'),
      p99Ms: median('p99Ms'),
      bytesPerVisit: median('bytesPerVisit'),
      requestsPerVisit: server.asks[question]?.urls.length ?? 0,
      statementsPerVisit: statements[question],
      range: [Math.min(...rates), Math.max(...rates)],
    };
  };
  return Object.fromEntries(
    questions.flatMap((question) => (server.asks[question] ? [[question, figures(question)] as const] : [])),
  );
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function faultOf(error: unknown): string {
  return error instanceof Error ? (error.message.split('\n')[0] ?? error.message) : String(error);
}
