import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { paperFromText } from '#modules/documents/domain/reading/paper-from-text.ts';
import { readDocumentHead } from '#modules/documents/domain/reading/read-document-head.ts';
import { readHeadSamples } from './support/head-samples.ts';

const samplesOf = (name: string) =>
  readHeadSamples(readFileSync(new URL(`golden/heads/${name}`, import.meta.url), 'utf8'));

describe.each(['common-papers.txt', 'further-papers.txt'])('the heads of %s', (file) => {
  test.each(samplesOf(file))('say what is printed: $name', ({ text, expected }) => {
    const head = readDocumentHead(paperFromText(text));
    const said = Object.fromEntries(
      Object.entries(head).flatMap(([name, { value }]) => (value === null ? [] : [[name, value]])),
    );
    expect(said).toEqual(expected);
  });
});

test('a field stands where the paper writes it', () => {
  const [sample] = samplesOf('common-papers.txt');
  const paper = paperFromText(sample?.text ?? '');
  const { number, symbol, subject, signerName } = readDocumentHead(paper);
  for (const { value, span } of [number, symbol, subject, signerName])
    expect(paper.text.slice(span?.start, span?.end)).toBe(value);
});
