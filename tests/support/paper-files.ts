import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { deflateSync } from 'node:zlib';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { strToU8, zipSync } from 'fflate';

const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** Parts of a Word file beside its text; any may be left out or added. */
export type WordParts = Readonly<Record<string, string | Uint8Array>>;

const contentTypes = `<?xml version="1.0" encoding="UTF-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
</Types>`;

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function relations(targets: Readonly<Record<string, string>>): string {
  const links = Object.entries(targets).map(
    ([type, target], index) =>
      `<Relationship Id="r${index + 1}" Type="${office}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links.join('')}</Relationships>`;
}

/** A Word file by hand: the inside of its body, and other parts such as `word/numbering.xml`. */
export function wordFile(body: string, parts: WordParts = {}): Uint8Array {
  const entries: Record<string, Uint8Array> = {};
  const all: WordParts = {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': relations({ officeDocument: 'word/document.xml' }),
    'word/_rels/document.xml.rels': relations({ styles: 'styles.xml', numbering: 'numbering.xml' }),
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${wordNamespace}"><w:body>${body}</w:body></w:document>`,
    ...parts,
  };
  for (const [name, part] of Object.entries(all)) {
    entries[name] = typeof part === 'string' ? strToU8(part) : part;
  }
  return zipSync(entries);
}

/** One part of a Word file under the root of that name (`numbering`, `styles`). */
export function wordPart(root: string, inside: string): string {
  return `<w:${root} xmlns:w="${wordNamespace}">${inside}</w:${root}>`;
}

let compiler: NodeCompiler | undefined;

/** A PDF typeset from Typst markup in the metric of official papers. */
export function typsetPdf(markup: string): Uint8Array {
  compiler ??= NodeCompiler.create({ fontArgs: [{ fontBlobs: officialFonts() }] });
  const source = `#set text(font: "Tinos", size: 14pt, lang: "vi")\n#set page(paper: "a4", margin: (top: 2cm, bottom: 2cm, left: 3cm, right: 2cm))\n${markup}`;
  const pdf = compiler.pdf({ mainFileContent: source });
  compiler.evictCache(0);
  return new Uint8Array(pdf);
}

function officialFonts(): Buffer[] {
  return ['400Regular/Tinos_400Regular', '700Bold/Tinos_700Bold'].map((name) =>
    readFileSync(fileURLToPath(import.meta.resolve(`@expo-google-fonts/tinos/${name}.ttf`))),
  );
}

/** A page as a grey picture. */
export type GreyPicture = { readonly width: number; readonly height: number; readonly data: Uint8Array };

/** Pages of a PDF as pictures, as a scanner would see them. */
export async function rasterise(pdf: Uint8Array, dotsPerInch: number): Promise<readonly GreyPicture[]> {
  const library = await PDFiumLibrary.init();
  try {
    const document = await library.loadDocument(pdf);
    const pictures: GreyPicture[] = [];
    for (const page of document.pages()) {
      pictures.push(await page.render({ scale: dotsPerInch / 72, colorSpace: 'Gray', render: 'bitmap' }));
    }
    return pictures;
  } finally {
    library.destroy();
  }
}

/** A PDF of A4 pages that are pictures only, but for the stamp (Latin letters) that may be set upon each. */
export function picturesPdf(pictures: readonly GreyPicture[], stamp = ''): Uint8Array {
  const objects: Buffer[] = [];
  const kids = pictures.map((_, index) => `${3 + index * 3} 0 R`).join(' ');
  objects.push(Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'));
  objects.push(Buffer.from(`<< /Type /Pages /Kids [${kids}] /Count ${pictures.length} >>`));
  for (const [index, picture] of pictures.entries()) {
    const own = 3 + index * 3;
    const drawing = Buffer.from(`q 595 0 0 842 0 0 cm /I Do Q BT /F 9 Tf 20 20 Td (${stamp}) Tj ET`);
    const data = deflateSync(picture.data);
    objects.push(
      Buffer.from(
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${own + 1} 0 R /Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> /XObject << /I ${own + 2} 0 R >> >> >>`,
      ),
      stream('', drawing),
      stream(
        `/Type /XObject /Subtype /Image /Width ${picture.width} /Height ${picture.height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode`,
        data,
      ),
    );
  }
  return pdfOf(objects);
}

/** Pictures as the pages of one TIFF, unpacked. */
export function tiffFile(pictures: readonly GreyPicture[]): Uint8Array {
  const tags = 8;
  const directoryBytes = 2 + tags * 12 + 4;
  const pieces: Buffer[] = [Buffer.from([0x49, 0x49, 42, 0, 8, 0, 0, 0])];
  let at = 8;
  for (const [index, { width, height, data }] of pictures.entries()) {
    const directory = Buffer.alloc(directoryBytes);
    const next = at + directoryBytes + data.byteLength + (data.byteLength % 2);
    directory.writeUInt16LE(tags, 0);
    const values = [
      [256, width],
      [257, height],
      [258, 8],
      [259, 1],
      [262, 1],
      [273, at + directoryBytes],
      [278, height],
      [279, data.byteLength],
    ] as const;
    for (const [place, [tag, value]] of values.entries()) {
      directory.writeUInt16LE(tag, 2 + place * 12);
      directory.writeUInt16LE(4, 4 + place * 12);
      directory.writeUInt32LE(1, 6 + place * 12);
      directory.writeUInt32LE(value, 10 + place * 12);
    }
    directory.writeUInt32LE(index + 1 < pictures.length ? next : 0, directoryBytes - 4);
    pieces.push(directory, Buffer.from(data), Buffer.alloc(data.byteLength % 2));
    at = next;
  }
  return new Uint8Array(Buffer.concat(pieces));
}

function stream(dictionary: string, data: Buffer): Buffer {
  return Buffer.concat([
    Buffer.from(`<< ${dictionary} /Length ${data.byteLength} >>\nstream\n`),
    data,
    Buffer.from('\nendstream'),
  ]);
}

/** A PDF of numbered objects with a true table of their places. */
export function pdfOf(objects: readonly Buffer[]): Uint8Array {
  const pieces: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const places: number[] = [];
  let length = pieces[0]?.byteLength ?? 0;
  for (const [index, object] of objects.entries()) {
    places.push(length);
    const piece = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')]);
    pieces.push(piece);
    length += piece.byteLength;
  }
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  pieces.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`,
    ),
  );
  return new Uint8Array(Buffer.concat(pieces));
}
