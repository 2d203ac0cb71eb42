import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const shared = process.env['MINH_CHUNG_SHARED'];
const seeds = shared ? join(shared, 'seeds') : '';
const isShared = existsSync(seeds);

/** Names of criteria and of recipients may be named; so many words in one text are a sentence of somebody’s paper. */
const wordsInRow = 14;
/** By law the head of every official paper. */
const nationalTitle = 'cộng hòa xã hội chủ nghĩa việt nam độc lập tự do hạnh phúc';
const folders = ['src', 'web', 'tests', 'docs', 'seeds', 'migrations', 'scripts', 'bench'];
const textEnding = /\.(ts|tsx|md|mjs|json|sql|txt|css|html)$/;

test.skipIf(!isShared)('no file of the project repeats a sentence of the shared papers', () => {
  const known = sharedRuns();
  const files = folders
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
        join(folder, name),
      ),
    )
    .filter((path) => textEnding.test(path));
  const copied = files.flatMap((path) => {
    const found = firstKnown(readFileSync(join(root, path), 'utf8'), known);
    return found === undefined ? [] : [`${path}: ${found}`];
  });
  expect(files.length).toBeGreaterThan(100);
  expect(copied).toEqual([]);
});

test.skipIf(!isShared)('a repeated sentence is found however it is written', () => {
  const known = sharedRuns();
  const [sentence = ''] = known;
  expect(firstKnown(`Trích: "${sentence.toUpperCase().normalize('NFD')}…"`, known)).toBe(sentence);
  expect(firstKnown('Một câu không có trong văn bản nào.', known)).toBeUndefined();
});

test.runIf(!isShared)(
  'the shared papers are not there, so repetition is not looked for (set MINH_CHUNG_SHARED)',
  () => {
    expect(isShared).toBe(false);
  },
);

function sharedRuns(): ReadonlySet<string> {
  const texts = readdirSync(seeds)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(join(seeds, name), 'utf8'));
  return new Set(texts.flatMap(runsOf).filter((run) => run !== nationalTitle));
}

function firstKnown(text: string, known: ReadonlySet<string>): string | undefined {
  // A list of names stands in quotes one by one; a sentence stands in one pair, or on one line.
  return text
    .split(/["\n]/)
    .flatMap(runsOf)
    .find((run) => known.has(run));
}

/** Every stretch of so many words, without marks of punctuation and whatever the case. */
function runsOf(text: string): readonly string[] {
  const words = text
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  return words.slice(wordsInRow - 1).map((_, index) => words.slice(index, index + wordsInRow).join(' '));
}
