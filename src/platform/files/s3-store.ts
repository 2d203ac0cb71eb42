import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { ProblemError, refuse } from '#kernel/problem.ts';
import { placeOf, type FileStore } from './file-store.ts';
import type { S3Place } from './s3-place.ts';
import { openSpool } from './spool.ts';

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
    maxAttempts: 4,
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

  async function isThere(sha256: string, size: number): Promise<boolean> {
    try {
      return (await client.send(new HeadObjectCommand(at(sha256)))).ContentLength === size;
    } catch (error) {
      if (error instanceof S3ServiceException && error.$metadata.httpStatusCode === 404) return false;
      return refuseUnreachable(error);
    }
  }

  return {
    put: (source, maxBytes) =>
      spool.receive(source, maxBytes, async ({ path: file, sha256, size }) => {
        if (!(await isThere(sha256, size))) {
          const content = { Body: createReadStream(file), ContentLength: size };
          await reached(client.send(new PutObjectCommand({ ...at(sha256), ...content })));
        }
        return { sha256, size };
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
        if (error instanceof S3ServiceException && error.$metadata.httpStatusCode === 404) return false;
        throw error;
      }
      return hash.digest('hex') === sha256;
    },
    close: () => client.destroy(),
  };
}

/** What the store itself answers is told as it is; where it cannot be reached, the person is told to try again. */
async function reached<T>(answer: Promise<T>): Promise<T> {
  return answer.catch(refuseUnreachable);
}

function refuseUnreachable(error: unknown): never {
  if (error instanceof ProblemError) throw error;
  const status = error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;
  if (status !== undefined && status < 500) throw error;
  return refuse('unavailable', 'files.store_unreachable');
}
