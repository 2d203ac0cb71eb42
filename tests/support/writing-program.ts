import { sql } from 'kysely';
import { readConfig } from '#platform/config.ts';
import { startDatabase } from '#platform/database/start-database.ts';
import { createLog } from '#platform/log.ts';
import { StartFault } from '#platform/start-fault.ts';

/**
 * A program for fault tests: it starts its database as the server does, and with WRITE writes row after row, telling
 * each number only once it was acknowledged. It is killed, not asked.
 */
async function run(): Promise<void> {
  const { database, stop } = await startDatabase(readConfig(), createLog('warn'), () => {
    process.stdout.write('lost\n');
    process.exit(3);
  });
  process.on('SIGTERM', () => {
    void stop().then(() => process.exit(0));
  });
  await sql`CREATE TABLE IF NOT EXISTS platform.acknowledged (number int PRIMARY KEY)`.execute(
    database.owner,
  );
  const { rows } = await sql<{ number: number }>`SELECT number FROM platform.acknowledged`.execute(
    database.owner,
  );
  process.stdout.write(`kept ${rows.map(({ number }) => number).join(',')}\nready\n`);
  const first = Math.max(0, ...rows.map(({ number }) => number)) + 1;
  const writer = async (from: number, step: number): Promise<void> => {
    for (let number = from; ; number += step) {
      await sql`INSERT INTO platform.acknowledged VALUES (${number})`.execute(database.owner);
      process.stdout.write(`wrote ${number}\n`);
    }
  };
  if (process.env['WRITE']) await Promise.all([0, 1, 2].map((offset) => writer(first + offset, 3)));
  setInterval(() => undefined, 60_000);
}

await run().catch((error: unknown) => {
  if (process.exitCode !== undefined) return;
  process.stderr.write(error instanceof StartFault ? error.message : String(error));
  // A statement that was cut off by a crash is not what ends the program: the loss of the server does.
  if (error instanceof StartFault) process.exit(1);
  setTimeout(() => process.exit(4), 30_000);
});
