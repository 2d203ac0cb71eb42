import { execFile } from 'node:child_process';
import path from 'node:path';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { AccountRow } from '#modules/identity/contract.ts';
import { storyPassword, useStory, type Commune, type Visitor } from '../support/story.ts';

const story = useStory();
const chosen = 'chín con trâu ra đồng';

let addresses = 0;
const signIn = (username: string, password: string, newPassword?: string) => {
  addresses += 1;
  return story().app.http.inject({
    method: 'POST',
    url: '/api/sign-in',
    remoteAddress: `10.9.0.${addresses}`,
    payload: { username, password, ...(newPassword === undefined ? {} : { newPassword }) },
  });
};

async function accountOf(commune: Commune, of: Visitor): Promise<AccountRow> {
  const { rows } = (await commune.as('administrator').get('/api/accounts')).json<{ rows: AccountRow[] }>();
  const account = rows.find(({ personId }) => personId === of.caller.personId);
  if (!account) throw new Error('the account is not listed');
  return account;
}

const change = (visitor: Visitor, current: string, next: string) =>
  visitor.send('POST', '/api/password', { current, next });

const reset = (visitor: Visitor, of: Visitor) =>
  visitor.send('POST', `/api/accounts/${of.caller.personId}/temporary-password`);

async function actionsOf(commune: Commune): Promise<string[]> {
  const { rows } = (await commune.as('committee_leader').get('/api/audit')).json<{
    rows: { action: string; facts: unknown }[];
  }>();
  expect(JSON.stringify(rows)).not.toContain(chosen);
  return rows.map(({ action }) => action);
}

test('whoever changes their password goes on where they are, and is signed out everywhere else', async () => {
  const commune = await story().commune('xã Đổi Mẫu');
  const officer = commune.as('officer');
  const { username } = await accountOf(commune, officer);
  const elsewhere = (await signIn(username, storyPassword)).cookies[0];
  const ask = () =>
    story().app.http.inject({ url: '/api/me', cookies: { [elsewhere?.name ?? '']: elsewhere?.value ?? '' } });
  expect((await ask()).statusCode).toBe(200);

  expect((await change(officer, storyPassword, chosen)).statusCode).toBe(204);
  expect((await officer.get('/api/me')).statusCode).toBe(200);
  expect((await ask()).statusCode).toBe(401);
  expect((await signIn(username, storyPassword)).statusCode).toBe(401);
  expect((await signIn(username, chosen.normalize('NFD'))).statusCode).toBe(200);
  expect(await actionsOf(commune)).toContain('identity.password_changed');
  const { rows } = await sql<{ hash: string }>`
    select password_hash as hash from identity.account where username = ${username}`.execute(
    story().database.owner,
  );
  expect(rows[0]?.hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});

test('a password is not changed without the current one, nor to one that is easily guessed', async () => {
  const commune = await story().commune('xã Giữ Mẫu');
  const officer = commune.as('officer');
  const { username } = await accountOf(commune, officer);
  const refusals = [
    [await change(officer, 'khong-phai', chosen), 'identity.current_password_wrong'],
    [await change(officer, storyPassword, 'ngắn'), 'identity.password_too_short'],
    [await change(officer, storyPassword, 'aaaabbbbaaaabbbb'), 'identity.password_too_plain'],
    [await change(officer, storyPassword, `${username} rất hay`), 'identity.password_holds_name'],
    [await change(officer, storyPassword, storyPassword), 'identity.password_same'],
  ] as const;
  expect(refusals.map(([reply]) => [reply.statusCode, reply.json<{ code: string }>().code])).toEqual(
    refusals.map(([, code]) => [422, code]),
  );
  expect((await signIn(username, storyPassword)).statusCode).toBe(200);
});

test('guessing the current password in an open session locks the account like guessing at sign-in', async () => {
  const commune = await story().commune('xã Khóa Mẫu');
  const officer = commune.as('officer');
  for (let attempt = 0; attempt < 10; attempt += 1) await change(officer, `sai-${attempt}`, chosen);
  expect((await change(officer, storyPassword, chosen)).statusCode).toBe(422);
  expect(await accountOf(commune, officer)).toMatchObject({ isLocked: true });
  expect(await actionsOf(commune)).toContain('identity.account_locked');
});

test('an administrator gives a temporary password, which opens one sign-in together with a chosen one', async () => {
  const commune = await story().commune('xã Quên Mẫu');
  const officer = commune.as('officer');
  const { username } = await accountOf(commune, officer);
  const reply = await reset(commune.as('administrator'), officer);
  expect(reply.statusCode).toBe(200);
  const { temporaryPassword } = reply.json<{ temporaryPassword: string }>();
  expect(temporaryPassword).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/);
  expect((await officer.get('/api/me')).statusCode).toBe(401);
  expect((await signIn(username, storyPassword)).json()).toMatchObject({ code: 'identity.sign_in_refused' });
  expect(await accountOf(commune, officer)).toMatchObject({ mustChange: true });

  const first = await signIn(username, temporaryPassword);
  expect([first.statusCode, first.cookies]).toEqual([401, []]);
  expect(first.json()).toMatchObject({ code: 'identity.password_must_change' });
  const same = await signIn(username, temporaryPassword, temporaryPassword);
  expect([same.json<{ code: string }>().code, same.cookies]).toEqual(['identity.password_same', []]);
  expect((await signIn(username, temporaryPassword, chosen)).statusCode).toBe(200);
  expect((await signIn(username, temporaryPassword, 'một mật khẩu khác')).statusCode).toBe(401);
  expect((await signIn(username, chosen)).statusCode).toBe(200);
  expect(await accountOf(commune, officer)).toMatchObject({ mustChange: false, isLocked: false });
  const actions = await actionsOf(commune);
  expect(actions).toContain('identity.password_reset');
  expect(actions).toContain('identity.password_changed');
});

test('a temporary password opens a locked account again', async () => {
  const commune = await story().commune('xã Mở Mẫu');
  const officer = commune.as('officer');
  const { username } = await accountOf(commune, officer);
  for (let attempt = 0; attempt < 10; attempt += 1) await signIn(username, `sai-${attempt}`);
  const { temporaryPassword } = (await reset(commune.as('administrator'), officer)).json<{
    temporaryPassword: string;
  }>();
  expect((await signIn(username, temporaryPassword, chosen)).statusCode).toBe(200);
});

test('nobody but an administrator of the unit gives temporary passwords or sees the accounts', async () => {
  const commune = await story().commune('xã Nhà Khóa Mẫu');
  const neighbour = await story().commune('xã Bên Khóa Mẫu');
  const officer = commune.as('officer');
  for (const visitor of [commune.as('committee_leader'), commune.as('council_leader')]) {
    expect((await reset(visitor, officer)).statusCode).toBe(404);
    expect((await visitor.get('/api/accounts')).statusCode).toBe(404);
  }
  const foreign = await reset(neighbour.as('administrator'), officer);
  expect(foreign.json()).toMatchObject({ status: 404, code: 'identity.account_not_found' });
  const own = await reset(commune.as('administrator'), commune.as('administrator'));
  expect(own.json()).toMatchObject({ status: 409, code: 'identity.own_password_reset' });
  const { rows } = (await neighbour.as('administrator').get('/api/accounts')).json<{ rows: AccountRow[] }>();
  expect(rows).toHaveLength(7);
  expect(rows.map(({ personId }) => personId)).not.toContain(officer.caller.personId);
  expect((await officer.get('/api/me')).statusCode).toBe(200);
});

test('whoever runs the server gives a locked-out administrator a temporary password', async () => {
  const commune = await story().commune('xã Máy Chủ Mẫu');
  const administrator = commune.as('administrator');
  const { username } = await accountOf(commune, administrator);
  const run = (...args: string[]) =>
    new Promise<{ code: number; out: string; err: string }>((resolve) => {
      const env = { ...process.env, DATABASE_URL: story().url, DATA_DIR: story().dataDir };
      execFile(process.execPath, [path.resolve('dist', 'cli.js'), ...args], { env }, (error, out, err) =>
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
      );
    });
  const { code, out } = await run('reset-password', username);
  expect([code, out.split('\t')[0]]).toEqual([0, username]);
  expect((await administrator.get('/api/me')).statusCode).toBe(401);
  const temporary = out.trim().split('\t')[1] ?? '';
  expect((await signIn(username, temporary, chosen)).statusCode).toBe(200);
  const unknown = await run('reset-password', 'khong-co-ai');
  expect([unknown.code, unknown.out]).toEqual([2, '']);
  expect(unknown.err).toContain('khong-co-ai');
});
