import { Type, type Static } from 'typebox';
import { delegateRoles } from '#kernel/finding-terms.ts';
import { calendarDate, closed, nullable, oneOf, route, uuid, withId } from '#platform/http/contract.ts';

const supervisionRow = Type.Object({
  id: uuid(),
  subject: nullable(Type.String()),
  noticeNumber: nullable(Type.String()),
  noticeSymbol: nullable(Type.String()),
  noticeOn: nullable(calendarDate()),
  sessionOn: nullable(calendarDate()),
  findingCount: Type.Integer(),
  lackCount: Type.Integer(),
});
export type SupervisionRow = Static<typeof supervisionRow>;

const cited = Type.Object({
  number: nullable(Type.String()),
  symbol: nullable(Type.String()),
  issuedOn: nullable(calendarDate()),
});

const supervisionDetail = Type.Object({
  ...supervisionRow.properties,
  readingId: nullable(uuid()),
  agency: nullable(Type.String()),
  place: nullable(Type.String()),
  plan: nullable(cited),
  citedDocuments: Type.Array(cited),
  delegates: Type.Array(
    Type.Object({
      name: Type.String(),
      position: nullable(Type.String()),
      role: nullable(oneOf(delegateRoles)),
    }),
  ),
  limitations: Type.Array(Type.String()),
  recommendations: Type.Array(
    Type.Object({ addressee: nullable(Type.String()), items: Type.Array(Type.String()) }),
  ),
  recipients: Type.Array(Type.String()),
  authorityLine: nullable(Type.String()),
  onBehalf: nullable(Type.String()),
  signerTitle: nullable(Type.String()),
  signerName: nullable(Type.String()),
});
export type SupervisionDetail = Static<typeof supervisionDetail>;

export const confirmReading = route({
  method: 'POST',
  path: '/api/readings/:id/confirm',
  permission: 'reading.write',
  summary: 'Turn a draft reading into a supervision with its findings; happens once.',
  params: withId(),
  body: Type.Object({ version: Type.Integer() }, closed()),
  reply: Type.Object({ supervisionId: uuid() }),
});

export const listSupervisions = route({
  method: 'GET',
  path: '/api/supervisions',
  permission: 'finding.read',
  summary: 'The unit’s supervisions, newest first.',
  reply: Type.Object({ rows: Type.Array(supervisionRow) }),
});

export const getSupervision = route({
  method: 'GET',
  path: '/api/supervisions/:id',
  permission: 'finding.read',
  summary: 'One supervision with everything its notice says besides the findings.',
  params: withId(),
  reply: supervisionDetail,
});

export const writeNoticeDocx = route({
  method: 'GET',
  path: '/api/supervisions/:id/notice.docx',
  permission: 'finding.read',
  summary: 'The notice of conclusions in the form of Decree 30/2020, for Word.',
  params: withId(),
  reply: 'file',
});

export const writeNoticePdf = route({
  method: 'GET',
  path: '/api/supervisions/:id/notice.pdf',
  permission: 'finding.read',
  summary: 'The notice of conclusions in the form of Decree 30/2020, as PDF/A.',
  params: withId(),
  reply: 'file',
});
