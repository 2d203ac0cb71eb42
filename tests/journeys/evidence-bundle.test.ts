import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BundleSummaryView } from '#modules/assessment/contract.ts';
import type { BundleManifest } from '#modules/evidence/domain/bundle-manifest.ts';
import { verifyBundle } from '#modules/evidence/verify-bundle.ts';
import {
  assessmentOf,
  done,
  fullSelfScore,
  move,
  openYear,
  operation,
  score,
  type Year,
} from '../support/assessment-story.ts';
import { handInEvidence, planText } from '../support/evidence-story.ts';
import { useStory, type Visitor } from '../support/story.ts';

const story = useStory();
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'minh-chung-bundle-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

type Told = { readonly year: Year; readonly id: string; readonly officer: Visitor; readonly leader: Visitor };
type Paper = { readonly title: string; readonly items: readonly string[]; readonly text: string };

const papers: readonly Paper[] = [
  { title: 'Kế hoạch CCHC', items: ['1.1', '2.2'], text: planText('kế hoạch') },
  { title: 'Báo cáo CCHC', items: ['1.1'], text: planText('báo cáo') },
  { title: 'Biên bản/họp: "tổ"', items: ['1.2'], text: planText('biên bản') },
];

/** A commune whose papers stand for items of its year. */
async function withPapers(): Promise<Told> {
  const year = await openYear(story());
  const [commune] = year.communes;
  if (!commune) throw new Error('a year without a commune');
  const officer = commune.as('officer');
  const { id } = await assessmentOf(officer, year.cycle);
  for (const { title, items, text } of papers) {
    const document = await handInEvidence(officer, `${items[0]}.txt`, text);
    await done(officer, 'POST', `/api/assessments/${id}/evidence`, {
      operationId: operation(),
      items,
      title,
      number: null,
      issuedOn: null,
      passage: 'Mục II',
      page: 2,
      address: null,
      documentId: document.id,
    });
  }
  return { year, id, officer, leader: commune.as('committee_leader') };
}

async function download(
  visitor: Visitor,
  id: string,
): Promise<{ name: string; file: string; bytes: Buffer }> {
  const reply = await visitor.get(`/api/assessments/${id}/evidence.zip`);
  expect([reply.statusCode, reply.headers['content-type']]).toEqual([200, 'application/zip']);
  const file = path.join(folder, `${operation()}.zip`);
  await writeFile(file, reply.rawPayload);
  return { name: String(reply.headers['content-disposition']), file, bytes: reply.rawPayload };
}

const manifestOf = (bytes: Uint8Array) =>
  JSON.parse(strFromU8(unzipSync(bytes)['manifest.json'] ?? new Uint8Array())) as BundleManifest;
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

test('a whole year comes as one archive: files by item, each once, with a list that verifies', async () => {
  const { id, officer, leader } = await withPapers();
  const summary = (await officer.get(`/api/assessments/${id}/evidence-bundle`)).json<BundleSummaryView>();
  expect(summary).toMatchObject({ fileCount: 3, missing: [], namedOnlyCount: 0 });
  const { name, file, bytes } = await download(officer, id);
  expect(name).not.toContain('khong-day-du');
  const files = unzipSync(bytes);
  const manifest = manifestOf(bytes);
  expect(manifest).toMatchObject({ isComplete: true, expected: 3, actual: 3, year: 2026 });
  for (const document of manifest.documents) {
    expect(hashOf(strFromU8(files[document.path ?? ''] ?? new Uint8Array()))).toBe(document.sha256);
    expect(document.path?.length).toBeLessThanOrEqual(180);
  }
  const plan = manifest.documents[0];
  expect(plan?.items.map(({ code }) => code)).toEqual(['1.1', '2.2']);
  expect(plan?.items[0]).toMatchObject({ passage: 'Mục II', page: 2 });
  expect(manifest.entries.filter(({ kind }) => kind === 'note')).toHaveLength(1);
  const page = strFromU8(files['muc-luc.html'] ?? new Uint8Array());
  expect(page).toContain(`href="${(plan?.path ?? '').split('/').map(encodeURIComponent).join('/')}"`);
  expect(page).not.toMatch(/<script|KHÔNG ĐẦY ĐỦ/);
  expect(Object.keys(files)).toContain('muc-luc.xlsx');
  const verified = await verifyBundle(file);
  expect(verified).toMatchObject({ outcome: 'whole', faults: [] });
  const log = (await leader.get('/api/audit')).json<{ rows: { action: string; facts: unknown }[] }>().rows;
  expect(log.find(({ action }) => action === 'assessment.bundle_made')).toMatchObject({
    facts: { seal: verified.seal?.stated, expected: 3, actual: 3, isComplete: true },
  });
});

test('a file that is damaged on disk is left out and told, and one changed byte of the archive is found', async () => {
  const { id, officer } = await withPapers();
  const damaged = hashOf(papers[1]?.text ?? '');
  await writeFile(path.join(story().dataDir, 'files', damaged.slice(0, 2), damaged.slice(2)), 'hỏng');
  const { file, bytes } = await download(officer, id);
  const manifest = manifestOf(bytes);
  expect(manifest).toMatchObject({ isComplete: false, expected: 3, actual: 2 });
  expect(manifest.documents.find(({ sha256 }) => sha256 === damaged)).toMatchObject({
    path: null,
    missing: { code: 'damaged' },
  });
  const files = unzipSync(bytes);
  expect(strFromU8(files['muc-luc.html'] ?? new Uint8Array())).toContain(
    '<p class="partial">KHÔNG ĐẦY ĐỦ: có 2 trong 3 tệp tài liệu.</p>',
  );
  expect(strFromU8(files['KHONG-DAY-DU.txt'] ?? new Uint8Array())).toContain('bị hỏng');
  expect(await verifyBundle(file)).toMatchObject({ outcome: 'partial', listed: { missing: [{}] } });
  bytes[Math.floor(bytes.byteLength / 3)] = (bytes[Math.floor(bytes.byteLength / 3)] ?? 0) ^ 1;
  await writeFile(file, bytes);
  expect((await verifyBundle(file)).outcome).toBe('different');
  await sql`update evidence.file set state = 'damaged' where sha256 = ${damaged}`.execute(
    story().database.owner,
  );
  expect((await officer.get(`/api/assessments/${id}/evidence-bundle`)).json()).toMatchObject({
    fileCount: 2,
    missing: [{ code: 'damaged' }],
  });
  expect((await download(officer, id)).name).toContain('khong-day-du.zip');
});

test('the appraiser gets the bundle once the sheet is handed in, and nobody else ever', async () => {
  const { year, id, officer, leader } = await withPapers();
  const appraiser = year.province.as('appraiser');
  const address = `/api/assessments/${id}/evidence.zip`;
  expect((await appraiser.get(address)).statusCode).toBe(404);
  await score(officer, id, fullSelfScore);
  await move(officer, id, 'ask_approval');
  await move(leader, id, 'submit');
  const { file } = await download(appraiser, id);
  expect(await verifyBundle(file)).toMatchObject({ outcome: 'whole', listed: { actual: 3 } });
  const stranger = await story().commune('xã Khác Mẫu');
  expect((await stranger.as('officer').get(address)).statusCode).toBe(404);
  expect((await story().stranger(address)).statusCode).toBe(401);
});
