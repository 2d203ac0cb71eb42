import { parseSync } from 'rolldown/utils';
import { isGeneratedPath, isTestPath, placeOf, type Place } from './place.ts';

/** A node of the syntax tree, as the parser that also builds the server gives it. */
export type SyntaxNode = {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
};

/** One import in any of its forms: declaration, re-export, `import()`, type import, worker URL, `require`. */
export type Import = {
  readonly specifier: string;
  readonly start: number;
  readonly isTypeOnly: boolean;
  /** Names taken from the module, as it calls them; empty for a namespace or a bare import. */
  readonly names: readonly string[];
};

/** A file as text, before anything is known of it. */
export type TextFile = { readonly path: string; readonly text: string };

export type Comment = { readonly text: string; readonly start: number; readonly end: number };

/** A parsed code file. */
export type SourceFile = TextFile & {
  readonly place: Place;
  readonly isTest: boolean;
  readonly isGenerated: boolean;
  readonly body: readonly SyntaxNode[];
  /** Every node with its parent, in the order of the text. */
  readonly nodes: readonly { readonly node: SyntaxNode; readonly parent: SyntaxNode | null }[];
  readonly comments: readonly Comment[];
  readonly imports: readonly Import[];
  readonly syntaxErrors: readonly string[];
};

/** Parses one code file; syntax errors are kept, since a file that cannot be read must fail the run. */
export function parseSource({ path, text }: TextFile): SourceFile {
  const parsed = parseSync(path, text);
  const program = parsed.program as unknown as SyntaxNode;
  const nodes: { node: SyntaxNode; parent: SyntaxNode | null }[] = [];
  collect(program, null, nodes);
  return {
    path,
    text,
    place: placeOf(path),
    isTest: isTestPath(path),
    isGenerated: isGeneratedPath(path),
    body: program['body'] as readonly SyntaxNode[],
    nodes,
    comments: parsed.comments.map(({ value, start, end }) => ({ text: value, start, end })),
    imports: nodes.flatMap(({ node }) => importsOf(node)),
    syntaxErrors: parsed.errors.map((error) => error.message),
  };
}

/** The line, from 1, on which an offset stands. */
export function lineAt(file: TextFile, offset: number): number {
  return file.text.slice(0, offset).split('\n').length;
}

/** The child node under a key, or null where there is none. */
export function child(node: SyntaxNode, key: string): SyntaxNode | null {
  return asNode(node[key]);
}

/** The child nodes under a key that holds a list. */
export function children(node: SyntaxNode, key: string): readonly SyntaxNode[] {
  const list = node[key];
  return Array.isArray(list) ? list.map(asNode).filter((item) => item !== null) : [];
}

/** The name of an identifier (also a JSX or private one), or null for any other node. */
export function nameOf(node: SyntaxNode | null): string | null {
  const name = node?.['name'];
  return typeof name === 'string' ? name : null;
}

/** The text of a string literal or of a template without places to fill, else null. */
export function literalText(node: SyntaxNode | null): string | null {
  if (node?.type === 'Literal' && typeof node['value'] === 'string') return node['value'];
  if (node?.type !== 'TemplateLiteral' || children(node, 'expressions').length > 0) return null;
  return quasiText(children(node, 'quasis')[0] ?? null);
}

/** The text of one stretch of a template. */
export function quasiText(node: SyntaxNode | null): string | null {
  const value = node?.['value'] as { readonly cooked?: string | null } | undefined;
  return value?.cooked ?? null;
}

function asNode(value: unknown): SyntaxNode | null {
  return typeof value === 'object' && value !== null && typeof (value as SyntaxNode).type === 'string'
    ? (value as SyntaxNode)
    : null;
}

function collect(
  node: SyntaxNode,
  parent: SyntaxNode | null,
  into: { node: SyntaxNode; parent: SyntaxNode | null }[],
): void {
  into.push({ node, parent });
  for (const value of Object.values(node)) {
    for (const item of Array.isArray(value) ? value : [value]) {
      const inner = asNode(item);
      if (inner) collect(inner, node, into);
    }
  }
}

function importsOf(node: SyntaxNode): readonly Import[] {
  switch (node.type) {
    case 'ImportDeclaration':
      return importFrom(node, node['importKind'] === 'type', specifierNames(node, 'imported', 'importKind'));
    case 'ExportNamedDeclaration':
      return importFrom(node, node['exportKind'] === 'type', specifierNames(node, 'local', 'exportKind'));
    case 'ExportAllDeclaration':
      return importFrom(node, node['exportKind'] === 'type', []);
    case 'ImportExpression':
      return importFrom(node, false, []);
    case 'TSImportType':
      return importFrom(node, true, []);
    case 'CallExpression':
      return nameOf(child(node, 'callee')) === 'require' ? importOfArgument(node) : [];
    case 'NewExpression':
      return isUrlBesideThisFile(node) ? importOfArgument(node) : [];
    default:
      return [];
  }
}

function importFrom(node: SyntaxNode, isTypeOnly: boolean, names: readonly string[]): readonly Import[] {
  const specifier = literalText(child(node, 'source'));
  return specifier === null ? [] : [{ specifier, start: node.start, isTypeOnly, names }];
}

function importOfArgument(node: SyntaxNode): readonly Import[] {
  const specifier = literalText(children(node, 'arguments')[0] ?? null);
  return specifier === null ? [] : [{ specifier, start: node.start, isTypeOnly: false, names: [] }];
}

function specifierNames(node: SyntaxNode, key: string, kindKey: string): readonly string[] {
  return children(node, 'specifiers')
    .filter((specifier) => specifier[kindKey] !== 'type')
    .map((specifier) => nameOf(child(specifier, key)))
    .filter((name) => name !== null);
}

/** `new URL('./worker.ts', import.meta.url)`: how a file names another that it starts as a worker. */
function isUrlBesideThisFile(node: SyntaxNode): boolean {
  const [first, second] = children(node, 'arguments');
  if (nameOf(child(node, 'callee')) !== 'URL' || !first || second?.type !== 'MemberExpression') return false;
  const meta = child(second, 'object');
  return meta?.type === 'MetaProperty' && /\.tsx?$/.test(literalText(first) ?? '');
}
