import { randomBytes } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readPdfSignatures } from './read-pdf-signatures.ts';
import { appendSave, streamObject } from './testing/build-pdf.ts';
import {
  catalog,
  pageTwo,
  paper,
  paperObjects,
  signatureField,
  signedPaper,
} from './testing/sample-papers.ts';
import { signPdf } from './testing/sign-pdf.ts';

const replaceAll = (file: Buffer, from: string | RegExp, to: string): Buffer =>
  Buffer.from(file.toString('latin1').replaceAll(from, to), 'latin1');

test('what is no PDF, or begins too late in the file, is refused', () => {
  expect(readPdfSignatures(new Uint8Array()).problem).toBe('not_pdf');
  expect(readPdfSignatures(Buffer.from('PK\u0003\u0004')).problem).toBe('not_pdf');
  const late = Buffer.concat([Buffer.alloc(1_025, 0x20), paper()]);
  expect(readPdfSignatures(late)).toMatchObject({ readable: false, problem: 'not_pdf' });
});

test('a header that begins later in the file is found, and offsets may count from it', () => {
  const fromHeader = Buffer.concat([Buffer.from('junk before\n'), paper()]);
  expect(readPdfSignatures(fromHeader)).toMatchObject({ repaired: false, pageCount: 2 });
});

test('a file larger than the limit is not opened', () => {
  expect(readPdfSignatures(paper(), { fileBytes: 100 }).problem).toBe('too_large');
});

test('a file without any object is broken or cut off', () => {
  expect(readPdfSignatures(Buffer.from('%PDF-1.7\n'))).toMatchObject({
    readable: false,
    problem: 'truncated',
  });
  expect(readPdfSignatures(Buffer.from('%PDF-1.7\nstartxref\n9\n%%EOF'))).toMatchObject({
    readable: false,
    problem: 'broken_structure',
  });
});

test('a file cut off in its last save is repaired as far as it goes', () => {
  const signed = signedPaper();
  const { readable, problem, repaired, fields } = readPdfSignatures(signed.subarray(0, signed.length - 40));
  expect({ readable, problem, repaired }).toEqual({ readable: true, problem: 'truncated', repaired: true });
  expect(fields[0]).toMatchObject({ field: 'Signature1', coverage: 'broken' });
  expect(fields[0]?.coverageReasons).toEqual(['beyond_end', 'file_was_repaired']);
});

test('a wrong offset of the table is mended by looking through the file', () => {
  const wrong = replaceAll(signedPaper(), /startxref\n(\d)(\d+)\n%%EOF\n$/g, 'startxref\n9$2\n%%EOF\n');
  const { repaired, problem, fields, pageCount } = readPdfSignatures(wrong);
  expect({ repaired, problem, pageCount }).toEqual({ repaired: true, problem: null, pageCount: 2 });
  expect(fields[0]).toMatchObject({ coverage: 'whole', coverageReasons: ['file_was_repaired'] });
});

test('objects packed in streams are found again when the table is lost', () => {
  const wrong = replaceAll(signedPaper('packed'), /startxref\n(\d)(\d+)\n/g, 'startxref\n9$2\n');
  expect(readPdfSignatures(wrong)).toMatchObject({
    repaired: true,
    pageCount: 2,
    fields: [{ coverage: 'whole' }],
  });
});

test('tables that name each other in a circle are not followed for ever', () => {
  const twice = appendSave(paper(), { objects: {} }).toString('latin1');
  const starts = [...twice.matchAll(/startxref\n(\d+)/g)].map((match) => match[1]);
  const circle = replaceAll(Buffer.from(twice, 'latin1'), `/Prev ${starts[0]}`, `/Prev ${starts[1]}`);
  expect(readPdfSignatures(circle)).toMatchObject({ repaired: true, readable: true, pageCount: 2 });
});

test('fields, pages and references that go in circles end', () => {
  const file = appendSave(paper(), {
    objects: {
      1: catalog('10 0 R 11 0 R 12 0 R'),
      2: '<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 12 0 R /Parent 2 0 R >>',
      10: '<< /FT /Sig /T (a) /Kids [10 0 R 11 0 R] /Parent 11 0 R /V 10 0 R >>',
      11: '<< /T (b) /Kids [10 0 R] /Parent 10 0 R >>',
      12: '12 0 R',
    },
  });
  expect(readPdfSignatures(file)).toMatchObject({ readable: true, pageCount: null });
});

test('values nested deeper than any paper are given up', () => {
  const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
  const file = appendSave(paper(), { objects: { 1: catalog(deep) } });
  expect(readPdfSignatures(file).fields).toEqual([]);
});

test('a packed stream that unfolds without end is too large', () => {
  const bomb = deflateSync(Buffer.alloc(5_000_000));
  const file = appendSave(paper(), {
    objects: { 9: streamObject('/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode', bomb) },
  });
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(file.toString('latin1'))![1]);
  const row = Buffer.from([2, 0, 9, 0]);
  const table = streamObject(`/Type /XRef /W [1 2 1] /Index [1 1] /Size 10 /Root 1 0 R /Prev ${start}`, row);
  const bombed = Buffer.concat([
    file,
    Buffer.from('50 0 obj\n'),
    table,
    Buffer.from(`\nendobj\nstartxref\n${file.length}\n%%EOF\n`),
  ]);
  expect(readPdfSignatures(bombed, { inflatedBytes: 1_000_000 }).problem).toBe('too_large');
});

test('the contents and byte range of an encrypted file are read, its texts are not', () => {
  const file = signPdf(appendSave(paper(), { objects: { 60: '<< /Filter /Standard /V 4 /R 4 >>' } }), {
    number: 11,
    trailer: '/Encrypt 60 0 R',
    extra: '/Name (sealed) /M (sealed)',
    objects: { 1: catalog('10 0 R'), 4: pageTwo('10 0 R'), 10: signatureField('sealed', '/V 11 0 R') },
  });
  const { readable, problem, fields } = readPdfSignatures(file);
  expect({ readable, problem }).toEqual({ readable: true, problem: 'encrypted' });
  expect(fields[0]).toMatchObject({
    field: '#10',
    coverage: 'whole',
    name: null,
    claimedTime: null,
    page: 2,
  });
  expect(fields[0]?.contents).toHaveLength(40);
});

test('signature fields that only a page knows are found', () => {
  const file = signPdf(paper(), {
    number: 11,
    objects: { 4: pageTwo('10 0 R'), 10: signatureField('Stray', '/V 11 0 R') },
  });
  expect(readPdfSignatures(file)).toMatchObject({
    fields: [{ field: 'Stray', page: 2, coverage: 'whole' }],
    looseSignatureCount: 0,
  });
});

test('names, types and values are inherited along the field tree', () => {
  const file = signPdf(paper(), {
    number: 11,
    objects: {
      1: catalog('40 0 R'),
      4: pageTwo('42 0 R'),
      40: '<< /T (Leader) /FT /Sig /Kids [41 0 R 43 0 R] >>',
      41: '<< /T <FEFF004B00FD> /Parent 40 0 R /V 11 0 R /Kids [42 0 R] >>',
      42: '<< /Type /Annot /Subtype /Widget /Parent 41 0 R /Rect [0 0 0 0] >>',
      43: '<< /T (Open) /Parent 40 0 R >>',
    },
  });
  const { fields, unsignedFieldCount } = readPdfSignatures(file);
  expect(fields).toMatchObject([{ field: 'Leader.Ký', page: 2, visible: false, coverage: 'whole' }]);
  expect(unsignedFieldCount).toBe(1);
});

test('a certification and locked fields are read', () => {
  const reference =
    '/Reference [<< /TransformMethod /DocMDP /TransformParams << /P 1 >> >> << /TransformMethod /FieldMDP /TransformParams << /Action /Include /Fields [(a) (b.c)] >> >>]';
  const { fields } = readPdfSignatures(signedPaper('table', reference));
  expect(fields[0]).toMatchObject({ docMDP: 1, fieldLock: { action: 'Include', fields: ['a', 'b.c'] } });
});

test('names written with codes mean the same', () => {
  const coded = replaceAll(paper(), '/Pages 2 0 R', '/P#61ges 2 0 R');
  expect(readPdfSignatures(coded)).toMatchObject({ readable: true, pageCount: 2 });
});

test('contents that end before their encoding does are cut short', () => {
  const cut = replaceAll(signedPaper(), '<3026', '<3070');
  expect(readPdfSignatures(cut).fields[0]).toMatchObject({
    coverage: 'broken',
    coverageReasons: ['contents_cut_short'],
  });
});

test('bytes other than zeros behind the contents are told', () => {
  const padded = replaceAll(signedPaper(), /00>/g, '01>');
  expect(readPdfSignatures(padded).fields[0]).toMatchObject({
    coverage: 'whole',
    coverageReasons: ['padding_not_zero'],
  });
});

/** A linearized file in outline: the newest section stands at the beginning and names the one at the end. */
const linearized = (): Buffer => {
  const head = '%PDF-1.7\n';
  const parts = Object.entries(paperObjects).map(
    ([number, body]) => `${number} 0 obj\n${String(body)}\nendobj\n`,
  );
  const rows = (offsets: readonly number[]): string =>
    offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const first = (mainAt: number, offsets: readonly number[]): string =>
    `xref\n1 8\n${rows(offsets)}trailer\n<< /Size 9 /Root 1 0 R /Prev ${String(mainAt).padStart(6, '0')} >>\nstartxref\n0\n%%EOF\n`;
  const bodyAt =
    head.length +
    first(
      0,
      Array.from({ length: 8 }, () => 0),
    ).length;
  let at = bodyAt;
  const offsets = parts.map((part) => (at += part.length) - part.length);
  const main = `xref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 1 >>\nstartxref\n${head.length}\n%%EOF\n`;
  return Buffer.from(head + first(at, offsets) + parts.join('') + main, 'latin1');
};

test('a linearized file is one revision, and signing it makes a second', () => {
  const file = linearized();
  expect(readPdfSignatures(file)).toMatchObject({
    repaired: false,
    pageCount: 2,
    revisions: [{ endsAt: file.length }],
  });
  const signed = signedPaper('table', '', file);
  const again = appendSave(signed, { objects: { 5: streamObject('', 'forged') } });
  expect(readPdfSignatures(signed).fields[0]).toMatchObject({ coverage: 'whole' });
  expect(readPdfSignatures(again)).toMatchObject({
    revisions: [{ endsAt: file.length }, { endsAt: signed.length }, { endsAt: again.length }],
    fields: [{ coverage: 'earlier_revision', laterChanges: 'content' }],
  });
});

test('rows of a table that are a byte too short are read all the same', () => {
  const short = replaceAll(paper(), / \n(?=\d+ 1\n|trailer)/g, '\n');
  const moved = replaceAll(short, /startxref\n\d+/g, `startxref\n${short.indexOf('xref\n')}`);
  expect(readPdfSignatures(moved)).toMatchObject({ repaired: false, pageCount: 2 });
});

test('a paper with a large picture is read without looking through its bytes again', () => {
  const base = appendSave(paper(), { objects: { 9: streamObject('', randomBytes(2_000_000)) } });
  const limits = { parsedBytes: 200_000, objects: 40 };
  expect(readPdfSignatures(signedPaper('table', '', base), limits)).toMatchObject({
    problem: null,
    fields: [{ coverage: 'whole' }],
  });
});
