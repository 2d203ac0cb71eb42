import { catalogOf, dictAt, openDocument, type PdfDocument } from './pdf-document.ts';
import type { PdfFile } from './pdf-file.ts';
import { listObjectStarts } from './repair-document.ts';

/** Whether the file stops in the middle of a save: objects follow its last end mark, or it has none. */
export const isCutOff = (file: PdfFile): boolean => {
  const mark = file.bytes.lastIndexOf('%%EOF', undefined, 'latin1');
  return mark === -1 || listObjectStarts(file, mark, file.bytes.length).length > 0;
};

/** Where the last save of a document ends, or its last table where no end mark follows. */
export const endOfSaves = ({ sections }: PdfDocument): number =>
  sections.reduce((end, { endsAt, readTo }) => Math.max(end, endsAt ?? readTo), 0);

/**
 * Opens the last state of a file; undefined where the table of objects cannot be used, so that the file has to be
 * looked through. Objects behind the last save count as such a fault, since viewers find them when they look through.
 */
export const openUsableDocument = (file: PdfFile): PdfDocument | undefined => {
  const document = openDocument(file, file.bytes.length);
  if (!document || !dictAt(document, catalogOf(document), 'Pages')) return undefined;
  const hasUnlisted = listObjectStarts(file, endOfSaves(document), file.bytes.length).length > 0;
  return hasUnlisted || document.faults.misplaced > 0 ? undefined : document;
};
