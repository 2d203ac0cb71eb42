import type { PaperBuilder } from '../paper-builder.ts';
import { findColumns, joinRow, type Region } from './find-columns.ts';
import { findLines } from './find-lines.ts';
import { findTables, type RuledTable } from './find-tables.ts';
import {
  continues,
  joinParagraphs,
  textOfLines,
  type JoinedParagraph,
  type Setting,
} from './join-paragraphs.ts';
import type { Bounds, PageInk, TextLine } from './page-ink.ts';
import { splitSharedGaps } from './split-shared-gaps.ts';

/** Puts the text of pages into a paper: columns one after another, lines joined, tables as rows. */
export function layOutPages(pages: readonly PageInk[], builder: PaperBuilder): void {
  const prepared = pages.map(preparePage);
  const bounds = boundsOf(prepared.flatMap((page) => page.rows));
  const pitch = usualPitch(prepared.flatMap((page) => page.rows));
  const flow: Flow = {
    builder,
    setting: { bounds, pitch },
    open: null,
    pagesWaiting: 0,
    tables: 0,
    lastTable: null,
  };
  for (const page of prepared) {
    if (flow.open === null) builder.startPage();
    else flow.pagesWaiting += 1;
    layOutPage(page, flow);
  }
  closeParagraph(flow);
}

type PreparedPage = {
  readonly rows: readonly (readonly TextLine[])[];
  readonly tables: readonly RuledTable[];
};

type Flow = {
  readonly builder: PaperBuilder;
  readonly setting: Setting;
  /** The paragraph that ends the page so far: it may run on at the top of the next. */
  open: { lines: readonly TextLine[]; text: string; isCentred: boolean; isBold: boolean } | null;
  /** Pages that began since, without text of their own yet. */
  pagesWaiting: number;
  tables: number;
  lastTable: { readonly number: number; readonly columns: readonly Bounds[]; readonly head: string } | null;
};

const marginShare = 0.1;
const pageNumber = /^(?:(?:trang|page)\s*)?[-–—\s]*\d{1,4}[-–—\s]*(?:\/\s*\d{1,4})?$/i;

function preparePage(page: PageInk): PreparedPage {
  const tables = findTables(page.rules, page.pieces);
  const inTables = new Set(tables.flatMap((table) => [...table.pieces]));
  const rows = splitSharedGaps(findLines(page.pieces.filter((piece) => !inTables.has(piece))));
  return { rows: rows.filter((row, index) => !isPageNumber(row, index, rows.length, page)), tables };
}

function isPageNumber(row: readonly TextLine[], index: number, count: number, page: PageInk): boolean {
  const line = row[0];
  if (row.length !== 1 || line === undefined || !pageNumber.test(line.text)) return false;
  if (index === 0 && line.baseline < page.height * marginShare) return true;
  return index === count - 1 && line.baseline > page.height * (1 - marginShare);
}

function layOutPage(page: PreparedPage, flow: Flow): void {
  let rows = page.rows;
  for (const table of page.tables) {
    const above = rows.filter((row) => (row[0]?.baseline ?? 0) <= table.top + 2);
    rows = rows.slice(above.length);
    addRegions(findColumns(above, flow.setting.bounds), flow);
    addRuledTable(table, flow);
  }
  addRegions(findColumns(rows, flow.setting.bounds), flow);
}

function addRegions(regions: readonly Region[], flow: Flow): void {
  for (const region of regions) {
    switch (region.kind) {
      case 'lines':
        addLines(region.lines, flow);
        break;
      case 'columns':
        closeParagraph(flow);
        for (const column of region.columns) {
          const setting: Setting = { bounds: column.bounds, pitch: flow.setting.pitch, isColumn: true };
          for (const paragraph of joinParagraphs(column.lines, setting)) {
            openParagraph(paragraph, flow);
            closeParagraph(flow);
          }
        }
        break;
      case 'rows':
        addAlignedRows(region.lines, region.bands, flow);
        break;
    }
  }
}

function addLines(lines: readonly TextLine[], flow: Flow): void {
  const [first, second] = lines;
  let rest = lines;
  if (flow.open !== null && first !== undefined) {
    const isNewPage = flow.pagesWaiting > 0;
    if (continues(flow.open.lines, first, second, flow.setting, !isNewPage)) {
      const [head, ...others] = joinParagraphs([...flow.open.lines.slice(-1), ...lines], flow.setting);
      const added = head?.lines.slice(1) ?? [];
      const marks = '\f'.repeat(flow.pagesWaiting);
      flow.pagesWaiting = 0;
      const text = textOfLines([{ text: flow.open.text }, ...added]);
      flow.open.text = `${text.slice(0, text.length - textOfLines(added).length)}${marks}${textOfLines(added)}`;
      flow.open.lines = [...flow.open.lines, ...added];
      for (const paragraph of others) openParagraph(paragraph, flow);
      return;
    }
  }
  rest = lines;
  for (const paragraph of joinParagraphs(rest, flow.setting)) openParagraph(paragraph, flow);
}

function openParagraph(paragraph: JoinedParagraph, flow: Flow): void {
  closeParagraph(flow);
  const { isBold, isCentred, lines } = paragraph;
  flow.open = { lines, text: textOfLines(lines), isBold, isCentred };
}

function closeParagraph(flow: Flow): void {
  if (flow.open !== null) flow.builder.addParagraph(flow.open.text, flow.open);
  flow.open = null;
  for (; flow.pagesWaiting > 0; flow.pagesWaiting -= 1) flow.builder.startPage();
}

function addRuledTable(table: RuledTable, flow: Flow): void {
  const rows = table.rows.map((row) =>
    row.map((cell) => textOfCell(findLines(cell.pieces).map(joinRow), cell.bounds, flow)),
  );
  addRows(rows, table.columns, flow);
}

function addAlignedRows(lines: readonly (readonly TextLine[])[], bands: readonly Bounds[], flow: Flow): void {
  const rows: TextLine[][][] = [];
  for (const line of lines) {
    const cells = bands.map((band) =>
      line.filter((part) => part.left < band.right && part.right > band.left),
    );
    const row = rows.at(-1);
    const wraps = row !== undefined && cells[0]?.length === 0;
    if (row === undefined || !wraps) rows.push(cells);
    else for (const [index, cell] of cells.entries()) row[index]?.push(...cell);
  }
  const texts = rows.map((row) =>
    row.map((cell, index) => textOfCell(cell, bands[index] ?? flow.setting.bounds, flow)),
  );
  addRows(texts, bands, flow);
}

function textOfCell(lines: readonly TextLine[], bounds: Bounds, flow: Flow): string {
  const left = Math.min(...lines.map((line) => line.left), bounds.right);
  const right = Math.max(...lines.map((line) => line.right), left);
  const padded = { left: Math.min(left, bounds.left + 8), right: Math.max(right, bounds.right - 8) };
  return joinParagraphs(lines, { bounds: padded, pitch: flow.setting.pitch })
    .map((paragraph) => textOfLines(paragraph.lines))
    .join('\n');
}

/** A table at the top of a page with the columns of the last one goes on with it; its repeated head is left out. */
function addRows(rows: readonly (readonly string[])[], columns: readonly Bounds[], flow: Flow): void {
  const goesOn =
    flow.open === null || flow.pagesWaiting > 0 ? sameColumns(flow.lastTable?.columns, columns) : false;
  closeParagraph(flow);
  const head = rows[0]?.join('\t') ?? '';
  const isContinued = goesOn && flow.lastTable !== null;
  const number = isContinued && flow.lastTable !== null ? flow.lastTable.number : flow.tables;
  if (!isContinued) flow.tables += 1;
  for (const [index, row] of rows.entries()) {
    if (isContinued && index === 0 && head === flow.lastTable?.head) continue;
    flow.builder.addRow(number, row);
  }
  flow.lastTable = { number, columns, head: isContinued ? (flow.lastTable?.head ?? head) : head };
}

function sameColumns(one: readonly Bounds[] | undefined, other: readonly Bounds[]): boolean {
  return (
    one?.length === other.length &&
    one.every((column, index) => Math.abs(column.left - (other[index]?.left ?? Number.NaN)) < 6)
  );
}

/** The bounds that most lines of the document keep to: rare lines outside them do not count. */
function boundsOf(rows: readonly (readonly TextLine[])[]): Bounds {
  const lefts = rows.flatMap((row) => row[0]?.left ?? []).sort((one, other) => one - other);
  const rights = rows.flatMap((row) => row.at(-1)?.right ?? []).sort((one, other) => one - other);
  const rare = Math.floor(rows.length * 0.02);
  return { left: lefts[rare] ?? 0, right: rights.at(-1 - rare) ?? 0 };
}

/** The distance between lines that is most frequent, in points. */
function usualPitch(rows: readonly (readonly TextLine[])[]): number | null {
  const counts = new Map<number, number>();
  for (const [index, row] of rows.entries()) {
    const above = rows[index - 1]?.[0];
    const line = row[0];
    if (above === undefined || line === undefined || line.baseline <= above.baseline) continue;
    const distance = Math.round((line.baseline - above.baseline) * 2) / 2;
    counts.set(distance, (counts.get(distance) ?? 0) + 1);
  }
  const [most] = [...counts].sort((one, other) => other[1] - one[1] || one[0] - other[0]);
  return most?.[0] ?? null;
}
