import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { problemKinds } from '#kernel/problem.ts';
import { settings } from '#platform/config.ts';
import { problemStatus } from '#platform/http/problem-reply.ts';
import { rules } from './architecture/rules.ts';
import { allRoutes } from './support/all-routes.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const papers = [
  ...['CONTRIBUTING.md', 'GLOSSARY.md', 'SECURITY.md', 'README.md', 'README.en.md'].filter((name) =>
    existsSync(join(root, name)),
  ),
  ...filesBelow('docs', '.md'),
  ...filesBelow('src/modules', 'README.md'),
];

test.each([
  ['docs/operations.md', 'en'],
  ['docs/van-hanh.md', 'vi'],
] as const)('%s tells every setting, with its default and meaning, and no other', (paper, language) => {
  const documented = tableRows(paper).flatMap(([name = '', standard = '', purpose = '']) => {
    const word = /^`([A-Z_]+)`$/.exec(name)?.[1];
    return word === undefined ? [] : [{ name: word, standard: standard.replaceAll('`', ''), purpose }];
  });
  expect(documented).toEqual(
    settings.map(({ name, standard, purpose }) => ({ name, standard, purpose: purpose[language] })),
  );
});

test('api.md tells every route with its permission, and no other', () => {
  const documented = tableRows('docs/api.md').flatMap(([route = '', permission = '']) => {
    const address = /^`([A-Z]+ \/\S+)`$/.exec(route)?.[1];
    return address === undefined ? [] : [`${address} ${permission.replaceAll('`', '')}`];
  });
  const permissionNames = { signed_in: 'signed in', none: '–' } as const;
  const routes = allRoutes.map(({ method, path, permission }) => {
    const name = permission ?? 'none';
    return `${method} ${path} ${name === 'signed_in' || name === 'none' ? permissionNames[name] : name}`;
  });
  expect([...documented].sort()).toEqual([...routes].sort());
});

test('the list of routes that tests walk holds every contract', async () => {
  const contracts = filesBelow('src/modules', 'contract.ts');
  const modules = await Promise.all(
    contracts.map(async (path): Promise<object> => import(`../${path.replaceAll('\\', '/')}`)),
  );
  const routes = modules
    .flatMap((contract): unknown[] => Object.values(contract))
    .filter((value) => typeof value === 'object' && value !== null && 'method' in value);
  expect(contracts.length).toBeGreaterThanOrEqual(5);
  expect(new Set(allRoutes)).toEqual(new Set(routes));
});

test('api.md tells the status of every kind of problem', () => {
  const documented = tableRows('docs/api.md').flatMap(([kind = '', status = '']) =>
    /^`\w+`$/.test(kind) && /^\d{3}$/.test(status) ? [[kind.replaceAll('`', ''), Number(status)]] : [],
  );
  expect(Object.fromEntries(documented)).toEqual(problemStatus);
  expect(documented.length).toBe(problemKinds.length);
});

test('architecture.md names every rule of the architecture test', () => {
  const paper = read('docs/architecture.md');
  expect(rules.map(({ name }) => name).filter((name) => !paper.includes(`\`${name}\``))).toEqual([]);
});

test('every address that a paper names is one of the system’s', () => {
  const addresses = new Set(allRoutes.map(({ method, path }) => `${method} ${path}`));
  const unknown = papers.flatMap((paper) =>
    [...read(paper).matchAll(/`((?:GET|POST|PUT|PATCH|DELETE) \/api\/\S+)`/g)]
      .map(([, address = '']) => address)
      .filter((address) => !addresses.has(address))
      .map((address) => `${paper}: ${address}`),
  );
  expect(unknown).toEqual([]);
});

test('every screen that coverage.md names is one of the browser app’s', () => {
  const routes = read('web/routes.tsx');
  const screens = [...read('docs/coverage.md').matchAll(/screen `\/([^`]+)`/g)].map(([, path = '']) => path);
  expect(screens.length).toBeGreaterThan(3);
  expect([...new Set(screens)].filter((path) => !routes.includes(`path: '${path}'`))).toEqual([]);
});

test('every file that a paper names or links to is there', () => {
  const missing = papers.flatMap((paper) => {
    const text = read(paper);
    const links = [...text.matchAll(/\]\(([^)#:\s]+)(?:#[^)]*)?\)/g)].map(([, path = '']) =>
      join(dirname(paper), path),
    );
    const named = [...text.matchAll(/`((?:src|web|docs|tests|scripts|migrations)\/[\w./-]+\.\w+)`/g)].map(
      ([, path = '']) => path,
    );
    return [...links, ...named]
      .filter((path) => !/\bNN/.test(path) && !existsSync(join(root, path)))
      .map((path) => `${paper}: ${path}`);
  });
  expect(missing).toEqual([]);
});

test('every command that a paper names is one of package.json’s', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const unknown = papers.flatMap((paper) =>
    [...read(paper).matchAll(/npm run (?:--silent )?([\w:-]+)/g)]
      .map(([, name = '']) => name)
      .filter((name) => !(name in scripts))
      .map((name) => `${paper}: ${name}`),
  );
  expect(unknown).toEqual([]);
});

test('every decision is listed and has its four parts', () => {
  const list = read('docs/decisions/README.md');
  const files = readdirSync(join(root, 'docs/decisions')).filter((name) => /^\d{4}-/.test(name));
  expect(files.length).toBeGreaterThanOrEqual(9);
  const parts = ['## Context', '## Decision', '## Refused', '## Consequences'];
  const faults = files.filter(
    (name) => !list.includes(name) || parts.some((part) => !read(`docs/decisions/${name}`).includes(part)),
  );
  expect(faults).toEqual([]);
});

test('every row of coverage.md says whether it is served', () => {
  const states = new Set(['có / served', 'một phần / partly', 'dự kiến / planned']);
  const rows = tableRows('docs/coverage.md').filter((cells) => cells.some((cell) => cell.includes(' / ')));
  const stated = rows.filter((cells) => cells.some((cell) => states.has(cell)));
  expect(stated.length).toBeGreaterThan(60);
});

function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

function filesBelow(folder: string, ending: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name));
}

function tableRows(path: string): readonly (readonly string[])[] {
  return read(path)
    .split('\n')
    .filter((line) => line.startsWith('|') && !/^\|[-|]+$/.test(line))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}
