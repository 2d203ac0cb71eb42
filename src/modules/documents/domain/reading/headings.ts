import type { Flow, Paragraph } from './flow.ts';

/** Whether a paragraph is set as a heading: numbered, bold, or short and left open. */
export function isHeading(flow: Flow, paragraph: Paragraph): boolean {
  if (paragraph.cells) return false;
  const length = paragraph.end - paragraph.start;
  const opening = flow.text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 600));
  const isOpen = /:["')]*$/.test(opening) || !/[.;,]$/.test(opening);
  const kind = paragraph.marker?.kind;
  if (kind === 'roman' || kind === 'part' || kind === 'star' || kind === 'upper') return length < 600;
  if (kind === 'number' || kind === 'letter' || kind === 'paren') return length < 240 && isOpen;
  if (kind === 'bullet') return length < 500 && /:["')]*$/.test(opening);
  if (paragraph.isBold) return length < 300;
  if (!/\p{Ll}/u.test(opening)) return length < 200;
  if (/:["')]*$/.test(opening)) return length < 500;
  return length < 140 && /^\p{Lu}/u.test(opening) && !/[.;,!?…"]$/.test(opening);
}

/** The level of a heading as the numbering shows it, so that a later heading of the same level ends its part. */
export function levelOf(paragraph: Paragraph): string {
  const marker = paragraph.marker;
  return marker
    ? `${marker.kind}${marker.kind === 'number' ? marker.levels : ''}`
    : paragraph.isBold
      ? 'bold'
      : 'plain';
}

/** The open headings above a place, outermost first. */
export type Outline = { readonly levels: readonly string[] };

/** The outline once a heading has been passed. */
export function passHeading(outline: Outline, level: string): Outline {
  const at = outline.levels.indexOf(level);
  return { levels: [...(at < 0 ? outline.levels : outline.levels.slice(0, at)), level] };
}

const recommends =
  /^(?:(?:ve |phan |nhung |mot so |cac |noi dung |y kien |de |nhiem vu |giai phap |va |,|cua doan |danh gia |nhan xet )\s?){0,5}(?:de xuat|kien nghi|de nghi|yeu cau|giao (?:trach nhiem|nhiem vu)|phan cong (?:trach nhiem|nhiem vu|thuc hien))(?! (?:cap tren|voi cap tren|so|tinh|huyen) (?:lam ro|huong dan|xem xet lam ro))/;

/** Requests on the line that opens them: "Kiến nghị: …", "Thứ ba, về kiến nghị. …", "Đề nghị UBND xã: (1) …". */
const inlineRequests =
  /^(?:(?:thu [a-z]{2,4}, )?(?:ve )?(?:phan )?(?:nhung |mot so )?(?:kien nghi|de nghi|de xuat, kien nghi|de xuat va kien nghi|yeu cau)[:.] \S|(?:de nghi|yeu cau|kien nghi) (?:lanh dao |thuong truc )?(?:ubnd|uy ban|hdnd|hoi dong nhan dan|dang uy|cac |can bo|cong chuc)[^.;:]{0,60}: \S)/;

/** Whether a heading opens the recommendations. */
export function opensRecommendations(flow: Flow, paragraph: Paragraph): boolean {
  if (inlineRequests.test(flow.fold.slice(paragraph.body, Math.min(paragraph.end, paragraph.body + 120))))
    return paragraph.marker?.kind !== 'bullet' && !paragraph.cells;
  if (!isHeading(flow, paragraph) || paragraph.end - paragraph.start > 220) return false;
  const kind = paragraph.marker?.kind;
  if (kind === 'bullet') return false;
  const words = flow.fold.slice(paragraph.body, paragraph.end);
  return (
    recommends.test(words) ||
    (/kien nghi/.test(words) && (kind === 'roman' || kind === 'upper' || kind === 'part'))
  );
}

/** Whether a heading opens the general limitations. */
export function opensLimitations(flow: Flow, paragraph: Paragraph): boolean {
  if (!isHeading(flow, paragraph) || paragraph.marker?.kind === 'bullet') return false;
  const words = flow.fold.slice(paragraph.body, Math.min(paragraph.end, paragraph.body + 200));
  return /^(?:ve |nhung |mot so |cac |phan )*(?:(?:mat |diem |noi dung )?(?:con )?)?(?:han che|ton tai|khuyet diem|thieu sot|kho khan|nhuoc diem|(?:mat )?chua (?:lam )?duoc$)/.test(
    words,
  );
}
