import { Type, type Static } from 'typebox';
import { fileStates } from '#modules/evidence/domain/file-check.ts';
import { causeClasses, findingGroups } from '#kernel/finding-terms.ts';
import { pageSizeMax } from '#kernel/page.ts';
import {
  calendarDate,
  closed,
  decimal,
  filledText,
  nullable,
  oneOf,
  pageOf,
  route,
  uuid,
  withId,
} from '#platform/http/contract.ts';
import { lackKinds } from './domain/lacks.ts';

const finding = Type.Object({
  id: uuid(),
  supervisionId: uuid(),
  order: Type.Integer(),
  group: nullable(oneOf(findingGroups)),
  criterionCode: nullable(Type.String()),
  criterionName: nullable(Type.String()),
  itemCode: nullable(Type.String()),
  itemName: nullable(Type.String()),
  maxPoints: nullable(decimal()),
  selfPoints: nullable(decimal()),
  appraisedPoints: nullable(decimal()),
  lostPoints: nullable(decimal()),
  sourcePage: nullable(Type.Integer()),
  reason: nullable(Type.String()),
  causes: Type.Array(Type.Object({ text: Type.String(), causeClass: nullable(oneOf(causeClasses)) })),
  person: nullable(Type.Object({ id: uuid(), name: Type.String(), position: Type.String() })),
  action: nullable(Type.String()),
  dueOn: nullable(calendarDate()),
  evidenceNeeded: nullable(Type.String()),
  lacks: Type.Array(oneOf(lackKinds)),
  version: Type.Integer(),
});
export type FindingRow = Static<typeof finding>;

/** What a list of findings can be sorted by. */
export const findingSorts = ['order', 'item', 'lost', 'due', 'person'] as const;
/** One of the orders of a list of findings. */
export type FindingSort = (typeof findingSorts)[number];

/** What a list of findings can be narrowed by; all given conditions must hold. */
const filter = Type.Object({
  supervision: Type.Optional(uuid()),
  group: Type.Optional(oneOf([...findingGroups, 'none'] as const)),
  criterion: Type.Optional(Type.String({ maxLength: 20 })),
  cause: Type.Optional(oneOf([...causeClasses, 'none'] as const)),
  lack: Type.Optional(oneOf(lackKinds)),
  points: Type.Optional(oneOf(['known', 'unknown'] as const)),
  person: Type.Optional(uuid()),
  q: Type.Optional(Type.String({ maxLength: 200 })),
});
export type FindingFilter = Static<typeof filter>;

const listQuery = Type.Object({
  ...filter.properties,
  sort: Type.Optional(oneOf(findingSorts)),
  direction: Type.Optional(oneOf(['asc', 'desc'] as const)),
  page: Type.Optional(Type.Integer({ minimum: 1, maximum: 100000 })),
  size: Type.Optional(Type.Integer({ minimum: 1, maximum: pageSizeMax })),
});

export type FindingListQuery = Static<typeof listQuery>;

export const listFindings = route({
  method: 'GET',
  path: '/api/findings',
  permission: 'finding.read',
  summary: 'One page of the unit’s findings with the count of all that match.',
  query: listQuery,
  reply: pageOf(finding),
});

const bucket = (key: ReturnType<typeof Type.String>) => Type.Object({ key, count: Type.Integer() });

export const countFindings = route({
  method: 'GET',
  path: '/api/findings/counts',
  permission: 'finding.read',
  summary: 'How many findings by group, criterion, cause class and lack, and which points are known.',
  query: Type.Object({ supervision: Type.Optional(uuid()) }),
  reply: Type.Object({
    total: Type.Integer(),
    withPoints: Type.Integer(),
    /** Sum of the lost points that are stated; null when none is. */
    lostPoints: nullable(decimal()),
    /** How many findings state their lost points. */
    withLostPoints: Type.Integer(),
    byGroup: Type.Array(bucket(Type.String())),
    byCriterion: Type.Array(
      Type.Object({
        key: Type.String(),
        name: nullable(Type.String()),
        count: Type.Integer(),
        lostPoints: nullable(decimal()),
      }),
    ),
    byCause: Type.Array(bucket(Type.String())),
    byLack: Type.Array(bucket(Type.String())),
  }),
});
export type FindingCounts = Static<(typeof countFindings)['reply']>;

/** What an assignment sets; a key left out stays as it is, null clears it. */
const assignment = Type.Object(
  {
    personId: Type.Optional(nullable(uuid())),
    action: Type.Optional(nullable(filledText(2000))),
    dueOn: Type.Optional(nullable(calendarDate())),
    evidenceNeeded: Type.Optional(nullable(filledText(2000))),
    causes: Type.Optional(
      Type.Array(
        Type.Object({ text: filledText(2000), causeClass: nullable(oneOf(causeClasses)) }, closed()),
        { maxItems: 30 },
      ),
    ),
  },
  { ...closed(), minProperties: 1 },
);
export type Assignment = Static<typeof assignment>;

export const assignFindings = route({
  method: 'PATCH',
  path: '/api/findings',
  permission: 'finding.assign',
  summary: 'Set person, action, deadline, evidence needed or causes of one or many findings, all or none.',
  body: Type.Object(
    {
      findings: Type.Array(Type.Object({ id: uuid(), version: Type.Integer() }, closed()), {
        minItems: 1,
        maxItems: 500,
      }),
      set: assignment,
    },
    closed(),
  ),
  reply: Type.Object({ rows: Type.Array(finding) }),
});

export const exportFindings = route({
  method: 'GET',
  path: '/api/findings/export.xlsx',
  permission: 'finding.read',
  summary: 'All findings that match, as a spreadsheet.',
  query: Type.Object({
    ...filter.properties,
    sort: listQuery.properties.sort,
    direction: listQuery.properties.direction,
    language: Type.Optional(oneOf(['vi', 'en'] as const)),
  }),
  reply: 'file',
});

const findingEvidence = Type.Object({
  documentId: uuid(),
  /** The revision that was named; it stays the one even where a newer file came. */
  revision: Type.Integer(),
  isNewest: Type.Boolean(),
  title: Type.String(),
  number: nullable(Type.String()),
  issuedOn: nullable(calendarDate()),
  fileName: Type.String(),
  fileState: oneOf(fileStates),
  passage: nullable(Type.String()),
  page: nullable(Type.Integer()),
  addedBy: nullable(Type.String()),
  addedAt: Type.String(),
});
export type FindingEvidenceRow = Static<typeof findingEvidence>;

/** Every write answers with what now stands there. */
const findingEvidenceList = Type.Object({ rows: Type.Array(findingEvidence) });

export const listFindingEvidence = route({
  method: 'GET',
  path: '/api/findings/:id/evidence',
  permission: 'finding.read',
  summary: 'The documents that show how a finding was mended.',
  params: withId(),
  reply: findingEvidenceList,
});

export const addFindingEvidence = route({
  method: 'POST',
  path: '/api/findings/:id/evidence',
  permission: 'finding.assign',
  summary: 'Add a document of the unit’s evidence store to a finding, at its newest file.',
  params: withId(),
  body: Type.Object(
    {
      documentId: uuid(),
      passage: nullable(filledText(500)),
      page: nullable(Type.Integer({ minimum: 1, maximum: 100_000 })),
    },
    closed(),
  ),
  reply: findingEvidenceList,
});
export type FindingEvidenceToAdd = Static<(typeof addFindingEvidence)['body']>;

export const removeFindingEvidence = route({
  method: 'DELETE',
  path: '/api/findings/:id/evidence/:document',
  permission: 'finding.assign',
  summary: 'Take a document away from a finding.',
  params: Type.Object({ id: uuid(), document: uuid() }),
  reply: findingEvidenceList,
});
