import { entryFor, objectStreamOf, type PdfDocument } from '../structure/pdf-document.ts';
import { spend } from '../structure/pdf-file.ts';
import { entryKey, numbersOf, type XrefSection } from '../structure/xref-section.ts';

/** The sections that were written after `before`; undefined where `after` does not build on it. */
export const laterSections = (
  before: PdfDocument,
  after: PdfDocument,
): readonly XrefSection[] | undefined => {
  const extra = after.sections.length - before.sections.length;
  const isContinued =
    extra >= 0 && before.sections.every((section, index) => section === after.sections[extra + index]);
  return isContinued ? after.sections.slice(0, extra) : undefined;
};

const packedNumbers = (document: PdfDocument, number: number): readonly number[] =>
  objectStreamOf(document, number)?.numbers ?? [];

/** Numbers of objects that stand elsewhere in `after` than in `before`, or in only one of them. */
export const changedNumbers = (before: PdfDocument, after: PdfDocument): Set<number> => {
  const sections = laterSections(before, after) ?? [...before.sections, ...after.sections];
  const changed = new Set<number>();
  for (const section of sections) {
    for (const number of numbersOf(section)) {
      if (changed.has(number)) continue;
      spend(after.file, 'parsedBytes', 8);
      if (entryKey(entryFor(before, number)) !== entryKey(entryFor(after, number))) changed.add(number);
    }
  }
  const listed = new Set(changed);
  for (const number of listed) {
    for (const inner of [...packedNumbers(before, number), ...packedNumbers(after, number)])
      changed.add(inner);
  }
  return changed;
};
