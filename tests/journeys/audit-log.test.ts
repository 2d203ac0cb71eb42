import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { sampleFinding, sampleSupervision } from '../support/sample-supervision.ts';
import { useStory, type Visitor } from '../support/story.ts';

const story = useStory();

type Verification = { entries: number; isWhole: boolean; firstBroken: number | null };
const verify = async (visitor: Visitor): Promise<Verification> =>
  (await visitor.get('/api/audit/verification')).json();

async function someWork(name: string) {
  const commune = await story().commune(name);
  const leader = commune.as('council_leader');
  await sampleSupervision(story(), leader, [sampleFinding(1)]);
  const [row] = (await leader.get('/api/findings')).json<{ rows: { id: string; version: number }[] }>().rows;
  await leader.send('PATCH', '/api/findings', {
    findings: [{ id: row?.id, version: row?.version }],
    set: { action: 'Lập biên bản' },
  });
  return leader;
}

/** Changes the log as somebody with full power over the database could. */
async function tamper(change: ReturnType<typeof sql>): Promise<void> {
  const { owner } = story().database;
  await sql`alter table audit.entry disable trigger entry_insert_only`.execute(owner);
  await change.execute(owner);
  await sql`alter table audit.entry enable trigger entry_insert_only`.execute(owner);
}

test('each change stands in the log with who, what and when, newest first, and the chain is whole', async () => {
  const leader = await someWork('xã Sổ Mẫu');
  const { rows, total } = (await leader.get('/api/audit')).json<{
    rows: { action: string; personName: string; facts: { set?: unknown } }[];
    total: number;
  }>();
  expect(rows[0]).toMatchObject({ action: 'findings.assigned', personName: 'Người mẫu council_leader' });
  expect(rows[0]?.facts.set).toEqual({ action: 'Lập biên bản' });
  expect(await verify(leader)).toEqual({ entries: total, isWhole: true, firstBroken: null });
});

test('the application can neither change nor delete an entry', async () => {
  const { caller } = await someWork('xã Khóa Mẫu');
  for (const statement of [
    sql`update audit.entry set action = 'findings.none'`,
    sql`delete from audit.entry`,
    sql`insert into audit.entry select * from audit.entry`,
    sql`update audit.chain_head set sequence = 0`,
  ])
    await expect(story().database.write(caller, (tx) => statement.execute(tx))).rejects.toThrow(
      /permission denied/,
    );
});

test('a changed fact is found, and where', async () => {
  const leader = await someWork('xã Sửa Mẫu');
  const { unitId } = leader.caller;
  await tamper(
    sql`update audit.entry set facts = '{"forged": true}' where unit_id = ${unitId} and sequence = 3`,
  );
  expect(await verify(leader)).toMatchObject({ isWhole: false, firstBroken: 3 });
});

test('a removed last entry is found', async () => {
  const leader = await someWork('xã Cắt Mẫu');
  const { unitId } = leader.caller;
  const { entries } = await verify(leader);
  await tamper(sql`delete from audit.entry where unit_id = ${unitId} and sequence = ${entries}`);
  expect(await verify(leader)).toMatchObject({ isWhole: false, firstBroken: entries });
});

test('a change that fails leaves no entry', async () => {
  const leader = await someWork('xã Hỏng Mẫu');
  const before = await verify(leader);
  await leader.send('PATCH', '/api/findings', {
    findings: [{ id: '00000000-0000-4000-8000-000000000000', version: 1 }],
    set: { action: 'Không có' },
  });
  expect((await verify(leader)).entries).toBe(before.entries);
});

test('many people at once in one unit keep one unbroken chain', async () => {
  const leader = await someWork('xã Đông Mẫu');
  await Promise.all(
    Array.from({ length: 12 }, (_, index) => sampleSupervision(story(), leader, [sampleFinding(index + 1)])),
  );
  expect((await verify(leader)).isWhole).toBe(true);
});
