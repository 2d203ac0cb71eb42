import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { ResultView, SavedItems } from '#modules/assessment/contract.ts';
import {
  done,
  appraise,
  assessmentOf,
  cycleOf,
  fullAppraisal,
  fullSelfScore,
  itemOf,
  move,
  openYear,
  operation,
  refused,
  score,
  sheetOf,
} from '../support/assessment-story.ts';
import { useStory } from '../support/story.ts';

/** A year of scoring from its opening to the publication, with every way back. */
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

test('a year with ways back: withdrawn, returned, explained, concluded, reopened and published', async () => {
  const { province, communes, cycle } = await openYear(story());
  const [officer, leader] = [communes[0]!.as('officer'), communes[0]!.as('committee_leader')];
  const [appraiser, head] = [province.as('appraiser'), province.as('appraisal_leader')];
  const { id } = await assessmentOf(officer, cycle);
  await score(officer, id, fullSelfScore);
  await move(officer, id, 'ask_approval');
  await move(leader, id, 'send_back', 'Thiếu một hồ sơ.');
  await move(leader, id, 'submit');
  const withoutReason = await refused(leader, 'POST', `/api/assessments/${id}/moves`, {
    operationId: operation(),
    move: 'withdraw',
    version: (await sheetOf(leader, id)).version,
    reason: null,
  });
  expect(withoutReason).toMatchObject({ status: 422, code: 'assessment.reason_needed' });
  await move(leader, id, 'withdraw', 'Cần sửa số liệu.');
  await score(officer, id, [{ code: '2.1', set: { figures: { numerator: '90' } } }]);
  const first = await move(leader, id, 'submit');

  await move(appraiser, id, 'begin_appraisal');
  await appraise(appraiser, id, fullAppraisal);
  const returned = await move(appraiser, id, 'return', 'Mẫu báo cáo chưa đúng.');
  expect(returned).toMatchObject({ state: 'self_scoring', items: [] });
  expect((await sheetOf(officer, id)).history.at(-1)).toMatchObject({
    move: 'return',
    by: appraiser.caller.name,
    reason: 'Mẫu báo cáo chưa đúng.',
  });
  await score(officer, id, [
    { code: '1.2', set: { figures: { value: true }, explanation: 'Đã sửa báo cáo.' } },
  ]);
  const second = await move(leader, id, 'submit');
  expect(second.submissionHash).not.toBe(first.submissionHash);

  const begun = await move(appraiser, id, 'begin_appraisal');
  expect(begun).toMatchObject({ decidedCount: 4 });
  expect(itemOf(begun, '1.2')).toMatchObject({ decision: null });
  expect(itemOf(begun, '2.1')).toMatchObject({ decision: 'accept', appraisedPoints: '3.6' });
  await appraise(appraiser, id, [
    { code: '1.2', decision: 'cut', points: '0.5', reason: 'Chưa có báo cáo.' },
    { code: '1.1', decision: 'ask_more', reason: 'Thiếu báo cáo quý IV.' },
  ]);
  const asked = await move(appraiser, id, 'ask_explanation');
  expect(asked).toMatchObject({ state: 'explaining', decidedCount: 4 });
  const shown = await sheetOf(officer, id);
  expect(itemOf(shown, '1.2')).toMatchObject({
    decision: 'cut',
    appraisedPoints: '0.5',
    reason: 'Chưa có báo cáo.',
    appraisedBy: appraiser.caller.name,
  });
  await done<SavedItems>(officer, 'PATCH', `/api/assessments/${id}/answers`, {
    operationId: operation(),
    changes: [
      { code: '1.2', version: itemOf(shown, '1.2').version, answer: 'Báo cáo số 12/BC-UBND đã gửi.' },
    ],
  });
  await done<SavedItems>(officer, 'POST', `/api/assessments/${id}/evidence`, {
    operationId: operation(),
    items: ['1.1', '1.2'],
    title: 'Báo cáo quý IV',
    number: '12/BC-UBND',
    issuedOn: '2026-10-05',
    passage: 'Trang 2',
    address: null,
  });
  const locked = await refused(officer, 'PATCH', `/api/assessments/${id}/items`, {
    operationId: operation(),
    changes: [{ code: '1.2', version: 1, set: { figures: { value: false } } }],
  });
  expect(locked).toMatchObject({ status: 409, code: 'assessment.closed_to_unit.explaining' });
  expect(itemOf(await sheetOf(appraiser, id), '1.2')).toMatchObject({ answer: null });

  await move(leader, id, 'hand_in_explanation');
  const answered = await sheetOf(appraiser, id);
  expect(itemOf(answered, '1.2')).toMatchObject({
    answer: 'Báo cáo số 12/BC-UBND đã gửi.',
    answeredBy: officer.caller.name,
  });
  expect(itemOf(answered, '1.1').evidence).toMatchObject([{ title: 'Báo cáo quý IV', passage: 'Trang 2' }]);
  const undecided = await refused(head, 'POST', `/api/assessments/${id}/moves`, {
    operationId: operation(),
    move: 'conclude',
    version: answered.version,
    reason: null,
  });
  expect(undecided).toMatchObject({
    code: 'assessment.items_undecided',
    facts: { count: 1, items: '1.1' },
  });
  await appraise(appraiser, id, [
    { code: '1.1', decision: 'accept', reply: 'Đã nhận báo cáo.' },
    { code: '1.2', decision: 'accept' },
  ]);
  expect(itemOf(await sheetOf(officer, id), '1.2')).toMatchObject({
    decision: 'cut',
    appraisedPoints: '0.5',
  });
  await move(head, id, 'conclude');
  const concluded = await sheetOf(officer, id);
  expect(itemOf(concluded, '1.2')).toMatchObject({ decision: 'accept', appraisedPoints: '2' });
  expect(itemOf(concluded, '1.1')).toMatchObject({ reply: 'Đã nhận báo cáo.' });
  expect(concluded).toMatchObject({ appraisedTotal: '10.8', index: '90', classification: null });
  await move(head, id, 'publish');
  await move(head, id, 'reopen', 'Có kiến nghị của xã.');
  expect(await sheetOf(officer, id)).toMatchObject({ state: 'reappraising', appraisedTotal: '10.8' });
  await appraise(appraiser, id, [
    { code: '2.3', decision: 'accept', figures: { value: '1' }, reason: 'Kết quả khảo sát được đính chính.' },
  ]);
  await move(head, id, 'conclude');
  const again = await move(head, id, 'publish');
  expect(again).toMatchObject({ state: 'published', appraisedTotal: '10.6' });
  const { rows } = await story().database.read(officer.caller, (tx) =>
    sql<{ kind: string; content: string; isWhole: boolean }>`
      select kind, content, sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex') as "isWhole"
      from assessment.snapshot where assessment_id = ${id} order by ordinal`.execute(tx),
  );
  expect(rows.map(({ kind, isWhole }) => [kind, isWhole])).toEqual([
    ['submission', true],
    ['submission', true],
    ['submission', true],
    ['publication', true],
    ['publication', true],
  ]);
  const certified = JSON.parse(rows.at(-1)?.content ?? '{}') as {
    appraised: { total: string };
    items: { code: string; appraised: { derivation: { vi: string } } }[];
  };
  expect(certified.appraised.total).toBe('10.6');
  expect(certified.items.every((item) => item.appraised.derivation.vi.length > 5)).toBe(true);
});
