import { countOf, ofKind } from '../syntax/pdf-value.ts';
import { type PdfDocument, rawBytesOf } from '../structure/pdf-document.ts';
import { placedObject } from '../structure/pdf-file.ts';
import { listObjectStarts } from '../structure/repair-document.ts';
import { findEntry, numbersOf, type XrefSection } from '../structure/xref-section.ts';

const listedStarts = (document: PdfDocument, sections: readonly XrefSection[]): Set<number> => {
  const starts = new Set<number>();
  for (const section of sections) {
    starts.add(section.at);
    starts.add((countOf(section.trailer.entries.get('XRefStm')) ?? 0) + document.file.headerAt);
    starts.add(countOf(section.trailer.entries.get('XRefStm')) ?? 0);
    for (const number of numbersOf(section)) {
      const entry = findEntry(section, number);
      if (entry?.kind !== 'at') continue;
      const { file } = document;
      const at = placedObject(file, entry.offset) ? entry.offset : entry.offset + file.headerAt;
      starts.add(placedObject(file, at)?.start ?? at);
    }
  }
  return starts;
};

const endOf = (document: PdfDocument, start: number): number => {
  const object = placedObject(document.file, start);
  const stream = ofKind(object?.value, 'stream');
  if (!object || !stream) return object?.end ?? start;
  return stream.start + rawBytesOf(document, stream).length;
};

/** Whether something that looks like an object stands behind `from` and no table mentions it. */
export const hasUnlistedObject = (
  document: PdfDocument,
  sections: readonly XrefSection[],
  from: number,
): boolean => {
  const listed = listedStarts(document, sections);
  let coveredTo = from;
  for (const start of listObjectStarts(document.file, from, document.length)) {
    if (listed.has(start)) coveredTo = Math.max(coveredTo, endOf(document, start));
    else if (start >= coveredTo) return true;
  }
  return false;
};
