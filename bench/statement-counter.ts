import net from 'node:net';
import type { AddressInfo } from 'node:net';

/** Stands between a server and its database, and counts what the server sends. */
export type StatementCounter = {
  /** The database's address through this counter. */
  readonly url: string;
  /** Statements since the last call: simple queries (which may hold several) and executions of prepared ones. */
  readonly take: () => number;
  readonly stop: () => Promise<void>;
};

const simpleQuery = 'Q'.charCodeAt(0);
const execution = 'E'.charCodeAt(0);

/** Starts a counter in front of a database; it slows down what passes, so nothing is timed through it. */
export async function startStatementCounter(databaseUrl: string): Promise<StatementCounter> {
  const database = new URL(databaseUrl);
  let count = 0;
  const sockets = new Set<net.Socket>();
  const server = net.createServer((client) => {
    const upstream = net.connect(Number(database.port), database.hostname);
    const note = messageTypes((type) => {
      if (type === simpleQuery || type === execution) count += 1;
    });
    client.on('data', note);
    client.pipe(upstream).pipe(client);
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        sockets.delete(socket);
        client.destroy();
        upstream.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const through = new URL(databaseUrl);
  through.port = String((server.address() as AddressInfo).port);
  return {
    url: through.href,
    take: () => {
      const taken = count;
      count = 0;
      return taken;
    },
    stop: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** Tells the type of each message that a client sends; the first message of a connection has none. */
function messageTypes(tell: (type: number) => void): (chunk: Buffer) => void {
  let rest: Buffer = Buffer.alloc(0);
  let head = 0;
  return (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    while (rest.length >= head + 4) {
      const length = head + rest.readUInt32BE(head);
      if (rest.length < length) return;
      if (head === 1) tell(rest[0] ?? 0);
      head = 1;
      rest = rest.subarray(length);
    }
  };
}
