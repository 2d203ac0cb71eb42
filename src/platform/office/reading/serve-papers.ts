import { parentPort } from 'node:worker_threads';
import type { Paper } from '#kernel/paper.ts';
import { openFile } from './open-file.ts';
import { warmPdf } from './pdf/read-pdf.ts';
import type { WorkerReport, WorkerRequest } from './worker-messages.ts';

/**
 * Makes this thread a worker of the paper opener: it opens files and, inside the same limits of time and memory,
 * understands each paper in the program's own way.
 */
export function servePapers(understand: (paper: Paper) => unknown): void {
  const port = parentPort;
  if (port === null) throw new Error('papers are served from a worker thread');
  const tell = (report: WorkerReport): void => port.postMessage(report);
  const work = async ({ job, file }: WorkerRequest): Promise<void> => {
    try {
      const outcome = await openFile(file, (done, total, step) =>
        tell({ kind: 'progress', job, done, total, step }),
      );
      const understood = outcome.kind === 'paper' ? understand(outcome.paper) : undefined;
      tell({ kind: 'done', job, outcome, understood });
    } catch (error) {
      tell({
        kind: 'failed',
        job,
        message: error instanceof Error ? (error.stack ?? error.message) : String(error),
      });
    }
  };
  port.on('message', (request: WorkerRequest) => void work(request));
  void warmPdf();
}
