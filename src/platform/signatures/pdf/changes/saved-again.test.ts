import { expect, test } from 'vitest';
import type { PdfSignatureField } from '../pdf-signatures.ts';
import { readPdfSignatures } from '../read-pdf-signatures.ts';
import { appendSave, streamObject } from '../testing/build-pdf.ts';
import { catalog, pageTwo, paper, signatureField, signedPaper } from '../testing/sample-papers.ts';
import { fillByteRange, sampleContents } from '../testing/sign-pdf.ts';

const only = (file: Buffer): PdfSignatureField => readPdfSignatures(file).fields[0]!;

test('a signature dictionary that is saved again word for word still stands where it was signed', () => {
  const signed = signedPaper();
  const dictionary = /11 0 obj\n([\s\S]*?)\nendobj/.exec(signed.toString('latin1'))![1]!;
  const again = appendSave(signed, { objects: { 11: dictionary } });
  expect(only(again)).toMatchObject({
    coverage: 'earlier_revision',
    coverageReasons: [],
    laterChanges: 'none',
  });
  const forged = appendSave(signed, { objects: { 5: streamObject('', 'forged'), 11: dictionary } });
  expect(only(forged)).toMatchObject({
    laterChanges: 'content',
    laterChangeReasons: ['page_content_changed'],
  });
  const altered = appendSave(signed, {
    objects: { 11: dictionary.replace('Sample signer', 'Another signer') },
  });
  expect(only(altered)).toMatchObject({ coverage: 'broken', coverageReasons: ['contents_mismatch'] });
});

test('a field that its signature is written into still holds it when the field is saved again', () => {
  const blank = '<< /Type /Sig /ByteRange [0 0000000000 0000000000 0000000000] /Contents <';
  const inside = `${blank}${sampleContents().toString('hex').padEnd(128, '0')}> >>`;
  const signed = fillByteRange(
    appendSave(paper(), {
      objects: {
        1: catalog('10 0 R'),
        4: pageTwo('10 0 R'),
        10: signatureField('S1', `/V ${inside}`),
      },
    }),
  );
  const field = /10 0 obj\n([\s\S]*?)\nendobj/.exec(signed.toString('latin1'))![1]!;
  expect(only(signed)).toMatchObject({ coverage: 'whole', coverageReasons: [] });
  const again = appendSave(signed, { objects: { 10: field } });
  expect(only(again)).toMatchObject({
    coverage: 'earlier_revision',
    coverageReasons: [],
    laterChanges: 'none',
  });
  const moved = appendSave(signed, { objects: { 10: field.replace('[300 100', '[100 100') } });
  expect(only(moved)).toMatchObject({
    coverage: 'earlier_revision',
    laterChangeReasons: ['signature_appearance_changed'],
  });
  const altered = appendSave(signed, { objects: { 10: field.replace('/Contents <30', '/Contents <31') } });
  expect(only(altered)).toMatchObject({ coverage: 'broken' });
});
