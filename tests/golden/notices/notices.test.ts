import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readNotice } from '#modules/documents/domain/reading/read-notice.ts';
import { readingToJson } from '#modules/documents/domain/reading/reading-json.ts';
import { asPrintedOtherwise, paperOf, textWays } from './sample-papers.ts';
import { faultsOfSpans } from './span-faults.ts';

const folder = import.meta.dirname;
const samples = readdirSync(folder)
  .filter((file) => file.endsWith('.expected.json'))
  .map((file) => file.replace('.expected.json', ''))
  .sort();

type Json = Record<string, unknown>;

/** Findings carry the number of their causes in the expectation, or null where it is left open. */
type Expected = Json & { findings: (Json & { causes: number | null })[] };

const expectedOf = (name: string): Expected =>
  JSON.parse(readFileSync(path.join(folder, `${name}.expected.json`), 'utf8')) as Expected;

function jsonOf(paper: ReturnType<typeof paperOf>) {
  const result = readNotice(paper);
  if (result.kind !== 'read') throw new Error(`refused: ${result.reason} ${JSON.stringify(result.facts)}`);
  return readingToJson(result.reading, paper);
}

/** A reading with the keys and the shape of an expectation. */
function cutLike(json: ReturnType<typeof jsonOf>, expected: Expected): Json {
  const kept = Object.fromEntries(Object.keys(expected).map((key) => [key, (json as Json)[key]]));
  const findings = json.findings.map((finding, at) =>
    Object.assign({}, finding, {
      causes: expected.findings[at]?.causes === null ? null : finding.causes.length,
    }),
  );
  return { ...kept, findings };
}

/** The same with plain dashes: values keep the dashes of their paper. */
const evened = (json: ReturnType<typeof jsonOf>): ReturnType<typeof jsonOf> =>
  JSON.parse(JSON.stringify(json).replaceAll('–', '-')) as ReturnType<typeof jsonOf>;

test('there are at least ten sample notices', () => {
  expect(samples.length).toBeGreaterThanOrEqual(10);
});

describe.each(samples)('the sample notice %s', (name) => {
  test('reads as its expectation says', () => {
    const expected = expectedOf(name);
    expect(cutLike(jsonOf(paperOf(folder, name)), expected)).toEqual(expected);
  });

  test('names for every value a span of the paper that holds it', () => {
    const paper = paperOf(folder, name);
    expect(faultsOfSpans(paper, jsonOf(paper).fields)).toEqual([]);
  });

  test.each(Object.keys(textWays))('reads alike when it is typed with %s', (way) => {
    const paper = asPrintedOtherwise(paperOf(folder, name), way);
    const { document, findings, totals } = evened(jsonOf(paperOf(folder, name)));
    const otherwise = evened(jsonOf(paper));
    expect({ document: otherwise.document, findings: otherwise.findings, totals: otherwise.totals }).toEqual({
      document,
      findings,
      totals,
    });
  });
});
