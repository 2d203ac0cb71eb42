import type { SignedFileKind } from '#kernel/checked-file.ts';
import { isUniversal, oidOf, readElement, sequenceOf, universal } from './cms/asn1.ts';
import { decodeEnvelope } from './decode-envelope.ts';
import { listZipNames, storedMimeType } from './zip-names.ts';

const signatures: readonly (readonly [SignedFileKind, number, string])[] = [
  ['png', 0, '89504e470d0a1a0a'],
  ['jpeg', 0, 'ffd8ff'],
  ['tiff', 0, '49492a00'],
  ['tiff', 0, '4d4d002a'],
  ['gif', 0, '47494638'],
  ['webp', 8, '57454250'],
  ['archive', 0, '377abcaf271c'],
  ['archive', 0, '526172211a07'],
  ['archive', 0, '1f8b08'],
  ['archive', 0, '425a68'],
  ['archive', 0, 'fd377a585a00'],
  ['executable', 0, '4d5a'],
  ['executable', 0, '7f454c46'],
  ['executable', 0, 'cafebabe'],
  ['executable', 0, 'feedface'],
  ['executable', 0, 'feedfacf'],
  ['executable', 0, 'cffaedfe'],
  ['executable', 0, '4c00000001140200'],
  ['executable', 0, '0061736d'],
  ['script', 0, '2321'],
  ['rtf', 0, '7b5c727466'],
  ['ole_office', 0, 'd0cf11e0a1b11ae1'],
  ['zip', 0, '504b0304'],
  ['zip', 0, '504b0506'],
];

const byName: Readonly<Record<string, readonly SignedFileKind[]>> = {
  pdf: ['pdf'],
  docx: ['docx'],
  dotx: ['docx'],
  docm: ['macro_office'],
  xlsx: ['xlsx'],
  xlsm: ['macro_office'],
  pptx: ['pptx'],
  pptm: ['macro_office'],
  odt: ['odt'],
  ods: ['ods'],
  odp: ['odp'],
  doc: ['ole_office'],
  dot: ['ole_office'],
  xls: ['ole_office'],
  ppt: ['ole_office'],
  msg: ['ole_office'],
  rtf: ['rtf'],
  txt: ['text'],
  csv: ['text'],
  md: ['text'],
  png: ['png'],
  jpg: ['jpeg'],
  jpeg: ['jpeg'],
  tif: ['tiff'],
  tiff: ['tiff'],
  gif: ['gif'],
  bmp: ['bmp'],
  webp: ['webp'],
  heic: ['heic'],
  heif: ['heic'],
  svg: ['svg'],
  htm: ['html'],
  html: ['html'],
  xml: ['xml'],
  p7m: ['cms'],
  p7s: ['cms'],
  p7b: ['cms'],
  cer: ['certificate'],
  crt: ['certificate'],
  der: ['certificate'],
  pem: ['certificate', 'cms'],
  zip: ['zip'],
  rar: ['archive'],
  '7z': ['archive'],
  gz: ['archive'],
  exe: ['executable'],
  dll: ['executable'],
};

/** Where a PDF's mark has to stand, as readers take it. */
const pdfSearched = 1024;
const headBytes = 4096;
const textSearched = 65_536;

/** Tells what a file is. */
export function detectKind(bytes: Uint8Array): SignedFileKind {
  if (bytes.length === 0) return 'empty';
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, headBytes));
  const found = signatures.find(
    ([, at, hex]) => head.subarray(at, at + hex.length / 2).toString('hex') === hex,
  );
  const isPdf = head.subarray(0, pdfSearched).includes('%PDF-');
  // A PDF may stand behind some other bytes, but not behind those of a program.
  if (isPdf && found?.[0] !== 'executable' && found?.[0] !== 'script') return 'pdf';
  if (found?.[0] === 'zip') return kindOfZip(bytes);
  if (found !== undefined) return found[0];
  if (/^ftyp(?:hei[cxms]|hev[cxms]|mif1|msf1|avif)/.test(head.toString('latin1', 4, 12))) return 'heic';
  if (head[0] === 0x42 && head[1] === 0x4d && bytes.length > 54 && head.readUInt32LE(6) === 0) return 'bmp';
  return kindOfMarkup(head) ?? kindOfMessage(bytes) ?? (isText(bytes) ? 'text' : 'unknown');
}

/** What a file's name says it is; undefined where the name says nothing that is known. */
export function kindsByName(name: string): readonly SignedFileKind[] | undefined {
  const extension = /\.([a-z0-9]{1,5})$/i.exec(name.trim())?.[1]?.toLowerCase();
  return extension === undefined || !Object.hasOwn(byName, extension) ? undefined : byName[extension];
}

function kindOfZip(bytes: Uint8Array): SignedFileKind {
  const names = listZipNames(bytes);
  const has = (pattern: RegExp): boolean => names.some((name) => pattern.test(name));
  if (has(/vbaProject\.bin$/i)) return 'macro_office';
  if (has(/^\[Content_Types\]\.xml$/i)) {
    if (has(/^word\//)) return 'docx';
    if (has(/^xl\//)) return 'xlsx';
    if (has(/^ppt\//)) return 'pptx';
  }
  const type = storedMimeType(bytes);
  if (type?.startsWith('application/vnd.oasis.opendocument.') === true) {
    if (has(/^(?:Basic|Scripts)\//)) return 'macro_office';
    return type.includes('spreadsheet') ? 'ods' : type.includes('presentation') ? 'odp' : 'odt';
  }
  return has(/^(?:META-INF\/MANIFEST\.MF|AndroidManifest\.xml)$/) ? 'executable' : 'zip';
}

function kindOfMarkup(head: Buffer): SignedFileKind | undefined {
  const text = head
    .toString(head[1] === 0 || head[0] === 0xff ? 'utf16le' : 'utf8')
    .replace(/^[\ufeff\s]+/, '')
    .toLowerCase();
  if (!text.startsWith('<')) return undefined;
  const body = text.replace(/^<\?xml[^>]*>/, '').replace(/<!--[\s\S]*?-->/g, '');
  if (/^\s*(?:<!doctype\s+svg[^>]*>\s*)?<(?:\w+:)?svg[\s>]/.test(body)) return 'svg';
  if (/^\s*<(?:!doctype\s+html|html|head|body|script|iframe|meta|title)[\s>]/.test(body)) return 'html';
  return text.startsWith('<?xml') || /^\s*<[a-z_][\w.:-]*[\s>/]/.test(body) ? 'xml' : undefined;
}

function kindOfMessage(bytes: Uint8Array): SignedFileKind | undefined {
  const inner = decodeEnvelope(bytes);
  const parts = sequenceOf(readElement(inner));
  const [first, second, third] = parts ?? [];
  if (oidOf(first)?.startsWith('1.2.840.113549.1.7.') === true) return 'cms';
  const isCertificate =
    isUniversal(first, universal.sequence) &&
    isUniversal(second, universal.sequence) &&
    isUniversal(third, universal.bitString);
  return isCertificate ? 'certificate' : undefined;
}

function isText(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, textSearched);
  if (start[0] === 0xff && start[1] === 0xfe) return true;
  return start.every((byte) => byte >= 0x20 || byte === 9 || byte === 10 || byte === 12 || byte === 13);
}
