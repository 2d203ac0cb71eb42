import { addFinding, withListedGroups } from './build-finding.ts';
import { cellParagraphs } from './cell-paragraphs.ts';
import { codeBehind } from './code-behind.ts';
import { walkParagraph } from './finding-paragraphs.ts';
import { walkTable } from './finding-rows.ts';
import { streamEnds } from './finding-streams.ts';
import {
  isSection,
  passGroupHeading,
  passGroupLead,
  remember,
  startWalk,
  type Criterion,
  type Walk,
} from './finding-walk.ts';
import type { Flow, Paragraph } from './flow.ts';
import { isHeading } from './headings.ts';
import type { ItemHead, Step } from './item-head.ts';
import { itemHeads } from './item-heads.ts';
import { isBelow, withoutPoints } from './item-points.ts';
import { readItemWords, type ItemWords } from './item-words.ts';
import type { Range } from './lines.ts';
import { legendOf, type PointsRole } from './points-labels.ts';
import type { ReadFinding } from './reading.ts';
import { strengthsOf } from './strengths.ts';

/** Every item that lost points, in the order of the paper, and the paragraphs that report them. */
export function readFindings(
  flow: Flow,
  body: readonly Paragraph[],
): { findings: readonly ReadFinding[]; taken: ReadonlySet<Paragraph>; criteria: readonly Criterion[] } {
  const walk = startWalk(flow, legendWithin(flow, body));
  walk.strengths = strengthsOf(flow, body);
  walkBody(walk, body);
  return { findings: withListedGroups(walk), taken: walk.taken, criteria: walk.mentioned };
}

function walkBody(walk: Walk, body: readonly Paragraph[]): void {
  const { flow } = walk;
  const heads = body.map((paragraph) => (paragraph.cells ? [] : itemHeads(flow, paragraph, paragraph.body)));
  for (let at = 0; at < body.length; at++) {
    const paragraph = body[at];
    if (!paragraph) break;
    if (paragraph.cells) {
      const rows = tableRows(body, at);
      if (!walkTable(walk, rows)) walkCells(walk, rows);
      at += rows.length - 1;
      continue;
    }
    const own = heads[at] ?? [];
    if (own.length === 0) {
      walkParagraph(walk, paragraph, heads[at + 1]?.[0] ?? null);
      continue;
    }
    passGroupLead(walk, paragraph, own[0]?.start ?? paragraph.body);
    const streams = streamEnds(flow, body, heads, at);
    own.forEach((head, index) => {
      const stream = { start: head.start, end: own[index + 1]?.start ?? streams.end };
      const next = own[index + 1] ?? heads[streams.next]?.[0] ?? null;
      takeHead(walk, { paragraph, head, stream, next });
    });
    for (const inside of body.slice(at, streams.next)) if (walk.taken.has(paragraph)) walk.taken.add(inside);
    at = streams.next - 1;
  }
}

/** Reads the sentences in the cells of a table that has no columns of findings. */
function walkCells(walk: Walk, rows: readonly Paragraph[]): void {
  walk.isWithinCells = true;
  for (const row of rows) {
    const inside = cellParagraphs(walk.flow, row);
    walkBody(walk, inside);
    if (inside.some((paragraph) => walk.taken.has(paragraph))) walk.taken.add(row);
  }
  walk.isWithinCells = false;
}

function tableRows(body: readonly Paragraph[], at: number): readonly Paragraph[] {
  const table = body[at]?.table;
  let end = at;
  while (body[end]?.cells && body[end]?.table === table) end++;
  return body.slice(at, end);
}

function legendWithin(flow: Flow, body: readonly Paragraph[]): readonly PointsRole[] | null {
  for (const paragraph of body) {
    if (paragraph.cells) continue;
    const low = flow.low.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 2000));
    const legend = /điểm|tối đa|tự chấm/u.test(low) ? legendOf(low) : null;
    if (legend) return legend;
  }
  return null;
}

type Report = {
  readonly paragraph: Paragraph;
  readonly head: ItemHead;
  readonly stream: Range;
  /** The item that opens right after this report. */
  readonly next: ItemHead | null;
};

function takeHead(walk: Walk, { paragraph, head, stream, next }: Report): void {
  const { flow } = walk;
  const { item } = head;
  const words = readItemWords(flow, stream, head, walk.legend);
  const told = item.name ? { ...words, name: item.name } : words;
  const isAbove = next !== null && leadsTo(head, next);
  for (const step of head.steps.slice(0, -1)) remember(walk, step);
  if (isReport(walk, head, told) && !isAbove && isLossHere(walk, paragraph, told)) {
    walk.taken.add(paragraph);
    addReport(walk, head, told);
    return;
  }
  if (head.isKeyworded || isAbove) {
    walk.taken.add(paragraph);
    const name = item.name ?? told.name;
    remember(walk, { ...item, name });
    walk.criteria = [
      ...walk.criteria.filter(({ code, rank }) => item.value.startsWith(`${code}.`) || rank < item.rank),
      { code: item.value, codeRange: item.code, name, rank: item.rank },
    ];
    return;
  }
  if (isHeading(flow, paragraph)) passGroupHeading(walk, paragraph);
}

/** Words that say all points were given, and words among the strengths, report a loss only if they state one. */
function isLossHere(walk: Walk, paragraph: Paragraph, told: ItemWords): boolean {
  const isStated = Number(told.points.lost.value ?? 0) > 0 || isBelow(told.points) || told.hasReasonLabel;
  return isStated || !(told.saysFull || walk.strengths.has(paragraph));
}

/** A head reports a loss if points, a reason or a fault stand behind it; a bare number must prove more than a word. */
function isReport(walk: Walk, head: ItemHead, told: ItemWords): boolean {
  const { max, appraised, lost } = told.points;
  const isFull = max.value !== null && max.value === appraised.value && lost.value === null;
  if (isFull && told.reason === null && !told.hasLoss) return false;
  const isTotal = head.item.levels === 1 && head.steps.length === 1;
  if (isTotal && told.reason === null && lost.value === null && !told.hasLoss) return false;
  if (head.isKeyworded) {
    const isListed = head.item.levels > 1 && walk.group !== null && told.name !== null;
    return told.hasPoints || told.hasReasonLabel || told.hasFault || isListed;
  }
  const isSaid =
    told.hasPoints || told.hasReasonLabel || told.hasLoss || (told.hasFault && walk.group !== null);
  const folded = walk.flow.fold.slice(head.headEnd, head.headEnd + 60).trim();
  return isSaid && !(isSection(folded) && !told.hasPoints);
}

function addReport(walk: Walk, head: ItemHead, told: ItemWords): void {
  const { item } = head;
  if (item.levels === 1 && head.isKeyworded && !hasParent(walk, head)) {
    addFinding(walk, { steps: [{ ...item, name: told.name }], code: null, told: { ...told, name: null } });
    return;
  }
  const behind = told.name && !head.isKeyworded ? codeBehind(walk.flow, told.name) : null;
  if (behind) {
    addFinding(walk, { steps: [], code: behind.code, told: { ...told, name: behind.name } });
    return;
  }
  const steps = head.steps.slice(0, -1);
  const isOfEach = /^[\s:,]*(?:mỗi|đều)(?!\p{L})/u.test(walk.flow.low.slice(head.headEnd, head.headEnd + 12));
  const shared = head.others.length > 0 && !isOfEach ? withoutPoints(told) : told;
  addFinding(walk, { steps, code: item, told: shared });
  for (const other of head.others) addFinding(walk, { steps, code: other, told: shared });
}

function leadsTo(head: ItemHead, next: ItemHead): boolean {
  if (head.steps.length > 1 && next.steps.some((step) => step.value === head.item.value)) return false;
  const [first] = next.steps;
  return isHeadOf(head.item, !first || first.levels === 1 ? next.item : first);
}

const isHeadOf = (item: Step, next: Step): boolean =>
  next.value.startsWith(`${item.value}.`) ||
  (item.rank < next.rank && item.rank === 1) ||
  (/^[IVX]+$/.test(item.value) && /^\d/.test(next.value));

const hasParent = (walk: Walk, head: ItemHead): boolean =>
  head.steps.length > 1 ||
  (head.item.rank > 2 && walk.criteria.length > 0) ||
  (head.item.rank === 2 &&
    walk.criteria.some(({ codeRange, code }) => codeRange !== null && /^[IVX]/.test(code)));
