import { cursorAt, takeCount } from '../syntax/cursor.ts';
import { countOf } from '../syntax/pdf-value.ts';
import { type PdfFile, PdfLimitReached } from './pdf-file.ts';
import { readSection } from './read-section.ts';
import type { XrefSection } from './xref-section.ts';

const startWord = 'startxref';

/** The offset that the last `startxref` within the first `length` bytes names. */
const findStart = ({ bytes, limits }: PdfFile, length: number): number | undefined => {
  const at = bytes.lastIndexOf(startWord, length - startWord.length, 'latin1');
  if (at === -1) return undefined;
  const cursor = cursorAt(bytes, at + startWord.length, limits.depth);
  return takeCount(cursor);
};

const sectionNear = (file: PdfFile, offset: number, length: number): XrefSection | undefined => {
  const shifted = file.headerAt > 0 ? readSection(file, offset + file.headerAt) : null;
  const section = readSection(file, offset) ?? shifted;
  return section && section.readTo <= length ? section : undefined;
};

/**
 * The sections that make up the document of the first `length` bytes, newest first; undefined where the chain is
 * broken, leads in a circle or begins nowhere.
 */
export const readSections = (file: PdfFile, length: number): XrefSection[] | undefined => {
  const sections: XrefSection[] = [];
  const seen = new Set<number>();
  let offset = findStart(file, length);
  while (offset !== undefined) {
    if (seen.has(offset)) return undefined;
    seen.add(offset);
    if (seen.size > file.limits.revisions) throw new PdfLimitReached('revisions');
    const section = sectionNear(file, offset, length);
    if (!section) return undefined;
    sections.push(section);
    const previous = section.trailer.entries.get('Prev');
    const isLast = previous === undefined || previous === null || previous === 0;
    if (!isLast && countOf(previous) === undefined) return undefined;
    offset = isLast ? undefined : countOf(previous);
  }
  return sections.length > 0 ? sections : undefined;
};
