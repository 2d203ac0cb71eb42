import type { CheckedFile } from '#kernel/checked-file.ts';
import type { FileToCheck } from './check-file.ts';

/** What the checker asks of a worker. */
export type CheckRequest = { readonly job: number; readonly file: FileToCheck };

/**
 * What a worker tells: first what was found, then the text of the first page, or that nothing could be found. What
 * was found stands even where the text takes too long.
 */
export type CheckReport =
  | { readonly kind: 'found'; readonly job: number; readonly checked: CheckedFile }
  | { readonly kind: 'done'; readonly job: number; readonly firstPageText: string | null }
  | { readonly kind: 'failed'; readonly job: number; readonly code: string; readonly message: string };

/** What a worker is started with. */
export type CheckerSetting = { readonly trustFolder: string | null };
