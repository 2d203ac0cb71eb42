import { expect, test } from 'vitest';
import type { PdfSignatureField } from '../pdf-signatures.ts';
import { readPdfSignatures } from '../read-pdf-signatures.ts';
import { appendSave, type SavedObjects, streamObject } from '../testing/build-pdf.ts';
import { catalog, pageTwo, paper, signatureField, signAgain, signedPaper } from '../testing/sample-papers.ts';
import { signPdf } from '../testing/sign-pdf.ts';

const first = (file: Buffer): PdfSignatureField => readPdfSignatures(file).fields[0]!;

const changesOf = (file: Buffer) => {
  const { laterChanges, laterChangeReasons } = first(file);
  return [laterChanges, laterChangeReasons.toSorted().join(' ')];
};

const page = (annotations: string): string => pageTwo(`10 0 R ${annotations}`);
const note = (more = ''): string =>
  `<< /Type /Annot /Subtype /Text /Rect [0 0 20 20] /Contents (Seen) ${more} >>`;

test.each<[string, SavedObjects, string]>([
  ['a note on a page', { 4: page('30 0 R'), 30: note() }, 'annotation_added'],
  ['a note written into the page itself', { 4: page(note()) }, 'annotation_added'],
  [
    'a new empty signature field',
    { 1: catalog('10 0 R 20 0 R'), 4: page('20 0 R'), 20: signatureField('S2', '') },
    'signature_field_added',
  ],
  [
    'other metadata',
    { 8: streamObject('/Type /Metadata /Subtype /XML', '<x:xmpmeta>2</x:xmpmeta>') },
    'metadata_changed',
  ],
  [
    'proofs that the certificate was good',
    { 1: catalog('10 0 R', '/DSS 30 0 R'), 30: '<< /Certs [31 0 R] >>', 31: streamObject('', 'x') },
    'validation_material_added',
  ],
  [
    'resources for fields',
    {
      1: catalog('10 0 R').replace('/SigFlags 3', '/SigFlags 3 /DR << /Font << /Helv 30 0 R >> >>'),
      30: '<< /Type /Font >>',
    },
    'form_resources_added',
  ],
  [
    'a later version',
    { 1: catalog('10 0 R', '/Version /2.0 /Extensions << /ESIC << /BaseVersion /1.7 >> >>') },
    'version_changed',
  ],
  [
    'marks for screen readers',
    { 1: catalog('10 0 R', '/StructTreeRoot 30 0 R'), 30: '<< /Type /StructTreeRoot >>' },
    'structure_tree_changed',
  ],
])('%s added later is no change of content', (_, objects, reasons) => {
  expect(changesOf(appendSave(signedPaper(), { objects }))).toEqual(['signatures_or_annotations', reasons]);
});

test('a document timestamp with its proofs added later is no change of content', () => {
  const file = signPdf(signedPaper(), {
    number: 21,
    extra: '/Type /DocTimeStamp /SubFilter /ETSI.RFC3161',
    objects: {
      1: catalog('10 0 R 20 0 R', '/DSS << /VRI << >> >>'),
      4: page('20 0 R'),
      20: signatureField('T1', '/V 21 0 R'),
    },
  });
  expect(changesOf(file)).toEqual([
    'signatures_or_annotations',
    'signature_field_added timestamp_added validation_material_added',
  ]);
  expect(readPdfSignatures(file).fields[1]).toMatchObject({ type: 'DocTimeStamp', coverage: 'whole' });
});

test('a field that was left empty may be signed later, with what it shows', () => {
  const prepared = appendSave(paper(), {
    objects: { 1: catalog('10 0 R 20 0 R'), 4: page('20 0 R'), 20: signatureField('S2', '') },
  });
  const signed = signPdf(prepared, { number: 11, objects: { 10: signatureField('S1', '/V 11 0 R') } });
  const file = signPdf(signed, {
    number: 21,
    objects: {
      20: signatureField('S2', '/V 21 0 R', '/AP << /N 22 0 R >>'),
      22: streamObject('/Type /XObject /Subtype /Form /BBox [0 0 1 1]', 'q Q'),
    },
  });
  expect(changesOf(file)).toEqual(['signatures_or_annotations', 'signature_added signature_field_added']);
});

test('a note that is changed or taken away later is named as such', () => {
  const noted = appendSave(paper(), { objects: { 4: page('30 0 R'), 30: note() } });
  const signed = signPdf(noted, {
    number: 11,
    objects: { 1: catalog('10 0 R'), 10: signatureField('S1', '/V 11 0 R') },
  });
  expect(changesOf(appendSave(signed, { objects: { 30: note('/F 4') } }))).toEqual([
    'signatures_or_annotations',
    'annotation_changed',
  ]);
  expect(changesOf(appendSave(signed, { objects: { 4: page('') } }))).toEqual([
    'signatures_or_annotations',
    'annotation_removed',
  ]);
});

const textField = (value: string): string =>
  `<< /Type /Annot /Subtype /Widget /FT /Tx /T (Amount) /V (${value}) /Rect [0 0 9 9] /P 4 0 R /AP << /N 41 0 R >> >>`;

const signedForm = (extra = ''): Buffer => {
  const form = appendSave(paper(), {
    objects: {
      1: catalog('40 0 R'),
      4: pageTwo('40 0 R'),
      40: textField('1'),
      41: streamObject('/Type /XObject /Subtype /Form', '(1) Tj'),
    },
  });
  return signPdf(form, {
    number: 11,
    extra,
    objects: {
      1: catalog('40 0 R 10 0 R').replace('/SigFlags 3', '/SigFlags 3 /DR << /Font << /Helv 42 0 R >> >>'),
      4: pageTwo('40 0 R 10 0 R'),
      10: signatureField('S1', '/V 11 0 R'),
      42: '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    },
  });
};

test.each<[string, SavedObjects, string]>([
  ['taken away though it is still listed', { 40: undefined }, 'form_value_changed'],
  ['turned into a note', { 40: note() }, 'form_value_changed'],
  ['turned into a signature field', { 40: signatureField('Amount', '') }, 'form_value_changed'],
  [
    'given another look',
    { 41: streamObject('/Type /XObject /Subtype /Form', '(9) Tj') },
    'form_value_changed',
  ],
  [
    'given a font that draws other letters',
    { 42: '<< /Type /Font /Subtype /Type1 /BaseFont /Symbol >>' },
    'form_resources_changed',
  ],
])('a form field that is %s later is a change of content', (_, objects, reason) => {
  expect(changesOf(appendSave(signedForm(), { objects }))).toEqual(['content', reason]);
});

const certified = (level: number): string =>
  `/Reference [<< /Type /SigRef /TransformMethod /DocMDP /TransformParams << /Type /TransformParams /P ${level} /V /1.2 >> >>]`;

test.each([
  [1, { 4: page('30 0 R'), 30: note() }, true],
  [1, { 1: catalog('10 0 R', '/DSS << /VRI << >> >>') }, false],
  [2, { 4: page('30 0 R'), 30: note() }, true],
  [3, { 4: page('30 0 R'), 30: note() }, false],
  [3, { 5: streamObject('', 'forged') }, true],
])('a certification of level %i is held against what came later', (level, objects, isForbidden) => {
  const { docMDP, laterChangeReasons } = first(
    appendSave(signedPaper('table', certified(level)), { objects }),
  );
  expect(docMDP).toBe(level);
  expect(laterChangeReasons.includes('forbidden_by_certification')).toBe(isForbidden);
});

const filled = { 40: textField('9'), 41: streamObject('/Type /XObject /Subtype /Form', '(9) Tj') };
const lockedAs = (action: string): string =>
  `/Reference [<< /TransformMethod /FieldMDP /TransformParams << /Action /${action} >> >>]`;

test.each([
  ['nothing is certified', '', ['cannot_tell', 'form_filled']],
  ['a certification allows it', certified(2), ['signatures_or_annotations', 'form_filled']],
  ['a certification forbids it', certified(1), ['cannot_tell', 'forbidden_by_certification form_filled']],
  ['all fields are locked', lockedAs('All'), ['cannot_tell', 'forbidden_by_certification form_filled']],
  ['some fields are locked', lockedAs('Exclude'), ['cannot_tell', 'form_filled']],
])('a form that is filled in later is judged by what the signer states: %s', (_, extra, changes) => {
  expect(changesOf(appendSave(signedForm(extra), { objects: filled }))).toEqual(changes);
});

test.each<[string, SavedObjects]>([
  ['a page', { ...filled, 5: streamObject('', 'forged') }],
  ['a font of the form', { ...filled, 42: '<< /Type /Font /Subtype /Type1 /BaseFont /Symbol >>' }],
  ['the place of a field', { 40: textField('9').replace('[0 0 9 9]', '[0 0 900 900]') }],
])('a form that is filled in together with %s being changed is a change of content', (_, objects) => {
  expect(changesOf(appendSave(signedForm(certified(2)), { objects }))[0]).toBe('content');
});

test.each([
  ['nothing is certified', '', 'annotation_covers_page'],
  ['a certification allows notes', certified(3), 'annotation_covers_page'],
  ['a certification forbids notes', certified(2), 'annotation_covers_page forbidden_by_certification'],
])('a stamp over a signed page may hide what was signed: %s', (_, extra, reasons) => {
  const stamp = note().replace('/Text', '/Stamp');
  const file = appendSave(signedPaper('table', extra), { objects: { 4: page('30 0 R'), 30: stamp } });
  expect(changesOf(file)).toEqual(['cannot_tell', reasons]);
});

test('changes between two signatures count for the first one only', () => {
  const changed = appendSave(signedPaper(), { objects: { 5: streamObject('', 'changed') } });
  const { fields } = readPdfSignatures(signAgain(changed));
  expect(fields.map(({ laterChanges }) => laterChanges)).toEqual(['content', 'none']);
});

test('a packed object that is replaced together with its stream is seen to change', () => {
  const signed = signedPaper('packed');
  const file = appendSave(signed, { style: 'packed', objects: { 7: '<< /Type /Font /BaseFont /Symbol >>' } });
  expect(changesOf(file)).toEqual(['content', 'page_content_changed']);
});

/** A save whose table lists every object itself instead of naming the save before it. */
const saveWithFullTable = (file: Buffer, number: number, content: Buffer): Buffer => {
  const body = Buffer.concat([file, Buffer.from(`${number} 0 obj\n`), content, Buffer.from('\nendobj\n')]);
  const offsets = new Map(
    [...body.toString('latin1').matchAll(/(\d+) 0 obj\n/g)].map((match) => [match[1], match.index]),
  );
  const rows = [...offsets].map(([own, at]) => `${own} 1\n${String(at).padStart(10, '0')} 00000 n \n`);
  const end = `trailer\n<< /Size 50 /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
  return Buffer.concat([body, Buffer.from(`xref\n${rows.join('')}${end}`)]);
};

test('a later save that does not name the one before is compared object by object', () => {
  const same = streamObject('', 'BT /F1 13 Tf 72 720 Td (Sample page one) Tj ET');
  const unchanged = saveWithFullTable(signedPaper(), 5, same);
  expect(readPdfSignatures(unchanged).repaired).toBe(false);
  expect(changesOf(unchanged)).toEqual(['none', '']);
  expect(changesOf(saveWithFullTable(signedPaper(), 5, streamObject('', 'forged')))).toEqual([
    'content',
    'page_content_changed',
  ]);
});
