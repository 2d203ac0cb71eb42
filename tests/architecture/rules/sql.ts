import { moduleOrder } from '../../../src/modules/order.ts';
import { fileRule, type Rule } from '../rule.ts';
import {
  child,
  children,
  literalText,
  nameOf,
  quasiText,
  type SourceFile,
  type SyntaxNode,
} from '../source-file.ts';

const builders = new Set([
  'selectFrom',
  'insertInto',
  'updateTable',
  'deleteFrom',
  'replaceInto',
  'mergeInto',
  'withRecursive',
  'withSchema',
]);
const schemas: readonly string[] = moduleOrder;
const tablePattern = new RegExp(`(?<![\\w.])(${schemas.join('|')})\\.([a-z_][a-z0-9_]*)`, 'g');

/** Calls whose arguments name tables. */
const tableMethods = new Set([
  ...builders,
  'from',
  'using',
  'table',
  'innerJoin',
  'leftJoin',
  'rightJoin',
  'fullJoin',
  'crossJoin',
  'innerJoinLateral',
  'leftJoinLateral',
]);

type NamedTable = { readonly start: number; readonly schema: string; readonly table: string };

/** Files that may use the connection of the tables' owner, which row-level security does not bind. */
const ownerPaths: readonly RegExp[] = [
  // Migrations, jobs and the health of the database come before any caller.
  /^src\/platform\//,
  // A session is looked up before it is known whose unit it belongs to.
  /^src\/modules\/identity\/((store|cli)\.ts|commands\/(authenticate|sign-in|sign-out|count-wrong-password|change-password|reset-password)\.ts)$/,
  // The schedule looks for files of all units that are due; it writes in the scope of each unit.
  /^src\/modules\/evidence\/commands\/(verify-files|order-missing-checks)\.ts$/,
  // An empty database is filled before anybody can sign in.
  /^src\/demonstration\.ts$/,
];

/** SQL stands where a reader looks for it. */
const sqlInStoreAndViews = fileRule('sql-in-store-and-views', (file) => {
  if (file.isTest || file.isGenerated || !buildsNoSql(file)) return [];
  const mend = 'only store.ts (writes, locks) and views.ts (reads) build SQL; move the query there.';
  const queries = file.nodes.filter(({ node }) => isQuery(node)).map(({ node }) => node.start);
  const imports = file.imports
    .filter(({ specifier, isTypeOnly }) => /^(kysely|pg)$/.test(specifier) && !isTypeOnly)
    .filter(({ names }) => names.length > 0)
    .map(({ start }) => start);
  return [...queries, ...imports].map((start) => ({ start, mend }));
});

/** A module writes its own tables; of others it reads what they publish. */
const ownSchema = fileRule('own-schema', (file) => {
  if (file.isTest || file.place.area !== 'module') return [];
  const { module, part } = file.place;
  if (part !== 'store' && part !== 'views') return [];
  return tablesNamed(file)
    .filter(({ schema, table }) => {
      if (schema === module) return false;
      return part === 'store' || !table.startsWith('published_');
    })
    .map(({ schema, table, start }) => ({
      start,
      mend:
        part === 'store'
          ? `store.ts names tables of its own schema ${module} only; let ${schema} do it through its index.ts instead of ${schema}.${table}.`
          : `views.ts joins other modules through their published_ views only; publish what you need of ${schema}.${table}.`,
    }));
});

/** The owner's connection passes by row-level security, so its users are counted. */
const ownerConnection = fileRule('owner-connection', (file) => {
  if (isOutsideTheHouse(file) || ownerPaths.some((pattern) => pattern.test(file.path))) return [];
  return file.nodes
    .filter(({ node }) => isOwnerAccess(node))
    .map(({ node }) => ({
      start: node.start,
      mend: 'the owner of the tables is used by migrations and the start only; use a transaction with the caller’s unit.',
    }));
});

/** Rule 4. */
export const sqlRules: readonly Rule[] = [sqlInStoreAndViews, ownSchema, ownerConnection];

function isOutsideTheHouse(file: SourceFile): boolean {
  return file.isTest || ['tests', 'bench', 'scripts', 'config'].includes(file.place.area);
}

function buildsNoSql(file: SourceFile): boolean {
  if (isOutsideTheHouse(file) || file.place.area === 'platform') return false;
  return file.place.area !== 'module' || (file.place.part !== 'store' && file.place.part !== 'views');
}

function isQuery(node: SyntaxNode): boolean {
  if (node.type === 'TaggedTemplateExpression') return rootName(child(node, 'tag')) === 'sql';
  if (node.type !== 'CallExpression') return false;
  const callee = child(node, 'callee');
  return callee?.type === 'MemberExpression' && builders.has(nameOf(child(callee, 'property')) ?? '');
}

/** `sql` of `sql`, `sql<Row>` and `sql.raw`. */
function rootName(node: SyntaxNode | null): string | null {
  if (node?.type === 'MemberExpression') return rootName(child(node, 'object'));
  if (node?.type === 'TSInstantiationExpression') return rootName(child(node, 'expression'));
  return nameOf(node);
}

function isOwnerAccess(node: SyntaxNode): boolean {
  if (node.type === 'TSIndexedAccessType')
    return literalText(child(child(node, 'indexType') ?? node, 'literal')) === 'owner';
  if (node.type === 'MemberExpression')
    return (
      ['owner', 'ownerTransaction'].includes(nameOf(child(node, 'property')) ?? '') &&
      /database|^db$/i.test(objectName(child(node, 'object')))
    );
  return false;
}

function objectName(node: SyntaxNode | null): string {
  return nameOf(node) ?? nameOf(node ? child(node, 'property') : null) ?? '';
}

function tablesNamed(file: SourceFile): readonly NamedTable[] {
  return file.nodes.flatMap(({ node, parent }) => {
    if (node.type === 'TemplateLiteral' && parent?.type === 'TaggedTemplateExpression')
      return rootName(child(parent, 'tag')) === 'sql'
        ? children(node, 'quasis').flatMap((quasi) => tablesIn(quasiText(quasi), quasi.start))
        : [];
    if (node.type !== 'CallExpression') return [];
    const callee = child(node, 'callee');
    if (callee?.type !== 'MemberExpression') return [];
    const method = nameOf(child(callee, 'property')) ?? '';
    if (method === 'withSchema') return schemaCalled(node);
    if (!tableMethods.has(method) && rootName(callee) !== 'sql') return [];
    return children(node, 'arguments')
      .flatMap((argument) =>
        argument.type === 'ArrayExpression' ? children(argument, 'elements') : [argument],
      )
      .flatMap((argument) => tablesIn(literalText(argument), argument.start));
  });
}

function tablesIn(text: string | null, start: number): readonly NamedTable[] {
  return [...(text ?? '').matchAll(tablePattern)].map(({ 1: schema = '', 2: table = '', index }) => ({
    start: start + index,
    schema,
    table,
  }));
}

function schemaCalled(node: SyntaxNode): readonly NamedTable[] {
  const callee = child(node, 'callee');
  const isSchemaCall =
    callee?.type === 'MemberExpression' && nameOf(child(callee, 'property')) === 'withSchema';
  const schema = isSchemaCall ? literalText(children(node, 'arguments')[0] ?? null) : null;
  return schema !== null && schemas.includes(schema) ? [{ start: node.start, schema, table: '*' }] : [];
}
