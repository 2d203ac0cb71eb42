import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { storyPassword, useStory } from '../support/story.ts';

const story = useStory();

const post = (payload: object, headers: Record<string, string> = {}) =>
  story().app.http.inject({ method: 'POST', url: '/api/sign-in', payload, headers });

async function username(of: { caller: { personId: string } }): Promise<string> {
  const { rows } = await sql<{ username: string }>`
    select username from identity.account where person_id = ${of.caller.personId}`.execute(
    story().database.owner,
  );
  return rows[0]?.username ?? '';
}

test('a person signs in, is greeted by name and unit, and signs out for good', async () => {
  const officer = (await story().commune('xã Vào Mẫu')).as('officer');
  const me = (await officer.get('/api/me')).json<{ unit: { name: string }; permissions: string[] }>();
  expect(me.unit.name).toBe('xã Vào Mẫu');
  expect(me.permissions).toContain('finding.assign');
  expect((await officer.send('POST', '/api/sign-out')).statusCode).toBe(204);
  expect((await officer.get('/api/me')).statusCode).toBe(401);
});

test('the session cookie is out of reach for scripts and other sites, and the database keeps only its hash', async () => {
  const officer = (await story().commune('xã Kẹo Mẫu')).as('officer');
  const reply = await post({ username: await username(officer), password: storyPassword });
  const [cookie] = reply.cookies;
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict', path: '/' });
  const { rows } = await sql<{ hash: Buffer }>`select token_hash as hash from identity.session`.execute(
    story().database.owner,
  );
  expect(rows.some(({ hash }) => hash.includes(Buffer.from(cookie?.value ?? 'x')))).toBe(false);
});

test('a wrong password and an unknown name are answered alike, in the reader’s language', async () => {
  const officer = (await story().commune('xã Sai Mẫu')).as('officer');
  const wrong = await post({ username: await username(officer), password: 'sai' });
  const unknown = await post({ username: 'khong-ai', password: 'sai' }, { 'accept-language': 'en' });
  expect([wrong.statusCode, unknown.statusCode]).toEqual([401, 401]);
  expect(wrong.json()).toMatchObject({ code: 'identity.sign_in_refused', title: 'Cần đăng nhập' });
  expect(unknown.json()).toMatchObject({ code: 'identity.sign_in_refused', title: 'Sign-in needed' });
});

test('ten wrong passwords lock the account for a while, even for the right password', async () => {
  const officer = (await story().commune('xã Dò Mẫu')).as('officer');
  const name = await username(officer);
  for (let attempt = 0; attempt < 10; attempt += 1)
    await post({ username: name, password: `sai-${attempt}` });
  const reply = await post({ username: name, password: storyPassword });
  expect(reply.json()).toMatchObject({ status: 401, code: 'identity.sign_in_refused' });
  expect(reply.json<{ detail: string }>().detail).toContain('15 phút');
  const unknown = await post({ username: 'khong-ai-ca', password: storyPassword });
  expect(unknown.json<{ detail: string }>().detail).toBe(reply.json<{ detail: string }>().detail);
});

test('somebody who left, or whose role ended, cannot act any more', async () => {
  const commune = await story().commune('xã Nghỉ Mẫu');
  const officer = commune.as('officer');
  await sql`update identity.role_grant set valid_until = '2021-01-01' where person_id = ${officer.caller.personId}`.execute(
    story().database.owner,
  );
  expect((await officer.get('/api/findings')).statusCode).toBe(404);
  await sql`update identity.person set left_on = '2021-01-01' where id = ${officer.caller.personId}`.execute(
    story().database.owner,
  );
  expect((await officer.get('/api/me')).statusCode).toBe(401);
});

test('people of a unit that was merged away are told so, and a wrong password learns nothing of it', async () => {
  const officer = (await story().commune('xã Đã Sáp Nhập Mẫu')).as('officer');
  const name = await username(officer);
  await sql`update identity.unit set valid_until = '2025-07-01' where id = ${officer.caller.unitId}`.execute(
    story().database.owner,
  );
  const reply = await post({ username: name, password: storyPassword });
  expect([reply.statusCode, reply.json<{ code: string }>().code]).toEqual([401, 'identity.unit_ended']);
  expect(reply.json<{ detail: string }>().detail).toContain('01/7/2025');
  expect((await post({ username: name, password: 'sai' })).json()).toMatchObject({
    code: 'identity.sign_in_refused',
  });
});

test('a request from another site’s page is refused', async () => {
  const officer = (await story().commune('xã Xa Mẫu')).as('officer');
  const reply = await post(
    { username: await username(officer), password: storyPassword },
    { origin: 'https://example.org' },
  );
  expect(reply.json()).toMatchObject({ code: 'http.foreign_origin' });
});

test('passwords and tokens are hashed with argon2id', async () => {
  const { rows } = await sql<{
    hash: string;
  }>`select password_hash as hash from identity.account limit 1`.execute(story().database.owner);
  expect(rows[0]?.hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});
