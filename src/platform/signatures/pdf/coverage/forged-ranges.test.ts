import { expect, test } from 'vitest';
import type { PdfSignatureField } from '../pdf-signatures.ts';
import { readPdfSignatures } from '../read-pdf-signatures.ts';
import { appendSave } from '../testing/build-pdf.ts';
import { signatureField, signedPaper } from '../testing/sample-papers.ts';
import { sampleContents } from '../testing/sign-pdf.ts';

const only = (file: Buffer): PdfSignatureField => readPdfSignatures(file).fields[0]!;

const stated = ({ coverage, coverageReasons, laterChanges, laterChangeReasons }: PdfSignatureField) => ({
  coverage,
  coverageReasons,
  laterChanges,
  laterChangeReasons: laterChangeReasons.toSorted(),
});

const broken = (...coverageReasons: string[]) => ({
  coverage: 'broken',
  coverageReasons,
  laterChanges: 'cannot_tell',
  laterChangeReasons: ['coverage_broken'],
});

/** Replaces text by text of the same length, so that nothing moves. */
const forge = (file: Buffer, from: string | RegExp, to: (found: string) => string): Buffer => {
  const text = file.toString('latin1');
  const out = text.replace(from, (found) => to(found).padEnd(found.length));
  expect(out.length).toBe(text.length);
  expect(out).not.toBe(text);
  return Buffer.from(out, 'latin1');
};

const rangePattern = /\/ByteRange \[[^\]]*\]/;
const withRange = (file: Buffer, change: (range: number[]) => (number | string)[]): Buffer =>
  forge(file, rangePattern, (found) => {
    const numbers = found.match(/\d+/g)!.map(Number);
    return `/ByteRange [${change(numbers).join(' ')}]`;
  });

test.each([
  ['none at all', /\/ByteRange \[[^\]]*\]/, '', 'no_byte_range'],
  ['an empty one', /\/ByteRange \[[^\]]*\]/, '/ByteRange []', 'no_byte_range'],
  ['null', /\/ByteRange \[[^\]]*\]/, '/ByteRange null', 'no_byte_range'],
  ['one of words', /\/ByteRange \[[^\]]*\]/, '/ByteRange [/a /b]', 'no_byte_range'],
  ['one of a single range', /\/ByteRange \[[^\]]*\]/, '/ByteRange [0 99]', 'not_two_ranges'],
  ['one with a part missing', /\/ByteRange \[[^\]]*\]/, '/ByteRange [0 99 120]', 'not_two_ranges'],
  ['negative numbers', /\/ByteRange \[[^\]]*\]/, '/ByteRange [0 -1 9 9]', 'not_whole_numbers'],
  ['fractions', /\/ByteRange \[[^\]]*\]/, '/ByteRange [0 9.5 12 9]', 'not_whole_numbers'],
])('a forged signature that has as its byte range %s covers nothing', (_, pattern, text, reason) => {
  const field = only(forge(signedPaper(), pattern, () => text));
  expect(field.coverage).toBe('broken');
  expect(field.coverageReasons).toContain(reason);
});

test('a signature without contents covers nothing', () => {
  const file = forge(signedPaper(), '/Contents <', () => '/Contentz <');
  expect(only(file).coverageReasons).toContain('no_contents');
  expect(only(file).contents).toHaveLength(0);
  expect(only(file).coverage).toBe('broken');
});

test('a byte range that stops before the end of the file leaves its tail uncovered', () => {
  const file = withRange(signedPaper(), ([a, b, c, d]) => [a!, b!, c!, d! - 10]);
  expect(stated(only(file))).toEqual(broken('tail_not_covered'));
});

test('a byte range that goes on behind the end of the file cannot be digested', () => {
  const file = withRange(signedPaper(), ([a, b, c, d]) => [a!, b!, c!, d! + 1]);
  expect(stated(only(file))).toEqual(broken('beyond_end'));
  expect(only(file).signedRanges).toBeNull();
});

test('a byte range that does not start with the file leaves its head uncovered', () => {
  const file = withRange(signedPaper(), ([, b, c, d]) => [1, b! - 1, c!, d!]);
  expect(stated(only(file))).toEqual(broken('starts_not_at_zero'));
});

test('ranges that overlap cover nothing', () => {
  const file = withRange(signedPaper(), ([a, b, , d]) => [a!, b!, b! - 5, d!]);
  expect(only(file)).toMatchObject({
    coverage: 'broken',
    coverageReasons: ['overlapping'],
  });
});

test('a gap that is larger than the contents leaves room for what nobody signed', () => {
  const before = withRange(signedPaper(), ([a, b, c, d]) => [a!, b! - 3, c!, d!]);
  expect(stated(only(before))).toEqual(broken('gap_too_large'));
  const behind = withRange(signedPaper(), ([a, b, c, d]) => [a!, b!, c! + 3, d! - 3]);
  expect(stated(only(behind))).toEqual(broken('gap_too_large'));
});

test('a gap elsewhere than the contents is no gap for them', () => {
  const file = withRange(signedPaper(), ([a, b, c, d]) => [a!, b! - 600, c! - 600, d! + 600]);
  expect(stated(only(file))).toEqual(broken('contents_mismatch'));
});

test('a gap inside the contents signs part of them twice', () => {
  const file = withRange(signedPaper(), ([a, b, c, d]) => [a!, b! + 9, c!, d!]);
  expect(stated(only(file))).toEqual(broken('gap_not_contents'));
});

test('a gap that leaves out the brackets of the contents signs more, not less', () => {
  const file = withRange(signedPaper(), ([a, b, c, d]) => [a!, b! + 1, c! - 1, d! + 1]);
  expect(only(file)).toMatchObject({ coverage: 'whole', coverageReasons: ['gap_inside_contents'] });
});

test('of two contents or two byte ranges neither can be believed', () => {
  const contents = sampleContents(8).toString('hex');
  const twoContents = signedPaper('table', `/Contents <${contents}>`);
  expect(only(twoContents).coverageReasons).toContain('two_contents');
  expect(only(twoContents).coverage).toBe('broken');
  const twoRanges = signedPaper('table', '/ByteRange [0 10 20 30]');
  expect(only(twoRanges).coverageReasons).toContain('two_byte_ranges');
  expect(only(twoRanges).coverage).toBe('broken');
});

test('a signature wrapped around foreign objects is found by its gap', () => {
  const signed = signedPaper();
  const { signedRanges } = only(signed);
  const [first, second] = signedRanges!;
  const tail = signed.subarray(second!.start);
  const token = signed.subarray(first!.end, second!.start);
  const evil = `>> endobj 5 0 obj << /Length 8 >> stream\n(forged)\nendstream endobj `;
  const moved = Buffer.concat([signed.subarray(0, first!.end), token, Buffer.from(evil), tail]);
  const file = withRange(moved, ([a, b, c, d]) => [a!, b!, c! + evil.length, d!]);
  const { coverage, coverageReasons } = only(file);
  expect(coverage).toBe('broken');
  expect(coverageReasons).toContain('gap_too_large');
});

test('a field that is pointed at a copy of the signature does not stand in its gap', () => {
  const signed = signedPaper();
  const dictionary = /11 0 obj\n([\s\S]*?)\nendobj/.exec(signed.toString('latin1'))![1]!;
  const file = appendSave(signed, {
    objects: { 10: signatureField('Signature1', '/V 30 0 R'), 30: dictionary },
  });
  expect(only(file).coverage).toBe('broken');
  expect(readPdfSignatures(file).looseSignatureCount).toBe(1);
});

test('contents that are no hexadecimal string are not what was left out', () => {
  const file = forge(signedPaper(), /<(30[0-9a-f]+)>/, (found) => `(${found.slice(1, -1)})`);
  expect(only(file).coverageReasons).toContain('contents_not_hex');
  expect(only(file).coverage).toBe('broken');
});
