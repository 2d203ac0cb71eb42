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

/** A PDF of A4 pages that are pictures only. */
export function picturesPdf(pictures: readonly GreyPicture[]): Uint8Array {
  const objects: Buffer[] = [];
  const kids = pictures.map((_, index) => `${3 + index * 3} 0 R`).join(' ');
  objects.push(Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'));
  objects.push(Buffer.from(`<< /Type /Pages /Kids [${kids}] /Count ${pictures.length} >>`));
  for (const [index, picture] of pictures.entries()) {
    const own = 3 + index * 3;
    const drawing = Buffer.from('q 595 0 0 842 0 0 cm /I Do Q');
    const data = deflateSync(picture.data);
    objects.push(
      Buffer.from(
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${own + 1} 0 R /Resources << /XObject << /I ${own + 2} 0 R >> >> >>`,
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

/** An OLE2 container that holds streams of those names and nothing in them. */
export function oleFile(names: readonly string[]): Uint8Array {
  const sector = 512;
  const bytes = new Uint8Array(sector * (2 + Math.ceil((names.length + 1) / 4)));
  const view = new DataView(bytes.buffer);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(24, 0x3e, true);
  view.setUint16(26, 3, true);
  view.setUint16(28, 0xfffe, true);
  view.setUint16(30, 9, true);
  view.setUint16(32, 6, true);
  view.setUint32(44, 1, true);
  view.setUint32(48, 1, true);
  view.setUint32(56, 4096, true);
  view.setInt32(60, -2, true);
  view.setInt32(68, -2, true);
  for (let entry = 0; entry < 109; entry += 1) view.setInt32(76 + entry * 4, entry === 0 ? 0 : -1, true);
  const directorySectors = bytes.byteLength / sector - 2;
  for (let entry = 0; entry < 128; entry += 1) view.setInt32(sector + entry * 4, -1, true);
  view.setInt32(sector, -3, true);
  for (let entry = 1; entry <= directorySectors; entry += 1) {
    view.setInt32(sector + entry * 4, entry === directorySectors ? -2 : entry + 1, true);
  }
  for (const [index, name] of ['Root Entry', ...names].entries()) {
    const at = sector * 2 + index * 128;
    for (const [place, letter] of Array.from(name).entries()) {
      view.setUint16(at + place * 2, letter.charCodeAt(0), true);
    }
    view.setUint16(at + 64, (name.length + 1) * 2, true);
    bytes[at + 66] = index === 0 ? 5 : 2;
    view.setInt32(at + 68, -1, true);
    view.setInt32(at + 72, index === 0 ? -1 : index + 1 <= names.length ? index + 1 : -1, true);
    view.setInt32(at + 76, index === 0 ? 1 : -1, true);
    view.setInt32(at + 116, -2, true);
  }
  return bytes;
}

/** A ZIP archive whose directory lists so many empty entries that it needs the 64-bit form. */
export function crowdedArchive(count: number): Uint8Array {
  const entry = Buffer.alloc(47);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(1, 28);
  entry.write('a', 46);
  const local = Buffer.alloc(31);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(1, 26);
  local.write('a', 30);
  const directory = Buffer.alloc(entry.byteLength * count);
  for (let index = 0; index < count; index += 1) entry.copy(directory, index * entry.byteLength);
  const end64 = Buffer.alloc(56);
  end64.writeUInt32LE(0x06064b50, 0);
  end64.writeBigUInt64LE(44n, 4);
  end64.writeBigUInt64LE(BigInt(count), 24);
  end64.writeBigUInt64LE(BigInt(count), 32);
  end64.writeBigUInt64LE(BigInt(directory.byteLength), 40);
  end64.writeBigUInt64LE(BigInt(local.byteLength), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(local.byteLength + directory.byteLength), 8);
  locator.writeUInt32LE(1, 16);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(0xffff, 8);
  end.writeUInt16LE(0xffff, 10);
  end.writeUInt32LE(0xffffffff, 12);
  end.writeUInt32LE(0xffffffff, 16);
  return new Uint8Array(Buffer.concat([local, directory, end64, locator, end]));
}

/** The archive with every declared size of that entry replaced by a lie. */
export function withDeclaredSize(archive: Uint8Array, name: string, size: number): Uint8Array {
  const bytes = Buffer.from(archive);
  for (const [signature, sizeAt, nameAt] of [
    [0x04034b50, 22, 30],
    [0x02014b50, 24, 46],
  ] as const) {
    for (let at = 0; at + nameAt + name.length <= bytes.byteLength; at += 1) {
      if (bytes.readUInt32LE(at) !== signature) continue;
      if (bytes.toString('latin1', at + nameAt, at + nameAt + name.length) !== name) continue;
      bytes.writeUInt32LE(size, at + sizeAt);
    }
  }
  return new Uint8Array(bytes);
}
