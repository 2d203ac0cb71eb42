import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { causeClasses, findingGroups } from '#kernel/finding-terms.ts';
import { points } from '#kernel/points.ts';
import type { FindingRow } from '#modules/findings/contract.ts';
import { lacksOf } from '#modules/findings/domain/lacks.ts';
import { sampleFinding, sampleSupervision } from '../support/sample-supervision.ts';
import { useStory } from '../support/story.ts';

const story = useStory();

async function differences(): Promise<unknown[]> {
  const { rows } = await sql`
    select * from findings.recount
    full join (select * from findings.counter where count <> 0 or with_lost_points <> 0 or lost_points <> 0) as kept
      using (unit_id, year, supervision_id, dimension, key)
    where recount.count is distinct from kept.count
      or recount.with_lost_points is distinct from kept.with_lost_points
      or recount.lost_points is distinct from kept.lost_points`.execute(story().database.owner);
  return rows;
}

const findingFacts = fc.record({
  group: fc.constantFrom(...findingGroups, null),
  criterionCode: fc.constantFrom('1', '2', 'III', null),
  lostPoints: fc.constantFrom(points('0.1'), points('0.25'), points('1'), null),
  causes: fc.array(
    fc.record({ text: fc.constant('Nguyên nhân mẫu'), causeClass: fc.constantFrom(...causeClasses, null) }),
    { maxLength: 4 },
  ),
});

const step = fc.record({
  picks: fc.array(fc.nat({ max: 30 }), { minLength: 1, maxLength: 6 }),
  set: fc.oneof(
    fc.record({ action: fc.constantFrom('Việc mẫu', null) }),
    fc.record({ dueOn: fc.constantFrom('2026-12-31', null) }),
    fc.record({ causes: findingFacts.map((facts) => facts.causes) }),
  ),
});

test('after any work the counters equal a recount, and a finding lacks what the rule says', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(findingFacts, { minLength: 1, maxLength: 12 }),
      fc.array(step, { maxLength: 5 }),
      async (facts, steps) => {
        const officer = (await story().commune('xã Đếm Mẫu')).as('officer');
        await sampleSupervision(
          story(),
          officer,
          facts.map((each, index) => sampleFinding(index + 1, each)),
        );
        const listed = async () =>
          (await officer.get('/api/findings?size=200')).json<{ rows: FindingRow[] }>().rows;
        for (const { picks, set } of steps) {
          const rows = await listed();
          const chosen = new Map(picks.map((pick) => rows[pick % rows.length]!).map((row) => [row.id, row]));
          const findings = [...chosen.values()].map(({ id, version }) => ({ id, version }));
          expect((await officer.send('PATCH', '/api/findings', { findings, set })).statusCode).toBe(200);
        }
        expect(await differences()).toEqual([]);
        for (const row of await listed())
          expect(row.lacks).toEqual(
            lacksOf({
              ...row,
              personId: row.person?.id ?? null,
              causeClasses: row.causes.map((cause) => cause.causeClass).filter((each) => each !== null),
            }),
          );
      },
    ),
    { numRuns: 15 },
  );
});

test('findings that go away leave the counters too', async () => {
  const officer = (await story().commune('xã Xóa Mẫu')).as('officer');
  const supervision = await sampleSupervision(story(), officer, [sampleFinding(1), sampleFinding(2)]);
  await sql`delete from findings.finding where supervision_id = ${supervision} and ordinal = 1`.execute(
    story().database.owner,
  );
  expect(await differences()).toEqual([]);
});
