import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { AlignmentType, Document, Packer, Paragraph, TextRun } from 'docx';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Paper } from '#kernel/paper.ts';
import { typsetPdf } from '#tests/support/paper-files.ts';
import { openFile } from './open-file.ts';

/** Papers of the years that the system is about, kept outside the project. */
const shared = process.env['MINH_CHUNG_SHARED'];
const seeds =
  shared === undefined ? [] : readdirSync(join(shared, 'seeds')).filter((name) => name.endsWith('.txt'));
const office = (process.env['PATH'] ?? '')
  .split(delimiter)
  .flatMap((folder) => ['soffice', 'libreoffice'].map((name) => join(folder, name)))
  .find((path) => existsSync(path));
const without = 'skipped where MINH_CHUNG_SHARED names no folder with seeds';
const withoutOffice = `${without}, or LibreOffice is not installed`;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'seed-papers-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** The lines of a seed, without the marks for bold that typists of plain text use. */
function linesOf(name: string): readonly string[] {
  return readFileSync(join(shared ?? '', 'seeds', name), 'utf8')
    .replaceAll('*', '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

async function wordOf(lines: readonly string[]): Promise<Uint8Array> {
  const children = lines.map(
    (text) =>
      new Paragraph({
        alignment: AlignmentType.JUSTIFIED,
        indent: { firstLine: 567 },
        spacing: { before: 120 },
        children: [new TextRun({ text, font: 'Times New Roman', size: 28 })],
      }),
  );
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

async function open(name: string, bytes: Uint8Array): Promise<Paper> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  const outcome = await openFile({ path, name }, () => undefined);
  if (outcome.kind !== 'paper') throw new Error(outcome.code);
  return outcome.paper;
}

const solid = (text: string) => text.replace(/\s+/g, '');

/** What was read, white space aside, and the lines that did not come out as blocks of their own. */
function readingOf(paper: Paper, lines: readonly string[]) {
  const blocks = new Set(
    paper.blocks.map((block) => solid(paper.text.slice(block.span.start, block.span.end))),
  );
  const torn = lines.filter((line) => !blocks.has(solid(line.normalize('NFC'))));
  return { text: solid(paper.text), torn };
}

/** Nothing lost, added, moved or torn. */
function wholeOf(lines: readonly string[]) {
  return { text: solid(lines.join('').normalize('NFC')), torn: [] };
}

async function convert(word: Uint8Array, to: 'pdf' | 'doc'): Promise<Uint8Array> {
  const source = join(folder, `${to}-source.docx`);
  await writeFile(source, word);
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  await promisify(execFile)(office ?? '', [
    profile,
    '--headless',
    '--convert-to',
    to,
    '--outdir',
    folder,
    source,
  ]);
  return readFileSync(join(folder, `${to}-source.${to}`));
}

test.skipIf(seeds.length === 0)(`every line of a seed is read from Word (${without})`, async () => {
  for (const lines of seeds.map(linesOf)) {
    const paper = await open('a.docx', await wordOf(lines));
    expect(readingOf(paper, lines)).toEqual(wholeOf(lines));
  }
});

test.skipIf(seeds.length === 0)(`every line of a seed is read from text (${without})`, async () => {
  for (const lines of seeds.map(linesOf)) {
    const paper = await open('a.txt', Buffer.from(lines.join('\n').normalize('NFD')));
    expect(readingOf(paper, lines)).toEqual(wholeOf(lines));
  }
});

test.skipIf(seeds.length === 0)(`every line of a seed is read from a typeset PDF (${without})`, async () => {
  for (const lines of seeds.map(linesOf)) {
    const set = '#set par(justify: true, first-line-indent: (amount: 1.27cm, all: true), spacing: 12pt)';
    const texts = lines.map((line) => `#par[#text(${JSON.stringify(line)})]`);
    const paper = await open('a.pdf', typsetPdf([set, ...texts].join('\n\n')));
    expect(readingOf(paper, lines)).toEqual(wholeOf(lines));
  }
});

test.skipIf(seeds.length === 0 || office === undefined)(
  `every line of a seed is read from an office suite's PDF and Word 97-2003 file (${withoutOffice})`,
  async () => {
    for (const lines of seeds.map(linesOf)) {
      const word = await wordOf(lines);
      const pdf = await open('a.pdf', await convert(word, 'pdf'));
      expect(readingOf(pdf, lines)).toEqual(wholeOf(lines));
      const old = await open('a.doc', await convert(word, 'doc'));
      expect(readingOf(old, lines)).toEqual(wholeOf(lines));
    }
  },
  120_000,
);
