import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildWorker } from '#tests/support/build-worker.ts';
import { crowdedArchive, oleFile, withDeclaredSize } from '#tests/support/container-files.ts';
import { pdfOf, typsetPdf, wordFile, wordPart } from '#tests/support/paper-files.ts';
import type { PaperOutcome } from './outcome.ts';
import { createPaperOpener, type PaperOpener } from './paper-opener.ts';

let folder: string;
let opener: PaperOpener<unknown>;
const failures: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hostile-files-'));
  opener = createPaperOpener({
    workerFile: await buildWorker('src/paper-worker.ts'),
    onFailure: ({ name, message }) => failures.push(`${name}: ${message}`),
  });
}, 60_000);

afterAll(async () => {
  await opener.close();
  await rm(folder, { recursive: true });
});

const good = wordFile('<w:p><w:r><w:t>Thông báo kết luận</w:t></w:r></w:p>');
const mebi = 1024 * 1024;

async function openBytes(name: string, bytes: Uint8Array | string): Promise<PaperOutcome> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  const outcome = await opener.open({ path, name });
  await rm(path);
  return outcome;
}

/** A Word file whose text part unfolds to so many bytes of the same. */
function bomb(bytes: number): Uint8Array {
  const text = `<w:p><w:r><w:t>${'0'.repeat(bytes)}</w:t></w:r></w:p>`;
  return wordFile('', { 'word/document.xml': wordPart('document', `<w:body>${text}</w:body>`) });
}

const nested = zipSync({ 'a.zip': zipSync({ 'a.zip': zipSync({ 'a.bin': new Uint8Array(80 * mebi) }) }) });
const laughs = `<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>${wordPart('document', '<w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body>')}`;
const encryptedPdf = pdfOf([
  Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'),
  Buffer.from('<< /Type /Pages /Kids [] /Count 0 >>'),
  Buffer.from(`<< /Filter /Standard /V 1 /R 2 /P -4 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> >>`),
]);
function emptyPages(count: number): Uint8Array {
  const kids = Array.from({ length: count }, (_, index) => `${index + 3} 0 R`).join(' ');
  return pdfOf([
    Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'),
    Buffer.from(`<< /Type /Pages /Kids [${kids}] /Count ${count} >>`),
    ...Array.from({ length: count }, () =>
      Buffer.from('<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>'),
    ),
  ]);
}

function withEncryption(pdf: Uint8Array): Uint8Array {
  const text = Buffer.from(pdf).toString('latin1');
  return new Uint8Array(
    Buffer.from(text.replace('/Root 1 0 R', `/Encrypt 3 0 R /ID [<00><00>] /Root 1 0 R`), 'latin1'),
  );
}

/** A PDF of one page that draws one stream of that dictionary and those bytes. */
function pdfDrawing(content: string, data: Buffer, more: readonly string[] = []): Uint8Array {
  return pdfOf([
    Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'),
    Buffer.from('<< /Type /Pages /Kids [3 0 R] /Count 1 >>'),
    Buffer.from(
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /I 4 0 R >> >> >>',
    ),
    Buffer.concat([
      Buffer.from(`<< ${content} /Length ${data.byteLength} >>\nstream\n`),
      data,
      Buffer.from('\nendstream'),
    ]),
    ...more.map((object) => Buffer.from(object)),
  ]);
}

const picture = '/Type /XObject /Subtype /Image /ColorSpace /DeviceGray /BitsPerComponent 8';
function pngHead(side: number): Uint8Array {
  const bytes = Buffer.alloc(64);
  bytes.write('89504e470d0a1a0a0000000d49484452', 'hex');
  bytes.writeUInt32BE(side, 16);
  bytes.writeUInt32BE(side, 20);
  return bytes;
}

const hostile: readonly (readonly [string, string, () => Uint8Array | string, string, object])[] = [
  ['an empty file', 'a.docx', () => '', 'empty', {}],
  ['a file of zeros', 'a.pdf', () => new Uint8Array(5000), 'empty', {}],
  ['noise named as Word', 'a.docx', () => new Uint8Array(5000).fill(0xff), 'corrupt', {}],
  ['noise named as text', 'a.txt', () => new Uint8Array(5000).fill(0xff), 'unsupported', {}],
  ['a Word file cut in half', 'a.docx', () => good.subarray(0, good.length / 2), 'corrupt', {}],
  ['a bomb of 60 MB', 'a.docx', () => bomb(60 * mebi), 'zip_bomb', {}],
  [
    'a bomb that declares a small size',
    'a.docx',
    () => withDeclaredSize(bomb(60 * mebi), 'word/document.xml', 900),
    'zip_bomb',
    {},
  ],
  ['a bomb of archives in archives', 'a.docx', () => nested, 'wrong_type', { found: 'ZIP' }],
  ['an archive of a million entries', 'a.docx', () => crowdedArchive(1_000_000), 'zip_bomb', {}],
  [
    'an encrypted Word file',
    'a.docx',
    () => oleFile(['EncryptionInfo', 'EncryptedPackage']),
    'encrypted',
    {},
  ],
  ['an old Word file with macros', 'a.doc', () => oleFile(['WordDocument', 'Macros']), 'macro', {}],
  ['an old Excel file', 'a.xls', () => oleFile(['Workbook']), 'unsupported', { found: 'Excel' }],
  ['an old Word file with nothing in it', 'a.doc', () => oleFile(['WordDocument']), 'corrupt', {}],
  [
    'a PDF that unfolds to 100 MB',
    'a.pdf',
    () => pdfDrawing('/Filter /FlateDecode', deflateSync(Buffer.alloc(100 * mebi))),
    'zip_bomb',
    {},
  ],
  [
    'a PDF that is packed twice',
    'a.pdf',
    () => pdfDrawing('/Filter [/FlateDecode /FlateDecode]', deflateSync(deflateSync(Buffer.alloc(mebi)))),
    'zip_bomb',
    {},
  ],
  [
    'a PDF with a picture of 900 million pixels',
    'a.pdf',
    () => pdfDrawing(`${picture} /Width 30000 /Height 5 0 R`, Buffer.alloc(9), ['30000']),
    'too_large',
    { pixels: 900_000_000 },
  ],
  [
    'a PDF that draws itself without end',
    'a.pdf',
    () =>
      pdfDrawing(
        '/Type /XObject /Subtype /Form /BBox [0 0 1 1] /Resources << /XObject << /I 4 0 R >> >>',
        Buffer.from('/I Do /I Do'),
      ),
    'too_large',
    {},
  ],
  ['a picture of 3,600 million pixels', 'a.png', () => pngHead(60_000), 'too_large', {}],
  ['a picture that is cut off', 'a.png', () => pngHead(600), 'corrupt', {}],
  ['an encrypted PDF', 'a.pdf', () => withEncryption(encryptedPdf), 'encrypted', {}],
  ['a PDF of a thousand and one pages', 'a.pdf', () => emptyPages(1001), 'too_many_pages', { pages: 1001 }],
  ['a scan of forty-one pages', 'a.pdf', () => emptyPages(41), 'too_many_pages', { pages: 41 }],
  ['a PDF of nothing but its first line', 'a.pdf', () => '%PDF-1.7\n', 'corrupt', {}],
  ['a Word file with macros', 'a.docx', () => wordFile('', { 'word/vbaProject.bin': 'x' }), 'macro', {}],
  [
    'XML whose entities unfold',
    'a.docx',
    () => wordFile('', { 'word/document.xml': laughs }),
    'corrupt',
    { found: 'DOCTYPE' },
  ],
  ['XML that is deep', 'a.docx', () => wordFile('<w:sdt>'.repeat(9000)), 'too_large', {}],
  ['XML that does not close', 'a.docx', () => wordFile('<w:p>'), 'corrupt', {}],
  ['a file of 60 MB', 'a.pdf', () => new Uint8Array(60 * mebi).fill(1), 'too_large', {}],
  [
    'a program named as Word',
    'a.docx',
    () => 'MZ\u0090\0\u0003',
    'wrong_type',
    { expected: 'Word (.docx)', found: 'EXE' },
  ],
  [
    'a web page named as Word',
    'a.doc',
    () => '<!DOCTYPE html><html></html>',
    'wrong_type',
    { found: 'HTML' },
  ],
  [
    'a Word file named as PDF',
    'a.pdf',
    () => good,
    'wrong_type',
    { expected: 'PDF (.pdf)', found: 'Word (.docx)' },
  ],
  ['a Word file without text', 'a.docx', () => wordFile('<w:p/>'), 'no_text', {}],
  ['a web page', 'a.html', () => '<html>', 'unsupported', { found: 'HTML' }],
];

test.each(hostile)(
  '%s (%s) is refused, and the next file is read',
  async (_, name, make, code, facts) => {
    const outcome = await openBytes(name, make());
    expect(outcome).toMatchObject({ kind: 'refused', code, facts });
    expect(await openBytes('b.docx', good)).toMatchObject({ kind: 'paper' });
    expect(failures).toEqual([]);
  },
  30_000,
);

test('a PDF whose table of places is wrong is read all the same', async () => {
  const pdf = Buffer.from(typsetPdf('Thông báo kết luận giám sát'));
  const at = pdf.lastIndexOf('startxref');
  pdf.write('startxref\n7\n%%EOF\n', at);
  const outcome = await openBytes('a.pdf', pdf);
  expect(outcome).toMatchObject({ kind: 'paper', paper: { text: 'Thông báo kết luận giám sát' } });
});

test('twenty bombs one after another leave the memory of the process where it was', async () => {
  const bytes = bomb(60 * mebi);
  await openBytes('a.docx', bytes);
  const before = process.memoryUsage.rss();
  let peak = before;
  for (let count = 0; count < 20; count += 1) {
    await openBytes('a.docx', bytes);
    peak = Math.max(peak, process.memoryUsage.rss());
  }
  expect((peak - before) / mebi).toBeLessThan(250);
}, 60_000);
