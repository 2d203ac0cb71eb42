import { cleanText } from './clean-text.ts';

/** Text and attribute values as XML holds them, cleaned of what XML forbids. */
export function escapeXml(text: string): string {
  return cleanText(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}

/** Twentieths of a point, the unit of lengths in a DOCX. */
export function twipsOfMm(millimetres: number): number {
  return Math.round((millimetres / 25.4) * 1440);
}

/** Twentieths of a point. */
export function twipsOfPt(points: number): number {
  return Math.round(points * 20);
}

/** The first line of every XML part. */
export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** The namespaces that a Word part declares. */
export const wordNamespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
