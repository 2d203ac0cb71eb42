import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { SavedItems } from '#modules/assessment/contract.ts';
import type { EvidenceDetail } from '#modules/evidence/contract.ts';
import {
  assessmentOf,
  done,
  fullSelfScore,
  itemOf,
  move,
  openYear,
  operation,
  refused,
  score,
  sheetOf,
  type Year,
} from '../support/assessment-story.ts';
import { handInEvidence, planText, replaceEvidenceFile } from '../support/evidence-story.ts';
import { useStory, type Visitor } from '../support/story.ts';

const story = useStory();

const blank = { title: 'Tài liệu', number: null, issuedOn: null, passage: null, address: null };
const name = (
  visitor: Visitor,
  id: string,
  documentId: string,
  items: readonly string[],
  more: object = {},
) =>
  done<SavedItems>(visitor, 'POST', `/api/assessments/${id}/evidence`, {
    operationId: operation(),
    items,
    ...blank,
    documentId,
    ...more,
  });

async function begun(year: Year): Promise<{ id: string; officer: Visitor; plan: EvidenceDetail }> {
  const officer = year.communes[0]!.as('officer');
  const { id } = await assessmentOf(officer, year.cycle);
  const plan = await handInEvidence(officer, 'ke-hoach.txt', planText('các xã Mẫu'));
  return { id, officer, plan };
}

test('a document is named for several items, each with its section and page, and says what stands against it', async () => {
  const year = await openYear(story(), 1);
  const { id, officer, plan } = await begun(year);
  await name(officer, id, plan.id, ['1.1'], { passage: 'Mục I', page: 2 });
  const saved = await name(officer, id, plan.id, ['1.2'], { page: 1 });
  const sheet = await sheetOf(officer, id);
  const [first] = itemOf(sheet, '1.1').evidence;
  const [second] = itemOf(saved, '1.2').evidence;
  expect(first).toMatchObject({
    passage: 'Mục I',
    page: 2,
    title: 'ke-hoach.txt',
    document: { id: plan.id, revision: 1, fileState: 'clean', isConfirmed: false, isNewest: true },
  });
  expect(second).toMatchObject({ id: first?.id, passage: null, page: 1 });
  expect(
    (
      await refused(officer, 'POST', `/api/assessments/${id}/evidence`, {
        operationId: operation(),
        items: ['1.1'],
        ...blank,
        documentId: plan.id,
      })
    ).code,
  ).toBe('assessment.document_named');
  const moved = await done<SavedItems>(officer, 'PUT', `/api/assessments/${id}/evidence/${first?.id}`, {
    item: '1.1',
    proves: [],
    page: 3,
  });
  expect(itemOf(moved, '1.1').evidence[0]).toMatchObject({ passage: 'Mục I', page: 3 });
});

test('a paper that never mentions what the item asks is told by a hint', async () => {
  const year = await openYear(story(), 1);
  const { id, officer } = await begun(year);
  const bill = await handInEvidence(officer, 'hoa-don.txt', 'Zyx wvu.\n'.repeat(20));
  const saved = await name(officer, id, bill.id, ['1.1']);
  expect(itemOf(saved, '1.1').evidence[0]?.document?.hints).toContain('mentions_item');
});

test('what was handed in stays pinned to its file, and the appraiser sees that file and nothing else', async () => {
  const year = await openYear(story(), 2);
  const { id, officer, plan } = await begun(year);
  const other = await handInEvidence(officer, 'rieng.txt', planText('riêng'));
  await name(officer, id, plan.id, ['1.1'], { page: 1 });
  await score(officer, id, fullSelfScore);
  const appraiser = year.province.as('appraiser');
  const looks = async (document: string, revision = 1) => [
    (await appraiser.get(`/api/evidence/${document}`)).statusCode,
    (await appraiser.get(`/api/evidence/${document}/revisions/${revision}/file`)).statusCode,
  ];
  expect(await looks(plan.id)).toEqual([404, 404]);
  await move(year.communes[0]!.as('committee_leader'), id, 'submit');
  expect(await looks(plan.id)).toEqual([200, 200]);
  expect(await looks(other.id)).toEqual([404, 404]);
  expect((await appraiser.get('/api/evidence?q=ke')).json<{ total: number }>().total).toBe(0);
  await replaceEvidenceFile(officer, plan.id, 'ke-hoach-2.txt', planText('sửa lại'));
  expect(await looks(plan.id, 2)).toEqual([200, 404]);
  const seen = (await appraiser.get(`/api/evidence/${plan.id}`)).json<EvidenceDetail>();
  expect(seen.revisions.map(({ ordinal }) => ordinal)).toEqual([1]);
  expect(seen.moves).toEqual([]);
  expect(itemOf(await sheetOf(appraiser, id), '1.1').evidence[0]?.document).toMatchObject({
    revision: 1,
    isNewest: false,
  });
  const neighbour = year.communes[1]!.as('officer');
  expect((await neighbour.get(`/api/evidence/${plan.id}`)).statusCode).toBe(404);
  const writes = await appraiser.send('POST', `/api/evidence/${plan.id}/moves`, { version: 1, move: 'send' });
  expect(writes.statusCode).toBeGreaterThanOrEqual(403);
});

test('a refused file is not named, and a document of another unit is not found', async () => {
  const year = await openYear(story(), 2);
  const { id, officer } = await begun(year);
  const page = await handInEvidence(officer, 'trang.html', '<html><script>alert(1)</script></html>');
  const body = { operationId: operation(), items: ['1.1'], ...blank };
  const url = `/api/assessments/${id}/evidence`;
  expect((await refused(officer, 'POST', url, { ...body, documentId: page.id })).code).toBe(
    'assessment.document_refused',
  );
  const theirs = await handInEvidence(year.communes[1]!.as('officer'), 'khac.txt', planText('xã khác'));
  expect((await refused(officer, 'POST', url, { ...body, documentId: theirs.id })).code).toBe(
    'assessment.document_unknown',
  );
});

/** What the keeper of the files would find: bytes that are no longer what they were, or whole again. */
const markFile = (plan: EvidenceDetail, state: 'damaged' | 'clean') =>
  story().database.ownerTransaction((tx) =>
    sql`update evidence.file set state = ${state} where sha256 = ${plan.revisions[0]?.sha256}`.execute(tx),
  );

const [plannedWork, ...otherWork] = fullSelfScore;
const withoutExplanation = [
  { code: plannedWork!.code, set: { figures: { numerator: '9', denominator: '10' } } },
  ...otherWork,
];

type Certified = {
  readonly self: { readonly total: string | null; readonly totalHigh: string };
  readonly items: readonly { readonly code: string; readonly self: { readonly points: string | null } }[];
};

async function certifiedSheet(visitor: Visitor, id: string): Promise<Certified> {
  const { rows } = await story().database.read(visitor.caller, (tx) =>
    sql<{ content: string }>`
      select content from assessment.snapshot where assessment_id = ${id} order by ordinal desc limit 1`.execute(
      tx,
    ),
  );
  return JSON.parse(rows[0]?.content ?? '{}') as Certified;
}

test('a file that was damaged after it was named keeps its item from being handed in', async () => {
  const year = await openYear(story(), 1);
  const { id, officer, plan } = await begun(year);
  await name(officer, id, plan.id, ['1.1'], { proves: 'all' });
  await score(officer, id, withoutExplanation);
  await markFile(plan, 'damaged');
  const leader = year.communes[0]!.as('committee_leader');
  const problem = await refused(leader, 'POST', `/api/assessments/${id}/moves`, {
    operationId: operation(),
    move: 'submit',
    version: (await sheetOf(leader, id)).version,
    reason: null,
  });
  expect(problem.code).toBe('assessment.items_unproved');
  expect(problem.detail).toContain('1.1');
});

test('what is handed in is scored by the files as they are then: sheet and snapshot say the same', async () => {
  const year = await openYear(story(), 1);
  const { id, officer, plan } = await begun(year);
  await name(officer, id, plan.id, ['1.1'], { proves: 'all' });
  await markFile(plan, 'damaged');
  const closed = await score(officer, id, withoutExplanation);
  expect(itemOf(closed, '1.1').selfPoints).toBe('0');
  await markFile(plan, 'clean');
  const handedIn = await move(year.communes[0]!.as('committee_leader'), id, 'submit');
  expect(itemOf(handedIn, '1.1').selfPoints).toBe('3');
  const certified = await certifiedSheet(officer, id);
  expect(certified.items.map(({ code, self }) => [code, self.points])).toEqual(
    handedIn.items.map(({ code, selfPoints }) => [code, selfPoints]),
  );
  expect(certified.self).toMatchObject({ total: handedIn.selfTotal, totalHigh: handedIn.selfHigh });
});
