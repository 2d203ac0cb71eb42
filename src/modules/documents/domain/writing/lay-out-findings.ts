import { formatCalendarDate } from '#kernel/calendar.ts';
import { findingGroups, type FindingGroup } from '#kernel/finding-terms.ts';
import { formatPoints, type Points } from '#kernel/points.ts';
import type { NoticeFinding, NoticeRemedy } from './notice-content.ts';
import {
  bold,
  heading,
  italic,
  item,
  leadingItem,
  paragraph,
  plain,
  type Stretch,
  type TextBlock,
} from './official-paper.ts';

/** The words that open each group; `year` is the year in which the conclusion is drawn, where it is known. */
const groupHeadings: Readonly<Record<FindingGroup, (year: number | null) => string>> = {
  clarify_with_superior: () => 'Những nội dung cần trao đổi, làm rõ với cơ quan chuyên môn cấp trên',
  fix_within_year: (year) =>
    `Những nội dung phải bổ sung, khắc phục ngay trong năm${year === null ? '' : ` ${year}`}`,
  improve_progressively: () => 'Những nội dung cần từng bước khắc phục, nâng cao trong thời gian tiếp theo',
};

const ungroupedHeading = 'Những nội dung chưa phân nhóm';

/** The findings in their three groups, then those without one; inside a group by criterion and by item. */
export function layOutFindings(findings: readonly NoticeFinding[], year: number | null): TextBlock[] {
  return [...findingGroups, null]
    .map((group) => ({ group, members: findings.filter((finding) => finding.group === group) }))
    .filter(({ members }) => members.length > 0)
    .flatMap(({ group, members }, index) => {
      const title = group === null ? ungroupedHeading : groupHeadings[group](year);
      const label = `${'abcd'.charAt(index)})`;
      return [heading(4, label, `${title}:`)].concat(byCriterion(members).flatMap(criterionBlocks));
    });
}

function criterionBlocks(findings: readonly NoticeFinding[]): TextBlock[] {
  return criterionLine(findings[0]).concat(findings.flatMap(findingLines));
}

/** Neighbours of the same code and name, so that a criterion under two names keeps both. */
function byCriterion(findings: readonly NoticeFinding[]): NoticeFinding[][] {
  const groups = new Map<string, NoticeFinding[]>();
  for (const finding of findings.toSorted(byCodes)) {
    const key = `${finding.criterionCode ?? ''}\n${finding.criterionName ?? ''}`;
    const sameCriterion = groups.get(key);
    if (sameCriterion) sameCriterion.push(finding);
    else groups.set(key, [finding]);
  }
  return [...groups.values()];
}

function byCodes(left: NoticeFinding, right: NoticeFinding): number {
  return compareCodes(left.criterionCode, right.criterionCode) || compareCodes(left.itemCode, right.itemCode);
}

/** 2 before 10, 2.2 before 2.10; no code comes last. */
function compareCodes(left: string | null, right: string | null): number {
  if (left === null || right === null) return (left === null ? 1 : 0) - (right === null ? 1 : 0);
  const leftParts = left.split('.');
  const rightParts = right.split('.');
  for (let index = 0; index < Math.max(leftParts.length, rightParts.length); index += 1) {
    const difference = Number(leftParts[index] ?? -1) - Number(rightParts[index] ?? -1);
    if (difference !== 0 && !Number.isNaN(difference)) return difference;
  }
  return 0;
}

function criterionLine(finding: NoticeFinding | undefined): TextBlock[] {
  const code = finding?.criterionCode ?? null;
  const name = finding?.criterionName ?? null;
  if (code === null && name === null) return [];
  if (code === null) return [leadingItem('-', bold('Tiêu chí'), plain(`: ${name}:`))];
  return [leadingItem('-', bold(`Tiêu chí ${code}`), plain(name === null ? ':' : ` (${name}):`))];
}

function findingLines(finding: NoticeFinding): TextBlock[] {
  const reason = reasonText(finding);
  const told = pointsText(finding).concat(reason === '' ? [] : [plain(`Nguyên nhân: ${reason}`)]);
  const head = [
    ...known(finding.itemCode, (code) => italic(`Mục ${code}`)),
    ...known(finding.itemName, (name) => plain(finding.itemCode === null ? name : `: ${name}`)),
  ];
  const line = item(
    '+',
    ...known(finding.sourcePage, (page) => plain(`Tại trang ${page}, `)),
    ...head,
    ...(told.length === 0 ? [plain('.')] : head.length === 0 ? told : [plain('. '), ...told]),
  );
  return finding.remedy === null ? [line] : [line, ...remedyLines(finding.remedy)];
}

/** "Điểm tối đa 2 điểm, thẩm định 1,5 điểm (mất 0,5 điểm). ", as far as it is known. */
function pointsText(finding: NoticeFinding): Stretch[] {
  const stated = [
    ...known(finding.maxPoints, amountText('điểm tối đa')),
    ...known(finding.selfPoints, amountText('tự chấm')),
    ...known(finding.appraisedPoints, amountText('thẩm định')),
  ].join(', ');
  const lost = known(finding.lostPoints, amountText('mất'))[0] ?? '';
  if (stated === '') return lost === '' ? [] : [bold(capitalise(lost)), plain('. ')];
  return [
    plain(capitalise(stated)),
    ...(lost === '' ? [] : [plain(' ('), bold(lost), plain(')')]),
    plain('. '),
  ];
}

function amountText(label: string): (amount: Points) => string {
  return (amount) => `${label} ${formatPoints(amount)} điểm`;
}

/** What is written of a value: nothing where it is not known. */
function known<Value, Written>(value: Value | null, write: (value: Value) => Written): Written[] {
  return value === null ? [] : [write(value)];
}

function reasonText(finding: NoticeFinding): string {
  const text = finding.reason ?? finding.causes.map((cause) => cause.replace(/[.;\s]+$/, '')).join('; ');
  return endSentence(text);
}

function remedyLines(remedy: NoticeRemedy): TextBlock[] {
  const parts = [
    ...known(remedy.responsible, (text) => `người chịu trách nhiệm: ${bare(text)}`),
    ...known(remedy.action, (text) => `việc phải làm: ${bare(text)}`),
    ...known(remedy.deadline, (date) => `hoàn thành chậm nhất ngày ${formatCalendarDate(date)}`),
    ...known(remedy.evidenceNeeded, (text) => `tài liệu kiểm chứng cần có: ${bare(text)}`),
  ];
  return parts.length === 0 ? [] : [paragraph(italic('Yêu cầu khắc phục: '), plain(`${parts.join('; ')}.`))];
}

/** Closes a sentence that its writer left open. */
export function endSentence(text: string): string {
  const trimmed = text.trim();
  return trimmed === '' || /[.!?…]$/.test(trimmed) ? trimmed : `${trimmed.replace(/[;,:]$/, '')}.`;
}

function bare(text: string): string {
  return text.trim().replace(/[.;]+$/, '');
}

function capitalise(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}
