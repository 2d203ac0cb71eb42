import { formatCalendarDate } from '#kernel/calendar.ts';
import { formatPoints, type Points } from '#kernel/points.ts';
import { evidenceText } from './evidence-text.ts';
import { endSentence } from './lay-out-findings.ts';
import {
  heading,
  item,
  paragraph,
  plain,
  type Appendix,
  type OfficialPaper,
  type TextBlock,
} from './official-paper.ts';
import { formatCitation } from './paper-references.ts';
import type { ReportedItem, ReportedPoints, SelfAssessmentContent } from './self-assessment-content.ts';

/** A cell begins with a capital, as a line does. */
function upperFirst(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}

/** What is written where nothing is known yet. */
const unknown = 'chưa có';

/**
 * A self-assessment report as a paper: the summary by field, an explanation for each item that lacks evidence,
 * difficulties and proposals, and every item in an annex. It holds what the content holds and invents no figure.
 */
export function layOutSelfAssessmentReport(report: SelfAssessmentContent): OfficialPaper {
  return {
    superiorBody: null,
    issuingBody: report.issuingBody,
    number: report.number,
    symbol: report.symbol,
    place: report.place,
    date: report.date,
    ...(report.submission === null ? { draftMark: 'Dự thảo – chưa nộp' } : {}),
    typeName: 'Báo cáo',
    subject: `Kết quả tự chấm điểm theo ${report.setTitle}${inYear(report)}`,
    blocks: [
      ...openingBlocks(report),
      heading(1, 'I.', 'Kết quả tự chấm điểm'),
      ...resultBlocks(report),
      heading(1, 'II.', 'Giải trình nội dung thiếu tài liệu kiểm chứng'),
      ...explanationBlocks(report),
      heading(1, 'III.', 'Khó khăn, vướng mắc và đề xuất, kiến nghị'),
      heading(2, '1.', 'Khó khăn, vướng mắc'),
      ...writtenBlocks(report.difficulties),
      heading(2, '2.', 'Đề xuất, kiến nghị'),
      ...writtenBlocks(report.proposals),
      closingBlock(report),
    ],
    authorityLines: report.authorityLines,
    signerTitle: report.signerTitle,
    signerName: report.signerName,
    recipients: report.recipients,
    appendices: [annex(report)],
  };
}

/** " năm 2026", unless the title of the set says so itself. */
function inYear({ setTitle, year }: SelfAssessmentContent): string {
  return setTitle.includes(String(year)) ? '' : ` năm ${year}`;
}

function openingBlocks(report: SelfAssessmentContent): TextBlock[] {
  const bases = report.legalBasis.map(({ title, ...paper }) =>
    paragraph(plain(`Căn cứ ${formatCitation(paper)}${title === null ? '' : ` ${title.trim()}`};`)),
  );
  return [
    ...bases,
    paragraph(
      plain(
        `${report.issuingBody} báo cáo kết quả tự chấm điểm năm ${report.year} theo ${report.setTitle} như sau:`,
      ),
    ),
  ];
}

function resultBlocks(report: SelfAssessmentContent): TextBlock[] {
  const { total, fields } = report;
  const unscored = report.items.filter((each) => each.scoredBy === 'unit' && each.self === null);
  const givenByOthers = report.items.filter((each) => each.scoredBy === 'others');
  return [
    heading(2, '1.', 'Kết quả chung'),
    paragraph(plain(totalSentence(report))),
    ...(unscored.length === 0
      ? []
      : [paragraph(plain(`Còn ${unscored.length} mục chưa có điểm tự chấm: ${codesOf(unscored)}.`))]),
    ...(givenByOthers.length === 0
      ? []
      : [
          paragraph(
            plain(
              `Đơn vị không tự chấm ${givenByOthers.length} mục do điều tra xã hội học hoặc cơ quan khác cho điểm: ${codesOf(givenByOthers)}.`,
            ),
          ),
        ]),
    heading(2, '2.', `Tổng hợp theo ${report.fieldLabel.toLocaleLowerCase('vi')}`),
    {
      kind: 'table',
      columns: [
        { header: 'Mã', share: 1.2, isFigures: true },
        { header: report.fieldLabel, share: 5.4 },
        { header: 'Điểm tối đa', share: 1.9, isFigures: true },
        { header: 'Điểm tự chấm', share: 2.2, isFigures: true },
        { header: 'Tỷ lệ (%)', share: 1.8, isFigures: true },
        { header: 'Điểm tự nhận mất', share: 2.1, isFigures: true },
      ],
      rows: [...fields, { ...total, code: '', name: 'Tổng cộng' }].map((field) =>
        [
          field.code,
          field.name,
          maxText(field),
          selfText(field),
          isCompared(field) ? amountText(field.percent) : '',
          isCompared(field) ? amountText(field.conceded) : '',
        ].map(upperFirst),
      ),
      strongRows: [fields.length],
    },
  ];
}

function totalSentence({ total }: SelfAssessmentContent): string {
  const max = total.max === null ? '' : ` trên tổng số ${formatPoints(total.max)} điểm được tính`;
  if (total.self === null)
    return `Tổng điểm tự chấm: ${unknown}; theo số liệu đã có, tổng điểm nằm trong khoảng từ ${formatPoints(total.low)} đến ${formatPoints(total.high)} điểm${max}.`;
  const percent = total.percent === null ? '' : `, đạt ${formatPoints(total.percent)}%`;
  const classification = total.classification === null ? '' : `, xếp loại: ${total.classification}`;
  return `Tổng điểm tự chấm: ${formatPoints(total.self)} điểm${max}${percent}${classification}.`;
}

function explanationBlocks({ items }: SelfAssessmentContent): TextBlock[] {
  const leaves = items.filter(({ scoredBy }) => scoredBy === 'unit');
  const notApplicable = leaves.filter((each) => each.isNotApplicable);
  const unproved = leaves.filter(
    (each) => !each.isNotApplicable && each.needsEvidence && each.evidence.length === 0,
  );
  const others = leaves.filter(
    (each) => each.explanation !== null && !notApplicable.includes(each) && !unproved.includes(each),
  );
  const groups = [
    { title: 'Nội dung thiếu tài liệu kiểm chứng', members: unproved, isRequired: true },
    { title: 'Nội dung không áp dụng, đề nghị không tính', members: notApplicable, isRequired: false },
    { title: 'Nội dung có giải trình thêm', members: others, isRequired: false },
  ].filter(({ members, isRequired }) => isRequired || members.length > 0);
  return groups.flatMap(({ title, members }, index) => [
    heading(2, `${index + 1}.`, title),
    ...(members.length === 0
      ? [paragraph(plain('Không có nội dung nào thiếu tài liệu kiểm chứng.'))]
      : members.map((member) => item('-', plain(explanationLine(member))))),
  ]);
}

function explanationLine({ code, name, explanation }: ReportedItem): string {
  return `Mục ${code} – ${name.trim().replace(/[.:;]+$/, '')}. Giải trình: ${endSentence(explanation ?? unknown)}`;
}

function writtenBlocks(paragraphs: readonly string[]): TextBlock[] {
  return paragraphs.length === 0
    ? [paragraph(plain('Chưa có.'))]
    : paragraphs.map((text) => paragraph(plain(text.trim())));
}

function closingBlock({ issuingBody, appraisingBody }: SelfAssessmentContent): TextBlock {
  const address = appraisingBody === null ? 'kính trình cơ quan thẩm định' : `kính trình ${appraisingBody}`;
  return paragraph(
    plain(
      `Trên đây là báo cáo kết quả tự chấm điểm của ${issuingBody}, chi tiết từng mục tại Phụ lục kèm theo, ${address} xem xét, thẩm định.`,
    ),
  );
}

function annex(report: SelfAssessmentContent): Appendix {
  const { items } = report;
  return {
    label: 'Phụ lục',
    title: 'Chi tiết kết quả tự chấm điểm từng mục',
    isLandscape: true,
    blocks: [
      {
        kind: 'table',
        columns: [
          { header: 'Mã', share: 1.5 },
          { header: 'Nội dung', share: 6 },
          { header: 'Điểm tối đa', share: 1.7, isFigures: true },
          { header: 'Điểm tự chấm', share: 2, isFigures: true },
          { header: 'Cách tính ra điểm', share: 7.6 },
          { header: 'Tài liệu kiểm chứng', share: 5.8 },
        ],
        rows: items.map((each) =>
          [each.code, each.name, maxText(each), selfText(each), each.derivation ?? '', proofText(each)].map(
            upperFirst,
          ),
        ),
        strongRows: items.flatMap(({ scoredBy }, index) => (scoredBy === 'sum' ? [index] : [])),
      },
      paragraph(plain(sourceSentence(report))),
    ],
  };
}

function proofText({
  scoredBy,
  evidence,
  needsEvidence,
  isNotApplicable,
  explanation,
}: ReportedItem): string {
  if (scoredBy !== 'unit') return '';
  if (evidence.length > 0) return evidence.map(evidenceText).join('; ');
  if (!needsEvidence && !isNotApplicable) return '';
  return explanation === null ? unknown : 'có giải trình tại Phần II';
}

/** Says which state of the sheet the figures come from, so that a draft is not taken for what was handed in. */
function sourceSentence({ submission }: SelfAssessmentContent): string {
  if (submission === null) return 'Số liệu lấy từ bản tự chấm đang lập, chưa nộp.';
  const day = submission.submittedOn === null ? '' : ` ngày ${formatCalendarDate(submission.submittedOn)}`;
  return `Số liệu lấy từ bản tự chấm đã nộp${day}; mã kiểm tra (SHA-256): ${submission.sha256}.`;
}

function maxText({ max }: ReportedPoints): string {
  return max === null ? 'không tính' : formatPoints(max);
}

/** Points, or as much as is known of them. */
function selfText({ max, self, low, high }: ReportedPoints): string {
  if (self !== null) return formatPoints(self);
  return low === '0' && high === max
    ? unknown
    : `${unknown} (từ ${formatPoints(low)} đến ${formatPoints(high)})`;
}

function isCompared({ max, isOutsideScale }: ReportedPoints): boolean {
  return max !== null && !isOutsideScale;
}

function amountText(amount: Points | null): string {
  return amount === null ? unknown : formatPoints(amount);
}

function codesOf(items: readonly ReportedItem[]): string {
  return items.map(({ code }) => code).join(', ');
}
