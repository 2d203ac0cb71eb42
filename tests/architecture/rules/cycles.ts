import type { Rule } from '../rule.ts';
import { lineAt, type SourceFile } from '../source-file.ts';
import { resolveImport, type SourceTree } from '../source-tree.ts';

/** Two files that need each other are one file, or lack a third; types count as well. */
export const noCycles: Rule = {
  name: 'no-cycles',
  check: (tree) =>
    cyclesOf(tree).map((cycle) => {
      const [first = '', second = ''] = cycle;
      return {
        path: first,
        line: lineOfImport(tree, first, second),
        rule: 'no-cycles',
        mend: `these files import each other: ${[...cycle, first].join(' → ')}; move what they share into a third.`,
      };
    }),
};

/** One cycle for each place where a walk along the imports comes back to where it has been. */
function cyclesOf(tree: SourceTree): readonly (readonly string[])[] {
  const done = new Set<string>();
  const cycles: (readonly string[])[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path);
    if (at >= 0) cycles.push(trail.slice(at));
    if (at >= 0 || done.has(path)) return;
    for (const next of neighbours(tree, path)) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const { path } of tree.code) visit(path, []);
  return cycles;
}

function neighbours(tree: SourceTree, path: string): readonly string[] {
  return [
    ...new Set((tree.byPath.get(path)?.imports ?? []).map(({ specifier }) => resolveImport(path, specifier))),
  ]
    .filter((next) => next !== null)
    .filter((next) => tree.byPath.has(next));
}

function lineOfImport(tree: SourceTree, from: string, to: string): number {
  const file: SourceFile | undefined = tree.byPath.get(from);
  const found = file?.imports.find(({ specifier }) => resolveImport(from, specifier) === (to || from));
  return file && found ? lineAt(file, found.start) : 1;
}
