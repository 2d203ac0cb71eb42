import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { MyItem, ResultView } from '#modules/assessment/contract.ts';
import {
  appraise,
  assessmentOf,
  cycleOf,
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
} from '../support/assessment-story.ts';
import { yearSet } from '../support/sample-criteria-set.ts';
import { useStory } from '../support/story.ts';

/** A unit beside itself a year before, and beside the others of its cycle. */
const story = useStory();

test('a new year takes owners still in office and notes over, by the mapping, and no score or state', async () => {
  const { province, communes, cycle } = await openYear(story(), 1, yearSet('bo-hai-nam', { year: 2025 }));
  const [commune] = communes;
  const [officer, leader] = [commune!.as('officer'), commune!.as('committee_leader')];
  const { id } = await assessmentOf(officer, cycle);
  const give = async (codes: readonly string[], personId: string, dueOn: string | null) => {
    const sheet = await sheetOf(leader, id);
    await done(leader, 'PATCH', `/api/assessments/${id}/assignments`, {
      operationId: operation(),
      items: codes.map((code) => ({ code, version: itemOf(sheet, code).version })),
      personId,
      dueOn,
    });
  };
  const leaver = leader.caller.personId;
  await give(['1.1', '1.2'], officer.caller.personId, '2099-11-20');
  await give(['2.1'], leaver, null);
  await score(officer, id, [{ code: '2.1', set: { note: 'Lấy số ở sổ một cửa.' } }]);
  await score(officer, id, fullSelfScore);
  const mine = (await officer.get('/api/my-items')).json<{ rows: MyItem[] }>().rows;
  expect(mine.map(({ code, dueOn, lacks }) => [code, dueOn, lacks])).toEqual([
    ['1.1', '2099-11-20', []],
    ['1.2', '2099-11-20', []],
  ]);
  await move(leader, id, 'submit');
  const [appraiser, head] = [province.as('appraiser'), province.as('appraisal_leader')];
  await move(appraiser, id, 'begin_appraisal');
  await appraise(appraiser, id, fullAppraisal);
  await move(head, id, 'conclude');
  await move(head, id, 'publish');
  await sql`update identity.person set left_on = '2026-12-31' where id = ${leaver}`.execute(
    story().database.owner,
  );

  const nextSet = await publishSet(province, yearSet('bo-hai-nam', { year: 2026 }));
  const next = await openCycle(province, nextSet, {
    opensOn: '2026-09-05',
    selfScoreDueOn: '2099-12-31',
    appraisalDueOn: null,
    explanationDueOn: null,
  });
  const sheet = await sheetOf(officer, (await assessmentOf(officer, next)).id);
  expect(sheet).toMatchObject({ state: 'self_scoring', selfTotal: null, appraisedTotal: null, year: 2026 });
  expect(itemOf(sheet, '1.1')).toMatchObject({
    assignee: { id: officer.caller.personId },
    dueOn: '2099-12-21',
    figures: {},
    explanation: null,
    selfPoints: null,
    scoredBy: null,
  });
  expect(itemOf(sheet, '2.1')).toMatchObject({ assignee: null, note: 'Lấy số ở sổ một cửa.' });
  const result = (await officer.get(`/api/assessments/${sheet.id}/result`)).json<ResultView>();
  expect(result.total).toMatchObject({ previous: '10.4', median: null });
  expect(result.items.find(({ code }) => code === '2.1')?.previous).toEqual({
    appraised: '3.2',
    max: '4',
    mapping: 'equal_code',
  });
});

test('a confirmed mapping decides whom an item continues, and equal codes then mean nothing', async () => {
  const year = await openYear(story(), 1, yearSet('bo-doi-ma', { year: 2025 }));
  const { province, communes, cycle } = year;
  const [officer, leader] = [communes[0]!.as('officer'), communes[0]!.as('committee_leader')];
  const [appraiser, head] = [province.as('appraiser'), province.as('appraisal_leader')];
  const { id } = await assessmentOf(officer, cycle);
  await score(officer, id, fullSelfScore);
  await score(officer, id, [{ code: '1.2', set: { note: 'Hỏi Văn phòng.' } }]);
  await move(leader, id, 'submit');
  await move(appraiser, id, 'begin_appraisal');
  await appraise(appraiser, id, fullAppraisal);
  await move(head, id, 'conclude');
  const renamed = yearSet('bo-doi-ma', { year: 2026 });
  const [first, second] = renamed.items;
  const swapped: Readonly<Record<string, string>> = { '1.1': '1.2', '1.2': '1.1' };
  const children = first!.children.map((item) => ({ ...item, code: swapped[item.code] ?? item.code }));
  const items = [{ ...first!, children }, second!];
  const nextSet = await publishSet(province, { ...renamed, items });
  const same = (previous: string, current: string) => ({
    kind: 'same',
    previous: [previous],
    current: [current],
  });
  await done(head, 'PUT', `/api/criteria-sets/${nextSet}/mapping`, {
    previous: year.criteriaSetId,
    lines: [
      ...['1', '2', '2.1', '2.2', '2.3'].map((code) => same(code, code)),
      same('1.1', '1.2'),
      same('1.2', '1.1'),
    ],
  });
  const next = await assessmentOf(officer, await openCycle(province, nextSet));
  const sheet = await sheetOf(officer, next.id);
  expect(itemOf(sheet, '1.1').note).toBe('Hỏi Văn phòng.');
  expect(itemOf(sheet, '1.2').note).toBeNull();
  const result = (await officer.get(`/api/assessments/${next.id}/result`)).json<ResultView>();
  expect(result.items.find(({ code }) => code === '1.1')?.previous).toEqual({
    appraised: '2',
    max: '2',
    mapping: 'same',
  });
});

test('medians and ranks show places of many units and the points of none', async () => {
  const { province, communes, cycle } = await openYear(story(), 4);
  const [appraiser, head] = [province.as('appraiser'), province.as('appraisal_leader')];
  const ids: string[] = [];
  for (const [place, commune] of communes.entries()) {
    const { id } = await assessmentOf(commune.as('officer'), cycle);
    await score(commune.as('officer'), id, fullSelfScore);
    await move(commune.as('committee_leader'), id, 'submit');
    await move(appraiser, id, 'begin_appraisal');
    const points = ['1', '2', '2', '3'][place]!;
    await appraise(appraiser, id, [
      ...fullAppraisal.filter(({ code }) => code !== '2.1'),
      { code: '2.1', decision: 'cut', points, reason: 'Đối chiếu sổ theo dõi.' },
    ]);
    ids.push(id);
  }
  const all = async (name: string) => {
    const { units } = await cycleOf(head, cycle.id);
    const sheets = await Promise.all(units.map(({ assessmentId }) => sheetOf(head, assessmentId)));
    return done<{ moved: number }>(head, 'POST', `/api/cycles/${cycle.id}/moves`, {
      operationId: operation(),
      move: name,
      assessments: sheets.map(({ id, version }) => ({ id, version })),
      reason: null,
    });
  };
  expect(await all('conclude')).toEqual({ moved: 4 });
  const ofUnit = async (place: number) =>
    (await communes[place]!.as('officer').get(`/api/assessments/${ids[place]}/result`)).json<ResultView>();
  expect(await ofUnit(1)).toMatchObject({ rank: null, total: { median: null } });
  expect(await all('publish')).toEqual({ moved: 4 });
  const second = await ofUnit(1);
  expect(second).toMatchObject({ rank: 2, rankedUnits: 4, total: { median: '9.2' } });
  expect(second.items.find(({ code }) => code === '2.1')).toMatchObject({ median: '2', appraised: '2' });
  expect(await ofUnit(0)).toMatchObject({ rank: 4 });
  const { units } = await cycleOf(head, cycle.id);
  expect(units.map(({ rank, index }) => [rank, index])).toEqual([
    [1, '85'],
    [2, '76.67'],
    [2, '76.67'],
    [4, '68.33'],
  ]);
});
