import { parentPort } from 'node:worker_threads';
import { openFile } from './open-file.ts';
import { warmPdf } from './pdf/read-pdf.ts';
import type { WorkerReport, WorkerRequest } from './worker-messages.ts';

const port = parentPort;
if (port === null) throw new Error('paper-worker runs as a worker thread');

const tell = (report: WorkerReport): void => port.postMessage(report);

async function work({ job, file }: WorkerRequest): Promise<void> {
  try {
    const outcome = await openFile(file, (done, total, step) =>
      tell({ kind: 'progress', job, done, total, step }),
    );
    tell({ kind: 'done', job, outcome });
  } catch (error) {
    tell({
      kind: 'failed',
      job,
      message: error instanceof Error ? (error.stack ?? error.message) : String(error),
    });
  }
}

port.on('message', (request: WorkerRequest) => void work(request));
void warmPdf();
