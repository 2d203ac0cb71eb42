import { childOf, childrenOf, switchOf, valueOf, type XmlElement } from '../archive/parse-xml.ts';
import type { DocxRunFormat } from './docx-document.ts';
import {
  isDrawn,
  readParagraphProperties,
  readRunProperties,
  type ParagraphProperties,
  type RunProperties,
} from './read-properties.ts';

/** The formatting that styles and defaults give, each chain already merged. */
export type DocxStyles = {
  readonly defaultParagraphStyle: string | null;
  readonly paragraphOf: (style: string | null) => ParagraphProperties;
  readonly runOf: (paragraphStyle: string | null, runStyle: string | null) => RunProperties;
  readonly hasTableBorders: (style: string | null) => boolean;
};

/** How a run looks where nothing says otherwise. */
export const plainRun: DocxRunFormat = {
  font: null,
  size: 10,
  isBold: false,
  isItalic: false,
  isUnderlined: false,
  isCapitals: false,
  isHidden: false,
  colour: null,
};

const chainMax = 30;

/** Reads `styles.xml`; without it, everything is plain. */
export function readStyles(root: XmlElement | undefined): DocxStyles {
  const styles = new Map<string, XmlElement>();
  let defaultParagraphStyle: string | null = null;
  for (const style of childrenOf(root, 'w:style')) {
    const id = style.attributes['w:styleId'];
    if (id === undefined) continue;
    styles.set(id, style);
    const isDefault = ['1', 'true', 'on'].includes(style.attributes['w:default'] ?? '');
    if (isDefault && style.attributes['w:type'] === 'paragraph') defaultParagraphStyle = id;
  }
  const defaults = childOf(root, 'w:docDefaults');
  const defaultRun = readRunProperties(childOf(childOf(defaults, 'w:rPrDefault'), 'w:rPr'));
  const defaultParagraph = readParagraphProperties(childOf(childOf(defaults, 'w:pPrDefault'), 'w:pPr'));
  const paragraphs = new Map<string | null, ParagraphProperties>();
  const runs = new Map<string, RunProperties>();

  /** From the root of the chain to the style itself. */
  function chainOf(id: string | null): readonly XmlElement[] {
    const chain: XmlElement[] = [];
    let next = id;
    while (next !== null && chain.length < chainMax) {
      const style = styles.get(next);
      if (style === undefined) break;
      chain.unshift(style);
      next = valueOf(style, 'w:basedOn') ?? null;
    }
    return chain;
  }

  function paragraphOf(style: string | null): ParagraphProperties {
    const known = paragraphs.get(style);
    if (known !== undefined) return known;
    const merged: ParagraphProperties = { ...defaultParagraph };
    for (const link of chainOf(style)) Object.assign(merged, readParagraphProperties(childOf(link, 'w:pPr')));
    paragraphs.set(style, merged);
    return merged;
  }

  function runOf(paragraphStyle: string | null, runStyle: string | null): RunProperties {
    const key = `${paragraphStyle ?? ''}\n${runStyle ?? ''}`;
    const known = runs.get(key);
    if (known !== undefined) return known;
    const merged: RunProperties = { ...defaultRun };
    for (const link of [...chainOf(paragraphStyle), ...chainOf(runStyle)]) {
      Object.assign(merged, readRunProperties(childOf(link, 'w:rPr')));
    }
    runs.set(key, merged);
    return merged;
  }

  function hasTableBorders(style: string | null): boolean {
    return chainOf(style).some((link) => hasBorders(childOf(childOf(link, 'w:tblPr'), 'w:tblBorders')));
  }

  return { defaultParagraphStyle, paragraphOf, runOf, hasTableBorders };
}

/** True where any border of a `w:tblBorders` or `w:tcBorders` shows. */
export function hasBorders(borders: XmlElement | undefined): boolean {
  return borders?.children.some(isDrawn) ?? false;
}

/** True where the paragraph's mark was deleted under tracked changes, so that it runs on into the next. */
export function isMarkDeleted(properties: XmlElement | undefined): boolean {
  return switchOf(childOf(properties, 'w:rPr'), 'w:del') === true;
}
