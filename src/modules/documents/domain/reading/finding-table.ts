import { parsePoints, type Points } from '#kernel/points.ts';
import { absent, fieldOf, stripped } from './fields.ts';
import type { Flow, Paragraph } from './flow.ts';
import { groupOf } from './finding-groups.ts';
import { cleanName, itemHeads, type Step } from './item-heads.ts';
import { readItemWords } from './item-words.ts';
import type { Range } from './lines.ts';
import { legendOf, pointsRoles, rolesOfList, type PointsRole } from './points-phrases.ts';
import type { Field } from './reading.ts';
import { columnRole, isFindingHeader, type ColumnRole } from './table-columns.ts';

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

/** Which column holds what; kept between tables, since a table that runs on has no head of its own. */
export type TableHead = readonly ColumnRole[];

type Cells = readonly (Range | null)[];

/** Reads the rows of one table, with the head it has or the one that runs on from the table before. */
export function readFindingTable(
  flow: Flow,
  rows: readonly Paragraph[],
  before: TableHead | null,
): { head: TableHead | null; entries: readonly TableEntry[] } {
  const found = headOf(flow, rows);
  const head = found?.head ?? (before && (rows[0]?.cells?.length ?? 0) >= before.length - 2 ? before : null);
  if (!head) return { head: before, entries: [] };
  const data = rows
    .slice(found?.taken ?? 0)
    .flatMap((row) =>
      row.cells && !isNumbering(flow, row.cells) && !isHead(flow, row.cells) ? [row.cells] : [],
    );
  const aligned = data.map((cells) => alignedCells(flow, cells, head));
  const isDifferenceLost = head.includes('difference') ? differencesAreLost(flow, aligned, head) : false;
  const entries = aligned.map((cells) => entryOf(flow, cells, head, isDifferenceLost));
  return { head, entries: withCriteria(entries).filter((entry) => entry !== null) };
}

const words = (flow: Flow, range: Range | null | undefined): string =>
  range ? flow.fold.slice(range.start, range.end) : '';
const isBlank = (range: Range | null | undefined): boolean => !range || range.end <= range.start;

const isTotal = (flow: Flow, cell: Range | null): boolean =>
  cell !== null && /^(?:tổng|cộng)(?!\p{L})/u.test(flow.low.slice(cell.start, cell.end));

function headOf(flow: Flow, rows: readonly Paragraph[]): { head: TableHead; taken: number } | null {
  for (let at = 0; at < Math.min(rows.length, 4); at++) {
    const cells = rows[at]?.cells;
    if (!cells || cells.length < 3) continue;
    const titles = cells.map((cell) => words(flow, cell).replace(/\s+/g, ' ').trim());
    const roles = titles.map(columnRole);
    const listed = expandedList(flow, cells, roles);
    if (listed) return { head: listed, taken: at + 1 };
    const below = rows[at + 1]?.cells;
    const merged = below ? withSubtitles(flow, titles, roles, below) : null;
    if (merged) return { head: merged, taken: at + 2 };
    if (isFindingHeader(roles)) return { head: settled(roles), taken: at + 1 };
  }
  return null;
}

/** One column "Điểm (tối đa/tự chấm/thẩm định)" holds several figures a cell; its role stays 'points'. */
function expandedList(flow: Flow, cells: readonly Range[], roles: readonly ColumnRole[]): TableHead | null {
  const at = cells.findIndex((cell) => legendOf(flow.low.slice(cell.start, cell.end)) !== null);
  if (at < 0) return null;
  const listed = roles.map((role, index) => (index === at ? 'points' : role));
  return isFindingHeader(listed) ? settled(listed) : null;
}

/** A head of two rows: "Điểm" above "Tối đa | Tự chấm | Thẩm định". */
function withSubtitles(
  flow: Flow,
  titles: readonly string[],
  roles: readonly ColumnRole[],
  below: readonly Range[],
): TableHead | null {
  const subtitles = below.map((cell) => words(flow, cell).replace(/\s+/g, ' ').trim());
  const known = subtitles.map(columnRole);
  const figures = known.filter((role) => ['max', 'self', 'appraised', 'lost', 'difference'].includes(role));
  if (figures.length < 2 || /\d/.test(subtitles.join(''))) return null;
  if (
    below.length > titles.length ||
    (below.length === titles.length && subtitles.some((title) => title === ''))
  ) {
    const extra = below.length - titles.length;
    const wide = roles.findIndex((role, at) => role === 'points' || /diem/.test(titles[at] ?? ''));
    const full =
      extra > 0 && wide >= 0
        ? roles.flatMap((role, at) =>
            at === wide ? Array.from({ length: extra + 1 }, (): ColumnRole => 'points') : [role],
          )
        : roles;
    const head = full.map((role, at) => (subtitles[at] ? (known[at] ?? 'other') : role));
    return isFindingHeader(head) ? settled(head) : null;
  }
  const wide = titles.findIndex(
    (title, at) =>
      /diem|ket qua/.test(title) &&
      (roles[at] === 'points' || roles[at] === 'appraised' || roles[at] === 'other'),
  );
  if (wide < 0) return null;
  const repeated = titles.filter((title) => title === titles[wide]).length;
  const filled = known.filter((_, at) => subtitles[at] !== '');
  const head = roles.flatMap((role, at): ColumnRole[] => {
    if (titles[at] !== titles[wide]) return [role];
    return at === wide ? (repeated > 1 ? filled.slice(0, repeated) : filled) : [];
  });
  return isFindingHeader(head) ? settled(head) : null;
}

/** With no column of items, the one of criteria holds the items; a role named twice counts once. */
function settled(roles: readonly ColumnRole[]): TableHead {
  const hasItem = roles.includes('item');
  const seen = new Set<ColumnRole>();
  return roles.map((role) => {
    const own = role === 'criterion' && !hasItem ? 'item' : role;
    if (seen.has(own) && own !== 'other') return own === 'item' ? 'criterion' : 'other';
    seen.add(own);
    return own;
  });
}

const isHead = (flow: Flow, cells: readonly Range[]): boolean =>
  isFindingHeader(cells.map((cell) => columnRole(words(flow, cell)))) &&
  !/\d/.test(cells.map((cell) => words(flow, cell)).join(''));

const isNumbering = (flow: Flow, cells: readonly Range[]): boolean =>
  cells.length > 2 &&
  cells.every((cell) => /^\(?(?:\d{1,2}|[a-h])?\)?(?:\s?=.*)?$/.test(words(flow, cell))) &&
  cells.filter((cell) => !isBlank(cell)).length > cells.length - 2 &&
  isCounting(cells.map((cell) => words(flow, cell)));

function isCounting(texts: readonly string[]): boolean {
  const figures = texts
    .map((text) => /\d+/.exec(text)?.[0])
    .filter((text) => text !== undefined)
    .map(Number);
  return (
    figures.length > 1 && figures.every((figure, at) => at === 0 || figure === (figures[at - 1] ?? 0) + 1)
  );
}

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

function differencesAreLost(flow: Flow, rows: readonly Cells[], head: TableHead): boolean {
  const value = (cells: Cells, role: ColumnRole): number | null => {
    const points = pointsCell(flow, cells[head.indexOf(role)] ?? null).value;
    return points === null ? null : Number(points);
  };
  let agrees = 0;
  for (const cells of rows) {
    const [max, appraised, difference] = [
      value(cells, 'max'),
      value(cells, 'appraised'),
      value(cells, 'difference'),
    ];
    if (max === null || appraised === null || difference === null) continue;
    if (Math.abs(max - appraised - difference) > 1e-9) return false;
    agrees++;
  }
  return agrees > 0 || !head.includes('max');
}

function pointsCell(flow: Flow, cell: Range | null): Field<Points> {
  if (!cell || isBlank(cell)) return absent();
  const match = /^[(\s]*[-+]?\s?(\d{1,3}(?:[.,]\d{1,3})?)\s?(?:đ|điểm)?[)\s]*$/u.exec(
    flow.low.slice(cell.start, cell.end),
  );
  const value = match?.[1] ? parsePoints(match[1]) : null;
  if (!match?.[1] || value === null) return absent(0.5);
  const start = cell.start + match[0].indexOf(match[1]);
  return fieldOf(flow, { start, end: start + match[1].length }, value, 0.95);
}

function entryOf(flow: Flow, cells: Cells, head: TableHead, isDifferenceLost: boolean): TableEntry | null {
  const cell = (role: ColumnRole): Range | null => {
    const found = cells[head.indexOf(role)] ?? null;
    return isBlank(found) ? null : found;
  };
  const filled = cells.filter((one) => !isBlank(one));
  const [lone] = filled;
  if (!lone || isTotal(flow, lone) || isTotal(flow, cell('item'))) return null;
  if (filled.length === 1 && flow.text.slice(lone.start, lone.end).length > 2) return sectionOf(flow, lone);
  const order = cell('order') ?? cell('code');
  const nameCell = cell('item');
  const heads = nameCell ? itemHeads(flow, nameCell, nameCell.start) : [];
  const own = heads[0];
  const code = own?.item ?? codeOf(flow, cell('code')) ?? codeOf(flow, order);
  const rawName = nameCell ? { start: own?.headEnd ?? nameCell.start, end: nameCell.end } : null;
  const name = rawName ? cleanName(flow, withoutNumber(flow, rawName)) : null;
  const criterionCell = cell('criterion');
  const criterion = criterionCell ? criterionSteps(flow, criterionCell) : [];
  const points = pointsOf(flow, cells, head, isDifferenceLost);
  const reasonCell = cell('reason');
  const told = reasonCell ? readItemWords(flow, reasonCell, { headEnd: reasonCell.start }, null) : null;
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
    reason: /^(?:khong|khong co|dat|da dat)$/.test(words(flow, reason)) ? null : reason,
    group: groupCell && groupOf(flow.low.slice(groupCell.start, groupCell.end)) ? groupCell : null,
  };
}

function pointsOf(
  flow: Flow,
  cells: Cells,
  head: TableHead,
  isDifferenceLost: boolean,
): Record<PointsRole, Field<Points>> {
  const points = Object.fromEntries(
    pointsRoles.map((role) => [role, pointsCell(flow, cells[head.indexOf(role)] ?? null)]),
  ) as Record<PointsRole, Field<Points>>;
  if (isDifferenceLost && !head.includes('lost'))
    points.lost = pointsCell(flow, cells[head.indexOf('difference')] ?? null);
  const shared = cells[head.indexOf('points')] ?? cells[head.indexOf('appraised')] ?? null;
  const figures = shared
    ? [...flow.low.slice(shared.start, shared.end).matchAll(/\d{1,3}(?:[.,]\d{1,3})?/g)]
    : [];
  const isList =
    shared !== null &&
    /^[\d.,\s/đ-]+$/u.test(flow.low.slice(shared.start, shared.end)) &&
    flow.low.slice(shared.start, shared.end).includes('/');
  const roles =
    figures.length === 3
      ? rolesOfList('tối đa/tự chấm/thẩm định')
      : figures.length === 2
        ? rolesOfList('thẩm định/tối đa')
        : null;
  if (shared && isList && roles) {
    roles.forEach((role, index) => {
      const figure = figures[index];
      if (!figure || points[role].value !== null) return;
      const start = shared.start + figure.index;
      points[role] = pointsCell(flow, { start, end: start + figure[0].length });
    });
  }
  return points;
}

/** A cell that spans the table: a group, or a criterion. */
function sectionOf(flow: Flow, lone: Range): TableEntry | null {
  const low = flow.low.slice(lone.start, lone.end);
  const steps = criterionSteps(flow, lone);
  const isCoded = steps.some((step) => step.value !== '');
  if (!isCoded && groupOf(low)) return { kind: 'group', range: lone };
  if (/^(?:nhóm|[a-c][.)])/u.test(low) && groupOf(low)) return { kind: 'group', range: lone };
  return steps.length > 0 ? { kind: 'criterion', steps } : null;
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
