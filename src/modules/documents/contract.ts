import { Type, type Static, type TSchema } from 'typebox';
import { causeClasses, delegateRoles, findingGroups } from '#kernel/finding-terms.ts';
import { paperKinds, type Paper } from '#kernel/paper.ts';
import {
  calendarDate,
  closed,
  nullable,
  oneOf,
  positiveDecimal,
  route,
  uuid,
  withId,
} from '#platform/http/contract.ts';
import { readingWarnings, type Reading } from './domain/reading/reading.ts';
import { readingStates } from './domain/reading-workflow.ts';

const text = Type.String({ maxLength: 20_000 });
const span = Type.Object(
  { start: Type.Integer({ minimum: 0 }), end: Type.Integer({ minimum: 0 }) },
  closed(),
);
const field = <Schema extends TSchema>(value: Schema) =>
  Type.Object(
    { value: nullable(value), span: nullable(span), confidence: Type.Number({ minimum: 0, maximum: 1 }) },
    closed(),
  );
const cited = Type.Object(
  { number: field(text), symbol: field(text), date: field(calendarDate()) },
  closed(),
);

const readFinding = Type.Object(
  {
    order: Type.Integer({ minimum: 1, maximum: 10_000 }),
    group: field(oneOf(findingGroups)),
    criterionCode: field(text),
    criterionName: field(text),
    itemCode: field(text),
    itemName: field(text),
    maxPoints: field(positiveDecimal()),
    selfPoints: field(positiveDecimal()),
    appraisedPoints: field(positiveDecimal()),
    lostPoints: field(positiveDecimal()),
    sourcePage: field(Type.Integer({ minimum: 1, maximum: 100_000 })),
    reason: field(text),
    causes: Type.Array(Type.Object({ text: field(text), causeClass: field(oneOf(causeClasses)) }, closed()), {
      maxItems: 100,
    }),
  },
  closed(),
);

/** Everything a notice says (domain/reading/reading.ts), as the reader made it and a person corrected it. */
const reading = Type.Unsafe<Reading>(
  Type.Object(
    {
      source: oneOf(paperKinds),
      document: Type.Object(
        {
          type: field(text),
          typeCode: field(text),
          agency: field(text),
          number: field(text),
          symbol: field(text),
          place: field(text),
          date: field(calendarDate()),
          subject: field(text),
          signerName: field(text),
          signerTitle: field(text),
          authorityLine: field(text),
          onBehalf: field(text),
        },
        closed(),
      ),
      plan: nullable(cited),
      citedDocuments: Type.Array(cited, { maxItems: 500 }),
      delegation: Type.Array(
        Type.Object(
          { name: field(text), position: field(text), role: field(oneOf(delegateRoles)) },
          closed(),
        ),
        { maxItems: 200 },
      ),
      sessionDate: field(calendarDate()),
      findings: Type.Array(readFinding, { maxItems: 1000 }),
      generalLimitations: Type.Array(field(text), { maxItems: 500 }),
      recommendations: Type.Array(
        Type.Object({ addressee: field(text), items: Type.Array(field(text), { maxItems: 500 }) }, closed()),
        { maxItems: 100 },
      ),
      recipients: Type.Array(field(text), { maxItems: 200 }),
      warnings: Type.Array(
        Type.Object({
          code: oneOf(readingWarnings),
          facts: Type.Record(Type.String(), Type.Any()),
          spans: Type.Array(span),
        }),
        { maxItems: 500 },
      ),
    },
    closed(),
  ),
);
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

const readingProgress = Type.Object({
  state: readingRow.properties.state,
  progress: readingDetail.properties.progress,
});
export type ReadingProgress = Static<typeof readingProgress>;

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
  reply: Type.Object({
    rows: Type.Array(readingRow),
    total: Type.Integer(),
    /** The largest file that may be handed in. */
    uploadMaxBytes: Type.Integer(),
  }),
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
  reply: readingProgress,
});

export const correctReading = route({
  method: 'PUT',
  path: '/api/readings/:id',
  permission: 'reading.write',
  summary: 'Save corrections to a draft; refused when somebody else saved since `version`.',
  params: withId(),
  body: Type.Object({ version: Type.Integer(), reading }, closed()),
  reply: Type.Object({ version: Type.Integer() }),
});

export const discardReading = route({
  method: 'POST',
  path: '/api/readings/:id/discard',
  permission: 'reading.write',
  summary: 'Put a draft aside; it stays in the audit log.',
  params: withId(),
  body: Type.Object({ version: Type.Integer() }, closed()),
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
