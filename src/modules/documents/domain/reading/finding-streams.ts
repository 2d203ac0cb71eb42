import type { Flow, Paragraph } from './flow.ts';
import type { ItemHead } from './item-head.ts';

const attribute =
  /^(?:so )?(?:diem (?:toi da|chuan|tu|tham|mat|tru|dat|bi)|diem ?:|tu cham|tu danh gia|tham dinh|ket qua tham dinh|toi da|ten (?:tieu chi|muc|chi so|tctp)|l[iy] do|nguyen nhan|ton tai|han che ?:|thieu sot|bi tru|mat \d|tru \d|hoi dong tham dinh|(?:ubnd )?(?:xa|phuong) tu|trang \d|ghi chu|bien phap|giai phap|huong khac phuc|thoi han|trach nhiem|yeu cau khac phuc|dien giai)/;

/**
 * Where the report that opens in a paragraph ends: it takes along the paragraphs that state its points or reason,
 * a list under a reason left open, and what goes on in lower case.
 */
export function streamEnds(
  flow: Flow,
  body: readonly Paragraph[],
  heads: readonly (readonly ItemHead[])[],
  at: number,
): { end: number; next: number } {
  const own = body[at];
  let end = own?.end ?? 0;
  let next = at + 1;
  let listMark: string | null = null;
  for (; next < body.length && next < at + 40; next++) {
    const paragraph = body[next];
    if (!paragraph || paragraph.cells || (heads[next]?.length ?? 0) > 0) break;
    const folded = flow.fold.slice(paragraph.body, Math.min(paragraph.end, paragraph.body + 60));
    const mark = paragraph.marker ? flow.text.charAt(paragraph.start) : null;
    const isOpen = flow.text
      .slice(Math.max(0, end - 3), end)
      .trimEnd()
      .endsWith(':');
    const kind = paragraph.marker?.kind;
    if (/^(?:han che|ton tai)[^:]{0,24}:$/.test(folded) && (heads[next + 1]?.length ?? 0) > 0) break;
    const isMinor = kind === undefined || kind === 'bullet' || kind === 'letter' || kind === 'paren';
    if (next === at + 1 && isBareHead(flow, paragraph, own, heads[at])) listMark = null;
    else if (attribute.test(folded) && isMinor) listMark = null;
    else if (kind === undefined && isOpen && isReasonOnly(flow, own?.start ?? 0, end)) listMark = null;
    else if (
      isOpen &&
      isMinor &&
      mark !== null &&
      mark !== flow.text.charAt(own?.start ?? 0) &&
      isReasonOpen(flow, own?.start ?? 0, end)
    )
      listMark = mark;
    else if (
      listMark !== null &&
      mark !== null &&
      (mark === listMark || (kind === 'letter' && /[a-z]/.test(listMark)))
    )
      void 0;
    else if (
      !(
        kind === undefined &&
        /^[a-z]/.test(folded) &&
        /^\p{Ll}/u.test(flow.text.slice(paragraph.body, paragraph.body + 1))
      )
    )
      break;
    end = paragraph.end;
  }
  return { end, next };
}

/** "Mục 3.4" alone on its line: the name stands on the line below. */
const isBareHead = (
  flow: Flow,
  below: Paragraph,
  own: Paragraph | undefined,
  heads: readonly ItemHead[] | undefined,
): boolean => {
  const head = heads?.at(-1);
  if (!own || !head || below.marker !== null || below.end - below.start > 200) return false;
  return /^[\s.:)-]*$/.test(flow.text.slice(head.headEnd, own.end));
};

/** "Lý do:" ends its line: the reason stands on the line below. */
const isReasonOnly = (flow: Flow, start: number, end: number): boolean =>
  /(?:l[iy] do|nguyen nhan)(?: (?:bi |la )?(?:mat|tru)(?: diem)?| chinh| chu yeu)?\s?:$/.test(
    flow.fold.slice(Math.max(start, end - 60), end).trimEnd(),
  );

const isReasonOpen = (flow: Flow, start: number, end: number): boolean =>
  /(?:l[iy] do|nguyen nhan|ton tai|han che|vi|do|diem|tru|mat)[^:]{0,60}:$/.test(
    flow.fold.slice(Math.max(start, end - 120), end).trimEnd(),
  );
