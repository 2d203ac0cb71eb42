import type { Flow, Paragraph } from './flow.ts';
import type { Range } from './lines.ts';
import { legendOf } from './points-labels.ts';
import { columnRole, isFindingHeader, type ColumnRole } from './table-columns.ts';

/** Which column holds what; kept between tables, since a table that runs on has no head of its own. */
export type TableHead = readonly ColumnRole[];

const words = (flow: Flow, range: Range): string =>
  flow.fold.slice(range.start, range.end).replace(/\s+/g, ' ').trim();
const isBlank = (range: Range): boolean => range.end <= range.start;

/** The columns of a table by its first rows, and how many rows its head takes; null for a table of something else. */
export function headOf(flow: Flow, rows: readonly Paragraph[]): { head: TableHead; taken: number } | null {
  for (let at = 0; at < Math.min(rows.length, 4); at++) {
    const cells = rows[at]?.cells;
    if (!cells || cells.length < 3) continue;
    const titles = cells.map((cell) => words(flow, cell));
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
  const subtitles = below.map((cell) => words(flow, cell));
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

/** The innermost column of names holds the items, the one before it their criteria; any other role counts once. */
function settled(roles: readonly ColumnRole[]): TableHead {
  const named = roles.flatMap((role, at) => (role === 'criterion' ? [at] : []));
  const hasItem = roles.includes('item');
  const item = hasItem ? roles.indexOf('item') : named.pop();
  const criterion = named.pop();
  return roles.map((role, at) => {
    if (at === item) return 'item';
    if (at === criterion) return 'criterion';
    return role === 'criterion' || roles.indexOf(role) < at ? 'other' : role;
  });
}

/** Whether a row repeats a head, as it does on each page. */
export const isHead = (flow: Flow, cells: readonly Range[]): boolean =>
  isFindingHeader(cells.map((cell) => columnRole(words(flow, cell)))) &&
  !/\d/.test(cells.map((cell) => words(flow, cell)).join(''));

/** Whether a row numbers the columns: (1) (2) (3). */
export const isNumbering = (flow: Flow, cells: readonly Range[]): boolean =>
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
