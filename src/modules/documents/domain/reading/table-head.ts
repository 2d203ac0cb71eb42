import type { Flow, Paragraph } from './flow.ts';
import type { Range } from './lines.ts';
import { legendOf } from './points-labels.ts';
import { columnRole, columnRoles, isFindingHeader, type ColumnRole } from './table-columns.ts';

/** Which column holds what; kept between tables, since a table that runs on has no head of its own. */
export type TableHead = readonly ColumnRole[];
/** The head of a table, how many rows it takes, and whether its rows are whole fields rather than items. */
export type FoundHead = { readonly head: TableHead; readonly taken: number; readonly isOfFields: boolean };

const words = (flow: Flow, range: Range): string =>
  flow.fold.slice(range.start, range.end).replace(/\s+/g, ' ').trim();
const isBlank = (range: Range): boolean => range.end <= range.start;

/** The columns of a table by its first rows, and how many rows its head takes; null for a table of something else. */
export function headOf(flow: Flow, rows: readonly Paragraph[]): FoundHead | null {
  for (let at = 0; at < Math.min(rows.length, 4); at++) {
    const cells = rows[at]?.cells;
    if (!cells || cells.length < 3) continue;
    const titles = cells.map((cell) => words(flow, cell));
    const isOfFields = titles.some((title) => /^(?:cac |ten )?linh vuc/.test(title));
    const roles = withCodes(flow, titles, columnRoles(titles), rows.slice(at + 1));
    const listed = expandedList(flow, cells, roles);
    if (listed) return { head: listed, taken: at + 1, isOfFields };
    const below = rows[at + 1]?.cells;
    const merged = below ? withSubtitles(flow, titles, roles, below) : null;
    if (merged) return { head: merged, taken: at + 2, isOfFields };
    if (isFindingHeader(roles))
      return { head: settled(withLastRound(titles, roles)), taken: at + 1, isOfFields };
  }
  return null;
}

/** A column "Mục", "Tiêu chí" or "TC" whose every value is a code "3.4" holds the codes, whatever its title says. */
function withCodes(
  flow: Flow,
  titles: readonly string[],
  roles: readonly ColumnRole[],
  below: readonly Paragraph[],
): readonly ColumnRole[] {
  if (roles.includes('code')) return roles;
  const at = titles.findIndex((title, index) => {
    const role = roles[index];
    if (role !== 'item' && role !== 'criterion' && role !== 'order') return false;
    const values = below
      .slice(0, 400)
      .flatMap(({ cells }) =>
        cells?.length === titles.length ? [words(flow, cells[index] ?? emptyRange)] : [],
      )
      .filter((value) => value !== '' && value !== title && !/^\(?\d\)?$/.test(value));
    return values.length > 0 && values.every((value) => /^\d{1,2}(?:\.\d{1,2}){1,3}\.?$/.test(value));
  });
  if (at < 0) return roles;
  const others = roles.map((role, index) => (index === at ? 'code' : role));
  return others.includes('item') || others.includes('criterion') ? others : roles;
}

const emptyRange: Range = { start: 0, end: 0 };

/** Of several rounds of appraisal the last counts. */
function withLastRound(titles: readonly string[], roles: readonly ColumnRole[]): readonly ColumnRole[] {
  const last = roles.findLastIndex(
    (role, at) =>
      role === 'appraised' &&
      /(?:lan|vong|dot) ?(?:\d|cuoi|i)|phuc tra|sau giai trinh|cuoi cung|chot/.test(titles[at] ?? ''),
  );
  return last < 0 ? roles : roles.map((role, at) => (role === 'appraised' && at !== last ? 'other' : role));
}

/** One column "Điểm (tối đa/tự chấm/thẩm định)" holds several figures a cell; its role stays 'points'. */
function expandedList(flow: Flow, cells: readonly Range[], roles: readonly ColumnRole[]): TableHead | null {
  const at = cells.findIndex((cell) => legendOf(flow.low.slice(cell.start, cell.end)) !== null);
  if (at < 0) return null;
  const listed = roles.map((role, index) => (index === at ? 'points' : role));
  return isFindingHeader(listed) ? settled(listed) : null;
}

/** Whether cells hold figures other than the year that a title names. */
const holdsValues = (titles: readonly string[]): boolean =>
  titles.some((title) => /\d/.test(title.replace(/(?:nam |^)20\d\d\b/g, '')));

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
  if (figures.length < 2 || holdsValues(subtitles)) return null;
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
  !holdsValues(cells.map((cell) => words(flow, cell)));

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
