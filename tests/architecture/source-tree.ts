import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { parseSource, type SourceFile, type TextFile } from './source-file.ts';

/** All the project's files that a rule looks at: code parsed, everything else as text. */
export type SourceTree = {
  readonly code: readonly SourceFile[];
  readonly texts: readonly TextFile[];
  readonly byPath: ReadonlyMap<string, SourceFile>;
  readonly paths: ReadonlySet<string>;
};

const folders = ['src', 'web', 'tests', 'bench', 'scripts', 'migrations'];
const codePattern = /\.(ts|tsx|mts|mjs|js)$/;
const textPattern = /\.(ts|tsx|mts|mjs|js|sql|md|json|css)$/;
/** The `imports` of package.json; a test keeps both equal. */
export const aliases: readonly (readonly [string, string])[] = [
  ['#kernel/', 'src/kernel/'],
  ['#platform/', 'src/platform/'],
  ['#modules/', 'src/modules/'],
  ['#web/', 'web/'],
  ['#tests/', 'tests/'],
];

/** Reads the real tree under a root. */
export function readSourceTree(root: string): SourceTree {
  const atRoot = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isFile() && (codePattern.test(entry.name) || entry.name === 'package.json'))
    .map((entry) => entry.name);
  const below = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile() && textPattern.test(entry.name))
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(root.length + 1)
          .replaceAll('\\', '/'),
      ),
  );
  return buildSourceTree(
    [...atRoot, ...below].sort().map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') })),
  );
}

/** Builds a tree from texts, which is how a planted fault is shown to the same rules. */
export function buildSourceTree(texts: readonly TextFile[]): SourceTree {
  const code = texts.filter(({ path }) => codePattern.test(path)).map(parseSource);
  return {
    code,
    texts,
    byPath: new Map(code.map((file) => [file.path, file])),
    paths: new Set(texts.map(({ path }) => path)),
  };
}

/** The path in the tree that an import means, or null where it means a package. */
export function resolveImport(from: string, specifier: string): string | null {
  const plain = specifier.replace(/\?.*$/, '');
  if (plain.startsWith('.')) return posix.normalize(posix.join(posix.dirname(from), plain));
  const alias = aliases.find(([prefix]) => plain.startsWith(prefix));
  return alias ? plain.replace(alias[0], alias[1]) : null;
}

/** The package that a specifier names: "@fastify/cookie/x" is "@fastify/cookie". */
export function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}
