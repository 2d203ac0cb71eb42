import type { PdfDocument } from './pdf-document.ts';

/**
 * Where each save of a file ends, oldest first. Of a linearized file the two sections make one revision, since the
 * older of them ends behind the newer.
 */
export const listRevisions = ({ sections }: PdfDocument): { endsAt: number }[] => {
  const ends: number[] = [];
  for (const { endsAt } of sections.toReversed()) {
    if (endsAt !== null && endsAt > (ends.at(-1) ?? 0)) ends.push(endsAt);
  }
  return ends.map((endsAt) => ({ endsAt }));
};
