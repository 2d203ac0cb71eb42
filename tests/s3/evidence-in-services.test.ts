import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { s3Place } from '#platform/files/s3-place.ts';
import { handInEvidence, planText } from '../support/evidence-story.ts';
import { useStory } from '../support/story.ts';

const inventedThreat = process.env['MINH_CHUNG_CLAMAV_PATTERN'] ?? '';
const url = process.env['MINH_CHUNG_S3'] ?? '';
const story = useStory({ FILES_URL: url, CLAMAV_URL: process.env['MINH_CHUNG_CLAMAV'] ?? '' });

beforeAll(async () => {
  const place = s3Place(url);
  if (!place) throw new Error('these tests run by npm run test:s3');
  const client = new S3Client({
    endpoint: place.endpoint,
    region: place.region,
    forcePathStyle: true,
    credentials: { accessKeyId: place.accessKey, secretAccessKey: place.secretKey.reveal() },
  });
  await client.send(new CreateBucketCommand({ Bucket: place.bucket }));
  client.destroy();
});

test('a paper goes into the store, is scanned, checked and read, and comes back byte for byte, whole and in part', async () => {
  const officer = (await story().commune('xã Kho Xa Mẫu')).as('officer');
  const content = planText('xã Kho Xa Mẫu');
  const document = await handInEvidence(officer, 'ke-hoach.txt', content);
  expect(document.revisions).toMatchObject([{ fileState: 'clean', fileKind: 'text' }]);
  expect(document.read).toMatchObject({ number: '45', symbol: 'KH-UBND', issuedOn: '2026-01-12' });
  const file = await officer.get(`/api/evidence/${document.id}/revisions/1/file`);
  expect(file.rawPayload.equals(Buffer.from(content))).toBe(true);
  expect([file.headers['x-content-type-options'], String(file.headers['content-disposition'])]).toEqual([
    'nosniff',
    expect.stringContaining('attachment'),
  ]);
  // Nothing of it stays on the program's own disk.
  expect(await readdir(path.join(story().dataDir, 'files', 'incoming'))).toEqual([]);
});

test('a file in which the scanner finds something is refused by name and never served', async () => {
  const officer = (await story().commune('xã Mã Độc Mẫu')).as('officer');
  const document = await handInEvidence(officer, 'a.txt', `${planText('x')}\n${inventedThreat}`);
  expect(document.revisions[0]?.fileState).toBe('refused');
  expect(document.refusal?.text).toContain('MinhChung.MauThu');
  expect((await officer.get(`/api/evidence/${document.id}/revisions/1/file`)).statusCode).toBe(404);
});
