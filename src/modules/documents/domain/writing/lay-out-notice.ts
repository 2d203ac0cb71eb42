import { calendarParts, formatCalendarDate } from '#kernel/calendar.ts';
import type { DelegateRole } from '#kernel/finding-terms.ts';
import { endSentence, layOutFindings } from './lay-out-findings.ts';
import type { NoticeContent, NoticeDelegate } from './notice-content.ts';
import { heading, item, paragraph, plain, type OfficialPaper, type TextBlock } from './official-paper.ts';
import { formatCitation } from './paper-references.ts';

const roleNames: Readonly<Record<DelegateRole, string>> = {
  head: 'Trưởng đoàn',
  deputy: 'Phó Trưởng đoàn',
  member: 'Thành viên',
  secretary: 'Thư ký',
};

/**
 * A notice of supervision conclusions as a paper: everything the content holds, and nothing that it does not.
 * Parts that are empty are left out and the numbers close up.
 */
export function layOutNotice(notice: NoticeContent): OfficialPaper {
  const parts = [evaluationPart(notice), resultsPart(notice), recommendationsPart(notice)].filter(
    (part) => part.blocks.length > 0,
  );
  return {
    superiorBody: null,
    issuingBody: notice.issuingBody,
    number: notice.number,
    symbol: notice.symbol,
    place: notice.place,
    date: notice.date,
    typeName: 'Thông báo',
    subject: notice.subject,
    blocks: [
      ...openingBlocks(notice),
      ...parts.flatMap((part, index) =>
        [heading(1, `${['I', 'II', 'III'][index] ?? ''}.`, part.title)].concat(part.blocks),
      ),
      paragraph(
        plain(
          `Trên đây là kết luận giám sát của ${notice.concludingBody}, thông báo để ${notice.supervisedUnit} và các cơ quan, cá nhân có liên quan biết, thực hiện.`,
        ),
      ),
    ],
    authorityLines: notice.authorityLines,
    signerTitle: notice.signerTitle,
    signerName: notice.signerName,
    recipients: notice.recipients,
    appendices: [],
  };
}

type Part = { readonly title: string; readonly blocks: readonly TextBlock[] };

function openingBlocks(notice: NoticeContent): TextBlock[] {
  const plan =
    notice.plan === null
      ? ''
      : `Thực hiện ${formatCitation(notice.plan)} của ${notice.concludingBody} về việc giám sát, `;
  const day = notice.sessionDate === null ? '' : `ngày ${formatCalendarDate(notice.sessionDate)}, `;
  const session = `${plan}${day}Đoàn giám sát đã làm việc trực tiếp với ${notice.supervisedUnit}.`;
  return [
    paragraph(plain(capitaliseFirst(session))),
    paragraph(
      plain(`Căn cứ kết quả làm việc, ${notice.concludingBody} thông báo kết luận giám sát như sau:`),
    ),
  ];
}

function evaluationPart(notice: NoticeContent): Part {
  return {
    title: 'Đánh giá việc thực hiện kế hoạch giám sát',
    blocks: numberedSections([
      { title: 'Thành phần Đoàn giám sát', blocks: notice.delegation.map(delegateLine) },
      { title: 'Việc thực hiện kế hoạch', blocks: notice.planEvaluation.map(sentenceItem) },
    ]),
  };
}

function delegateLine(delegate: NoticeDelegate, index: number, all: readonly NoticeDelegate[]): TextBlock {
  const position = delegate.position === null ? '' : ` - ${delegate.position}`;
  const role = delegate.role === null ? '' : `: ${roleNames[delegate.role]}`;
  const end = index === all.length - 1 ? '.' : ';';
  return item('-', plain(`Đồng chí ${delegate.name}${position}${role}${end}`));
}

function resultsPart(notice: NoticeContent): Part {
  const year = notice.date ?? notice.sessionDate;
  return {
    title: 'Kết quả giám sát',
    blocks: numberedSections([
      {
        title: 'Khái quát chung',
        blocks: notice.overview.map((text) => paragraph(plain(endSentence(text)))),
      },
      { title: 'Ưu điểm', blocks: notice.strengths.map(sentenceItem) },
      { title: 'Hạn chế, tồn tại', blocks: notice.generalLimitations.map(sentenceItem) },
      {
        title: 'Kết quả giám sát từng nội dung mất điểm',
        blocks: [
          ...basisBlocks(notice),
          ...layOutFindings(notice.findings, year && calendarParts(year).year),
        ],
      },
    ]),
  };
}

/** The papers that the findings rest on, written only where there are findings or papers. */
function basisBlocks(notice: NoticeContent): TextBlock[] {
  if (notice.citedPapers.length === 0) return [];
  const papers = notice.citedPapers.map(formatCitation).join(', ');
  return [
    paragraph(
      plain(
        `Qua nghiên cứu ${papers} và ý kiến của các thành viên, Đoàn giám sát đề nghị ${notice.supervisedUnit} làm rõ nguyên nhân, khắc phục các nội dung sau đây:`,
      ),
    ),
  ];
}

function recommendationsPart(notice: NoticeContent): Part {
  return {
    title: 'Đề xuất, kiến nghị của Đoàn giám sát',
    blocks: numberedSections(
      notice.recommendations.map(({ addressee, items }) => ({
        title: `Đối với ${insideSentence(addressee)}`,
        blocks: items.map(sentenceItem),
      })),
    ),
  };
}

function numberedSections(sections: readonly Part[]): TextBlock[] {
  return sections
    .filter((section) => section.blocks.length > 0)
    .flatMap((section, index) => [heading(2, `${index + 1}.`, section.title)].concat(section.blocks));
}

function sentenceItem(text: string): TextBlock {
  return item('-', plain(endSentence(text)));
}

function capitaliseFirst(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}

/** An addressee in the middle of a title: common words lose their capital, names of bodies keep it. */
function insideSentence(addressee: string): string {
  return addressee.replace(/^(?:Các|Những|Lãnh đạo|Công chức|Cán bộ|Đơn vị|Người)(?=\s)/u, (word) =>
    word.toLowerCase(),
  );
}
