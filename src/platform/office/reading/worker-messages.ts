import type { PaperFile } from './open-file.ts';
import type { PaperOutcome, ReadingStep } from './outcome.ts';

/** What the pool asks of a worker. */
export type WorkerRequest = { readonly job: number; readonly file: PaperFile };

/** What a worker tells the pool. */
export type WorkerReport =
  | {
      readonly kind: 'progress';
      readonly job: number;
      readonly done: number;
      readonly total: number;
      readonly step: ReadingStep;
    }
  | {
      readonly kind: 'done';
      readonly job: number;
      readonly outcome: PaperOutcome;
      readonly understood: unknown;
    }
  | { readonly kind: 'failed'; readonly job: number; readonly message: string };
