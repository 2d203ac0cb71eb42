import { fileRule, type Rule } from '../rule.ts';
import { child, children, nameOf, type SourceFile, type SyntaxNode } from '../source-file.ts';
import { resolveImport } from '../source-tree.ts';

const lineLimit = 250;
const toolConfig = /^(vite|vitest|playwright)\.config\.ts$|^web\/vite\.config\.ts$/;
const asset = /\.(css|json|svg|png|woff2?|wasm|html|md|sql|txt)(\?.*)?$/;
const bannedWords = new Set([
  'manager',
  'helper',
  'helpers',
  'util',
  'utils',
  'common',
  'base',
  'impl',
  'dto',
  'data',
  'info',
]);

/** Repeats the name of the setting DATA_DIR, which operators know. */
const settingNames = new Set(['dataDir']);

/** A code file that does not parse would pass every other rule. */
const parses = fileRule('parses', (file) =>
  file.syntaxErrors.map((error) => ({ start: 0, mend: `this file cannot be read: ${error}.` })),
);

/** Every import means a file that is there, by its full name. */
const importsResolve = fileRule('imports-resolve', (file, tree) =>
  file.imports.flatMap(({ specifier, start }) => {
    const path = resolveImport(file.path, specifier);
    if (path === null || tree.paths.has(path) || asset.test(specifier) || specifier.includes('/dist/'))
      return [];
    return [{ start, mend: `${specifier} is no file of the tree; write its name with the extension.` }];
  }),
);

/** An import whose target is computed cannot be checked by anything. */
const importsLiteral = fileRule('imports-literal', (file) =>
  isOutsideTheHouse(file)
    ? []
    : file.nodes
        .filter(({ node }) => node.type === 'ImportExpression' && isComputed(child(node, 'source')))
        .map(({ node }) => ({ start: node.start, mend: 'name the imported file in a plain string.' })),
);

/** A file is named by its alias when it is not near. */
const noFarRelative = fileRule('no-far-relative', (file) =>
  file.place.area === 'tests'
    ? []
    : file.imports
        .filter(({ specifier }) => specifier.startsWith('../../'))
        .map(({ start }) => ({
          start,
          mend: 'write #kernel/…, #platform/…, #modules/… or #web/… instead of ../../.',
        })),
);

/** An export keeps its one name everywhere. */
const noDefaultExport = fileRule('no-default-export', (file) =>
  toolConfig.test(file.path)
    ? []
    : file.body.filter(exportsDefault).map(({ start }) => ({
        start,
        mend: 'export it by its name; only tool configuration has a default export.',
      })),
);

/** A file is read in one sitting, or says at its top why it is long. */
const fileLength = fileRule('file-length', (file) => {
  const lines = file.text.trimEnd().split('\n').length;
  if (lines <= lineLimit || file.isGenerated || givesReason(file)) return [];
  return [
    {
      start: 0,
      mend: `${lines} lines; split it by its words, or say in a first comment why it is longer than ${lineLimit} lines.`,
    },
  ];
});

/** File names are kebab-case and say what is inside. */
const fileNames = fileRule('file-names', (file) => {
  const stem = fileStem(file.path);
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(stem))
    return [{ start: 0, mend: `name the file in kebab-case: ${kebab(stem)}.` }];
  const banned = stem.split('-').find((word) => bannedWords.has(word));
  return banned === undefined
    ? []
    : [{ start: 0, mend: `"${banned}" says nothing; name the file after its main export.` }];
});

/** Names of things at the top of a file say what they are. */
const plainNames = fileRule('plain-names', (file) =>
  declaredNames(file.body).flatMap(({ name, start }) => {
    const banned = kebab(name)
      .split('-')
      .find((word) => bannedWords.has(word));
    return banned === undefined || settingNames.has(name)
      ? []
      : [{ start, mend: `"${banned}" in ${name} says nothing; use the word of GLOSSARY.md.` }];
  }),
);

/** The form of files and names in rule 8 and in the style. */
export const formRules: readonly Rule[] = [
  parses,
  importsResolve,
  importsLiteral,
  noFarRelative,
  noDefaultExport,
  fileLength,
  fileNames,
  plainNames,
];

/** The name of a file without its folder and endings: "lacks" of "lacks.test.ts". */
export function fileStem(path: string): string {
  return (path.split('/').at(-1) ?? '').replace(/(\.(test|bench|generated|config|d))*\.[a-z]+$/, '');
}

/** The names that statements at the top of a file declare. */
export function declaredNames(
  body: readonly SyntaxNode[],
): readonly { readonly name: string; readonly start: number }[] {
  return body.flatMap((statement) => {
    const declaration = child(statement, 'declaration') ?? statement;
    const named =
      declaration.type === 'VariableDeclaration' ? children(declaration, 'declarations') : [declaration];
    return named.flatMap((node) => {
      const name = nameOf(child(node, 'id'));
      return name === null ? [] : [{ name, start: node.start }];
    });
  });
}

function isOutsideTheHouse(file: SourceFile): boolean {
  return file.isTest || !/^(src|web)\//.test(file.path);
}

function isComputed(source: SyntaxNode | null): boolean {
  return (
    source?.type !== 'Literal' &&
    (source?.type !== 'TemplateLiteral' || children(source, 'expressions').length > 0)
  );
}

function exportsDefault(statement: SyntaxNode): boolean {
  if (statement.type === 'ExportDefaultDeclaration') return true;
  return (
    statement.type === 'ExportNamedDeclaration' &&
    children(statement, 'specifiers').some((specifier) => nameOf(child(specifier, 'exported')) === 'default')
  );
}

function givesReason(file: SourceFile): boolean {
  const [first] = file.comments;
  const start = file.text.startsWith('#!') ? file.text.indexOf('\n') : 0;
  return (
    first !== undefined &&
    file.text.slice(start, first.start).trim() === '' &&
    /\blong(er)?\b/i.test(first.text)
  );
}

function kebab(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1-$2')
    .replaceAll('_', '-')
    .toLowerCase();
}
