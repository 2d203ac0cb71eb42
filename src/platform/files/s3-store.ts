import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { GetObjectCommand, PutObjectCommand, S3Client, S3ServiceException } from '@aws-sdk/client-s3';
import { ProblemError, refuse } from '#kernel/problem.ts';
import { placeOf, type FileStore } from './file-store.ts';
import type { S3Place } from './s3-place.ts';
import { openSpool, type SpooledFile } from './spool.ts';

const sendsMax = 3;
const silent = (): void => undefined;

/** A store in a bucket of any S3-compatible server. */
export type S3Store = FileStore & { readonly close: () => void };

/** Opens the store; files lie in the data folder only while they come in or are lent to a reader. */
export async function openS3Store(place: S3Place, dataDir: string): Promise<S3Store> {
  const spool = await openSpool(dataDir);
  const client = new S3Client({
    endpoint: place.endpoint,
    region: place.region,
    forcePathStyle: true,
    credentials: { accessKeyId: place.accessKey, secretAccessKey: place.secretKey.reveal() },
    // Other servers than the first one of that name know no checksums in trailers; ours is the name of the file.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    // What goes wrong is told by the one who asked; the client would write it to the terminal as well.
    logger: { debug: silent, info: silent, warn: silent, error: silent },
    maxAttempts: 4,
    // A server that takes the connection and then says nothing must not hold a person for ever.
    requestHandler: { connectionTimeout: 5000, socketTimeout: 60_000 },
  });
  const at = (sha256: string) => ({
    Bucket: place.bucket,
    Key: `${place.prefix}${placeOf(sha256).join('/')}`,
  });

  async function open(sha256: string, range?: string): Promise<Readable> {
    const { Body } = await reached(
      client.send(new GetObjectCommand({ ...at(sha256), ...(range ? { Range: range } : {}) })),
    );
    if (!(Body instanceof Readable)) throw new Error('the store gave no stream');
    return Body;
  }

  async function send(file: SpooledFile): Promise<void> {
    const { sha256, size } = file;
    const command = new PutObjectCommand({
      ...at(sha256),
      Body: createReadStream(file.path),
      ContentLength: size,
    });
    // The signature covers the hash that we know already, so that the store itself refuses bytes that changed on the way.
    command.middlewareStack.add(
      (next) => async (parameters) => {
        const { request } = parameters as { request: { headers: Record<string, string> } };
        request.headers['x-amz-content-sha256'] = sha256;
        return next(parameters);
      },
      { step: 'build', name: 'knownHash' },
    );
    await client.send(command);
  }

  return {
    put: (source, maxBytes) =>
      spool.receive(source, maxBytes, async (file) => {
        // The same contents are sent again: that mends an object which was damaged in the store.
        await reached(triedAgain(() => send(file)));
        return { sha256: file.sha256, size: file.size };
      }),
    open: (sha256, span) => open(sha256, span && `bytes=${span.start}-${span.end}`),
    withPath: async (sha256, work) => {
      const lent = path.join(tmpdir(), `minh-chung-${randomUUID()}`);
      try {
        await pipeline(await open(sha256), createWriteStream(lent, { mode: 0o600 }));
        return await work(lent);
      } finally {
        await rm(lent, { force: true });
      }
    },
    verify: async (sha256) => {
      const hash = createHash('sha256');
      try {
        for await (const chunk of await open(sha256)) hash.update(chunk as Buffer);
      } catch (error) {
        if (statusOf(error) === 404 && !isBucketMissing(error)) return false;
        return refuseUnreachable(error);
      }
      return hash.digest('hex') === sha256;
    },
    close: () => client.destroy(),
  };
}

/** A body that was read once cannot be sent again by the client itself. */
async function triedAgain(send: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await send();
    } catch (error) {
      if (attempt === sendsMax || (statusOf(error) ?? 500) < 500) throw error;
      await delay(500 * attempt);
    }
  }
}

async function reached<T>(answer: Promise<T>): Promise<T> {
  return answer.catch(refuseUnreachable);
}

/** What a person or an administrator can mend is a problem; that an object is not there is told as it is. */
function refuseUnreachable(error: unknown): never {
  if (error instanceof ProblemError) throw error;
  const status = statusOf(error);
  if (status === 401 || status === 403 || isBucketMissing(error))
    return refuse('unavailable', 'files.store_refuses');
  if (status !== undefined && status < 500) throw error;
  return refuse('unavailable', 'files.store_unreachable');
}

function statusOf(error: unknown): number | undefined {
  return error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;
}

function isBucketMissing(error: unknown): boolean {
  return error instanceof S3ServiceException && error.name === 'NoSuchBucket';
}
