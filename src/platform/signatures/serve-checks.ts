import { parentPort, workerData } from 'node:worker_threads';
import { checkFile } from './check-file.ts';
import { readFirstPageText } from './page-text.ts';
import { readTrustStore } from './trust-store.ts';
import type { CheckReport, CheckRequest, CheckerSetting } from './worker-messages.ts';

/** Makes this thread a worker of the file checker. */
export function serveChecks(): void {
  const port = parentPort;
  if (port === null) throw new Error('files are checked in a worker thread');
  const { trustFolder } = workerData as CheckerSetting;
  const trusted = trustFolder === null ? null : readTrustStore(trustFolder).certificates;
  const tell = (report: CheckReport): void => port.postMessage(report);
  const work = async ({ job, file }: CheckRequest): Promise<void> => {
    try {
      const { checked, bytes } = await checkFile(file, trusted);
      tell({ kind: 'found', job, checked });
      const isText = checked.kind === 'pdf' && checked.isReadable;
      tell({ kind: 'done', job, firstPageText: isText ? await readFirstPageText(bytes) : null });
    } catch (error) {
      const { code = '', message = String(error) } = error as { code?: string; message?: string };
      tell({ kind: 'failed', job, code, message });
    }
  };
  port.on('message', (request: CheckRequest) => void work(request));
}
