import { lineAt, type Import, type SourceFile } from './source-file.ts';
import { placeOf, type Place } from './place.ts';
import { resolveImport, type SourceTree } from './source-tree.ts';
import type { Violation } from './violation.ts';

/** A rule of the house: its name in messages and how it is checked on a tree. */
export type Rule = { readonly name: string; readonly check: (tree: SourceTree) => readonly Violation[] };

/** What one file did wrong: at which offset, and how to mend it. */
export type Fault = { readonly start: number; readonly mend: string };

/** A rule that looks at one code file at a time. */
export function fileRule(name: string, find: (file: SourceFile, tree: SourceTree) => readonly Fault[]): Rule {
  const check = (tree: SourceTree): readonly Violation[] =>
    tree.code.flatMap((file) =>
      find(file, tree).map(({ start, mend }) => ({
        path: file.path,
        line: lineAt(file, start),
        rule: name,
        mend,
      })),
    );
  return { name, check };
}

/** An import with what it leads to: a place in the tree, or a package. */
export type Target =
  | { readonly kind: 'file'; readonly path: string; readonly place: Place }
  | { readonly kind: 'package'; readonly specifier: string };

/**
 * A rule about what a file may import. `mend` answers null when the import is allowed, else the sentence
 * that says what to do instead. Tests may import anything.
 */
export function importRule(
  name: string,
  mend: (file: SourceFile, target: Target, found: Import) => string | null,
): Rule {
  return fileRule(name, (file) =>
    file.isTest
      ? []
      : file.imports.flatMap((found) => {
          const sentence = mend(file, targetOf(file, found), found);
          return sentence === null ? [] : [{ start: found.start, mend: sentence }];
        }),
  );
}

function targetOf(file: SourceFile, found: Import): Target {
  const path = resolveImport(file.path, found.specifier);
  return path === null
    ? { kind: 'package', specifier: found.specifier }
    : { kind: 'file', path, place: placeOf(path) };
}
