import { expect, test } from 'vitest';
import type { CalendarDate } from '#kernel/calendar.ts';
import type { AssessableUnit, CycleView, ResultView } from '#modules/assessment/contract.ts';
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
