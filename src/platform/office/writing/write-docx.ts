import { strToU8, zipSync } from 'fflate';
import { documentXml } from './docx-body.ts';
import { stylesXml } from './docx-styles.ts';
import { escapeXml, wordNamespaces, xmlHead } from './docx-xml.ts';
import type { PageLayout } from './page-layout.ts';

const officeRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** The zip's clock: every file in it bears the same day, so that the same layout gives the same bytes. */
const zipTime = new Date(1980, 0, 1);

/** Writes a layout as a Word document. The same layout always gives the same bytes. */
export function writeDocx(layout: PageLayout): Promise<Uint8Array> {
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': contentTypesXml,
    '_rels/.rels': packageRelationsXml,
    'docProps/app.xml': `${xmlHead}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Minh Chứng</Application></Properties>`,
    'docProps/core.xml': coreXml(layout),
    'word/_rels/document.xml.rels': documentRelationsXml,
    'word/document.xml': documentXml(layout),
    'word/styles.xml': stylesXml(layout),
    'word/settings.xml': settingsXml(layout),
    'word/header-number.xml': numberHeaderXml(layout),
    'word/header-first.xml': `${xmlHead}<w:hdr ${wordNamespaces}><w:p/></w:hdr>`,
  };
  const files = Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)]));
  return Promise.resolve(zipSync(files, { level: 6, mtime: zipTime }));
}

const contentTypesXml = `${xmlHead}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${wordType}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${wordType}.styles+xml"/><Override PartName="/word/settings.xml" ContentType="${wordType}.settings+xml"/><Override PartName="/word/header-number.xml" ContentType="${wordType}.header+xml"/><Override PartName="/word/header-first.xml" ContentType="${wordType}.header+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/><Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/></Types>`;

const packageRelationsXml = `${xmlHead}<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${officeRelations}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="${packageRelations}/metadata/core-properties" Target="docProps/core.xml"/><Relationship Id="rId3" Type="${officeRelations}/extended-properties" Target="docProps/app.xml"/></Relationships>`;

const documentRelationsXml = `${xmlHead}<Relationships xmlns="${packageRelations}"><Relationship Id="rIdStyles" Type="${officeRelations}/styles" Target="styles.xml"/><Relationship Id="rIdSettings" Type="${officeRelations}/settings" Target="settings.xml"/><Relationship Id="rIdHeader" Type="${officeRelations}/header" Target="header-number.xml"/><Relationship Id="rIdFirstHeader" Type="${officeRelations}/header" Target="header-first.xml"/></Relationships>`;

function coreXml(layout: PageLayout): string {
  const day = escapeXml(layout.date);
  const date = ['created', 'modified']
    .map((name) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${day}T00:00:00Z</dcterms:${name}>`)
    .join('');
  return `${xmlHead}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(layout.title)}</dc:title><dc:creator>${escapeXml(layout.author)}</dc:creator><dc:language>${escapeXml(layout.language)}</dc:language>${date}</cp:coreProperties>`;
}

function settingsXml(layout: PageLayout): string {
  return `${xmlHead}<w:settings ${wordNamespaces}><w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="${escapeXml(layout.language)}"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>`;
}

function numberHeaderXml({ page }: PageLayout): string {
  const letters = `<w:rPr><w:sz w:val="${page.numberSizePt * 2}"/><w:szCs w:val="${page.numberSizePt * 2}"/></w:rPr>`;
  const field = (type: string) => `<w:r>${letters}<w:fldChar w:fldCharType="${type}"/></w:r>`;
  return `${xmlHead}<w:hdr ${wordNamespaces}><w:p><w:pPr><w:jc w:val="center"/></w:pPr>${field('begin')}<w:r>${letters}<w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>${field('separate')}<w:r>${letters}<w:t>2</w:t></w:r>${field('end')}</w:p></w:hdr>`;
}
