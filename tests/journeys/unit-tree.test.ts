import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { Tx } from '#platform/database/database.ts';
import { useStory, type EnrolledUnit } from '../support/story.ts';

/** What a unit knows of the units above and below it: where they stand and what they are called, nothing else. */
const story = useStory();

async function tree() {
  const province = await story().province('tỉnh Trên Mẫu');
  const commune = await story().commune('xã Dưới Mẫu', { under: province });
  const sibling = await story().commune('xã Bên Mẫu', { under: province });
  const stranger = await story().province('tỉnh Lạ Mẫu');
  return { province, commune, sibling, stranger };
}

function as<Result>(unit: EnrolledUnit, work: (tx: Tx) => Promise<Result>): Promise<Result> {
  return story().database.read(unit.as('officer').caller, work);
}

const knownNames = (tx: Tx) =>
  sql<{ name: string }>`select name from identity.published_unit order by name collate "C"`
    .execute(tx)
    .then(({ rows }) => rows.map(({ name }) => name));

const relation = (other: EnrolledUnit) => (tx: Tx) =>
  sql<{ isAbove: boolean; isBelow: boolean }>`
    select identity.is_above_current(${other.unitId}) as "isAbove", identity.is_below_current(${other.unitId}) as "isBelow"`
    .execute(tx)
    .then(({ rows }) => rows[0]);

test('a unit knows itself, the units above and those below by name, and no other', async () => {
  const { province, commune, sibling, stranger } = await tree();
  expect(await as(commune, knownNames)).toEqual([province.name, commune.name].toSorted());
  expect(await as(province, knownNames)).toEqual([province.name, commune.name, sibling.name].toSorted());
  expect(await as(stranger, knownNames)).toEqual([stranger.name]);
});

test('above and below are told from where one stands; a unit is neither to itself', async () => {
  const { province, commune, sibling, stranger } = await tree();
  expect(await as(commune, relation(province))).toEqual({ isAbove: true, isBelow: false });
  expect(await as(province, relation(commune))).toEqual({ isAbove: false, isBelow: true });
  for (const [from, to] of [
    [commune, commune],
    [commune, sibling],
    [stranger, commune],
    [commune, stranger],
  ] as const)
    expect(await as(from, relation(to))).toEqual({ isAbove: false, isBelow: false });
});

test('the rows of units, people and accounts of other units stay hidden, above and below alike', async () => {
  const { province, commune } = await tree();
  for (const [reader, other] of [
    [commune, province],
    [province, commune],
  ] as const) {
    const rows = await as(reader, (tx) =>
      sql`
        select id from identity.unit where id = ${other.unitId}
        union all select id from identity.person where unit_id = ${other.unitId}
        union all select person_id from identity.role_grant where unit_id = ${other.unitId}`
        .execute(tx)
        .then((result) => result.rows),
    );
    expect(rows).toEqual([]);
  }
});
