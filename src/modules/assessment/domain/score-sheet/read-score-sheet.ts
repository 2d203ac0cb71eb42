import { refuse } from '#kernel/problem.ts';
import type { CellRange, Workbook } from '#kernel/workbook.ts';
import type { FigureValue } from '#modules/criteria/domain/scoring/score.ts';
import { findLines, type FoundLine } from './find-lines.ts';
import { groupBy } from './group-by.ts';
import { isSameText, readOpenCell, readOpenText } from './read-open-cell.ts';
import { readOrigin, type CellGrid } from './read-origin.ts';
import { refuseUnscorable } from './refuse-unscorable.ts';
import { sheetColumns, sheetLines, type OpenCell, type ScoreSheet } from './sheet-lines.ts';
import { columnOf, formPlace, sheetNames } from './sheet-names.ts';
import type { ChangedCell, SheetChange, SheetFault, SheetReading } from './sheet-reading.ts';

/**
 * Reads a filled score sheet against what the system holds now: cells that may be filled become changes, item by item;
 * what somebody else changed since the workbook was written is a conflict; everything else that changed is told.
 * @throws Problem assessment.sheet_foreign, assessment.sheet_missing, assessment.sheet_of_other,
 *   assessment.sheet_of_other_edition
 */
export function readScoreSheet(workbook: Workbook, sheet: ScoreSheet): SheetReading {
  const origins = readOrigin(workbook, sheet);
  const form = workbook.sheets.find(({ name }) => name === sheetNames.form);
  if (form === undefined) return refuse('invalid', 'assessment.sheet_missing', { sheet: sheetNames.form });
  const lines = sheetLines(sheet);
  const { grid, found, refused, notices } = findLines(form, lines, origins);
  const cells = found.flatMap((line) =>
    line.line.open.map((open) => readCell(grid, form.merges, line, open)),
  );
  const byOwner = groupBy(cells, ({ line }) => `${line.line.of?.kind ?? ''}|${line.line.of?.code ?? ''}`);
  const owners = [...byOwner.values()].map(readOwner);
  const extra = workbook.sheets.filter(
    ({ name, cells: all }) => !Object.values<string>(sheetNames).includes(name) && all.length > 0,
  );
  const reading: SheetReading = {
    changes: owners.flatMap(({ change }) => (change ? [change] : [])),
    conflicts: owners.flatMap(({ conflict }) => (conflict ? [conflict] : [])),
    refused: [...refused, ...owners.flatMap((owner) => owner.refused)],
    notices: [
      ...notices,
      ...extra.map(({ name }) => ({
        place: { sheet: name, row: null, column: null },
        code: 'assessment.sheet_extra',
        facts: { sheet: name },
      })),
    ],
  };
  const sound = refuseUnscorable(reading, sheet);
  return { ...sound, refused: sound.refused.map(withOwner(found)).toSorted(byPlace) };
}

/** Names the item beside its cell, since nobody knows an item by "F31". */
function withOwner(found: readonly FoundLine[]): (fault: SheetFault) => SheetFault {
  const owners = new Map(found.map(({ row, line }) => [row, line.of]));
  return (fault) => {
    const { row, column } = fault.place;
    const owner = row === null || column === null ? null : owners.get(row);
    return owner ? { ...fault, of: { code: owner.code, name: owner.name } } : fault;
  };
}

/** A cell that may be filled, with what it said when it was written and what the system holds now. */
type CellReading = {
  readonly line: FoundLine;
  readonly open: OpenCell;
  readonly cell: ChangedCell;
  readonly value: FigureValue;
  readonly fault: SheetFault | null;
  /** Filled in otherwise than it was written; and otherwise than it stands now. */
  readonly isFilled: boolean;
  readonly isNew: boolean;
  /** Changed by somebody else since the workbook was written. */
  readonly isOvertaken: boolean;
};

function readCell(
  grid: CellGrid,
  merges: readonly CellRange[],
  line: FoundLine,
  open: OpenCell,
): CellReading {
  const column = columnOf(open.column);
  const found = grid.get(line.row)?.get(column);
  const [before, current] = [line.origin.cells[open.column], line.line.cells[open.column]];
  const place = formPlace(line.row, column);
  const label = line.line.cells.figure || (sheetColumns[column - 1]?.header ?? '');
  const cell: ChangedCell = {
    place,
    figure: open.field.kind === 'figure' ? open.field.spec.key : null,
    label: open.column === 'value' ? label : (sheetColumns[column - 1]?.header ?? ''),
    before,
    mine: found?.text ?? '',
    current,
  };
  const reading = readOpenCell(open.field, found);
  const isOvertaken = !says(open, before, current);
  const same = { line, open, cell, isOvertaken };
  const isMerged = merges.some((range) => isWithin(range, line.row, column));
  // What a merge swallowed was not emptied by anybody.
  if (isMerged && found === undefined)
    return { ...same, value: null, fault: null, isFilled: false, isNew: false };
  if (isSameText(before, found?.text ?? '') && found?.isFormula !== true)
    return { ...same, value: null, fault: null, isFilled: false, isNew: false };
  if ('fault' in reading)
    return { ...same, value: null, fault: { place, ...reading.fault }, isFilled: true, isNew: true };
  const isFilled = !says(open, before, reading.text);
  const fault =
    isFilled && (isMerged || !line.isWhole)
      ? { place, code: 'assessment.sheet_row_mixed', facts: { value: cell.mine } }
      : null;
  return { ...same, value: reading.value, fault, isFilled, isNew: !says(open, current, reading.text) };
}

/** Whether two writings of a cell mean the same: "1,50" and "1.5", "có" and "Có". */
function says({ field }: OpenCell, left: string, right: string): boolean {
  if (isSameText(left, right)) return true;
  if (field.kind === 'explanation') return false;
  const [one, other] = [readOpenText(field, left, true), readOpenText(field, right, true)];
  return 'value' in one && 'value' in other && one.value === other.value;
}

type OwnerReading = {
  readonly change: SheetChange | null;
  readonly conflict: SheetChange | null;
  readonly refused: readonly SheetFault[];
};

/** All cells of one item: taken together or not at all, since its points follow from all of them. */
function readOwner(cells: readonly CellReading[]): OwnerReading {
  const faults = cells.flatMap(({ fault }) => (fault ? [fault] : []));
  const filled = cells.filter(({ isFilled, isNew }) => isFilled && isNew);
  if (faults.length > 0) {
    const held = filled
      .filter(({ fault }) => fault === null)
      .map(({ cell }) => ({
        place: cell.place,
        code: 'assessment.sheet_held_back',
        facts: { value: cell.mine.slice(0, 80) },
      }));
    return { change: null, conflict: null, refused: [...faults, ...held] };
  }
  const owner = cells[0]?.line.line;
  if (filled.length === 0 || !owner?.of) return { change: null, conflict: null, refused: [] };
  const isConflict = cells.some(({ isOvertaken }) => isOvertaken);
  const shown = isConflict ? cells.filter((each) => filled.includes(each) || each.isOvertaken) : filled;
  const change: SheetChange = {
    ...owner.of,
    version: owner.version,
    set: setOf(filled),
    answer: answerOf(filled),
    cells: shown.map(({ cell }) => cell),
  };
  return { change: isConflict ? null : change, conflict: isConflict ? change : null, refused: [] };
}

function setOf(filled: readonly CellReading[]): SheetChange['set'] {
  const figures = filled.flatMap(({ open: { field }, value }): [string, FigureValue][] =>
    field.kind === 'figure' ? [[field.spec.key, value]] : [],
  );
  const applies = filled.find(({ open }) => open.field.kind === 'not_applicable');
  const explained = filled.find(({ open }) => open.field.kind === 'explanation');
  return {
    ...(figures.length > 0 ? { figures: Object.fromEntries(figures) } : {}),
    ...(applies ? { isNotApplicable: applies.value === true } : {}),
    ...(explained ? { explanation: typeof explained.value === 'string' ? explained.value : null } : {}),
  };
}

function answerOf(filled: readonly CellReading[]): boolean | null {
  const answer = filled.find(({ open }) => open.field.kind === 'knock_out')?.value;
  return typeof answer === 'boolean' ? answer : null;
}

function isWithin(range: CellRange, row: number, column: number): boolean {
  return row >= range.fromRow && row <= range.toRow && column >= range.fromColumn && column <= range.toColumn;
}

function byPlace({ place: left }: SheetFault, { place: right }: SheetFault): number {
  return (
    (left.row ?? 0) - (right.row ?? 0) ||
    (left.column ?? '').length - (right.column ?? '').length ||
    ((left.column ?? '') < (right.column ?? '') ? -1 : 1)
  );
}
