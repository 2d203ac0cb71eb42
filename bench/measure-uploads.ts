import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import { startScratchServer } from '#platform/database/scratch-server.ts';
import { newPaper, sampleLines } from '../tests/support/signing/paper.ts';
import { startProgram, type RunningProgram } from './program.ts';

/** How a running program took many files, and what that did to its memory. */
export type UploadReport = {
  readonly files: number;
  readonly megabytes: number;
  readonly atOnce: number;
  readonly uploadSeconds: number;
  /** Until the last file was checked: text read, signatures looked for. */
  readonly checkedSeconds: number;
  /** Resident memory of the server, workers included; null where the system does not tell it. */
  readonly memory: {
    readonly beforeMb: number;
    readonly peakUploadMb: number;
    readonly peakMb: number;
    readonly afterMb: number;
  } | null;
};

const files = 500;
const fileBytes = 4_300_000;
const pieceBytes = 5_000_000;
const atOnce = 4;
const secondsMax = 420;
const addressPattern = /http:\/\/localhost:(\d+)/;
const megabyte = 1024 * 1024;

/** Starts the built program with its sample commune and sends it 500 files through the address that the browser uses. */
export async function measureUploads(settings: {
  readonly dist: string;
  readonly folder: string;
  readonly tell: (sentence: string) => void;
}): Promise<UploadReport> {
  const { dist, folder, tell } = settings;
  const database = await startScratchServer();
  let program: RunningProgram | null = null;
  try {
    tell(`sending ${files} files of ${(fileBytes / megabyte).toFixed(1)} MB`);
    program = await startProgram({
      args: [path.join(dist, 'server.js')],
      cwd: folder,
      env: {
        NODE_ENV: 'production',
        DATABASE_URL: database.url.reveal(),
        DATA_DIR: path.join(folder, 'uploads'),
        PORT: '0',
        DEMO: 'on',
        LOG_LEVEL: 'silent',
      },
      isReady: async (output) => addressPattern.test(output),
      secondsMax: 60,
    });
    return await measure(program);
  } finally {
    await program?.stop();
    await database.stop();
  }
}

async function measure(program: RunningProgram): Promise<UploadReport> {
  const address = `http://127.0.0.1:${addressPattern.exec(program.output)?.[1] ?? ''}`;
  const cookie = await signIn(address);
  const stopAt = performance.now() + secondsMax * 1000;
  // What every server loads once, the workers that check files among it, is no growth.
  for (let warm = 0; warm < 8; warm += 1) await send(address, cookie, files + warm);
  await untilChecked(address, cookie, 8, stopAt);
  const before = await residentMb(program.pid);
  let peak = before ?? 0;
  const watch = setInterval(() => {
    void residentMb(program.pid).then((now) => (peak = Math.max(peak, now ?? 0)));
  }, 100);
  try {
    const from = performance.now();
    let next = 0;
    const sender = async (): Promise<void> => {
      while (next < files) {
        const mine = next;
        next += 1;
        if (performance.now() > stopAt) throw new Error('the uploads took too long');
        await send(address, cookie, mine);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, sender));
    const uploadSeconds = (performance.now() - from) / 1000;
    const peakUpload = peak;
    await untilChecked(address, cookie, files + 8, stopAt);
    const checkedSeconds = (performance.now() - from) / 1000;
    await delay(2000);
    const after = await residentMb(program.pid);
    return {
      files,
      megabytes: (files * contentsOf(0).length) / megabyte,
      atOnce,
      uploadSeconds,
      checkedSeconds,
      memory:
        before === null || after === null
          ? null
          : { beforeMb: before, peakUploadMb: peakUpload, peakMb: peak, afterMb: after },
    };
  } finally {
    clearInterval(watch);
  }
}

async function signIn(address: string): Promise<string> {
  const reply = await fetch(`${address}/api/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: 'vanphong', password: 'minh-chung-2026' }),
  });
  const cookie = reply.headers.getSetCookie()[0]?.split(';')[0];
  if (!reply.ok || !cookie) throw new Error(`the sign-in answered ${reply.status}: ${await reply.text()}`);
  return cookie;
}

/** One file as the browser sends it: announced, then in pieces. */
async function send(address: string, cookie: string, number: number): Promise<void> {
  const contents = contentsOf(number);
  const name = Buffer.from(`van-ban-${number}.pdf`).toString('base64');
  const headers = { cookie, 'tus-resumable': '1.0.0' };
  const begun = await fetch(`${address}/api/uploads`, {
    method: 'POST',
    headers: { ...headers, 'upload-length': String(contents.length), 'upload-metadata': `filename ${name}` },
  });
  const location = begun.headers.get('location');
  if (!location) throw new Error(`an upload was not begun: ${begun.status} ${await begun.text()}`);
  for (let offset = 0; offset < contents.length; offset += pieceBytes) {
    const reply = await fetch(new URL(location, address), {
      method: 'PATCH',
      headers: {
        ...headers,
        'upload-offset': String(offset),
        'content-type': 'application/offset+octet-stream',
      },
      body: Uint8Array.from(contents.subarray(offset, offset + pieceBytes)),
    });
    if (reply.status !== 204) throw new Error(`a piece was refused: ${reply.status} ${await reply.text()}`);
  }
}

function contentsOf(number: number): Buffer {
  return newPaper([...sampleLines, `Ban so ${String(number).padStart(4, '0')}`], fileBytes).bytes;
}

async function untilChecked(address: string, cookie: string, count: number, stopAt: number): Promise<void> {
  for (;;) {
    const reply = await fetch(`${address}/api/evidence?page=1`, { headers: { cookie } });
    if (!reply.ok) throw new Error(`the list answered ${reply.status}`);
    const { rows, total } = (await reply.json()) as { rows: { fileState: string }[]; total: number };
    // Files are checked in the order in which they came: the newest page is the last to be done.
    if (total >= count && rows.every(({ fileState }) => fileState !== 'quarantined')) return;
    if (performance.now() > stopAt) throw new Error('the checks took too long');
    await delay(500);
  }
}

async function residentMb(pid: number): Promise<number | null> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1];
  return kilobytes === undefined ? null : Number(kilobytes) / 1024;
}
