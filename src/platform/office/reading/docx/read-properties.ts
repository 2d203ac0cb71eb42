import { childOf, switchOf, valueOf, type XmlElement } from '../archive/parse-xml.ts';
import type { DocxParagraphFormat, DocxRunFormat } from './docx-document.ts';

/** What one `w:rPr` says; what it leaves out comes from elsewhere. */
export type RunProperties = { -readonly [Key in keyof DocxRunFormat]?: DocxRunFormat[Key] };

/** What one `w:pPr` says, numbering included. */
export type ParagraphProperties = {
  -readonly [Key in keyof DocxParagraphFormat]?: DocxParagraphFormat[Key];
} & { list?: number; level?: number };

const twipsInPoint = 20;
const unitPoints: Readonly<Record<string, number>> = {
  mm: 72 / 25.4,
  cm: 72 / 2.54,
  in: 72,
  pt: 1,
  pc: 12,
  pi: 12,
};

/** Twentieths of a point, or a number with its unit as strict files write it, in points. */
export function pointsOf(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const match = /^(-?\d+(?:\.\d+)?)(mm|cm|in|pt|pc|pi)?$/.exec(value);
  if (match === null) return undefined;
  const amount = Number(match[1]);
  const points = unitPoints[match[2] ?? ''] ?? 1 / twipsInPoint;
  return amount * points;
}

/** Reads a `w:rPr`. */
export function readRunProperties(element: XmlElement | undefined): RunProperties {
  const properties: RunProperties = {};
  if (element === undefined) return properties;
  const fonts = childOf(element, 'w:rFonts')?.attributes;
  const font = fonts?.['w:ascii'] ?? fonts?.['w:hAnsi'];
  if (font !== undefined) properties.font = font;
  const halfPoints = Number(valueOf(element, 'w:sz'));
  if (halfPoints > 0) properties.size = halfPoints / 2;
  const isBold = switchOf(element, 'w:b');
  if (isBold !== undefined) properties.isBold = isBold;
  const isItalic = switchOf(element, 'w:i');
  if (isItalic !== undefined) properties.isItalic = isItalic;
  const isUnderlined = switchOf(element, 'w:u');
  if (isUnderlined !== undefined) properties.isUnderlined = isUnderlined;
  const isCapitals = switchOf(element, 'w:caps');
  if (isCapitals !== undefined) properties.isCapitals = isCapitals;
  const isHidden = switchOf(element, 'w:vanish');
  if (isHidden !== undefined) properties.isHidden = isHidden;
  const colour = valueOf(element, 'w:color');
  if (colour !== undefined) properties.colour = colour === 'auto' ? null : colour;
  return properties;
}

const alignments: Readonly<Record<string, DocxParagraphFormat['alignment']>> = {
  left: 'left',
  start: 'left',
  center: 'centre',
  right: 'right',
  end: 'right',
  both: 'justified',
  distribute: 'justified',
};

/** Reads a `w:pPr`. */
export function readParagraphProperties(element: XmlElement | undefined): ParagraphProperties {
  const properties: ParagraphProperties = {};
  if (element === undefined) return properties;
  const alignment = alignments[valueOf(element, 'w:jc') ?? ''];
  if (alignment !== undefined) properties.alignment = alignment;
  readIndent(childOf(element, 'w:ind'), properties);
  readSpacing(childOf(element, 'w:spacing'), properties);
  const outlineLevel = Number(valueOf(element, 'w:outlineLvl') ?? Number.NaN);
  if (outlineLevel >= 0 && outlineLevel < 9) properties.outlineLevel = outlineLevel;
  const startsPage = switchOf(element, 'w:pageBreakBefore');
  if (startsPage !== undefined) properties.startsPage = startsPage;
  const borders = childOf(element, 'w:pBdr');
  if (borders !== undefined) properties.hasBorderBelow = isDrawn(childOf(borders, 'w:bottom'));
  const numbering = childOf(element, 'w:numPr');
  const list = Number(valueOf(numbering, 'w:numId') ?? Number.NaN);
  if (!Number.isNaN(list)) properties.list = list;
  const level = Number(valueOf(numbering, 'w:ilvl') ?? Number.NaN);
  if (!Number.isNaN(level)) properties.level = level;
  return properties;
}

/** True for a border that shows. */
export function isDrawn(border: XmlElement | undefined): boolean {
  const line = border?.attributes['w:val'];
  return line !== undefined && line !== 'nil' && line !== 'none';
}

function readIndent(element: XmlElement | undefined, properties: ParagraphProperties): void {
  if (element === undefined) return;
  const { attributes } = element;
  const left = pointsOf(attributes['w:left'] ?? attributes['w:start']);
  if (left !== undefined) properties.indentLeft = left;
  const right = pointsOf(attributes['w:right'] ?? attributes['w:end']);
  if (right !== undefined) properties.indentRight = right;
  const hanging = pointsOf(attributes['w:hanging']);
  const firstLine = pointsOf(attributes['w:firstLine']);
  if (hanging !== undefined && hanging !== 0) properties.indentFirstLine = -hanging;
  else if (firstLine !== undefined) properties.indentFirstLine = firstLine;
}

function readSpacing(element: XmlElement | undefined, properties: ParagraphProperties): void {
  if (element === undefined) return;
  const { attributes } = element;
  const before = pointsOf(attributes['w:before']);
  if (before !== undefined) properties.spaceBefore = before;
  const after = pointsOf(attributes['w:after']);
  if (after !== undefined) properties.spaceAfter = after;
  const line = Number(attributes['w:line'] ?? Number.NaN);
  if (Number.isNaN(line)) return;
  const rule = attributes['w:lineRule'] ?? 'auto';
  properties.lineRule = rule === 'exact' ? 'exact' : rule === 'atLeast' ? 'at_least' : 'multiple';
  properties.lineSpacing = rule === 'auto' ? line / 240 : line / twipsInPoint;
}
