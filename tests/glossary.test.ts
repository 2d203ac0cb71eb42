import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { causeClasses, delegateRoles, findingGroups } from '#kernel/finding-terms.ts';
import { permissions, roles } from '#kernel/permission.ts';
import { readingStates } from '#modules/documents/domain/reading-workflow.ts';
import {
  appraisalDecisions,
  assessmentMoveNames,
  assessmentStates,
} from '#modules/assessment/domain/assessment-workflow.ts';
import { itemLacks } from '#modules/assessment/domain/item-lacks.ts';
import { lackKinds } from '#modules/findings/domain/lacks.ts';
import { moduleOrder } from '#modules/order.ts';
import { allRoutes } from './support/all-routes.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const rows = readFileSync(`${root}GLOSSARY.md`, 'utf8')
  .split('\n')
  .filter((line) => /^\| (?!Thuật ngữ|Quyền \|)/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()));
const codeWords = new Set(
  rows.flatMap(([, , code = '']) => [...code.matchAll(/`([^`]+)`/g)].map((match) => match[1])),
);

function missing(words: readonly string[]): readonly string[] {
  return [...new Set(words)].filter((word) => !codeWords.has(word)).sort();
}

test('the glossary gives every word its term, its code word and its meaning', () => {
  expect(rows.length).toBeGreaterThan(80);
  expect(rows.filter((cells) => cells.length !== 6 || cells.slice(1, 4).includes(''))).toEqual([]);
});

/** A refused word that is another row's own term, and the place of that row's sentences. */
const ownPlaces: Readonly<Record<string, RegExp>> = { 'không phát sinh': /\/findings\// };

test('no sentence and no screen uses a Vietnamese word that the glossary refuses', () => {
  const refused = rows.flatMap(([, , , , not = '']) =>
    [...not.matchAll(/“([^”]+)”/g)].map((match) => match[1] ?? ''),
  );
  expect(refused).toContain('bộ chỉ số');
  const files = ['src/modules', 'web'].flatMap((folder) =>
    readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
      .filter((name) => /(?:messages|texts)\.ts$/.test(name))
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`),
  );
  expect(files.length).toBeGreaterThan(20);
  const used = files.flatMap((file) => {
    const text = readFileSync(`${root}${file}`, 'utf8').toLowerCase();
    return refused
      .filter((word) => text.includes(word) && !ownPlaces[word]?.test(file))
      .map((word) => `${file}: ${word}`);
  });
  expect(used).toEqual([]);
});

test('no Vietnamese term stands twice', () => {
  const terms = rows.map(([, term = '']) => term.toLowerCase());
  expect(terms.filter((term, index) => terms.indexOf(term) !== index)).toEqual([]);
});

test.each([
  ['module', moduleOrder],
  ['role', roles],
  ['permission', permissions],
  ['group of findings', findingGroups],
  ['cause class', causeClasses],
  ['place in a delegation', delegateRoles],
  ['lack', lackKinds],
  ['state of a reading', readingStates],
  ['state of an assessment', assessmentStates],
  ['move of an assessment', assessmentMoveNames],
  ['decision of an appraiser', appraisalDecisions],
  ['lack of a scored item', itemLacks],
] as const)('every %s stands in the glossary', (_, words) => {
  expect(missing(words)).toEqual([]);
});

test('every table and published view stands in the glossary', () => {
  const sql = readdirSync(`${root}migrations`).map((name) =>
    readFileSync(`${root}migrations/${name}`, 'utf8'),
  );
  const tables = [...sql.join('\n').matchAll(/^create (?:table|view) (\w+)\.(?:published_)?(\w+)/gim)]
    .filter(([, schema]) => schema !== 'platform')
    .map(([, , table = '']) => table);
  expect(tables.length).toBeGreaterThan(10);
  expect(missing(tables)).toEqual([]);
});

test('every word in the address of a route stands in the glossary', () => {
  const words = allRoutes
    .flatMap(({ path }) => path.split('/'))
    .filter((word) => word !== '' && word !== 'api' && !word.startsWith(':'))
    .map((word) => word.replace(/\.\w+$/, ''));
  expect(allRoutes.length).toBeGreaterThan(15);
  expect(missing(words)).toEqual([]);
});
