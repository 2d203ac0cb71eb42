import { escapeXml, twipsOfMm, twipsOfPt, wordNamespaces, xmlHead } from './docx-xml.ts';
import type { Alignment, PageLayout, ParagraphStyle } from './page-layout.ts';

const justifications: Readonly<Record<Alignment, string>> = {
  left: 'left',
  centre: 'center',
  right: 'right',
  justify: 'both',
};

/** The style id in the file; headings take Word's own, so that its navigation pane knows them. */
export function styleId(key: string, style: ParagraphStyle): string {
  return style.headingLevel === null ? key : `Heading${style.headingLevel}`;
}

/** The part `word/styles.xml`: every style of the layout as a real paragraph style. */
export function stylesXml(layout: PageLayout): string {
  const font = escapeXml(layout.fontFamily);
  const language = escapeXml(layout.language);
  return `${xmlHead}<w:styles ${wordNamespaces}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:cs="${font}" w:eastAsia="${font}"/><w:color w:val="000000"/><w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="${language}" w:eastAsia="${language}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:widowControl/><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style><w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>${Object.entries(
    layout.styles,
  )
    .map(([key, style]) => styleXml(key, style))
    .join('')}</w:styles>`;
}

function styleXml(key: string, style: ParagraphStyle): string {
  const { headingLevel } = style;
  const name = headingLevel === null ? escapeXml(style.name) : `heading ${headingLevel}`;
  const keep = style.isKeptWithNext ? '<w:keepNext/><w:keepLines/>' : '';
  const firstLine = style.firstLineMm > 0 ? `<w:ind w:firstLine="${twipsOfMm(style.firstLineMm)}"/>` : '';
  const outline = headingLevel === null ? '' : `<w:outlineLvl w:val="${headingLevel - 1}"/>`;
  const spacing = `<w:spacing w:before="${twipsOfPt(style.beforePt)}" w:after="0" w:line="${Math.round(style.lineSpacing * 240)}" w:lineRule="auto"/>`;
  const letters = `${style.isBold ? '<w:b/><w:bCs/>' : ''}${style.isItalic ? '<w:i/><w:iCs/>' : ''}`;
  const size = Math.round(style.sizePt * 2);
  return `<w:style w:type="paragraph"${headingLevel === null ? ' w:customStyle="1"' : ''} w:styleId="${styleId(key, style)}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${keep}${spacing}${firstLine}<w:jc w:val="${justifications[style.alignment]}"/>${outline}</w:pPr><w:rPr>${letters}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr></w:style>`;
}
