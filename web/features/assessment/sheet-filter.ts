import {
  evidenceReadinesses,
  type EvidenceReadiness,
} from '#modules/assessment/domain/evidence-readiness.ts';
import { foldText } from '#kernel/search-text.ts';
import type { SetRow } from '#web/scoring/set-rows.ts';
import type { SheetLine } from './sheet-lines.ts';

/** Which lines of a sheet are looked at; it stands in the address. */
export type SheetFilter = {
  readonly isMine: boolean;
  readonly isLacking: boolean;
  /** Only items whose evidence is that far. */
  readonly readiness: EvidenceReadiness | null;
  readonly field: string | null;
  readonly search: string;
};

const names = {
  isMine: 'cua-toi',
  isLacking: 'con-thieu',
  readiness: 'tai-lieu',
  field: 'linh-vuc',
  search: 'tim',
} as const;

/** Nothing left out. */
export const noFilter: SheetFilter = {
  isMine: false,
  isLacking: false,
  readiness: null,
  field: null,
  search: '',
};

/** Reads the filter out of an address. */
export function filterOf(params: URLSearchParams): SheetFilter {
  return {
    isMine: params.has(names.isMine),
    isLacking: params.has(names.isLacking),
    readiness: evidenceReadinesses.find((each) => each === params.get(names.readiness)) ?? null,
    field: params.get(names.field),
    search: params.get(names.search) ?? '',
  };
}

/** The address with another filter. */
export function withFilter(params: URLSearchParams, filter: SheetFilter): URLSearchParams {
  const next = new URLSearchParams(params);
  const set = (name: string, value: string | null) => (value ? next.set(name, value) : next.delete(name));
  set(names.isMine, filter.isMine ? '1' : null);
  set(names.isLacking, filter.isLacking ? '1' : null);
  set(names.readiness, filter.readiness);
  set(names.field, filter.field);
  set(names.search, filter.search.trim());
  return next;
}

/** Whether anything is left out. */
export function isFiltered(filter: SheetFilter): boolean {
  return (
    filter.isMine ||
    filter.isLacking ||
    filter.readiness !== null ||
    filter.field !== null ||
    filter.search.trim() !== ''
  );
}

/** The codes that fit, with the lines above them, so that each still says where it belongs. */
export function shownCodes(
  rows: readonly SetRow[],
  lines: ReadonlyMap<string, SheetLine>,
  filter: SheetFilter,
  personId: string,
): ReadonlySet<string> {
  const wanted = foldText(filter.search);
  const parents = new Map(rows.map(({ code, parent }) => [code, parent]));
  const searched = new Map(rows.map((row) => [row.code, row.searched]));
  const shown = new Set<string>();
  const isFound = (code: string): boolean => {
    for (let above: string | null = code; above !== null; above = parents.get(above) ?? null)
      if (searched.get(above)?.includes(wanted)) return true;
    return false;
  };
  for (const row of rows) {
    const line = lines.get(row.code);
    const fits =
      row.isLeaf &&
      line !== undefined &&
      (!filter.isMine || line.assigneeId === personId) &&
      (!filter.isLacking || line.mark === 'lacking' || line.mark === 'risk') &&
      (filter.readiness === null || line.readiness === filter.readiness) &&
      (filter.field === null || row.field === filter.field) &&
      (wanted === '' || isFound(row.code));
    if (!fits) continue;
    for (let above: string | null = row.code; above !== null; above = parents.get(above) ?? null)
      shown.add(above);
  }
  return shown;
}
