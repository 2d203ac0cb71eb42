import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { EvidenceDetail } from '#modules/evidence/contract.ts';
import { projectRoot } from '#platform/project-root.ts';
import { planText } from '../support/evidence-story.ts';
import { createTestDatabase, type TestDatabase } from '../support/test-database.ts';

const program = path.join(projectRoot(), 'dist', 'server.js');
let dataDir = '';
let database: TestDatabase | undefined;
const children: ChildProcess[] = [];

beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'minh-chung-killed-'));
  database = await createTestDatabase();
});
afterEach(async () => {
  for (const child of children.splice(0)) await killed(child);
  await database?.drop();
  await rm(dataDir, { recursive: true, force: true });
});

async function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

/** The built program in a process of its own, with its sample commune. */
async function started(): Promise<{ child: ChildProcess; address: string; cookie: string }> {
  const env = {
    PATH: process.env['PATH'] ?? '',
    DATABASE_URL: database?.url ?? '',
    DATA_DIR: dataDir,
    DEMO: 'on',
    PORT: '0',
    LOG_LEVEL: 'silent',
  };
  const child = spawn(process.execPath, [program], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const pattern = /http:\/\/localhost:(\d+)/;
  await expect.poll(() => pattern.test(output), { timeout: 60_000 }).toBe(true);
  const address = `http://127.0.0.1:${pattern.exec(output)?.[1]}`;
  const reply = await fetch(`${address}/api/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: 'vanphong', password: 'minh-chung-2026' }),
  });
  return { child, address, cookie: reply.headers.getSetCookie()[0]?.split(';')[0] ?? '' };
}

const headersOf = (cookie: string) => ({ cookie, 'tus-resumable': '1.0.0' });

async function begun(address: string, cookie: string, size: number): Promise<string> {
  const reply = await fetch(`${address}/api/uploads`, {
    method: 'POST',
    headers: {
      ...headersOf(cookie),
      'upload-length': String(size),
      'upload-metadata': 'filename YS50eHQ=',
    },
  });
  return reply.headers.get('location') ?? '';
}

function sent(url: URL, cookie: string, offset: number, bytes: Buffer): Promise<Response> {
  const type = 'application/offset+octet-stream';
  return fetch(url, {
    method: 'PATCH',
    headers: { ...headersOf(cookie), 'upload-offset': String(offset), 'content-type': type },
    body: Uint8Array.from(bytes),
  });
}

async function untilClean(address: string, cookie: string, id: string): Promise<EvidenceDetail> {
  for (let waited = 0; waited < 60_000; waited += 200) {
    const reply = await fetch(`${address}/api/evidence/${id}`, { headers: { cookie } });
    const detail = (await reply.json()) as EvidenceDetail;
    if (detail.revisions[0]?.fileState === 'clean') return detail;
    await delay(200);
  }
  throw new Error('the file was not checked');
}

test.skipIf(!existsSync(program))(
  'a program that is killed during an upload and again during the check loses neither',
  { timeout: 150_000 },
  async () => {
    const content = Buffer.from(planText('xã Mất Điện Mẫu').repeat(3000));
    const first = await started();
    const location = await begun(first.address, first.cookie, content.length);
    const half = Math.floor(content.length / 2);
    await sent(new URL(location, first.address), first.cookie, 0, content.subarray(0, half));
    await killed(first.child);

    const second = await started();
    const url = new URL(location, second.address);
    const asked = await fetch(url, { method: 'HEAD', headers: headersOf(second.cookie) });
    const offset = Number(asked.headers.get('upload-offset'));
    expect(offset).toBe(half);
    const last = await sent(url, second.cookie, offset, content.subarray(offset));
    expect(last.status).toBe(204);
    // The answer is out, so the document is there; its check has begun at most.
    await killed(second.child);

    const third = await started();
    const detail = await untilClean(third.address, third.cookie, location.split('/').at(-1) ?? '');
    expect(detail.revisions).toMatchObject([{ size: content.length, fileName: 'a.txt' }]);
  },
);
