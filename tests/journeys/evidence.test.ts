import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { sql } from 'kysely';
import type { Response } from 'light-my-request';
import { describe, expect, test } from 'vitest';
import type { EvidenceDetail, EvidenceRow } from '#modules/evidence/contract.ts';
import { handInEvidence, planText, replaceEvidenceFile } from '../support/evidence-story.ts';
import { useStory, type Commune, type Visitor } from '../support/story.ts';

const story = useStory();
type List = { rows: EvidenceRow[]; total: number };
const listOf = async (visitor: Visitor, query = '') =>
  (await visitor.get(`/api/evidence${query}`)).json<List>();
const codeOf = (reply: Response) => reply.json<{ code: string }>().code;
const confirm = (
  visitor: Visitor,
  document: EvidenceDetail,
  change: Partial<EvidenceDetail['fields']> = {},
) =>
  visitor.send('PUT', `/api/evidence/${document.id}`, {
    version: document.version,
    fields: { ...document.fields, ...document.read, validYear: 2026, ...change },
  });
const move = (visitor: Visitor, id: string, version: number, name: string, reason?: string) =>
  visitor.send('POST', `/api/evidence/${id}/moves`, { version, move: name, ...(reason ? { reason } : {}) });

async function withPlan(name: string): Promise<{ commune: Commune; officer: Visitor; plan: EvidenceDetail }> {
  const commune = await story().commune(name);
  const officer = commune.as('officer');
  return { commune, officer, plan: await handInEvidence(officer, 'ke-hoach.txt', planText(name)) };
}

describe('an official hands in a document', () => {
  test('and the machine says what it read; nothing is taken for confirmed', async () => {
    const { plan } = await withPlan('xã Nộp Mẫu');
    expect(plan).toMatchObject({ state: 'draft', isConfirmed: false, refusal: null });
    expect(plan.read).toMatchObject({
      number: '45',
      symbol: 'KH-UBND',
      documentType: 'Kế hoạch',
      issuingBody: 'Ủy ban nhân dân xã Suối Mẫu',
      subject: 'Cải cách hành chính năm 2026',
      issuedOn: '2026-01-12',
      signerName: 'Nguyễn Văn Mẫu',
    });
    expect(plan.fields.number).toBeNull();
    expect(plan.checks.find(({ code }) => code === 'file_opens')).toMatchObject({
      kind: 'fact',
      outcome: 'pass',
    });
  });

  test('confirms it, sends it to review, and a leader accepts it; who uploaded cannot', async () => {
    const { commune, officer, plan } = await withPlan('xã Duyệt Mẫu');
    const leader = commune.as('committee_leader');
    expect(codeOf(await move(officer, plan.id, plan.version, 'send'))).toBe('evidence.not_confirmed');
    const confirmed = await confirm(officer, plan);
    expect(confirmed.statusCode).toBe(200);
    const { version } = confirmed.json<{ version: number }>();
    const sent = await move(officer, plan.id, version, 'send');
    expect(sent.json()).toMatchObject({ state: 'in_review' });
    expect((await move(officer, plan.id, version + 1, 'accept')).statusCode).toBe(404);
    expect(codeOf(await move(leader, plan.id, version + 1, 'reject'))).toBe('evidence.reason_needed');
    expect((await move(leader, plan.id, version + 1, 'accept')).json()).toMatchObject({ state: 'accepted' });
    const detail = (await leader.get(`/api/evidence/${plan.id}`)).json<EvidenceDetail>();
    expect(detail).toMatchObject({
      state: 'accepted',
      stateBy: 'Người mẫu committee_leader',
      moves: ['reopen'],
    });
    expect(codeOf(await confirm(officer, detail))).toBe('evidence.accepted');
    const own = await handInEvidence(leader, 'bao-cao.txt', planText('bản hai'));
    const ownVersion = (await confirm(leader, own)).json<{ version: number }>().version;
    await move(leader, own.id, ownVersion, 'send');
    expect(codeOf(await move(leader, own.id, ownVersion + 1, 'accept'))).toBe('evidence.own_review');
    await expect(
      story().database.write(leader.caller, (tx) =>
        sql`update evidence.document set state = 'accepted' where id = ${own.id}`.execute(tx),
      ),
    ).rejects.toThrow('does not review it');
  });

  test('that has expired is seen as expired, in the list and by itself', async () => {
    const { commune, officer, plan } = await withPlan('xã Hết Hạn Mẫu');
    const version = (await confirm(officer, plan, { validUntil: '2026-03-01' })).json<{ version: number }>()
      .version;
    await move(officer, plan.id, version, 'send');
    await move(commune.as('committee_leader'), plan.id, version + 1, 'accept');
    expect((await officer.get(`/api/evidence/${plan.id}`)).json()).toMatchObject({
      state: 'expired',
      storedState: 'accepted',
    });
    expect((await listOf(officer, '?state=expired')).rows.map(({ id }) => id)).toEqual([plan.id]);
    expect((await listOf(officer, '?state=accepted')).total).toBe(0);
  });

  test('is told where what was typed is not what stands in it, and answers why that may stand', async () => {
    const { officer, plan } = await withPlan('xã Lệch Mẫu');
    await confirm(officer, plan, { number: '54', issuedOn: '2026-01-21', validYear: 2024 });
    const detail = (await officer.get(`/api/evidence/${plan.id}`)).json<EvidenceDetail>();
    const failed = detail.checks.filter(({ outcome }) => outcome === 'fail').map(({ code }) => code);
    expect(failed).toEqual(['number_agrees', 'issue_date_agrees', 'of_the_year']);
    expect(detail.checks.find(({ code }) => code === 'number_agrees')?.text).toContain('54/KH-UBND');
    expect((await listOf(officer, '?problem=hint')).rows[0]?.hints).toEqual(failed);
    const reason = 'Văn bản đính chính số ghi lại trong sổ.';
    expect(
      (
        await officer.send('POST', `/api/evidence/${plan.id}/answers`, {
          revision: 1,
          code: 'number_agrees',
          reason,
        })
      ).statusCode,
    ).toBe(204);
    const answered = (await officer.get(`/api/evidence/${plan.id}`)).json<EvidenceDetail>();
    expect(answered.checks.find(({ code }) => code === 'number_agrees')?.answers).toMatchObject([{ reason }]);
    expect((await listOf(officer, '?problem=hint')).rows[0]?.hints).toEqual([
      'issue_date_agrees',
      'of_the_year',
    ]);
  });

  test('whose file is replaced is a draft again, and the earlier file stays', async () => {
    const { officer, plan } = await withPlan('xã Thay Mẫu');
    const version = (await confirm(officer, plan)).json<{ version: number }>().version;
    await move(officer, plan.id, version, 'send');
    const same = await officer.upload(
      'lai.txt',
      planText('xã Thay Mẫu'),
      `/api/evidence/${plan.id}/revisions`,
    );
    expect(codeOf(same)).toBe('evidence.same_file');
    const later = await replaceEvidenceFile(
      officer,
      plan.id,
      'ban-2.txt',
      planText('xã Thay Mẫu').replace('45', '46'),
    );
    expect(later).toMatchObject({ state: 'draft', read: { number: '46' } });
    expect(later.revisions.map(({ ordinal, fileName }) => [ordinal, fileName])).toEqual([
      [2, 'ban-2.txt'],
      [1, 'ke-hoach.txt'],
    ]);
    const first = await officer.get(`/api/evidence/${plan.id}/revisions/1/file`);
    expect(first.rawPayload.toString()).toBe(planText('xã Thay Mẫu'));
    expect(first.headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'x-content-type-options': 'nosniff',
      'content-disposition': expect.stringContaining('attachment'),
    });
  });
});

describe('what is no document', () => {
  test.each([
    ['chuong-trinh.pdf', 'MZ\u0090\0\u0003\0\0\0', 'program'],
    ['trang.pdf', '<!doctype html><script>alert(1)</script>', 'web_page'],
    ['hinh.png', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>', 'web_page'],
    ['lenh.txt', '#!/bin/sh\nrm -rf /', 'program'],
  ])(
    '%s is refused by what it is, whatever it is called, and is never served',
    async (name, content, kind) => {
      const officer = (await story().commune(`xã Từ Chối ${kind} ${name}`)).as('officer');
      const detail = await handInEvidence(officer, name, content);
      expect(detail).toMatchObject({ refusal: { code: `evidence.refused.${kind}` }, checks: [] });
      expect((await officer.get(`/api/evidence/${detail.id}/revisions/1/file`)).statusCode).toBe(404);
      expect((await listOf(officer, '?problem=refused')).total).toBe(1);
    },
  );

  test('nothing and an empty file change nothing', async () => {
    const officer = (await story().commune('xã Rỗng Mẫu')).as('officer');
    expect(codeOf(await officer.send('POST', '/api/evidence', {}))).toBe('files.expected');
    expect(codeOf(await officer.upload('rong.pdf', '', '/api/evidence'))).toBe('files.empty');
    expect((await listOf(officer)).total).toBe(0);
  });
});

describe('the same contents', () => {
  test('lie on the disk once, are told within the unit, and to another unit only that they are known', async () => {
    const { officer, plan } = await withPlan('xã Một Tệp Mẫu');
    const again = await handInEvidence(officer, 'ban-sao.txt', planText('xã Một Tệp Mẫu'));
    expect(again.checks.find(({ code }) => code === 'same_file_here')).toMatchObject({ outcome: 'fail' });
    const sha256 = plan.revisions[0]?.sha256 ?? '';
    expect(await readdir(path.join(story().dataDir, 'files', sha256.slice(0, 2)))).toContain(sha256.slice(2));
    const stranger = (await story().commune('xã Khác Tệp Mẫu')).as('officer');
    const copied = await handInEvidence(stranger, 'cua-toi.txt', planText('xã Một Tệp Mẫu'));
    expect(copied.checks.find(({ code }) => code === 'same_file_elsewhere')).toMatchObject({
      outcome: 'fail',
    });
    expect((await stranger.get(`/api/evidence/${plan.id}`)).statusCode).toBe(404);
    expect((await stranger.get(`/api/evidence/${plan.id}/revisions/1/file`)).statusCode).toBe(404);
    expect((await listOf(stranger)).rows.map(({ id }) => id)).toEqual([copied.id]);
  });
});

test('whoever was overtaken is told, and nothing of theirs is saved', async () => {
  const { commune, officer, plan } = await withPlan('xã Tranh Mẫu');
  const leader = commune.as('committee_leader');
  const replies = await Promise.all([
    confirm(officer, plan, { number: '1' }),
    confirm(leader, plan, { number: '2' }),
  ]);
  expect(replies.map(({ statusCode }) => statusCode).includes(409)).toBe(true);
  expect(codeOf(replies.find(({ statusCode }) => statusCode === 409) ?? replies[0])).toBe('evidence.changed');
});

test('council members see the evidence of their unit and change nothing', async () => {
  const { commune, plan } = await withPlan('xã Xem Mẫu');
  const member = commune.as('council_member');
  expect((await listOf(member)).total).toBe(1);
  expect((await member.get(`/api/evidence/${plan.id}`)).json<EvidenceDetail>().moves).toEqual([]);
  expect((await confirm(member, plan)).statusCode).toBe(404);
});
