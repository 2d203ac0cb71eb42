import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { nothingFound, withFirstPage, type FileToCheck } from './check-file.ts';
import type { CheckedFile, CheckProblem } from '#kernel/checked-file.ts';
import type { CheckReport, CheckRequest, CheckerSetting } from './worker-messages.ts';

/** Checks files in worker threads, a few at a time; whatever a file does, its checker answers. */
export type FileChecker = {
  readonly check: (file: FileToCheck) => Promise<CheckedFile>;
  readonly close: () => Promise<void>;
};

/** Where the worker's program lies, whom the office trusts, and what bounds one file. */
export type FileCheckerSettings = {
  readonly workerFile: URL;
  readonly trustFolder: string | null;
  readonly workers?: number;
  readonly milliseconds?: number;
  readonly workerMebibytes?: number;
  readonly fileBytesMax?: number;
};

type Job = {
  readonly id: number;
  readonly file: FileToCheck;
  readonly settle: (checked: CheckedFile) => void;
  found: CheckedFile | null;
};
type Seat = { worker: Worker | null; job: Job | null; timer: NodeJS.Timeout | null };

const workersMax = 4;
const millisecondsMax = 30_000;
const workerMebibytesMax = 512;
/** Larger files are told by their hash only. */
const largestFile = 256 * 1024 * 1024;

/** Starts no worker before the first file; each is kept for the files that follow. */
export function createFileChecker(settings: FileCheckerSettings): FileChecker {
  const waiting: Job[] = [];
  const count = settings.workers ?? Math.min(availableParallelism(), workersMax);
  const seats: Seat[] = Array.from({ length: count }, () => ({ worker: null, job: null, timer: null }));
  let lastId = 0;

  function workerOf(seat: Seat): Worker {
    if (seat.worker !== null) return seat.worker;
    const worker = new Worker(settings.workerFile, {
      workerData: { trustFolder: settings.trustFolder } satisfies CheckerSetting,
      resourceLimits: {
        maxOldGenerationSizeMb: settings.workerMebibytes ?? workerMebibytesMax,
        stackSizeMb: 4,
      },
      env: {},
      stdout: true,
      stderr: true,
    });
    worker.stdout.resume();
    worker.stderr.resume();
    worker.on('message', (report: CheckReport) => {
      if (seat.worker === worker && seat.job?.id === report.job) hear(seat, seat.job, report);
    });
    worker.on('error', (error: Error & { readonly code?: string }) => {
      if (seat.worker === worker)
        giveUp(seat, error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'too_much_memory' : 'checker_failed');
    });
    worker.on('exit', () => {
      if (seat.worker === worker) giveUp(seat, 'checker_failed');
    });
    seat.worker = worker;
    return worker;
  }

  function hear(seat: Seat, job: Job, report: CheckReport): void {
    if (report.kind === 'found') {
      job.found = report.checked;
      return;
    }
    release(seat);
    if (report.kind === 'failed') settleUnread(job, report.code === '' ? 'checker_failed' : 'unreadable');
    else job.settle(withFirstPage(job.found ?? nothingFound(job.file.name), report.firstPageText));
    next();
  }

  /** The worker is lost; what it had found already stands. */
  function giveUp(seat: Seat, problem: CheckProblem): void {
    const { worker } = seat;
    seat.worker = null;
    void worker?.terminate();
    const job = release(seat);
    if (job?.found) job.settle(job.found);
    else if (job) settleUnread(job, problem);
    next();
  }

  function release(seat: Seat): Job | null {
    const { job } = seat;
    if (seat.timer !== null) clearTimeout(seat.timer);
    seat.timer = null;
    seat.job = null;
    seat.worker?.unref();
    return job;
  }

  function next(): void {
    for (const seat of seats) {
      if (seat.job !== null) continue;
      const job = waiting.shift();
      if (job === undefined) return;
      seat.job = job;
      const worker = workerOf(seat);
      worker.ref();
      seat.timer = setTimeout(() => giveUp(seat, 'too_slow'), settings.milliseconds ?? millisecondsMax);
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
      worker.postMessage({ job: job.id, file: job.file } satisfies CheckRequest);
    }
  }

  function settleUnread(job: Job, problem: CheckProblem): void {
    void hashOf(job.file.path).then((sha256) =>
      job.settle({ ...nothingFound(job.file.name), sha256, problem }),
    );
  }

  async function check(file: FileToCheck): Promise<CheckedFile> {
    const found = await stat(file.path).catch(() => null);
    const most = settings.fileBytesMax ?? largestFile;
    if (found === null) return { ...nothingFound(file.name), problem: 'not_found' };
    if (!found.isFile()) return { ...nothingFound(file.name), problem: 'not_a_file' };
    return new Promise((resolve) => {
      lastId += 1;
      const job: Job = {
        id: lastId,
        file,
        found: null,
        settle: (checked) => resolve({ ...checked, bytes: found.size }),
      };
      if (found.size > most) return settleUnread(job, 'too_large');
      waiting.push(job);
      next();
    });
  }

  async function close(): Promise<void> {
    const workers = seats.flatMap((seat) => seat.worker ?? []);
    for (const seat of seats) seat.worker = null;
    await Promise.all(workers.map((worker) => worker.terminate()));
  }

  return { check, close };
}

/** The file's hash where the checker could give none; null where the file cannot be read. */
async function hashOf(path: string): Promise<string | null> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
    return hash.digest('hex');
  } catch {
    return null;
  }
}
