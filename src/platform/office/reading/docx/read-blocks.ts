import { childOf, valueOf, type XmlElement } from '../archive/parse-xml.ts';
import { blocksMax } from '../limits.ts';
import { refuseFile } from '../outcome.ts';
import type { DocxBlock, DocxCell, DocxInline, DocxParagraph, DocxRow, DocxTable } from './docx-document.ts';
import { readInlines, type InlineReading } from './read-inlines.ts';
import type { DocxNumbering } from './read-numbering.ts';
import { readParagraphProperties, type ParagraphProperties } from './read-properties.ts';
import { hasBorders, isMarkDeleted, type DocxStyles } from './read-styles.ts';

/** What the reading of one part's blocks keeps from paragraph to paragraph. */
export type BlockReading = InlineReading & {
  readonly styles: DocxStyles;
  readonly numbering: DocxNumbering;
  /** Inlines of a paragraph whose mark was deleted; they open the next paragraph. */
  carried: readonly DocxInline[];
  count: number;
};

/** Starts the reading of one part (the body, a header). */
export function startBlocks(styles: DocxStyles, numbering: DocxNumbering): BlockReading {
  const reading: BlockReading = {
    styles,
    numbering,
    carried: [],
    count: 0,
    fields: [],
    hasPageNumber: false,
    readBox: (box) => readBlocks(box.children, reading),
  };
  return reading;
}

/** Reads the blocks among some elements, looking through content controls and tracked changes. */
export function readBlocks(elements: readonly XmlElement[], reading: BlockReading): readonly DocxBlock[] {
  return elements.flatMap((element) => readBlock(element, reading));
}

/** Reads one element of a body, cell, text box or header: mostly one block, none, or those that it wraps. */
export function readBlock(element: XmlElement, reading: BlockReading): readonly DocxBlock[] {
  switch (element.name) {
    case 'w:p': {
      countBlock(reading);
      const paragraph = readParagraph(element, reading);
      return paragraph === undefined ? [] : [paragraph];
    }
    case 'w:tbl':
      return [readTable(element, reading)];
    case 'w:sdt':
      return readBlocks(childOf(element, 'w:sdtContent')?.children ?? [], reading);
    case 'w:ins':
    case 'w:moveTo':
    case 'w:customXml':
    case 'w:smartTag':
      return readBlocks(element.children, reading);
    case 'mc:AlternateContent':
      return readBlocks(
        (childOf(element, 'mc:Choice') ?? childOf(element, 'mc:Fallback'))?.children ?? [],
        reading,
      );
    default:
      return [];
  }
}

function readParagraph(element: XmlElement, reading: BlockReading): DocxParagraph | undefined {
  const own = childOf(element, 'w:pPr');
  const style = valueOf(own, 'w:pStyle') ?? reading.styles.defaultParagraphStyle;
  const fromStyle = reading.styles.paragraphOf(style);
  const direct = readParagraphProperties(own);
  const list = direct.list ?? fromStyle.list ?? 0;
  const level = direct.level ?? fromStyle.level ?? 0;
  const isListed = list > 0;
  const fromList = isListed ? reading.numbering.paragraphOf(list, level) : {};
  const merged: ParagraphProperties = { ...fromStyle, ...fromList, ...direct };
  const inlines = [...reading.carried, ...readInlines(element.children, style, reading)];
  reading.carried = [];
  if (isMarkDeleted(own)) {
    reading.carried = inlines;
    return undefined;
  }
  return {
    kind: 'paragraph',
    format: {
      style,
      alignment: merged.alignment ?? 'left',
      indentLeft: merged.indentLeft ?? 0,
      indentRight: merged.indentRight ?? 0,
      indentFirstLine: merged.indentFirstLine ?? 0,
      spaceBefore: merged.spaceBefore ?? 0,
      spaceAfter: merged.spaceAfter ?? 0,
      lineSpacing: merged.lineSpacing ?? 1,
      lineRule: merged.lineRule ?? 'multiple',
      outlineLevel: merged.outlineLevel ?? null,
      startsPage: merged.startsPage ?? false,
      hasBorderBelow: merged.hasBorderBelow ?? false,
    },
    label: isListed ? reading.numbering.nextLabel(list, level) : null,
    inlines,
  };
}

function readTable(element: XmlElement, reading: BlockReading): DocxTable {
  const properties = childOf(element, 'w:tblPr');
  const style = valueOf(properties, 'w:tblStyle') ?? null;
  const own = childOf(properties, 'w:tblBorders');
  const rows: DocxRow[] = [];
  let hasCellBorders = false;
  for (const row of wrapped(element, 'w:tr')) {
    countBlock(reading);
    const rowProperties = childOf(row, 'w:trPr');
    if (childOf(rowProperties, 'w:del') !== undefined) continue;
    const cells: DocxCell[] = [];
    for (const cell of wrapped(row, 'w:tc')) {
      countBlock(reading);
      const cellProperties = childOf(cell, 'w:tcPr');
      hasCellBorders ||= hasBorders(childOf(cellProperties, 'w:tcBorders'));
      cells.push(readCell(cell, cellProperties, reading));
    }
    const columnsBefore = Math.max(0, Number(valueOf(rowProperties, 'w:gridBefore') ?? 0));
    rows.push({ columnsBefore: columnsBefore < 64 ? columnsBefore : 0, cells });
  }
  const fromTable = own === undefined ? reading.styles.hasTableBorders(style) : hasBorders(own);
  return { kind: 'table', style, hasBorders: hasCellBorders || fromTable, rows };
}

function readCell(cell: XmlElement, properties: XmlElement | undefined, reading: BlockReading): DocxCell {
  const merge = childOf(properties, 'w:vMerge');
  const columns = Number(valueOf(properties, 'w:gridSpan') ?? 1);
  return {
    blocks: readBlocks(cell.children, reading),
    columns: columns >= 1 && columns < 64 ? columns : 1,
    continuesAbove: merge !== undefined && merge.attributes['w:val'] !== 'restart',
  };
}

/** Rows or cells, also those inside content controls and tracked insertions. */
function wrapped(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.flatMap((child): readonly XmlElement[] => {
    if (child.name === name) return [child];
    if (child.name === 'w:sdt') return wrapped(childOf(child, 'w:sdtContent') ?? child, name);
    if (['w:ins', 'w:moveTo', 'w:customXml'].includes(child.name)) return wrapped(child, name);
    return [];
  });
}

function countBlock(reading: BlockReading): void {
  reading.count += 1;
  if (reading.count > blocksMax) refuseFile('too_large', { blocksMax });
}
