// Longer than 250 lines: what an opening does and everything that it is refused for stand beside each other.
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { CalendarDate } from '#kernel/calendar.ts';
import type {
  AssessableUnit,
  CycleRow,
  CycleView,
  OpenableSet,
  ResultView,
} from '#modules/assessment/contract.ts';
import { enrolUnit } from '#modules/identity/index.ts';
import {
  assessmentOf,
  done,
  fullSelfScore,
  move,
  openCycle,
  openYear,
  operation,
  publishSet,
  refused,
  score,
  sheetOf,
} from '../support/assessment-story.ts';
import { yearSet } from '../support/sample-criteria-set.ts';
import { useStory, type Visitor } from '../support/story.ts';

/** For whom a year would be opened, and what its first lists say of each unit. */
const story = useStory();

async function unitsFor(visitor: Visitor, criteriaSet: string, opensOn = '2026-09-01') {
  const reply = await visitor.get(
    `/api/cycles/assessable-units?${new URLSearchParams({ criteriaSet, opensOn }).toString()}`,
  );
  expect([reply.statusCode, reply.body.slice(0, 300)]).toEqual([200, expect.anything()]);
  return reply.json<{ rows: AssessableUnit[] }>().rows;
}

const named = (units: readonly AssessableUnit[]) => units.map(({ name, isTaken }) => [name, isTaken]);

test('the units named before a year is opened are those it is then opened for', async () => {
  const province = await story().province('tỉnh Mở Mẫu');
  const commune = await story().commune('xã Mở Mẫu 1', { under: province });
  await story().commune('xã Ngoài Mẫu');
  await story().database.ownerTransaction((tx) =>
    enrolUnit(
      tx,
      {
        kind: 'commune',
        name: 'xã Mở Mẫu 2',
        validFrom: '2026-10-01' as CalendarDate,
        parentId: province.unitId,
      },
      [],
    ),
  );
  const head = province.as('appraisal_leader');
  const criteriaSet = await publishSet(province, yearSet('bo-mo-dot'));
  expect(named(await unitsFor(head, criteriaSet))).toEqual([['xã Mở Mẫu 1', false]]);
  expect(await unitsFor(head, criteriaSet, '2026-10-01')).toHaveLength(2);
  expect(await unitsFor(head, criteriaSet, '1900-01-01')).toEqual([]);

  const cycle = await openCycle(province, criteriaSet);
  expect(cycle.unitCount).toBe(1);
  const later = await unitsFor(head, criteriaSet, '2026-10-01');
  expect(named(later)).toEqual([
    ['xã Mở Mẫu 1', true],
    ['xã Mở Mẫu 2', false],
  ]);
  const rest = later.filter(({ isTaken }) => !isTaken).map(({ id }) => id);
  const facts = { opensOn: '2026-10-01', unitIds: rest };
  expect((await openCycle(province, criteriaSet, facts)).unitCount).toBe(1);
  expect((await unitsFor(head, criteriaSet, '2026-10-01')).every(({ isTaken }) => isTaken)).toBe(true);
  expect((await commune.as('committee_leader').get('/api/cycles')).json<{ rows: [] }>().rows).toEqual([]);
});

test('sets of the own issuer are offered first, the newest first, each with how many units have a sheet of its year', async () => {
  const province = await story().province('tỉnh Chọn Mẫu (giả định)');
  await story().commune('xã Chọn Mẫu 1', { under: province });
  const own = { issuer: 'UBND tỉnh Chọn Mẫu', year: 2026 };
  await publishSet(province, yearSet('bo-chon', { ...own, year: 2025 }));
  const first = await publishSet(province, yearSet('bo-chon-mot', own));
  const last = await publishSet(province, yearSet('bo-chon-hai', own));
  const foreign = await publishSet(
    province,
    yearSet('bo-ngoai', { issuer: 'UBND tỉnh Chọn Mẫu Sơn', year: 2026 }),
  );
  await publishSet(province, yearSet('bo-huyen', { ...own, unitKinds: ['district'] }));
  const offered = async () => {
    const reply = await province.as('appraisal_leader').get('/api/cycles/openable-sets?opensOn=2026-09-01');
    return reply.json<{ rows: OpenableSet[] }>().rows;
  };
  const sets = await offered();
  expect(
    sets.map(({ year, isOwnIssuer, unitCount, takenCount }) => [year, isOwnIssuer, unitCount, takenCount]),
  ).toEqual([
    [2026, true, 0, 0],
    [2026, true, 1, 0],
    [2026, true, 1, 0],
    [2025, true, 1, 0],
    [2026, false, 1, 0],
  ]);
  expect([sets[1]?.id, sets[2]?.id, sets[4]?.id]).toEqual([last, first, foreign]);
  await openCycle(province, last);
  const after = await offered();
  expect(after.map(({ year, takenCount }) => [year, takenCount])).toEqual([
    [2026, 0],
    [2026, 1],
    [2026, 1],
    [2025, 0],
    [2026, 1],
  ]);
});

test('a unit gets a second sheet of a year only where that is confirmed, and never one by the same set', async () => {
  const { province, communes, criteriaSetId, cycle } = await openYear(story(), 2);
  const head = province.as('appraisal_leader');
  const another = await publishSet(province, yearSet('bo-thu-hai'));
  const asked = {
    operationId: operation(),
    criteriaSetId: another,
    title: 'Đợt thứ hai',
    opensOn: '2026-09-01',
    selfScoreDueOn: '2099-11-30',
    appraisalDueOn: null,
    explanationDueOn: null,
    unitIds: null,
    takeOver: false,
  };
  const open = (facts: Readonly<Record<string, unknown>>) =>
    refused(head, 'POST', '/api/cycles', { ...asked, operationId: operation(), ...facts });
  const units = await unitsFor(head, another);
  expect(units.map(({ isTaken, otherCycle }) => [isTaken, otherCycle])).toEqual([
    [false, cycle.title],
    [false, cycle.title],
  ]);
  const problem = await open({});
  expect(problem).toMatchObject({ status: 409, code: 'assessment.units_doubled', facts: { count: 2 } });
  expect(problem.detail).toContain(cycle.title);
  expect(problem.detail).toContain(communes[1]!.name);
  expect(await open({ criteriaSetId, isBeside: true })).toMatchObject({ code: 'assessment.units_taken' });
  expect(await done<CycleRow>(head, 'POST', '/api/cycles', { ...asked, isBeside: true })).toMatchObject({
    unitCount: 2,
  });
});

test('of two who open cycles of one year at the same time, the second is told that the units have a sheet', async () => {
  const province = await story().province('tỉnh Cùng Mở Mẫu');
  await story().commune('xã Cùng Mở Mẫu', { under: province });
  const sets = [
    await publishSet(province, yearSet('bo-cung-mot')),
    await publishSet(province, yearSet('bo-cung-hai')),
  ];
  const replies = await Promise.all(
    sets.map((criteriaSetId) =>
      province.as('appraisal_leader').send('POST', '/api/cycles', {
        operationId: operation(),
        criteriaSetId,
        title: 'Đợt cùng lúc',
        opensOn: '2026-09-01',
        selfScoreDueOn: '2099-11-30',
        appraisalDueOn: null,
        explanationDueOn: null,
        unitIds: null,
        takeOver: false,
      }),
    ),
  );
  expect(new Set(replies.map(({ statusCode }) => statusCode))).toEqual(new Set([200, 409]));
});

test('a deadline that is over is refused, at the opening and when it is moved, and one that stays is not', async () => {
  const { province, communes, criteriaSetId, cycle } = await openYear(story(), 1);
  const head = province.as('appraisal_leader');
  const late = await refused(head, 'POST', '/api/cycles', {
    operationId: operation(),
    criteriaSetId,
    title: 'Đợt quá hạn',
    opensOn: '2020-01-02',
    selfScoreDueOn: '2020-03-15',
    appraisalDueOn: '2020-10-20',
    explanationDueOn: null,
    unitIds: null,
    takeOver: false,
  });
  expect(late).toMatchObject({ status: 422, code: 'assessment.dates_past' });
  expect(late.detail).toContain('15/3/2020, 20/10/2020');
  const url = `/api/cycles/${cycle.id}`;
  const { selfScoreDueOn, appraisalDueOn, explanationDueOn } = cycle;
  const same = { version: 1, selfScoreDueOn, appraisalDueOn, explanationDueOn, reason: 'Lý do mẫu.' };
  expect(await refused(head, 'PATCH', url, same)).toMatchObject({ code: 'assessment.dates_unchanged' });
  expect(await refused(head, 'PATCH', url, { ...same, appraisalDueOn: '2099-01-01' })).toMatchObject({
    code: 'assessment.dates_out_of_order',
  });
  await sql`
    update assessment.cycle set opens_on = '2020-01-02', self_score_due_on = '2020-03-15' where id = ${cycle.id}`.execute(
    story().database.owner,
  );
  const past = { ...same, selfScoreDueOn: '2020-03-15' };
  expect(await refused(head, 'PATCH', url, { ...past, selfScoreDueOn: '2020-03-16' })).toMatchObject({
    code: 'assessment.dates_past',
  });
  await done<CycleRow>(head, 'PATCH', url, { ...past, explanationDueOn: '2099-12-29' });
  const row = await assessmentOf(communes[0]!.as('officer'), cycle);
  expect(row).toMatchObject({
    explanationDueOn: '2099-12-29',
    datesChange: { reason: 'Lý do mẫu.', selfScoreDueOn: '2020-03-15', explanationDueOn },
  });
});

test('no units are named for a set that is not published, nor for a day that is none', async () => {
  const province = await story().province('tỉnh Nháp Mẫu');
  const head = province.as('appraisal_leader');
  const draft = await done<{ id: string }>(head, 'POST', '/api/criteria-sets', {
    content: yearSet('bo-nhap'),
  });
  const at = (query: string) => head.get(`/api/cycles/assessable-units?${query}`);
  const unknown = await at(`criteriaSet=${draft.id}&opensOn=2026-09-01`);
  expect([unknown.statusCode, unknown.json<{ code: string }>().code]).toEqual([
    404,
    'assessment.set_unknown',
  ]);
  expect((await at(`criteriaSet=${draft.id}&opensOn=2026-02-30`)).statusCode).toBe(422);
  expect((await at(`criteriaSet=${draft.id}`)).statusCode).toBe(422);
});

test('many sheets are moved with the versions that the lines of the cycle name', async () => {
  const { province, communes, cycle } = await openYear(story(), 2);
  for (const commune of communes) {
    const leader = commune.as('committee_leader');
    const { id } = await assessmentOf(leader, cycle);
    await score(leader, id, fullSelfScore);
    await move(leader, id, 'submit');
  }
  const head = province.as('appraisal_leader');
  const { units } = (await head.get(`/api/cycles/${cycle.id}`)).json<CycleView>();
  const body = (assessments: readonly { id: string; version: number }[]) => ({
    operationId: operation(),
    move: 'begin_appraisal',
    assessments,
    reason: null,
  });
  const seen = units.map(({ assessmentId, version }) => ({ id: assessmentId, version }));
  const url = `/api/cycles/${cycle.id}/moves`;
  const old = await refused(
    head,
    'POST',
    url,
    body(seen.map(({ id, version }) => ({ id, version: version - 1 }))),
  );
  expect(old).toMatchObject({ status: 409, code: 'assessment.moved_meanwhile' });
  expect(await done(head, 'POST', url, body(seen))).toEqual({ moved: 2 });
});

test('each head says of which kind its unit is, whichever kind the set names first', async () => {
  const content = yearSet('bo-hai-loai', { unitKinds: ['district', 'commune'] });
  const { communes, cycle } = await openYear(story(), 1, content);
  const officer = communes[0]!.as('officer');
  const row = await assessmentOf(officer, cycle);
  const result = (await officer.get(`/api/assessments/${row.id}/result`)).json<ResultView>();
  const kinds = [row, await sheetOf(officer, row.id), result].map(({ unitKind }) => unitKind);
  expect(kinds).toEqual(['commune', 'commune', 'commune']);
});
