import type { Sheet, Workbook } from '#kernel/workbook.ts';
import { openArchive, type Archive } from '../archive/open-archive.ts';
import { parseXml, type XmlElement } from '../archive/parse-xml.ts';
import { detectKind, fileKinds } from '../file-kind.ts';
import { fileBytesMax } from '../limits.ts';
import { refuseFile } from '../outcome.ts';
import { localName, readNumberFormats } from './number-formats.ts';
import { richText } from './rich-text.ts';
import { readSheet, type SheetContext } from './read-sheet.ts';

const sheetsMax = 100;

/**
 * Reads an XLSX workbook as cells of exact text. Throws a `RefusalError` for what is none: empty, too large,
 * encrypted, with macros, a bomb, damaged, another kind of file.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<Workbook> {
  if (bytes.every((byte) => byte === 0)) refuseFile('empty');
  if (bytes.byteLength > fileBytesMax)
    refuseFile('too_large', { bytes: bytes.byteLength, bytesMax: fileBytesMax });
  const { kind } = await detectKind(bytes);
  const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (kind !== 'excel' || !isArchive) refuseFile('unsupported', { found: fileKinds[kind] });
  const archive = await openArchive(bytes);
  await refuseMacros(archive);
  return workbookOf(archive);
}

async function refuseMacros(archive: Archive): Promise<void> {
  const types = await archive.read('[Content_Types].xml');
  const declared = types === undefined ? '' : new TextDecoder().decode(types);
  const hasProgram = archive.names.some((name) => /vbaproject\.bin$|\/macrosheets\//i.test(name));
  if (hasProgram || /macroEnabled|vbaProject/i.test(declared)) refuseFile('macro');
}

async function workbookOf(archive: Archive): Promise<Workbook> {
  const roots = await relationsOf(archive, '_rels/.rels', '');
  const main = roots.find(({ type }) => type.endsWith('/officeDocument'))?.target ?? 'xl/workbook.xml';
  const book = await partOf(archive, main);
  if (book === null) return refuseFile('corrupt', { part: main });
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const relations = await relationsOf(archive, `${folder}_rels/${main.slice(folder.length)}.rels`, folder);
  const target = (ending: string) => relations.find(({ type }) => type.endsWith(ending))?.target;
  const context: SheetContext = {
    strings: await stringsOf(archive, target('/sharedStrings')),
    formats: readNumberFormats(await partOf(archive, target('/styles'))),
    isFrom1904: childNamed(book, 'workbookPr')?.attributes['date1904'] === '1',
  };
  const listed = (childNamed(book, 'sheets')?.children ?? []).filter((child) => localName(child) === 'sheet');
  if (listed.length > sheetsMax) refuseFile('too_large', { sheets: listed.length, sheetsMax });
  const sheets: Sheet[] = [];
  for (const { attributes } of listed) {
    const id = Object.entries(attributes).find(([name]) => name === 'r:id' || name.endsWith(':id'))?.[1];
    const path = relations.find((relation) => relation.id === id && relation.type.endsWith('/worksheet'));
    const bytes = path === undefined ? undefined : await archive.read(path.target);
    if (path === undefined || bytes === undefined) continue;
    sheets.push({
      name: attributes['name'] ?? '',
      isHidden: /hidden/i.test(attributes['state'] ?? ''),
      ...readSheet(path.target, bytes, context),
    });
  }
  return sheets.length === 0 ? refuseFile('corrupt', { part: main }) : { sheets };
}

type Relation = { readonly id: string; readonly type: string; readonly target: string };

async function relationsOf(archive: Archive, part: string, folder: string): Promise<readonly Relation[]> {
  const root = await partOf(archive, part);
  return (root?.children ?? []).map(({ attributes }) => {
    const target = attributes['Target'] ?? '';
    return {
      id: attributes['Id'] ?? '',
      type: attributes['Type'] ?? '',
      target: target.startsWith('/') ? target.slice(1) : resolved(`${folder}${target}`),
    };
  });
}

function resolved(path: string): string {
  return path.replace(/(?:^|\/)\.\//g, '/').replace(/[^/]+\/\.\.\//g, '');
}

async function partOf(archive: Archive, part: string | undefined): Promise<XmlElement | null> {
  const bytes = part === undefined ? undefined : await archive.read(part);
  return bytes === undefined || part === undefined ? null : parseXml(part, bytes);
}

/** The texts that cells share, without their formatting and without the readings of Asian letters. */
async function stringsOf(archive: Archive, part: string | undefined): Promise<readonly string[]> {
  const bytes = part === undefined ? undefined : await archive.read(part);
  if (bytes === undefined || part === undefined) return [];
  const strings: string[] = [];
  parseXml(part, bytes, (element) => {
    if (localName(element) !== 'si') return false;
    strings.push(richText(element));
    return true;
  });
  return strings;
}

function childNamed(root: XmlElement, name: string): XmlElement | undefined {
  return root.children.find((child) => localName(child) === name);
}
