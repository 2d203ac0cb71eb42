import { expect, test } from 'vitest';
import type { PdfSignatureField } from '../pdf-signatures.ts';
import { readPdfSignatures } from '../read-pdf-signatures.ts';
import { appendSave, streamObject } from '../testing/build-pdf.ts';
import {
  catalog,
  pageTwo,
  paper,
  paperObjects,
  signAgain,
  signatureField,
  signedPaper,
} from '../testing/sample-papers.ts';

const only = (file: Buffer): PdfSignatureField => readPdfSignatures(file).fields[0]!;

const stated = ({ coverage, coverageReasons, laterChanges, laterChangeReasons }: PdfSignatureField) => ({
  coverage,
  coverageReasons,
  laterChanges,
  laterChangeReasons: laterChangeReasons.toSorted(),
});

const later = (objects: Record<number, string | Buffer | undefined>, file = signedPaper()) =>
  stated(only(appendSave(file, { objects })));

const content = (...laterChangeReasons: string[]) => ({
  coverage: 'earlier_revision',
  coverageReasons: [],
  laterChanges: 'content',
  laterChangeReasons,
});

test.each([
  ['the text of a page', { 5: streamObject('', 'BT (forged) Tj ET') }, 'page_content_changed'],
  ['a font', { 7: '<< /Type /Font /Subtype /Type1 /BaseFont /Symbol >>' }, 'page_content_changed'],
  [
    'the size of a page',
    {
      3: '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 5 0 R /Resources << /Font << /F1 7 0 R >> >> >>',
    },
    'page_content_changed',
  ],
  ['the pages', { 2: '<< /Type /Pages /Kids [4 0 R] /Count 1 >>' }, 'page_tree_changed'],
  [
    'the opening action',
    { 1: catalog('10 0 R', '/OpenAction << /S /JavaScript /JS (app.alert) >>') },
    'action_changed',
  ],
  [
    'attached files',
    { 1: catalog('10 0 R', '/Names << /EmbeddedFiles << /Names [] >> >>') },
    'catalog_changed',
  ],
  [
    'what the signature shows',
    { 12: streamObject('/Type /XObject /Subtype /Form /BBox [0 0 200 60]', 'forged') },
    'signature_appearance_changed',
  ],
  [
    'where the signature stands',
    { 10: signatureField('Signature1', '/V 11 0 R', '/AP << /N 12 0 R >> /MK << >>') },
    'signature_appearance_changed',
  ],
] as const)('a later save that changes %s is a change of content', (_, objects, reason) => {
  const file = appendSave(signedPaper(), { objects });
  expect(stated(only(file))).toEqual(content(reason));
});

test('a signature that was taken out of its field is missed', () => {
  const emptied = signatureField('Signature1', '', '/AP << /N 12 0 R >>');
  expect(readPdfSignatures(appendSave(signedPaper(), { objects: { 10: emptied } }))).toMatchObject({
    fields: [],
    unsignedFieldCount: 1,
    looseSignatureCount: 1,
  });
});

test('a second signature does not hide that the first one was taken out', () => {
  const second = signAgain(signedPaper());
  const file = appendSave(second, { objects: { 1: catalog('20 0 R'), 4: pageTwo('20 0 R') } });
  const { fields, looseSignatureCount } = readPdfSignatures(file);
  expect(fields.map(({ field }) => field)).toEqual(['Signature2']);
  expect(looseSignatureCount).toBe(1);
  expect(fields[0]!.laterChanges).toBe('content');
  expect(fields[0]!.laterChangeReasons).toContain('signature_removed');
});

test('an object that a signed page waited for is a change of content', () => {
  const waiting = appendSave(paper(), {
    objects: { 3: String(paperObjects[3]).replace('/Contents 5 0 R', '/Contents [5 0 R 30 0 R]') },
  });
  const file = appendSave(signedPaper('table', '', waiting), {
    objects: { 30: streamObject('', 'shown now') },
  });
  expect(stated(only(file))).toEqual(content('page_content_changed'));
});

test('a field that was prepared and is listed only later is a change of content', () => {
  const prepared = appendSave(paper(), {
    objects: { 31: '<< /Type /Annot /Subtype /Widget /FT /Tx /T (Hidden) /V (9) /Rect [0 0 9 9] >>' },
  });
  const file = appendSave(signedPaper('table', '', prepared), { objects: { 4: pageTwo('10 0 R 31 0 R') } });
  expect(stated(only(file))).toEqual(content('form_value_changed'));
});

test('an object appended without a table in the place of a signed one is a change of content', () => {
  const signed = signedPaper();
  const file = Buffer.concat([
    signed,
    Buffer.from('5 0 obj\n<< /Length 6 >>\nstream\nforged\nendstream\nendobj\n'),
  ]);
  const read = readPdfSignatures(file);
  expect(read.repaired).toBe(true);
  expect(read.problem).toBe('truncated');
  expect(stated(read.fields[0]!)).toEqual({
    coverage: 'earlier_revision',
    coverageReasons: ['file_was_repaired'],
    laterChanges: 'content',
    laterChangeReasons: ['file_was_repaired', 'page_content_changed'],
  });
});

test.each([
  ['an end of file', '%%EOF\n'],
  ['the place of the table that was signed', 'startxref\n9\n%%EOF\n'],
])('an object appended with nothing but %s is a change of content', (_, tail) => {
  const forged = '5 0 obj\n<< /Length 6 >>\nstream\nforged\nendstream\nendobj\n';
  const file = Buffer.concat([signedPaper(), Buffer.from(forged), Buffer.from(tail)]);
  expect(only(file).laterChanges).toBe('content');
});

test('an object appended without a table that nothing signed uses leaves the rest unclear', () => {
  const file = Buffer.concat([signedPaper(), Buffer.from('45 0 obj\n<< >>\nendobj\n')]);
  expect(stated(only(file)).laterChanges).toBe('cannot_tell');
});

test('objects that a later table keeps quiet about make the rest unclear', () => {
  const signed = signedPaper();
  const quiet = Buffer.concat([
    signed,
    Buffer.from('5 0 obj\n<< /Length 6 >>\nstream\nforged\nendstream\nendobj\n'),
  ]);
  const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(signed.toString('latin1'))![1]!;
  const file = Buffer.concat([
    quiet,
    Buffer.from(
      `xref\n0 0\ntrailer\n<< /Size 50 /Root 1 0 R /Prev ${start} >>\nstartxref\n${quiet.length}\n%%EOF\n`,
    ),
  ]);
  expect(only(file)).toMatchObject({ laterChanges: 'cannot_tell', laterChangeReasons: ['unlisted_object'] });
});

test('white space behind the signed bytes changes nothing', () => {
  const file = Buffer.concat([signedPaper(), Buffer.from('\n\n')]);
  expect(only(file)).toMatchObject({ coverage: 'earlier_revision', laterChanges: 'none' });
});

test('a later save that writes everything again as it was changes nothing', () => {
  expect(later({ 7: '<< /Subtype /Type1 /Type /Font /BaseFont /#48elvetica >>' })).toMatchObject({
    laterChanges: 'none',
    laterChangeReasons: [],
  });
});

test('a catalog elsewhere with other pages is a change of content', () => {
  const file = appendSave(signedPaper(), {
    root: '40 0 R',
    objects: {
      40: catalog('10 0 R').replace('/Pages 2 0 R', '/Pages 41 0 R'),
      41: '<< /Type /Pages /Kids [42 0 R] /Count 1 >>',
      42: '<< /Type /Page /Parent 41 0 R /MediaBox [0 0 595 842] >>',
    },
  });
  expect(only(file).laterChanges).toBe('content');
  expect(only(file).laterChangeReasons).toContain('page_tree_changed');
});

test('bytes behind the last save that are no objects are told', () => {
  const file = Buffer.concat([signedPaper(), Buffer.from('<html>sent by a server</html>')]);
  expect(only(file)).toMatchObject({
    coverage: 'earlier_revision',
    laterChanges: 'cannot_tell',
    laterChangeReasons: ['bytes_after_end'],
  });
});

test('a list of annotations that a page waited for adds what it names', () => {
  const hidden = appendSave(paper(), {
    objects: {
      3: String(paperObjects[3]).replace('/Contents', '/Annots 35 0 R /Contents'),
      31: '<< /Type /Annot /Subtype /Widget /FT /Tx /T (Hidden) /V (9) /Rect [0 0 9 9] >>',
    },
  });
  const file = appendSave(signedPaper('table', '', hidden), { objects: { 35: '[31 0 R]' } });
  expect(stated(only(file))).toEqual(content('form_value_changed'));
});

test('lists that are only moved into objects of their own change nothing', () => {
  const file = appendSave(signedPaper(), {
    objects: {
      1: '<< /Type /Catalog /Pages 2 0 R /Metadata 8 0 R /AcroForm 36 0 R >>',
      4: pageTwo('10 0 R').replace('[10 0 R]', '35 0 R'),
      35: '[10 0 R]',
      36: '<< /Fields 37 0 R /SigFlags 3 >>',
      37: '[10 0 R]',
    },
  });
  expect(only(file)).toMatchObject({ laterChanges: 'none', laterChangeReasons: [] });
});
