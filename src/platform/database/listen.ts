import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import type { Secret } from '../secret.ts';

/**
 * Calls `onNotice` at every notification on the channel, through a connection of its own that is made again when it
 * breaks; also after each new connection, since something may have been missed. The result ends it.
 */
export function listen(url: Secret, channel: string, onNotice: () => void): () => Promise<void> {
  let isOver = false;
  let client: pg.Client | undefined;
  const connect = async (): Promise<void> => {
    if (isOver) return;
    const next = new pg.Client({
      connectionString: url.reveal(),
      application_name: 'minh-chung listener',
      keepAlive: true,
    });
    client = next;
    next.on('error', () => undefined);
    next.on('notification', onNotice);
    try {
      await next.connect();
      await next.query(`LISTEN ${pg.escapeIdentifier(channel)}`);
      next.on('end', () => void reconnect());
      onNotice();
    } catch {
      await next.end().catch(() => undefined);
      void reconnect();
    }
  };
  const reconnect = async (): Promise<void> => {
    await delay(1000, undefined, { ref: false });
    await connect();
  };
  const first = connect();
  return async () => {
    isOver = true;
    await first;
    await client?.end().catch(() => undefined);
  };
}
