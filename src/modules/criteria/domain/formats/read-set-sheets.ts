import { addPoints, formatPoints, zeroPoints } from '#kernel/points.ts';
import { foldText } from '#kernel/search-text.ts';
import { columnName, type Sheet, type Workbook } from '#kernel/workbook.ts';
import type { CriteriaSet, Item } from '../criteria-set.ts';
import { defaultSetCode } from '../publish-hints.ts';
import type { FilePlace, SetFault } from '../set-fault.ts';
import { readAbout, type About } from './read-about-sheet.ts';
import { headingOf } from './heading.ts';
import { readClasses, readKnockOuts } from './read-class-sheets.ts';
import { findItemHeads, readItemSheet, type ItemLine, type ItemSheet } from './read-item-sheet.ts';
import { buildItems } from './build-items.ts';
import { readRuleSheet } from './read-rule-sheet.ts';
import { usualIndexRounding, usualLevelLabels } from './read-set-tree.ts';
import type { SetReading } from './set-reading.ts';
import { gridOf, notice, type SheetReading } from './sheet-reading.ts';
import { sheetNames } from './sheet-words.ts';

/** Reads a set from the sheets of a workbook: one that was written here, or a province's plain table as a draft. */
export function readSetSheets(workbook: Workbook): SetReading {
  const faults: SetFault[] = [];
  const notices: SetFault[] = [];
  const reading: SheetReading = { faults, notices };
  const failed = { set: null, faults, notices, proposedRules: [] };
  const find = (name: string) => workbook.sheets.find((sheet) => foldText(sheet.name) === foldText(name));
  const main = find(sheetNames.items) ?? findPlainTable(workbook);
  if (main === undefined) {
    faults.push({
      item: null,
      code: 'criteria.file.no_item_sheet',
      facts: { sheets: workbook.sheets.map(({ name }) => name).join('; ') },
      place: { sheet: null, row: null, column: null },
    });
    return failed;
  }
  const [about, rules, classes, knockOuts] = [
    find(sheetNames.about),
    find(sheetNames.rules),
    find(sheetNames.classes),
    find(sheetNames.knockOuts),
  ];
  for (const sheet of workbook.sheets) {
    if ([main, about, rules, classes, knockOuts].includes(sheet)) tellOddities(reading, sheet);
    else
      notice(reading, sheet.name, sheet.isHidden ? 'sheet_hidden_ignored' : 'sheet_ignored', {
        sheet: sheet.name,
      });
  }
  const table = readItemSheet(reading, gridOf(main, false));
  if (table === null) {
    faults.push({
      item: null,
      code: 'criteria.file.no_item_heads',
      facts: {},
      place: { sheet: main.name, row: null, column: null },
    });
    return failed;
  }
  const ruleRows = rules === undefined ? new Map() : readRuleSheet(reading, gridOf(rules, true));
  const built = buildItems(reading, gridOf(main, false), table.lines, ruleRows);
  const known = about === undefined ? {} : readAbout(reading, gridOf(about, true));
  const set: CriteriaSet = {
    ...withUsual(reading, main, known, table, built.items, about !== undefined),
    classifications: classes === undefined ? [] : readClasses(reading, gridOf(classes, true)),
    knockOuts: knockOuts === undefined ? [] : readKnockOuts(reading, gridOf(knockOuts, true)),
    items: built.items,
  };
  return {
    set: faults.length > 0 ? null : set,
    faults,
    notices,
    proposedRules: built.proposedRules,
    wordings: placesOf(main, table.wordingColumn, linesWithoutRow(table, ruleRows)),
    maxima: placesOf(main, table.maxColumn, table.lines),
  };
}

/** The lines whose rules are read out of their wordings, not out of the rules' sheet. */
function linesWithoutRow({ lines }: ItemSheet, rules: ReadonlyMap<string, unknown>): readonly ItemLine[] {
  return lines.filter(({ item }) => !rules.has(item.code));
}

function placesOf(
  { name: sheet }: Sheet,
  at: number | null,
  lines: readonly ItemLine[],
): ReadonlyMap<string, FilePlace> {
  const column = at === null ? null : columnName(at);
  return new Map(lines.map(({ item, row }) => [item.code, { sheet, row, column }]));
}

function findPlainTable({ sheets }: Workbook): Sheet | undefined {
  const visible = sheets.filter(({ isHidden }) => !isHidden);
  return [...visible, ...sheets].find((sheet) => findItemHeads(gridOf(sheet, false)) !== null);
}

/** What a plain table does not say is filled in as usual, and told. */
function withUsual(
  reading: SheetReading,
  main: Sheet,
  known: About,
  table: ItemSheet,
  items: readonly Item[],
  hasAbout: boolean,
): Omit<CriteriaSet, 'classifications' | 'knockOuts' | 'items'> {
  const above = main.cells.filter(({ row }) => row < table.headRow).map(({ text }) => text);
  const { issuer, ...heading } = headingOf(above);
  const title = heading.title ?? main.name;
  const year = Number(/\b(?:19|20)\d\d\b/.exec(title)?.[0] ?? 0);
  const sum = addPoints(zeroPoints, ...items.flatMap(({ place, max }) => (place === 'base' ? [max] : [])));
  if (!hasAbout)
    notice(reading, main.name, year === 0 ? 'about_assumed_without_year' : 'about_assumed', {
      title,
      ...(year === 0 ? {} : { year }),
      total: formatPoints(table.total ?? sum),
    });
  const depth = Math.max(1, ...table.lines.map((line) => line.depth + 1));
  return {
    code: known.code ?? defaultSetCode,
    title: known.title ?? title,
    issuer: known.issuer ?? issuer ?? '(chưa ghi cơ quan ban hành)',
    unitKinds: known.unitKinds ?? ['commune'],
    year: known.year ?? year,
    legalBasis: known.legalBasis ?? [],
    note: known.note ?? null,
    levelLabels: known.levelLabels ?? usualLevelLabels.slice(0, depth),
    total: known.total ?? table.total ?? sum,
    surveyShare: known.surveyShare ?? null,
    rounding: known.rounding ?? { points: null, index: usualIndexRounding },
    rebasing: known.rebasing ?? 'index',
    bonusCap: known.bonusCap ?? null,
    indexCountsOutside: known.indexCountsOutside ?? false,
  };
}

const listedMax = 20;

/** Hidden and merged cells and formulas are read, and told; a formula without a plain value is refused. */
function tellOddities(reading: SheetReading, sheet: Sheet): void {
  const { name, merges, hiddenRows, hiddenColumns, cells } = sheet;
  if (sheet.isHidden) notice(reading, name, 'sheet_hidden', { sheet: name });
  if (hiddenRows.length > 0) notice(reading, name, 'rows_hidden', { rows: listed(hiddenRows.map(String)) });
  if (hiddenColumns.length > 0)
    notice(reading, name, 'columns_hidden', { columns: listed(hiddenColumns.map(columnName)) });
  if (merges.length > 0)
    notice(reading, name, 'cells_merged', {
      cells: listed(
        merges.map(
          ({ fromRow, toRow, fromColumn, toColumn }) =>
            `${columnName(fromColumn)}${fromRow}:${columnName(toColumn)}${toRow}`,
        ),
      ),
    });
  const plain = cells.filter(({ isFormula, kind, text }) => isFormula && kind !== 'error' && text !== '');
  if (plain.length > 0)
    notice(reading, name, 'formulas_read', {
      cells: listed(plain.map(({ row, column }) => `${columnName(column)}${row}`)),
    });
  for (const { row, column, kind, text, isFormula } of cells)
    if (kind === 'error' || (isFormula && text === ''))
      reading.faults.push({
        item: null,
        code: kind === 'error' ? 'criteria.file.cell_error' : 'criteria.file.formula_without_value',
        facts: { found: text },
        place: { sheet: name, row, column: columnName(column) },
      });
}

function listed(names: readonly string[]): string {
  return names.length <= listedMax ? names.join(', ') : `${names.slice(0, listedMax).join(', ')}, …`;
}
