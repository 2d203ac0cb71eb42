import { expect, test } from 'vitest';
import { readPdfSignatures } from './read-pdf-signatures.ts';
import type { SaveStyle } from './testing/build-pdf.ts';
import { paper, signAgain, signedPaper } from './testing/sample-papers.ts';
import { sampleContents } from './testing/sign-pdf.ts';

const styles: SaveStyle[] = ['table', 'stream', 'packed', 'hybrid'];

test.each(styles)('a paper saved with a %s has pages and no signature', (style) => {
  const { readable, problem, repaired, pageCount, fields, unsignedFieldCount } = readPdfSignatures(
    paper(style),
  );
  expect({ readable, problem, repaired, pageCount, fields, unsignedFieldCount }).toEqual({
    readable: true,
    problem: null,
    repaired: false,
    pageCount: 2,
    fields: [],
    unsignedFieldCount: 0,
  });
});

test.each(styles)('a signature saved with a %s covers the whole file', (style) => {
  const file = signedPaper(style);
  const { fields, revisions, looseSignatureCount, repaired } = readPdfSignatures(file);
  expect(repaired).toBe(false);
  expect(looseSignatureCount).toBe(0);
  expect(revisions.at(-1)).toEqual({ endsAt: file.length });
  expect(revisions).toHaveLength(2);
  expect(fields).toHaveLength(1);
  expect(fields[0]).toMatchObject({
    field: 'Signature1',
    page: 2,
    visible: true,
    subFilter: 'ETSI.CAdES.detached',
    type: 'Sig',
    coverage: 'whole',
    coverageReasons: [],
    laterChanges: 'none',
    laterChangeReasons: [],
    claimedTime: '2023-09-15T08:30:00+07:00',
    reason: 'Sample',
    location: null,
    name: 'Sample signer',
    docMDP: null,
    fieldLock: null,
  });
  expect(Buffer.from(fields[0]!.contents)).toEqual(sampleContents());
  const [first, second] = fields[0]!.signedRanges ?? [];
  expect(file.toString('latin1', first!.end, second!.start)).toMatch(/^<[0-9a-f]+>$/);
  expect(second!.end).toBe(file.length);
});

test.each(styles)('a second signature saved with a %s leaves the first one its revision', (style) => {
  const file = signAgain(signedPaper(style), style);
  const { fields } = readPdfSignatures(file);
  expect(fields.map(({ field, coverage, laterChanges }) => [field, coverage, laterChanges])).toEqual([
    ['Signature1', 'earlier_revision', 'signatures_or_annotations'],
    ['Signature2', 'whole', 'none'],
  ]);
  expect(fields[0]!.laterChangeReasons.toSorted()).toEqual(['signature_added', 'signature_field_added']);
});
