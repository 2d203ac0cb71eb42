import { styleId } from './docx-styles.ts';
import { escapeXml, twipsOfMm, twipsOfPt, wordNamespaces, xmlHead } from './docx-xml.ts';
import {
  cellPaddingMm,
  isLongRow,
  textWidthMm,
  type LayoutBlock,
  type LayoutSection,
  type PageLayout,
  type TableCell,
  type TextRun,
} from './page-layout.ts';

type Table = Extract<LayoutBlock, { kind: 'table' }>;
type Rule = Extract<LayoutBlock, { kind: 'rule' }>;

/** Where a block stands: how wide its column is, and whether it must stay with what follows. */
type Place = { readonly layout: PageLayout; readonly widthMm: number; readonly isKept: boolean };

/** The part `word/document.xml`. */
export function documentXml(layout: PageLayout): string {
  const sections = layout.sections.map((section, index) => {
    const place = { layout, widthMm: textWidthMm(layout, section), isKept: false };
    const properties = sectionXml(layout, section);
    const isLast = index === layout.sections.length - 1;
    const blocks = blocksXml(section.blocks, place);
    // A section ends with the paragraph that carries its properties; the last one's stand at the end of the body,
    // which must not end with a table.
    if (!isLast) return `${blocks}${lowParagraphXml(properties)}`;
    return `${blocks}${section.blocks.at(-1)?.kind === 'table' ? lowParagraphXml('') : ''}${properties}`;
  });
  return `${xmlHead}<w:document ${wordNamespaces}><w:body>${sections.join('')}</w:body></w:document>`;
}

function lowParagraphXml(properties: string): string {
  return `<w:p><w:pPr><w:spacing w:line="20" w:lineRule="exact"/>${properties}</w:pPr></w:p>`;
}

function sectionXml({ page }: PageLayout, section: LayoutSection): string {
  const [width, height] = section.isLandscape ? [page.heightMm, page.widthMm] : [page.widthMm, page.heightMm];
  const orientation = section.isLandscape ? ' w:orient="landscape"' : '';
  return `<w:sectPr><w:headerReference w:type="default" r:id="rIdHeader"/><w:headerReference w:type="first" r:id="rIdFirstHeader"/><w:type w:val="nextPage"/><w:pgSz w:w="${twipsOfMm(width)}" w:h="${twipsOfMm(height)}"${orientation}/><w:pgMar w:top="${twipsOfMm(page.topMm)}" w:right="${twipsOfMm(page.rightMm)}" w:bottom="${twipsOfMm(page.bottomMm)}" w:left="${twipsOfMm(page.leftMm)}" w:header="${twipsOfMm(page.numberFromTopMm)}" w:footer="${twipsOfMm(page.numberFromTopMm)}" w:gutter="0"/><w:pgNumType w:start="1"/><w:titlePg/></w:sectPr>`;
}

function blocksXml(blocks: readonly LayoutBlock[], place: Place): string {
  return blocks
    .map((block, index) => {
      const isKept = place.isKept || isBeforeHeading(block, blocks[index + 1], place);
      return blockXml(block, { ...place, isKept });
    })
    .join('');
}

/**
 * The last row of a table keeps a heading right below it: LibreOffice loses its place in a chain of headings that
 * begins below a table which nothing keeps, and leaves one of them alone at the foot of a page.
 */
function isBeforeHeading(block: LayoutBlock, next: LayoutBlock | undefined, { layout }: Place): boolean {
  return (
    block.kind === 'table' && next?.kind === 'paragraph' && layout.styles[next.style]?.headingLevel !== null
  );
}

function blockXml(block: LayoutBlock, place: Place): string {
  if (block.kind === 'rule') return ruleXml(block, place);
  if (block.kind === 'table') return tableXml(block, place);
  return paragraphXml(block.style, block.runs, place.isKept || block.isKeptWithNext === true, place);
}

function paragraphXml(key: string, runs: readonly TextRun[], isKept: boolean, { layout }: Place): string {
  const style = layout.styles[key];
  if (style === undefined) throw new RangeError(`the layout has no style ${JSON.stringify(key)}`);
  const keep = isKept && !style.isKeptWithNext ? '<w:keepNext/>' : '';
  return `<w:p><w:pPr><w:pStyle w:val="${styleId(key, style)}"/>${keep}</w:pPr>${runs.map(runXml).join('')}</w:p>`;
}

function runXml(run: TextRun): string {
  if (run.text === '') return '';
  const letters = `${run.isBold ? '<w:b/><w:bCs/>' : ''}${run.isItalic ? '<w:i/><w:iCs/>' : ''}`;
  return `<w:r>${letters === '' ? '' : `<w:rPr>${letters}</w:rPr>`}<w:t xml:space="preserve">${escapeXml(run.text)}</w:t></w:r>`;
}

/** A line as the upper border of a low paragraph, indented from both sides to its length: no drawing to shift. */
function ruleXml(rule: Rule, place: Place): string {
  const side = Math.max(0, twipsOfMm((place.widthMm - rule.widthMm) / 2));
  return `<w:p><w:pPr>${place.isKept ? '<w:keepNext/>' : ''}<w:pBdr><w:top w:val="single" w:sz="${Math.round(rule.thicknessPt * 8)}" w:space="0" w:color="000000"/></w:pBdr><w:spacing w:before="${twipsOfPt(rule.beforePt)}" w:line="40" w:lineRule="exact"/><w:ind w:left="${side}" w:right="${side}"/><w:rPr><w:sz w:val="4"/></w:rPr></w:pPr></w:p>`;
}

function tableXml(table: Table, place: Place): string {
  const widths = table.columnsMm.map(twipsOfMm);
  const padding = table.hasBorders ? cellPaddingMm : 0;
  const borders = table.hasBorders
    ? `<w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(borderXml).join('')}</w:tblBorders>`
    : '';
  const rows = table.rows.map((cells, index) => {
    const isHeader = index < table.headerRowCount;
    const isLast = index === table.rows.length - 1;
    const isKept =
      isHeader || (isLast && place.isKept) || (table.isKeptTogether && (!isLast || table.rows.length === 1));
    const isWhole = isHeader || !isLongRow(table.columnsMm, cells);
    return `<w:tr><w:trPr>${isWhole ? '<w:cantSplit/>' : ''}${isHeader ? '<w:tblHeader/>' : ''}</w:trPr>${cells
      .map((cell, column) => {
        const widthMm = table.columnsMm[column] ?? 0;
        return cellXml(
          cell,
          { layout: place.layout, widthMm: widthMm - 2 * padding, isKept },
          widths[column] ?? 0,
        );
      })
      .join('')}</w:tr>`;
  });
  const before = table.beforePt > 0 ? spacerXml(table.beforePt) : '';
  const margin = twipsOfMm(padding);
  return `${before}<w:tbl><w:tblPr><w:tblW w:w="${sum(widths)}" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/>${borders}<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="${margin}" w:type="dxa"/><w:right w:w="${margin}" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${rows.join('')}</w:tbl>`;
}

function borderXml(side: string): string {
  return `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`;
}

function cellXml(cell: TableCell, place: Place, width: number): string {
  const content = blocksXml(cell.blocks, place);
  const last = cell.blocks.at(-1);
  // A cell must end with a paragraph.
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${content}${last === undefined || last.kind === 'table' ? '<w:p/>' : ''}</w:tc>`;
}

/** Room above a table, and what keeps two neighbouring tables apart. */
function spacerXml(heightPt: number): string {
  return `<w:p><w:pPr><w:keepNext/><w:spacing w:line="${twipsOfPt(heightPt)}" w:lineRule="exact"/><w:rPr><w:sz w:val="4"/></w:rPr></w:pPr></w:p>`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
