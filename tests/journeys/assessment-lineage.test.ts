import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { CalendarDate } from '#kernel/calendar.ts';
import type { Caller } from '#kernel/caller.ts';
import type { AssessableUnit, MyItem, ResultView, SheetView } from '#modules/assessment/contract.ts';
import { getSheet } from '#modules/assessment/views/sheet.ts';
import { getResultView } from '#modules/assessment/views/result.ts';
import { listMyItemRows } from '#modules/assessment/views/my-items.ts';
import { enrolUnit, type PersonToEnrol } from '#modules/identity/index.ts';
import type { Tx } from '#platform/database/database.ts';
import {
  appraise,
  assessmentOf,
  done,
  fullAppraisal,
  fullSelfScore,
  itemOf,
  move,
  openCycle,
  openYear,
  operation,
  publishSet,
  score,
  sheetOf,
  type Year,
} from '../support/assessment-story.ts';
import { yearSet } from '../support/sample-criteria-set.ts';
import { useStory, type Commune } from '../support/story.ts';

/** A commune merged from two, in the first year in which it scores itself. */
const story = useStory();
const mergedOn = '2026-07-01' as CalendarDate;

/** Ends the communes in a new one of their province, with these people. */
async function merge(
  { province }: Year,
  name: string,
  communes: readonly Commune[],
  people: readonly PersonToEnrol[],
): Promise<readonly Caller[]> {
  return story().database.ownerTransaction((tx) =>
    enrolUnit(
      tx,
      {
        kind: 'commune',
        name,
        validFrom: mergedOn,
        parentId: province.unitId,
        predecessorIds: communes.map(({ unitId }) => unitId),
      },
      people,
    ),
  );
}

const person = (name: string): PersonToEnrol => ({ name, position: 'Công chức mẫu', roles: ['officer'] });
const read = <Result>(caller: Caller, work: (tx: Tx) => Promise<Result>) =>
  story().database.read(caller, work);

/** Scores a commune's year to its publication, with the owner of 1.1 and the points of 2.1. */
async function scoreYear(
  { province, cycle }: Year,
  commune: Commune,
  { owner, points, note }: { owner: string; points: string; note: string },
): Promise<void> {
  const [officer, leader] = [commune.as('officer'), commune.as('committee_leader')];
  const [appraiser, head] = [province.as('appraiser'), province.as('appraisal_leader')];
  await sql`update identity.person set name = ${owner} where id = ${officer.caller.personId}`.execute(
    story().database.owner,
  );
  const { id } = await assessmentOf(officer, cycle);
  await done(leader, 'PATCH', `/api/assessments/${id}/assignments`, {
    operationId: operation(),
    items: [{ code: '1.1', version: itemOf(await sheetOf(leader, id), '1.1').version }],
    personId: officer.caller.personId,
    dueOn: '2099-11-20',
  });
  await score(officer, id, fullSelfScore);
  await score(officer, id, [{ code: '2.1', set: { note } }]);
  await move(leader, id, 'submit');
  await move(appraiser, id, 'begin_appraisal');
  await appraise(appraiser, id, [
    ...fullAppraisal.filter(({ code }) => code !== '2.1'),
    { code: '2.1', decision: 'cut', points, reason: 'Đối chiếu sổ theo dõi.' },
  ]);
  await move(head, id, 'conclude');
  await move(head, id, 'publish');
}

async function mergedYear(code: string, people: readonly string[]) {
  const year = await openYear(story(), 3, yearSet(code, { year: 2025 }));
  const [first, second, third] = year.communes;
  if (!first || !second || !third) throw new Error('three communes were asked for');
  await scoreYear(year, first, { owner: 'Nguyễn Văn Mẫu', points: '1', note: 'Số ở sổ một cửa.' });
  await scoreYear(year, second, { owner: 'Trần Thị Thử', points: '2', note: 'Hỏi Tư pháp.' });
  await scoreYear(year, third, { owner: 'Lê Văn Thí', points: '3', note: 'Của xã khác.' });
  const callers = await merge(year, 'xã Hợp Mẫu', [first, second], people.map(person));
  const [caller] = callers;
  if (!caller) throw new Error('the new commune has nobody');
  const set = await publishSet(year.province, yearSet(code, { year: 2026 }));
  return { year, first, second, third, caller, callers, set };
}

async function sheetIn(caller: Caller, cycleId: string): Promise<SheetView> {
  const { rows } = await sql<{ id: string }>`
    select id from assessment.assessment where unit_id = ${caller.unitId} and cycle_id = ${cycleId}`.execute(
    story().database.owner,
  );
  return read(caller, (tx) => getSheet(tx, rows[0]?.id ?? ''));
}

test('a merged commune begins its year with the owners and notes of each predecessor, marked by its name', async () => {
  const { year, first, second, caller, set } = await mergedYear('bo-hop-mot', [
    'Nguyễn Văn Mẫu',
    'Phạm Văn Mới',
  ]);
  const head = year.province.as('appraisal_leader');
  const units = (await head.get(`/api/cycles/assessable-units?criteriaSet=${set}&opensOn=2026-09-01`)).json<{
    rows: AssessableUnit[];
  }>().rows;
  const names = [first.name, second.name];
  expect(units.map(({ name, predecessors }) => [name, predecessors])).toEqual([
    ['xã Hợp Mẫu', names],
    [year.communes[2]?.name, []],
  ]);

  const cycle = await openCycle(year.province, set, { selfScoreDueOn: '2099-12-15' });
  const sheet = await sheetIn(caller, cycle.id);
  expect(sheet).toMatchObject({ state: 'self_scoring', selfTotal: null });
  expect(itemOf(sheet, '1.1')).toMatchObject({
    assignee: { id: caller.personId },
    dueOn: '2099-12-05',
    note: [
      `[${first.name}] Người phụ trách năm trước: Nguyễn Văn Mẫu`,
      `[${second.name}] Người phụ trách năm trước: Trần Thị Thử`,
    ].join('\n'),
    figures: {},
    selfPoints: null,
  });
  expect(itemOf(sheet, '2.1')).toMatchObject({
    assignee: null,
    note: `[${first.name}] Số ở sổ một cửa.\n[${second.name}] Hỏi Tư pháp.`,
  });
  expect(sheet.items.every(({ evidence, explanation }) => evidence.length === 0 && !explanation)).toBe(true);
  const mine = await read(caller, (tx) => listMyItemRows(tx, caller));
  expect(mine.rows.map(({ code }: MyItem) => code)).toEqual(['1.1']);
});

test('where two former owners work in the merged commune, both are named and nobody is chosen', async () => {
  const people = ['Nguyễn Văn Mẫu', 'trần thị thử'];
  const { year, caller, set } = await mergedYear('bo-hop-hai', people);
  const item = itemOf(await sheetIn(caller, (await openCycle(year.province, set)).id), '1.1');
  expect(item.assignee).toBeNull();
  expect(item.note?.split('\n')).toHaveLength(2);
});

test('two people of the name of a former owner are told apart by nobody, so that neither is chosen', async () => {
  const people = ['Nguyễn Văn Mẫu', 'Nguyễn Văn Mẫu'];
  const { year, caller, set } = await mergedYear('bo-hop-ba', people);
  const item = itemOf(await sheetIn(caller, (await openCycle(year.province, set)).id), '1.1');
  expect(item.assignee).toBeNull();
});

test('the result of a merged commune stands beside each predecessor’s, never beside a sum', async () => {
  const { year, first, second, third, caller, set } = await mergedYear('bo-hop-bon', ['Nguyễn Văn Mẫu']);
  const cycle = await openCycle(year.province, set);
  const { id } = await sheetIn(caller, cycle.id);
  const result: ResultView = await read(caller, (tx) => getResultView(tx, id));
  expect(result.total.previous).toBeNull();
  expect(result.items.every(({ previous }) => previous === null)).toBe(true);
  expect(result.predecessors.map(({ unitName, total }) => [unitName, total])).toEqual([
    [first.name, '8.2'],
    [second.name, '9.2'],
  ]);
  const points = result.predecessors.map(({ items }) => items.find(({ code }) => code === '2.1'));
  expect(points).toEqual([
    { code: '2.1', appraised: '1', max: '4' },
    { code: '2.1', appraised: '2', max: '4' },
  ]);
  const head = year.province.as('appraisal_leader').caller;
  expect((await read(head, (tx) => getResultView(tx, id))).predecessors).toEqual(result.predecessors);
  const other = await assessmentOf(third.as('officer'), cycle);
  expect((await read(third.as('officer').caller, (tx) => getResultView(tx, other.id))).predecessors).toEqual(
    [],
  );
});

test('of its predecessors a commune reads results and notes through its own year, and no row of theirs', async () => {
  const { year, first, third, caller, set } = await mergedYear('bo-hop-nam', ['Nguyễn Văn Mẫu']);
  const { id } = await sheetIn(caller, (await openCycle(year.province, set)).id);
  const rows = await read(caller, (tx) =>
    sql<{ part: string }>`
      select 'assessment' as part from assessment.assessment where unit_id = ${first.unitId}
      union all select 'item' from assessment.item_score where unit_id = ${first.unitId}
      union all select 'note' from assessment.assignment where unit_id = ${first.unitId}
      union all select 'result' from assessment.shown_result where unit_id = ${first.unitId}
      union all select 'person' from identity.person where unit_id = ${first.unitId}`
      .execute(tx)
      .then((reply) => reply.rows),
  );
  expect(rows).toEqual([]);
  const asked = (by: Caller) =>
    read(by, (tx) =>
      sql<{ found: unknown }>`
        select assessment.predecessor_results(${caller.unitId}, 2026::smallint, ${id}) as found`
        .execute(tx)
        .then((reply) => reply.rows[0]?.found ?? null),
    );
  expect(await asked(caller)).toHaveLength(2);
  expect(await asked(third.as('officer').caller)).toBeNull();
  const known = (by: Caller) =>
    read(by, (tx) =>
      sql<{ name: string }>`select name from identity.published_predecessor order by name collate "C"`
        .execute(tx)
        .then((reply) => reply.rows.map(({ name }) => name)),
    );
  expect(await known(caller)).toEqual([first.name, year.communes[1]?.name]);
  expect(await known(third.as('officer').caller)).toEqual([]);
});
