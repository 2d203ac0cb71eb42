import { entryOf, itemsAt, type PdfDocument, resolve } from '../structure/pdf-document.ts';
import { ofKind, type PdfDict } from '../syntax/pdf-value.ts';
import { listPages, pageNumberOf } from './pages.ts';
import type { SignatureField } from './signature-fields.ts';

const hiddenFlags = 0b100010;

const takesSpace = (document: PdfDocument, widget: PdfDict): boolean => {
  const sides = (itemsAt(document, widget, 'Rect') ?? []).map((side) => resolve(document, side));
  const [left, bottom, right, top] = sides.map((side) => (typeof side === 'number' ? side : 0));
  return (right ?? 0) !== (left ?? 0) && (top ?? 0) !== (bottom ?? 0);
};

const isHidden = (document: PdfDocument, widget: PdfDict): boolean => {
  const flags = entryOf(document, widget, 'F');
  return typeof flags === 'number' && (flags & hiddenFlags) !== 0;
};

/** Finds pages of widgets; looks through all pages at most once, and only when a widget does not name its page. */
export const createPageFinder = (document: PdfDocument): ((field: SignatureField) => number | null) => {
  let byWidget: Map<number, number> | undefined;
  const listWidgets = (): Map<number, number> => {
    const places = new Map<number, number>();
    let page = 0;
    for (const { dict } of listPages(document)) {
      page += 1;
      for (const item of itemsAt(document, dict, 'Annots') ?? []) {
        const number = ofKind(item, 'ref')?.number;
        if (number !== undefined && !places.has(number)) places.set(number, page);
      }
    }
    return places;
  };
  return ({ widget, widgetNumber }) => {
    const named = ofKind(widget.entries.get('P'), 'ref');
    const place = named && pageNumberOf(document, named.number);
    if (place !== undefined && place !== null) return place;
    if (widgetNumber === null) return null;
    byWidget ??= listWidgets();
    return byWidget.get(widgetNumber) ?? null;
  };
};

/** Whether a widget shows something on a page. */
export const isVisible = (document: PdfDocument, { widget }: SignatureField, page: number | null): boolean =>
  page !== null && takesSpace(document, widget) && !isHidden(document, widget);
