import { Type, type Static } from 'typebox';
import { closed, filledText, nullable, oneOf, route, uuid } from '#platform/http/contract.ts';
import type { CriteriaSet } from './domain/criteria-set.ts';
import { mappingKinds } from './domain/diff/propose-mapping.ts';
import { setStates } from './domain/set-workflow.ts';

/** A set as it travels. Its form (`domain/content-schema.ts`) is checked before anything is kept. */
const content = () =>
  Type.Unsafe<CriteriaSet>({
    type: 'object',
    description:
      'A criteria set as docs/criteria-sets.md describes it, in the names of domain/criteria-set.ts.',
  });

const row = Type.Object({
  id: uuid(),
  code: Type.String(),
  title: Type.String(),
  issuer: Type.String(),
  year: Type.Integer(),
  /** 1 for the first set of this code, one more for each re-issue. */
  edition: Type.Integer(),
  state: oneOf(setStates),
  note: nullable(Type.String()),
  itemCount: Type.Integer(),
  publishedAt: nullable(Type.String()),
  /** SHA-256 of the manifest of a published set, hexadecimal. */
  hash: nullable(Type.String()),
  /** The set that replaced it. */
  supersededBy: nullable(uuid()),
  /** Whether the caller's own unit issues it; sets of superior units can be read only. */
  isOwn: Type.Boolean(),
  version: Type.Integer(),
  changedAt: Type.String(),
  /** Who changed it last; null where it is not of the caller’s own unit. */
  changedBy: nullable(Type.String()),
});
export type CriteriaSetRow = Static<typeof row>;

const fault = Type.Object({
  /** The item's code; null for the set as a whole. */
  item: nullable(Type.String()),
  code: Type.String(),
  facts: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number(), Type.Null()])),
  /** Where in a file it stands ("Quy tắc", row 12, "C"), for faults of files. */
  place: Type.Optional(
    Type.Object({
      sheet: nullable(Type.String()),
      row: nullable(Type.Integer()),
      column: nullable(Type.String()),
    }),
  ),
});
export type SetFaultRow = Static<typeof fault>;

const full = Type.Object({ ...row.properties, content: content(), faults: Type.Array(fault) });
export type CriteriaSetView = Static<typeof full>;

const versioned = Type.Object({ version: Type.Integer() }, closed());
const idParams = Type.Object({ id: uuid() });

export const listCriteriaSets = route({
  method: 'GET',
  path: '/api/criteria-sets',
  permission: 'criteria.read',
  summary: 'The sets of the caller’s unit, and the published ones of the units above it; newest year first.',
  reply: Type.Object({ rows: Type.Array(row) }),
});

export const getCriteriaSet = route({
  method: 'GET',
  path: '/api/criteria-sets/:id',
  permission: 'criteria.read',
  summary: 'One set with all its items and what stands in the way of publishing it.',
  params: idParams,
  reply: full,
});

export const createCriteriaSet = route({
  method: 'POST',
  path: '/api/criteria-sets',
  permission: 'criteria.write',
  summary: 'A new draft: from content (of an import that was looked at), from another set, or blank.',
  body: Type.Object(
    {
      content: Type.Optional(content()),
      copyOf: Type.Optional(uuid()),
      blank: Type.Optional(
        Type.Object({ code: filledText(80), title: filledText(500), year: Type.Integer() }, closed()),
      ),
    },
    { ...closed(), minProperties: 1, maxProperties: 1 },
  ),
  reply: full,
});

export const saveCriteriaSet = route({
  method: 'PUT',
  path: '/api/criteria-sets/:id',
  permission: 'criteria.write',
  summary: 'Keep the draft as it now is; refused when somebody else has saved it since.',
  params: idParams,
  body: Type.Object({ version: Type.Integer(), content: content() }, closed()),
  reply: full,
});

export const publishCriteriaSet = route({
  method: 'POST',
  path: '/api/criteria-sets/:id/publish',
  permission: 'criteria.publish',
  summary:
    'Publish the draft: from then on nothing of it changes; an older edition of its code is superseded.',
  params: idParams,
  body: versioned,
  reply: full,
});

export const discardCriteriaSet = route({
  method: 'POST',
  path: '/api/criteria-sets/:id/discard',
  permission: 'criteria.write',
  summary: 'Throw the draft away.',
  params: idParams,
  body: versioned,
  reply: 'none',
});

export const previewCriteriaSetImport = route({
  method: 'POST',
  path: '/api/criteria-sets/import-preview',
  permission: 'criteria.write',
  summary:
    'Read a set from XLSX or YAML without keeping anything: what was read, and every fault by its place.',
  upload: true,
  reply: Type.Object({
    fileName: Type.String(),
    /** Null where the file could not be read as a set at all. */
    content: nullable(content()),
    /** What is to be mended: of the file where `content` is null, otherwise of the set before it can be published. */
    faults: Type.Array(fault),
    /** What was read but should be looked at: merged cells, hidden sheets, formulas. */
    notices: Type.Array(fault),
    /** Codes of items whose rule was understood from the wording and waits for a person to confirm it. */
    proposedRules: Type.Array(Type.String()),
  }),
});
/** What reading a file as a set found. */
export type ImportPreview = Static<(typeof previewCriteriaSetImport)['reply']>;

export const exportCriteriaSet = route({
  method: 'GET',
  path: '/api/criteria-sets/:id/export',
  permission: 'criteria.read',
  summary:
    'The set as an XLSX workbook in the form provinces use, or as YAML: reading it again gives the same set. As JSON it is the manifest, whose SHA-256 is the hash of a published set.',
  params: idParams,
  query: Type.Object({ format: oneOf(['xlsx', 'yaml', 'json'] as const) }),
  reply: 'file',
});

export { mappingKinds, type MappingKind } from './domain/diff/propose-mapping.ts';

const mappingLine = Type.Object(
  {
    kind: oneOf(mappingKinds),
    /** Codes in the previous set; empty for a new item. */
    previous: Type.Array(Type.String({ maxLength: 40 }), { maxItems: 100 }),
    /** Codes in this set; empty for a dropped item. */
    current: Type.Array(Type.String({ maxLength: 40 }), { maxItems: 100 }),
  },
  closed(),
);
/** One line of a mapping. */
export type MappingLine = Static<typeof mappingLine>;

const mapping = Type.Object({
  previous: Type.Object({ id: uuid(), title: Type.String(), year: Type.Integer() }),
  /** What the system proposes, with how sure it is (0 … 1). */
  proposed: Type.Array(Type.Object({ ...mappingLine.properties, confidence: Type.Number() })),
  /** What a person confirmed; null before anybody did. */
  confirmed: nullable(Type.Object({ lines: Type.Array(mappingLine), by: Type.String(), at: Type.String() })),
});
/** The mapping of a set to the one before. */
export type MappingView = Static<typeof mapping>;

export const getMapping = route({
  method: 'GET',
  path: '/api/criteria-sets/:id/mapping',
  permission: 'criteria.read',
  summary: 'How the items relate to those of an earlier set: proposed, and confirmed by a person.',
  params: idParams,
  query: Type.Object({ previous: uuid() }),
  reply: mapping,
});

export const confirmMapping = route({
  method: 'PUT',
  path: '/api/criteria-sets/:id/mapping',
  permission: 'criteria.publish',
  summary: 'Confirm how the items relate to those of an earlier set; confirming again replaces it.',
  params: idParams,
  body: Type.Object({ previous: uuid(), lines: Type.Array(mappingLine, { maxItems: 2000 }) }, closed()),
  reply: mapping,
});

export const takeBackMapping = route({
  method: 'DELETE',
  path: '/api/criteria-sets/:id/mapping',
  permission: 'criteria.publish',
  summary: 'Take back a confirmed mapping.',
  params: idParams,
  query: Type.Object({ previous: uuid() }),
  reply: mapping,
});
