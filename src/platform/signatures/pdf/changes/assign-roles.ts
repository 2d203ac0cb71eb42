import { findObject, type PdfDocument } from '../structure/pdf-document.ts';
import { spend } from '../structure/pdf-file.ts';
import { dictOf, nameOf, ofKind, type PdfDict, type PdfValue } from '../syntax/pdf-value.ts';
import { fieldTypeOf } from './field-type.ts';
import { catalogRoles, pageRoles, role, type Role } from './roles.ts';

/** What every object that can be reached is used for, and on which objects parts of fields and lists hang. */
export type Roles = {
  readonly of: ReadonlyMap<number, number>;
  readonly owners: ReadonlyMap<number, readonly number[]>;
};

type Task = { readonly value: PdfValue; readonly role: Role; readonly owner: number };
type Give = (value: PdfValue | undefined, role: Role) => void;

/** References upwards and to pages, which would make everything a part of everything. */
const upward = new Set(['Parent', 'P', 'Pg']);
const stops = new Set(['Page', 'Pages', 'Catalog']);

const childrenOf = (value: PdfValue): Iterable<readonly [string, PdfValue]> => {
  const items = ofKind(value, 'array')?.items;
  if (items) return items.map((item) => ['', item] as const);
  return dictOf(value)?.entries ?? [];
};

const giveAll = (value: PdfValue, same: Role, give: Give): void => {
  for (const [key, child] of childrenOf(value)) {
    if (typeof child === 'object' && child !== null && !upward.has(key)) give(child, same);
  }
};

const givePageTree = (dict: PdfDict, give: Give): void => {
  const isInner = dict.entries.has('Kids');
  for (const [key, child] of dict.entries) {
    const named = pageRoles.get(key);
    if (isInner && key === 'Kids') give(child, role.pageTree);
    else if (isInner || named === undefined) give(child, key === 'Parent' ? role.pageTree : role.content);
    else if (named !== null) give(child, named);
  }
};

const giveField = (dict: PdfDict, own: Role, give: Give): void => {
  for (const [key, child] of dict.entries) {
    if (upward.has(key)) continue;
    if (key === 'Kids') give(child, role.fields);
    else if (own === role.formField) give(child, role.formField);
    else if (key === 'V') give(child, role.signature);
    else give(child, role.signaturePart);
  }
};

const distribute = (task: Task, give: Give): void => {
  const { value } = task;
  const dict = dictOf(value);
  if (task.role === role.catalog) {
    for (const [key, child] of dict?.entries ?? []) give(child, catalogRoles.get(key) ?? role.other);
  } else if (task.role === role.pageTree && dict) givePageTree(dict, give);
  else if (task.role === role.form && dict) {
    for (const [key, child] of dict.entries) {
      give(child, key === 'Fields' ? role.fields : key === 'DR' ? role.formResources : role.formField);
    }
  } else if (task.role === role.signatureField || task.role === role.fieldGroup) {
    if (dict) giveField(dict, task.role, give);
  } else if (task.role === role.formField && dict?.entries.has('Kids')) giveField(dict, task.role, give);
  else if (task.role !== role.structure) giveAll(value, task.role, give);
};

/** An entry of /Annots or of a list of fields is told apart by what it is. */
const settle = (document: PdfDocument, task: Task, value: PdfValue): Role => {
  const dict = ofKind(value, 'dict');
  const isListed = task.role === role.annotations || task.role === role.fields;
  if (!isListed || !dict) return task.role;
  const isWidget = task.role === role.fields || nameOf(dict.entries.get('Subtype')) === 'Widget';
  if (!isWidget) return role.annotation;
  const type = fieldTypeOf(document, dict);
  if (type === 'Sig') return role.signatureField;
  return type === undefined && dict.entries.has('Kids') ? role.fieldGroup : role.formField;
};

const isStop = (task: Task, value: PdfValue): boolean =>
  task.role !== role.pageTree &&
  task.role !== role.catalog &&
  stops.has(nameOf(dictOf(value)?.entries.get('Type')) ?? '');

/** Roles of what is judged by the object that it hangs on. */
const owned = new Set<Role>([role.signaturePart, role.annotations, role.fields]);
const ownersMax = 64;

const noteOwner = (owners: Map<number, number[]>, part: number, owner: number): void => {
  const known = owners.get(part) ?? [];
  if (known.length < ownersMax && !known.includes(owner)) owners.set(part, [...known, owner]);
};

/** Goes through all that can be reached from the trailer and notes what it is used for. */
export const assignRoles = (document: PdfDocument): Roles => {
  const roles = new Map<number, number>();
  const owners = new Map<number, number[]>();
  const { entries } = document.trailer;
  const waiting: Task[] = [
    { value: entries.get('Info') ?? null, role: role.metadata, owner: -1 },
    { value: entries.get('Root') ?? null, role: role.catalog, owner: -1 },
  ];
  for (let task = waiting.pop(); task; task = waiting.pop()) {
    const number = ofKind(task.value, 'ref')?.number;
    const value = number === undefined ? task.value : findObject(document, number).value;
    if (isStop(task, value)) continue;
    if (ofKind(value, 'ref')) {
      if (number !== undefined && ((roles.get(number) ?? 0) & task.role) !== 0) continue;
      if (number !== undefined) roles.set(number, (roles.get(number) ?? 0) | task.role);
      waiting.push({ ...task, value });
      continue;
    }
    const own = settle(document, task, value);
    let { owner } = task;
    if (number !== undefined) {
      const known = roles.get(number) ?? 0;
      if (owned.has(own)) noteOwner(owners, number, owner);
      if ((known & own) !== 0) continue;
      roles.set(number, known | own);
      if (!owned.has(own)) owner = number;
      spend(document.file, 'parsedBytes', 16);
    }
    distribute({ value, role: own, owner }, (child, childRole) => {
      if (typeof child === 'object' && child !== null && child.kind !== 'name' && child.kind !== 'string') {
        waiting.push({ value: child, role: childRole, owner });
      }
    });
  }
  return { of: roles, owners };
};
