import { Type, type Static } from 'typebox';
import { paperKinds } from '#kernel/paper.ts';
import { nullable, oneOf, route, uuid, withId } from '#platform/http/contract.ts';
import type { Reading } from './domain/reading/reading.ts';
import type { Paper } from '#kernel/paper.ts';
import { readingStates } from './domain/reading-workflow.ts';

/** The reading as the reader made it and a person corrected it; its inside is checked by `checkReading`. */
const reading = Type.Unsafe<Reading>({ type: 'object' });
const paper = Type.Unsafe<Paper>({ type: 'object' });

const readingRow = Type.Object({
  id: uuid(),
  state: oneOf(readingStates),
  fileName: Type.String(),
  fileSize: Type.Integer(),
  subject: nullable(Type.String()),
  findingCount: nullable(Type.Integer()),
  createdAt: Type.String(),
  createdBy: Type.String(),
  /** Where the confirmed reading lives on. */
  supervisionId: nullable(uuid()),
});
export type ReadingRow = Static<typeof readingRow>;

const readingDetail = Type.Object({
  ...readingRow.properties,
  version: Type.Integer(),
  /** How far a running read is, in pages; null when it cannot tell. */
  progress: nullable(Type.Object({ step: Type.String(), done: Type.Integer(), total: Type.Integer() })),
  /** Why a paper was refused: the code of a sentence in documents/messages.ts and its facts. */
  refusal: nullable(Type.Object({ code: Type.String(), facts: Type.Record(Type.String(), Type.Any()) })),
  sourceKind: nullable(oneOf(paperKinds)),
  paper: nullable(paper),
  reading: nullable(reading),
});
export type ReadingDetail = Static<typeof readingDetail>;

export const uploadPaper = route({
  method: 'POST',
  path: '/api/readings',
  permission: 'reading.write',
  summary: 'Hand in a paper (.docx, .doc, .pdf, .txt or a scan) to be read; the reading starts at once.',
  upload: true,
  reply: Type.Object({ id: uuid() }),
});

export const listReadings = route({
  method: 'GET',
  path: '/api/readings',
  permission: 'reading.read',
  summary: 'The papers handed in by the unit, newest first.',
  query: Type.Object({ page: Type.Optional(Type.Integer({ minimum: 1, maximum: 100000 })) }),
  reply: Type.Object({ rows: Type.Array(readingRow), total: Type.Integer() }),
});

export const getReading = route({
  method: 'GET',
  path: '/api/readings/:id',
  permission: 'reading.read',
  summary: 'One reading with the text of its paper, for reading side by side.',
  params: withId(),
  reply: readingDetail,
});

export const getReadingProgress = route({
  method: 'GET',
  path: '/api/readings/:id/progress',
  permission: 'reading.read',
  summary: 'The state of a running read, without its text.',
  params: withId(),
  reply: Type.Object({
    state: readingRow.properties.state,
    progress: readingDetail.properties.progress,
  }),
});

export const correctReading = route({
  method: 'PUT',
  path: '/api/readings/:id',
  permission: 'reading.write',
  summary: 'Save corrections to a draft; refused when somebody else saved since `version`.',
  params: withId(),
  body: Type.Object({ version: Type.Integer(), reading }, { additionalProperties: false }),
  reply: Type.Object({ version: Type.Integer() }),
});

export const discardReading = route({
  method: 'POST',
  path: '/api/readings/:id/discard',
  permission: 'reading.write',
  summary: 'Put a draft aside; it stays in the audit log.',
  params: withId(),
  body: Type.Object({ version: Type.Integer() }, { additionalProperties: false }),
  reply: 'none',
});

export const downloadPaper = route({
  method: 'GET',
  path: '/api/readings/:id/paper',
  permission: 'reading.read',
  summary: 'The file that was handed in, as it was.',
  params: withId(),
  reply: 'file',
});
