import type { Flow, Paragraph } from './flow.ts';
import { isHeading, levelOf } from './headings.ts';

const wentWell =
  /^(?:ve |nhung |mot so |cac |phan |danh gia |viec |,)*(?:uu diem|mat (?:duoc|manh|tot|lam duoc|dat duoc)|ket qua (?:dat duoc|noi bat|tich cuc|khac phuc)|thanh tich|(?:tieu chi|muc|noi dung|chi so) (?:da )?dat (?:diem )?toi da)/;
const wentBadly =
  /(?:han che|ton tai|khuyet diem|chua dat|chua duoc|khong dat|mat diem|bi tru|tru diem|thieu sot)/;

/** The paragraphs below a heading such as "Ưu điểm", to the next heading of its level or one of what is lacking. */
export function strengthsOf(flow: Flow, body: readonly Paragraph[]): ReadonlySet<Paragraph> {
  const found = new Set<Paragraph>();
  let level: string | null = null;
  for (const paragraph of body) {
    const kind = paragraph.marker?.kind;
    if (kind !== 'bullet' && isHeading(flow, paragraph)) {
      const words = flow.fold.slice(paragraph.body, Math.min(paragraph.end, paragraph.body + 160));
      const own = levelOf(paragraph);
      if (own === level || kind === 'roman' || kind === 'part' || wentBadly.test(words)) level = null;
      if (wentWell.test(words) && !/mat diem|chua/.test(words)) level = own;
    }
    if (level !== null) found.add(paragraph);
  }
  return found;
}
