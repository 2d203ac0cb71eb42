import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { formFaults } from './architecture/planted/form.ts';
import { layerFaults } from './architecture/planted/layers.ts';
import { moduleFaults } from './architecture/planted/modules.ts';
import { outsideFaults } from './architecture/planted/outside.ts';
import { plainFaults } from './architecture/planted/plain.ts';
import { rules } from './architecture/rules.ts';
import { modulesOf } from './architecture/rules/modules.ts';
import { aliases, buildSourceTree, readSourceTree } from './architecture/source-tree.ts';
import { describeViolations } from './architecture/violation.ts';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');
const tree = readSourceTree(root);
const plantedFaults = [...layerFaults, ...moduleFaults, ...formFaults, ...outsideFaults, ...plainFaults];

test.each(rules)('the tree keeps the rule $name', ({ check }) => {
  expect(describeViolations(check(tree))).toBe('');
});

test.each(plantedFaults)('the rule $rule $says', ({ rule: name, files, at }) => {
  const planted = buildSourceTree(Object.entries(files).map(([path, text]) => ({ path, text })));
  const found = rules.filter((rule) => rule.name === name).flatMap((rule) => rule.check(planted));
  expect(found.map(({ path, line }) => `${path}:${line}`).sort()).toEqual([...at].sort());
});

test('every rule is proved by a planted fault', () => {
  const proved = new Set(plantedFaults.filter(({ at }) => at.length > 0).map(({ rule }) => rule));
  expect(rules.map(({ name }) => name).filter((name) => !proved.has(name))).toEqual([]);
});

test('a violation tells the place, the rule and how to mend it', () => {
  const planted = buildSourceTree([{ path: 'src/kernel/a.ts', text: "import 'pg';" }]);
  const found = rules.flatMap((rule) => rule.check(planted));
  expect(describeViolations(found)).toBe(
    'src/kernel/a.ts:1  [kernel-alone] src/kernel imports only src/kernel; pass the package pg in as an argument, or move this file up.',
  );
});

test('the rules saw the whole tree, every module of it, and every form of import', () => {
  const folders = readdirSync(`${root}/src/modules`, { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  expect(modulesOf(tree)).toEqual(folders.map(({ name }) => name).sort());
  expect(tree.code.length).toBeGreaterThanOrEqual(100);
  const seen = (area: string): number => tree.code.filter(({ place }) => place.area === area).length;
  expect(['kernel', 'platform', 'module', 'web', 'tests'].filter((area) => seen(area) < 5)).toEqual([]);
  expect(tree.code.flatMap(({ imports }) => imports).length).toBeGreaterThanOrEqual(300);
  expect(tree.texts.filter(({ path }) => path.startsWith('migrations/')).length).toBeGreaterThanOrEqual(5);
});

test('imports are resolved as package.json says', () => {
  const { imports } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8')) as { imports: object };
  const known = aliases.map(([alias, folder]) => [`${alias}*`, `./${folder}*`]);
  expect(imports).toEqual(Object.fromEntries(known));
});
