// Longer than a file usually is: every route of the module, which a reader wants in one place.
import { Type, type Static } from 'typebox';
import { outcomes } from '#kernel/checked-file.ts';
import {
  calendarDate,
  closed,
  filledText,
  nullable,
  oneOf,
  pageOf,
  route,
  uuid,
  withId,
} from '#platform/http/contract.ts';
import { documentMoveNames, documentStates, shownStates } from './domain/document-workflow.ts';
import { fileStates } from './domain/file-check.ts';

const line = () => nullable(Type.String({ maxLength: 2000 }));
const year = () => Type.Integer({ minimum: 2000, maximum: 2200 });

/** What a person confirms of a document (domain/document-fields.ts). */
const fields = {
  subject: line(),
  documentType: line(),
  number: line(),
  symbol: line(),
  issuingBody: line(),
  signerName: line(),
  signerTitle: line(),
  place: line(),
  issuedOn: nullable(calendarDate()),
  signedOn: nullable(calendarDate()),
  validYear: year(),
  validUntil: nullable(calendarDate()),
};

const check = Type.Object({
  kind: oneOf(['fact', 'hint']),
  code: Type.String(),
  outcome: oneOf(outcomes),
  /** The whole sentence in the reader's language. */
  text: Type.String(),
  /** Which signature it is about, from 0; null for the file as a whole. */
  signature: nullable(Type.Integer()),
  /** "Reviewed, because …", newest first. */
  answers: Type.Array(Type.Object({ reason: Type.String(), by: Type.String(), at: Type.String() })),
});
export type ShownCheck = Static<typeof check>;

const signature = Type.Object({
  field: Type.String(),
  kind: oneOf(['signature', 'timestamp']),
  integrity: oneOf(outcomes),
  coverage: oneOf(['whole', 'earlier_revision', 'broken']),
  laterChanges: oneOf(['none', 'signatures_or_annotations', 'content', 'cannot_tell']),
  signer: Type.Object({
    cn: nullable(Type.String()),
    o: nullable(Type.String()),
    issuer: nullable(Type.String()),
    serial: nullable(Type.String()),
    validFrom: nullable(Type.String()),
    validTo: nullable(Type.String()),
  }),
  claimedTime: nullable(Type.String()),
  timestampTime: nullable(Type.String()),
  chain: oneOf(outcomes),
  weak: Type.Array(Type.String()),
  page: nullable(Type.Integer()),
  visible: Type.Boolean(),
});

const file = {
  fileName: Type.String(),
  size: Type.Integer(),
  fileKind: nullable(Type.String()),
  fileState: oneOf(fileStates),
};

const evidenceRow = Type.Object({
  id: uuid(),
  state: oneOf(shownStates),
  subject: nullable(Type.String()),
  number: nullable(Type.String()),
  symbol: nullable(Type.String()),
  issuingBody: nullable(Type.String()),
  issuedOn: nullable(calendarDate()),
  validYear: year(),
  validUntil: nullable(calendarDate()),
  isConfirmed: Type.Boolean(),
  uploadedAt: Type.String(),
  uploadedBy: Type.String(),
  revisionCount: Type.Integer(),
  version: Type.Integer(),
  ...file,
  /** What failed and nobody has answered yet: facts, and hints. */
  faults: Type.Array(Type.String()),
  hints: Type.Array(Type.String()),
});
export type EvidenceRow = Static<typeof evidenceRow>;

const revision = Type.Object({
  ordinal: Type.Integer(),
  sha256: Type.String(),
  note: nullable(Type.String()),
  uploadedAt: Type.String(),
  uploadedBy: Type.String(),
  ...file,
});

const evidenceDetail = Type.Object({
  id: uuid(),
  state: oneOf(shownStates),
  /** Where it stands in the workflow; an expired document is an accepted one. */
  storedState: oneOf(documentStates),
  stateReason: nullable(Type.String()),
  stateSince: Type.String(),
  stateBy: nullable(Type.String()),
  version: Type.Integer(),
  isConfirmed: Type.Boolean(),
  confirmedBy: nullable(Type.String()),
  uploadedAt: Type.String(),
  fields: Type.Object(fields),
  /** What the machine read of the newest file; null where it could read nothing. */
  read: nullable(Type.Partial(Type.Object(fields))),
  refusal: nullable(Type.Object({ code: Type.String(), text: Type.String() })),
  pageCount: nullable(Type.Integer()),
  signatures: Type.Array(signature),
  checks: Type.Array(check),
  revisions: Type.Array(revision),
  moves: Type.Array(oneOf(documentMoveNames)),
  /** How large a file that takes its place may be. */
  uploadMaxBytes: Type.Integer(),
});
export type EvidenceDetail = Static<typeof evidenceDetail>;

const byId = Type.Object({ id: uuid() }, closed());

/** The filters of a list of evidence. */
const listQuery = Type.Object(
  {
    q: Type.Optional(Type.String({ maxLength: 200 })),
    year: Type.Optional(year()),
    state: Type.Optional(oneOf(shownStates)),
    /** Only what failed, what has an open hint, what no person has confirmed, or what could not be kept. */
    problem: Type.Optional(oneOf(['fault', 'hint', 'unconfirmed', 'refused'])),
    page: Type.Optional(Type.Integer({ minimum: 1, maximum: 100_000 })),
  },
  closed(),
);
export type EvidenceListQuery = Static<typeof listQuery>;

/** How many of the year wait for somebody, whatever else is filtered by. */
const waiting = Type.Object({
  unconfirmed: Type.Integer(),
  inReview: Type.Integer(),
  refused: Type.Integer(),
  fault: Type.Integer(),
});
export type WaitingCounts = Static<typeof waiting>;

export const listEvidence = route({
  method: 'GET',
  path: '/api/evidence',
  permission: 'evidence.read',
  summary: 'The documents of the unit, newest first.',
  query: listQuery,
  reply: Type.Object({
    ...pageOf(evidenceRow).properties,
    uploadMaxBytes: Type.Integer(),
    years: Type.Array(year()),
    waiting,
  }),
});

export const uploadEvidence = route({
  method: 'POST',
  path: '/api/evidence',
  permission: 'evidence.write',
  summary: 'Hand in one file as a new document; its checks start at once.',
  query: Type.Object({ validYear: Type.Optional(year()) }, closed()),
  upload: true,
  reply: withId(),
});

export const getEvidence = route({
  method: 'GET',
  path: '/api/evidence/:id',
  permission: 'evidence.read',
  summary: 'One document: what was confirmed, what was read, every check, every revision.',
  params: byId,
  reply: evidenceDetail,
});

export const confirmEvidence = route({
  method: 'PUT',
  path: '/api/evidence/:id',
  permission: 'evidence.write',
  summary: 'Confirm or correct what a document is.',
  params: byId,
  body: Type.Object(
    { version: Type.Integer({ minimum: 1 }), fields: Type.Object(fields, closed()) },
    closed(),
  ),
  reply: Type.Object({ version: Type.Integer() }),
});

export const replaceEvidence = route({
  method: 'POST',
  path: '/api/evidence/:id/revisions',
  permission: 'evidence.write',
  summary: 'Hand in a later file of the same document; it is a draft again.',
  params: byId,
  upload: true,
  reply: Type.Object({ ordinal: Type.Integer() }),
});

export const moveEvidence = route({
  method: 'POST',
  path: '/api/evidence/:id/moves',
  permission: 'evidence.write',
  summary: 'Send a document to review, take it back, accept or reject it, or open it again.',
  params: byId,
  body: Type.Object(
    {
      version: Type.Integer({ minimum: 1 }),
      move: oneOf(documentMoveNames),
      reason: Type.Optional(nullable(Type.String({ maxLength: 2000 }))),
    },
    closed(),
  ),
  reply: Type.Object({ version: Type.Integer(), state: oneOf(documentStates) }),
});

export const answerCheck = route({
  method: 'POST',
  path: '/api/evidence/:id/answers',
  permission: 'evidence.write',
  summary: 'Say why a hint was looked at and may stand.',
  params: byId,
  body: Type.Object(
    {
      revision: Type.Integer({ minimum: 1 }),
      code: Type.String({ pattern: '^[a-z_]{1,60}$' }),
      reason: filledText(2000),
    },
    closed(),
  ),
  reply: 'none',
});

export const downloadEvidence = route({
  method: 'GET',
  path: '/api/evidence/:id/revisions/:ordinal/file',
  permission: 'evidence.read',
  summary: 'The file of a revision, as it was handed in.',
  params: Type.Object({ id: uuid(), ordinal: Type.Integer({ minimum: 1, maximum: 100_000 }) }, closed()),
  reply: 'file',
});

/** How many pixels wide a page can be drawn; three sizes, so that browsers find what they have seen before. */
export const pageWidths = ['700', '1000', '1600'] as const;

export const showEvidencePage = route({
  method: 'GET',
  path: '/api/evidence/:id/revisions/:ordinal/pages/:page',
  permission: 'evidence.read',
  summary:
    'A page of a revision as a picture (PNG, or the picture itself): drawn here, never by the browser.',
  params: Type.Object(
    {
      id: uuid(),
      ordinal: Type.Integer({ minimum: 1, maximum: 100_000 }),
      page: Type.Integer({ minimum: 1, maximum: 100_000 }),
    },
    closed(),
  ),
  query: Type.Object({ width: Type.Optional(oneOf(pageWidths)) }, closed()),
  reply: 'file',
});

export const readEvidenceWords = route({
  method: 'GET',
  path: '/api/evidence/:id/revisions/:ordinal/words',
  permission: 'evidence.read',
  summary: 'What the machine read in a revision, as text; null where it could read nothing.',
  params: Type.Object({ id: uuid(), ordinal: Type.Integer({ minimum: 1, maximum: 100_000 }) }, closed()),
  reply: Type.Object({ words: nullable(Type.String()) }),
});

const uploadId = Type.Object({ id: uuid() }, closed());

export const beginUpload = route({
  method: 'POST',
  path: '/api/uploads',
  permission: 'evidence.write',
  summary:
    'Begin a resumable upload (tus 1.0); Upload-Metadata: filename, and either year or document. Its id becomes that of the new document.',
  reply: 'protocol',
});

export const findUpload = route({
  method: 'HEAD',
  path: '/api/uploads/:id',
  permission: 'evidence.write',
  summary: 'How much of an upload has come in (tus 1.0).',
  params: uploadId,
  reply: 'protocol',
});

export const continueUpload = route({
  method: 'PATCH',
  path: '/api/uploads/:id',
  permission: 'evidence.write',
  summary: 'Send the next piece of an upload (tus 1.0); the last one makes a document, or a revision of one.',
  params: uploadId,
  reply: 'protocol',
});

export const endUpload = route({
  method: 'DELETE',
  path: '/api/uploads/:id',
  permission: 'evidence.write',
  summary: 'Break an upload off (tus 1.0).',
  params: uploadId,
  reply: 'protocol',
});
