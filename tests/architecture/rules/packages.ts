import { builtinModules } from 'node:module';
import { importRule, type Rule } from '../rule.ts';
import { lineAt, literalText, quasiText, type SourceFile } from '../source-file.ts';
import { packageOf, resolveImport, type SourceTree } from '../source-tree.ts';
import type { Violation } from '../violation.ts';

type Manifest = {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
};

/** Packages that no file names and that are needed all the same. */
const neededUnnamed: ReadonlySet<string> = new Set([
  // Its peer @mantine/core does not install without it.
  '@mantine/hooks',
]);

const builtin = new Set(builtinModules);

/** Modules speak the language of the subject; what comes from outside is wrapped once, in the platform. */
const packagesInPlatform = importRule('packages-in-platform', (file, target) => {
  if (file.place.area !== 'module' || target.kind !== 'package') return null;
  const { part } = file.place;
  const name = packageOf(target.specifier);
  const isAllowed =
    (name === 'kysely' && (part === 'store' || part === 'views')) ||
    (name === 'typebox' && part === 'contract') ||
    (isBuiltin(name) && part === 'cli');
  return isAllowed
    ? null
    : `modules import no packages but kysely in store and views and typebox in contract; wrap ${target.specifier} in src/platform.`;
});

/** What runs at a user's is installed there: `npm start` installs no tool of development. */
const packagesDeclared: Rule = {
  name: 'packages-declared',
  check: (tree) => {
    const manifest = manifestOf(tree);
    if (!manifest) return [];
    const atRun = new Set(Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies }));
    const anywhere = new Set([...atRun, ...Object.keys(manifest.devDependencies ?? {})]);
    return tree.code.flatMap((file) => {
      const runs = !file.isTest && /^(src|web)\//.test(file.path);
      return packageImports(file)
        .filter(({ name }) => !(runs ? atRun : anywhere).has(name))
        .map(({ name, start }): Violation => ({
          path: file.path,
          line: lineAt(file, start),
          rule: 'packages-declared',
          mend: `add ${name} to the ${runs ? '' : 'dev'}${runs ? 'dependencies' : 'Dependencies'} of package.json, with its exact version.`,
        }));
    });
  },
};

/** A package that nobody uses is still downloaded by every commune, and has to be watched. */
const packagesUsed: Rule = {
  name: 'packages-used',
  check: (tree) => {
    const manifest = manifestOf(tree);
    const used = new Set([
      ...neededUnnamed,
      ...tree.code.filter(({ isTest }) => !isTest).flatMap(packagesNamed),
      ...tree.texts.filter(({ path }) => path.endsWith('.css')).flatMap(({ text }) => packagesOfStyles(text)),
    ]);
    return Object.keys(manifest?.dependencies ?? {})
      .filter((name) => !used.has(name))
      .map((name) => ({
        path: 'package.json',
        line: 1,
        rule: 'packages-used',
        mend: `nothing names the package ${name}; take it out of the dependencies.`,
      }));
  },
};

/** What comes from outside the tree. */
export const packageRules: readonly Rule[] = [packagesInPlatform, packagesDeclared, packagesUsed];

function isBuiltin(name: string): boolean {
  return name.startsWith('node:') || builtin.has(name);
}

function packageImports(file: SourceFile): readonly { readonly name: string; readonly start: number }[] {
  return file.imports
    .filter(({ specifier }) => resolveImport(file.path, specifier) === null)
    .map(({ specifier, start }) => ({ name: packageOf(specifier), start }))
    .filter(({ name }) => !isBuiltin(name));
}

/** Imported, or named as a folder inside of which something lies: `@scope/letters/bold.ttf`. */
function packagesNamed(file: SourceFile): readonly string[] {
  const texts = file.nodes
    .map(({ node }) => literalText(node) ?? quasiText(node))
    .filter((text) => text !== null);
  return [...packageImports(file).map(({ name }) => name), ...texts.filter(isInside).map(packageOf)];
}

function packagesOfStyles(text: string): readonly string[] {
  return [...text.matchAll(/(?:url\(|@import )['"]([^'"]+)['"]/g)].map(([, path = '']) => packageOf(path));
}

function isInside(text: string): boolean {
  return text.includes('/', packageOf(text).length);
}

function manifestOf(tree: SourceTree): Manifest | null {
  const file = tree.texts.find(({ path }) => path === 'package.json');
  return file ? (JSON.parse(file.text) as Manifest) : null;
}
