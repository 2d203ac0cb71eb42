import { expect, test } from 'vitest';
import type { ResultView, SavedItems } from '#modules/assessment/contract.ts';
import {
  done,
  appraise,
  assessmentOf,
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

/** What may be written on an item: figures, evidence, what did not arise, decisions. */
const story = useStory();

test('evidence opens its gate and closes it again, one paper on many items, and twice sent counts once', async () => {
  const { communes, cycle } = await openYear(story());
  const officer = communes[0]!.as('officer');
  const { id } = await assessmentOf(officer, cycle);
  const closed = await score(officer, id, [
    { code: '1.1', set: { figures: { numerator: '8', denominator: '10' } } },
  ]);
  expect(itemOf(closed, '1.1')).toMatchObject({ selfPoints: '0' });
  const paper = {
    operationId: operation(),
    items: ['1.1', '1.2'],
    title: 'Kế hoạch cải cách hành chính',
    number: '05/KH-UBND',
    issuedOn: '2026-01-15',
    passage: null,
    address: 'https://xa-mau.gov.vn/ke-hoach',
  };
  const opened = await done<SavedItems>(officer, 'POST', `/api/assessments/${id}/evidence`, paper);
  expect(itemOf(opened, '1.1')).toMatchObject({ selfPoints: '3', scoredBy: officer.caller.name });
  await done<SavedItems>(officer, 'POST', `/api/assessments/${id}/evidence`, paper);
  const sheet = await sheetOf(officer, id);
  expect(itemOf(sheet, '1.1').evidence).toEqual(itemOf(sheet, '1.2').evidence);
  expect(itemOf(sheet, '1.1').evidence).toHaveLength(1);
  const link = itemOf(sheet, '1.1').evidence[0]!.id;
  const url = `/api/assessments/${id}/evidence/${link}?item=1.1`;
  const removed = await done<SavedItems>(officer, 'DELETE', url);
  expect(itemOf(removed, '1.1')).toMatchObject({ selfPoints: '0', evidence: [] });
  await done<SavedItems>(officer, 'DELETE', url);
  expect(itemOf(await sheetOf(officer, id), '1.2').evidence).toHaveLength(1);
});

test('figures that cannot be are refused by name, and nothing of the save is kept', async () => {
  const { communes, cycle } = await openYear(story());
  const officer = communes[0]!.as('officer');
  const { id } = await assessmentOf(officer, cycle);
  const save = (changes: readonly { code: string; set: unknown }[]) =>
    refused(officer, 'PATCH', `/api/assessments/${id}/items`, {
      operationId: operation(),
      changes: changes.map((change) => ({ ...change, version: 1 })),
    });
  const above = await save([
    { code: '1.2', set: { figures: { value: true } } },
    { code: '2.1', set: { figures: { numerator: '9', denominator: '8' } } },
  ]);
  expect(above).toMatchObject({ status: 422, code: 'criteria.figure_numerator_above_denominator' });
  expect(above).toMatchObject({ fields: [{ path: expect.stringContaining('2.1/') }] });
  const several = await save([
    { code: '2.1', set: { figures: { numerator: 'chín', denominator: '0' } } },
    { code: '2.2', set: { figures: { value: '1.5' } } },
  ]);
  expect(several).toMatchObject({ code: 'assessment.figures_wrong' });
  expect(await save([{ code: '1', set: { figures: { value: '1' } } }])).toMatchObject({
    code: 'criteria.figure_for_parent',
  });
  expect(await save([{ code: '2.3', set: { figures: { value: '1' } } }])).toMatchObject({
    code: 'assessment.scored_by_others',
  });
  expect(await save([{ code: '1.2', set: { isNotApplicable: true } }])).toMatchObject({
    code: 'criteria.not_applicable_not_allowed',
  });
  expect(await save([{ code: '9.9', set: { note: 'Ghi chú' } }])).toMatchObject({
    code: 'assessment.item_unknown',
  });
  expect((await sheetOf(officer, id)).items.every((item) => Object.keys(item.figures).length === 0)).toBe(
    true,
  );
  const saved = await score(officer, id, [
    { code: '2.1', set: { figures: { numerator: '1,50', denominator: '2' } } },
  ]);
  expect(itemOf(saved, '2.1')).toMatchObject({
    figures: { numerator: '1.5', denominator: '2' },
    selfPoints: '3',
  });
});

test('what did not arise leaves the denominator, is explained, and can be refused by the appraiser', async () => {
  const { province, communes, cycle } = await openYear(story());
  const [officer, leader] = [communes[0]!.as('officer'), communes[0]!.as('committee_leader')];
  const appraiser = province.as('appraiser');
  const { id } = await assessmentOf(officer, cycle);
  await score(officer, id, fullSelfScore);
  await score(officer, id, [{ code: '2.2', set: { figures: { value: null }, isNotApplicable: true } }]);
  const { version } = await sheetOf(leader, id);
  const unexplained = await refused(leader, 'POST', `/api/assessments/${id}/moves`, {
    operationId: operation(),
    move: 'submit',
    version,
    reason: null,
  });
  expect(unexplained).toMatchObject({ code: 'assessment.items_unproved', facts: { items: '2.2' } });
  await score(officer, id, [{ code: '2.2', set: { explanation: 'Năm nay không phát sinh.' } }]);
  await move(leader, id, 'submit');
  await move(appraiser, id, 'begin_appraisal');
  const accepted = await appraise(appraiser, id, fullAppraisal);
  expect(accepted.assessment).toMatchObject({ appraisedTotal: '9.4', index: '89.52' });
  const before = (await appraiser.get(`/api/assessments/${id}/result`)).json<ResultView>();
  expect(before.items.find(({ code }) => code === '2.2')).toMatchObject({ max: null, lost: null });
  const cut = await appraise(appraiser, id, [
    { code: '2.2', decision: 'cut', points: '0', reason: 'Có hai cuộc theo kế hoạch.' },
  ]);
  expect(cut.assessment).toMatchObject({ appraisedTotal: '9.4', index: '78.33', classification: 'Khá' });
  const result = (await appraiser.get(`/api/assessments/${id}/result`)).json<ResultView>();
  expect(result.items.find(({ code }) => code === '2.2')).toMatchObject({
    max: '1.5',
    lost: '1.5',
    cut: '0',
  });
});

test('a decision says what it needs, and cannot give more than was claimed', async () => {
  const { province, communes, cycle } = await openYear(story());
  const [officer, leader] = [communes[0]!.as('officer'), communes[0]!.as('committee_leader')];
  const appraiser = province.as('appraiser');
  const { id } = await assessmentOf(officer, cycle);
  await score(officer, id, fullSelfScore);
  await move(leader, id, 'submit');
  await move(appraiser, id, 'begin_appraisal');
  const decide = (code: string, decision: Readonly<Record<string, unknown>>) =>
    refused(appraiser, 'PATCH', `/api/assessments/${id}/appraisals`, {
      operationId: operation(),
      changes: [{ code, version: 1, ...decision }],
    });
  const codes = [
    await decide('2.1', { decision: 'cut', points: '1' }),
    await decide('2.1', { decision: 'cut', reason: 'Thiếu.' }),
    await decide('2.1', { decision: 'cut', points: '3.5', reason: 'Thừa.' }),
    await decide('2.1', { decision: 'cut', figures: { numerator: '99' }, reason: 'Thừa.' }),
    await decide('2.1', { decision: 'cut', figures: { numerator: null }, reason: 'Xóa.' }),
    await decide('2.1', { decision: 'accept', points: '1' }),
    await decide('2.1', { decision: 'ask_more' }),
    await decide('2.3', { decision: 'accept' }),
    await decide('2', { decision: 'accept' }),
    await decide('2.1', { decision: 'cut', figures: { numerator: '200' }, reason: 'Sai.' }),
  ].map(({ code }) => code.replace('assessment.', ''));
  expect(codes).toEqual([
    'decision.reason_needed',
    'decision.cut_needs_points',
    'decision.points_above_self',
    'decision.points_above_self',
    'decision.points_unknown',
    'decision.accept_as_claimed',
    'decision.reason_needed',
    'decision.given_needs_points',
    'item_adds_up',
    'criteria.figure_numerator_above_denominator',
  ]);
  const corrected = await appraise(appraiser, id, [
    ...fullAppraisal.filter(({ code }) => code !== '2.1' && code !== '1.1'),
    { code: '2.1', decision: 'cut', figures: { numerator: '70' }, reason: 'Sổ ghi 70 hồ sơ.' },
    { code: '1.1', decision: 'cut', evidence: 'missing', reason: 'Kế hoạch chưa ký.' },
  ]);
  expect(itemOf(corrected, '2.1')).toMatchObject({
    appraisedPoints: '2.8',
    appraisedFigures: { numerator: '70', denominator: '100' },
  });
  expect(itemOf(corrected, '1.1')).toMatchObject({ appraisedPoints: '0', appraisedEvidence: 'missing' });
  const takenBack = await appraise(appraiser, id, [{ code: '1.1', decision: null }]);
  expect(takenBack.assessment).toMatchObject({ decidedCount: 4, appraisedTotal: null });
});
