import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { fraction, fractionText } from '#kernel/fraction.ts';
import { runCriteriaCommand, runScoreCommand } from '#modules/criteria/cli.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'minh-chung-examples-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Block = { readonly kind: string; readonly text: string };

function blocksOf(paper: string): readonly Block[] {
  const text = readFileSync(path.join(root, 'docs', paper), 'utf8');
  return [...text.matchAll(/^```(\w+ [\w-]+)\n([\s\S]*?)^```$/gm)].map(([, kind = '', inside = '']) => ({
    kind,
    text: inside,
  }));
}

const blocks = blocksOf('criteria-sets.md');

/** Runs a command of the command line in this process and takes what it prints. */
async function run(work: () => Promise<number>): Promise<{ code: number; out: string; err: string }> {
  const take = (stream: NodeJS.WriteStream) => {
    const lines: string[] = [];
    const spy = vi.spyOn(stream, 'write').mockImplementation((line) => lines.push(String(line)) > 0);
    return () => {
      spy.mockRestore();
      return lines.join('');
    };
  };
  const [out, err] = [take(process.stdout), take(process.stderr)];
  const code = await work();
  return { code, out: out(), err: err() };
}

function fileOf(name: string, text: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
}

async function score(set: string, inputs: string, ending: string): Promise<unknown> {
  const files = ['--set', fileOf('set.yaml', set), '--inputs', fileOf(`inputs.${ending}`, inputs)];
  const { code, out, err } = await run(() => runScoreCommand([...files, '--json']));
  expect(err).toBe('');
  expect(code).toBe(0);
  return JSON.parse(out);
}

test('both languages show the same examples', () => {
  expect(blocksOf('bo-tieu-chi.md')).toEqual(blocks);
  expect(blocks.filter(({ kind }) => kind === 'yaml item').length).toBeGreaterThan(20);
});

test.each(['criteria-sets.md', 'bo-tieu-chi.md'])('%s names every flag that the commands know', (paper) => {
  const sources = ['criteria-command', 'kept-sets-command', 'score-command'].map((name) =>
    readFileSync(path.join(root, 'src/modules/criteria/cli', `${name}.ts`), 'utf8'),
  );
  const flags = sources.flatMap((source) =>
    [...source.matchAll(/^\s+(\w+): \{ type: '(?:string|boolean)'/gm)].map(([, flag = '']) => flag),
  );
  expect(flags.length).toBeGreaterThan(8);
  const text = readFileSync(path.join(root, 'docs', paper), 'utf8');
  expect(flags.filter((flag) => !text.includes(`--${flag}`))).toEqual([]);
});

const wholes = blocks.flatMap((block, index) => {
  const [inputs, result] = blocks.slice(index + 1, index + 3);
  return block.kind === 'yaml set' && inputs && result ? [[block, inputs, result] as const] : [];
});

test.each(wholes)('a whole example gives the result that it shows', async (set, inputs, result) => {
  expect(result.kind).toBe('json result');
  const shown = await score(set.text, inputs.text, inputs.kind.startsWith('csv') ? 'csv' : 'yaml');
  expect(shown).toMatchObject(JSON.parse(result.text) as object);
});

test('the example of long inputs is read with its evidence', async () => {
  const [set] = wholes[0] ?? [];
  const long = blocks.find(({ kind }) => kind === 'csv inputs-long');
  const shown = await score(set?.text ?? '', long?.text ?? '', 'csv');
  expect(shown).toMatchObject({ unit: 'Xã Thử, giả định', total: '3', index: '75', classification: 'Đạt' });
});

test.each(wholes)('a whole example passes its check and survives a workbook', async (set) => {
  const file = fileOf('check.yaml', set.text);
  expect((await run(() => runCriteriaCommand(['check', file]))).code).toBe(0);
  const target = path.join(folder, `${Math.abs(set.text.length)}.xlsx`);
  expect((await run(() => runCriteriaCommand(['export', file, '--to', target, '--force']))).code).toBe(0);
  expect((await run(() => runCriteriaCommand(['diff', file, target]))).code).toBe(0);
});

/** The item of an example as the only leaf of a set, and what each of its lines hands in and gets. */
const items = blocks
  .filter(({ kind }) => kind === 'yaml item')
  .flatMap(({ text }) => {
    const lines = text.trimEnd().split('\n');
    const item = lines.filter((line) => !line.startsWith('# '));
    const max = /^max: (.+)$/m.exec(text)?.[1] ?? '';
    const isBase = !text.includes('place:');
    const set = [
      'code: vi-du',
      'title: Ví dụ',
      'issuer: UBND tỉnh Ví Dụ (giả định)',
      'year: 2026',
      `total: ${isBase ? max : '1'}`,
      'level_labels: [A, B]',
      'items:',
      ...(isBase
        ? []
        : ['  - { code: "0", name: Khác, max: 1, items: [{ code: "0.1", name: X, max: 1, rule: yes_no }] }']),
      `  - code: "1"\n    name: Mục\n    max: ${max}`,
      ...(isBase ? [] : [`    place: ${/place: (\w+)/.exec(text)?.[1]}`]),
      '    items:',
      '      - code: "1.1"\n        name: Mục ví dụ',
      ...item.map((line) => `        ${line}`),
    ].join('\n');
    return lines
      .filter((line) => line.startsWith('# '))
      .map((line) => {
        const [given = '', got = ''] = line.slice(2).split('=>');
        return [item.join(' '), given.trim(), got.trim(), set] as const;
      });
  });

describe('rules', () => {
  test.each(items)('%s with %j gets %s', async (_, given, got, set) => {
    const inputs = given === '' ? 'items: {}' : `items:\n  "1.1": ${given}`;
    const result = (await score(set, inputs, 'yaml')) as {
      items: { code: string; points: string | null; low: string; high: string }[];
    };
    const { points, low, high } = result.items.find(({ code }) => code === '1.1') ?? {};
    const shown = points === null ? `? (${low} … ${high})` : points;
    expect(got.includes('/') ? nearest(shown ?? '') : shown).toBe(got);
  });
});

/** The fraction with a small denominator that a long decimal stands for. */
function nearest(decimal: string): string {
  for (let denominator = 1; denominator < 100; denominator += 1) {
    const numerator = Math.round(Number(decimal) * denominator);
    if (Math.abs(numerator / denominator - Number(decimal)) < 1e-11)
      return fractionText(fraction(BigInt(numerator), BigInt(denominator)));
  }
  return decimal;
}
