import { Worker } from 'node:worker_threads';
import { refuse } from '#kernel/problem.ts';
import { watchMemory } from '../reading/watch-memory.ts';
import type { DrawReport, DrawRequest, PageToDraw } from './page-request.ts';

/** Draws pages of people's PDF files in a worker thread, one at a time, so that no browser has to open them. */
export type PageDrawer = {
  /**
   * A page as a PNG file.
   * @throws Problem office.page_not_found, office.page_not_drawn, office.busy
   */
  readonly draw: (draw: PageToDraw) => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
};

/** Where the worker's program lies, and what bounds one page. */
export type PageDrawerSettings = {
  readonly workerFile: URL;
  readonly milliseconds?: number;
  readonly residentMebibytes?: number;
  readonly queueMax?: number;
};

type Job = {
  readonly id: number;
  readonly draw: PageToDraw;
  readonly settle: (report: DrawReport['kind'], png: Uint8Array | null) => void;
};

const millisecondsMax = 20_000;
const residentMebibytesMax = 512;
const workerMebibytesMax = 256;
const waitingMax = 60;

/** Starts no worker before the first page. */
export function createPageDrawer(settings: PageDrawerSettings): PageDrawer {
  const waiting: Job[] = [];
  let worker: Worker | null = null;
  let running: Job | null = null;
  let timer: NodeJS.Timeout | null = null;
  let lastId = 0;
  const memory = watchMemory(settings.residentMebibytes ?? residentMebibytesMax, giveUp);

  function start(): Worker {
    const started = new Worker(settings.workerFile, {
      resourceLimits: { maxOldGenerationSizeMb: workerMebibytesMax, stackSizeMb: 4 },
      env: {},
      stdout: true,
      stderr: true,
    });
    started.stdout.resume();
    started.stderr.resume();
    started.on('message', (report: DrawReport) => {
      if (worker !== started || running?.id !== report.job) return;
      end(report.kind, report.kind === 'drawn' ? report.png : null);
    });
    started.on('error', () => worker === started && giveUp());
    started.on('exit', () => worker === started && giveUp());
    return started;
  }

  /** The worker is lost with whatever it was at. */
  function giveUp(): void {
    const lost = worker;
    worker = null;
    void lost?.terminate();
    end('failed', null);
  }

  function end(kind: DrawReport['kind'], png: Uint8Array | null): void {
    const job = running;
    running = null;
    if (timer !== null) clearTimeout(timer);
    timer = null;
    memory.stop();
    worker?.unref();
    job?.settle(kind, png);
    next();
  }

  function next(): void {
    if (running !== null) return;
    const job = waiting.shift();
    if (job === undefined) return;
    running = job;
    worker ??= start();
    worker.ref();
    memory.start();
    timer = setTimeout(giveUp, settings.milliseconds ?? millisecondsMax);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    worker.postMessage({ job: job.id, draw: job.draw } satisfies DrawRequest);
  }

  return {
    draw: async (draw) => {
      if (waiting.length >= (settings.queueMax ?? waitingMax))
        refuse('unavailable', 'office.busy', { waiting: waiting.length });
      lastId += 1;
      const id = lastId;
      const { kind, png } = await new Promise<{ kind: DrawReport['kind']; png: Uint8Array | null }>(
        (resolve) => {
          waiting.push({ id, draw, settle: (ended, drawn) => resolve({ kind: ended, png: drawn }) });
          next();
        },
      );
      if (kind === 'no_page') refuse('not_found', 'office.page_not_found', { page: draw.page });
      return png ?? refuse('unreadable', 'office.page_not_drawn', { page: draw.page });
    },
    close: async () => {
      const last = worker;
      worker = null;
      waiting.length = 0;
      await last?.terminate();
    },
  };
}
