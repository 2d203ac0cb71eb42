import type { Caller } from '#kernel/caller.ts';
import type { PersonId, ReadingId, UnitId } from '#kernel/id.ts';

/** The name of the job that reads a handed-in paper. */
export const readPaperJob = 'documents.read_paper';

/** What the job that reads a paper is told. */
export type ReadPaperInput = {
  readonly unitId: UnitId;
  readonly personId: PersonId;
  readonly readingId: ReadingId;
};

/** A job works for the person who handed the paper in, inside that person's unit. */
export function readerOf({ unitId, personId }: ReadPaperInput): Caller {
  return { unitId, personId, name: '', roles: [] };
}
