import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { AssessmentRow, MyItem, MySheet, SavedItems } from '#modules/assessment/contract.ts';
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
  refused,
  score,
  sheetOf,
} from '../support/assessment-story.ts';
import { yearSet } from '../support/sample-criteria-set.ts';
import { useStory, type Visitor } from '../support/story.ts';

/** What the unit's side is told of its work, and what keeps it from being done. */
const story = useStory();

const workOf = async (visitor: Visitor) =>
  (await visitor.get('/api/my-items')).json<{ rows: MyItem[]; sheets: MySheet[] }>();

async function assign(leader: Visitor, id: string, codes: readonly string[], set: Record<string, unknown>) {
  const sheet = await sheetOf(leader, id);
  const items = codes.map((code) => ({ code, version: itemOf(sheet, code).version }));
  return { operationId: operation(), items, ...set };
}

const paper = { number: null, issuedOn: null, passage: null, address: null };

test('an item is complete when each paper that the set asks for is named or the lack is explained', async () => {
  const { communes, cycle } = await openYear(story());
  const [officer, leader] = [communes[0]!.as('officer'), communes[0]!.as('committee_leader')];
  const { id } = await assessmentOf(officer, cycle);
  const { personId } = officer.caller;
  await done(
    leader,
    'PATCH',
    `/api/assessments/${id}/assignments`,
    await assign(leader, id, ['1.1'], { personId }),
  );
  await score(officer, id, [
    { code: '1.1', set: { figures: { numerator: '9', denominator: '10' } } },
    ...fullSelfScore.slice(1),
  ]);
  const lacks = async () => (await workOf(officer)).rows.map((row) => row.lacks);
  const url = `/api/assessments/${id}/evidence`;
  const add = (title: string, proves: unknown) =>
    done<SavedItems>(officer, 'POST', url, {
      ...paper,
      operationId: operation(),
      items: ['1.1'],
      title,
      proves,
    });
  expect(await lacks()).toEqual([['evidence']]);
  const added = await add('Kế hoạch số 05', [0]);
  expect(itemOf(added, '1.1').evidence[0]).toMatchObject({ proves: [0] });
  expect(await lacks()).toEqual([['evidence']]);
  const { version } = await sheetOf(leader, id);
  const body = { operationId: operation(), move: 'submit', version, reason: null };
  const unproved = await refused(leader, 'POST', `/api/assessments/${id}/moves`, body);
  expect(unproved).toMatchObject({ code: 'assessment.items_unproved', facts: { items: '1.1' } });

  const link = itemOf(added, '1.1').evidence[0]!.id;
  const both = await done<SavedItems>(officer, 'PUT', `${url}/${link}`, { item: '1.1', proves: [1, 0, 1] });
  expect(itemOf(both, '1.1').evidence[0]).toMatchObject({ proves: [0, 1] });
  expect(await lacks()).toEqual([[]]);
  const beyond = await refused(officer, 'PUT', `${url}/${link}`, { item: '1.1', proves: [2] });
  expect(beyond).toMatchObject({
    code: 'assessment.required_paper_unknown',
    facts: { item: '1.1', count: 2 },
  });
  const elsewhere = await refused(officer, 'PUT', `${url}/${link}`, { item: '1.2', proves: [] });
  expect(elsewhere.code).toBe('assessment.evidence_unknown');

  await done(officer, 'DELETE', `${url}/${link}?item=1.1`);
  await add('Hồ sơ gồm kế hoạch và báo cáo', 'all');
  expect(await lacks()).toEqual([[]]);
  const whole = itemOf(await sheetOf(officer, id), '1.1').evidence[0]!;
  expect(whole.proves).toEqual([0, 1]);
  await done(officer, 'DELETE', `${url}/${whole.id}?item=1.1`);
  await score(officer, id, [{ code: '1.1', set: { explanation: 'Báo cáo lưu ở xã cũ.' } }]);
  expect(await lacks()).toEqual([[]]);
});

test('a paper may be kept in a cabinet or a shared folder', async () => {
  const { communes, cycle } = await openYear(story());
  const officer = communes[0]!.as('officer');
  const { id } = await assessmentOf(officer, cycle);
  for (const address of ['Hồ sơ lưu số 12, tủ 3', '\\\\may-chu\\cchc\\2026'])
    await done(officer, 'POST', `/api/assessments/${id}/evidence`, {
      ...paper,
      operationId: operation(),
      items: ['1.1'],
      title: 'Kế hoạch',
      address,
    });
  const kept = itemOf(await sheetOf(officer, id), '1.1').evidence.map(({ address }) => address);
  expect(kept).toEqual(['Hồ sơ lưu số 12, tủ 3', '\\\\may-chu\\cchc\\2026']);
});

test('items are given to officers and leaders of the People’s Committee, to nobody else', async () => {
  const { communes, cycle } = await openYear(story());
  const [commune] = communes;
  const leader = commune!.as('committee_leader');
  const { id } = await assessmentOf(leader, cycle);
  const url = `/api/assessments/${id}/assignments`;
  for (const role of ['council_leader', 'council_member', 'administrator'] as const) {
    const { personId } = commune!.as(role).caller;
    const problem = await refused(leader, 'PATCH', url, await assign(leader, id, ['1.1'], { personId }));
    expect([role, problem.code]).toEqual([role, 'assessment.person_not_of_committee']);
  }
  for (const role of ['officer', 'committee_leader'] as const) {
    const { personId } = commune!.as(role).caller;
    await done(leader, 'PATCH', url, await assign(leader, id, ['1.1'], { personId }));
  }
});

test('before a cycle opens items are given out and nothing else, and its first day is named', async () => {
  const { province, communes } = await openYear(story());
  const criteriaSetId = await publishSet(province, yearSet('bo-mo-sau'));
  const later = { opensOn: '2099-01-05', selfScoreDueOn: '2099-02-01', appraisalDueOn: null };
  const cycle = await openCycle(province, criteriaSetId, {
    ...later,
    explanationDueOn: null,
    isBeside: true,
  });
  const [officer, leader] = [communes[0]!.as('officer'), communes[0]!.as('committee_leader')];
  const { id, opensOn } = await assessmentOf(officer, cycle);
  expect(opensOn).toBe('2099-01-05');
  const { personId } = officer.caller;
  const url = `/api/assessments/${id}`;
  await done(leader, 'PATCH', `${url}/assignments`, await assign(leader, id, ['1.2'], { personId }));
  const version = itemOf(await sheetOf(officer, id), '1.2').version;
  const changes = [{ code: '1.2', version, set: { figures: { value: true } } }];
  const closed = { code: 'assessment.not_open_yet', facts: { date: '05/01/2099' } };
  expect(
    await refused(officer, 'PATCH', `${url}/items`, { operationId: operation(), changes }),
  ).toMatchObject(closed);
  const named = { ...paper, operationId: operation(), items: ['1.1'], title: 'Kế hoạch' };
  expect(await refused(officer, 'POST', `${url}/evidence`, named)).toMatchObject(closed);
  const asked = { operationId: operation(), move: 'submit', reason: null };
  const head = await sheetOf(leader, id);
  const early = await refused(leader, 'POST', `${url}/moves`, { ...asked, version: head.version });
  expect(early).toMatchObject(closed);
});

test('what comes late is taken, and the history keeps by when it was due though the day is moved afterwards', async () => {
  const { communes, cycle } = await openYear(story());
  const [officer, leader] = [communes[0]!.as('officer'), communes[0]!.as('committee_leader')];
  const { id } = await assessmentOf(officer, cycle);
  await score(officer, id, fullSelfScore);
  const due = (day: string) =>
    sql`update assessment.cycle set opens_on = '2026-01-05',
      self_score_due_on = ${day}::date, appraisal_due_on = null, explanation_due_on = null where id = ${cycle.id}`.execute(
      story().database.owner,
    );
  await due('2026-03-31');
  await move(leader, id, 'submit');
  await due('2099-03-31');
  const { history } = await sheetOf(leader, id);
  expect(history.at(-1)).toMatchObject({ move: 'submit', dueOn: '2026-03-31' });
  expect(history[0]).toMatchObject({ move: 'open', dueOn: null });
});

test('an officer is told where each sheet stands, and in the round of explanations what was cut and why', async () => {
  const { province, communes, cycle } = await openYear(story());
  const [officer, leader] = [communes[0]!.as('officer'), communes[0]!.as('committee_leader')];
  const appraiser = province.as('appraiser');
  const { id } = await assessmentOf(officer, cycle);
  const { personId } = officer.caller;
  const url = `/api/assessments/${id}/assignments`;
  await done(leader, 'PATCH', url, await assign(leader, id, ['1.1', '1.2'], { personId }));
  await score(officer, id, fullSelfScore);
  const complete = await workOf(officer);
  expect(complete.sheets).toMatchObject([{ assessmentId: id, state: 'self_scoring', itemCount: 2 }]);
  expect(complete.rows.map(({ lacks }) => lacks)).toEqual([[], []]);

  await move(leader, id, 'submit');
  const waiting = await workOf(officer);
  expect(waiting.rows).toEqual([]);
  expect(waiting.sheets).toMatchObject([
    { state: 'submitted', itemCount: 2, history: [{}, { move: 'submit' }] },
  ]);

  await move(appraiser, id, 'return', 'Thiếu báo cáo quý IV.');
  const [returned] = (await workOf(officer)).sheets;
  expect(returned?.history.at(-1)).toMatchObject({
    move: 'return',
    by: appraiser.caller.name,
    unitName: province.name,
    reason: 'Thiếu báo cáo quý IV.',
  });
  await move(leader, id, 'submit');
  await move(appraiser, id, 'begin_appraisal');
  expect((await workOf(officer)).rows).toEqual([]);
  await appraise(appraiser, id, [
    { code: '1.1', decision: 'cut', points: '1.5', reason: 'Mới hoàn thành một nửa.' },
    ...fullAppraisal.slice(1),
  ]);
  await move(appraiser, id, 'ask_explanation');
  const explaining = await workOf(officer);
  expect(explaining.sheets).toMatchObject([
    { state: 'explaining', explanationDueOn: cycle.explanationDueOn },
  ]);
  expect(explaining.rows).toMatchObject([
    {
      code: '1.1',
      max: '3',
      selfPoints: '3',
      appraisedPoints: '1.5',
      decision: 'cut',
      reason: 'Mới hoàn thành một nửa.',
      dueOn: cycle.explanationDueOn,
      lacks: ['answer'],
    },
  ]);
});

test('who appraises and who hands in are sent the first sheets that wait and their number, never all', async () => {
  const { province, communes, cycle } = await openYear(story(), 7);
  for (const commune of communes) {
    const officer = commune.as('officer');
    const { id } = await assessmentOf(officer, cycle);
    await score(officer, id, fullSelfScore);
    await move(commune.as('committee_leader'), id, 'submit');
  }
  const waiting = async (visitor: Visitor, whom: string) =>
    (await visitor.get(`/api/assessments?waitsFor=${whom}`)).json<{ rows: AssessmentRow[]; count: number }>();
  const queue = await waiting(province.as('appraiser'), 'appraiser');
  expect([queue.rows.length, queue.count]).toEqual([5, 7]);
  expect(queue.rows.every(({ side, state }) => side === 'appraiser' && state === 'submitted')).toBe(true);
  const leader = communes[0]!.as('committee_leader');
  expect(await waiting(leader, 'leader')).toEqual({ rows: [], count: 0 });
  const { id } = await assessmentOf(leader, cycle);
  await move(leader, id, 'withdraw', 'Cần sửa số liệu.');
  expect(await waiting(leader, 'leader')).toMatchObject({ rows: [{ id, state: 'self_scoring' }], count: 1 });
});
