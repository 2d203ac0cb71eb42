import { readdir, mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CreateBucketCommand, DeleteObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { placeOf } from '#platform/files/file-store.ts';
import { s3Place, type S3Place } from '#platform/files/s3-place.ts';
import { openS3Store, type S3Store } from '#platform/files/s3-store.ts';
import { secret } from '#platform/secret.ts';
import { inPieces, someContents, testStoreContract } from '../support/store-contract.ts';

const named = s3Place(process.env['MINH_CHUNG_S3'] ?? '');
if (!named) throw new Error('these tests run by npm run test:s3');
const place: S3Place = { ...named, bucket: 'hop-dong', prefix: 'nam-mau/' };
const client = new S3Client({
  endpoint: place.endpoint,
  region: place.region,
  forcePathStyle: true,
  credentials: { accessKeyId: place.accessKey, secretAccessKey: place.secretKey.reveal() },
  requestChecksumCalculation: 'WHEN_REQUIRED',
});

const opened: S3Store[] = [];
let dataDir = '';
let store: S3Store | undefined;
beforeAll(async () => {
  await client.send(new CreateBucketCommand({ Bucket: place.bucket }));
  dataDir = await mkdtemp(path.join(tmpdir(), 'minh-chung-s3-'));
  store = await open(place);
});
afterAll(async () => {
  for (const each of opened) each.close();
  client.destroy();
  await rm(dataDir, { recursive: true, force: true });
});

async function open(at: S3Place): Promise<S3Store> {
  const another = await openS3Store(at, dataDir);
  opened.push(another);
  return another;
}

testStoreContract(async () => ({
  store: store ?? (await open(place)),
  dataDir,
  damage: async (sha256, bytes) => {
    const object = { Bucket: place.bucket, Key: `${place.prefix}${placeOf(sha256).join('/')}` };
    await client.send(
      bytes ? new PutObjectCommand({ ...object, Body: bytes }) : new DeleteObjectCommand(object),
    );
  },
}));

test.each([
  ['a wrong secret', { secretKey: secret('khong-dung') }],
  ['an unknown key', { accessKey: 'test:nobody' }],
  ['a bucket that is not there', { bucket: 'khong-co' }],
])('%s is refused with a sentence for the administrator, and nothing stays', async (_, wrong) => {
  const other = await open({ ...place, ...wrong });
  const refusal = { problem: { kind: 'unavailable', code: 'files.store_refuses' } };
  const kept = await (store ?? other).put(inPieces(someContents()), 1e9);
  await expect(other.put(inPieces(someContents()), 1e9)).rejects.toMatchObject(refusal);
  await expect(other.open(kept.sha256)).rejects.toMatchObject(refusal);
  await expect(other.verify(kept.sha256)).rejects.toMatchObject(refusal);
  expect(await readdir(path.join(dataDir, 'files', 'incoming'))).toEqual([]);
});

test('the store itself refuses bytes that are not those the signature names', async () => {
  const command = new PutObjectCommand({ Bucket: place.bucket, Key: 'x', Body: 'đã đổi trên đường' });
  command.middlewareStack.add(
    (next) => async (parameters) => {
      const { request } = parameters as { request: { headers: Record<string, string> } };
      request.headers['x-amz-content-sha256'] = '0'.repeat(64);
      return next(parameters);
    },
    { step: 'build', name: 'wrongHash' },
  );
  await expect(client.send(command)).rejects.toMatchObject({ $metadata: { httpStatusCode: 400 } });
});

test.each(['nobody listens', 'the line is cut'])(
  'where %s, the person is told to try again and nothing is half saved',
  { timeout: 60_000 },
  async (how) => {
    const server = createServer((socket) => socket.destroy());
    const port = await listening(server);
    if (how === 'nobody listens') await closed(server);
    const other = await open({ ...place, endpoint: `http://127.0.0.1:${port}` });
    const refusal = { problem: { kind: 'unavailable', code: 'files.store_unreachable' } };
    await expect(other.put(inPieces(someContents()), 1e9)).rejects.toMatchObject(refusal);
    await expect(other.verify('0'.repeat(64))).rejects.toMatchObject(refusal);
    expect(await readdir(path.join(dataDir, 'files', 'incoming'))).toEqual([]);
    if (how !== 'nobody listens') await closed(server);
  },
);

function listening(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
  });
}
