import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { CycleRow, SavedItems, SheetView } from '#modules/assessment/contract.ts';
import {
  assessmentOf,
  done,
  fullSelfScore,
  itemOf,
  move,
  openYear,
  operation,
  publishSet,
  refused,
  score,
  sheetOf,
} from '../support/assessment-story.ts';
import { yearSet } from '../support/sample-criteria-set.ts';
import { useStory } from '../support/story.ts';

/** Several people on one sheet, writes that are sent again, and two at the same moment. */
const story = useStory();

async function audited(unitId: string, action: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from audit.entry where unit_id = ${unitId} and action = ${action}`.execute(
    story().database.owner,
  );
  return rows[0]?.count ?? 0;
}

test('of two people on one item the second is told who was faster, and different items are no conflict', async () => {
  const { communes, cycle } = await openYear(story());
  const [officer, leader] = [communes[0]!.as('officer'), communes[0]!.as('committee_leader')];
  const { id } = await assessmentOf(officer, cycle);
  const save = (code: string, set: unknown) => ({
    operationId: operation(),
    changes: [{ code, version: 1, set }],
  });
  const url = `/api/assessments/${id}/items`;
  await done<SavedItems>(officer, 'PATCH', url, save('1.2', { figures: { value: true } }));
  const late = await refused(leader, 'PATCH', url, save('1.2', { figures: { value: false } }));
  expect(late).toMatchObject({
    status: 409,
    code: 'assessment.changed_meanwhile',
    facts: { items: `1.2 (${officer.caller.name})` },
  });
  await done<SavedItems>(leader, 'PATCH', url, save('2.2', { figures: { value: '3' } }));
  const sheet = await sheetOf(officer, id);
  expect(itemOf(sheet, '1.2')).toMatchObject({ selfPoints: '2', scoredBy: officer.caller.name });
  expect(itemOf(sheet, '2.2')).toMatchObject({ selfPoints: '1.5', scoredBy: leader.caller.name });
  const both = await Promise.all(
    [officer, leader].map((visitor, place) =>
      visitor.send('PATCH', url, {
        operationId: operation(),
        changes: [
          {
            code: place === 0 ? '2.1' : '2.2',
            version: place === 0 ? 1 : 2,
            set: { note: `Ghi chú ${place}` },
          },
        ],
      }),
    ),
  );
  expect(both.map(({ statusCode }) => statusCode)).toEqual([200, 200]);
});

test('a write that is sent again changes nothing, and its name is good for no other write', async () => {
  const { communes, cycle, province } = await openYear(story());
  const [officer, leader] = [communes[0]!.as('officer'), communes[0]!.as('committee_leader')];
  const { id } = await assessmentOf(officer, cycle);
  const url = `/api/assessments/${id}/items`;
  const body = {
    operationId: operation(),
    changes: [{ code: '1.2', version: 1, set: { figures: { value: true } } }],
  };
  const replies = await Promise.all([1, 2, 3].map(() => officer.send('PATCH', url, body)));
  expect(replies.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200]);
  for (const reply of replies)
    expect(itemOf(reply.json<SavedItems>(), '1.2')).toMatchObject({ version: 2, selfPoints: '2' });
  expect(await audited(communes[0]!.unitId, 'assessment.self_scored')).toBe(1);
  const other = { ...body, changes: [{ code: '1.2', version: 2, set: { figures: { value: false } } }] };
  expect(await refused(officer, 'PATCH', url, other)).toMatchObject({
    status: 409,
    code: 'assessment.operation_reused',
  });
  expect(await refused(leader, 'PATCH', url, body)).toMatchObject({ code: 'assessment.operation_reused' });

  await score(
    officer,
    id,
    fullSelfScore.filter(({ code }) => code !== '1.2'),
  );
  const submission = {
    operationId: operation(),
    move: 'submit',
    version: (await sheetOf(leader, id)).version,
    reason: null,
  };
  const moves = `/api/assessments/${id}/moves`;
  const twice = await Promise.all([1, 2].map(() => leader.send('POST', moves, submission)));
  expect(twice.map(({ statusCode }) => statusCode)).toEqual([200, 200]);
  expect((await sheetOf(leader, id)).history.map((line) => line.move)).toEqual(['open', 'submit']);
  expect((await officer.send('PATCH', url, body)).statusCode).toBe(200);

  const appraiser = province.as('appraiser');
  await move(appraiser, id, 'begin_appraisal');
  const decided = { operationId: operation(), changes: [{ code: '1.2', version: 1, decision: 'accept' }] };
  const appraisals = `/api/assessments/${id}/appraisals`;
  await done(appraiser, 'PATCH', appraisals, decided);
  const again = await done<SavedItems>(appraiser, 'PATCH', appraisals, decided);
  expect(itemOf(again, '1.2')).toMatchObject({ version: 2, decision: 'accept' });
});

test('of two submissions at once one wins, and the other is told who handed it in and when', async () => {
  const { communes, cycle } = await openYear(story());
  const [officer, leader] = [communes[0]!.as('officer'), communes[0]!.as('committee_leader')];
  const { id } = await assessmentOf(officer, cycle);
  await score(officer, id, fullSelfScore);
  const { version } = await sheetOf(leader, id);
  const other = communes[0]!.as('committee_leader');
  const replies = await Promise.all(
    [leader, other].map((each) =>
      each.send('POST', `/api/assessments/${id}/moves`, {
        operationId: operation(),
        move: 'submit',
        version,
        reason: null,
      }),
    ),
  );
  expect(replies.map(({ statusCode }) => statusCode).toSorted((left, right) => left - right)).toEqual([
    200, 409,
  ]);
  const loser = replies.find(({ statusCode }) => statusCode === 409);
  const winner = replies.find(({ statusCode }) => statusCode === 200);
  const history = winner?.json<SheetView>().history ?? [];
  expect(history).toHaveLength(2);
  const problem = loser?.json<{ detail: string }>();
  expect(problem).toMatchObject({
    code: 'assessment.submitted_already',
    facts: {
      person: history[1]?.by,
      at: expect.stringMatching(/^\d{1,2}\/\d{1,2}\/\d{4} \d{2}:\d{2}$/),
    },
  });
  expect(problem?.detail).toContain(`đã được ${history[1]?.by} nộp lúc`);
});

test('a leader who has not seen the latest change does not hand it in', async () => {
  const { communes, cycle } = await openYear(story());
  const [officer, leader] = [communes[0]!.as('officer'), communes[0]!.as('committee_leader')];
  const { id } = await assessmentOf(officer, cycle);
  await score(officer, id, fullSelfScore);
  const { version } = await sheetOf(leader, id);
  await score(officer, id, [{ code: '1.2', set: { figures: { value: false } } }]);
  const problem = await refused(leader, 'POST', `/api/assessments/${id}/moves`, {
    operationId: operation(),
    move: 'submit',
    version,
    reason: null,
  });
  expect(problem).toMatchObject({ status: 409, code: 'assessment.moved_meanwhile' });
});

test('a cycle is opened once, for units of its own province that have no assessment by the set yet', async () => {
  const { province, communes, criteriaSetId } = await openYear(story(), 2);
  const head = province.as('appraisal_leader');
  const set = await publishSet(province, yearSet('bo-mot-lan'));
  const body = {
    operationId: operation(),
    criteriaSetId: set,
    title: 'Đợt mở hai lần',
    opensOn: '2026-09-01',
    selfScoreDueOn: '2099-11-30',
    appraisalDueOn: null,
    explanationDueOn: null,
    unitIds: [communes[0]!.unitId],
    takeOver: false,
    isBeside: true,
  };
  const [first, second] = await Promise.all(
    [1, 2].map(() => done<CycleRow>(head, 'POST', '/api/cycles', body)),
  );
  expect(first).toEqual(second);
  expect(first).toMatchObject({ unitCount: 1 });
  const { rows } = (await head.get('/api/cycles')).json<{ rows: CycleRow[] }>();
  expect(rows.map(({ title }) => title)).toEqual(['Đợt mở hai lần', 'Đợt chấm điểm mẫu']);
  const open = (facts: Readonly<Record<string, unknown>>) =>
    refused(head, 'POST', '/api/cycles', { ...body, operationId: operation(), ...facts });
  expect(await open({ criteriaSetId, unitIds: null })).toMatchObject({
    code: 'assessment.units_taken',
    facts: { count: 2 },
  });
  const stranger = (await story().commune('xã Ngoài Mẫu')).unitId;
  expect(await open({ unitIds: [stranger] })).toMatchObject({ code: 'assessment.units_unknown' });
  expect(await open({ selfScoreDueOn: '2026-08-01' })).toMatchObject({
    code: 'assessment.dates_out_of_order',
  });
  expect(await open({ criteriaSetId: operation() })).toMatchObject({ status: 404 });
  const moved = { version: 1, selfScoreDueOn: '2099-12-05', appraisalDueOn: null, explanationDueOn: null };
  const changed = await done<CycleRow>(head, 'PATCH', `/api/cycles/${first!.id}`, {
    ...moved,
    reason: 'Lũ lụt.',
  });
  expect(changed).toMatchObject({ selfScoreDueOn: '2099-12-05', version: 2 });
  expect(await refused(head, 'PATCH', `/api/cycles/${first!.id}`, { ...moved, reason: 'Lũ.' })).toMatchObject(
    {
      code: 'assessment.cycle_changed',
    },
  );
});
