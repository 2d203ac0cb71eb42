import { addFinding, isSameNumber } from './build-finding.ts';
import { codeBehind } from './code-behind.ts';
import { groupOf } from './finding-groups.ts';
import { isSection, passGroupHeading, type Criterion, type Walk } from './finding-walk.ts';
import type { Flow, Paragraph } from './flow.ts';
import { isHeading } from './headings.ts';
import type { ItemHead } from './item-head.ts';
import { cleanName } from './item-names.ts';
import { uncodedReport } from './uncoded-report.ts';

/**
 * Walks past a paragraph that opens with no item: a list of codes of a group, an item told without a code in front,
 * the heading of a criterion or of a group. `next` is the item that the paragraph right below opens with.
 */
export function walkParagraph(walk: Walk, paragraph: Paragraph, next: ItemHead | null): void {
  const { flow } = walk;
  if (takesGroupList(walk, paragraph)) return;
  const told = uncodedReport(walk, paragraph);
  if (told) {
    walk.taken.add(paragraph);
    const behind = told.name ? codeBehind(flow, told.name) : null;
    addFinding(walk, {
      steps: [],
      code: behind?.code ?? null,
      told: behind ? { ...told, name: behind.name } : told,
    });
    return;
  }
  const criterion =
    criterionBehind(flow, paragraph) ?? (next ? criterionHeading(walk, paragraph, next) : null);
  if (criterion) {
    walk.taken.add(paragraph);
    if (criterion.code && criterion.name) walk.mentioned.push(criterion);
    if (criterion.code && !walk.names.get(criterion.code)?.name) walk.names.set(criterion.code, criterion);
    walk.criteria = [criterion];
    return;
  }
  if (isHeading(flow, paragraph)) passGroupHeading(walk, paragraph);
}

/** "Nhóm khắc phục ngay: 1.1; 6.1." gives the group to items that were told before. */
function takesGroupList(walk: Walk, paragraph: Paragraph): boolean {
  const low = walk.flow.low.slice(paragraph.body, Math.min(paragraph.end, paragraph.body + 1200));
  const colon = low.indexOf(':');
  if (colon <= 0 || /l[íý] do|điểm \d|\d điểm/u.test(low)) return false;
  const codes = [...low.slice(colon).matchAll(/(?<![\d.,/])\d{1,2}(?:\.\d{1,2}){1,3}(?![\d%/]|,\d)/g)].map(
    (match) => match[0],
  );
  const value = codes.length > 0 ? groupOf(low.slice(0, colon)) : null;
  if (!value) return false;
  const range = { start: paragraph.body, end: paragraph.body + colon };
  walk.assigned.push({ group: { value, range, confidence: 0.85 }, codes });
  return true;
}

/** "* Về cải cách thủ tục hành chính (Tiêu chí 3):" gives the code behind the name. */
function criterionBehind(flow: Flow, paragraph: Paragraph): Criterion | null {
  if (paragraph.end - paragraph.start > 240) return null;
  const match =
    /^(.{3,200}?)\s?\((?:thuộc )?(?:tiêu chí|lĩnh vực|nội dung|mục|chỉ số)\s(?:số )?(\d{1,2}|[ivx]{1,4})\)\s?[:.]?$/u.exec(
      flow.low.slice(paragraph.body, paragraph.end),
    );
  const name = match?.[1]
    ? cleanName(flow, {
        start: paragraph.body + (/^về\s/u.exec(match[1])?.[0].length ?? 0),
        end: paragraph.body + match[1].length,
      })
    : null;
  if (!match?.[2] || !name) return null;
  const start = paragraph.body + match[0].lastIndexOf(match[2]);
  const code = match[2].toUpperCase();
  return { code, codeRange: { start, end: start + match[2].length }, name, rank: 1 };
}

/** "1. Công tác chỉ đạo điều hành:" right above "1.1. …" names a criterion without the word. */
function criterionHeading(
  { flow, isWithinCells }: Walk,
  paragraph: Paragraph,
  next: ItemHead,
): Criterion | null {
  const text = flow.text.slice(paragraph.start, paragraph.end);
  const marker = paragraph.marker;
  if (
    text.length > 200 ||
    /[.;]$/.test(text) ||
    isSection(flow.fold.slice(paragraph.body, paragraph.body + 60)) ||
    /^nhom\b/.test(flow.fold.slice(paragraph.body, paragraph.body + 5))
  )
    return null;
  const name = cleanName(flow, { start: paragraph.body, end: paragraph.end });
  const code = /^(?:\d{1,2}|[IVX]{1,5})(?=[.)/: -])/.exec(text)?.[0];
  if (!name || groupOf(flow.low.slice(paragraph.body, paragraph.end))) return null;
  if (code && (marker?.kind === 'number' || marker?.kind === 'roman')) {
    const isPrefix = next.item.value.startsWith(`${code}.`);
    if (!isPrefix && marker.kind === 'number') return null;
    if (!isPrefix && (next.item.levels < 2 || !isSameNumber(code, next.item.value))) return null;
    return { code, codeRange: { start: paragraph.start, end: paragraph.start + code.length }, name, rank: 1 };
  }
  const isNamed =
    isWithinCells ||
    ((marker?.kind === 'bullet' || marker?.kind === 'letter' || paragraph.isBold) &&
      (text.endsWith(':') || paragraph.isBold));
  return isNamed && next.item.levels > 1 ? { code: '', codeRange: null, name, rank: 1 } : null;
}
