import type { XmlElement } from '../archive/parse-xml.ts';
import { localName } from './number-formats.ts';

/** The text of a string item: its own, or that of its runs. */
export function richText(element: XmlElement): string {
  return element.children
    .map((child) => {
      const name = localName(child);
      if (name === 't') return unescaped(child.text);
      return name === 'r' ? richText(child) : '';
    })
    .join('');
}

/** Letters that XML cannot hold stand as "_x000D_"; one that means itself has its underscore written so. */
function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}
