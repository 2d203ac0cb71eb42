import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import type { Log } from '../log.ts';
import { superuser } from './cluster.ts';

/** The one connection that marks a server as ours for as long as the program lives. */
export type Keeper = { readonly close: () => Promise<void> };

/** Whose a running server is: of a program that lives, of one that is gone, or not to be asked. */
export type ServerHolder = 'held' | 'orphaned' | 'stranger';

const lockKey = 1_296_582_467;
const starterPatience = 10;

/** Opens the keeping connection and makes the owner's role and database where they are missing. */
export async function keepServer(
  port: number,
  password: string,
  owner: string,
  onLost: () => void,
  log: Log,
): Promise<Keeper> {
  let isClosing = false;
  let current = await connected(port, password);
  await current.query(`SET lock_timeout = '20s'`);
  await current.query('SELECT pg_advisory_lock($1)', [lockKey]);
  await createOwner(current, owner, password);
  const watch = (client: pg.Client): void => {
    client.on('error', () => undefined);
    client.on('end', () => {
      if (!isClosing) void regain();
    });
  };
  // One crashed backend makes the server restart all of them: only a server that stays away is lost.
  const regain = async (): Promise<void> => {
    for (let attempt = 0; attempt < 40; attempt += 1) {
      if (isClosing) return;
      try {
        current = await connected(port, password);
        await current.query('SELECT pg_advisory_lock($1)', [lockKey]);
        watch(current);
        log.warn({}, 'The database server recovered from a crash of one of its processes');
        return;
      } catch {
        await delay(250);
      }
    }
    if (!isClosing) onLost();
  };
  watch(current);
  return {
    close: async () => {
      isClosing = true;
      await current.end();
    },
  };
}

/** Asks a running server whether the program that started it is still there. */
export async function holderOf(
  port: number,
  password: string,
  isAlive: (pid: number) => boolean,
): Promise<ServerHolder> {
  const client = await connected(port, password).catch(() => null);
  if (!client) return 'stranger';
  try {
    for (;;) {
      const { rows } = await client.query<{ held: boolean; starter: string | null; uptime: string }>(
        `SELECT EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory' AND objid = $1 AND granted) AS held,
                current_setting('minh_chung.starter_pid', true) AS starter,
                extract(epoch FROM now() - pg_postmaster_start_time()) AS uptime`,
        [lockKey],
      );
      const row = rows[0];
      if (row?.held) return 'held';
      const isComingUp = isAlive(Number(row?.starter)) && Number(row?.uptime) < starterPatience;
      if (!isComingUp) return 'orphaned';
      await delay(100);
    }
  } catch {
    return 'orphaned';
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function createOwner(client: pg.Client, owner: string, password: string): Promise<void> {
  const secret = client.escapeLiteral(password);
  const found = await client.query<{ role: boolean; database: boolean }>(
    `SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = $1) AS role,
            EXISTS (SELECT FROM pg_database WHERE datname = $1) AS database`,
    [owner],
  );
  const verb = found.rows[0]?.role ? 'ALTER' : 'CREATE';
  await client.query(`${verb} ROLE ${owner} LOGIN CREATEROLE NOSUPERUSER NOBYPASSRLS PASSWORD ${secret}`);
  if (!found.rows[0]?.database)
    await client.query(`CREATE DATABASE ${owner} OWNER ${owner} TEMPLATE template0`);
}

async function connected(port: number, password: string): Promise<pg.Client> {
  for (let attempt = 0; ; attempt += 1) {
    const client = new pg.Client({
      host: '127.0.0.1',
      port,
      user: superuser,
      password,
      database: 'postgres',
      application_name: 'minh-chung keeper',
      keepAlive: true,
    });
    try {
      await client.connect();
      return client;
    } catch (error) {
      // 57P03: starting up or recovering.
      if ((error as { code?: string }).code !== '57P03' || attempt > 600) throw error;
      await delay(100);
    }
  }
}
