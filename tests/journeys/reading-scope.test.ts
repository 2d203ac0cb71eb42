import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { openDatabase, type ScopeEntry, type Tx } from '#platform/database/database.ts';
import { secret } from '#platform/secret.ts';
import { useStory, type Visitor } from '../support/story.ts';
import { createTestDatabase } from '../support/test-database.ts';

const story = useStory();
const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

const entryOf = (token: string): ScopeEntry => ({
  statement:
    'select unit_id as "unitId", person_id as "personId", name, roles from identity.enter_session($1)',
  key: createHash('sha256').update(token).digest(),
});
const tokenOf = ({ cookie }: Visitor): string => decodeURIComponent(cookie.split('=')[1] ?? '');
const unitsSeen = async (tx: Tx): Promise<string[]> =>
  (await sql<{ id: string }>`select id from identity.unit`.execute(tx)).rows.map(({ id }) => id);

test('who may not ask hears that first, whatever is wrong with what they ask', async () => {
  const officer = (await story().commune('xã Hỏi Mẫu')).as('officer');
  const wrong = '/api/findings?size=khong-phai-so';
  const codes = async () => (await officer.get(wrong)).json<{ status: number; code: string }>();
  expect(await codes()).toMatchObject({ code: 'http.invalid' });
  await sql`update identity.role_grant set valid_until = '2021-01-01'
    where person_id = ${officer.caller.personId}`.execute(story().database.owner);
  expect(await codes()).toMatchObject({ status: 404, code: 'http.not_found' });
  await sql`update identity.session set expires_at = now()
    where person_id = ${officer.caller.personId}`.execute(story().database.owner);
  expect(await codes()).toMatchObject({ status: 401, code: 'http.sign_in_needed' });
  expect((await story().stranger(wrong)).statusCode).toBe(401);
});

test('a session opens its own unit only, and an unknown or ended one opens none, on one and the same connection', async () => {
  const one = (await story().commune('xã Một Phiên Mẫu')).as('officer');
  const two = (await story().commune('xã Hai Phiên Mẫu')).as('officer');
  const database = openDatabase({
    url: secret(story().url),
    readUrl: null,
    log: quiet,
    neededVersion: 0,
    poolSize: 1,
  });
  const seenWith = (token: string) =>
    database.readAs(entryOf(token), async (tx, caller) => [caller?.unitId ?? null, await unitsSeen(tx)]);
  try {
    for (let round = 0; round < 8; round += 1) {
      for (const { caller, ...visitor } of [one, two])
        expect(await seenWith(tokenOf({ caller, ...visitor }))).toEqual([caller.unitId, [caller.unitId]]);
      expect(await seenWith("x'); set role none; --")).toEqual([null, []]);
    }
    await sql`update identity.session set expires_at = now() where person_id = ${one.caller.personId}`.execute(
      database.owner,
    );
    expect(await seenWith(tokenOf(one))).toEqual([null, []]);
    await expect(
      database.readAs(entryOf(tokenOf(two)), (tx) => sql`update identity.person set name = name`.execute(tx)),
    ).rejects.toThrow(/permission denied|read-only/);
    expect(await seenWith(tokenOf(two))).toEqual([two.caller.unitId, [two.caller.unitId]]);
  } finally {
    await database.close();
  }
});

test('with a replica the session is asked of the primary, and the rest is read from the replica', async () => {
  const officer = (await story().commune('xã Bản Sao Mẫu')).as('officer');
  const replica = await createTestDatabase();
  const both = openDatabase({
    url: secret(story().url),
    readUrl: secret(replica.url),
    log: quiet,
    neededVersion: 0,
  });
  const seenWith = (token: string) =>
    both.readAs(entryOf(token), async (tx, caller) => {
      const { rows } = await sql<{ name: string; unit: string | null; role: string }>`
        select current_database() as name, platform.current_unit_id() as unit, current_user as role`.execute(
        tx,
      );
      return [
        caller?.unitId ?? null,
        rows[0]?.unit,
        rows[0]?.role,
        replica.url.endsWith(rows[0]?.name ?? '?'),
      ];
    });
  const { unitId } = officer.caller;
  expect(await seenWith(tokenOf(officer))).toEqual([unitId, unitId, 'minh_chung_app', true]);
  expect(await seenWith('khong-co')).toEqual([null, null, 'minh_chung_app', true]);
  await both.close();
  await replica.drop();
});

test('the role of requests may not look sessions up', async () => {
  const { caller } = (await story().commune('xã Cấm Tra Mẫu')).as('officer');
  const asked = story().database.read(caller, (tx) =>
    sql`select * from identity.enter_session(decode(repeat('00', 32), 'hex'))`.execute(tx),
  );
  await expect(asked).rejects.toThrow(/permission denied/);
});
