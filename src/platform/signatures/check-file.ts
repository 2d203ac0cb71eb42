import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { openArchive } from '#platform/office/reading/archive/open-archive.ts';
import type { TrustGround } from './assemble-signature.ts';
import { checkMessage } from './check-message.ts';
import { checkPdf } from './check-pdf.ts';
import type { CheckedFile, CheckedSignature } from '#kernel/checked-file.ts';
import { checkXml } from './check-xml.ts';
import type { Certificate } from './cms/certificate.ts';
import type { SignedFileKind } from '#kernel/checked-file.ts';
import { detectKind, kindsByName } from './file-kind.ts';

/** A file to check: where it lies, and the name that its owner gave it. */
export type FileToCheck = { readonly path: string; readonly name: string };

const xmlBytesMax = 20 * 1024 * 1024;
/** Where Office and OpenDocument keep their signatures. */
const signatureParts = /^(?:_xmlsignatures\/.*\.xml|META-INF\/(?:document|package)?signatures\.xml)$/i;

const archiveKinds: ReadonlySet<SignedFileKind> = new Set([
  'docx',
  'xlsx',
  'pptx',
  'odt',
  'ods',
  'odp',
  'macro_office',
]);

/** Checks a file in this thread, its first page's text apart. Only the worker does so: what people hand in may be anything. */
export async function checkFile(
  file: FileToCheck,
  trusted: readonly Certificate[] | null,
): Promise<{ readonly checked: CheckedFile; readonly bytes: Uint8Array }> {
  const bytes = readFileSync(file.path);
  const kind = detectKind(bytes);
  const ground: TrustGround = { trusted, certificates: [], revocation: { lists: [], answers: [] } };
  const found: CheckedFile = {
    ...nothingFound(file.name),
    bytes: bytes.length,
    kind,
    isReadable: kind !== 'empty' && kind !== 'unknown',
    problem: kind === 'empty' ? 'empty' : kind === 'unknown' ? 'unreadable' : null,
  };
  const inside = await lookInside(kind, bytes, ground);
  const sha256 = inside.sha256 ?? createHash('sha256').update(bytes).digest('hex');
  return { checked: { ...found, ...inside, sha256 }, bytes };
}

/**
 * Adds the text of the first page. An encrypted PDF whose page opens without a password can be read by anybody; one
 * whose page does not is closed to us.
 */
export function withFirstPage(checked: CheckedFile, firstPageText: string | null): CheckedFile {
  if (checked.problem !== 'encrypted') return { ...checked, firstPageText };
  return firstPageText === null
    ? { ...checked, isReadable: false }
    : { ...checked, problem: null, firstPageText };
}

/** A file about which nothing is known yet. */
export function nothingFound(name: string): CheckedFile {
  return {
    name,
    bytes: null,
    sha256: null,
    kind: 'unknown',
    kindsByName: kindsByName(name) ?? null,
    isReadable: false,
    problem: null,
    isRepaired: false,
    pageCount: null,
    signatures: [],
    unsignedFieldCount: 0,
    looseSignatureCount: 0,
    firstPageText: null,
  };
}

async function lookInside(
  kind: SignedFileKind,
  bytes: Uint8Array,
  ground: TrustGround,
): Promise<Partial<CheckedFile>> {
  if (kind === 'pdf') return checkPdf(bytes, ground.trusted);
  if (kind === 'xml')
    return bytes.length > xmlBytesMax ? {} : { signatures: checkXml(decode(bytes), ground) };
  if (archiveKinds.has(kind)) return checkArchive(bytes, ground);
  if (kind !== 'cms') return {};
  const signatures = checkMessage(bytes, ground);
  return signatures === undefined ? { isReadable: false, problem: 'broken_structure' } : { signatures };
}

async function checkArchive(bytes: Uint8Array, ground: TrustGround): Promise<Partial<CheckedFile>> {
  try {
    const archive = await openArchive(bytes);
    const signatures: CheckedSignature[] = [];
    for (const name of archive.names.filter((part) => signatureParts.test(part))) {
      const part = await archive.read(name);
      if (part !== undefined) signatures.push(...checkXml(decode(part), ground, name));
    }
    return { signatures };
  } catch {
    return { isReadable: false, problem: 'broken_structure' };
  }
}

function decode(bytes: Uint8Array): string {
  const isWide = bytes[1] === 0 || (bytes[0] === 0xff && bytes[1] === 0xfe);
  return new TextDecoder(isWide ? 'utf-16le' : 'utf-8').decode(bytes);
}
