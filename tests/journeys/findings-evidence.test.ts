import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { FindingEvidenceRow, FindingRow } from '#modules/findings/contract.ts';
import { done, refused } from '../support/assessment-story.ts';
import { handInEvidence, planText, replaceEvidenceFile } from '../support/evidence-story.ts';
import { sampleFinding, sampleSupervision } from '../support/sample-supervision.ts';
import { useStory, type Commune, type Visitor } from '../support/story.ts';

const story = useStory();

type Listed = { rows: FindingEvidenceRow[] };
const evidenceOf = async (visitor: Visitor, finding: string): Promise<FindingEvidenceRow[]> =>
  (await visitor.get(`/api/findings/${finding}/evidence`)).json<Listed>().rows;
const add = (visitor: Visitor, finding: string, documentId: string, place: object = {}) =>
  done<Listed>(visitor, 'POST', `/api/findings/${finding}/evidence`, {
    documentId,
    passage: null,
    page: null,
    ...place,
  });

let communes = 0;
async function board(): Promise<{ commune: Commune; officer: Visitor; first: string; second: string }> {
  communes += 1;
  const commune = await story().commune(`xã Khắc Phục Mẫu ${communes}`);
  const officer = commune.as('officer');
  await sampleSupervision(story(), officer, [sampleFinding(1), sampleFinding(2)]);
  const { rows } = (await officer.get('/api/findings')).json<{ rows: FindingRow[] }>();
  return { commune, officer, first: rows[0]?.id ?? '', second: rows[1]?.id ?? '' };
}

test('one document stands for many findings, each time at a place of its own, and stays at its file', async () => {
  const { commune, officer, first, second } = await board();
  const plan = await handInEvidence(officer, 'ke-hoach.txt', planText('khắc phục'));
  expect(await evidenceOf(officer, first)).toEqual([]);
  await add(officer, first, plan.id, { passage: 'Mục I', page: 2 });
  const added = await add(officer, second, plan.id);
  expect(added.rows).toMatchObject([
    {
      documentId: plan.id,
      revision: 1,
      isNewest: true,
      passage: null,
      page: null,
      addedBy: 'Người mẫu officer',
    },
  ]);
  await replaceEvidenceFile(officer, plan.id, 'ke-hoach-2.txt', planText('khắc phục, sửa'));
  expect(await evidenceOf(commune.as('council_leader'), first)).toMatchObject([
    { title: 'ke-hoach.txt', revision: 1, isNewest: false, fileState: 'clean', passage: 'Mục I', page: 2 },
  ]);
  expect(
    (
      await refused(officer, 'POST', `/api/findings/${first}/evidence`, {
        documentId: plan.id,
        passage: null,
        page: null,
      })
    ).code,
  ).toBe('findings.document_added');
});

test('adding and taking away are each one entry of the log, and taking away again changes nothing', async () => {
  const { officer, commune, first, second } = await board();
  const plan = await handInEvidence(officer, 'ke-hoach.txt', planText('gỡ ra'));
  await add(officer, first, plan.id);
  await add(officer, second, plan.id);
  const url = `/api/findings/${first}/evidence/${plan.id}`;
  expect((await done<Listed>(officer, 'DELETE', url)).rows).toEqual([]);
  expect((await done<Listed>(officer, 'DELETE', url)).rows).toEqual([]);
  expect(await evidenceOf(officer, second)).toHaveLength(1);
  const log = (await commune.as('council_leader').get('/api/audit')).json<{
    rows: { action: string; subjectId: string }[];
  }>();
  const entries = log.rows.filter(({ action }) => action.startsWith('findings.evidence'));
  expect(entries.map(({ action, subjectId }) => [action, subjectId])).toEqual([
    ['findings.evidence_removed', first],
    ['findings.evidence_added', second],
    ['findings.evidence_added', first],
  ]);
});

test('a refused file, a document of another unit and a finding of another unit are not taken', async () => {
  const { officer, first } = await board();
  const other = await board();
  const page = await handInEvidence(officer, 'trang.html', '<html><script>alert(1)</script></html>');
  const theirs = await handInEvidence(other.officer, 'cua-ho.txt', planText('xã khác'));
  const own = await handInEvidence(officer, 'cua-minh.txt', planText('xã này'));
  const codeOf = async (finding: string, documentId: string) =>
    (
      await refused(officer, 'POST', `/api/findings/${finding}/evidence`, {
        documentId,
        passage: null,
        page: null,
      })
    ).code;
  expect(await codeOf(first, page.id)).toBe('findings.document_refused');
  expect(await codeOf(first, theirs.id)).toBe('findings.document_unknown');
  expect(await codeOf(other.first, own.id)).toBe('findings.not_found');
  expect((await other.officer.get(`/api/findings/${first}/evidence`)).statusCode).toBe(404);
});

test('who added a document and when is said by the database alone', async () => {
  const { officer, commune, first } = await board();
  const plan = await handInEvidence(officer, 'ke-hoach.txt', planText('ai thêm'));
  const forged = story().database.write(officer.caller, (tx) =>
    sql`insert into findings.finding_evidence (unit_id, year, finding_id, document_year, document_id, revision, added_by)
      select unit_id, 2026, ${first}, year, id, 1, ${commune.as('council_leader').caller.personId}
      from evidence.document where id = ${plan.id}`.execute(tx),
  );
  await expect(forged).rejects.toThrow(/permission denied/);
});
