import type { Points } from '#kernel/points.ts';
import { absent, fieldOf, stripped } from './fields.ts';
import type { Flow, Paragraph } from './flow.ts';
import { groupOf } from './finding-groups.ts';
import type { Step } from './item-head.ts';
import { itemHeads } from './item-heads.ts';
import { cleanName } from './item-names.ts';
import { readItemWords } from './item-words.ts';
import type { Range } from './lines.ts';
import { legendOf, type PointsRole } from './points-labels.ts';
import type { Field } from './reading.ts';
import type { ColumnRole } from './table-columns.ts';
import { headOf, isHead, isNumbering, type TableHead } from './table-head.ts';
import { differencesAreLost, pointsOf, type Cells, type TableSense } from './table-points.ts';

/** What one row of a table says. */
export type TableEntry =
  | { readonly kind: 'group'; readonly range: Range }
  | { readonly kind: 'criterion'; readonly steps: readonly Step[] }
  | {
      readonly kind: 'item';
      readonly steps: readonly Step[];
      readonly code: Step | null;
      readonly name: Range | null;
      readonly points: Readonly<Record<PointsRole, Field<Points>>>;
      readonly page: Field<number>;
      readonly reason: Range | null;
      readonly group: Range | null;
    };

/** Reads the rows of one table, with the head it has or the one that runs on from the table before. */
export function readFindingTable(
  flow: Flow,
  rows: readonly Paragraph[],
  before: TableHead | null,
  legend: readonly PointsRole[] | null,
): { head: TableHead | null; entries: readonly TableEntry[]; isOfFindings: boolean } {
  const found = headOf(flow, rows);
  const titles = rows.slice(0, found?.taken ?? 0);
  const order =
    titles.reduce<readonly PointsRole[] | null>(
      (known, row) => known ?? legendOf(flow.low.slice(row.start, row.end)),
      null,
    ) ?? legend;
  const head = found?.head ?? (before && (rows[0]?.cells?.length ?? 0) >= before.length - 2 ? before : null);
  if (!head) return { head: before, entries: [], isOfFindings: false };
  const data = rows
    .slice(found?.taken ?? 0)
    .flatMap((row) =>
      row.cells && !isNumbering(flow, row.cells) && !isHead(flow, row.cells) ? [row.cells] : [],
    );
  const aligned = data.map((cells) => alignedCells(flow, cells, head));
  const isDifferenceLost = head.includes('difference') ? differencesAreLost(flow, aligned, head) : false;
  const entries = aligned.map((cells) => entryOf({ flow, head, order, isDifferenceLost }, cells));
  const read = withCriteria(entries).filter((entry) => entry !== null);
  const hasPoints = head.some((role) => pointsColumns.has(role));
  const isCoded = read.some((entry) => entry.kind === 'item' && (entry.code?.levels ?? 0) > 1);
  if (found?.isOfFields && !hasPoints && !isCoded) return { head: before, entries: [], isOfFindings: false };
  const isOfFindings = found !== null || read.length > 0;
  return { head, entries: isSummary(read, head, found?.isOfFields ?? false) ? [] : read, isOfFindings };
}

const pointsColumns: ReadonlySet<ColumnRole> = new Set([
  'max',
  'self',
  'appraised',
  'lost',
  'difference',
  'points',
]);

/** Totals of whole fields, without reasons or codes of items: no item lost anything there. */
function isSummary(entries: readonly TableEntry[], head: TableHead, isOfFields: boolean): boolean {
  if (head.includes('reason') || !(isOfFields || !head.includes('lost'))) return false;
  const items = entries.filter((entry) => entry.kind === 'item');
  const isCoded = items.some((entry) => (entry.code?.levels ?? 0) > 1);
  const isGrouped = head.includes('group') || entries.some((entry) => entry.kind === 'group');
  return !isCoded && !isGrouped && (isOfFields || items.every((entry) => entry.reason === null));
}

const words = (flow: Flow, range: Range | null | undefined): string =>
  range ? flow.fold.slice(range.start, range.end) : '';
const isBlank = (range: Range | null | undefined): boolean => !range || range.end <= range.start;

const isTotal = (flow: Flow, cell: Range | null): boolean =>
  cell !== null && /^(?:tổng|cộng)(?!\p{L})/u.test(flow.low.slice(cell.start, cell.end));

/** Short rows: a lone cell spans the table; else leading cells were merged with the row above. */
function alignedCells(flow: Flow, cells: readonly Range[], head: TableHead): Cells {
  if (cells.length >= head.length) return cells.slice(0, head.length);
  const filled = cells.filter((cell) => !isBlank(cell));
  if (filled.length <= 1) return [filled[0] ?? null, ...head.slice(1).map(() => null)];
  const missing = head.length - cells.length;
  const opensOrder = /^(?:\d{1,2}(?:\.\d{1,2})*|[ivx]{1,4})[.)]?$/.test(words(flow, cells[0]));
  const isOrdered = head[0] === 'order' || head[0] === 'code';
  const pads = Array.from({ length: missing }, (): null => null);
  return opensOrder || !isOrdered ? [...cells, ...pads] : [...pads, ...cells];
}

function entryOf(sense: TableSense, cells: Cells): TableEntry | null {
  const { flow, head, order: legend } = sense;
  const cell = (role: ColumnRole): Range | null => {
    const found = cells[head.indexOf(role)] ?? null;
    return isBlank(found) ? null : found;
  };
  const filled = cells.filter((one) => !isBlank(one));
  const [lone] = filled;
  if (!lone || isTotal(flow, lone) || isTotal(flow, cell('item'))) return null;
  if (filled.length === 1 && flow.text.slice(lone.start, lone.end).length > 2) return sectionOf(flow, lone);
  const order = cell('order') ?? cell('code');
  const nameCell = cell('item') ?? (filled.length === 2 ? mergedName(flow, cell('code')) : null);
  const heads = nameCell ? itemHeads(flow, nameCell, nameCell.start) : [];
  const own = heads[0];
  const code = own?.item ?? codeOf(flow, cell('code')) ?? codeOf(flow, order);
  const rawName = nameCell ? { start: own?.headEnd ?? nameCell.start, end: nameCell.end } : null;
  const name = rawName ? cleanName(flow, withoutNumber(flow, rawName)) : null;
  const isBare =
    filled.length <= 2 && nameCell !== null && filled.every((one) => one === nameCell || one === order);
  if (isBare && (code?.levels ?? 1) === 1) {
    const section = sectionOf(flow, nameCell);
    const isPlain = section?.kind === 'criterion' && section.steps.every((step) => step.value === '');
    return isPlain && code ? { kind: 'criterion', steps: [{ ...code, rank: 1, name }] } : section;
  }
  const criterionCell = cell('criterion');
  const criterion = criterionCell ? criterionSteps(flow, criterionCell) : [];
  const points = pointsOf(sense, cells);
  const reasonCell = cell('reason');
  const told = reasonCell ? readItemWords(flow, reasonCell, { headEnd: reasonCell.start }, legend) : null;
  const hasLabel = told?.hasReasonLabel === true || told?.hasPoints === true;
  const bareReason =
    reasonCell && /\p{L}{2}/u.test(flow.text.slice(reasonCell.start, reasonCell.end))
      ? stripped(flow.text, reasonCell, ' ;-+')
      : null;
  const reason = hasLabel && told?.reason ? told.reason : bareReason;
  const pageCell = cell('page');
  const page = pageCell ? /\d{1,3}/.exec(flow.low.slice(pageCell.start, pageCell.end)) : null;
  const groupCell = cell('group');
  return {
    kind: 'item',
    steps: [...criterion, ...(own?.steps.slice(0, -1) ?? [])],
    code,
    name,
    points: {
      ...points,
      lost: points.lost.value === null && told && !head.includes('lost') ? told.points.lost : points.lost,
    },
    page:
      pageCell && page
        ? fieldOf(
            flow,
            { start: pageCell.start + page.index, end: pageCell.start + page.index + page[0].length },
            Number(page[0]),
            0.95,
          )
        : absent(),
    reason:
      /^(?:khong(?: co)?(?: ton tai| han che)?|(?:da )?dat(?: diem)?(?: toi da)?|khong (?:bi )?(?:mat|tru) diem)\.?$/.test(
        words(flow, reason),
      )
        ? null
        : reason,
    group: groupCell && groupOf(flow.low.slice(groupCell.start, groupCell.end)) ? groupCell : null,
  };
}

/** Words in the column of codes: a name whose cell spans all columns behind an ordinal. */
const mergedName = (flow: Flow, cell: Range | null): Range | null =>
  /[a-z]{3}/.test(words(flow, cell).replace(/^(?:tctp|muc)\b/, '')) ? cell : null;

/** A cell that spans the table: a group, or a criterion. */
function sectionOf(flow: Flow, lone: Range): TableEntry | null {
  const low = flow.low.slice(lone.start, lone.end);
  const steps = criterionSteps(flow, lone);
  const isCoded = steps.some((step) => step.value !== '');
  if (!isCoded && groupOf(low)) return { kind: 'group', range: lone };
  if (/^(?:nhóm|[a-c][.)])/u.test(low) && groupOf(low)) return { kind: 'group', range: lone };
  const isRunOn = !isCoded && /^\p{Ll}/u.test(flow.text.slice(lone.start, lone.start + 1));
  return steps.length > 0 && !isRunOn ? { kind: 'criterion', steps } : null;
}

/** "2. Xây dựng …", "Tiêu chí 2 (Xây dựng …)", "Lĩnh vực III: …", or a bare name. */
function criterionSteps(flow: Flow, cell: Range): readonly Step[] {
  const [own] = itemHeads(flow, cell, cell.start);
  if (own) {
    const name = own.item.name ?? cleanName(flow, { start: own.headEnd, end: cell.end });
    return [...own.steps.slice(0, -1), { ...own.item, name }];
  }
  const match = /^(\d{1,2}|[IVX]{1,4})\s?[.)/:-]?\s+(?=\p{L})/u.exec(flow.text.slice(cell.start, cell.end));
  const name = cleanName(flow, { start: cell.start + (match?.[0].length ?? 0), end: cell.end });
  const value = match?.[1] ?? '';
  if (!name && !value) return [];
  return [{ code: { start: cell.start, end: cell.start + value.length }, value, levels: 1, rank: 1, name }];
}

function codeOf(flow: Flow, cell: Range | null): Step | null {
  if (!cell) return null;
  const match =
    /^(?:(?:tc|ct|tctp|mục)\s?)?(\d{1,2}(?:\.\d{1,2}){0,3}|[ivx]{1,4}(?:\.\d{1,2}){0,3})[.)]?$/u.exec(
      flow.low.slice(cell.start, cell.end),
    );
  if (!match?.[1]) return null;
  const start = cell.start + match[0].indexOf(match[1]);
  const value = match[1].toUpperCase();
  return {
    code: { start, end: start + value.length },
    value,
    levels: value.split('.').length,
    rank: 3,
    name: null,
  };
}

const withoutNumber = (flow: Flow, range: Range): Range => {
  const match = /^\d{1,2}[.)]\s/.exec(flow.text.slice(range.start, range.end));
  return match ? { start: range.start + match[0].length, end: range.end } : range;
};

/** A row whose code heads the codes of the rows below is a criterion; single numbers that head nothing only count rows. */
function withCriteria(entries: readonly (TableEntry | null)[]): readonly (TableEntry | null)[] {
  return entries.map((entry, at) => {
    if (entry?.kind !== 'item' || !entry.code) return entry;
    const code = entry.code;
    const next = entries.slice(at + 1, at + 2).find((other) => other !== null);
    const below = next?.kind === 'item' ? next.code : null;
    const heads =
      below &&
      (below.value.startsWith(`${code.value}.`) ||
        (/^[IVX]+$/.test(code.value) && !/^[IVX]/.test(below.value)));
    if (heads) return { kind: 'criterion', steps: [...entry.steps, { ...code, name: entry.name }] } as const;
    return code.levels === 1 && code.rank === 3 ? { ...entry, code: null } : entry;
  });
}
