import { existsSync } from 'node:fs';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listMigrations } from '#platform/database/migrate.ts';
import { type ScratchServer, startScratchServer } from '#platform/database/scratch-server.ts';
import { prepareSchema, startDatabase } from '#platform/database/start-database.ts';
import { secret } from '#platform/secret.ts';
import { debianPrograms, startDebianServer } from '../support/debian-server.ts';
import { addressOf, administer } from '../support/test-server.ts';

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
const servers = [
  { title: 'PostgreSQL 18', isMissing: false, start: () => startScratchServer() },
  { title: 'Debian’s PostgreSQL 15', isMissing: !existsSync(debianPrograms), start: startDebianServer },
];

describe.each(servers)('an existing server: $title', ({ isMissing, start }) => {
  let server: ScratchServer | undefined;
  const adminUrl = (): string => server?.adminUrl.reveal() ?? '';
  const addressFor = (user: string, database: string): string => {
    const url = new URL(addressOf(adminUrl(), database));
    [url.username, url.password] = [user, 'mật khẩu'];
    return url.href;
  };
  beforeAll(async () => {
    if (isMissing) return;
    server = await start();
    for (const [role, right] of [
      ['plain', 'NOCREATEROLE'],
      ['strong', 'CREATEROLE'],
      ['late', 'NOCREATEROLE'],
    ])
      await administer(adminUrl(), `CREATE ROLE ${role} LOGIN ${right} PASSWORD 'mật khẩu'`);
  });
  afterAll(() => server?.stop());

  test.skipIf(isMissing)(
    'an account that lacks a right is told which, with the statement that gives it',
    async () => {
      await administer(adminUrl(), 'CREATE DATABASE bare');
      await administer(adminUrl(), 'CREATE DATABASE weak OWNER plain');
      await administer(
        adminUrl(),
        `CREATE DATABASE latin OWNER strong TEMPLATE template0 ENCODING 'SQL_ASCII' LOCALE 'C' LOCALE_PROVIDER libc`,
      );
      await expect(prepared(addressFor('strong', 'bare'))).rejects.toThrow(
        'ALTER DATABASE "bare" OWNER TO "strong";',
      );
      await expect(prepared(addressFor('plain', 'weak'))).rejects.toThrow('ALTER ROLE "plain" CREATEROLE;');
      await expect(prepared(addressFor('strong', 'latin'))).rejects.toThrow(/encoded in SQL_ASCII/);
      await expect(prepared(addressFor('nobody', 'bare'))).rejects.toThrow(
        /could not be reached: password auth/,
      );
      await expect(prepared('postgres://a:b@127.0.0.1:1/c')).rejects.toThrow(
        /could not be reached: .*ECONNREFUSED/,
      );
    },
  );

  test.skipIf(isMissing)(
    'an owner that may create roles gets the whole schema, twice over on one server',
    async () => {
      await administer(adminUrl(), 'CREATE DATABASE one OWNER strong');
      await administer(adminUrl(), 'CREATE DATABASE two OWNER strong');
      await Promise.all([prepared(addressFor('strong', 'one')), prepared(addressFor('strong', 'two'))]);
      const config = { dataDir: '', databaseUrl: secret(addressFor('strong', 'one')), databaseReadUrl: null };
      const { database, stop } = await startDatabase(config, quiet);
      expect((await database.schemaVersion()).isCurrent).toBe(true);
      await stop();
    },
  );

  test.skipIf(isMissing)('another owner may use the role once its administrator granted it', async () => {
    await administer(adminUrl(), 'CREATE DATABASE third OWNER late');
    await expect(prepared(addressFor('late', 'third'))).rejects.toThrow('GRANT minh_chung_app TO "late";');
    await administer(adminUrl(), 'GRANT minh_chung_app TO late');
    await prepared(addressFor('late', 'third'));
    const client = new pg.Client({ connectionString: addressFor('late', 'third') });
    await client.connect();
    const { rows } = await client.query(`SELECT platform.fold('Hòa giải ở cơ sở') AS folded`);
    await client.end();
    expect(rows).toEqual([{ folded: 'hoa giai o co so' }]);
  });
});

async function prepared(url: string): Promise<void> {
  await prepareSchema(secret(url), await listMigrations(), quiet);
}
