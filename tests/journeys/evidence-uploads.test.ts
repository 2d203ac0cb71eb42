import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Response } from 'light-my-request';
import { expect, test } from 'vitest';
import type { EvidenceDetail, EvidenceRow } from '#modules/evidence/contract.ts';
import { checkedEvidence, planText } from '../support/evidence-story.ts';
import { useStory, type Visitor } from '../support/story.ts';

const story = useStory();
const protocol = { 'tus-resumable': '1.0.0' };

function request(
  visitor: Visitor,
  method: 'POST' | 'HEAD' | 'PATCH' | 'DELETE',
  url: string,
  headers: Record<string, string> = {},
  payload?: Buffer,
): Promise<Response> {
  return story().app.http.inject({
    method,
    url,
    headers: { cookie: visitor.cookie, ...protocol, ...headers },
    ...(payload ? { payload } : {}),
  });
}

async function begun(visitor: Visitor, size: number, told: Record<string, string>): Promise<string> {
  const metadata = Object.entries(told)
    .map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`)
    .join(',');
  const reply = await request(visitor, 'POST', '/api/uploads', {
    'upload-length': String(size),
    'upload-metadata': metadata,
  });
  expect(reply.statusCode).toBe(201);
  return String(reply.headers['location']);
}

const piece = (visitor: Visitor, url: string, at: number, bytes: Buffer) =>
  request(
    visitor,
    'PATCH',
    url,
    { 'upload-offset': String(at), 'content-type': 'application/offset+octet-stream' },
    bytes,
  );
const idOf = (url: string): string => url.split('/').at(-1) ?? '';
const countOf = async (visitor: Visitor) =>
  (await visitor.get('/api/evidence')).json<{ rows: EvidenceRow[]; total: number }>().total;

test('a file that comes in pieces over a line that breaks becomes one document, whole', async () => {
  const officer = (await story().commune('xã Từng Phần Mẫu')).as('officer');
  const content = Buffer.from(planText('xã Từng Phần Mẫu').repeat(40));
  const url = await begun(officer, content.byteLength, { filename: 'kế hoạch.txt', year: '2025' });
  expect((await piece(officer, url, 0, content.subarray(0, 5000))).headers['upload-offset']).toBe('5000');
  expect(await countOf(officer)).toBe(0);
  expect((await request(officer, 'HEAD', url)).headers['upload-offset']).toBe('5000');
  expect((await piece(officer, url, 0, content.subarray(0, 5000))).statusCode).toBe(409);
  const last = await piece(officer, url, 5000, content.subarray(5000));
  expect([last.statusCode, last.headers['upload-offset']]).toEqual([204, String(content.byteLength)]);
  const document = await checkedEvidence(officer, idOf(url));
  expect(document.revisions).toMatchObject([
    { fileName: 'kế hoạch.txt', size: content.byteLength, fileState: 'clean' },
  ]);
  expect(document.fields.validYear).toBe(2025);
  const kept = await officer.get(`/api/evidence/${document.id}/revisions/1/file`);
  expect(kept.rawPayload.equals(content)).toBe(true);
});

test('a client that lost the last answer asks again and finds the upload whole, without a second document', async () => {
  const officer = (await story().commune('xã Mất Trả Lời Mẫu')).as('officer');
  const content = Buffer.from(planText('xã Mất Trả Lời Mẫu'));
  const url = await begun(officer, content.byteLength, { filename: 'a.txt' });
  await piece(officer, url, 0, content);
  const again = await request(officer, 'HEAD', url);
  expect([again.statusCode, again.headers['upload-offset']]).toEqual([200, String(content.byteLength)]);
  expect((await piece(officer, url, 0, content)).statusCode).toBe(409);
  expect(await countOf(officer)).toBe(1);
  const left = await readdir(path.join(story().dataDir, 'files', 'uploads'));
  expect(left).not.toContain(idOf(url));
});

test('a later file of a document comes in the same way', async () => {
  const officer = (await story().commune('xã Bản Sau Mẫu')).as('officer');
  const first = Buffer.from(planText('bản một'));
  const url = await begun(officer, first.byteLength, { filename: 'mot.txt' });
  await piece(officer, url, 0, first);
  const second = Buffer.from(planText('bản hai'));
  const later = await begun(officer, second.byteLength, { filename: 'hai.txt', document: idOf(url) });
  await piece(officer, later, 0, second);
  const detail = (await officer.get(`/api/evidence/${idOf(url)}`)).json<EvidenceDetail>();
  expect(detail.revisions.map(({ fileName }) => fileName)).toEqual(['hai.txt', 'mot.txt']);
});

test('nobody else goes on with an upload, looks at it or ends it, in the same unit or another', async () => {
  const commune = await story().commune('xã Của Ai Mẫu');
  const url = await begun(commune.as('officer'), 100, { filename: 'a.txt' });
  const strangers = [
    commune.as('committee_leader'),
    (await story().commune('xã Người Lạ Mẫu')).as('officer'),
  ];
  for (const other of strangers) {
    expect((await request(other, 'HEAD', url)).statusCode).toBe(404);
    expect((await piece(other, url, 0, Buffer.alloc(10))).statusCode).toBe(404);
    expect((await request(other, 'DELETE', url)).statusCode).toBe(404);
  }
  expect(
    (await request(commune.as('council_member'), 'POST', '/api/uploads', { 'upload-length': '5' }))
      .statusCode,
  ).toBe(404);
  expect((await request(commune.as('officer'), 'DELETE', url)).statusCode).toBe(204);
  expect((await request(commune.as('officer'), 'HEAD', url)).statusCode).toBe(404);
});

test('an upload that is too large or empty is refused before a byte is sent, in words', async () => {
  const officer = (await story().commune('xã Quá Lớn Mẫu')).as('officer');
  const large = await request(officer, 'POST', '/api/uploads', { 'upload-length': String(6 * 1024 * 1024) });
  expect([large.statusCode, large.json<{ code: string }>().code]).toEqual([413, 'files.too_large']);
  const empty = await request(officer, 'POST', '/api/uploads', { 'upload-length': '0' });
  expect([empty.statusCode, empty.json<{ code: string }>().code]).toEqual([422, 'files.empty']);
});
