import { foldText } from '#kernel/search-text.ts';

/** What a row of the items' sheet holds, before it is read. */
export type RowCells = {
  readonly code: string;
  readonly name: string;
  readonly max: string;
  /** Whether the row names its level itself, as only an item does. */
  readonly hasLevel: boolean;
};

/** What a row is: an item or what continues one, the total, a sum in between, a note, or a heading said again. */
export type RowKind = 'line' | 'total' | 'subtotal' | 'note' | 'heading';

/** Number and name of a line; both stand in one cell where that is merged: "I. CÔNG TÁC CHỈ ĐẠO". */
export function splitHead(code: string, name: string): { readonly code: string; readonly name: string } {
  const both =
    name === '' ? /^([IVX]{1,5}|[A-Z]|\d{1,2}(?:\.\d{1,2}){0,3})\s*[.)\-–:]\s+(\p{L}.*)$/u.exec(code) : null;
  return both ? { code: both[1] ?? '', name: both[2] ?? '' } : { code, name };
}

/** Tells rows apart that are no items: provinces put sums, notes and repeated headings between them. */
export function kindOfRow({ code, name, max, hasLevel }: RowCells): RowKind {
  const words = foldText(`${code} ${name}`).trim();
  if (/^\(?\*?\)?\s*(?:ghi chu|luu y|chu thich|chu y)(?![a-z0-9])/.test(words)) return 'note';
  if (!hasLevel && /^tong(?: cong| diem| so diem| so)?(?:\s*[(:.].*)?$/.test(words)) return 'total';
  // "Cộng" may be the sum of the part above it or of all.
  const sum =
    /^(?:tong |tong so )?(?:cong|diem)?\s*(?:muc|phan|linh vuc|nhom|tieu chi)(?: [a-z0-9.]{1,6}|\s*:?)?$/;
  if (code === '' && (/^cong:?$/.test(words) || (/^(?:tong|cong)/.test(words) && sum.test(words))))
    return 'subtotal';
  const isSaidAgain = /^(?:stt|so tt|tt|so thu tu)$/.test(foldText(code)) && !/\d/.test(max);
  const areColumns = [code, name, max].every((text) => /^\(\d{1,2}\)$/.test(text));
  const areNumbers =
    /^\d$/.test(code) && /^\d$/.test(name) && /^\d$/.test(max) && Number(name) === Number(code) + 1;
  if (isSaidAgain || areColumns || areNumbers) return 'heading';
  const isCode = /^[^\s]{0,20}$/.test(code);
  return !isCode && name === '' && max === '' ? 'note' : 'line';
}

/** The first words of a text that is told. */
export function shortened(text: string): string {
  const line = text.replaceAll('\n', ' ');
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}
