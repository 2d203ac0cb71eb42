import { moduleOrder } from '../../../src/modules/order.ts';
import { fileRule, importRule, type Rule } from '../rule.ts';
import type { SourceTree } from '../source-tree.ts';

const order: readonly string[] = moduleOrder;
const moduleFolders = ['domain', 'commands', 'store', 'views'];

/** A module is entered by its door or by its pure rules. */
const moduleDoor = importRule('module-door', (file, target) => {
  if (file.place.area !== 'module' || target.kind !== 'file' || target.place.area !== 'module') return null;
  const { module, part } = target.place;
  if (module === file.place.module || part === 'index' || part === 'domain') return null;
  return `another module is entered through #modules/${module}/index.ts or its domain/; export there what you need.`;
});

/** A module uses only those that stand above it in order.ts. */
const modulesInOrder = importRule('modules-in-order', (file, target) => {
  if (file.place.area !== 'module' || target.kind !== 'file' || target.place.area !== 'module') return null;
  const mine = order.indexOf(file.place.module);
  const theirs = order.indexOf(target.place.module);
  return theirs <= mine
    ? null
    : `${file.place.module} stands above ${target.place.module} in src/modules/order.ts; let ${target.place.module} call ${file.place.module}.`;
});

/**
 * Every folder under src/modules is a module of order.ts, built after the one template. A loose file beside the
 * template's is allowed where it joins the module's words with machinery; a further folder is not.
 */
const moduleTemplate = fileRule('module-template', (file) => {
  if (file.place.area !== 'module') return [];
  const { module, part } = file.place;
  if (!order.includes(module))
    return [{ start: 0, mend: `add the module ${module} to src/modules/order.ts.` }];
  const [, , , folder = '', inside] = file.path.split('/');
  return inside === undefined || part !== 'other'
    ? []
    : [
        {
          start: 0,
          mend: `the folders of a module are ${moduleFolders.join(', ')}; put what stands in ${folder}/ into one of them, or into src/platform when it knows no domain word.`,
        },
      ];
});

/** A module tells in a README what it is for. */
const moduleReadme: Rule = {
  name: 'module-readme',
  check: (tree: SourceTree) =>
    modulesOf(tree)
      .filter((module) => !tree.paths.has(`src/modules/${module}/README.md`))
      .map((module) => ({
        path: `src/modules/${module}/README.md`,
        line: 1,
        rule: 'module-readme',
        mend: 'write about 20 lines: purpose, words, invariants, who calls it.',
      })),
};

/** Rule 3 and the template of a module. */
export const moduleRules: readonly Rule[] = [moduleDoor, modulesInOrder, moduleTemplate, moduleReadme];

/** The modules that a tree holds code of. */
export function modulesOf(tree: SourceTree): readonly string[] {
  const names = tree.code.flatMap((file) => (file.place.area === 'module' ? [file.place.module] : []));
  return [...new Set(names)].sort();
}
