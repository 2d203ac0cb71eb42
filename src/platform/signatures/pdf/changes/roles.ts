/** What an object is used for in a document; an object that is used in several ways has several roles. */
export const role = {
  catalog: 1,
  pageTree: 2,
  content: 8,
  annotations: 16,
  annotation: 32,
  form: 64,
  fields: 128,
  fieldGroup: 256,
  signatureField: 512,
  signaturePart: 1_024,
  formField: 2_048,
  formResources: 4_096,
  signature: 8_192,
  validation: 16_384,
  metadata: 32_768,
  structure: 65_536,
  other: 131_072,
  action: 262_144,
  version: 524_288,
} as const;

/** One of the roles. */
export type Role = (typeof role)[keyof typeof role];

/** Roles of what hangs on the catalog; anything else there is `other`. */
export const catalogRoles: ReadonlyMap<string, Role> = new Map<string, Role>([
  ['Pages', role.pageTree],
  ['AcroForm', role.form],
  ['DSS', role.validation],
  ['Metadata', role.metadata],
  ['PieceInfo', role.metadata],
  ['LastModified', role.metadata],
  ['Perms', role.signature],
  ['StructTreeRoot', role.structure],
  ['MarkInfo', role.structure],
  ['Extensions', role.version],
  ['Version', role.version],
  ['OpenAction', role.action],
  ['AA', role.action],
]);

/** Roles of what hangs on a page; anything else there is `content`, and its parent is none of its parts. */
export const pageRoles: ReadonlyMap<string, Role | null> = new Map<string, Role | null>([
  ['Annots', role.annotations],
  ['Metadata', role.metadata],
  ['PieceInfo', role.metadata],
  ['LastModified', role.metadata],
  ['Tabs', role.structure],
  ['StructParents', role.structure],
  ['AA', role.action],
  ['Parent', null],
]);
