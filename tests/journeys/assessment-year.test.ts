import { expect, test } from 'vitest';
import type { ResultView } from '#modules/assessment/contract.ts';
import {
  appraise,
  assessmentOf,
  cycleOf,
  fullAppraisal,
  fullSelfScore,
  itemOf,
  move,
  openYear,
  refused,
  score,
  operation,
  sheetOf,
} from '../support/assessment-story.ts';
import { useStory } from '../support/story.ts';

/** A year of scoring from its opening to the publication. */
const story = useStory();

test('a year goes from opening to publication, and says of every point why', async () => {
  const { province, communes, cycle } = await openYear(story(), 2);
  const [commune] = communes;
  const [officer, leader] = [commune!.as('officer'), commune!.as('committee_leader')];
  const appraiser = province.as('appraiser');
  const head = province.as('appraisal_leader');
  expect(cycle).toMatchObject({ unitCount: 2, byState: [{ state: 'self_scoring', count: 2 }] });
  const { id } = await assessmentOf(officer, cycle);
  const blank = await sheetOf(officer, id);
  expect(blank).toMatchObject({
    itemCount: 5,
    scoredCount: 1,
    selfTotal: null,
    selfLow: '0',
    selfHigh: '12',
  });
  expect((await appraiser.get(`/api/assessments/${id}`)).json<{ items: unknown[] }>().items).toEqual([]);

  const early = await refused(leader, 'POST', `/api/assessments/${id}/moves`, {
    operationId: operation(),
    move: 'submit',
    version: blank.version,
    reason: null,
  });
  expect(early).toMatchObject({
    status: 409,
    code: 'assessment.items_unfinished',
    facts: { unscoredItems: '1.1, 1.2, 2.1, 2.2', unprovedItems: '1.1' },
  });
  const saved = await score(officer, id, fullSelfScore);
  expect(saved.assessment).toMatchObject({
    scoredCount: 5,
    selfTotal: null,
    selfLow: '9.2',
    selfHigh: '10.7',
  });
  expect(itemOf(saved, '1')).toMatchObject({ selfPoints: '5' });
  const submitted = await move(leader, id, 'submit');
  expect(submitted).toMatchObject({ state: 'submitted' });
  expect(submitted.submissionHash).toMatch(/^[0-9a-f]{64}$/);

  await move(appraiser, id, 'begin_appraisal');
  const cut = await appraise(appraiser, id, [
    ...fullAppraisal.filter(({ code }) => code !== '2.1'),
    { code: '2.1', decision: 'cut', points: '2.5', reason: 'Sổ theo dõi ghi thiếu hồ sơ.' },
  ]);
  expect(cut.assessment).toMatchObject({
    decidedCount: 5,
    appraisedTotal: '9.7',
    index: '80.83',
    classification: null,
  });
  expect(itemOf(await sheetOf(officer, id), '2.1')).toMatchObject({ decision: null, appraisedPoints: null });
  await move(head, id, 'conclude');
  const published = await move(head, id, 'publish');
  expect(published.history.map((line) => line.move)).toEqual([
    'open',
    'submit',
    'begin_appraisal',
    'conclude',
    'publish',
  ]);
  const result = (await officer.get(`/api/assessments/${id}/result`)).json<ResultView>();
  expect(result).toMatchObject({
    rank: 1,
    rankedUnits: 1,
    total: { max: '12', appraised: '9.7', lost: '2.3', median: null, previous: null },
  });
  expect(result.items.find(({ code }) => code === '2.1')).toMatchObject({
    max: '4',
    self: '3.2',
    appraised: '2.5',
    lost: '1.5',
    conceded: '0.8',
    cut: '0.7',
    reason: 'Sổ theo dõi ghi thiếu hồ sơ.',
  });
  const overview = await cycleOf(head, cycle.id);
  expect(overview.units.map(({ state, rank }) => [state, rank])).toEqual([
    ['published', 1],
    ['self_scoring', null],
  ]);
});
