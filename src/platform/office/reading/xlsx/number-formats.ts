import type { XmlElement } from '../archive/parse-xml.ts';

/** How a cell's style shows a number. */
export type NumberFormat = { readonly kind: 'number' | 'percent' | 'day'; readonly places: number | null };

const general: NumberFormat = { kind: 'number', places: null };
const builtIn: Readonly<Record<string, NumberFormat>> = {
  '1': { kind: 'number', places: 0 },
  '2': { kind: 'number', places: 2 },
  '9': { kind: 'percent', places: 0 },
  '10': { kind: 'percent', places: 2 },
};
const builtInDays = new Set([14, 15, 16, 17, 22, 27, 30, 36, 50, 57].map(String));

/** The formats of a workbook's cell styles, by the number that cells carry. */
export function readNumberFormats(styles: XmlElement | null): readonly NumberFormat[] {
  if (styles === null) return [];
  const named = new Map(
    childrenOf(styles, 'numFmts').map(({ attributes }) => [
      attributes['numFmtId'] ?? '',
      attributes['formatCode'] ?? '',
    ]),
  );
  return childrenOf(styles, 'cellXfs').map(({ attributes }) => {
    const id = attributes['numFmtId'] ?? '0';
    const code = named.get(id);
    return code === undefined
      ? (builtIn[id] ?? (builtInDays.has(id) ? { kind: 'day', places: null } : general))
      : formatOf(code);
  });
}

function childrenOf(root: XmlElement, name: string): readonly XmlElement[] {
  return root.children.find((child) => localName(child) === name)?.children ?? [];
}

/** The name without its prefix. */
export function localName(element: XmlElement): string {
  return element.name.slice(element.name.indexOf(':') + 1);
}

function formatOf(code: string): NumberFormat {
  const [positive = ''] = code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '').split(';');
  const places = /^0(?:\.(0+))?$/.exec(positive.trim());
  if (positive.includes('%')) return { kind: 'percent', places: null };
  if (/[dy]/i.test(positive)) return { kind: 'day', places: null };
  return { kind: 'number', places: places ? (places[1]?.length ?? 0) : null };
}
