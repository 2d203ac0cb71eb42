import { openArchive, type Archive } from './archive/open-archive.ts';
import { readOleDirectory } from './archive/read-ole-directory.ts';
import { refuseFile } from './outcome.ts';

/** What a file is by its own bytes, as people call it. The first five can be opened. */
export const fileKinds = {
  docx: 'Word (.docx)',
  doc: 'Word 97-2003 (.doc)',
  pdf: 'PDF (.pdf)',
  text: 'TXT (.txt)',
  image: 'PNG, JPEG, TIFF',
  excel: 'Excel',
  powerpoint: 'PowerPoint',
  opendocument: 'OpenDocument',
  rtf: 'RTF',
  html: 'HTML',
  xml: 'XML',
  zip: 'ZIP',
  archive: '7Z, RAR, GZ',
  program: 'EXE',
  picture: 'GIF, BMP, WEBP',
  ole: 'OLE',
  unknown: '?',
} as const;
export type FileKind = keyof typeof fileKinds;

/** A file's kind, with the archive where looking inside has opened it. */
export type DetectedFile = { readonly kind: FileKind; readonly archive?: Archive };

const signatures: readonly (readonly [FileKind, number, string])[] = [
  ['image', 0, '89504e470d0a1a0a'],
  ['image', 0, 'ffd8ff'],
  ['image', 0, '49492a00'],
  ['image', 0, '4d4d002a'],
  ['picture', 0, '47494638'],
  ['picture', 0, '424d'],
  ['picture', 8, '57454250'],
  ['archive', 0, '377abcaf271c'],
  ['archive', 0, '526172211a07'],
  ['archive', 0, '1f8b08'],
  ['program', 0, '4d5a'],
  ['program', 0, '7f454c46'],
  ['rtf', 0, '7b5c727466'],
  ['ole', 0, 'd0cf11e0a1b11ae1'],
  ['zip', 0, '504b0304'],
  ['zip', 0, '504b0506'],
];
const pdfSearched = 1024;

/** Tells what a file is by its first bytes and, for containers, by what is inside; never by its name. */
export async function detectKind(bytes: Uint8Array): Promise<DetectedFile> {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, pdfSearched));
  if (head.includes('%PDF-')) return { kind: 'pdf' };
  const kind = signatures.find(
    ([, at, hex]) => head.subarray(at, at + hex.length / 2).toString('hex') === hex,
  )?.[0];
  if (kind === 'zip') return lookIntoArchive(await openArchive(bytes));
  if (kind === 'ole') return { kind: lookIntoOle(bytes) };
  if (kind !== undefined) return { kind };
  const start = head
    .toString('latin1')
    .replace(/^(?:\u00ef\u00bb\u00bf|\s)+/, '')
    .toLowerCase();
  if (/^<(?:!doctype\s+html|html|head|body)[\s>]/.test(start)) return { kind: 'html' };
  if (start.startsWith('<?xml')) return { kind: 'xml' };
  return { kind: 'unknown' };
}

const byContentType: readonly (readonly [RegExp, FileKind])[] = [
  [/wordprocessingml\.(?:document|template)\.main/, 'docx'],
  [/spreadsheetml/, 'excel'],
  [/presentationml/, 'powerpoint'],
];

async function lookIntoArchive(archive: Archive): Promise<DetectedFile> {
  const types = await archive.read('[Content_Types].xml');
  if (types !== undefined) {
    const text = new TextDecoder().decode(types);
    if (/ms-word\.(?:document|template)\.macroEnabled/i.test(text)) refuseFile('macro');
    const kind = byContentType.find(([pattern]) => pattern.test(text))?.[1];
    return { kind: kind ?? 'zip', archive };
  }
  const mime = await archive.read('mimetype');
  const isOpenDocument = mime !== undefined && new TextDecoder().decode(mime).includes('opendocument');
  return { kind: isOpenDocument ? 'opendocument' : 'zip', archive };
}

function lookIntoOle(bytes: Uint8Array): FileKind {
  const directory = readOleDirectory(bytes);
  if (directory === undefined) refuseFile('corrupt');
  const has = (name: string): boolean => directory.names.includes(name);
  if (has('EncryptedPackage') || has('EncryptionInfo') || directory.isWordEncrypted) refuseFile('encrypted');
  if (has('WordDocument')) {
    if (has('Macros') || has('_VBA_PROJECT')) refuseFile('macro');
    return 'doc';
  }
  if (has('Workbook') || has('Book')) return 'excel';
  return has('PowerPoint Document') ? 'powerpoint' : 'ole';
}

const byExtension: Readonly<Record<string, FileKind>> = {
  docx: 'docx',
  docm: 'docx',
  dotx: 'docx',
  doc: 'doc',
  dot: 'doc',
  pdf: 'pdf',
  txt: 'text',
  md: 'text',
  png: 'image',
  jpg: 'image',
  jpeg: 'image',
  tif: 'image',
  tiff: 'image',
  xls: 'excel',
  xlsx: 'excel',
  ppt: 'powerpoint',
  pptx: 'powerpoint',
  odt: 'opendocument',
  rtf: 'rtf',
  htm: 'html',
  html: 'html',
  xml: 'xml',
  zip: 'zip',
};

/** What a file's name says it is; undefined where the name says nothing that is known. */
export function kindByName(name: string): FileKind | undefined {
  const extension = /\.([a-z0-9]{1,5})$/i.exec(name.trim())?.[1]?.toLowerCase();
  return extension === undefined ? undefined : byExtension[extension];
}
