import type { PostgresPool, PostgresPoolClient } from 'kysely';
import type pg from 'pg';

/** A statement is prepared once it has been sent this often: what is asked once is not worth keeping. */
const usesBeforePreparing = 3;
/** How many statements a connection keeps prepared, and how many more are counted. */
const preparedMax = 200;
const countedMax = 2000;

/**
 * Lets each connection of a pool keep the statements that come again and again prepared, so that the server parses
 * and plans them once. A statement is known by its text; those without parameters (transaction control) are left alone.
 * Of a message with several statements, the answer is that of the last one which gives rows.
 */
export function preparedPool(
  pool: Pick<pg.Pool, 'end'> & { connect: () => Promise<pg.PoolClient> },
): PostgresPool {
  const uses = new Map<string, number>();
  const names = new Map<string, string>();
  const nameOf = (text: string): string | undefined => {
    const known = names.get(text);
    if (known !== undefined || names.size === preparedMax) return known;
    const count = (uses.get(text) ?? 0) + 1;
    if (count < usesBeforePreparing) {
      if (uses.size === countedMax) uses.clear();
      uses.set(text, count);
      return undefined;
    }
    uses.delete(text);
    const name = `s${names.size + 1}`;
    names.set(text, name);
    return name;
  };
  const clients = new WeakMap<pg.PoolClient, PostgresPoolClient>();
  const prepared = (client: pg.PoolClient): PostgresPoolClient => {
    const query = (text: unknown, values: readonly unknown[] = []): unknown => {
      if (values.length === 0) return client.query(text as string).then(lastWithRows);
      const name = typeof text === 'string' ? nameOf(text) : undefined;
      return name === undefined
        ? client.query(text as string, [...values])
        : client.query({ name, text: text as string, values: [...values] });
    };
    return Object.assign(Object.create(client) as PostgresPoolClient, { query });
  };
  return {
    connect: async () => {
      const client = await pool.connect();
      const known = clients.get(client) ?? prepared(client);
      clients.set(client, known);
      return known;
    },
    end: () => pool.end(),
  };
}

function lastWithRows(result: pg.QueryResult | readonly pg.QueryResult[]): pg.QueryResult | undefined {
  if (!('length' in result)) return result;
  return result.findLast(({ fields }) => fields.length > 0) ?? result.at(-1);
}
