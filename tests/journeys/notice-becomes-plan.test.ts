import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import type { ReadingDetail } from '#modules/documents/contract.ts';
import type { Reading } from '#modules/documents/domain/reading/reading.ts';
import type { FindingCounts, FindingRow } from '#modules/findings/contract.ts';
import type { SupervisionDetail } from '#modules/supervision/contract.ts';
import { sampleNoticeText } from '../support/sample-notice.ts';
import { multipart, readingOf, useStory, type Visitor } from '../support/story.ts';

const story = useStory();

async function handIn(visitor: Visitor, name: string, content: string | Uint8Array): Promise<ReadingDetail> {
  const reply = await visitor.upload(name, content);
  expect(reply.statusCode).toBe(200);
  return (await readingOf(visitor, reply.json<{ id: string }>().id)) as unknown as ReadingDetail;
}

const drafted = async (name: string) => {
  const commune = await story().commune(name);
  const officer = commune.as('officer');
  return { commune, officer, draft: await handIn(officer, 'thong-bao.txt', sampleNoticeText) };
};

const confirm = (visitor: Visitor, { id, version }: { id: string; version: number }) =>
  visitor.send('POST', `/api/readings/${id}/confirm`, { version });

describe('a commune hands in the notice it has', () => {
  test('and gets a draft with every finding, beside the text it was read from', async () => {
    const { draft } = await drafted('xã Đọc Mẫu');
    expect(draft).toMatchObject({ state: 'draft', sourceKind: 'text', refusal: null });
    expect(draft.reading?.findings.map(({ itemCode }) => itemCode.value)).toEqual(['1.2', '2.1', '3.1.2']);
    const [first] = draft.reading?.findings ?? [];
    const span = first?.lostPoints.span;
    expect(span && draft.paper?.text.slice(span.start, span.end)).toContain('0,25');
  });

  test('corrects a field, confirms, and works on the board', async () => {
    const { officer, draft } = await drafted('xã Sửa Đọc Mẫu');
    const reading = structuredClone(draft.reading) as Reading;
    const corrected = {
      ...reading,
      document: { ...reading.document, number: { value: '07', span: null, confidence: 1 } },
    };
    const saved = await officer.send('PUT', `/api/readings/${draft.id}`, {
      version: draft.version,
      reading: corrected,
    });
    expect(saved.statusCode).toBe(200);
    const { version } = saved.json<{ version: number }>();
    const { supervisionId } = (await confirm(officer, { id: draft.id, version })).json<{
      supervisionId: string;
    }>();
    const { rows } = (await officer.get(`/api/findings?supervision=${supervisionId}`)).json<{
      rows: FindingRow[];
    }>();
    expect(rows).toHaveLength(3);
    expect(rows.map(({ lostPoints }) => lostPoints)).toEqual(['0.25', null, '0.5']);
    const counts = (await officer.get('/api/findings/counts')).json<FindingCounts>();
    expect(counts).toMatchObject({ total: 3, lostPoints: '0.75', withLostPoints: 2 });
    const detail = (await officer.get(`/api/supervisions/${supervisionId}`)).json<SupervisionDetail>();
    expect(detail).toMatchObject({ noticeNumber: '07', findingCount: 3, readingId: draft.id });
    expect(detail.delegates).toHaveLength(2);
    expect(detail.recommendations).not.toEqual([]);
  });

  test('and gets the notice back as Word and PDF, which read the same again', async () => {
    const { officer, draft } = await drafted('xã Viết Mẫu');
    const { supervisionId } = (await confirm(officer, draft)).json<{ supervisionId: string }>();
    for (const kind of ['docx', 'pdf']) {
      const file = await officer.get(`/api/supervisions/${supervisionId}/notice.${kind}`);
      expect(file.statusCode).toBe(200);
      const again = await handIn(officer, `thong-bao.${kind}`, file.rawPayload);
      const plain = (reading: Reading | null) =>
        reading?.findings.map(({ itemCode, itemName, maxPoints, lostPoints, group }) =>
          [itemCode, itemName, maxPoints, lostPoints, group].map((field) => field.value),
        );
      expect(plain(again.reading)).toEqual(plain(draft.reading));
    }
  });

  test('two sessions confirming the same reading make one supervision', async () => {
    const { commune, officer, draft } = await drafted('xã Hai Phiên Mẫu');
    const replies = await Promise.all([
      confirm(officer, draft),
      confirm(commune.as('council_leader'), draft),
    ]);
    expect(replies.map((reply) => String(reply.statusCode)).toSorted()).toEqual(['200', '409']);
    const refused = replies.find((reply) => reply.statusCode === 409);
    expect(refused?.json<{ code: string }>().code).toBe('documents.reading_confirmed');
    expect((await officer.get('/api/supervisions')).json<{ rows: unknown[] }>().rows).toHaveLength(1);
  });

  test('the same file handed in again cannot become a second supervision', async () => {
    const { officer, draft } = await drafted('xã Hai Lần Mẫu');
    expect((await confirm(officer, draft)).statusCode).toBe(200);
    const again = await handIn(officer, 'ten-khac.txt', sampleNoticeText);
    expect((await confirm(officer, again)).json()).toMatchObject({
      status: 409,
      code: 'documents.paper_confirmed_before',
    });
    expect((await officer.get('/api/supervisions')).json<{ rows: unknown[] }>().rows).toHaveLength(1);
    expect((await officer.get('/api/findings')).json<{ total: number }>().total).toBe(3);
  });

  test('a draft that two people correct keeps the first and tells the second', async () => {
    const { commune, officer, draft } = await drafted('xã Hai Người Mẫu');
    const put = (visitor: Visitor) =>
      visitor.send('PUT', `/api/readings/${draft.id}`, { version: draft.version, reading: draft.reading });
    expect((await put(officer)).statusCode).toBe(200);
    const second = await put(commune.as('committee_leader'));
    expect(second.json()).toMatchObject({ status: 409, code: 'documents.reading_changed' });
  });

  test('what was not confirmed stays a draft; what is discarded leaves the list but not the log', async () => {
    const { commune, officer, draft } = await drafted('xã Nháp Mẫu');
    const list = async () =>
      (await officer.get('/api/readings')).json<{ total: number; rows: { state: string }[] }>();
    expect((await list()).rows).toMatchObject([{ state: 'draft' }]);
    await officer.send('POST', `/api/readings/${draft.id}/discard`, { version: draft.version });
    expect((await list()).total).toBe(0);
    const log = (await commune.as('committee_leader').get('/api/audit')).json<{
      rows: { action: string }[];
    }>();
    expect(log.rows.map(({ action }) => action).slice(0, 3)).toEqual([
      'documents.reading_discarded',
      'documents.paper_read',
      'documents.paper_handed_in',
    ]);
  });

  test('the handed-in file comes back byte for byte, as an attachment', async () => {
    const { officer, draft } = await drafted('xã Tệp Mẫu');
    const file = await officer.get(`/api/readings/${draft.id}/paper`);
    expect(file.body).toBe(sampleNoticeText);
    expect(file.headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'x-content-type-options': 'nosniff',
    });
    expect(file.headers['content-disposition']).toContain('attachment; filename="thong-bao.txt"');
  });
});

describe('what cannot be read is refused with a sentence, and nothing is half-saved', () => {
  const refusals: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
    ['khong.txt', '\0\0\0', /empty/],
    ['thu.txt', 'Kính gửi: phòng ban. Đây là một lá thư ngắn.', /not_a_notice|no_findings/],
    ['hong.docx', Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(500, 7)]), /corrupt/],
    ['gia.pdf', Buffer.from('MZ\u0090\u0000' + 'x'.repeat(500)), /wrong_type|unsupported/],
  ];

  test.each(refusals)('%s', async (name, content, code) => {
    const officer = (await story().commune('xã Từ Chối Mẫu')).as('officer');
    const refused = await handIn(officer, name, content);
    expect(refused).toMatchObject({ state: 'refused', reading: null, paper: null });
    expect(refused.refusal?.code).toMatch(code);
    expect((await confirm(officer, refused)).statusCode).toBe(409);
  });

  test('a file over the limit is refused while it arrives and leaves no bytes behind', async () => {
    const officer = (await story().commune('xã Lớn Mẫu')).as('officer');
    const reply = await officer.upload('lon.pdf', Buffer.alloc(6 * 1024 * 1024, 1));
    expect(reply.statusCode).toBe(413);
    expect(reply.json<{ detail: string }>().detail).toContain('5 MB');
    expect((await officer.get('/api/readings')).json<{ total: number }>().total).toBe(0);
    expect(await readdir(path.join(story().dataDir, 'files', 'incoming'))).toEqual([]);
  });

  test('an upload that breaks off in the middle leaves nothing', async () => {
    const officer = (await story().commune('xã Đứt Mẫu')).as('officer');
    const { payload, headers } = multipart('dut.txt', 'x'.repeat(200_000));
    const half = (payload as Buffer).subarray(0, 100_000);
    const reply = await story().app.http.inject({
      method: 'POST',
      url: '/api/readings',
      headers: { ...headers, cookie: officer.cookie },
      payload: half,
    });
    expect(reply.statusCode).toBeGreaterThanOrEqual(400);
    expect((await officer.get('/api/readings')).json<{ total: number }>().total).toBe(0);
  });

  test('a post without a file, and a reading that is no reading, are told what is expected', async () => {
    const { officer, draft } = await drafted('xã Thiếu Tệp Mẫu');
    expect((await officer.send('POST', '/api/readings', {})).json()).toMatchObject({
      code: 'files.expected',
    });
    expect((await officer.upload('rong.txt', '')).json()).toMatchObject({ code: 'files.empty' });
    for (const reading of [
      null,
      {},
      { ...draft.reading, findings: 'nhiều' },
      { ...draft.reading, extra: 1 },
    ]) {
      const reply = await officer.send('PUT', `/api/readings/${draft.id}`, {
        version: draft.version,
        reading,
      });
      expect(reply.statusCode).toBe(422);
    }
  });
});

test('a reading under way when the program stops is finished by the next one', async () => {
  const officer = (await story().commune('xã Mất Điện Mẫu')).as('officer');
  const reply = await officer.upload('thong-bao.txt', sampleNoticeText);
  const { id } = reply.json<{ id: string }>();
  await readingOf(officer, id);
  // As if the process had died before the end was recorded: the reading is under way and its job is there again.
  await sql`update documents.reading set state = 'reading', paper = null, reading = null where id = ${id}`.execute(
    story().database.owner,
  );
  await sql`insert into platform.job (name, payload) values ('documents.read_paper',
    ${JSON.stringify({ unitId: officer.caller.unitId, personId: officer.caller.personId, readingId: id })}::jsonb)`.execute(
    story().database.owner,
  );
  expect(await readingOf(officer, id)).toMatchObject({ state: 'draft' });
});

test(
  'the seed notice is read whole from the stored file',
  { skip: !process.env['MINH_CHUNG_SHARED'] },
  async () => {
    const folder = path.join(process.env['MINH_CHUNG_SHARED'] ?? '', 'seeds');
    const [name = ''] = await readdir(folder);
    const chunks: Buffer[] = [];
    for await (const chunk of createReadStream(path.join(folder, name))) chunks.push(chunk as Buffer);
    const officer = (await story().commune('xã Hạt Giống Mẫu')).as('officer');
    const draft = await handIn(officer, 'thong-bao-2023.txt', Buffer.concat(chunks));
    const { supervisionId } = (await confirm(officer, draft)).json<{ supervisionId: string }>();
    const counts = (
      await officer.get(`/api/findings/counts?supervision=${supervisionId}`)
    ).json<FindingCounts>();
    expect(counts).toMatchObject({
      total: 23,
      lostPoints: '2.5',
      withPoints: 4,
      byGroup: [
        { key: 'clarify_with_superior', count: 4 },
        { key: 'fix_within_year', count: 11 },
        { key: 'improve_progressively', count: 8 },
      ],
    });
    expect(counts.byLack.find(({ key }) => key === 'person')).toEqual({ key: 'person', count: 23 });
  },
);
