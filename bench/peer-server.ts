import { randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import type pg from 'pg';
import type { SampleOfficer } from './findings-sample.ts';
import type { LoadedServer } from './our-server.ts';
import { runProgram, startProgram } from './program.ts';

/**
 * Directus, the peer that the list is compared with. Its licence does not let it be a part of this project, so it is
 * fetched for the measurement into a temporary folder and goes with it.
 */
export const peer = { name: 'directus', version: '11.17.4' } as const;

const schema = 'peer';

/**
 * Installs the peer in a folder. Its sandbox for extensions is left out, since it must be compiled and nothing here
 * runs an extension.
 */
export async function installPeer(folder: string, npm: string): Promise<void> {
  await mkdir(path.join(folder, 'no-sandbox'), { recursive: true });
  await writeFile(
    path.join(folder, 'no-sandbox', 'package.json'),
    JSON.stringify({ name: 'isolated-vm', version: '6.0.0', main: 'index.js' }),
  );
  await writeFile(path.join(folder, 'no-sandbox', 'index.js'), 'module.exports = {};\n');
  await writeFile(
    path.join(folder, 'package.json'),
    JSON.stringify({
      name: 'peer',
      private: true,
      dependencies: { [peer.name]: peer.version, 'isolated-vm': 'file:./no-sandbox' },
      overrides: { 'isolated-vm': '$isolated-vm' },
    }),
  );
  await runProgram({
    args: [npm, 'install', '--ignore-scripts', '--omit=dev', '--no-audit', '--no-fund', '--loglevel=error'],
    cwd: folder,
    env: {},
    secondsMax: 600,
  });
}

/** Copies the findings into a table of the peer's own, with equal columns and equal indexes. */
export async function fillPeerTable(client: pg.Client): Promise<void> {
  await client.query(`create schema if not exists ${schema}`);
  await client.query(`
    create table ${schema}.finding as
    select id, unit_id, year::integer as year, supervision_id, ordinal, finding_group, criterion_code, criterion_name,
      item_code, item_name, max_points, self_points, appraised_points, lost_points, source_page, reason, causes,
      cause_classes[1] as cause_class, person_id, action, due_on, evidence_needed, to_jsonb(lacks) as lacks, version
    from findings.finding order by unit_id, year, supervision_id, ordinal`);
  await client.query(`
    alter table ${schema}.finding add constraint finding_pk primary key (id);
    create unique index finding_key on ${schema}.finding (unit_id, year, id);
    create unique index finding_ordinal on ${schema}.finding (unit_id, year, supervision_id, ordinal);
    create index finding_by_order on ${schema}.finding (unit_id, supervision_id, ordinal);
    create index finding_by_id on ${schema}.finding (unit_id, id)`);
  await client.query('vacuum analyze');
}

/**
 * Starts the peer on the same database server, with an officer whose role sees the rows of the own commune only.
 * Its cache of replies, its limit of requests, its log and its reports home are off.
 */
export async function startPeerServer(
  folder: string,
  databaseUrl: string,
  officer: SampleOfficer,
  isNew: boolean,
): Promise<LoadedServer> {
  const database = new URL(databaseUrl);
  const port = String(await freePort());
  const adminToken = randomBytes(16).toString('hex');
  const start = {
    cwd: folder,
    env: {
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: port,
      PUBLIC_URL: `http://127.0.0.1:${port}`,
      SECRET: randomBytes(32).toString('hex'),
      ADMIN_EMAIL: 'quan-tri@example.com',
      ADMIN_PASSWORD: randomBytes(12).toString('hex'),
      ADMIN_TOKEN: adminToken,
      DB_CLIENT: 'pg',
      DB_HOST: database.hostname,
      DB_PORT: database.port,
      DB_DATABASE: database.pathname.slice(1),
      DB_USER: decodeURIComponent(database.username),
      DB_PASSWORD: decodeURIComponent(database.password),
      DB_SEARCH_PATH: schema,
      DB_POOL__MAX: '16',
      RATE_LIMITER_ENABLED: 'false',
      CACHE_ENABLED: 'false',
      TELEMETRY: 'false',
      LOG_LEVEL: 'silent',
      SERVE_APP: 'false',
      WEBSOCKETS_ENABLED: 'false',
    },
  };
  const cli = path.join(folder, 'node_modules', peer.name, 'cli.js');
  if (isNew) await runProgram({ ...start, args: [cli, 'bootstrap'], secondsMax: 180 });
  const address = `http://127.0.0.1:${port}`;
  const program = await startProgram({
    ...start,
    args: [cli, 'start'],
    isReady: () => answers(`${address}/server/ping`),
    secondsMax: 90,
  });
  if (isNew) await grantOfficer(address, adminToken, officer);
  const headers = { cookie: await signIn(address, officer) };
  const columns = ['finding_group', 'criterion_code', 'cause_class'];
  const items = `${address}/items/finding`;
  const aliases = columns.map(
    (column, index) => `a${index}: finding_aggregated(groupBy: ["${column}"]) { group count { id } }`,
  );
  return {
    asks: {
      list: { urls: [`${items}?limit=50&meta=filter_count&sort=ordinal,supervision_id`], headers },
      counts: { urls: columns.map((column) => `${items}?aggregate[count]=*&groupBy[]=${column}`), headers },
      countsInOne: {
        urls: [`${address}/graphql?query=${encodeURIComponent(`{ ${aliases.join(' ')} }`)}`],
        headers,
      },
    },
    stop: program.stop,
  };
}

const email = (officer: SampleOfficer) => `${officer.username}@example.com`;

async function grantOfficer(address: string, adminToken: string, officer: SampleOfficer): Promise<void> {
  const send = async (resource: string, body: unknown, method = 'POST'): Promise<string> => {
    const reply = await fetch(`${address}${resource}`, {
      method,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${adminToken}` },
      body: JSON.stringify(body),
    });
    if (!reply.ok) throw new Error(`${resource} answered ${reply.status}: ${await reply.text()}`);
    return ((await reply.json()) as { data: { id: string } }).data.id;
  };
  await send('/collections/finding', { meta: { hidden: false } }, 'PATCH');
  await send('/fields/directus_users', { field: 'unit', type: 'uuid', schema: {}, meta: {} });
  const policy = await send('/policies', { name: 'Xã mẫu', app_access: false, admin_access: false });
  await send('/permissions', {
    policy,
    collection: 'finding',
    action: 'read',
    fields: ['*'],
    permissions: { unit_id: { _eq: '$CURRENT_USER.unit' } },
  });
  const role = await send('/roles', { name: 'Cán bộ mẫu' });
  await send('/access', { role, policy });
  await send('/users', {
    email: email(officer),
    password: officer.password,
    role,
    unit: officer.unitId,
    status: 'active',
  });
}

async function signIn(address: string, officer: SampleOfficer): Promise<string> {
  const reply = await fetch(`${address}/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: email(officer), password: officer.password, mode: 'session' }),
  });
  const cookie = reply.headers.getSetCookie()[0]?.split(';')[0];
  if (!reply.ok || !cookie) throw new Error(`the peer's sign-in answered ${reply.status}`);
  return cookie;
}

async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    (reply) => reply.ok,
    () => false,
  );
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
