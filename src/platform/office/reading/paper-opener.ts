import { Worker } from 'node:worker_threads';
import { refuse } from '#kernel/problem.ts';
import {
  queueMax,
  readMillisecondsMax,
  residentMebibytesMax,
  recogniseMillisecondsPage,
  recogniseMillisecondsStart,
  workerMebibytesMax,
  workersMax,
} from './limits.ts';
import type { PaperFile } from './open-file.ts';
import type { ReadingProgress, UnderstoodPaper } from './outcome.ts';
import { watchMemory } from './watch-memory.ts';
import type { WorkerReport, WorkerRequest } from './worker-messages.ts';

/** Opens people's files in worker threads, a few at a time. */
export type PaperOpener<Understood> = {
  readonly open: (file: PaperFile, options?: OpenOptions) => Promise<UnderstoodPaper<Understood>>;
  /** Ends the workers; files that are being read or wait are answered with an error. */
  readonly close: () => Promise<void>;
};

/** Whom to tell of progress, and how to give up. */
export type OpenOptions = { readonly onProgress?: ReadingProgress; readonly signal?: AbortSignal };

/** Where the worker’s program lies and what bounds it. */
export type PaperOpenerSettings = {
  /** The worker's bundled file: `dist/paper-worker.js` beside the server's. */
  readonly workerFile: URL;
  readonly workers?: number;
  readonly queueMax?: number;
  readonly readMilliseconds?: number;
  readonly workerMebibytes?: number;
  readonly residentMebibytes?: number;
  /** Told when a worker fell over or threw what no reader expects; the file is refused as corrupt. */
  readonly onFailure?: (failure: { readonly name: string; readonly message: string }) => void;
};

type Job = {
  readonly id: number;
  readonly file: PaperFile;
  readonly options: OpenOptions;
  readonly settle: (outcome: UnderstoodPaper<unknown>) => void;
  readonly fail: (reason: unknown) => void;
};

type Seat = { worker: Worker; job: Job | null; timer: NodeJS.Timeout | null };

/** Starts the workers, warm and waiting; `Understood` is what the worker's program makes of a paper. */
export function createPaperOpener<Understood>(settings: PaperOpenerSettings): PaperOpener<Understood> {
  const waiting: Job[] = [];
  const seats: Seat[] = [];
  let lastId = 0;
  let isClosed = false;
  const memory = watchMemory(settings.residentMebibytes ?? residentMebibytesMax, endNewest);
  for (let count = 0; count < (settings.workers ?? workersMax); count += 1) seats.push(newSeat());

  function newSeat(): Seat {
    const seat: Seat = { worker: startWorker(), job: null, timer: null };
    attach(seat);
    return seat;
  }

  function startWorker(): Worker {
    const worker = new Worker(settings.workerFile, {
      resourceLimits: {
        maxOldGenerationSizeMb: settings.workerMebibytes ?? workerMebibytesMax,
        stackSizeMb: 4,
      },
      env: {},
      stdout: true,
      stderr: true,
    });
    // What libraries print about a broken file is of no use to anybody: the refusal says it.
    worker.stdout.resume();
    worker.stderr.resume();
    return worker;
  }

  function attach(seat: Seat): void {
    const { worker } = seat;
    worker.unref();
    worker.on('message', (report: WorkerReport) => {
      if (seat.worker === worker && seat.job?.id === report.job) hear(seat, seat.job, report);
    });
    worker.on('error', (error: Error & { readonly code?: string }) => {
      if (seat.worker === worker) fallOver(seat, error);
    });
    worker.on('exit', () => {
      if (seat.worker === worker && !isClosed) fallOver(seat, new Error('the worker ended'));
    });
  }

  function hear(seat: Seat, job: Job, report: WorkerReport): void {
    switch (report.kind) {
      case 'progress':
        if (report.step === 'recognising' && report.done === 0) {
          limitTime(seat, recogniseMillisecondsStart + report.total * recogniseMillisecondsPage);
        }
        job.options.onProgress?.(report.done, report.total, report.step);
        return;
      case 'done':
        release(seat);
        job.settle(
          report.outcome.kind === 'paper'
            ? { ...report.outcome, understood: report.understood }
            : report.outcome,
        );
        break;
      case 'failed':
        release(seat);
        settings.onFailure?.({ name: job.file.name, message: report.message });
        job.settle({ kind: 'refused', code: 'corrupt', facts: {} });
        break;
    }
    next();
  }

  function fallOver(seat: Seat, error: Error & { readonly code?: string }): void {
    const job = release(seat);
    replace(seat);
    if (job !== null) {
      const isMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      if (!isMemory) settings.onFailure?.({ name: job.file.name, message: error.stack ?? error.message });
      job.settle({ kind: 'refused', code: isMemory ? 'too_large' : 'corrupt', facts: {} });
    }
    next();
  }

  function limitTime(seat: Seat, milliseconds: number): void {
    if (seat.timer !== null) clearTimeout(seat.timer);
    seat.timer = setTimeout(() => {
      const job = release(seat);
      replace(seat);
      job?.settle({ kind: 'refused', code: 'too_slow', facts: { seconds: Math.round(milliseconds / 1000) } });
      next();
    }, milliseconds);
  }

  /** The process has grown too much: of the files being read, the one begun last is given up. */
  function endNewest(): void {
    const [seat] = seats
      .filter((candidate) => candidate.job !== null)
      .sort((one, other) => (other.job?.id ?? 0) - (one.job?.id ?? 0));
    if (seat === undefined) return;
    const job = release(seat);
    replace(seat);
    job?.settle({ kind: 'refused', code: 'too_large', facts: {} });
    next();
  }

  function release(seat: Seat): Job | null {
    const { job } = seat;
    if (seat.timer !== null) clearTimeout(seat.timer);
    seat.timer = null;
    seat.job = null;
    seat.worker.unref();
    if (seats.every((other) => other.job === null)) memory.stop();
    return job;
  }

  function replace(seat: Seat): void {
    const { worker } = seat;
    if (isClosed) return;
    seat.worker = startWorker();
    attach(seat);
    void worker.terminate();
  }

  function next(): void {
    for (const seat of seats) {
      if (seat.job !== null || isClosed) continue;
      const job = waiting.shift();
      if (job === undefined) return;
      seat.job = job;
      seat.worker.ref();
      memory.start();
      limitTime(seat, settings.readMilliseconds ?? readMillisecondsMax);
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
      seat.worker.postMessage({ job: job.id, file: job.file } satisfies WorkerRequest);
    }
  }

  function abandon(job: Job): void {
    const place = waiting.indexOf(job);
    if (place !== -1) waiting.splice(place, 1);
    const seat = seats.find((candidate) => candidate.job === job);
    if (seat !== undefined) {
      release(seat);
      replace(seat);
      next();
    }
    job.fail(job.options.signal?.reason ?? new Error('closed'));
  }

  async function open(file: PaperFile, options: OpenOptions = {}): Promise<UnderstoodPaper<Understood>> {
    options.signal?.throwIfAborted();
    if (isClosed || waiting.length >= (settings.queueMax ?? queueMax)) {
      refuse('unavailable', 'office.busy', { waiting: waiting.length });
    }
    lastId += 1;
    const id = lastId;
    let onAbort: (() => void) | undefined;
    try {
      return await new Promise<UnderstoodPaper<Understood>>((resolve, reject) => {
        // What the worker's program understands is what this opener was made for.
        const settle = resolve as Job['settle'];
        const job: Job = { id, file, options, settle, fail: reject };
        onAbort = () => abandon(job);
        options.signal?.addEventListener('abort', onAbort);
        waiting.push(job);
        next();
      });
    } finally {
      if (onAbort !== undefined) options.signal?.removeEventListener('abort', onAbort);
    }
  }

  async function close(): Promise<void> {
    isClosed = true;
    const jobs = [...waiting.splice(0), ...seats.flatMap((seat) => release(seat) ?? [])];
    await Promise.all(seats.map((seat) => seat.worker.terminate()));
    for (const job of jobs) job.fail(new Error('closed'));
  }

  return { open, close };
}
