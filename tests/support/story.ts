import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { InjectOptions, Response } from 'light-my-request';
import { afterAll, beforeAll } from 'vitest';
import type { CalendarDate } from '#kernel/calendar.ts';
import type { Caller } from '#kernel/caller.ts';
import type { UnitId } from '#kernel/id.ts';
import { roles, type Role } from '#kernel/permission.ts';
import { enrolUnit, type UnitToEnrol } from '#modules/identity/index.ts';
import { readConfig } from '#platform/config.ts';
import { hashPassword } from '#platform/password.ts';
import type { Database } from '#platform/database/database.ts';
import { createApp, type App } from '../../src/app.ts';
import { checkReplyAgainstContract } from './check-reply.ts';
import { createTestDatabase, type TestDatabase } from './test-database.ts';

/** Somebody with a browser: sends requests with their session and in their language. */
export type Visitor = {
  readonly caller: Caller;
  /** The session's cookie as a request header carries it. */
  readonly cookie: string;
  readonly get: (url: string) => Promise<Response>;
  readonly send: (
    method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    url: string,
    body?: unknown,
  ) => Promise<Response>;
  /** Sends one file: a paper to be read where no other address is given. */
  readonly upload: (name: string, content: Uint8Array | string, url?: string) => Promise<Response>;
};

/** An invented unit with one person for each role, all signed in. */
export type EnrolledUnit = {
  readonly name: string;
  readonly unitId: UnitId;
  readonly as: (role: Role) => Visitor;
};
export type Commune = EnrolledUnit;
export type Province = EnrolledUnit;

export type Story = {
  readonly app: App;
  readonly database: Database;
  readonly url: string;
  /** Where the program keeps files. */
  readonly dataDir: string;
  /** A commune, standing alone or under a province. */
  readonly commune: (name: string, place?: { readonly under: Province }) => Promise<Commune>;
  readonly province: (name: string) => Promise<Province>;
  readonly stranger: Visitor['get'];
};

export const storyPassword = 'mat-khau-thu-nghiem';
/** Gives a test file the whole program on a database of its own, with other settings where told: `const story = useStory();`. */
export function useStory(settings: Readonly<Record<string, string>> = {}): () => Story {
  let story: Story | undefined;
  let database: TestDatabase | undefined;
  let folder: string | undefined;
  beforeAll(async () => {
    database = await createTestDatabase();
    folder = await mkdtemp(path.join(tmpdir(), 'minh-chung-story-'));
    story = await openStory(database, folder, settings);
  });
  afterAll(async () => {
    await story?.app.close();
    await database?.drop();
    if (folder) await rm(folder, { recursive: true, force: true });
  });
  return () => {
    if (!story) throw new Error('the story is told only while tests run');
    return story;
  };
}

async function openStory(
  { database, url }: TestDatabase,
  folder: string,
  settings: Readonly<Record<string, string>>,
): Promise<Story> {
  const usual = { DATA_DIR: folder, DEMO: 'off', LOG_LEVEL: 'silent', UPLOAD_MAX_MB: '5' };
  const config = readConfig({ ...usual, ...settings });
  const unexpected: unknown[] = [];
  const log = {
    info: () => undefined,
    warn: () => undefined,
    error: (facts: unknown, message: string) => unexpected.push({ message, facts }),
  };
  const app = await createApp(config, database, log, { checkReply: checkReplyAgainstContract });
  const request = async (options: InjectOptions): Promise<Response> => {
    const reply = await app.http.inject(options);
    if (unexpected.length > 0) throw new Error('a fault was logged', { cause: unexpected.splice(0) });
    return reply;
  };
  let counter = 0;
  const enrolled = async (unit: NewUnit): Promise<EnrolledUnit> => {
    counter += 1;
    const prefix = `c${counter}`;
    const callers = await enrol(database, unit, prefix);
    const visitors = new Map<Role, Visitor>();
    for (const [index, role] of roles.entries()) {
      const caller = callers[index];
      if (caller) visitors.set(role, await signIn(request, caller, `${prefix}-${role}`));
    }
    const as = (role: Role): Visitor => {
      const visitor = visitors.get(role);
      if (!visitor) throw new Error(`nobody is ${role}`);
      return visitor;
    };
    return { name: unit.name, unitId: as('administrator').caller.unitId, as };
  };
  return {
    app,
    database,
    url,
    dataDir: folder,
    stranger: (address) => request({ method: 'GET', url: address }),
    commune: (name, place) =>
      enrolled({ kind: 'commune', name, ...(place ? { parentId: place.under.unitId } : {}) }),
    province: (name) => enrolled({ kind: 'province', name }),
  };
}

type NewUnit = Omit<UnitToEnrol, 'validFrom'>;

async function enrol(database: Database, unit: NewUnit, prefix: string): Promise<readonly Caller[]> {
  const passwordHash = await hashPassword(storyPassword);
  return database.ownerTransaction((tx) =>
    enrolUnit(
      tx,
      { ...unit, validFrom: '2020-01-01' as CalendarDate },
      roles.map((role) => ({
        name: `Người mẫu ${role}`,
        position: `Chức danh mẫu ${role}`,
        roles: [role],
        account: { username: `${prefix}-${role}`, passwordHash },
      })),
    ),
  );
}

type Request = (options: InjectOptions) => Promise<Response>;

async function signIn(request: Request, caller: Caller, username: string): Promise<Visitor> {
  // Each person sits at a computer of their own.
  const remoteAddress = `10.${[...Buffer.from(caller.personId.slice(0, 6), 'hex')].join('.')}`;
  const reply = await request({
    remoteAddress,
    method: 'POST',
    url: '/api/sign-in',
    payload: { username, password: storyPassword },
  });
  if (reply.statusCode !== 200) throw new Error(`sign-in of ${username}: ${reply.body}`);
  const cookies = Object.fromEntries(reply.cookies.map(({ name, value }) => [name, value]));
  return {
    caller,
    cookie: Object.entries(cookies)
      .map(([name, value]) => `${name}=${value}`)
      .join('; '),
    get: (url) => request({ method: 'GET', url, cookies }),
    send: (method, url, body) =>
      request({ method, url, cookies, ...(body === undefined ? {} : { payload: body as object }) }),
    upload: (name, content, url = '/api/readings') =>
      request({ method: 'POST', url, cookies, ...multipart(name, content) }),
  };
}

/** A multipart body with one file, as a browser sends it. */
export function multipart(
  name: string,
  content: Uint8Array | string,
): Pick<InjectOptions, 'payload' | 'headers'> {
  const boundary = '----minh-chung-test';
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`;
  return {
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload: Buffer.concat([Buffer.from(head), Buffer.from(content), Buffer.from(`\r\n--${boundary}--\r\n`)]),
  };
}

/** Waits until the reading of a handed-in paper has ended, and returns it. */
export async function readingOf(visitor: Visitor, id: string): Promise<Record<string, unknown>> {
  const end = Date.now() + 30_000;
  while (Date.now() < end) {
    const { state } = (await visitor.get(`/api/readings/${id}/progress`)).json<{ state: string }>();
    if (state !== 'reading') return (await visitor.get(`/api/readings/${id}`)).json();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the reading did not end');
}
