import type { CalendarDate } from '#kernel/calendar.ts';
import { today } from '#platform/clock.ts';
import type { LayoutBlock, PageLayout, TableCell, TextRun } from '#platform/office/writing/page-layout.ts';
import { boldTextWidthMm } from './domain/writing/bold-text-width.ts';
import { decree30Form, type PaperElement } from './domain/writing/decree-30-form.ts';
import { headLines } from './domain/writing/head-lines.ts';
import type { Appendix, OfficialPaper, TextBlock } from './domain/writing/official-paper.ts';
import { formatNumberLine, formatPlaceAndDate } from './domain/writing/paper-references.ts';
import { paperStyles } from './paper-styles.ts';

const { page, elements, rules, paragraph: paragraphForm } = decree30Form;
const portraitTextMm = page.widthMm - page.leftMm.chosen - page.rightMm.chosen;
const landscapeTextMm = page.heightMm - page.leftMm.chosen - page.rightMm.chosen;
const headColumnsMm = [decree30Form.headLeftMm, portraitTextMm - decree30Form.headLeftMm];
const footColumnsMm = [decree30Form.footLeftMm, portraitTextMm - decree30Form.footLeftMm];

/** More recipients than this may run over to the next page; fewer stay together with the signature. */
const recipientsKeptTogether = 25;

/**
 * Sets an official paper in the form of Decree 30/2020/NĐ-CP, for any writer of `platform/office/writing`.
 * @param writtenOn the day of the file where the paper bears no date yet: a PDF/A must say when it was made.
 */
export function typesetPaper(paper: OfficialPaper, writtenOn: CalendarDate = today()): PageLayout {
  const body = paper.blocks.length === 0 ? [] : withEnding(paper.blocks);
  return {
    title: `${paper.typeName} ${paper.subject}`.trim(),
    author: paper.issuingBody,
    language: 'vi-VN',
    date: paper.date ?? writtenOn,
    fontFamily: decree30Form.fontFamily,
    page: {
      widthMm: page.widthMm,
      heightMm: page.heightMm,
      topMm: page.topMm.chosen,
      bottomMm: page.bottomMm.chosen,
      leftMm: page.leftMm.chosen,
      rightMm: page.rightMm.chosen,
      numberFromTopMm: page.numberFromTopMm,
      numberSizePt: elements.pageNumber.sizePt,
    },
    styles: paperStyles,
    sections: [
      {
        isLandscape: false,
        blocks: [
          headTable(paper),
          ...titleBlocks(paper),
          ...body.map((block, index) => textBlock(block, portraitTextMm, index === body.length - 1)),
          footTable(paper),
        ],
      },
      ...paper.appendices.map((appendix) => ({
        isLandscape: appendix.isLandscape,
        blocks: appendixBlocks(appendix, paper),
      })),
    ],
  };
}

function headTable(paper: OfficialPaper): LayoutBlock {
  const [leftMm = 0] = headColumnsMm;
  const bodyLines = headLines(paper.issuingBody, leftMm);
  const superiorLines = paper.superiorBody === null ? [] : headLines(paper.superiorBody, leftMm);
  return plainTable(headColumnsMm, true, [
    [
      cell(
        ...superiorLines.map((text) => line('superiorBody', text)),
        ...bodyLines.map((text) => line('issuingBody', text)),
        rule(bodyLines.at(-1) ?? '', elements.issuingBody.sizePt, rules.issuingBodyShare.chosen, leftMm),
      ),
      cell(
        line('nationalTitle', decree30Form.nationalTitle),
        line('motto', decree30Form.motto),
        rule(decree30Form.motto, elements.motto.sizePt, rules.mottoShare.chosen, portraitTextMm),
      ),
    ],
    [
      cell(line('paperNumber', formatNumberLine(paper.number, paper.symbol))),
      cell(line('placeAndDate', formatPlaceAndDate(paper.place, paper.date))),
    ],
  ]);
}

function titleBlocks(paper: OfficialPaper): LayoutBlock[] {
  return [
    ...(paper.draftMark === undefined ? [] : [line('draftMark', paper.draftMark)]),
    line('paperType', paper.typeName),
    line('subject', paper.subject),
    rule(paper.subject, elements.subject.sizePt, rules.subjectShare.chosen, portraitTextMm),
  ];
}

function footTable(paper: OfficialPaper): LayoutBlock {
  const signer = [
    ...paper.authorityLines.map((text) => line('authority', text)),
    ...(paper.signerTitle === null ? [] : [line('signerTitle', paper.signerTitle)]),
    line('signerName', paper.signerName ?? ''),
  ];
  const recipients = paper.recipients.map((text, index) => {
    const end = index === paper.recipients.length - 1 ? '.' : ';';
    return line(
      'recipient',
      `- ${text
        .trim()
        .replace(/^[-–]\s*/, '')
        .replace(/[;.]+$/, '')}${end}`,
    );
  });
  const label = recipients.length === 0 ? [] : [line('recipientsLabel', decree30Form.recipientsLabel)];
  return plainTable(
    footColumnsMm,
    paper.recipients.length <= recipientsKeptTogether,
    [[cell(...label, ...recipients), cell(...signer)]],
    paragraphForm.beforePt.chosen * 2,
  );
}

function appendixBlocks(appendix: Appendix, paper: OfficialPaper): LayoutBlock[] {
  const widthMm = appendix.isLandscape ? landscapeTextMm : portraitTextMm;
  const source = `(Kèm theo ${paper.typeName} ${formatNumberLine(paper.number, paper.symbol).replace('Số: ', 'số ')} ${formatPlaceAndDate(null, paper.date)} của ${paper.issuingBody})`;
  return [
    line('appendixLabel', appendix.label),
    line('appendixTitle', appendix.title),
    line('appendixSource', source),
    rule(appendix.title, elements.appendixTitle.sizePt, rules.subjectShare.chosen, widthMm),
    ...appendix.blocks.map((block) => textBlock(block, widthMm, false)),
  ];
}

function textBlock(block: TextBlock, widthMm: number, isKeptWithNext: boolean): LayoutBlock {
  if (block.kind === 'table') return borderedTable(block, widthMm);
  if (block.kind === 'heading') {
    const text = block.level === 1 ? block.text.toLocaleUpperCase('vi') : block.text;
    return line(headingElements[block.level], `${block.label} ${text}`);
  }
  return block.kind === 'paragraph'
    ? { kind: 'paragraph', style: 'body', runs: block.stretches, isKeptWithNext }
    : {
        kind: 'paragraph',
        style: 'body',
        runs: [run(`${block.mark} `), ...block.stretches],
        isKeptWithNext: isKeptWithNext || block.isLeading,
      };
}

const headingElements = {
  1: 'headingPart',
  2: 'headingSection',
  3: 'headingItem',
  4: 'headingPoint',
} as const satisfies Record<number, PaperElement>;

function borderedTable(table: Extract<TextBlock, { kind: 'table' }>, widthMm: number): LayoutBlock {
  const total = table.columns.reduce((sum, column) => sum + column.share, 0);
  const last = table.rows.length - 1;
  const isStrong = (row: number): boolean => table.strongRows?.includes(row) ?? false;
  // A row that others stand under is not left at the foot of a page, nor a total alone on the next one.
  const isLeading = (row: number): boolean =>
    row < last && (isStrong(row) || (row === last - 1 && isStrong(last)));
  return {
    kind: 'table',
    columnsMm: table.columns.map((column) => (column.share / total) * widthMm),
    hasBorders: true,
    headerRowCount: 1,
    isKeptTogether: false,
    beforePt: paragraphForm.beforePt.chosen,
    rows: [
      table.columns.map((column) => cell(line('tableHead', column.header))),
      ...table.rows.map((row, rowIndex) =>
        table.columns.map(({ isFigures }, index) =>
          cell({
            kind: 'paragraph',
            style: isFigures ? 'tableFigure' : 'tableCell',
            runs: [{ ...run(row[index] ?? ''), isBold: isStrong(rowIndex) }],
            isKeptWithNext: isLeading(rowIndex),
          }),
        ),
      ),
    ],
  };
}

/** Closes the text with "./."; after a table it stands alone. */
function withEnding(blocks: readonly TextBlock[]): readonly TextBlock[] {
  const last = blocks.at(-1);
  if (last === undefined || last.kind === 'table' || last.kind === 'heading')
    return [...blocks, { kind: 'paragraph', stretches: [run(decree30Form.ending)] }];
  const stretches = last.stretches.map((stretch, index) =>
    index === last.stretches.length - 1
      ? { ...stretch, text: `${stretch.text.replace(/[\s.;/]+$/, '')}${decree30Form.ending}` }
      : stretch,
  );
  return [...blocks.slice(0, -1), { ...last, stretches }];
}

function line(element: PaperElement, text: string): LayoutBlock {
  const isUpper = elements[element].letterCase === 'upper';
  return { kind: 'paragraph', style: element, runs: [run(isUpper ? text.toLocaleUpperCase('vi') : text)] };
}

function run(text: string): TextRun {
  return { text, isBold: false, isItalic: false };
}

function rule(text: string, sizePt: number, share: number, columnMm: number): LayoutBlock {
  const widthMm = Math.min(boldTextWidthMm(text, sizePt), columnMm) * share;
  return { kind: 'rule', widthMm, thicknessPt: rules.thicknessPt, beforePt: 2 };
}

function cell(...blocks: readonly LayoutBlock[]): TableCell {
  return { blocks };
}

function plainTable(
  columnsMm: readonly number[],
  isKeptTogether: boolean,
  rows: readonly (readonly TableCell[])[],
  beforePt = 0,
): LayoutBlock {
  return { kind: 'table', columnsMm, hasBorders: false, headerRowCount: 0, isKeptTogether, rows, beforePt };
}
