import type { Alignment, ParagraphStyle } from '#platform/office/writing/page-layout.ts';
import { decree30Form, type PaperElement } from './domain/writing/decree-30-form.ts';

type Placing = {
  /** As Word's list of styles shows it. */
  readonly name: string;
  readonly alignment: Alignment;
  readonly beforePt: number;
  readonly isBodyText?: true;
  readonly headingLevel?: number;
};

const { elements, paragraph } = decree30Form;
const between = paragraph.beforePt.chosen;

/** Where each element stands; how its letters look is the Decree's table. */
const placings = {
  nationalTitle: { name: 'Quốc hiệu', alignment: 'centre', beforePt: 0 },
  motto: { name: 'Tiêu ngữ', alignment: 'centre', beforePt: 0 },
  superiorBody: { name: 'Cơ quan cấp trên', alignment: 'centre', beforePt: 0 },
  issuingBody: { name: 'Cơ quan ban hành', alignment: 'centre', beforePt: 0 },
  paperNumber: { name: 'Số, ký hiệu', alignment: 'centre', beforePt: between },
  placeAndDate: { name: 'Địa danh, ngày tháng', alignment: 'centre', beforePt: between },
  draftMark: { name: 'Dấu dự thảo', alignment: 'centre', beforePt: 3 * between },
  paperType: { name: 'Tên loại văn bản', alignment: 'centre', beforePt: 3 * between },
  subject: { name: 'Trích yếu', alignment: 'centre', beforePt: 0 },
  body: { name: 'Nội dung văn bản', alignment: 'justify', beforePt: between, isBodyText: true },
  headingPart: { name: 'Phần', alignment: 'justify', beforePt: between, isBodyText: true, headingLevel: 1 },
  headingSection: { name: 'Mục', alignment: 'justify', beforePt: between, isBodyText: true, headingLevel: 2 },
  headingItem: { name: 'Khoản', alignment: 'justify', beforePt: between, isBodyText: true, headingLevel: 3 },
  headingPoint: { name: 'Điểm', alignment: 'justify', beforePt: between, isBodyText: true, headingLevel: 4 },
  tableHead: { name: 'Đầu bảng', alignment: 'centre', beforePt: 0 },
  tableCell: { name: 'Ô bảng', alignment: 'left', beforePt: 0 },
  tableFigure: { name: 'Số liệu trong bảng', alignment: 'centre', beforePt: 0 },
  authority: { name: 'Quyền hạn ký', alignment: 'centre', beforePt: 0 },
  signerTitle: { name: 'Chức vụ người ký', alignment: 'centre', beforePt: 0 },
  signerName: { name: 'Họ tên người ký', alignment: 'centre', beforePt: 72 },
  recipientsLabel: { name: 'Nơi nhận', alignment: 'left', beforePt: 0 },
  recipient: { name: 'Danh sách nơi nhận', alignment: 'left', beforePt: 0 },
  appendixLabel: { name: 'Phụ lục', alignment: 'centre', beforePt: 0 },
  appendixTitle: { name: 'Tên phụ lục', alignment: 'centre', beforePt: 0 },
  appendixSource: { name: 'Thông tin kèm theo', alignment: 'centre', beforePt: 0 },
  pageNumber: { name: 'Số trang', alignment: 'centre', beforePt: 0 },
} as const satisfies Record<PaperElement, Placing>;

/** Every element of a paper as a paragraph style of its own. */
export const paperStyles: Readonly<Record<PaperElement, ParagraphStyle>> = Object.fromEntries(
  Object.entries<Placing>(placings).map(([element, placing]) => [
    element,
    styleOf(element as PaperElement, placing),
  ]),
) as Record<PaperElement, ParagraphStyle>;

function styleOf(element: PaperElement, placing: Placing): ParagraphStyle {
  const form = elements[element];
  const isBodyText = placing.isBodyText ?? false;
  const headingLevel = placing.headingLevel ?? null;
  return {
    name: placing.name,
    sizePt: form.sizePt,
    isBold: form.isBold,
    isItalic: form.isItalic,
    alignment: placing.alignment,
    beforePt: placing.beforePt,
    firstLineMm: isBodyText ? paragraph.firstLineMm.chosen : 0,
    lineSpacing: isBodyText ? paragraph.lineSpacing.chosen : 1,
    headingLevel,
    isKeptWithNext: headingLevel !== null,
  };
}
