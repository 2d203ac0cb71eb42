import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import type { CalendarDate } from '#kernel/calendar.ts';
import { points } from '#kernel/points.ts';
import { openCycleOf } from '#modules/assessment/commands/open-cycle.ts';
import type { CycleRow, CycleView, ResultView, SheetView } from '#modules/assessment/contract.ts';
import { enrolUnit } from '#modules/identity/index.ts';
import { operation, publishSet } from '../support/assessment-story.ts';
import { parentItem, sampleItem, sampleSet } from '../support/criteria-sample.ts';
import { useStory, type Commune, type Province } from '../support/story.ts';
import { countStatements } from '../support/test-database.ts';

/** A province of 170 communes and a set of 150 items: what everybody waits for on the same evening. */
const story = useStory();
const communeCount = 170;
let province: Province;
let commune: Commune;
let cycle: CycleRow;
let openedIn = 0;
let assessmentId = '';

beforeAll(async () => {
  province = await story().province('tỉnh Lớn Mẫu');
  commune = await story().commune('xã Đo Mẫu', { under: province });
  await story().database.ownerTransaction(async (tx) => {
    for (let count = 1; count < communeCount; count += 1)
      await enrolUnit(
        tx,
        {
          kind: 'commune',
          name: `xã Đông Mẫu ${count}`,
          validFrom: '2025-07-01' as CalendarDate,
          parentId: province.unitId,
        },
        [],
      );
  });
  const fields = Array.from({ length: 10 }, (_, field) =>
    parentItem(
      `${field + 1}`,
      '14',
      Array.from({ length: 14 }, (__, item) =>
        sampleItem(`${field + 1}.${item + 1}`, '1', {
          kind: 'yes_no',
          points: points('1'),
          otherwise: points('0'),
        }),
      ),
    ),
  );
  const criteriaSetId = await publishSet(
    province,
    sampleSet(fields, { code: 'bo-lon', total: points('140') }),
  );
  const head = province.as('appraisal_leader').caller;
  const start = performance.now();
  const asked = {
    operationId: operation(),
    criteriaSetId,
    title: 'Đợt của tỉnh lớn',
    opensOn: '2026-09-01',
    selfScoreDueOn: '2026-11-30',
    appraisalDueOn: null,
    explanationDueOn: null,
    unitIds: null,
    takeOver: true,
  };
  cycle = await story().database.write(head, (tx) =>
    openCycleOf(tx, head, asked, '2026-09-01' as CalendarDate),
  );
  openedIn = performance.now() - start;
  await publishAll(cycle.id);
  const { rows } = await sql<{ id: string }>`
    select id from assessment.assessment where unit_id = ${commune.unitId}`.execute(story().database.owner);
  assessmentId = rows[0]?.id ?? '';
}, 120_000);

/** Puts every unit at its end with invented points, past the sheets, so that there is something to compare. */
async function publishAll(cycleId: string): Promise<void> {
  const { owner } = story().database;
  await sql`
    insert into assessment.shown_appraisal (unit_id, year, assessment_id, round, item_code, appraising_unit_id,
      decision, points, low, high)
    select item.unit_id, item.year, item.assessment_id, 1, item.item_code, whole.appraising_unit_id, 'accept',
      spread.points, spread.points, spread.points
    from assessment.item_score as item join assessment.assessment as whole
      on whole.unit_id = item.unit_id and whole.year = item.year and whole.id = item.assessment_id
    cross join lateral (select (abs(hashtext(item.unit_id::text || item.item_code)) % 101) / 100.0 as points) as spread
    where whole.cycle_id = ${cycleId}`.execute(owner);
  await sql`
    insert into assessment.shown_result (unit_id, year, assessment_id, round, appraising_unit_id, total, index_percent)
    select unit_id, year, id, 1, appraising_unit_id, spread.total, spread.total
    from assessment.assessment
    cross join lateral (select (abs(hashtext(unit_id::text)) % 10001) / 100.0 as total) as spread
    where cycle_id = ${cycleId}`.execute(owner);
  await sql`
    update assessment.assessment set state = 'published', round = 1, decided_count = item_count
    where cycle_id = ${cycleId}`.execute(owner);
  await sql`analyze assessment.assessment, assessment.item_score, assessment.shown_appraisal,
    assessment.shown_result`.execute(owner);
}

async function measured(url: string, visitor = commune.as('officer')) {
  const times: number[] = [];
  let body = '';
  let statements = 0;
  for (let round = 0; round < 7; round += 1) {
    const start = performance.now();
    statements = await countStatements(story().database, async () => {
      const reply = await visitor.get(url);
      body = reply.body;
      expect([url, reply.statusCode]).toEqual([url, 200]);
    });
    times.push(performance.now() - start);
  }
  const median = times.toSorted((left, right) => left - right)[3] ?? Number.POSITIVE_INFINITY;
  return { median, statements, body };
}

test('a cycle is opened for 170 communes of 150 items in a moment', () => {
  expect(cycle).toMatchObject({ unitCount: communeCount });
  expect(openedIn).toBeLessThan(10_000);
});

test('the overview of the cycle ranks all its units within a tenth of a second', async () => {
  const { median, statements, body } = await measured(
    `/api/cycles/${cycle.id}`,
    province.as('appraisal_leader'),
  );
  const { units } = JSON.parse(body) as CycleView;
  expect(units).toHaveLength(communeCount);
  expect(units[0]).toMatchObject({ rank: 1 });
  expect(statements).toBeLessThanOrEqual(4);
  expect(median).toBeLessThan(slack(100));
});

test('a sheet and a result with medians of 170 units are there within a tenth of a second', async () => {
  const sheet = await measured(`/api/assessments/${assessmentId}`);
  expect((JSON.parse(sheet.body) as SheetView).items).toHaveLength(150);
  expect(sheet.statements).toBeLessThanOrEqual(4);
  const result = await measured(`/api/assessments/${assessmentId}/result`);
  const view = JSON.parse(result.body) as ResultView;
  expect(view.rankedUnits).toBe(communeCount);
  expect(view.items.every(({ median }) => median !== null)).toBe(true);
  expect(result.statements).toBeLessThanOrEqual(4);
  expect(sheet.median).toBeLessThan(slack(100));
  expect(result.median).toBeLessThan(slack(100));
});

/** Tests run beside others on a few cores: the aim is held to three times over, and measured by hand besides. */
function slack(milliseconds: number): number {
  return milliseconds * 3;
}
