import {
  CompiledQuery,
  type Dialect,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresDriver,
  PostgresIntrospector,
  PostgresQueryCompiler,
  sql,
  Transaction,
} from 'kysely';
import pg from 'pg';
import type { Caller } from '#kernel/caller.ts';
import type { PersonId, UnitId } from '#kernel/id.ts';
import type { Log } from '../log.ts';
import type { Secret } from '../secret.ts';
import { retriedOnConflict } from './conflict.ts';
import { listen } from './listen.ts';
import { preparedPool } from './prepared-pool.ts';
import type { Schema } from './schema.generated.ts';
import { refuseUnavailable } from './unavailable.ts';
import { valueTypes } from './value-types.ts';

/** One open transaction; every store and view works on one. */
export type Tx = Transaction<Schema>;

/** The state of the schema: what was applied, and what this program brings. */
export type SchemaVersion = {
  readonly applied: number;
  readonly needed: number;
  readonly isCurrent: boolean;
};

/** How a transaction finds out who is asking and enters their scope: one statement, which gives the caller or no row. */
export type ScopeEntry = {
  /** Names its one parameter `$1`; run by the owner of the tables, before the role of requests is taken. */
  readonly statement: string;
  readonly key: Buffer;
};

/** Everything that reaches the database: in a caller’s scope, or as its owner. */
export type Database = {
  /** Reads as the caller: row-level security shows the caller's unit only; writing is refused by the server. */
  readonly read: <T>(caller: Caller, work: (tx: Tx) => Promise<T>) => Promise<T>;
  /**
   * Reads as the caller whom the entry finds, in the round trip that begins the transaction; where it finds nobody, the
   * work is told null and sees no row.
   */
  readonly readAs: <T>(entry: ScopeEntry, work: (tx: Tx, caller: Caller | null) => Promise<T>) => Promise<T>;
  /** Writes as the caller. `work` may run again after a conflict with another transaction: no effects outside it. */
  readonly write: <T>(caller: Caller, work: (tx: Tx) => Promise<T>) => Promise<T>;
  /** Writes in a unit's scope what nobody asked for: the program itself stands in the log. */
  readonly writeByItself: <T>(unitId: UnitId, work: (tx: Tx) => Promise<T>) => Promise<T>;
  /** Not scoped to a unit, each statement by itself: session look-up, jobs and seeding only. */
  readonly owner: Kysely<Schema>;
  /** Not scoped to a unit, all or nothing; runs again after a conflict. */
  readonly ownerTransaction: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;
  readonly schemaVersion: () => Promise<SchemaVersion>;
  /** Throws when the database does not answer. */
  readonly ping: () => Promise<void>;
  /** Tells the listener every statement from now on, without BEGIN and COMMIT; the result ends it. */
  readonly onQuery: (listener: (statement: string) => void) => () => void;
  /** Calls `onNotice` at every notification on the channel; the result ends it. */
  readonly listen: (channel: string, onNotice: () => void) => () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Where the database is and what schema the program needs. */
export type DatabaseOptions = {
  readonly url: Secret;
  readonly readUrl: Secret | null;
  readonly log: Log;
  /** The number of the newest migration that the program brings. */
  readonly neededVersion: number;
  readonly poolSize?: number;
};

/** What is done in a transaction; told the rows of the statement that began it. */
type Work<T> = (tx: Tx, rows: readonly unknown[]) => Promise<T>;
type Pooled = { readonly db: Kysely<Schema>; readonly dialect: Dialect; readonly driver: Driver };

const uuidPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const ownerBegin = 'BEGIN';
const takeRole = 'SET LOCAL ROLE minh_chung_app';

/** Opens the pools of connections; nothing connects before the first statement. */
export function openDatabase(options: DatabaseOptions): Database {
  const listeners = new Set<(statement: string) => void>();
  const tell = (statement: string): void => {
    if (/^(BEGIN|COMMIT|ROLLBACK)\b/i.test(statement)) return;
    for (const listener of listeners) listener(statement);
  };
  const primary = pooled(options.url, options, tell);
  const reading = options.readUrl ? pooled(options.readUrl, options, tell) : primary;
  return {
    read: async (caller, work) => inReading(reading, callerBegin(caller, 'READ ONLY'), work),
    readAs: async (entry, work) => {
      if (reading === primary) {
        tell(entry.statement);
        return inReading(primary, entryBegin(entry), (tx, rows) => work(tx, callerOf(rows)));
      }
      // A replica may lag behind a sign-in, and would still know a session after its end: the primary is asked.
      const { rows } = await primary.db
        .executeQuery(CompiledQuery.raw(entry.statement, [entry.key]))
        .catch(refuseUnavailable);
      const caller = callerOf(rows);
      const begin = caller ? callerBegin(caller, 'READ ONLY') : `BEGIN READ ONLY; ${takeRole}`;
      return inReading(reading, begin, (tx) => work(tx, caller));
    },
    write: async (caller, work) =>
      retriedOnConflict(() => inTransaction(primary, callerBegin(caller, 'READ WRITE'), work)),
    writeByItself: async (unitId, work) =>
      retriedOnConflict(() =>
        inTransaction(primary, callerBegin({ unitId, personId: null }, 'READ WRITE'), work),
      ),
    owner: primary.db,
    ownerTransaction: (work) => retriedOnConflict(() => inTransaction(primary, ownerBegin, work)),
    schemaVersion: async () => {
      const { rows } = await sql<{ applied: number | null }>`
        SELECT max(number) AS applied FROM platform.migration`.execute(primary.db);
      const applied = rows[0]?.applied ?? 0;
      return { applied, needed: options.neededVersion, isCurrent: applied === options.neededVersion };
    },
    ping: async () => {
      await sql`SELECT 1`.execute(primary.db);
    },
    onQuery: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    listen: (channel, onNotice) => listen(options.url, channel, onNotice),
    close: async () => {
      await primary.db.destroy();
      if (reading !== primary) await reading.db.destroy();
    },
  };
}

function pooled(url: Secret, options: DatabaseOptions, tell: (statement: string) => void): Pooled {
  const pool = new pg.Pool({
    connectionString: url.reveal(),
    max: options.poolSize ?? 16,
    application_name: 'minh-chung',
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 60_000,
    keepAlive: true,
    statement_timeout: 30_000,
    lock_timeout: 10_000,
    idle_in_transaction_session_timeout: 60_000,
    options: '-c TimeZone=UTC',
    types: valueTypes,
  });
  // The pool listens to idle connections only: one that breaks while in use would end the program.
  pool.on('connect', (client) => client.on('error', () => undefined));
  pool.on('error', (error) =>
    options.log.warn({ reason: error.message }, 'An idle database connection was lost'),
  );
  const driver: Driver = new PostgresDriver({
    pool: preparedPool({ connect: () => pool.connect().catch(refuseUnavailable), end: () => pool.end() }),
  });
  const dialect: Dialect = {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => driver,
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  };
  const db = new Kysely<Schema>({
    dialect,
    log: ({ level, query }) => {
      if (level === 'query') tell(query.sql);
    },
  });
  return { db, dialect, driver };
}

type Scope = { readonly unitId: UnitId; readonly personId: PersonId | null };

/** Identity and role in the round trip that begins the transaction; both end with it. */
function callerBegin(caller: Scope, mode: 'READ ONLY' | 'READ WRITE'): string {
  for (const id of [caller.unitId, caller.personId])
    if (id !== null && !uuidPattern.test(id))
      throw new TypeError('the caller’s unit and person must be UUIDs');
  return (
    `BEGIN ${mode}; ${takeRole}; ` +
    `SELECT set_config('app.unit_id', '${caller.unitId}', true), set_config('app.person_id', '${caller.personId ?? ''}', true)`
  );
}

/** The same, where the database itself finds the caller. A message of several statements takes no parameters. */
function entryBegin({ statement, key }: ScopeEntry): string {
  return `BEGIN READ ONLY; ${statement.replace('$1', `'\\x${key.toString('hex')}'::bytea`)}; ${takeRole}`;
}

/** What an entry found; the statement names its columns after the caller's facts. */
function callerOf([row]: readonly unknown[]): Caller | null {
  return (row as Caller | undefined) ?? null;
}

/** A transaction that only read has nothing to lose: its result is given before its end is acknowledged. */
function inReading<T>(pool: Pooled, begin: string, work: Work<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    inTransaction(pool, begin, work, resolve).catch(reject);
  });
}

async function inTransaction<T>(
  pool: Pooled,
  begin: string,
  work: Work<T>,
  onResult?: (result: T) => void,
): Promise<T> {
  const { db, dialect, driver } = pool;
  const executor = db.getExecutor();
  return executor.provideConnection(async (connection) => {
    let isOpen = true;
    const bound = executor.withConnectionProvider({
      // A forgotten await must not reach a connection that serves somebody else by now.
      provideConnection: async (consumer) => {
        if (!isOpen) throw new Error('the transaction is over: a statement was not awaited inside it');
        return consumer(connection);
      },
    });
    try {
      const { rows } = await connection.executeQuery(CompiledQuery.raw(begin));
      const result = await work(
        new Transaction<Schema>({ config: { dialect }, dialect, driver, executor: bound }),
        rows,
      );
      isOpen = false;
      onResult?.(result);
      await driver.commitTransaction(connection);
      return result;
    } catch (error) {
      isOpen = false;
      // Where even this fails the driver throws the connection away, and the server rolls back by itself.
      await driver.rollbackTransaction(connection).catch(() => undefined);
      return refuseUnavailable(error);
    }
  });
}
