import { describe, expect, test } from 'vitest';
import { points } from '#kernel/points.ts';
import type { SheetCell, Workbook } from '#kernel/workbook.ts';
import { sampleItem, sampleSet } from '#tests/support/criteria-sample.ts';
import { yearSet } from '#tests/support/sample-criteria-set.ts';
import { fill, scoreSheetOf, textCell, workbookOf } from '#tests/support/score-sheet-workbook.ts';
import { readScoreSheet } from './read-score-sheet.ts';
import type { ScoreSheet } from './sheet-lines.ts';
import { keyColumn, sheetNames } from './sheet-names.ts';

const year = yearSet();
const places = ({ refused }: ReturnType<typeof readScoreSheet>) =>
  refused.map(({ place, code }) => `${place.column ?? ''}${place.row ?? ''} ${code}`);

/** Changes the form of a workbook after it was filled in. */
function withForm(
  workbook: Workbook,
  change: (form: Workbook['sheets'][number]) => Partial<Workbook['sheets'][number]>,
): Workbook {
  return {
    sheets: workbook.sheets.map((each) =>
      each.name === sheetNames.form ? { ...each, ...change(each) } : each,
    ),
  };
}

test('an item that somebody else changed meanwhile is a conflict with all three values', () => {
  const written = scoreSheetOf(year, { '2.2': { figures: { value: '1' } } });
  const now = scoreSheetOf(year, { '2.2': { figures: { value: '2' }, version: 4 } });
  const reading = readScoreSheet(workbookOf(written, [fill('M|2.2', 'value', '3')]), now);
  expect(reading.changes).toEqual([]);
  expect(reading.conflicts).toMatchObject([
    {
      code: '2.2',
      version: 4,
      set: { figures: { value: '3' } },
      cells: [{ before: '1', mine: '3', current: '2' }],
    },
  ]);
});

test('where both sides wrote the same, or only the system changed, there is nothing to decide', () => {
  const written = scoreSheetOf(year, { '2.2': { figures: { value: '1' } } });
  const now = scoreSheetOf(year, { '2.2': { figures: { value: '2' }, version: 4 } });
  for (const fills of [[fill('M|2.2', 'value', '2,0')], []]) {
    const { changes, conflicts } = readScoreSheet(workbookOf(written, fills), now);
    expect([changes, conflicts]).toEqual([[], []]);
  }
});

test('a version that moved on for another reason is no conflict', () => {
  const now = scoreSheetOf(year, { '2.2': { version: 9 } });
  const { changes } = readScoreSheet(workbookOf(scoreSheetOf(year), [fill('M|2.2', 'value', '1')]), now);
  expect(changes).toMatchObject([{ code: '2.2', version: 9, set: { figures: { value: '1' } } }]);
});

test('comma and point, words in any case, and the name of a level are understood', () => {
  const set = sampleSet([
    sampleItem('1', '2', {
      kind: 'levels',
      levels: [
        { key: 'som', label: 'Đúng hạn', points: points('2') },
        { key: 'muon', label: 'Muộn', points: points('1') },
        { key: 'muon-2', label: 'Muộn', points: points('0') },
      ],
    }),
    sampleItem('2', '1', { kind: 'yes_no', points: points('1'), otherwise: points('0') }),
  ]);
  const sheet = scoreSheetOf(set);
  const read = (key: string, text: string) =>
    readScoreSheet(workbookOf(sheet, [fill(key, 'value', text)]), sheet).changes[0]?.set.figures;
  expect(read('M|1', 'Đúng hạn')).toEqual({ value: 'som' });
  expect(read('M|1', 'Muộn (muon-2)')).toEqual({ value: 'muon-2' });
  expect(read('M|2', 'KHÔNG')).toEqual({ value: false });
  const share = scoreSheetOf(year);
  for (const text of ['12,5', '12.5'])
    expect(
      readScoreSheet(
        workbookOf(share, [fill('M|2.1', 'value', text), fill('S|2.1|denominator', 'value', '20')]),
        share,
      ).changes[0]?.set.figures,
    ).toEqual({ numerator: '12.5', denominator: '20' });
});

test('a cell that is emptied clears its figure, and an explanation keeps its lines', () => {
  const sheet = scoreSheetOf(year, { '2.2': { figures: { value: '1' }, explanation: 'Một.\nHai.' } });
  const reading = readScoreSheet(
    workbookOf(sheet, [fill('M|2.2', 'value', ''), fill('M|2.2', 'explanation', ' Một.\r\nBa. ')]),
    sheet,
  );
  expect(reading.changes.map(({ set }) => set)).toEqual([
    { figures: { value: null }, explanation: 'Một.\nBa.' },
  ]);
});

describe('what is not taken is told by sheet, row and column', () => {
  const sheet = scoreSheetOf(year);
  const one = (text: string, parts: Partial<SheetCell> = {}) =>
    places(readScoreSheet(workbookOf(sheet, [fill('M|2.2', 'value', text, parts)]), sheet));

  test.each([
    ['text for a number', 'nhiều', {}, 'criteria.figure_not_a_number'],
    ['a number with separators of thousands', '1.234,5', {}, 'criteria.figure_grouped'],
    ['a negative number', '-1', {}, 'criteria.figure_negative'],
    ['a formula', '2', { isFormula: true }, 'assessment.sheet_formula'],
    ['an error', '#REF!', { kind: 'error' }, 'assessment.sheet_error_value'],
    ['a number that became a date', '2026-05-01', { kind: 'day' }, 'assessment.sheet_day_value'],
    [
      'per cent where none is asked for',
      '90',
      { kind: 'number', isPercent: true },
      'assessment.sheet_percent_value',
    ],
  ] as const)('%s', (_, text, parts, code) => {
    expect(one(text, parts)).toEqual([`F14 ${code}`]);
  });

  test('a cell that is not to be changed', () => {
    const reading = readScoreSheet(
      workbookOf(sheet, [fill('M|2.2', 'max', '5'), fill('M|2.2', 'value', '1')]),
      sheet,
    );
    expect(places(reading)).toEqual(['C14 assessment.sheet_locked']);
    expect(reading.changes).toHaveLength(1);
  });

  test('the cell is told with its item, since nobody knows an item by its row', () => {
    const { refused } = readScoreSheet(workbookOf(sheet, [fill('M|2.2', 'max', '5')]), sheet);
    expect(refused.map(({ of }) => of)).toEqual([{ code: '2.2', name: 'Mục 2.2' }]);
  });

  test('figures of a row that is no longer about its item', () => {
    const reading = readScoreSheet(
      workbookOf(sheet, [fill('M|2.2', 'code', '2.3'), fill('M|2.2', 'value', '1')]),
      sheet,
    );
    expect(places(reading)).toEqual(['A14 assessment.sheet_locked', 'F14 assessment.sheet_row_mixed']);
    expect(reading.changes).toEqual([]);
  });

  test('rows that are gone, doubled, strange, or beside the table', () => {
    const filled = workbookOf(sheet, [fill('M|1.2', 'value', 'Có')]);
    const spoilt = withForm(filled, ({ cells }) => ({
      cells: [
        ...cells.filter(({ row }) => row !== 14),
        ...cells.filter(({ row }) => row === 9).map((cell) => ({ ...cell, row: 20 })),
        textCell(21, keyColumn, 'M|9.9'),
        textCell(22, 3, 'ghi thêm'),
        textCell(9, keyColumn + 1, 'bên lề'),
      ],
    }));
    const reading = readScoreSheet(spoilt, sheet);
    expect(places(reading)).toEqual([
      '9 assessment.sheet_row_twice',
      `L9 assessment.sheet_outside`,
      '14 assessment.sheet_row_gone',
      '21 assessment.sheet_row_unknown',
      'C22 assessment.sheet_outside',
    ]);
    expect(reading.changes).toEqual([]);
  });

  test('merged cells', () => {
    const filled = workbookOf(sheet, [fill('M|2.2', 'value', '1')]);
    const merged = withForm(filled, () => ({
      merges: [{ fromRow: 14, toRow: 14, fromColumn: 6, toColumn: 8 }],
    }));
    expect(places(readScoreSheet(merged, sheet))).toEqual([
      'F14 assessment.sheet_merged',
      'F14 assessment.sheet_row_mixed',
    ]);
  });
});

test('rows that were sorted are read by their keys, and the person is told', () => {
  const sheet = scoreSheetOf(year);
  const filled = workbookOf(sheet, [fill('M|2.2', 'value', '2'), fill('M|1.2', 'value', 'Có')]);
  const swap: Readonly<Record<number, number>> = { 9: 14, 14: 9 };
  const sorted = withForm(filled, ({ cells }) => ({
    cells: cells.map((cell) => ({ ...cell, row: swap[cell.row] ?? cell.row })),
  }));
  const { changes, refused, notices } = readScoreSheet(sorted, sheet);
  expect(changes.map(({ code, set }) => [code, set.figures])).toEqual([
    ['1.2', { value: true }],
    ['2.2', { value: '2' }],
  ]);
  expect(refused).toEqual([]);
  expect(notices).toMatchObject([{ code: 'assessment.sheet_rows_moved', facts: { count: 2 } }]);
});

test('a workbook of another assessment, another edition, or none at all is refused', () => {
  const sheet = scoreSheetOf(year);
  const workbook = workbookOf(sheet);
  const read = (changes: Partial<ScoreSheet>) => () => readScoreSheet(workbook, { ...sheet, ...changes });
  expect(read({ assessmentId: 'b' })).toThrow(
    expect.objectContaining({ problem: expect.objectContaining({ code: 'assessment.sheet_of_other' }) }),
  );
  expect(read({ setHash: 'g' })).toThrow(
    expect.objectContaining({
      problem: expect.objectContaining({ code: 'assessment.sheet_of_other_edition' }),
    }),
  );
  expect(() => readScoreSheet({ sheets: [] }, sheet)).toThrow(
    expect.objectContaining({ problem: expect.objectContaining({ code: 'assessment.sheet_foreign' }) }),
  );
});
