import { childOf, childrenOf, valueOf, type XmlElement } from '../archive/parse-xml.ts';
import { decodeLegacyFont } from '../text/legacy-fonts.ts';
import type { DocxBlock, DocxInline, DocxRunFormat } from './docx-document.ts';
import { readRunProperties } from './read-properties.ts';
import { plainRun, type DocxStyles } from './read-styles.ts';
import { symbolText } from './symbol-text.ts';

/** What the reading of inlines keeps from paragraph to paragraph: fields run over paragraphs. */
export type InlineReading = {
  readonly styles: DocxStyles;
  /** Open fields, innermost last: whether its result has begun. */
  readonly fields: { showsResult: boolean }[];
  hasPageNumber: boolean;
  readonly readBox: (box: XmlElement) => readonly DocxBlock[];
};

const fieldsMax = 100;

/** Reads what stands in a paragraph's line, field codes and deletions left out. */
export function readInlines(
  elements: readonly XmlElement[],
  paragraphStyle: string | null,
  reading: InlineReading,
): readonly DocxInline[] {
  const inlines: DocxInline[] = [];
  for (const element of elements) readElement(element, paragraphStyle, reading, inlines);
  return inlines;
}

function readElement(
  element: XmlElement,
  paragraphStyle: string | null,
  reading: InlineReading,
  inlines: DocxInline[],
): void {
  switch (element.name) {
    case 'w:r':
      readRun(element, paragraphStyle, reading, inlines);
      return;
    case 'w:fldSimple':
      notePageNumber(element.attributes['w:instr'], reading);
      break;
    case 'w:pPr':
    case 'w:del':
    case 'w:moveFrom':
    case 'w:sdtPr':
    case 'w:sdtEndPr':
    case 'w:rt':
      return;
    case 'm:t':
      inlines.push({ kind: 'text', text: element.text, format: plainRun });
      return;
    default:
  }
  for (const child of element.children) readElement(child, paragraphStyle, reading, inlines);
}

function readRun(
  run: XmlElement,
  paragraphStyle: string | null,
  reading: InlineReading,
  inlines: DocxInline[],
): void {
  const own = childOf(run, 'w:rPr');
  let format: DocxRunFormat | undefined;
  const formatOf = (): DocxRunFormat => {
    format ??= {
      ...plainRun,
      ...reading.styles.runOf(paragraphStyle, valueOf(own, 'w:rStyle') ?? null),
      ...readRunProperties(own),
    };
    return format;
  };
  for (const child of run.children) {
    switch (child.name) {
      case 'w:fldChar':
        readFieldMark(child, reading);
        continue;
      case 'w:instrText':
        notePageNumber(child.text, reading);
        continue;
      case 'w:lastRenderedPageBreak':
        inlines.push({ kind: 'break', of: 'rendered_page' });
        continue;
      default:
    }
    if (reading.fields.some((field) => !field.showsResult)) continue;
    readRunChild(child, formatOf, reading, inlines);
  }
}

function readRunChild(
  child: XmlElement,
  formatOf: () => DocxRunFormat,
  reading: InlineReading,
  inlines: DocxInline[],
): void {
  switch (child.name) {
    case 'w:t': {
      const format = formatOf();
      inlines.push({
        kind: 'text',
        text: decodeLegacyFont(symbolText(child.text, format.font), format.font),
        format,
      });
      return;
    }
    case 'w:tab':
    case 'w:ptab':
      inlines.push({ kind: 'tab' });
      return;
    case 'w:br':
      inlines.push({ kind: 'break', of: breakKind(child.attributes['w:type']) });
      return;
    case 'w:cr':
      inlines.push({ kind: 'break', of: 'line' });
      return;
    case 'w:noBreakHyphen':
      inlines.push({ kind: 'text', text: '-', format: formatOf() });
      return;
    case 'w:softHyphen': {
      // The sign that breaks words is the letter ư in a font of the years before Unicode.
      const format = formatOf();
      inlines.push({ kind: 'text', text: decodeLegacyFont('\u00ad', format.font), format });
      return;
    }
    case 'w:sym': {
      const code = Number.parseInt(child.attributes['w:char'] ?? '', 16);
      if (Number.isNaN(code) || code > 0xffff) return;
      const text = symbolText(String.fromCharCode(code), child.attributes['w:font'] ?? null);
      inlines.push({ kind: 'text', text, format: formatOf() });
      return;
    }
    case 'w:ruby':
      for (const run of childrenOf(childOf(child, 'w:rubyBase'), 'w:r')) readRun(run, null, reading, inlines);
      return;
    case 'w:drawing':
    case 'w:pict':
    case 'w:object':
    case 'mc:AlternateContent': {
      const boxes = textBoxesOf(child);
      for (const box of boxes) inlines.push({ kind: 'text_box', blocks: reading.readBox(box) });
      if (boxes.length === 0) inlines.push({ kind: 'shape' });
      return;
    }
    default:
  }
}

function readFieldMark(mark: XmlElement, reading: InlineReading): void {
  const { fields } = reading;
  const type = mark.attributes['w:fldCharType'];
  if (type === 'begin' && fields.length < fieldsMax) fields.push({ showsResult: false });
  if (type === 'end') fields.pop();
  const field = fields.at(-1);
  if (type === 'separate' && field !== undefined) field.showsResult = true;
}

function notePageNumber(instruction: string | undefined, reading: InlineReading): void {
  if (instruction !== undefined && /\bPAGE\b/.test(instruction)) reading.hasPageNumber = true;
}

function breakKind(type: string | undefined): 'line' | 'page' | 'column' {
  return type === 'page' || type === 'column' ? type : 'line';
}

/** The text boxes inside a drawing; of two versions of the same drawing, the newer one that has any. */
function textBoxesOf(element: XmlElement): readonly XmlElement[] {
  if (element.name === 'w:txbxContent') return [element];
  if (element.name === 'mc:AlternateContent') {
    const newer = childrenOf(element, 'mc:Choice').flatMap(textBoxesOf);
    return newer.length > 0 ? newer : childrenOf(element, 'mc:Fallback').flatMap(textBoxesOf);
  }
  return element.children.flatMap(textBoxesOf);
}
