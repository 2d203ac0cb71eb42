import { openArchive, type Archive } from '../archive/open-archive.ts';
import { childOf, childrenOf, parseXml, switchOf, valueOf, type XmlElement } from '../archive/parse-xml.ts';
import { refuseFile } from '../outcome.ts';
import type { DocxBlock, DocxDocument, DocxMarginText, DocxSection } from './docx-document.ts';
import { readBlock, readBlocks, startBlocks } from './read-blocks.ts';
import { readNumbering } from './read-numbering.ts';
import { pointsOf } from './read-properties.ts';
import { readStyles } from './read-styles.ts';

/** Which parts are wanted: a form checker needs headers and footers, a reader of the text does not. */
export type DocxParts = 'all' | 'body';

const macroPart = /(^|\/)vbaProject\.bin$/i;
const a4 = { width: 595.3, height: 841.9, margin: 72 };

/** Reads a Word file's text and form. Refuses what is broken, encrypted, a bomb, or carries macros. */
export async function readDocx(bytes: Uint8Array, parts: DocxParts = 'all'): Promise<DocxDocument> {
  return readDocxArchive(await openArchive(bytes), parts);
}

/** The same, of an archive that is already open. */
export async function readDocxArchive(archive: Archive, parts: DocxParts = 'all'): Promise<DocxDocument> {
  const types = await archive.read('[Content_Types].xml');
  if (types === undefined) refuseFile('corrupt', { part: '[Content_Types].xml' });
  if (archive.names.some((name) => macroPart.test(name))) refuseFile('macro');
  const main = await findMainPart(archive);
  const body = await archive.read(main);
  if (body === undefined) refuseFile('corrupt', { part: main });
  const links = await readLinks(archive, main);
  const styles = readStyles(await readPart(archive, linked(links, 'styles')));
  const numbering = readNumbering(await readPart(archive, linked(links, 'numbering')));

  const blocks: DocxBlock[] = [];
  const ends: { readonly end: number; readonly properties: XmlElement }[] = [];
  const reading = startBlocks(styles, numbering);
  parseXml(main, body, (element, parent) => {
    if (parent.name !== 'w:body') return false;
    if (element.name === 'w:sectPr') ends.push({ end: blocks.length, properties: element });
    blocks.push(...readBlock(element, reading));
    const properties = childOf(childOf(element, 'w:pPr'), 'w:sectPr');
    if (properties !== undefined) ends.push({ end: blocks.length, properties });
    return true;
  });

  const sections: DocxSection[] = [];
  for (const { end, properties } of ends) {
    const marginTexts: DocxMarginText[] = [];
    for (const reference of parts === 'all' ? properties.children : []) {
      const target = links.get(reference.attributes['r:id'] ?? '')?.target;
      const place = /^w:(header|footer)Reference$/.exec(reference.name)?.[1];
      const root = target === undefined || place === undefined ? undefined : await readPart(archive, target);
      if (root === undefined) continue;
      const margin = startBlocks(styles, numbering);
      const marginBlocks = readBlocks(root.children, margin);
      const pages = reference.attributes['w:type'];
      marginTexts.push({
        place: place === 'header' ? 'header' : 'footer',
        pages: pages === 'first' || pages === 'even' ? pages : 'default',
        blocks: marginBlocks,
        hasPageNumber: margin.hasPageNumber,
      });
    }
    sections.push(readSection(end, properties, marginTexts));
  }
  return { blocks, sections };
}

function readSection(
  end: number,
  properties: XmlElement,
  marginTexts: readonly DocxMarginText[],
): DocxSection {
  const size = childOf(properties, 'w:pgSz')?.attributes;
  const margins = childOf(properties, 'w:pgMar')?.attributes;
  const type = valueOf(properties, 'w:type');
  return {
    end,
    pageWidth: pointsOf(size?.['w:w']) ?? a4.width,
    pageHeight: pointsOf(size?.['w:h']) ?? a4.height,
    marginTop: pointsOf(margins?.['w:top']) ?? a4.margin,
    marginBottom: pointsOf(margins?.['w:bottom']) ?? a4.margin,
    marginLeft: pointsOf(margins?.['w:left']) ?? a4.margin,
    marginRight: pointsOf(margins?.['w:right']) ?? a4.margin,
    startsPage: type !== 'continuous' && type !== 'nextColumn',
    hasOwnFirstPage: switchOf(properties, 'w:titlePg') ?? false,
    marginTexts,
  };
}

type Links = ReadonlyMap<string, { readonly type: string; readonly target: string }>;

/** The relationships of a part, targets as names in the archive; those that lead outside are left out. */
async function readLinks(archive: Archive, part: string): Promise<Links> {
  const slash = part.lastIndexOf('/') + 1;
  const root = await readPart(archive, `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`);
  const links = new Map<string, { readonly type: string; readonly target: string }>();
  for (const { attributes } of childrenOf(root, 'Relationship')) {
    if (attributes['TargetMode'] === 'External') continue;
    const type = attributes['Type'] ?? '';
    const target = new URL(attributes['Target'] ?? '', `archive:/${part}`).pathname.slice(1);
    links.set(attributes['Id'] ?? '', { type: type.slice(type.lastIndexOf('/') + 1), target });
  }
  return links;
}

function linked(links: Links, type: string): string | undefined {
  for (const link of links.values()) if (link.type === type) return link.target;
  return undefined;
}

/** Where the text stands: `word/document.xml` almost always, but the file says. */
async function findMainPart(archive: Archive): Promise<string> {
  return linked(await readLinks(archive, ''), 'officeDocument') ?? 'word/document.xml';
}

async function readPart(archive: Archive, name: string | undefined): Promise<XmlElement | undefined> {
  const bytes = name === undefined ? undefined : await archive.read(name);
  return name === undefined || bytes === undefined ? undefined : parseXml(name, bytes);
}
