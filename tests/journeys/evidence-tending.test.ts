import { rm, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { EvidenceDetail } from '#modules/evidence/contract.ts';
import { orderMissingChecks, verifyFiles } from '#modules/evidence/index.ts';
import { openLocalStore } from '#platform/files/local-store.ts';
import { checkedEvidence, handInEvidence, planText } from '../support/evidence-story.ts';
import { useStory, type Visitor } from '../support/story.ts';

const story = useStory();
const untilStopped = new AbortController().signal;
const pathOf = (sha256: string) => path.join(story().dataDir, 'files', sha256.slice(0, 2), sha256.slice(2));
const sha256Of = (detail: EvidenceDetail): string => detail.revisions[0]?.sha256 ?? '';
const again = async (visitor: Visitor, { id }: EvidenceDetail): Promise<EvidenceDetail> =>
  (await visitor.get(`/api/evidence/${id}`)).json();
const served = async (visitor: Visitor, { id }: EvidenceDetail): Promise<number> =>
  (await visitor.get(`/api/evidence/${id}/revisions/1/file`)).statusCode;
const actionsOf = async (sha256: string) => {
  const { rows } = await sql<{ action: string; person: string | null }>`
    select action, person_id as person from audit.entry
    where facts ->> 'sha256' = ${sha256} order by sequence`.execute(story().database.owner);
  return rows;
};

async function verifyAll(): Promise<void> {
  const files = await openLocalStore(story().dataDir);
  await verifyFiles({ database: story().database, files }, untilStopped, { verifiedWithinHours: 0 });
}

test.each([
  ['cut off', (file: string) => truncate(file, 10)],
  ['changed', (file: string) => writeFile(file, 'bị sửa trên đĩa')],
  ['gone', (file: string) => rm(file)],
])(
  'a kept file that is %s on disk is found, told, never served, and whole again when it comes again',
  async (how, damage) => {
    const officer = (await story().commune(`xã Tệp Hỏng Mẫu ${how}`)).as('officer');
    const text = planText(`xã Tệp Hỏng Mẫu ${how}`);
    const document = await handInEvidence(officer, 'ke-hoach.txt', text);
    const sound = await handInEvidence(officer, 'khac.txt', planText(`tệp lành ${how}`));
    await damage(pathOf(sha256Of(document)));
    await verifyAll();
    const damaged = await again(officer, document);
    expect(damaged.revisions[0]?.fileState).toBe('damaged');
    expect(damaged.refusal?.text).toContain('Hãy tải lại đúng tệp này');
    expect(await served(officer, document)).toBe(404);
    expect((await again(officer, sound)).revisions[0]?.fileState).toBe('clean');
    // Found once, told once, and by nobody but the program itself.
    await verifyAll();
    const found = (await actionsOf(sha256Of(document))).filter(({ action }) => action.includes('damaged'));
    expect(found).toEqual([{ action: 'evidence.file_damaged', person: null }]);
    await handInEvidence(officer, 'ke-hoach.txt', text);
    expect((await checkedEvidence(officer, document.id)).revisions[0]?.fileState).toBe('clean');
    expect(await served(officer, document)).toBe(200);
    await verifyAll();
    expect((await again(officer, document)).revisions[0]?.fileState).toBe('clean');
  },
);

test('a file that comes back by itself, as from a backup, is served again', async () => {
  const officer = (await story().commune('xã Khôi Phục Mẫu')).as('officer');
  const text = planText('xã Khôi Phục Mẫu');
  const document = await handInEvidence(officer, 'a.txt', text);
  await writeFile(pathOf(sha256Of(document)), 'hỏng');
  await verifyAll();
  await writeFile(pathOf(sha256Of(document)), text);
  await verifyAll();
  expect(await served(officer, document)).toBe(200);
  expect((await actionsOf(sha256Of(document))).at(-1)?.action).toBe('evidence.file_healed');
});

test('a file verified lately is left alone, and a turn takes the longest unread first', async () => {
  const officer = (await story().commune('xã Lần Lượt Mẫu')).as('officer');
  const documents = [];
  for (const name of ['một', 'hai', 'ba'])
    documents.push(await handInEvidence(officer, 'a.txt', planText(`lần lượt ${name}`)));
  const [, second] = documents;
  const { owner } = story().database;
  await sql`update evidence.file set verified_at = now()`.execute(owner);
  await sql`update evidence.file set verified_at = now() - interval '30 days'
    where sha256 = ${second ? sha256Of(second) : ''}`.execute(owner);
  for (const document of documents) await writeFile(pathOf(sha256Of(document)), 'hỏng');
  const files = await openLocalStore(story().dataDir);
  await verifyFiles({ database: story().database, files }, untilStopped, { filesMax: 1 });
  await verifyFiles({ database: story().database, files }, untilStopped);
  const states = await Promise.all(documents.map((document) => again(officer, document)));
  expect(states.map(({ revisions }) => revisions[0]?.fileState)).toEqual(['clean', 'damaged', 'clean']);
});

test('while the store itself does not answer, no file is called damaged', async () => {
  const officer = (await story().commune('xã Kho Im Lặng Mẫu')).as('officer');
  const document = await handInEvidence(officer, 'a.txt', planText('xã Kho Im Lặng Mẫu'));
  const files = await openLocalStore(path.join(story().dataDir, 'nowhere'));
  await rm(path.join(story().dataDir, 'nowhere'), { recursive: true });
  const verified = verifyFiles({ database: story().database, files }, untilStopped, {
    verifiedWithinHours: 0,
  });
  await expect(verified).rejects.toMatchObject({ problem: { code: 'files.store_unreachable' } });
  expect((await again(officer, document)).revisions[0]?.fileState).toBe('clean');
});

test('a file that waits in quarantine with no job left is checked, one of an older edition is checked again', async () => {
  const officer = (await story().commune('xã Bỏ Quên Mẫu')).as('officer');
  const left = await handInEvidence(officer, 'a.txt', planText('bị bỏ quên'));
  const older = await handInEvidence(officer, 'b.txt', planText('kiểm tra bản cũ'));
  const { owner } = story().database;
  await sql`update evidence.file set state = 'quarantined', outcome = null where sha256 = ${sha256Of(left)}`.execute(
    owner,
  );
  await sql`update evidence.file set check_edition = 0, outcome = '{"facts":[],"hints":[],"signatures":[],"read":null,"pageCount":null}'
    where sha256 = ${sha256Of(older)}`.execute(owner);
  await orderMissingChecks(story().database, untilStopped);
  expect((await again(officer, left)).revisions[0]?.fileState).toBe('quarantined');
  await orderMissingChecks(story().database, untilStopped, { receivedWithinMinutes: 0 });
  expect((await checkedEvidence(officer, left.id)).revisions[0]?.fileState).toBe('clean');
  await expect
    .poll(async () => (await again(officer, older)).checks.length, { timeout: 20_000 })
    .toBeGreaterThan(0);
});

test('a file that already has its job gets no second one', async () => {
  const officer = (await story().commune('xã Một Việc Mẫu')).as('officer');
  const document = await handInEvidence(officer, 'a.txt', planText('một việc'));
  const { owner } = story().database;
  const { unitId, personId } = officer.caller;
  const payload = { unitId, personId, sha256: sha256Of(document), fileName: 'a.txt' };
  await sql`insert into platform.job (name, payload, due_at)
    values ('evidence.check_file', ${JSON.stringify(payload)}::jsonb, now() + interval '1 hour')`.execute(
    owner,
  );
  await sql`update evidence.file set state = 'quarantined' where sha256 = ${payload.sha256}`.execute(owner);
  await orderMissingChecks(story().database, untilStopped, { receivedWithinMinutes: 0 });
  const { rows } = await sql<{ due: boolean }>`select due_at > now() as due from platform.job
    where payload ->> 'sha256' = ${payload.sha256}`.execute(owner);
  expect(rows).toEqual([{ due: true }]);
  await sql`delete from platform.job where payload ->> 'sha256' = ${payload.sha256}`.execute(owner);
});
